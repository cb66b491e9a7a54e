import { expect, test } from 'vitest'
import { readList } from '../../src/read/list.ts'
import { readListing } from '../../src/read/listing.ts'

const HEADLINES = [
  'Tập huấn công tác bảo vệ trẻ em ở vùng cao',
  'Khám bệnh miễn phí cho học sinh bán trú',
  'Trao nhà tình thương cho hộ nghèo biên giới',
  'Mở lớp học bơi cho thiếu nhi trong dịp hè',
]
const [FIRST = '', SECOND = ''] = HEADLINES
const OTHER = 'Hội thi kể chuyện về gia đình của học sinh toàn huyện'
const at = { url: 'http://bao.example.vn/xa-hoi/', timezone: 'Asia/Ho_Chi_Minh' }
const linkOf = (number: number): string => `/xa-hoi/${32833 - number}-x-y-z-w.html`
const item = (title: string, number: number, behind = ''): string =>
  `<div class="tin"><h3><a href="${linkOf(number)}">${title}</a></h3>${behind}</div>`
const page = (list: string): string => `<body><div id="ds">${list}</div></body>`
const summaryOf = (html: string, title: string): string | null | undefined =>
  readList(html, at).find((entry) => entry.title === title)?.summary

test('a report that stands in a row beside one listed elsewhere takes neither its headline nor its day', () => {
  const list = HEADLINES.map((title, number) => item(title, number)).join('')
  const row = `<ul><li><b><a href="${linkOf(0)}">${FIRST}</a></b><i>27/4/2011</i></li><li><a href="${linkOf(9)}">${OTHER}</a></li></ul>`
  const other = readList(page(`${list}<div class="doc">${row}</div>`), at).find((entry) => entry.title === OTHER)
  expect(other).toMatchObject({ summary: null, published: null })
})

test.each([
  { name: 'and leads on to another report below it', below: `<ul><li><a href="${linkOf(1)}">${SECOND}</a></li></ul>` },
  {
    name: 'and names its section, which the page’s head names too',
    below: '<a href="/tin-trong-huyen-va-tinh">Tin trong huyện và tỉnh</a>',
  },
])('a card has its teaser where it tells its own $name', ({ below }) => {
  const teaser = 'Huyện Văn Lãng tổ chức hội thi.'
  const list = HEADLINES.map((title, number) => item(title, number)).join('')
  const card = `<article><h2><a href="${linkOf(9)}">${OTHER}</a></h2><p>${teaser} Có 20 thí sinh.</p>${below}</article>`
  const head = '<a href="/tin-trong-huyen-va-tinh">Tin trong huyện và tỉnh</a>'
  expect(summaryOf(page(`<h1>${head}</h1>${list}<div>${card}</div>`), OTHER)).toBe(`${teaser} Có 20 thí sinh.`)
})

test.each([
  {
    name: 'goes on',
    behind: ' nhằm giúp các em biết tự bảo vệ mình',
    summary: `${FIRST} nhằm giúp các em biết tự bảo vệ mình`,
  },
  {
    name: 'ends, and another begins',
    behind: ' Huyện mở lớp cho cán bộ các xã trong vùng.',
    summary: 'Huyện mở lớp cho cán bộ các xã trong vùng.',
  },
  {
    name: 'ends with a sign',
    behind: ': huyện mở lớp cho cán bộ các xã trong vùng.',
    summary: ': huyện mở lớp cho cán bộ các xã trong vùng.',
  },
])('a teaser that begins with the headline is whole where its sentence $name', ({ behind, summary }) => {
  const list = HEADLINES.map((title, number) => item(title, number, `<p>${title}${behind}</p>`)).join('')
  expect(summaryOf(page(list), FIRST)).toBe(summary)
})

