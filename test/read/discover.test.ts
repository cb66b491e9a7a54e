import { describe, expect, test } from 'vitest'
import { findFeeds } from '../../src/read/discover.ts'
import { readList } from '../../src/read/list.ts'
import { readSitemap } from '../../src/read/sitemap.ts'

describe('feeds of a page', () => {
  const url = 'http://bao.example.vn/xa-hoi/'
  test.each([
    {
      name: 'declared RSS',
      html: '<link rel="alternate" type="application/rss+xml" title="Xã hội" href="/rss/xa-hoi.rss">',
      found: '/rss/xa-hoi.rss',
    },
    {
      name: 'declared Atom',
      html: '<link rel="alternate feed" type="application/atom+xml" href="atom">',
      found: '/xa-hoi/atom',
    },
    {
      name: 'declared JSON Feed',
      html: '<link rel="alternate" type="application/feed+json" href="/feed.json">',
      found: '/feed.json',
    },
    { name: 'a link to RSS', html: '<a href="/rss/phap-luat.rss">RSS</a>', found: '/rss/phap-luat.rss' },
    {
      name: 'NukeViet’s section feed',
      html: '<a href="/index.php?language=vi&amp;nv=rss">RSS</a>',
      found: '/index.php?language=vi&nv=rss',
    },
    {
      name: 'NukeViet’s section feed by rewritten address',
      html: '<a href="/vi/rss/xa-hoi/">Xã hội</a>',
      found: '/vi/rss/xa-hoi/',
    },
    {
      name: 'Joomla’s feed',
      html: '<a href="?format=feed&amp;type=rss">RSS</a>',
      found: '/xa-hoi/?format=feed&type=rss',
    },
  ])('$name', ({ html, found }) => {
    const [first] = findFeeds(`<html><head>${html}</head></html>`, url)
    expect(first?.url).toBe(new URL(found, url).href)
    expect(first?.basis).not.toBe('usual')
  })
  test('usual places stand last, and each address comes once', () => {
    const feeds = findFeeds(
      '<a href="/rss">RSS</a><link rel="stylesheet" href="/feed.css"><link rel="alternate" hreflang="en" href="/en">',
      url,
    )
    expect(feeds[0]).toEqual({ url: 'http://bao.example.vn/rss', title: 'RSS', basis: 'linked' })
    expect(feeds.slice(1).every((feed) => feed.basis === 'usual')).toBe(true)
    expect(new Set(feeds.map((feed) => feed.url)).size).toBe(feeds.length)
  })
})

describe('sitemaps', () => {
  const news = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
    <url><loc>http://bao.example.vn/xa-hoi/1.html</loc><lastmod>2011-04-28</lastmod><n:news><n:publication><n:name>Báo Ví Dụ</n:name></n:publication><n:publication_date>2011-04-28T07:30:00+07:00</n:publication_date><n:title>Tin &amp; bài</n:title><n:keywords>trẻ em, xã hội</n:keywords></n:news><image:image><image:loc>http://bao.example.vn/1.jpg</image:loc></image:image></url>
    <url><loc>ftp://bao.example.vn/2.html</loc></url></urlset>`
  test('a news sitemap gives titles, dates, keywords and pictures; what is no web address is left out', () => {
    expect(readList(news, { url: 'http://bao.example.vn/sitemap.xml' })).toEqual([
      {
        id: 'http://bao.example.vn/xa-hoi/1.html',
        link: 'http://bao.example.vn/xa-hoi/1.html',
        title: 'Tin & bài',
        summary: null,
        content: null,
        published: '2011-04-28T00:30:00.000Z',
        updated: '2011-04-28',
        authors: [],
        categories: ['trẻ em', 'xã hội'],
        enclosures: [],
        media: ['http://bao.example.vn/1.jpg'],
        source: null,
      },
    ])
  })
  test('a title that was escaped twice is read as it was meant', () => {
    const titled = news.replace('Tin &amp; bài', '<![CDATA[Tin &quot;một&quot; &amp; hai]]>')
    expect(readList(titled, { url: 'http://bao.example.vn/sitemap.xml' })[0]?.title).toBe('Tin "một" & hai')
  })
  test('the front page and sections are no reports, unless a title is told for them', () => {
    const paths = ['/', '/?p=32833', '/xa-hoi', '/xa-hoi/tap-huan.html', '/ve-que/', '/video/2026/', '/video/2026/1']
    const map = (title: string) =>
      `<urlset>${paths.map((path) => `<url><loc>http://bao.example.vn${path}</loc>${title}</url>`).join('')}</urlset>`
    const found = (title: string) =>
      readList(map(title), { url: 'http://bao.example.vn/sitemap.xml' }).map(({ link }) => new URL(link ?? ''))
    expect(found('').map(({ pathname, search }) => pathname + search)).toEqual([
      '/?p=32833',
      '/xa-hoi/tap-huan.html',
      '/ve-que/',
      '/video/2026/1',
    ])
    expect(found('<news:news><news:title>Tin</news:title></news:news>')).toHaveLength(paths.length)
  })
  test('an index names its sitemaps', () => {
    const index =
      '<sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>2011-04-28T00:00:00Z</lastmod></sitemap><sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>'
    expect(readSitemap(index, { url: 'http://bao.example.vn/sitemap.xml' })).toEqual({
      entries: [],
      sitemaps: [
        { url: 'http://bao.example.vn/s1.xml', updated: '2011-04-28T00:00:00.000Z' },
        { url: 'http://bao.example.vn/s2.xml', updated: null },
      ],
    })
  })
})
