import { expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const STORY = [
  'Sáng nay, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho gần 300 cán bộ các huyện.',
  'Các học viên được phổ biến quy định mới về phòng, chống tai nạn thương tích trẻ em; xây dựng ngôi nhà an toàn.',
  'Lớp tập huấn góp phần nâng cao kiến thức, kỹ năng cho đội ngũ cán bộ làm công tác trẻ em từ huyện đến cơ sở.',
]

/** Who signs a report of “SonKhe”, by what its metadata calls its author and what stands in its text. */
function read(author: object | null, inside: (paragraphs: readonly string[]) => string) {
  const title = 'Gần 300 cán bộ dự tập huấn công tác trẻ em'
  const told = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, author }
  const ld = author === null ? '' : `<script type="application/ld+json">${JSON.stringify(told)}</script>`
  const body = inside(STORY.map((text) => `<p>${text}</p>`))
  const html = `<html lang="vi"><head><title>${title}</title>${ld}</head><body><h1>${title}</h1><div class="content">${body}</div></body></html>`
  const at = { url: 'https://sonkhe.example/xa-hoi/32833-x.html', language: 'vi', sourceName: 'SonKhe' }
  const outcome = extractArticle(html, at)
  if (!outcome.ok) throw new Error(outcome.reason)
  const { byline, creditText } = outcome.article
  return { names: byline?.names ?? [], credit: creditText }
}

test('whoever signs the text counts more than the paper that metadata calls its author', () => {
  const paper = { '@type': 'Organization', name: 'SonKhe' }
  const signed = '<p style="text-align:right"><strong>Hà Thu</strong> <em>(tổng hợp)</em></p>'
  expect(read(paper, (story) => story.join('') + signed).names).toEqual(['Hà Thu'])
  expect(read(paper, (story) => story.join('')).names).toEqual(['SonKhe'])
})

test.each([
  { name: 'Theo Hồ Hương', names: ['Hồ Hương'], credit: undefined },
  { name: 'Theo TTXVN', names: [], credit: 'Theo TTXVN' },
])('an author that metadata calls “$name” is whom the report was taken from', ({ name, names, credit }) => {
  expect(read({ '@type': 'Person', name }, (story) => story.join(''))).toEqual({ names, credit })
})

test('who is quoted amid the text did not write it', () => {
  const quote = '<blockquote>Trẻ em hôm nay, thế giới ngày mai. <span class="author">Nguyễn Văn Nam</span></blockquote>'
  expect(read(null, ([first, ...others]) => `${first}${quote}${others.join('')}`).names).toEqual([])
})
