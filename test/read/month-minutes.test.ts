import { expect, test } from 'vitest'
import { readFeed } from '../../src/read/feed.ts'

/** What a feed of these dates says of its entries in Lạng Sơn, and what was mended. */
async function datesOf(dates: readonly string[], more: { known?: boolean; channel?: string } = {}) {
  const items = dates.map(
    (date, at) =>
      `<item><title>Tin ${at}</title><link>https://huyen.example/${at}.html</link><pubDate>${date}</pubDate></item>`,
  )
  const channel = more.channel === undefined ? '' : `<pubDate>${more.channel}</pubDate>`
  const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Huyện</title><link>https://huyen.example/</link><description>Tin</description>${channel}${items.join('')}</channel></rss>`
  const at = { url: 'https://huyen.example/news/rss/', now: '2026-12-20T02:00:00Z', timezone: 'Asia/Ho_Chi_Minh' }
  const outcome = await readFeed(new TextEncoder().encode(xml), at)
  if (!outcome.ok) throw new Error(outcome.reason)
  return { published: outcome.feed.entries.map((entry) => entry.published), repairs: outcome.repairs }
}

/** As PHP's `H:m:s` writes 20 November 08:15, 19 November 23:40, 31 October 14:05 and 2 October 08:59, all of Lạng Sơn. */
const MONTHS = [
  'Fri, 20 Nov 2026 01:11:42 GMT',
  'Thu, 19 Nov 2026 16:11:07 GMT',
  'Sat, 31 Oct 2026 07:10:31 GMT',
  'Fri, 2 Oct 2026 01:10:00 GMT',
]
const DAYS = ['2026-11-20', '2026-11-19', '2026-10-31', '2026-10-02']

test('times that tell the month for the minute are no times: the days stay', async () => {
  const { published, repairs } = await datesOf(MONTHS)
  expect(published).toEqual(DAYS)
  expect(repairs).toEqual(['times that tell the month for the minute are read as days'])
})

test('the channel’s own date may be right, and dates may stand in CDATA', async () => {
  expect((await datesOf(MONTHS, { channel: 'Fri, 20 Nov 2026 01:52:00 GMT' })).published).toEqual(DAYS)
  expect((await datesOf(MONTHS.map((date) => `<![CDATA[${date}]]>`))).published).toEqual(DAYS)
})

test('the day is the paper’s, not Greenwich’s', async () => {
  const dates = ['Thu, 19 Nov 2026 18:11:00 GMT', 'Thu, 19 Nov 2026 17:11:30 GMT', ...MONTHS.slice(2)]
  expect((await datesOf(dates)).published.slice(0, 2)).toEqual(['2026-11-20', '2026-11-20'])
})

test.each<{ name: string; dates: readonly string[] }>([
  { name: 'one of the entries has another minute', dates: [...MONTHS, 'Fri, 20 Nov 2026 01:30:00 GMT'] },
  { name: 'there are too few to tell chance from custom', dates: MONTHS.slice(0, 3) },
  {
    name: 'they are of one minute in two months',
    dates: [
      'Fri, 20 Nov 2026 01:11:00 GMT',
      ...MONTHS.slice(2),
      'Fri, 2 Oct 2026 02:11:00 GMT',
      'Thu, 1 Oct 2026 02:11:00 GMT',
    ],
  },
])('times stay as they are where $name', async ({ dates }) => {
  const { published, repairs } = await datesOf(dates)
  expect(published.every((date) => date?.includes('T'))).toBe(true)
  expect(repairs).toEqual([])
})

test('an entry that is new among known ones is judged by all of the document', async () => {
  const xml = (dates: readonly string[]) =>
    new TextEncoder().encode(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Huyện</title><link>https://huyen.example/</link><description>Tin</description>${dates
        .map(
          (date) =>
            `<item><title>Tin ${date}</title><link>https://huyen.example/${encodeURIComponent(date)}.html</link><pubDate>${date}</pubDate></item>`,
        )
        .join('')}</channel></rss>`,
    )
  const at = { url: 'https://huyen.example/news/rss/', timezone: 'Asia/Ho_Chi_Minh' }
  const seed = 'a seed'
  const first = await readFeed(xml(MONTHS.slice(1)), { ...at, known: { seed, marks: [] } })
  const marks = first.ok ? (first.marks ?? []) : []
  const second = await readFeed(xml(MONTHS), { ...at, known: { seed, marks } })
  expect(second.ok && second.feed.entries.map((entry) => entry.published)).toEqual(['2026-11-20'])
})
