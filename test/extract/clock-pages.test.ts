import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'
import { PAGE_URL } from './pages.ts'

const HEADLINE = 'Gần 300 cán bộ dự tập huấn về ngôi nhà an toàn'
const PARAGRAPHS = [
  'BSK-Ngày 28/4/2011, tại TP Sơn Khê, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho gần 300 cán bộ các huyện.',
  'Các học viên được phổ biến quy định mới về phòng, chống tai nạn thương tích trẻ em; xây dựng ngôi nhà an toàn ở thôn, bản.',
  'Lớp tập huấn góp phần nâng cao kiến thức, kỹ năng cho đội ngũ cán bộ làm công tác trẻ em từ huyện đến cơ sở.',
]
const TEASER = `${PARAGRAPHS.join('').slice(0, 240)}...`
const MENU = '<ul><li><a href="/">Trang chủ</a></li><li><a href="/xa-hoi/">Xã hội</a></li></ul>'
const OTHERS =
  '<ul><li><a href="/xa-hoi/32834-x.html">Tặng quà học sinh nghèo vùng cao</a> (27/04/2011)</li><li><a href="/xa-hoi/32830-y.html">Khám bệnh cho trẻ em</a> (26/04/2011)</li></ul>'

/** The builds in which old papers put the same four things: a clock, a headline, a teaser that repeats the text, the text. */
const BUILDS: Readonly<Record<string, (clock: string) => string>> = {
  'divs and paragraphs': (clock) =>
    `<div>${clock}</div>${MENU}<h1>${HEADLINE}</h1><p>${TEASER}</p><div>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<p>Thúy Hường</p></div>${OTHERS}`,
  'tables and fonts': (clock) =>
    `<table><tr><td><font size="1">${clock}</font></td></tr><tr><td>${MENU}</td></tr><tr><td><font size="4"><b>${HEADLINE}</b></font></td></tr><tr><td><i>${TEASER}</i></td></tr><tr><td><font size="2">${PARAGRAPHS.join('<br><br>')}<br><br><b>Thúy Hường</b></font></td></tr></table>${OTHERS}`,
  'line breaks': (clock) =>
    `${clock}<br>${MENU}<h2>${HEADLINE}</h2><span>${TEASER}</span><br><br>${PARAGRAPHS.join('<br>')}<br><div align="right">Thúy Hường</div>${OTHERS}`,
  'a clock under the headline': (clock) =>
    `${MENU}<h1>${HEADLINE}</h1><span>${clock}</span><p>${TEASER}</p><div>${PARAGRAPHS.map((text) => `<div>${text}</div>`).join('')}<div>Thúy Hường</div></div>${OTHERS}`,
  'a clock that looks like a date line': (clock) =>
    `${MENU}<div class="detail"><div class="post-date">${clock}</div><h1>${HEADLINE}</h1><p>${TEASER}</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<p><em>Thúy Hường</em></p></div>${OTHERS}`,
}

const DAYS = [
  { clock: 'Thứ ba,  23/07/2024', fetchedAt: '2024-07-23T03:00:00Z' },
  { clock: 'Thứ năm, 28/04/2011', fetchedAt: '2011-04-28T03:00:00Z' },
  { clock: 'Thứ sáu, 29/04/2011', fetchedAt: '2011-04-29T03:00:00Z' },
  { clock: 'Thứ hai, 23/11/2026 14:05:11', fetchedAt: '2026-11-23T07:05:11Z' },
  { clock: 'Thứ sáu, ngày 23 tháng 08 năm 2019, 09:25:27', fetchedAt: '2024-07-23T03:00:00Z' },
]

describe.each(Object.entries(BUILDS))('an old page of %s', (_name, build) => {
  test.each(DAYS)('is read the same under the clock "$clock"', ({ clock, fetchedAt }) => {
    const html = `<html><head><title>Báo Sơn Khê</title></head><body>${build(clock)}</body></html>`
    const outcome = extractArticle(html, { url: PAGE_URL, language: 'vi', timezone: 'Asia/Ho_Chi_Minh', fetchedAt })
    if (!outcome.ok) throw new Error(outcome.reason)
    const { article } = outcome
    expect(article.headline).toBe(HEADLINE)
    expect(article.published).toEqual({ at: '2011-04-28', precision: 'day', basis: 'dateline' })
    expect(article.dateline).toMatchObject({ agency: 'BSK', place: 'TP Sơn Khê', day: '2011-04-28' })
    expect(article.byline).toEqual({ names: ['Thúy Hường'], printed: 'Thúy Hường' })
    expect(article.body.text).toBe(PARAGRAPHS.join('\n'))
  })
})

test('a day in the headline is what the report is about, not when it was published', () => {
  const headline = 'Dự báo thời tiết Sơn Khê ngày 11/11/2026'
  const words = 'Trời nhiều mây, có mưa vài nơi, gió đông bắc cấp hai đến cấp ba, đêm và sáng trời rét. '
  const page = `<html><head><title>${headline}</title></head><body><h1>${headline}</h1><p>15/11/2026 | 12:16</p><div><p>${words.repeat(3)}</p><p>${words.repeat(2)}</p></div></body></html>`
  const outcome = extractArticle(page, {
    url: 'https://bao.example/du-bao.html',
    language: 'vi',
    timezone: 'Asia/Ho_Chi_Minh',
    fetchedAt: '2026-11-24T01:00:00Z',
  })
  expect(outcome.ok && outcome.article.published).toEqual({
    at: '2026-11-15T12:16+07:00',
    precision: 'minute',
    basis: 'page',
  })
})
