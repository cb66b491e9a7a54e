import { describe, expect, test } from 'vitest'
import { articleOf, type Parts } from './pages.ts'

const filler = '<meta name="author" content="Valley Flux Labs">'
const ld = (name: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tập huấn công tác trẻ em tại Sơn Khê","author":{"@type":"Person","name":"${name}"}}</script>`
const below = (inner: string) => `${'<p>Tin ngắn</p>'.repeat(2)}${inner}`

describe('an element marked as author', () => {
  test.each<{ name: string; parts: Parts; names: readonly string[] | null; printed?: string }>([
    {
      name: 'signs on a page of authors in another language',
      parts: { afterHeadline: '<p><a href="/szerzo/nagy-anna">Nagy Anna</a></p>' },
      names: ['Nagy Anna'],
    },
    {
      name: 'signs with those beside it that are marked too',
      parts: {
        afterHeadline:
          '<div><span rel="author">Nagy Anna</span><span rel="author">Kis Béla</span> <span>2026.11.20.</span></div>',
      },
      names: ['Nagy Anna', 'Kis Béla'],
      printed: 'Nagy Anna, Kis Béla',
    },
    {
      name: 'signs behind the source in one block',
      parts: {
        lang: 'zh',
        afterHeadline: '<p><span class="source">来源：林海网</span><span class="author">作者：牛镛</span></p>',
      },
      names: ['牛镛'],
    },
    {
      name: 'is no name of a card behind the report',
      parts: {
        below: below(
          '<div class="zx"><h2><a href="/khac.html">Chuyện khác trong ngày</a></h2><div class="by-line"><a rel="author" href="/author/le-ha">Lê Hà</a></div></div>',
        ),
      },
      names: null,
    },
    {
      name: 'signs in a box of its own behind the report',
      parts: {
        below: below(
          '<div class="zx"><h4><a href="/author/le-ha" rel="author">Lê Hà</a></h4><p>Viết về y tế.</p></div>',
        ),
      },
      names: ['Lê Hà'],
    },
    {
      name: 'is nobody in a widget behind the report',
      parts: { below: below('<div class="widget-stream"><a href="/author/le-ha">Lê Hà</a></div>') },
      names: null,
    },
    {
      name: 'is nobody far behind the report',
      parts: { below: `${'<p>Tin ngắn</p>'.repeat(30)}<div><a rel="author" href="/author/le-ha">Lê Hà</a></div>` },
      names: null,
    },
    {
      name: 'is nobody in the list of all who write today',
      parts: {
        headline:
          '<ul><li><a href="/autores/a">Lê Hà</a></li><li><a href="/autores/b">Thu Hường</a></li><li><a href="/autores/c">Anh Đức</a></li></ul><h1>Tập huấn công tác trẻ em tại Sơn Khê</h1>',
      },
      names: null,
    },
    {
      name: 'is a picture’s in its box',
      parts: {
        afterHeadline:
          '<div class="photo"><img src="/a.jpg" width="780" height="390"><span class="author">Lê Hà</span></div>',
      },
      names: null,
    },
    {
      name: 'signs beside its own picture',
      parts: {
        afterHeadline: '<div class="author-photo"><img src="/a.jpg"><span class="author">Lê Hà</span></div>',
      },
      names: ['Lê Hà'],
    },
    {
      name: 'is a quotation’s',
      parts: { end: '<blockquote><p>Chúng tôi rất vui.</p><span class="author">Lê Hà</span></blockquote>' },
      names: null,
    },
    {
      name: 'is a caption’s where it says so',
      parts: { end: '<p>Trẻ em vui chơi trong ngày hội. <span class="author">Ảnh: Lê Hà</span></p>' },
      names: null,
    },
  ])('$name', ({ parts, names, printed }) => {
    const { byline } = articleOf(parts)
    expect(byline?.names ?? null).toEqual(names)
    if (printed !== undefined) expect(byline?.printed).toBe(printed)
  })
})

describe('metadata', () => {
  test.each<{ name: string; parts: Parts; names: readonly string[] | null }>([
    {
      name: 'that the page prints nowhere yields to who is marked',
      parts: { head: filler, afterHeadline: '<a rel="author" href="/author/le-ha">Lê Hà</a>' },
      names: ['Lê Hà'],
    },
    {
      name: 'that the page prints nowhere yields to a newsroom',
      parts: { lang: 'es', head: filler, afterHeadline: '<p class="autor">por Agencias</p>' },
      names: null,
    },
    {
      name: 'stands where the page prints but initials',
      parts: {
        head: '<meta name="author" content="Nguyễn Văn An">',
        afterHeadline: '<a rel="author" href="/author/a">NVA</a>',
      },
      names: ['Nguyễn Văn An'],
    },
    {
      name: 'stands where the page prints nobody',
      parts: { head: '<meta name="author" content="Nguyễn Văn An">' },
      names: ['Nguyễn Văn An'],
    },
    {
      name: 'that names the editor yields to the writer',
      parts: {
        lang: 'id',
        head: ld('Budi Santoso'),
        afterHeadline: '<div>Oleh Siti Nurhaliza</div>',
        end: '<p>Editor: Budi Santoso</p>',
      },
      names: ['Siti Nurhaliza'],
    },
  ])('$name', ({ parts, names }) => {
    expect(articleOf(parts).byline?.names ?? null).toEqual(names)
  })
})

describe('a label in a cell of its own', () => {
  const row = (label: string, value: string) => `<tr><td>${label}</td><td>${value}</td></tr>`

  test('names the writer in the next, and neither is text', () => {
    const end = `<table>${row('Penulis', ': Siti Nurhaliza')}${row('Editor', ': Budi Santoso')}</table>`
    const { byline, body } = articleOf({ lang: 'id', end })
    expect(byline).toEqual({ names: ['Siti Nurhaliza'], printed: 'Penulis : Siti Nurhaliza' })
    expect(body.text).not.toMatch(/Penulis|Budi/u)
  })

  test('names nobody at the head of a table', () => {
    const end = `<table>${row('Autor', 'Titel')}${row('Lê Hà', 'Một cuốn sách')}</table>`
    expect(articleOf({ end }).byline).toBeNull()
  })
})
