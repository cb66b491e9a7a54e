import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportOpml, newPapers } from '../pipeline/opml.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'

export const exportSources: Command = {
  name: 'export',
  summary: 'the sources as OPML, for any feed reader',
  takes: '',
  options: {},
  help: `Prints OPML 2.0, by region. rivermouth export > papers.opml`,
  run: async (args, parts) => {
    const configured = await readConfig(args, parts)
    if (!configured.ok) return configured.code
    const { sources, ops } = configured.config
    const opml = exportOpml(sources, ops.userAgent.name, ops.baseUrl, new Date().toISOString())
    parts.terminal.print(args.flag('json') ? `${JSON.stringify({ sources: sources.length, opml })}\n` : opml)
    return EXIT.well
  },
}

export const importSources: Command = {
  name: 'import',
  summary: 'a source file for each new paper of an OPML list',
  takes: 'FILE.opml',
  options: {},
  help: `Writes config/sources/<host>.yaml for each paper that is not there yet, switched off until somebody has previewed it.
What is there already is left as it is.`,
  run: runImport,
}

async function runImport(args: Args, parts: Parts): Promise<number> {
  const file = args.words[0]
  if (file === undefined) {
    parts.terminal.complain('Which list? rivermouth import FILE.opml\n')
    return EXIT.usage
  }
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const papers = newPapers(await readFile(file, 'utf8'), configured.config.sources)
  const folder = join(args.text('config') ?? 'config', 'sources')
  await mkdir(folder, { recursive: true })
  for (const [host, feeds] of papers) {
    const urls = feeds.map((feed) => feed.url)
    await writeFile(join(folder, `${host}.yaml`), sourceText(feeds[0]?.title ?? host, urls), { flag: 'wx' })
  }
  const hosts = [...papers.keys()]
  const text = `${hosts.length} new papers, switched off: ${hosts.join(', ')}. Look at one with: rivermouth preview HOST`
  parts.terminal.print(args.flag('json') ? `${JSON.stringify({ written: hosts })}\n` : `${text}\n`)
  return EXIT.well
}

function sourceText(name: string, urls: readonly string[]): string {
  return `# yaml-language-server: $schema=../schema/source.schema.json
name: ${JSON.stringify(name)}
enabled: false
off-because: "from an OPML list, not verified: preview it, then switch it on"
feeds:
${urls.map((url) => `  - ${JSON.stringify(url)}\n`).join('')}`
}
