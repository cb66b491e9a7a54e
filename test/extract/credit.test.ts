import { expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const STORY = [
  'Sáng nay, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho gần 300 cán bộ các huyện.',
  'Các học viên được phổ biến quy định mới về phòng, chống tai nạn thương tích trẻ em; xây dựng ngôi nhà an toàn.',
  'Lớp tập huấn góp phần nâng cao kiến thức, kỹ năng cho đội ngũ cán bộ làm công tác trẻ em từ huyện đến cơ sở.',
]
const PARAGRAPHS = STORY.map((text) => `<p>${text}</p>`).join('')

/** Whom a report of Báo Lạng Sơn credits, and its text. */
function read(inside: string): { credit: string | undefined; text: string } {
  const title = 'Gần 300 cán bộ dự tập huấn công tác trẻ em'
  const html = `<html lang="vi"><head><title>${title}</title></head><body><h1>${title}</h1>${inside}</body></html>`
  const at = { url: 'https://bao.example/xa-hoi/32833-x.html', language: 'vi', sourceName: 'Báo Lạng Sơn' }
  const outcome = extractArticle(html, at)
  if (!outcome.ok) throw new Error(outcome.reason)
  return { credit: outcome.article.creditText, text: outcome.article.body.text }
}

test.each([
  { line: '<p>Theo TTXVN</p>', credit: 'Theo TTXVN' },
  { line: '<p style="text-align:right"><b>Theo baochinhphu.vn</b></p>', credit: 'Theo baochinhphu.vn' },
  { line: '<p>(Theo Báo Tuổi Trẻ)</p>', credit: '(Theo Báo Tuổi Trẻ)' },
  { line: '<p>(TTXVN)</p>', credit: '(TTXVN)' },
  { line: '<p>Minh Hiền (Theo TTXVN)</p>', credit: 'Minh Hiền (Theo TTXVN)' },
  { line: '<p>Nguồn: Tuổi Trẻ</p>', credit: 'Nguồn: Tuổi Trẻ' },
  { line: '<p>Minh Hiền/VOV.VN</p>', credit: 'Minh Hiền/VOV.VN' },
  { line: '<p>(tổng hợp từ Reuters)</p>', credit: '(tổng hợp từ Reuters)' },
])('what is printed at the end about a report’s origin is its credit: $credit', ({ line, credit }) => {
  expect(read(`<div class="content">${PARAGRAPHS}${line}</div>`)).toEqual({ credit, text: STORY.join('\n') })
})

test('so is a line behind the text, and one that is glued to its last sentence', () => {
  const behind = read(
    `<div class="content">${PARAGRAPHS}</div><p class="h5"><strong>Nguồn tin: </strong>Báo Cao Bằng</p>`,
  )
  expect(behind.credit).toBe('Nguồn tin: Báo Cao Bằng')
  const glued = read(`<div class="content">${PARAGRAPHS.replace(/<\/p>$/u, ' (Theo TTXVN)</p>')}</div>`)
  expect(glued).toEqual({ credit: '(Theo TTXVN)', text: STORY.join('\n') })
})

test.each([
  { name: 'the paper’s own name', line: '<p>Nguồn: Báo Lạng Sơn</p>' },
  { name: 'a writer alone', line: '<p>Minh Hiền</p>' },
  { name: 'the paper’s own host', line: '<p>Minh Hiền/bao.example.com</p>' },
  { name: 'a request to follow the paper', line: '<p>Theo dõi Báo Lạng Sơn trên Google News</p>' },
  { name: 'the paper’s own address', line: '<p>Nguồn: https://bao.example/xa-hoi/cong-tac-tre-em-32833-x.html</p>' },
  { name: 'a word for sources that goes on in small letters', line: '<p><b>Theo bước chân cô Hiền</b></p>' },
  { name: 'who edited it', line: '<p>Biên tập: Minh Hiền</p>' },
])('no credit: $name', ({ line }) => {
  expect(read(`<div class="content">${PARAGRAPHS}${line}</div>`).credit).toBeUndefined()
})

test.each([
  { line: '<p>Nguồn: Báo Cao Bằng</p>', credit: 'Nguồn: Báo Cao Bằng' },
  { line: '<div>2026-09-07 09:59　来源: <a href="/x">林海日报</a> <a>举报</a></div>', credit: '来源: 林海日报' },
  { line: '<p><span>来源：林海网</span><span>作者：牛镛</span></p>', credit: '来源：林海网' },
  { line: '<p>来源：林海网 时间：2026-09-07 作者：</p>', credit: '来源：林海网' },
  { line: '<p>18.11.2026 | Quelle: dpa | Lesezeit 2 Minuten</p>', credit: 'Quelle: dpa' },
])('so is a source told under the headline: $credit', ({ line, credit }) => {
  expect(read(`${line}<div class="content">${PARAGRAPHS}</div>`).credit).toBe(credit)
})

test.each([
  { name: 'the paper’s own name under the headline', line: '<p>Nguồn: Báo Lạng Sơn</p>' },
  { name: 'a picture’s source', line: '<figure><img src="/a.jpg"><figcaption>Nguồn: TTXVN</figcaption></figure>' },
])('no credit: $name', ({ line }) => {
  expect(read(`${line}<div class="content">${PARAGRAPHS}</div>`).credit).toBeUndefined()
})

test('what is credited at the end goes before what the headline tells', () => {
  const both = read(`<p>Nguồn: Báo Cao Bằng</p><div class="content">${PARAGRAPHS}<p>Theo TTXVN</p></div>`)
  expect(both.credit).toBe('Theo TTXVN')
})

test('letters of desks are no agency’s', () => {
  expect(read(`<div class="content">${PARAGRAPHS}<p>ap/kam/bfi/an/eg</p></div>`).credit).toBeUndefined()
  expect(read(`<div class="content">${PARAGRAPHS}<p>(dpa/ap)</p></div>`).credit).toBe('(dpa/ap)')
})

test.each([
  { line: '<div class="author">Minh Hiền</div><div class="source">Theo Báo Sơn Khê</div>', credit: 'Theo Báo Sơn Khê' },
  { line: '<div><p class="source">Theo Xe Mới</p><p class="author">Minh Hiền</p></div>', credit: 'Theo Xe Mới' },
  { line: '<p class="author">Minh Hiền (Vietnam+)</p>', credit: 'Minh Hiền (Vietnam+)' },
  { line: '<p>Minh Hiền</p>', credit: undefined },
])('a source beside the line that signs is a credit, whatever it is left out for: $line', ({ line, credit }) => {
  expect(read(`<div class="content">${PARAGRAPHS}${line}</div>`)).toEqual({ credit, text: STORY.join('\n') })
})

test('a source right behind the text, told without a colon and with a button, is a credit', () => {
  const behind = '<div class="t"><a href="https://son-khe.example">Theo Báo Sơn Khê <span>Copy link</span></a></div>'
  expect(read(`<div class="content">${PARAGRAPHS}</div>${behind}`).credit).toBe('Theo Báo Sơn Khê')
})

test('a source behind the name under the headline is a credit', () => {
  const meta = '<div class="author"><a class="name">Nhật Linh</a> Theo NY Times</div>'
  expect(read(`${meta}<div class="content">${PARAGRAPHS}</div>`).credit).toBe('Theo NY Times')
})
