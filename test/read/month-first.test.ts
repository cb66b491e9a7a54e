import { expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'
import { readFeed } from '../../src/read/feed.ts'
import { putsMonthFirst } from '../../src/read/month-first.ts'

const NOW = '2026-11-06T02:00:00Z'
const feedOf = (dates: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title><link>https://bao.example/</link><description>Tin</description>${dates
    .map(
      (date, at) =>
        `<item><title>Tin ${at}</title><link>https://bao.example/${at}.html</link><pubDate>${date}</pubDate></item>`,
    )
    .join('')}</channel></rss>`

test.each<{ name: string; dates: readonly string[]; now?: string }>([
  { name: 'one of them has no other reading', dates: ['10/31/2026 8:15:00 AM', '10/5/2026 7:00:00 PM'] },
  {
    name: 'day first one lies ahead',
    dates: ['11/5/2026 8:15:00 AM', '5/12/2026 7:00:00 PM'],
    now: '2026-11-06T02:00:00Z',
  },
  {
    name: 'only so they lie close together',
    dates: ['11/5/2026 8:15:00 AM', '11/4/2026 8:15:00 AM', '11/2/2026 7:00:00 PM'],
  },
  { name: 'only so the newest is of these days', dates: ['11/5/2026 8:15:00 AM', '11/5/2026 7:00:00 AM'] },
])('figures put the month first where $name', ({ dates, now = NOW }) => {
  expect(putsMonthFirst(feedOf(dates), now)).toBe(true)
})

test.each<{ name: string; dates: readonly string[] }>([
  { name: 'one of them has no other reading', dates: ['31/10/2026 08:15', '05/10/2026 19:00'] },
  { name: 'they lie close together so', dates: ['05/11/2026 08:15', '04/11/2026 08:15', '02/11/2026 19:00'] },
  { name: 'the paper appears once a month', dates: ['05/11/2026 08:15', '05/10/2026 08:15', '05/09/2026 08:15'] },
  { name: 'nothing tells', dates: ['05/04/2026 08:15', '05/04/2026 07:15'] },
  { name: 'some lie ahead either way', dates: ['10/12/2026 08:15', '12/12/2026 08:15'] },
  { name: 'months are words', dates: ['Fri, 5 Nov 2026 08:15:00 +0700'] },
])('and the day where $name', ({ dates }) => {
  expect(putsMonthFirst(feedOf(dates), NOW)).toBe(false)
})

test('a feed’s entries are dated so, those with two readings too', async () => {
  const xml = new TextEncoder().encode(feedOf(['11/20/2026 8:15:00 AM', '11/5/2026 7:00:00 PM']))
  const outcome = await readFeed(xml, { url: 'https://bao.example/rss', timezone: 'Asia/Ho_Chi_Minh', now: NOW })
  expect(outcome.ok && outcome.feed.entries.map((entry) => entry.published)).toEqual([
    '2026-11-20T01:15:00.000Z',
    '2026-11-05T12:00:00.000Z',
  ])
})

const STORY =
  'Sở Lao động tổ chức lớp tập huấn công tác bảo vệ, chăm sóc trẻ em cho cán bộ các xã, phường, thị trấn. '.repeat(4)

/** The date of a page that prints a line below its headline; its feed says the evening of 5 November. */
function dateOf(line: string): string | undefined {
  const html = `<html lang="vi"><body><h1>Gần 300 cán bộ dự tập huấn công tác trẻ em</h1><div class="date">${line}</div><div><p>${STORY}</p><p>${STORY}</p></div></body></html>`
  const outcome = extractArticle(html, {
    url: 'https://bao.example/xa-hoi/32833-x.html',
    language: 'vi',
    timezone: 'Asia/Ho_Chi_Minh',
    fetchedAt: '2026-11-20T02:00:00Z',
    entry: {
      id: 'x',
      link: 'https://bao.example/xa-hoi/32833-x.html',
      title: null,
      summary: null,
      content: null,
      published: '2026-11-05T12:00:00.000Z',
      updated: null,
      authors: [],
      categories: [],
      enclosures: [],
      media: [],
      source: null,
    },
  })
  return outcome.ok ? outcome.article.published?.at : undefined
}

test('a page that prints its feed’s day with the month first is read so; where it prints the day first, it is not', () => {
  expect(dateOf('11/5/2026 7:00:00 PM')).toBe('2026-11-05T19:00:00+07:00')
  expect(dateOf('05/11/2026 19:00')).toBe('2026-11-05T19:00+07:00')
  expect(dateOf('05/11/2026 19:00</div><div>Số báo 11/5/2026')).toBe('2026-11-05T19:00+07:00')
})
