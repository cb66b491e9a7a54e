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
const FLOORS = { readability: 3.5, slim: 0.35, worstMilliseconds: 60 } as const

async function run(): Promise<readonly BenchRow[]> {
  const pages = makePages(40)
  const kilobytes = Math.round(pages.reduce((sum, page) => sum + page.length, 0) / pages.length / 1024)
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
    { what: 'worst page', value: worst(pages), unit: 'ms', note: `below ${FLOORS.worstMilliseconds}` },
    { what: 'twice the page, time', value: growth(pages), unit: '×', note: 'linear: about 2' },
    ...hostile(),
  ]
}

async function speedsOf(pages: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const few = pages.slice(0, 8)
  return new Map([
    ['ours', await best(pages, ours)],
    ['htmlparser2 tokens', await best(pages, (page) => new Parser({}).end(page))],
    ['cheerio/slim', await best(pages, (page) => void load(page))],
    ['cheerio (parse5)', await best(few, (page) => void loadWhole(page))],
    ['linkedom', await best(few, (page) => void parseHTML(page))],
    ['Readability', await best(few, (page) => void new Readability(parseHTML(page).document).parse())],
    ['defuddle', await best(few.slice(0, 3), (page) => Defuddle(parseHTML(page).document, ADDRESS))],
  ])
}

const ADDRESS = 'https://courier.example/news/reading-room'

function ours(page: string): void {
  extractArticle(page, { url: ADDRESS, language: 'en', timezone: 'Europe/London', fetchedAt: '2026-11-21T02:00:00Z' })
}

/** Pages per CPU second: the best of five runs, after one to warm up. */
async function best(pages: readonly string[], work: (page: string) => unknown): Promise<number> {
  let most = 0
  for (let turn = 0; turn <= 5; turn += 1) {
    const before = process.cpuUsage()
    for (const page of pages) await work(page)
    const { user, system } = process.cpuUsage(before)
    if (turn > 0) most = Math.max(most, (pages.length * 1e6) / (user + system))
  }
  return most
}

function worst(pages: readonly string[]): number {
  return Math.max(...pages.map((page) => Math.min(...[1, 2, 3].map(() => milliseconds(() => ours(page))))))
}

function growth(pages: readonly string[]): number {
  const page = pages[0] ?? ''
  const twice = page.replace(
    '</article>',
    `${'<p>One more paragraph of the report, as long as they are.</p>'.repeat(2500)}</article>`,
  )
  const four = page.replace(
    '</article>',
    `${'<p>One more paragraph of the report, as long as they are.</p>'.repeat(5000)}</article>`,
  )
  const time = (html: string) => Math.min(...[1, 2, 3, 4].map(() => milliseconds(() => ours(html))))
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
    return { what, value: milliseconds(() => ours(html)), unit: 'ms', note: 'below 2,000, read or refused' }
  })
}

function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
