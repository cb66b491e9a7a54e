import { readFile } from 'node:fs/promises'
import { READ_AS } from '../desk/words.ts'
import type { Log } from '../domain/ports.ts'
import type { Config, Source } from '../domain/settings.ts'
import { type Asked, anyPaper, findAsked } from '../pipeline/asked.ts'
import { makePlan, type Plan } from '../pipeline/plan.ts'
import { type PreviewWorld, previewAsked as previewOf, type SourcePreview } from '../pipeline/preview.ts'
import { NOTHING } from '../pipeline/report.ts'
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
    file: { type: 'string', help: 'a saved page, feed or list to read in place of the network; needs --url' },
    url: { type: 'string', help: 'the address that --file was saved from, or the source it is of' },
  },
  help: `Asks the paper (politely: robots, spacing and limits hold) and shows a table of its entries with headline, date and what the date
rests on, byline, words, layout, score and verdict; below it, entry by entry, the doubts, the terms that made each topic's score,
and why. SOURCE is the name of a file in config/sources
without .yaml, also one that is off. URL is an address that a source names, or any other: it is read as a feed, a sitemap, a
list of articles or an article, whichever it is, and says so. What was told before is looked up in the store, also beside a daemon.

  rivermouth preview --article URL                 as a reader would see it, of any paper
  rivermouth preview --file FILE --url URL         a saved page, feed or list, without the network; URL may be a source's name`,
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
  const asked = findAsked(configured.config, what) ?? anyPaper(what)
  if (asked === null) {
    parts.terminal.complain(
      `${what} is neither a source in config/sources nor a whole web address (https://…). Sources: ${configured.config.sources.map((source) => source.id).join(', ')}\n`,
    )
    return EXIT.usage
  }
  const addresses = addressesOf(asked)
  if (file !== null && addresses.length !== 1) {
    parts.terminal.complain(
      `${what} has ${addresses.length} addresses: name the one that the file was saved from with --url${addresses.map((url) => `\n  ${url}`).join('')}\n`,
    )
    return EXIT.usage
  }
  return previewAsked(asked, configured.config, most, args, parts)
}

/** What is asked for first: one article's address, or all that a source polls. */
function addressesOf({ source, url }: Asked): string[] {
  return url !== null ? [url] : [...source.feeds.map((feed) => feed.url), ...source.lists.map(({ page }) => page)]
}

async function previewAsked(asked: Asked, config: Config, most: number, args: Args, parts: Parts): Promise<number> {
  const source = { ...asked.source, enabled: true }
  const log = parts.createLog('error', 'readable')
  const opened = await parts.openWorld({ config: { ...config, sources: [source] }, log, inMemory: true })
  const told = await openTold(config, parts, log)
  try {
    const world = { ...opened.world, stored: told.stored }
    const how = { most, file: args.text('file'), isOne: args.text('article') !== null }
    const shown = await look(world, makePlan(config, 'preview'), { ...asked, source }, how)
    parts.terminal.print(args.flag('json') ? `${JSON.stringify(shown)}\n` : `${textOf(args, source, shown)}\n`)
    return shown.previews.length === 0 ? EXIT.nothingReached : EXIT.well
  } finally {
    await told.close()
    await opened.close()
  }
}

interface Told {
  readonly stored: PreviewWorld['stored']
  close(): Promise<void>
}

/** The store in use, only to ask what was told before. */
async function openTold(config: Config, parts: Parts, log: Log): Promise<Told> {
  try {
    const stores = await parts.openToRead(config, log)
    return { stored: stores.articles, close: () => stores.close() }
  } catch (cause) {
    const without = cause instanceof Error ? cause.message : String(cause)
    return { stored: { without }, close: async () => undefined }
  }
}

interface How {
  readonly most: number
  readonly file: string | null
  /** Whether one article is meant, whatever else it may be. */
  readonly isOne: boolean
}

async function look(world: PreviewWorld, plan: Plan, asked: Asked, { most, file, isOne }: How): Promise<SourcePreview> {
  const [url = ''] = addressesOf(asked)
  const saved = file === null ? null : { url, bytes: await readFile(file), contentType: null }
  const fetchedAt = world.clock.now().toISOString()
  const there = saved === null ? world : { ...world, ...worldOfPage(world, { ...saved, fetchedAt }) }
  return previewOf(there, plan, asked, { most, isArticle: isOne })
}

function textOf(args: Args, source: Source, shown: SourcePreview): string {
  return args.text('article') === null
    ? previewText(source, shown)
    : shown.previews.map((one) => readerText(source, one)).join('\n')
}

function previewText(source: Source, { polled, previews, readAs, uncompared }: SourcePreview): string {
  return [
    ...(readAs === null ? [] : [`Read as ${READ_AS[readAs]}.`]),
    ...reportLines({ ...NOTHING, polled }, new Map([[source.id, source.name]])),
    ...polled.flatMap(({ url, idle = [] }) => idle.map((one) => `? ${url}: ${one}`)),
    ...(uncompared === null ? [] : [`Not compared with what was told before: ${uncompared}`]),
    '',
    previewsText(previews),
  ].join('\n')
}
