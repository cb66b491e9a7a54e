import { expect, test } from 'vitest'
import { readFeed } from '../../src/read/feed.ts'

const NOW = '2026-11-20T02:00:00Z'

/** A feed of these dates, read at nine in the morning of Lạng Sơn. */
async function datesOf(
  dates: readonly string[],
  more: { now?: string; timezone?: string; head?: string; meansOwnZone?: boolean } = {},
) {
  const items = dates.map(
    (date, at) =>
      `<item><title>Tin ${at}</title><link>https://bao.example/${at}.html</link><pubDate>${date}</pubDate></item>`,
  )
  const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title>${more.head ?? ''}<link>https://bao.example/</link><description>Tin</description>${items.join('')}</channel></rss>`
  const at = { url: 'https://bao.example/rss', now: NOW, timezone: 'Asia/Ho_Chi_Minh', ...more }
  const outcome = await readFeed(new TextEncoder().encode(xml), at)
  if (!outcome.ok) throw new Error(outcome.reason)
  const { feed, repairs, ownZoneShown } = outcome
  return { published: feed.entries.map((entry) => entry.published), repairs, ownZoneShown }
}

const MISLABELLED = ['Fri, 20 Nov 2026 08:45:00 GMT', 'Fri, 20 Nov 2026 08:15:00 GMT', 'Thu, 19 Nov 2026 16:00:00 GMT']

test('times that say Greenwich and lie ahead are the paper’s own, and so are the others of that feed', async () => {
  const { published, repairs } = await datesOf(MISLABELLED)
  expect(published).toEqual(['2026-11-20T01:45:00.000Z', '2026-11-20T01:15:00.000Z', '2026-11-19T09:00:00.000Z'])
  expect(repairs).toEqual(['times that say GMT and lie ahead of now are read as those of Asia/Ho_Chi_Minh'])
})

test('one that was sent alone is enough; among many it may be set to appear later', async () => {
  expect((await datesOf(MISLABELLED.slice(0, 1))).published).toEqual(['2026-11-20T01:45:00.000Z'])
  const many = [
    'Fri, 20 Nov 2026 08:45:00 GMT',
    ...Array.from({ length: 6 }, (_, at) => `Thu, 19 Nov 2026 1${at}:00:00 GMT`),
  ]
  expect((await datesOf(many)).published[0]).toBe('2026-11-20T08:45:00.000Z')
})

test('by the evening none lies ahead: what the same feed showed some days ago at most still counts', async () => {
  const evening = '2026-11-20T12:00:00Z'
  expect((await datesOf(MISLABELLED)).ownZoneShown).toBe(true)
  expect((await datesOf(MISLABELLED, { now: evening })).published[0]).toBe('2026-11-20T08:45:00.000Z')
  const remembered = await datesOf(MISLABELLED, { now: evening, meansOwnZone: true })
  expect(remembered.published).toEqual((await datesOf(MISLABELLED)).published)
  expect(remembered.ownZoneShown).toBe(undefined)
  expect(remembered.repairs).toEqual([
    'times that say GMT and lay ahead some days ago at most are read as those of Asia/Ho_Chi_Minh',
  ])
})

test('what was remembered does not count against another zone, nor where a time would lie ahead', async () => {
  const more = { meansOwnZone: true }
  expect((await datesOf(['Fri, 20 Nov 2026 01:15:00 +0000', 'Thu, 19 Nov 2026 16:00:00 +0700'], more)).repairs).toEqual(
    [],
  )
  expect((await datesOf(['Sat, 21 Nov 2026 08:45:00 GMT', ...MISLABELLED], more)).repairs).toEqual([])
})

test('the new entries of a feed are read by what the whole document shows', async () => {
  const feed = (dates: readonly string[]) =>
    `<rss version="2.0"><channel><title>Báo</title>${dates.map((date) => `<item><link>https://bao.example/${date.slice(17, 19)}.html</link><title>Tin</title><pubDate>${date}</pubDate></item>`).join('')}</channel></rss>`
  const read = async (xml: string, marks: readonly string[]) => {
    const at = { url: 'https://bao.example/rss', now: NOW, timezone: 'Asia/Ho_Chi_Minh', known: { seed: 's', marks } }
    const outcome = await readFeed(new TextEncoder().encode(xml), at)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome
  }
  const old = ['Thu, 19 Nov 2026 16:00:00 GMT', 'Thu, 19 Nov 2026 14:00:00 GMT']
  const { marks = [] } = await read(feed(old), [])
  const one = await read(feed(['Fri, 20 Nov 2026 08:45:00 GMT', ...old]), marks)
  expect(one.feed.entries.map(({ published }) => published)).toEqual(['2026-11-20T08:45:00.000Z'])
  const second = 'Fri, 20 Nov 2026 07:15:00 GMT'
  const two = await read(feed(['Fri, 20 Nov 2026 08:45:00 GMT', second, ...old]), one.marks ?? [])
  expect(two.feed.entries.map(({ published }) => published)).toEqual(['2026-11-20T00:15:00.000Z'])
})

