import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import type { PagePlace } from '../../src/extract/join-pages.ts'
import { nextPages } from '../../src/extract/next-pages.ts'
import { Vocabulary } from '../../src/extract/vocabulary.ts'

const BASE = 'https://paper.example'

describe('further pages of an article', () => {
  test.each([
    {
      name: 'numbered in the query',
      url: '/a.html',
      links: ['/a.html?page=2', '/a.html?page=3'],
      found: ['/a.html?page=2', '/a.html?page=3'],
    },
    { name: 'numbered in the path', url: '/a/', links: ['/a/2/', '/a/3/'], found: ['/a/2/', '/a/3/'] },
    { name: 'numbered before the ending', url: '/a.html', links: ['/a-p2.html'], found: ['/a-p2.html'] },
    {
      name: 'pages of a list elsewhere',
      url: '/a.html',
      links: ['/xa-hoi/trang-2.html', '/xa-hoi/trang-3.html'],
      found: [],
    },
    { name: 'no second page', url: '/a.html', links: ['/a.html?page=7'], found: [] },
    { name: 'on another host', url: '/a.html', links: ['https://other.example/a.html?page=2'], found: [] },
  ])('$name', ({ url, links, found }) => {
    const anchors = links.map((href) => `<a href="${href}">${/(\d+)\D*$/u.exec(href)?.[1]}</a>`).join(' ')
    expect(pagesOf(`<p>Text.</p><div>${anchors}</div>`, url)).toEqual(found.map((path) => BASE + path))
  })

  test.each(['【2】', '[2]', '(2)', '［ 2 ］'])('a number in brackets names a page as one without: %s', (shown) => {
    expect(pagesOf(`<p>Text.</p><div><a href="/a-2.html">${shown}</a></div>`, '/a.html')).toEqual([`${BASE}/a-2.html`])
  })

  test('the declared next page counts where it is the second', () => {
    expect(pagesOf('<link rel="next" href="/a/2"><p>Text.</p>', '/a')).toEqual([`${BASE}/a/2`])
    expect(pagesOf('<link rel="next" href="/b"><p>Text.</p>', '/a')).toEqual([])
  })

  test('a chain of declared next pages is followed from each to the one after it, up to the tenth', () => {
    const linkTo = (number: number) => `<link rel="next" href="/a/${number}"><p>Text.</p>`
    expect(pagesOf(linkTo(3), '/a/2', { url: `${BASE}/a`, number: 2 })).toEqual([`${BASE}/a/3`])
    expect(pagesOf(linkTo(1), '/a/2', { url: `${BASE}/a`, number: 2 })).toEqual([])
    expect(pagesOf(linkTo(11), '/a/10', { url: `${BASE}/a`, number: 10 })).toEqual([])
  })

  test('a later page names those after it', () => {
    const links = [1, 2, 3, 4].map((number) => `<a href="/a?page=${number}">${number}</a>`).join(' ')
    expect(pagesOf(links, '/a?page=2', { url: `${BASE}/a`, number: 2 })).toEqual([
      `${BASE}/a?page=3`,
      `${BASE}/a?page=4`,
    ])
  })

  test('pages of readers’ comments are none of the article', () => {
    expect(pagesOf('<div class="comments"><a href="/a?page=2">2</a></div>', '/a')).toEqual([])
  })

  test('at most ten pages are joined', () => {
    const links = Array.from({ length: 20 }, (_, index) => `<a href="/a?page=${index + 2}">${index + 2}</a>`).join(' ')
    expect(pagesOf(`<div>${links}</div>`, '/a')).toHaveLength(9)
  })
})

function pagesOf(body: string, path: string, place?: PagePlace): string[] {
  const read = readDocument(`<body>${body}</body>`, BASE + path)
  return read.ok ? nextPages(read.page, new Vocabulary(read.page.boxes.length), place) : []
}
