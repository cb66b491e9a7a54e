import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '../domain/settings.ts'
import { exportOpml, type NewPaper, newPapers } from '../pipeline/opml.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { problemsText, readConfig } from './configured.ts'

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
  const sources = await knownSources(args, parts)
  if (sources === null) return EXIT.problem
  const papers = newPapers(await readFile(file), sources)
  if (papers === null) {
    parts.terminal.complain(
      `${file} is no OPML list; export one from a feed reader, or see: rivermouth capture --help\n`,
    )
    return EXIT.problem
  }
  const folder = join(args.text('config') ?? 'config', 'sources')
  await mkdir(folder, { recursive: true })
  for (const paper of papers) await writeFile(join(folder, `${paper.id}.yaml`), sourceText(paper), { flag: 'wx' })
  const written = papers.map(({ id }) => id)
  parts.terminal.print(args.flag('json') ? `${JSON.stringify({ written })}\n` : `${writtenText(written)}\n`)
  return EXIT.well
}

/** The sources there are, none in a folder that is to be filled; null, once its problems are told, where they cannot be known. */
async function knownSources(args: Args, parts: Parts): Promise<readonly Source[] | null> {
  const folder = args.text('config') ?? 'config'
  const loaded = await parts.loadConfig(folder)
  if (loaded.ok) return loaded.config.sources
  const isOnlyEmpty = existsSync(folder) && loaded.problems.every((problem) => problem.file === folder)
  if (isOnlyEmpty && loaded.readable?.sources.length === 0) return []
  parts.terminal.complain(`${problemsText(loaded.problems)}\n`)
  return null
}

function writtenText(ids: readonly string[]): string {
  if (ids.length === 0) return '0 new papers: all of the list are there already, or have no feed with a web address.'
  const papers = ids.length === 1 ? '1 new paper' : `${ids.length} new papers`
  return `${papers}, switched off: ${ids.join(', ')}. Look at one with: rivermouth preview HOST`
}

function sourceText({ name, home, feeds }: NewPaper): string {
  return `# yaml-language-server: $schema=../schema/source.schema.json
name: ${JSON.stringify(name)}
${home === null ? '' : `home: ${JSON.stringify(home)}\n`}enabled: false
off-because: "from an OPML list, not verified: preview it, then switch it on"
feeds:
${feeds.map((url) => `  - ${JSON.stringify(url)}\n`).join('')}`
}
