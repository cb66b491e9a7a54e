import { counted } from '../domain/counted.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'

export const backup: Command = {
  name: 'backup',
  summary: 'a whole copy of the store, also while the daemon runs',
  takes: 'FILE',
  options: {},
  help: `Writes a copy of the store as it stands now into a new file, opens it, looks at every page of it, and says what is in it.
To go back to it: stop the daemon, \`rivermouth restore FILE\`, start again.`,
  run: runBackup,
}

async function runBackup(args: Args, parts: Parts): Promise<number> {
  const file = args.words[0]
  if (file === undefined) {
    parts.terminal.complain('Where to? rivermouth backup FILE\n')
    return EXIT.usage
  }
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const counts = await parts.backUp(configured.config, file)
  const text = `${file} is a whole copy: ${counted(counts.entries, 'entry', 'entries')}, ${counted(counts.articles, 'article')}, ${counted(counts.clusters, 'report')}.`
  parts.terminal.print(args.flag('json') ? `${JSON.stringify({ file, ...counts })}\n` : `${text}\n`)
  return EXIT.well
}
