import { describe, expect, test } from 'vitest'
import { LISTING_WORDS } from '../../src/locale/listing-words.ts'
import { ADDRESS_SIGNS, addressWorth } from '../../src/read/article-address.ts'
import { readList } from '../../src/read/list.ts'
import { readListing } from '../../src/read/listing.ts'
import { findNextPage } from '../../src/read/next-page.ts'
import { LISTING_PAGES } from '../fixtures/read/listing-pages.ts'

const now = '2011-04-28T03:30:00.000Z'
const pathOf = (link: string | null): string => {
  const url = new URL(link ?? '')
  return url.pathname + url.search
}

describe('a list found by its structure', () => {
  test.each(LISTING_PAGES)('$name', ({ html, url, timezone, articles, aside, dated }) => {
    const entries = readList(html, { url, timezone, now })
    const found = entries.map((entry) => pathOf(entry.link))
    expect(found.filter((path) => !aside.includes(path)).sort()).toEqual([...articles].sort())
    if (dated !== null) {
      expect(entries.find((entry) => pathOf(entry.link) === dated.path)?.published).toBe(dated.at)
    }
  })

  test('titles are headlines, teasers are summaries, and neither is a date', () => {
    const first = LISTING_PAGES.find(({ name }) => name.startsWith('an old portal'))
    const [entry] = readList(first?.html ?? '', { url: first?.url ?? '', timezone: 'Asia/Ho_Chi_Minh' })
    expect(entry?.title).toBe('Lạng Sơn: Tập huấn công tác bảo vệ, chăm sóc trẻ em')
    expect(entry?.summary).toMatch(/^LSO-Sáng nay, Sở Lao động/)
    expect(entry?.media).toEqual(['http://bao.example.vn/anh/32833.jpg'])
    expect(entry?.id).toBe('http://bao.example.vn/xa-hoi/32833-lang-son-tap-huan-cong-tac-bao-ve-cham-soc-tre-em.html')
  })

  test.each([
    ['nothing', ''],
    ['a page without a list', '<p>Không có bài nào trong mục này. <a href="/">Trang chủ</a></p>'],
    [
      'a menu alone',
      '<ul><li><a href="/van-hoa-the-thao-du-lich/">Văn hóa - Thể thao - Du lịch</a></li></ul>'.repeat(8),
    ],
    ['nesting without end', '<div>'.repeat(100_000)],
  ])('%s gives no entries', (_name, html) => {
    expect(readList(html, { url: 'http://bao.example.vn/xa-hoi/' })).toEqual([])
  })
})

describe('the date of an entry of a list', () => {
  const HEADLINES = ['Tập huấn công tác trẻ em', 'Khám bệnh cho học sinh', 'Trao nhà tình thương', 'Mở lớp học bơi']
  const TEASER = 'LSO-Ngày 19/4/2011, tại TP Lạng Sơn, Sở Lao động tổ chức lớp tập huấn cho cán bộ các xã…'
  const card = (inside: string) => (title: string, link: string) =>
    `<div class="tin"><h3><a href="${link}">${title}</a></h3>${inside}</div>`
  test.each<{ name: string; item: (title: string, link: string) => string; at: string | null }>([
    { name: 'none where only the teaser tells one', item: card(`<p>${TEASER}</p>`), at: null },
    {
      name: 'the one behind a teaser that tells another',
      item: card(`<p>${TEASER}</p><i>27/4/2011</i>`),
      at: '2011-04-27',
    },
    {
      name: 'the one before it',
      item: card(`<i>27/4/2011</i><p>${TEASER}</p>`),
      at: '2011-04-27',
    },
    {
      name: 'the one that a teaser is set off from',
      item: card('<p>27/4/2011 - Ngày 19/4, huyện tổ chức lớp tập huấn cho cán bộ các xã trong vùng</p>'),
      at: '2011-04-27',
    },
    {
      name: 'the one in brackets at its end',
      item: card('<p>Sáng 19/4/2011, huyện tổ chức lớp tập huấn cho cán bộ các xã (27/4/2011)</p>'),
      at: '2011-04-27',
    },
    {
      name: 'that of a teaser which repeats the headline, not its story’s',
      item: (title, link) =>
        card(`<p>BSO - ${title} từ ngày 19/4/2011 tại hội trường huyện và các xã</p>27/4/2011`)(title, link),
      at: '2011-04-27',
    },
    {
      name: 'the one that stands alone, not that of a short teaser before it',
      item: card('<p>Diễn ra ngày 19/4/2011 tại xã</p><span>27/4/2011 08:15</span>'),
      at: '2011-04-27T01:15:00.000Z',
    },
    {
      name: 'that in a card which is a link',
      item: (title, link) => `<a class="tin" href="${link}"><h3>${title}</h3><p>${TEASER}</p><b>27/4/2011</b></a>`,
      at: '2011-04-27',
    },
    {
      name: 'that beside a link between line breaks',
      item: (title, link) => `- <a href="${link}">${title}</a> <i>(27/4/2011)</i><br>`,
      at: '2011-04-27',
    },
    {
      name: 'none beside links that share a line',
      item: (title, link) => `<a href="${link}">${title}</a> 27/4/2011 `,
      at: null,
    },
    {
      name: 'a relative one between author and comments',
      item: card('<div><a href="/tac-gia/an">Minh An</a> - 3 giờ trước - 12 bình luận</div>'),
      at: '2011-04-28T00:30:00.000Z',
    },
    { name: 'none where a short line tells a story', item: card('<div>Hôm nay 3 giờ mưa to</div>'), at: null },
  ])('is $name', ({ item, at }) => {
    const items = HEADLINES.map((title, number) => item(`${title} ở huyện`, `/xa-hoi/3283${number}-tin-cua-bao.html`))
    const entries = readList(`<main><div class="list">${items.join('')}</div></main>`, {
      url: 'http://bao.example.vn/xa-hoi/',
      timezone: 'Asia/Ho_Chi_Minh',
      now,
    })
    expect(entries.map(({ published }) => published)).toEqual(HEADLINES.map(() => at))
  })
})

