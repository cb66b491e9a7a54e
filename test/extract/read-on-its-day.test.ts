import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

/** Reports without a feed, as Vietnamese papers print them: read minutes or hours after they appeared, and two weeks later. */

const HEADLINE = 'Gần 300 cán bộ dự tập huấn về ngôi nhà an toàn'
const STORY = [
  'Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho gần 300 cán bộ các huyện, thành phố.',
  'Các học viên được phổ biến quy định mới về phòng, chống tai nạn thương tích trẻ em; xây dựng ngôi nhà an toàn.',
  'Lớp tập huấn góp phần nâng cao kiến thức, kỹ năng cho đội ngũ cán bộ làm công tác trẻ em từ huyện đến cơ sở.',
]
const OTHERS =
  '<div class="related"><h3>Tin liên quan</h3><ul><li><a href="/xa-hoi/1-x.html">Tặng quà học sinh nghèo vùng cao</a> <span>(11/11/2026)</span></li><li><a href="/xa-hoi/2-y.html">Khám bệnh cho trẻ em</a> <span>(18/11/2026)</span></li></ul></div>'

const PUBLISHED = '2026-11-20T08:15+07:00'
const MINUTES_LATER = '2026-11-20T01:20:00Z'
const HOURS_LATER = '2026-11-20T09:30:00Z'
const WEEKS_LATER = '2026-12-04T09:30:00Z'

type Place = (date: string, body: string) => string

const PLACES: Readonly<Record<string, Place>> = {
  'under the headline': (date, body) => `<h1>${HEADLINE}</h1><div class="date">${date}</div><div>${body}</div>`,
  'among tools to share and print': (date, body) =>
    `<h1>${HEADLINE}</h1><div class="tools"><span>${date}</span> <a href="#">Chia sẻ</a> <a href="#">In bài</a> <span>A+ A-</span></div><div>${body}</div>`,
  'behind the author': (date, body) =>
    `<h1>${HEADLINE}</h1><p class="author">Minh Hiền - ${date}</p><div>${body}</div>`,
  'above the headline': (date, body) =>
    `<div><a href="/xa-hoi">Xã hội</a> <span>${date}</span></div><h1>${HEADLINE}</h1><div>${body}</div>`,
  'behind the text': (date, body) => `<h1>${HEADLINE}</h1><div>${body}<p><b>Minh Hiền</b></p></div><div>${date}</div>`,
}
const BY_THE_HEADLINE = ['under the headline', 'among tools to share and print', 'behind the author']
const AWAY = ['above the headline', 'behind the text']

const OPENINGS = ['', 'LSO-Ngày 19/11/2026, tại TP Lạng Sơn, ', 'Sáng 19/11, ']
const WITH_TIME = ['Thứ sáu, 20/11/2026 - 08:15', '08:15 | 20/11/2026', '20-11-2026 08:15', '20/11/2026 08:15 GMT+7']
const CLOCKS: Readonly<Record<string, (fetchedAt: string) => string>> = {
  'no clock': () => '',
  'a clock on top': (fetchedAt) => {
    const local = new Date(Date.parse(fetchedAt) + 7 * 3_600_000).toISOString()
    const [year, month, day] = local.slice(0, 10).split('-')
    return `<div id="dong-ho">Hôm nay: ${day}/${month}/${year} ${local.slice(11, 16)}</div><div><a href="/">Trang chủ</a></div>`
  },
}

function published(place: string, date: string, opening: string, fetchedAt: string, clock: string): string | null {
  const body = STORY.map((text, at) => `<p>${at === 0 ? opening : ''}${text}</p>`).join('')
  const report = `<div id="main">${PLACES[place]?.(date, body)}${OTHERS}</div>`
  const html = `<html lang="vi"><head><title>${HEADLINE}</title></head><body>${CLOCKS[clock]?.(fetchedAt)}${report}</body></html>`
  const at = { url: 'https://bao.example/xa-hoi/32833-x.html', language: 'vi', timezone: 'Asia/Ho_Chi_Minh', fetchedAt }
  const outcome = extractArticle(html, at)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article.published?.at ?? null
}

const cases = (places: readonly string[]) =>
  places.flatMap((place) =>
    OPENINGS.flatMap((opening) => Object.keys(CLOCKS).map((clock) => ({ place, opening, clock }))),
  )

describe('a minute printed by the headline is the report’s', () => {
  test.each(cases(BY_THE_HEADLINE))('$place, opening with "$opening", $clock', ({ place, opening, clock }) => {
    for (const date of WITH_TIME) {
      for (const fetchedAt of [MINUTES_LATER, HOURS_LATER, WEEKS_LATER])
        expect(published(place, date, opening, fetchedAt, clock)).toBe(PUBLISHED)
    }
  })
})

describe('a day printed by the headline is the report’s, not the day that its dateline tells of', () => {
  test.each(cases(BY_THE_HEADLINE))('$place, opening with "$opening", $clock', ({ place, opening, clock }) => {
    for (const fetchedAt of [MINUTES_LATER, HOURS_LATER, WEEKS_LATER])
      expect(published(place, '20/11/2026', opening, fetchedAt, clock)).toBe('2026-11-20')
  })
})

describe('a minute printed away from it is believed once it is no longer a clock’s', () => {
  test.each(cases(AWAY))('$place, opening with "$opening", $clock', ({ place, opening, clock }) => {
    for (const date of WITH_TIME) {
      expect(published(place, date, opening, MINUTES_LATER, clock)).toBeNull()
      for (const fetchedAt of [HOURS_LATER, WEEKS_LATER])
        expect(published(place, date, opening, fetchedAt, clock)).toBe(PUBLISHED)
    }
  })
})

describe('a day printed away from it may be a clock’s while it lasts: then nothing is told, not the dateline’s day', () => {
  test.each(cases(AWAY))('$place, opening with "$opening", $clock', ({ place, opening, clock }) => {
    for (const fetchedAt of [MINUTES_LATER, HOURS_LATER])
      expect(published(place, '20/11/2026', opening, fetchedAt, clock)).toBeNull()
    expect(published(place, '20/11/2026', opening, WEEKS_LATER, clock)).toBe('2026-11-20')
  })
})

test('a time element that calls the paper’s hour Greenwich’s tells what it shows', () => {
  const date = '<time datetime="2026-11-20T08:15:00Z">20/11/2026 08:15</time>'
  for (const fetchedAt of [MINUTES_LATER, HOURS_LATER, WEEKS_LATER]) {
    const at = published('under the headline', date, '', fetchedAt, 'no clock')
    expect(Date.parse(at ?? '')).toBe(Date.parse(PUBLISHED))
  }
})

test('a day of the fetch away from a report with an older dateline is a clock', () => {
  for (const place of AWAY) {
    const opening = 'LSO-Ngày 12/11/2026, tại TP Lạng Sơn, '
    expect(published(place, '20/11/2026', opening, HOURS_LATER, 'no clock')).toBe('2026-11-12')
  }
})
