import { expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const STORY = [
  'Sáng nay, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho gần 300 cán bộ các huyện.',
  'Các học viên được phổ biến quy định mới về phòng, chống tai nạn thương tích trẻ em; xây dựng ngôi nhà an toàn.',
]

function read(...lines: readonly string[]) {
  const title = 'Gần 300 cán bộ dự tập huấn công tác trẻ em'
  const body = [...STORY.map((text) => `<p>${text}</p>`), ...lines].join('')
  const html = `<html lang="vi"><head><title>${title}</title></head><body><h1>${title}</h1><p class="date">12/05/2023 15:28</p><div class="content">${body}</div></body></html>`
  const outcome = extractArticle(html, { url: 'https://bao.example/xa-hoi/32833-x.html', language: 'vi' })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { body: told, byline } = outcome.article
  return { added: told.text.split('\n').slice(STORY.length), names: byline?.names ?? [] }
}

test.each([
  { lines: ['Danh sách các em được nhận học bổng:', '1. Nguyễn Thị Hoa', '2. Hoàng Văn Nam'] },
  { lines: ['Lịch tập huấn:', '- Huyện Bắc Sơn: 12/5/2023', '- Huyện Tràng Định: 19/5/2023'] },
  { lines: ['Bà Hoàng Thị Mai, thôn Nà Lốc, xã Tân Thanh', 'Số tài khoản: 8404 205 001 234, Ngân hàng Agribank'] },
])('what a report counts up at its end, and how to help, is its text: $lines.1', ({ lines }) => {
  expect(read(...lines.map((line) => `<p>${line}</p>`)).added).toEqual(lines)
})

test('short lines of the paper’s own at the end are none', () => {
  expect(read('<p>Báo điện tử của tỉnh</p>', '<p>Cập nhật từng giờ</p>').added).toEqual([])
})

test('a name set to the right signs, whatever stands above it', () => {
  const prizes = ['- Giải Nhất: Trường Tiểu học Chi Lăng', '- Giải Nhì: Trường THCS Tân Thanh']
  const signed = '<p style="text-align: right"><b>Thúy Hường</b></p>'
  expect(read(...prizes.map((line) => `<p>${line}</p>`), signed)).toEqual({ added: prizes, names: ['Thúy Hường'] })
  expect(read(...prizes.map((line) => `<p>${line}</p>`), '<p>Thúy Hường</p>').names).toEqual([])
})

test.each(['14. Juni 2013, 20:51', '- 14/6/2013 20:51'])(
  'a line that is a day and no more is none of a list: %s',
  (line) => {
    const html = `<html lang="de"><head><title>Chat</title></head><body><h1>Dreihundert lernen Kinderschutz</h1><div class="content"><p>${line}</p>${STORY.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`
    const outcome = extractArticle(html, { url: 'https://bote.example/lokales/32833-x.html', language: 'de' })
    expect(outcome.ok && [outcome.article.published?.at.slice(0, 10), outcome.article.body.text]).toEqual([
      '2013-06-14',
      STORY.join('\n'),
    ])
  },
)