test.each<{ name: string; dates: readonly string[]; more?: object; first: string }>([
  {
    name: 'nothing lies ahead',
    dates: ['Fri, 20 Nov 2026 01:45:00 GMT', 'Fri, 20 Nov 2026 01:15:00 GMT'],
    first: '2026-11-20T01:45:00.000Z',
  },
  {
    name: 'one of three lies ahead: it is set to appear later',
    dates: ['Fri, 20 Nov 2026 04:00:00 GMT', 'Thu, 19 Nov 2026 23:00:00 GMT', 'Thu, 19 Nov 2026 19:00:00 GMT'],
    first: '2026-11-20T04:00:00.000Z',
  },
  {
    name: 'a date names another zone',
    dates: [...MISLABELLED, 'Thu, 19 Nov 2026 16:00:00 +0700'],
    first: '2026-11-20T08:45:00.000Z',
  },
  {
    name: 'the feed dates itself in another zone',
    dates: MISLABELLED,
    more: { head: '<lastBuildDate>x</lastBuildDate><pubDate>Fri, 20 Nov 2026 08:50:00 +0700</pubDate>' },
    first: '2026-11-20T08:45:00.000Z',
  },
  {
    name: 'one lies ahead in the paper’s zone too',
    dates: ['Sat, 21 Nov 2026 08:45:00 GMT', ...MISLABELLED],
    first: '2026-11-21T08:45:00.000Z',
  },
  {
    name: 'the paper’s clock is some minutes ahead',
    dates: ['Fri, 20 Nov 2026 02:10:00 GMT', 'Fri, 20 Nov 2026 02:05:00 GMT'],
    first: '2026-11-20T02:10:00.000Z',
  },
  {
    name: 'the zone is not known',
    dates: MISLABELLED,
    more: { timezone: undefined },
    first: '2026-11-20T08:45:00.000Z',
  },
])('times stay as they are told where $name', async ({ dates, more, first }) => {
  const { published, repairs } = await datesOf(dates, more)
  expect(published[0]).toBe(first)
  expect(repairs).toEqual([])
})

/** "2026-11-20 04:30" → as a feed prints it. */
const printed = (time: string) => new Date(`${time.replace(' ', 'T')}:00Z`).toUTCString()
const PLANNED = ['2026-11-20 13:00', '2026-11-20 14:30']
const RIGHT_AFTERNOON = ['11:40', '11:05', '10:20', '09:50', '08:45', '08:10', '07:30'].map(
  (time) => `2026-11-20 ${time}`,
)
const RIGHT_DAY = ['2026-11-19 23:30', '2026-11-20 00:30', '2026-11-20 01:40', '2026-11-20 02:20', '2026-11-20 03:15']

test.each([
  { name: 'seven that came in the hours before, in the afternoon', others: RIGHT_AFTERNOON },
  { name: 'a morning’s, which would be a night’s', others: RIGHT_DAY },
])('two that are set to appear later do not turn the times of others: $name', async ({ others }) => {
  const { published, ownZoneShown } = await datesOf([...PLANNED, ...others].map(printed), {
    now: '2026-11-20T12:00:00Z',
  })
  expect(published[2]).toBe(`${others[0]?.replace(' ', 'T')}:00.000Z`)
  expect(ownZoneShown).toBeUndefined()
})

test('what was remembered is over where the whole document speaks for Greenwich', async () => {
  const more = { now: '2026-11-20T12:00:00Z', meansOwnZone: true }
  const { published, ownZoneShown } = await datesOf(RIGHT_DAY.map(printed), more)
  expect(published[0]).toBe('2026-11-19T23:30:00.000Z')
  expect(ownZoneShown).toBe(false)
})

test('a newsroom’s two days by its own clock are read by it, those that came at midday too', async () => {
  const own = ['2026-11-20 11:55', '2026-11-20 10:30', '2026-11-20 09:10', '2026-11-20 07:30', '2026-11-20 06:15']
  const before = ['22:40', '21:15', '19:50', '17:05', '15:30', '11:20', '08:40', '06:10'].map(
    (time) => `2026-11-19 ${time}`,
  )
  const { published, ownZoneShown } = await datesOf([...own, ...before].map(printed), { now: '2026-11-20T05:00:00Z' })
  expect(published[0]).toBe('2026-11-20T04:55:00.000Z')
  expect(ownZoneShown).toBe(true)
})

test.each([
  { name: 'a report of half an hour ago by Greenwich’s clock', time: '2026-11-20 03:30', at: '03:30', shown: false },
  { name: 'one that came since by the paper’s own clock', time: '2026-11-20 10:20', at: '03:20', shown: undefined },
  { name: 'an older one, which tells nothing', time: '2026-11-19 15:00', at: null, shown: undefined },
])('what is new since the last reading tells whose clock is meant: $name', async ({ time, at, shown }) => {
  const feed = (times: readonly string[]) =>
    `<rss version="2.0"><channel><title>Báo</title>${times.map((one) => `<item><link>https://bao.example/${one.replace(/\D/gu, '')}.html</link><title>Tin</title><pubDate>${printed(one)}</pubDate></item>`).join('')}</channel></rss>`
  const read = async (times: readonly string[], marks: readonly string[], now: string) => {
    const known = { seed: 's', marks, readAt: '2026-11-20T03:00:00.000Z' }
    const from = { url: 'https://bao.example/rss', now, timezone: 'Asia/Ho_Chi_Minh', meansOwnZone: true, known }
    const outcome = await readFeed(new TextEncoder().encode(feed(times)), from)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome
  }
  const old = ['2026-11-19 14:00', '2026-11-19 13:10', '2026-11-19 12:00']
  const { marks = [] } = await read(old, [], '2026-11-20T03:00:00Z')
  const { feed: next, ownZoneShown } = await read([time, ...old], marks, '2026-11-20T04:00:00Z')
  if (at !== null) expect(next.entries[0]?.published).toBe(`2026-11-20T${at}:00.000Z`)
  expect(ownZoneShown).toBe(shown)
})
