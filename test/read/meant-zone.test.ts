import { expect, test } from 'vitest'
import { readFeed } from '../../src/read/feed.ts'

const NOW = '2026-11-20T02:00:00Z'

/** A feed of these dates, read at nine in the morning of Lạng Sơn. */
async function datesOf(dates: readonly string[], more: { now?: string; timezone?: string; head?: string } = {}) {
  const items = dates.map(
    (date, at) =>
      `<item><title>Tin ${at}</title><link>https://bao.example/${at}.html</link><pubDate>${date}</pubDate></item>`,
  )
  const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title>${more.head ?? ''}<link>https://bao.example/</link><description>Tin</description>${items.join('')}</channel></rss>`
  const at = { url: 'https://bao.example/rss', now: NOW, timezone: 'Asia/Ho_Chi_Minh', ...more }
  const outcome = await readFeed(new TextEncoder().encode(xml), at)
  if (!outcome.ok) throw new Error(outcome.reason)
  return { published: outcome.feed.entries.map((entry) => entry.published), repairs: outcome.repairs }
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

test.each<{ name: string; dates: readonly string[]; more?: object; first: string }>([
  {
    name: 'nothing lies ahead',
    dates: ['Fri, 20 Nov 2026 01:45:00 GMT', 'Fri, 20 Nov 2026 01:15:00 GMT'],
    first: '2026-11-20T01:45:00.000Z',
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
