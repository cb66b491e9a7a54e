import { Readability } from '@mozilla/readability'
import { load as loadWhole } from 'cheerio'
import { load } from 'cheerio/slim'
import { Defuddle } from 'defuddle/node'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { extractArticle } from '../../src/extract/article.ts'
import type { Bench, BenchRow } from './bench.ts'
import { makePages } from './extract-pages.ts'

/** Extraction beside the bare parsers and other extractors, in one run on the same pages; ratios are what counts. */
export const bench: Bench = { name: 'extract', run }

/** Ours is to be at least 3.5 times Readability on linkedom and 0.35 of the bare cheerio/slim load. */
const FLOORS = { readability: 3.5, slim: 0.35, worstMilliseconds: 60, megabytes: 350 } as const

async function run(): Promise<readonly BenchRow[]> {
  const pages = makePages(48)
  const kilobytes = Math.round(pages.reduce((sum, page) => sum + page.length, 0) / pages.length / 1024)
  for (const page of pages) extract(page)
  const megabytes = process.resourceUsage().maxRSS / 1024
  const grown = growth(pages)
  const speeds = await speedsOf(pages)
  const [ours = 0, slim = 0, readability = 0] = [
    speeds.get('ours'),
    speeds.get('cheerio/slim'),
    speeds.get('Readability'),
  ]
  return [
    { what: 'page size', value: kilobytes, unit: 'kB' },
    ...[...speeds].map(([what, value]) => ({ what, value: Math.round(value), unit: 'pages per CPU second' })),
    {
      what: 'ours / Readability on linkedom',
      value: ours / readability,
      unit: '×',
      note: `at least ${FLOORS.readability}`,
    },
    { what: 'ours / bare cheerio/slim', value: ours / slim, unit: '×', note: `at least ${FLOORS.slim}` },
    {
      what: 'most memory, before the peers run',
      value: megabytes,
      unit: 'MB',
      note: `below ${FLOORS.megabytes}, Node and the peers' code included`,
    },
    { what: 'worst page', value: worst(pages), unit: 'ms CPU', note: `below ${FLOORS.worstMilliseconds}` },
    { what: 'twice the page, time', value: grown, unit: '×', note: 'linear: about 2' },
    ...hostile(),
  ]
}

/** Something that is measured, over so many of the pages. */
interface Contender {
  readonly name: string
  readonly pages: readonly string[]
  readonly work: (page: string) => unknown
}

/** Pages per CPU second: the best of five turns each, after one to warm up; turn by turn, so that all meet the same machine. */
async function speedsOf(pages: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const few = pages.slice(0, 8)
  const contenders: readonly Contender[] = [
    { name: 'ours', pages, work: extract },
    { name: 'htmlparser2 tokens', pages, work: (page) => new Parser({}).end(page) },
    { name: 'cheerio/slim', pages, work: (page) => load(page) },
    { name: 'cheerio (parse5)', pages: few, work: (page) => loadWhole(page) },
    { name: 'linkedom', pages: few, work: (page) => parseHTML(page) },
    { name: 'Readability', pages, work: (page) => new Readability(parseHTML(page).document).parse() },
    { name: 'defuddle', pages: few.slice(0, 4), work: (page) => Defuddle(parseHTML(page).document, ADDRESS) },
  ]
  const best = new Map<string, number>()
  for (let turn = 0; turn <= 5; turn += 1) {
    for (const contender of contenders) {
      const speed = await speedOf(contender)
      if (turn > 0) best.set(contender.name, Math.max(best.get(contender.name) ?? 0, speed))
    }
  }
  return best
}

async function speedOf({ pages, work }: Contender): Promise<number> {
  const before = process.cpuUsage()
  for (const page of pages) await work(page)
  const { user, system } = process.cpuUsage(before)
  return (pages.length * 1e6) / (user + system)
}

const ADDRESS = 'https://courier.example/news/reading-room'

function extract(page: string): void {
  extractArticle(page, { url: ADDRESS, language: 'en', timezone: 'Europe/London', fetchedAt: '2026-11-21T02:00:00Z' })
}

function worst(pages: readonly string[]): number {
  return Math.max(...pages.map((page) => Math.min(...[1, 2, 3].map(() => milliseconds(() => extract(page))))))
}

function growth(pages: readonly string[]): number {
  const page = pages[0] ?? ''
  const twice = page.replace(
    '</article>',
    `${'<p>One more paragraph of the report, as long as they are.</p>'.repeat(10_000)}</article>`,
  )
  const four = page.replace(
    '</article>',
    `${'<p>One more paragraph of the report, as long as they are.</p>'.repeat(20_000)}</article>`,
  )
  const time = (html: string) => Math.min(...[1, 2, 3, 4, 5, 6].map(() => milliseconds(() => extract(html))))
  return time(four) / time(twice)
}

function hostile(): BenchRow[] {
  const cases = {
    '1e5 nested elements': '<div>'.repeat(100_000),
    '1e6 flat elements': '<p>x'.repeat(1_000_000),
    '2e5 paragraphs': '<p>A paragraph of the report that goes on and on.</p>'.repeat(200_000),
    '1e5 links in a list': `<ul>${'<li><a href="/a">One of many</a>'.repeat(100_000)}</ul>`,
    'one paragraph of 5 MB': `<p>${'word '.repeat(1_000_000)}</p>`,
  }
  return Object.entries(cases).map(([what, html]) => {
    return { what, value: milliseconds(() => extract(html)), unit: 'ms CPU', note: 'below 2,000, read or refused' }
  })
}

/** Of CPU: on a busy machine the clock tells of its neighbours. */
function milliseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
