import { expect, test } from 'vitest'
import type { Entry, ExtractOutcome } from '../../src/domain/types.ts'
import { extractArticle } from '../../src/extract/article.ts'

const CAPTIONS = [
  'Các em học sinh Trường Tiểu học Nà Lẹng trong giờ ra chơi buổi sáng',
  'Cô giáo Hoàng Thị Vân hướng dẫn các em tập viết những nét chữ đầu tiên',
  'Bữa cơm trưa có thịt của học sinh bán trú do nhà trường nấu',
  'Phụ huynh mang củi đến góp cho bếp ăn của nhà trường mỗi tuần',
]
const SAPO =
  'Giữa mùa đông vùng cao, thầy và trò Trường Tiểu học Nà Lẹng vẫn đều đặn đến lớp. Phóng viên ghi lại hình ảnh đời thường của điểm trường xa nhất huyện.'

function read(inside: string, entry?: Entry): ExtractOutcome {
  const html = `<html lang="vi"><head><title>Mùa đông ở điểm trường Nà Lẹng</title></head><body><div class="detail"><h1>Mùa đông ở điểm trường Nà Lẹng</h1>${inside}</div></body></html>`
  const at = { url: 'https://bao.example/anh/32833-x.html', language: 'vi' }
  return extractArticle(html, entry === undefined ? at : { ...at, entry })
}

const textOf = (outcome: ExtractOutcome): string | null => (outcome.ok ? outcome.article.body.text : null)

test.each<{ name: string; item: (caption: string, at: number) => string }>([
  {
    name: 'figures',
    item: (caption, at) => `<figure><img src="/${at}.jpg"><figcaption>${caption}.</figcaption></figure>`,
  },
  {
    name: 'boxes of a picture and a line',
    item: (caption, at) => `<div align="center"><img src="/${at}.jpg"><br>${caption}.</div>`,
  },
])('a story told in pictures has its captions for text: $name', ({ item }) => {
  const outcome = read(`<h2 class="sapo">${SAPO}</h2><div class="content">${CAPTIONS.map(item).join('')}</div>`)
  expect(textOf(outcome)).toBe(CAPTIONS.map((caption) => `${caption}.`).join('\n'))
  expect(outcome.ok && outcome.article.deck).toBe(SAPO)
  expect(outcome.ok && outcome.article.body.html.match(/<img /g)).toHaveLength(CAPTIONS.length)
})

test('the captions of a report with a text of its own are no part of it', () => {
  const story = `${SAPO} Nhà trường có 118 học sinh, phần lớn là con em đồng bào các dân tộc Nùng, Dao, Mông.`
  const figures = CAPTIONS.map(
    (caption, at) => `<figure><img src="/${at}.jpg"><figcaption>${caption}.</figcaption></figure>`,
  )
  expect(textOf(read(`<div class="content"><p>${story}</p>${figures.join('')}<p>${story}</p></div>`))).not.toContain(
    CAPTIONS[0],
  )
})

const FILM = '<div class="player"><iframe src="https://video.example/1"></iframe></div>'

test.each([
  { name: 'a film', show: FILM },
  { name: 'a picture', show: '<p><img src="/do-hoa.jpg" width="900"></p>' },
])('a report that shows $name has its deck for text', ({ show }) => {
  expect(textOf(read(`<h2 class="sapo">${SAPO}</h2>${show}`))).toBe(SAPO)
})

test('a page that shows nothing beside its deck is refused: its text is somewhere else', () => {
  expect(read(`<h2 class="sapo">${SAPO}</h2><div id="app"></div>`)).toMatchObject({ ok: false, refusal: 'empty' })
})

test('what the feed tells at length is more than a deck', () => {
  const content = CAPTIONS.map((caption) => `<p>${caption}, theo ghi nhận của phóng viên tại điểm trường.</p>`).join('')
  const entry: Entry = {
    id: 'x',
    link: 'https://bao.example/anh/32833-x.html',
    title: 'Mùa đông ở điểm trường Nà Lẹng',
    summary: null,
    content,
    published: null,
    updated: null,
    authors: [],
    categories: [],
    enclosures: [],
    media: [],
    source: null,
  }
  expect(read(`<h2 class="sapo">${SAPO}</h2>${FILM}`, entry)).toMatchObject({ ok: false, refusal: 'empty' })
})
