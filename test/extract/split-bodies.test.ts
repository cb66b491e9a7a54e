import { expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const STORY = [
  'Sáng nay, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho gần 300 cán bộ các huyện.',
  'Các học viên được phổ biến quy định mới về phòng, chống tai nạn thương tích trẻ em; xây dựng ngôi nhà an toàn.',
  'Lớp tập huấn góp phần nâng cao kiến thức, kỹ năng cho đội ngũ cán bộ làm công tác trẻ em từ huyện đến cơ sở.',
  'Dịp này, Sở trao 20 suất quà cho các em có hoàn cảnh đặc biệt khó khăn đang học tại trường.',
]

function bodyOf(inside: string): string {
  const title = 'Gần 300 cán bộ dự tập huấn công tác trẻ em'
  const html = `<html lang="vi"><head><title>${title}</title></head><body><div id="main"><h1>${title}</h1>${inside}</div><div id="footer"><p>Cơ quan chủ quản: Tỉnh ủy Lạng Sơn. Địa chỉ: Đường Hùng Vương, TP Lạng Sơn.</p></div></body></html>`
  const outcome = extractArticle(html, { url: 'https://bao.example/xa-hoi/32833-x.html', language: 'vi' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article.body.text
}

const paragraphs = (some: readonly string[]): string => some.map((text) => `<p>${text}</p>`).join('')

test('two parts of a text, with an advert between, in boxes of one name and two numbers', () => {
  const banner = '<div class="banner"><a href="/ad"><img src="/b.gif"></a></div>'
  const [first, second] = [STORY.slice(0, 3), STORY.slice(3)].map(paragraphs)
  expect(bodyOf(`<div class="part-1">${first}</div>${banner}<div class="part-2">${second}</div>`)).toBe(
    STORY.join('\n'),
  )
})

test('a last paragraph behind an element that was closed too early', () => {
  expect(bodyOf(`<div>${paragraphs(STORY.slice(0, 3))}</div>${paragraphs(STORY.slice(3))}`)).toBe(STORY.join('\n'))
})

test('what stands behind an element that the page names is no paragraph of it', () => {
  const invitation = '<p>Bạn cần đăng nhập để gửi bình luận. Nếu chưa có tài khoản, hãy đăng ký ngay hôm nay.</p>'
  const inside = `<div class="content">${paragraphs(STORY)}</div>${invitation}`
  expect(bodyOf(inside)).toBe(STORY.join('\n'))
})

test('a paragraph further below is another’s', () => {
  const below = `<h3>Ý kiến bạn đọc</h3><p>${STORY[3]}</p>`
  expect(bodyOf(`<div>${paragraphs(STORY.slice(0, 3))}</div>${below}`)).toBe(STORY.slice(0, 3).join('\n'))
})