describe('a list by an editor’s rule', () => {
  const html = `<div class="tin"><a href="/a-1.html"><img alt="Ảnh"></a><h3><a href="/a-1.html">Tin một</a></h3><p class="sapo">Sapo một</p><i>28/4/2011</i></div>
    <div class="tin"><h3><a href="b-2.html">Tin hai</a></h3></div><div class="tin"><h3>Không có liên kết</h3></div>`
  test('finds link, title, summary and date within each item', () => {
    const rule = { item: '.tin', link: 'h3 a', title: 'h3', summary: '.sapo', date: 'i' }
    const entries = readList(html, { url: 'http://bao.example.vn/xa-hoi/', rule, timezone: 'Asia/Ho_Chi_Minh' })
    expect(entries.map(({ link, title, summary, published }) => ({ link, title, summary, published }))).toEqual([
      { link: 'http://bao.example.vn/a-1.html', title: 'Tin một', summary: 'Sapo một', published: '2011-04-28' },
      { link: 'http://bao.example.vn/xa-hoi/b-2.html', title: 'Tin hai', summary: null, published: null },
    ])
  })
  test('takes links alone, and only addresses that fit', () => {
    const rule = { link: 'h3 a', address: '-\\d\\.html$' }
    expect(readList(html, { url: 'http://bao.example.vn/', rule }).map((entry) => entry.title)).toEqual([
      'Tin một',
      'Tin hai',
    ])
    expect(readList(html, { url: 'http://bao.example.vn/', rule: { ...rule, address: 'b-2' } })).toHaveLength(1)
  })
  test('a selector that is none finds nothing', () => {
    expect(readList(html, { url: 'http://bao.example.vn/', rule: { item: 'div[' } })).toEqual([])
    expect(readList(html, { url: 'http://bao.example.vn/', rule: { item: '.tin', address: '(' } })).toEqual([])
  })
})

describe('the next page', () => {
  test.each(LISTING_WORDS)('$language says $example', ({ example }) => {
    const html = `<a href="?page=9">9</a> <a href="/xa-hoi?trang=2">${example}</a>`
    expect(findNextPage(html, { url: 'http://bao.example.vn/xa-hoi' })).toBe('http://bao.example.vn/xa-hoi?trang=2')
  })
  test.each([
    { name: 'rel next in the head', html: '<link rel="next" href="/p2">', url: 'http://a.vn/', next: 'http://a.vn/p2' },
    {
      name: 'a rule',
      html: '<a class="x" href="/k">k</a>',
      url: 'http://a.vn/',
      rule: { next: '.x' },
      next: 'http://a.vn/k',
    },
    {
      name: 'the number after this page’s own',
      html: '<a href="/xa-hoi/trang-1.html">1</a><a href="/xa-hoi/trang-2.html">2</a><a href="/xa-hoi/trang-3.html">3</a>',
      url: 'http://a.vn/xa-hoi/trang-2.html',
      next: 'http://a.vn/xa-hoi/trang-3.html',
    },
    { name: 'no further page', html: '<a href="/xa-hoi/trang-1.html">1</a>', url: 'http://a.vn/xa-hoi/', next: null },
    {
      name: 'another site’s next page',
      html: '<a rel="next" href="http://b.vn/2">2</a>',
      url: 'http://a.vn/',
      next: null,
    },
  ])('$name', ({ html, url, rule, next }) => {
    expect(findNextPage(html, rule === undefined ? { url } : { url, rule })).toBe(next)
  })
})

