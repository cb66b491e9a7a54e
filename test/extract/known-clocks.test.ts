import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'
import { clocksAmong } from '../../src/extract/known-clocks.ts'
import { articleOf, PAGE_URL, pageOf } from './pages.ts'

const seen = (date: string, more: object = {}) => ({
  date,
  url: 'https://baosonkhe.example/xa-hoi/1.html',
  witness: null,
  fetchedOn: '2026-11-20',
  ...more,
})

describe('a date on two pages of a host', () => {
  test.each([
    { name: 'is a clock where it names a minute', sights: [seen('2026-11-19T09:25+07:00')], clock: true },
    { name: 'is a clock where it was old when it was fetched', sights: [seen('2019-08-23')], clock: true },
    {
      name: 'is a clock where that page says another day',
      sights: [seen('2026-11-19', { witness: '2026-11-10' })],
      clock: true,
    },
    { name: 'may be a day’s reports where it is young', sights: [seen('2026-11-19')], clock: false },
    {
      name: 'is a report’s own where that page says the same',
      sights: [seen('2019-08-23', { witness: '2019-08-22' })],
      clock: false,
    },
    {
      name: 'is a clock though one report of that very day bears it',
      sights: [
        seen('2019-08-23', { witness: '2019-08-23' }),
        seen('2019-08-23'),
        seen('2019-08-23', { witness: '2011-04-28' }),
      ],
      clock: true,
    },
  ])('$name', ({ sights, clock }) => {
    expect(clocksAmong(sights, PAGE_URL)).toEqual(clock ? [sights[0]?.date] : [])
  })

  test('is none on the page that it was seen on', () => {
    const sight = seen('2019-08-23')
    expect(clocksAmong([sight], sight.url)).toEqual([])
  })
})

describe('a clock that stopped', () => {
  const top = '<div>Thứ sáu, 23/08/2019 09:25</div>'
  const at = { fetchedAt: '2024-07-23T03:00:00Z', language: 'vi' }

  test('is handed out of the page with what else tells the day', () => {
    const parts = {
      top,
      paragraphs: ['BSK-Ngày 28/4/2011, tại Sơn Khê, Sở Lao động tổ chức hội nghị tập huấn cho cán bộ.'],
    }
    const outcome = extractArticle(pageOf(parts), { url: PAGE_URL, timezone: 'Asia/Ho_Chi_Minh', ...at })
    expect(outcome.ok && outcome.datesOutside).toEqual([
      { date: '2019-08-23T09:25+07:00', url: PAGE_URL, witness: '2011-04-28', fetchedOn: '2024-07-23' },
    ])
  })

  test('dates no report where it is known', () => {
    expect(articleOf({ top }, at).published?.at).toBe('2019-08-23T09:25+07:00')
    expect(articleOf({ top }, { ...at, knownClocks: ['2019-08-23T09:25+07:00'] }).published).toBeNull()
  })
})

test.each([
  { where: 'labelled, above the headline', parts: { top: '<p>Cập nhật: 23/08/2019 09:25</p>' } },
  { where: 'beside the report', parts: { below: '<div class="right"><div>23/08/2019 09:25</div></div>' } },
])('a clock $where is known on the next page too', ({ parts }) => {
  const at = { url: PAGE_URL, language: 'vi', timezone: 'Asia/Ho_Chi_Minh', fetchedAt: '2026-11-20T02:00:00Z' }
  const first = extractArticle(pageOf(parts), { ...at, url: 'https://baosonkhe.example/xa-hoi/1.html' })
  if (!first.ok) throw new Error(first.reason)
  const knownClocks = clocksAmong(first.datesOutside, PAGE_URL)
  expect(knownClocks).toEqual(['2019-08-23T09:25+07:00'])
  expect(articleOf(parts, { knownClocks, fetchedAt: at.fetchedAt }).published).toBeNull()
})
