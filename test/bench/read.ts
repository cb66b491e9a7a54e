import { parseFeed } from 'feedsmith'
import { Parser } from 'htmlparser2'
import RssParser from 'rss-parser'
import { readFeed } from '../../src/read/feed.ts'
import type { Bench, BenchRow } from './bench.ts'
import { sampleFeeds } from './sample-feeds.ts'

const AT = { url: 'https://bao.example.vn/rss/xa-hoi.rss', timezone: 'Asia/Ho_Chi_Minh' }
const ROUNDS = 8

/** Bytes to entries on one thread, CPU time, the best of some rounds; peers in the same run, each round in turn. */
export const bench: Bench = {
  name: 'read',
  run: async () => {
    const feeds = sampleFeeds()
    const megabytes = feeds.reduce((sum, feed) => sum + feed.length, 0) / 1e6
    const best = new Map<string, number>()
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, read] of READERS) {
        const seconds = await cpuSeconds(feeds, read)
        best.set(name, Math.min(seconds, best.get(name) ?? Number.POSITIVE_INFINITY))
      }
    }
    return [...rows(best, megabytes), ...(await hostileRows())]
  },
}

type Read = (bytes: Uint8Array) => unknown

const decoder = new TextDecoder()
/** With what it needs to tell what the others tell: pictures, sources, updates. */
const rssParser = new RssParser({
  customFields: {
    feed: ['updated', 'pubDate'],
    item: [
      ['media:content', 'mediaContent', { keepArray: true }],
      ['media:thumbnail', 'mediaThumb', { keepArray: true }],
      ['media:group', 'mediaGroup'],
      ['dc:creator', 'dcCreator'],
      ['source', 'source'],
      ['updated', 'updated'],
      ['author', 'author'],
    ],
  },
})
const READERS: readonly (readonly [name: string, read: Read])[] = [
  ['rivermouth', (bytes) => readFeed(bytes, AT)],
  ['feedsmith', (bytes) => parseFeed(decoder.decode(bytes))],
  ['rss-parser', (bytes) => rssParser.parseString(decoder.decode(bytes))],
  ['htmlparser2, tokens only', (bytes) => new Parser({}, { xmlMode: true }).end(decoder.decode(bytes))],
]

async function cpuSeconds(feeds: readonly Uint8Array[], read: Read): Promise<number> {
  const before = process.cpuUsage()
  for (const feed of feeds) await read(feed)
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1e6
}

function rows(best: ReadonlyMap<string, number>, megabytes: number): BenchRow[] {
  const own = best.get('rivermouth') ?? Number.NaN
  const note = 'at least 1.3 times feedsmith and 2 times rss-parser'
  return [...best].flatMap(([name, seconds]) => [
    { what: name, value: megabytes / seconds, unit: 'MB per CPU second', note: '200 feeds of 20–50 entries' },
    ...(name === 'rivermouth' ? [] : [{ what: `rivermouth to ${name}`, value: seconds / own, unit: 'times', note }]),
  ])
}

/** Documents made to cost more than their size; each is read once, and should cost about what 1 MB of news does. */
const HOSTILE: readonly (readonly [name: string, inside: () => string])[] = [
  ['one entry of 50 MB', () => `<item><description>${'chữ có dấu &lt;p&gt; '.repeat(2_200_000)}</description></item>`],
  ['100,000 entries', () => '<item><title>Tin bài</title><link>http://a.vn/1</link></item>'.repeat(100_000)],
  ['100,000 elements nested', () => `<item>${'<b>'.repeat(100_000)}x${'</b>'.repeat(100_000)}</item>`],
  ['20,000 attributes', () => `<item><title ${'a="b" '.repeat(20_000)}>x</title></item>`],
  ['300,000 open quotes', () => '<a b="'.repeat(300_000)],
  ['300,000 open CDATA', () => '<![CDATA['.repeat(300_000)],
]

async function hostileRows(): Promise<BenchRow[]> {
  const measured: BenchRow[] = []
  for (const [name, inside] of HOSTILE) {
    const text = `<rss version="2.0"><channel><title>T</title>${inside()}</channel></rss>`
    const bytes = new TextEncoder().encode(text)
    const seconds = await cpuSeconds([bytes], (document) => readFeed(document, AT))
    measured.push({ what: name, value: (seconds * 1e9) / bytes.length, unit: 'CPU ms per MB' })
  }
  return measured
}
