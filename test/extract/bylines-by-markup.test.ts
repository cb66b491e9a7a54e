import { describe, expect, test } from 'vitest'
import { readByline } from '../../src/extract/byline-names.ts'
import { articleOf } from './pages.ts'

const namesOf = (afterHeadline: string, head = '', below = '') =>
  articleOf({ afterHeadline, head, below }).byline?.names ?? []

describe('who wrote it, and what stands beside the name in an element of its own', () => {
  const BESIDE = [
    'Cardiff',
    'Kuala Lumpur',
    'Local Democracy Reporter',
    'Ekonomi Editörü',
    'Phóng viên thời sự',
    'Xem tất cả bài viết',
  ]
  const WAYS = [
    '<div class="author"><a href="/author/x-1">Jane Doe</a> <span>@</span></div>',
    '<div class="author"><a rel="author" href="/author/x-1">Jane Doe</a><br>@</div>',
    '<div class="author"><span class="author-name">Jane Doe</span><span class="author-title">@</span></div>',
    '<div class="author"><div class="name">Jane Doe</div><div class="role">@</div></div>',
  ]
  test.each(BESIDE.flatMap((beside) => WAYS.map((way) => ({ beside, way }))))('$way $beside', ({ beside, way }) => {
    expect(namesOf(way.replace('@', beside))).toEqual(['Jane Doe'])
  })

  test('is an agency’s, which is told as one', () => {
    const article = articleOf({
      afterHeadline: '<p class="byline"><span>Jane Doe</span> <span>Associated Press</span></p>',
    })
    expect(article.byline?.names).toEqual(['Jane Doe'])
    expect(article.creditText).toContain('Associated Press')
  })

  test.each([
    '<span class="author">Jane Doe</span> <span class="author">John Roe</span>',
    '<span class="author">Jane Doe</span>, <span class="author">John Roe</span>',
    '<div class="author">Jane Doe</div><div class="author">John Roe</div>',
    '<div class="byline">By <a href="/author/1">Jane Doe</a> <a href="/author/2">John Roe</a></div>',
    '<div class="byline">By <span class="by"><a href="/author/1"><span>Jane Doe</span></a>, </span> <span class="by"><a href="/author/2"><span>John Roe</span></a></span> <time>2h</time></div>',
    '<ul class="authors"><li><a href="/author/1">Jane Doe</a></li><li><a href="/author/2">John Roe</a></li></ul>',
    '<div class="author"><a href="/author/1"><img src="/1.jpg" alt="">Jane Doe</a></div><div class="author"><a href="/author/2">John Roe</a></div>',
  ])('are two where two are marked alike: %s', (markup) => {
    expect(namesOf(markup)).toEqual(['Jane Doe', 'John Roe'])
  })

  test.each([
    {
      name: 'whose first and last name have an element each',
      markup: '<p class="author"><span>Jane</span> <span>Doe</span></p>',
    },
    { name: 'within a link', markup: '<p class="author"><a href="/author/1"><b>Jane</b> <i>Doe</i></a></p>' },
  ])('is one person $name', ({ markup }) => {
    expect(namesOf(markup)).toEqual(['Jane Doe'])
  })
})

describe('who took the pictures', () => {
  test.each([
    { line: 'Text: Anna Martel, Foto: Luca Neri', names: ['Anna Martel'] },
    { line: 'Text: Anna Martel Foto: Luca Neri', names: ['Anna Martel'] },
    { line: 'Testo: Anna Martel - Foto: Luca Neri', names: ['Anna Martel'] },
    { line: 'Teks: Siti Nurhaliza, Foto: Budi Santoso', names: ['Siti Nurhaliza'] },
    { line: 'Bài: Thu Hường - Ảnh: Lê Hà', names: ['Thu Hường'] },
    { line: 'By Jane Doe, photos by John Roe', names: ['Jane Doe'] },
    { line: 'di Anna Martel, foto di Luca Neri', names: ['Anna Martel'] },
  ])('did not write: $line', ({ line, names }) => {
    expect(readByline(line).names).toEqual(names)
  })

  test.each([
    { line: 'Bài, ảnh: Thu Hường', names: ['Thu Hường'] },
    { line: 'Text und Foto: Anna Martel', names: ['Anna Martel'] },
    { line: '文・写真：山田太郎', names: ['山田太郎'] },
  ])('wrote as well where one label tells both: $line', ({ line, names }) => {
    expect(readByline(line, true).names).toEqual(names)
  })
})

test.each([
  { line: 'Par Jean Dupont, Marie Martin Envoyés spéciaux à Toulouse', names: ['Jean Dupont', 'Marie Martin'] },
  { line: 'Marie Martin Correspondants', names: ['Marie Martin'] },
  { line: 'Ana López Corresponsales', names: ['Ana López'] },
  { line: 'নিজস্ব প্রতিবেদক, ঢাকা', names: [] },
])('roles of several, and of nobody who is named, are no names: $line', ({ line, names }) => {
  expect(readByline(line, true).names).toEqual(names)
})

test('who answers for the site is not who wrote, though its imprint names them', () => {
  const head = '<meta name="author" content="Ana Torres">'
  const line = '<p class="autor"><a href="/autor/1">María Sahuquillo</a></p>'
  for (const below of ['<footer><p>Directora: Ana Torres</p></footer>', '<div><p>© Ana Torres, 2026</p></div>']) {
    expect(namesOf(line, head, below)).toEqual(['María Sahuquillo'])
  }
  expect(namesOf(line, head, '<p>Ana Torres</p>')).toEqual(['Ana Torres'])
})
