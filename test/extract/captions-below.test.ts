import { expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const STORY = [
  'Sáng nay, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho gần 300 cán bộ các huyện.',
  'Các học viên được phổ biến quy định mới về phòng, chống tai nạn thương tích trẻ em; xây dựng ngôi nhà an toàn.',
  'Lớp tập huấn góp phần nâng cao kiến thức, kỹ năng cho đội ngũ cán bộ làm công tác trẻ em từ huyện đến cơ sở.',
]
/** Longer than captions are. */
const LONG = `Bà ${'rất mừng khi các em có chỗ vui chơi, '.repeat(6)}và mong có thêm nhiều lớp học như thế ở vùng cao.`
const CAPTION = 'Các đại biểu dự hội nghị tại điểm cầu của tỉnh'

/** The report's text, with something after its first paragraph. */
function bodyOf(after: string, paragraphs = STORY.map((text) => `<p>${text}</p>`)): string {
  const [first = '', ...rest] = paragraphs
  const html = `<html lang="vi"><head><title>Gần 300 cán bộ dự tập huấn</title></head><body><h1>Gần 300 cán bộ dự tập huấn</h1><div class="content">${first}${after}${rest.join('')}</div></body></html>`
  const outcome = extractArticle(html, { url: 'https://bao.example/xa-hoi/32833-x.html', language: 'vi' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article.body.text
}

test.each([
  {
    name: 'in the middle, below it',
    html: `<p align="center"><img src="/a.jpg"></p><p style="text-align: center">${CAPTION}</p>`,
  },
  { name: 'in italics, below it', html: `<p><img src="/a.jpg"></p>\n<p><em>${CAPTION}</em></p>` },
  { name: 'in its own paragraph', html: `<p style="text-align:center"><img src="/a.jpg"><br><em>${CAPTION}</em></p>` },
  {
    name: 'in its own division',
    html: `<div align="center"><a href="/a.jpg"><img src="/a.jpg"></a><br>${CAPTION}</div>`,
  },
])('a picture’s caption $name is no part of the text', ({ html }) => {
  expect(bodyOf(html)).toBe(STORY.join('\n'))
})

test.each([
  { name: 'set as all others are', html: `<p><img src="/a.jpg"></p><p>${CAPTION}.</p>`, line: `${CAPTION}.` },
  { name: 'in the middle, below none', html: `<p style="text-align: center">${CAPTION}.</p>`, line: `${CAPTION}.` },
  {
    name: 'as long as a paragraph',
    html: `<p><img src="/a.jpg"></p><p><i>${LONG}</i></p>`,
    line: LONG,
  },
])('a line $name stays', ({ html, line }) => {
  expect(bodyOf(html)).toBe([STORY[0], line, ...STORY.slice(1)].join('\n'))
})

test('where a report is set in the middle as a whole, its lines between pictures stay', () => {
  const lines = STORY.map(
    (text) => `<p style="text-align:center"><img src="/a.jpg"></p><p style="text-align:center">${text}</p>`,
  )
  expect(bodyOf('', lines)).toBe(STORY.join('\n'))
})
