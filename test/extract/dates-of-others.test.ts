import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const STORY = [
  'Sáng nay, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho gần 300 cán bộ các huyện.',
  'Các học viên được phổ biến quy định mới về phòng, chống tai nạn thương tích trẻ em; xây dựng ngôi nhà an toàn.',
  'Lớp tập huấn góp phần nâng cao kiến thức, kỹ năng cho đội ngũ cán bộ làm công tác trẻ em từ huyện đến cơ sở.',
]

/** The day of a report of 24 November, read on 1 December, whose page prints another thing's date somewhere. */
function dayOf(own: string, { above = '', behind = '' }: { above?: string; behind?: string }): string | null {
  const title = 'Gần 300 cán bộ dự tập huấn công tác trẻ em'
  const text = STORY.map((paragraph) => `<p>${paragraph}</p>`).join('')
  const html = `<html lang="vi"><head><title>${title}</title></head><body><div>${above}</div><div id="menu"><a href="/">Trang chủ</a></div><div id="main"><h1>${title}</h1>${own}<div class="content">${text}</div></div><div>${behind}</div></body></html>`
  const at = { language: 'vi', timezone: 'Asia/Ho_Chi_Minh', fetchedAt: '2026-12-01T03:20:00Z' }
  const outcome = extractArticle(html, { url: 'https://bao.example/xa-hoi/32833-x.html', ...at })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article.published?.at.slice(0, 10) ?? null
}

const OTHERS = [
  { name: 'the paper’s licence', line: 'Giấy phép số 12/GP-TTĐT ngày 05/03/2019' },
  { name: 'a document’s', line: 'Văn bản mới: Quyết định 2211/QĐ-UBND ngày 27/11/2026' },
  { name: 'the week that is planned', line: 'Lịch công tác tuần từ 23/11/2026 đến 29/11/2026' },
  { name: 'the week of a programme', line: 'TV 23.11.2026 - 29.11.2026' },
  { name: 'a comment’s', line: 'Hà Vân - 25/11/2026 09:00: Bài viết rất hay' },
]

describe.each(OTHERS)('the day of a report is not $name', ({ line }) => {
  test.each([
    '<span>Thứ ba, 24/11/2026 - 08:15</span>',
    '<i>(24/11/2026 08:15:33 AM)</i>',
    '<div>24/11/2026 | Lượt xem: 123</div>',
  ])('above the headline of one that says %s', (own) => {
    expect(dayOf(own, { above: line })).toBe('2026-11-24')
  })

  test('above or behind a report without a day', () => {
    expect([dayOf('', { above: line }), dayOf('', { behind: line })]).toEqual([null, null])
  })
})

test('nor is the day of which a claim is checked, above the headline, where the report’s own is below', () => {
  const statement = '<p>Bà Hoa nói vậy trong một bài viết hôm 13/10/2026 trên báo</p>'
  expect(dayOf('<p>Minh Hiền, 24/11/2026 08:15</p>', { above: statement })).toBe('2026-11-24')
})

test('nor where it is told with "on"', () => {
  const statement = '<p>Tom Roe on 13 October 2026 in an interview with this paper</p>'
  expect(dayOf('<p>Published 24 November 2026</p>', { above: statement })).toBe('2026-11-24')
})

test.each([
  '<p>Posted by hanoi_mom on 24 November 2026</p>',
  '<p>On 24 November 2026</p>',
  '<div>Minh Hiền gửi từ huyện Chi Lăng, 24/11/2026</div>',
  '<div>24/11/2026 In bài viết này Gửi bài viết</div>',
  '<div>24/NOV/2026 08:15</div>',
])('words beside the only day below the headline take nothing from it: %s', (own) => {
  expect(dayOf(own, {})).toBe('2026-11-24')
})

/** The text of a report whose second block is a line that tells a day, and the report's own day. */
function within(line: string): { text: string; day: string | null } {
  const title = 'Gần 300 cán bộ dự tập huấn công tác trẻ em'
  const [first, ...others] = STORY.map((paragraph) => `<p>${paragraph}</p>`)
  const html = `<html lang="vi"><head><title>${title}</title></head><body><h1>${title}</h1><p class="date">24/11/2026 08:15</p><div class="content">${first}${line}${others.join('')}</div></body></html>`
  const outcome = extractArticle(html, { url: 'https://bao.example/xa-hoi/32833-x.html', language: 'vi' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return { text: outcome.article.body.text, day: outcome.article.published?.at.slice(0, 10) ?? null }
}

test.each([
  { name: 'a deadline', line: 'Hạn nộp hồ sơ đến hết ngày 30/11/2026', markup: 'p' },
  { name: 'a day of birth', line: 'Sinh ngày 10/10/2015, trú tại xã Vạn Linh', markup: 'p' },
  { name: 'a heading of a chronicle', line: 'Ngày 10/10/2026', markup: 'h3' },
])('a line amid the text that tells $name stays in it, and is not the report’s day', ({ line, markup }) => {
  const lines = [STORY[0], line, ...STORY.slice(1)]
  expect(within(`<${markup}>${line}</${markup}>`)).toEqual({ text: lines.join('\n'), day: '2026-11-24' })
})

test.each(['vi: đến', 'vi: đến hết ngày', 'en: to', 'de: bis zum', 'fr: au', 'es: al', 'it: al', 'nl: t/m', 'ru: по'])(
  'the last day of a span stands behind its word, in %s',
  (row) => {
    const line = `15/11/2026 ${row.slice(4)} 22/11/2026`
    expect(dayOf('', { above: line })).toBeNull()
  },
)
