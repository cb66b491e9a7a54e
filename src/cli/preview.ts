import { readFile } from 'node:fs/promises'
import type { World } from '../domain/ports.ts'
import type { Config, Source } from '../domain/settings.ts'
import { type Asked, anyPaper, findAsked } from '../pipeline/asked.ts'
import { makePlan, type Plan } from '../pipeline/plan.ts'
import { type Preview, previewArticle, previewSource, type SourcePreview } from '../pipeline/preview.ts'
import { NOTHING, type PolledSource } from '../pipeline/report.ts'
import { worldOfPage } from '../pipeline/saved-page.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'
import { previewsText } from './preview-text.ts'
import { readerText } from './reader-text.ts'
import { reportLines } from './words.ts'

export const preview: Command = {
  name: 'preview',
  summary: 'what a source or a page yields now, and what would become of it; writes nothing',
  takes: 'SOURCE|URL',
  options: {
    most: { type: 'string', help: 'how many entries to follow to their pages (default: 10)' },
    article: { type: 'string', help: 'one article, shown as a reader would see it' },
    file: { type: 'string', help: 'a saved page to read in place of the network; needs --url' },
    url: { type: 'string', help: 'the address that the page of --file was saved from' },
  },
  help: `Asks the paper (politely: robots, spacing and limits hold) and shows a table of its entries with headline, date and what the date
rests on, byline, words, layout, score and verdict; below it, entry by entry, the doubts, the terms that made each topic's score,
and why. SOURCE is the name of a file in config/sources
without .yaml, also one that is off. URL is an article, or an address that a source names.

  rivermouth preview --article URL                 as a reader would see it, of any paper
  rivermouth preview --file PAGE.html --url URL    a saved page, without the network`,
  run: showPreview,
}

async function showPreview(args: Args, parts: Parts): Promise<number> {
  const most = Number(args.text('most') ?? '10')
  const what = args.text('url') ?? args.text('article') ?? args.words[0]
  const file = args.text('file')
  if (what === undefined || !Number.isInteger(most) || most < 1 || (file !== null && args.text('url') === null)) {
    parts.terminal.complain('Which one? rivermouth preview SOURCE|URL [--most NUMBER], or --file PAGE.html --url URL\n')
    return EXIT.usage
  }
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const asked = findAsked(configured.config, what) ?? (isForOne(args) ? anyPaper(what) : null)
  if (asked === null) {
    parts.terminal.complain(
      `${what} is neither a source in config/sources nor an address of a paper named there. Sources: ${configured.config.sources.map((source) => source.id).join(', ')}\nTo read an article of any paper: rivermouth preview --article ${what}\n`,
    )
    return EXIT.usage
  }
  return previewAsked(asked, configured.config, most, args, parts)
}

/** Whether one article was asked for, of whatever paper. */
function isForOne(args: Args): boolean {
  return args.text('article') !== null || args.text('file') !== null
}

async function previewAsked(asked: Asked, config: Config, most: number, args: Args, parts: Parts): Promise<number> {
  const source = { ...asked.source, enabled: true }
  const alone = { ...config, sources: [source] }
  const opened = await parts.openWorld({ config: alone, log: parts.createLog('error', 'readable'), inMemory: true })
  try {
    const shown = await look(opened.world, makePlan(alone, 'preview'), asked, { most, file: args.text('file') })
    parts.terminal.print(args.flag('json') ? `${JSON.stringify(shown)}\n` : `${textOf(args, source, shown)}\n`)
    return shown.previews.length === 0 ? EXIT.nothingReached : EXIT.well
  } finally {
    await opened.close()
  }
}

async function look(
  world: World,
  plan: Plan,
  { source, url }: Asked,
  how: { readonly most: number; readonly file: string | null },
): Promise<SourcePreview> {
  if (url === null) return previewSource(world, plan, how.most)
  const page = how.file === null ? null : { url, bytes: await readFile(how.file), contentType: 'text/html' }
  const fetchedAt = world.clock.now().toISOString()
  const there = page === null ? world : worldOfPage(world, { ...page, fetchedAt })
  return { polled: [], previews: await previewArticle(there, plan, { ...source, enabled: true }, url) }
}

function textOf(args: Args, source: Source, { polled, previews }: SourcePreview): string {
  return args.text('article') === null
    ? previewText(source, polled, previews)
    : previews.map((one) => readerText(source, one)).join('\n')
}

function previewText(source: Source, polled: readonly PolledSource[], previews: readonly Preview[]): string {
  const lines = reportLines({ ...NOTHING, polled }, new Map([[source.id, source.name]]))
  return [...lines, '', previewsText(previews)].join('\n')
}
