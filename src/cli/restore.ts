import { counted } from '../domain/counted.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'

export const restore: Command = {
  name: 'restore',
  summary: 'puts a backup in the place of the store; the old one is kept aside',
  takes: 'FILE',
  options: {},
  help: `Opens FILE, looks at every page of it, and puts a copy of it where \`store:\` in rivermouth.yaml points. What stood there is
moved aside and named. Refused while a daemon holds the store: stop it first. Papers are asked again at the next start for
what was announced since the backup; no entry is published twice, ids are the same.`,
  run: runRestore,
}

async function runRestore(args: Args, parts: Parts): Promise<number> {
  const file = args.words[0]
  if (file === undefined) {
    parts.terminal.complain('From where? rivermouth restore FILE\n')
    return EXIT.usage
  }
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const { counts, aside } = await parts.restore(configured.config, file)
  if (args.flag('json')) parts.terminal.print(`${JSON.stringify({ file, aside, ...counts })}\n`)
  else
    parts.terminal.print(
      `${restoredText(file, aside)} ${counted(counts.entries, 'entry', 'entries')}, ${counted(counts.articles, 'article')}.\n`,
    )
  return EXIT.well
}

function restoredText(file: string, aside: string | null): string {
  const moved = aside === null ? '' : ` What stood there is ${aside} now.`
  return `The store is what ${file} holds.${moved}`
}