test.each(ADDRESS_SIGNS)('an address with $name', ({ example, pattern, worth }) => {
  expect(pattern.test(example)).toBe(true)
  const bare = addressWorth(new URL('http://a.vn/mot/hai'))
  expect(Math.sign(addressWorth(new URL(example, 'http://a.vn/')) - bare)).toBe(Math.sign(worth))
})

test('a day in brackets before a teaser is none of its words; a place is', () => {
  const items = ['27/4/2011 08:15', 'Thứ Tư, 27/4/2011', 'LSO'].map(
    (told, number) =>
      `<table><tr><td><a href="/xa-hoi/3283${number}-tin.html">Tập huấn công tác trẻ em lần ${number}</a><br>(${told}) Huyện tổ chức lớp tập huấn cho cán bộ các xã trong vùng.</td></tr></table>`,
  )
  const entries = readList(`<main>${items.join('')}</main>`, { url: 'http://bao.example.vn/xa-hoi/', now })
  const words = 'Huyện tổ chức lớp tập huấn cho cán bộ các xã trong vùng.'
  expect(entries.map(({ summary }) => summary)).toEqual([words, words, `(LSO) ${words}`])
})

describe('a list that is none says which key to mend', () => {
  const html = `<ul>${[1, 2, 3, 4].map((n) => `<li class="tin"><a href="/tin/bai-viet-so-${n}-cua-bao-123${n}.html">Bài viết số ${n} của báo trong ngày</a></li>`).join('')}</ul>`
  const feed = '<?xml version="1.0"?><!-- tin --><rss version="2.0"><channel><title>A</title></channel></rss>'
  test.each([
    { name: 'the item', text: html, rule: { item: '.bai', link: 'a' }, says: 'item: .bai finds nothing on it' },
    { name: 'the link', text: html, rule: { item: '.tin', link: 'h2' }, says: 'link: h2 finds nothing on it' },
    {
      name: 'a link that stands elsewhere',
      text: html,
      rule: { item: 'a', link: 'li' },
      says: 'link: li finds nothing within item: a',
    },
    { name: 'no selector', text: html, rule: { item: '.tin[' }, says: 'item: .tin[ is no CSS selector' },
    { name: 'the address', text: html, rule: { address: '-x$' }, says: 'address: -x$ fits none of 4' },
    {
      name: 'none',
      text: '<p>Không có gì</p>',
      rule: null,
      says: 'name its entries under lists: by item: and link:, or write a feed under feed:',
    },
  ])('$name', ({ text, rule, says }) => {
    const outcome = readListing(new TextEncoder().encode(text), { url: 'https://a.example/', rule })
    expect(outcome).toEqual({ ok: false, reason: `no list of articles was found on the page: ${says}` })
  })
  test.each([feed, '{"version": "https://jsonfeed.org/version/1.1", "items": []}'])('a feed: %s', (text) => {
    const outcome = readListing(new TextEncoder().encode(text), { url: 'https://a.example/' })
    expect(outcome).toEqual({ ok: false, reason: 'a feed, not a page: write its address under feed:' })
  })
})

test('what a rule names within an entry and is in none is told; a list by its structure has nothing of the kind', () => {
  const html = '<ul><li class="tin"><h3><a href="/1.html">Trao nhà</a></h3><i>28/4/2011</i></li></ul>'
  const at = {
    url: 'https://a.example/',
    contentType: null,
    timezone: 'UTC',
    charset: null,
    contentLanguage: null,
    now,
  }
  const idleOf = (rule: object | null) => {
    const read = readListing(new TextEncoder().encode(html), { ...at, rule })
    return read.ok ? (read.idle ?? []) : read.reason
  }
  expect(idleOf({ item: '.tin', title: 'h3', date: 'i' })).toEqual([])
  expect(idleOf({ item: '.tin', title: 'h2', date: '.ngay', summary: 'i' })).toEqual([
    'title: h2 finds nothing in any entry of the list',
    'date: .ngay finds nothing in any entry of the list',
  ])
})
