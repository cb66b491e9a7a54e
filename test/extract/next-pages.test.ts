import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { nextPages } from '../../src/extract/next-pages.ts'

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

  test('the declared next page counts where it is the second', () => {
    expect(pagesOf('<link rel="next" href="/a/2"><p>Text.</p>', '/a')).toEqual([`${BASE}/a/2`])
    expect(pagesOf('<link rel="next" href="/b"><p>Text.</p>', '/a')).toEqual([])
  })

  test('at most ten pages are joined', () => {
    const links = Array.from({ length: 20 }, (_, index) => `<a href="/a?page=${index + 2}">${index + 2}</a>`).join(' ')
    expect(pagesOf(`<div>${links}</div>`, '/a')).toHaveLength(9)
  })
})

function pagesOf(body: string, path: string): string[] {
  const read = readDocument(`<body>${body}</body>`, BASE + path)
  return read.ok ? nextPages(read.page) : []
}