test('a title attribute that was escaped twice, or stands before an age, is the headline as people read it', () => {
  const list = HEADLINES.map((title, number) => {
    const named = `${title}: &amp;quot;Vui&amp;quot;`
    return `<div class="tin"><a href="${linkOf(number)}" title="${named}">${title}: "Vui"<i>${number + 2} giờ trước</i></a></div>`
  })
  const titles = readList(page(list.join('')), at).map((entry) => entry.title)
  expect(titles).toEqual(HEADLINES.map((title) => `${title}: "Vui"`))
})

test('what stands in a script’s tabs is listed; where it stands elsewhere too it has its teaser', () => {
  const tabs = `<div class="ui-tabs ui-widget ui-widget-content"><ul>${[OTHER, FIRST].map((title, number) => `<li><span><a href="${linkOf(9 - number * 9)}">${title}</a></span></li>`).join('')}</ul></div>`
  const teaser = 'Huyện mở lớp cho cán bộ các xã trong vùng.'
  const list = HEADLINES.map(
    (title, number) => `<div class="tin"><a href="${linkOf(number)}">${title}</a><p>${teaser}</p></div>`,
  )
  const entries = readList(page(`${tabs}${list.join('')}`), at)
  expect(entries.map((entry) => entry.title).sort()).toEqual([OTHER, ...HEADLINES].sort())
  expect(entries.find((entry) => entry.title === FIRST)?.summary).toBe(teaser)
  const side = readList(
    page(`<div class="widget"><p><a href="${linkOf(9)}">${OTHER}</a></p></div>${list.join('')}`),
    at,
  )
  expect(side.map((entry) => entry.title)).not.toContain(OTHER)
})

test.each([
  {
    name: 'a headline of three words is listed by its address',
    beside: `<ul><li><a href="${linkOf(7)}">${OTHER}</a></li><li><a href="${linkOf(8)}">Hải Vân Quan</a></li></ul>`,
    listed: true,
  },
  {
    name: 'a tag in a card is none',
    beside: `<div><h3><a href="${linkOf(7)}">${OTHER}</a></h3><p><a href="${linkOf(8)}">Hải Vân Quan</a></p></div>`,
    listed: false,
  },
  {
    name: 'a section of a shorter number is none',
    beside: '<ul><li><a href="/xa-hoi/120-x-y-z-w.html">Hải Vân Quan</a></li></ul>',
    listed: false,
  },
  {
    name: 'an address of another shape is none',
    beside: '<ul><li><a href="/hvq-32855">Hải Vân Quan</a></li></ul>',
    listed: false,
  },
])('$name', ({ beside, listed }) => {
  const list = HEADLINES.map((title, number) => item(title, number)).join('')
  const titles = readList(page(`${list}<div class="muc">${beside}</div>`), at).map((entry) => entry.title)
  expect(titles.includes('Hải Vân Quan')).toBe(listed)
})

test.each([
  { name: 'one report', reports: 1 },
  { name: 'each report', reports: 4 },
])('"Xem tiếp" under the teaser of $name is not the list’s next page', ({ reports }) => {
  const list = HEADLINES.map((title, number) =>
    item(title, number, number < reports ? `<a href="${linkOf(number)}">Xem tiếp</a>` : ''),
  ).join('')
  const outcome = readListing(new TextEncoder().encode(page(`${list}<p><a href="/xa-hoi/trang-2.html">2</a></p>`)), at)
  expect(outcome).toMatchObject({
    ok: true,
    further: { kind: 'next', urls: ['http://bao.example.vn/xa-hoi/trang-2.html'] },
  })
})

test('nor are links that say the same and lead to different places beside the list', () => {
  const list = HEADLINES.map((title, number) => item(title, number)).join('')
  const films = [1, 2].map((film) => `<p><img src="/a.jpg"> <a href="/phim/phim-so-${film}">Xem tiếp</a></p>`).join('')
  const outcome = readListing(new TextEncoder().encode(page(`${list}${films}`)), at)
  expect(outcome).toMatchObject({ ok: true, further: { kind: 'next', urls: [] } })
})
