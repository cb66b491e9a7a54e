import { expect, test } from 'vitest'
import { readList } from '../../src/read/list.ts'

const HEADLINES = [
  'Tập huấn công tác bảo vệ trẻ em ở vùng cao',
  'Khám bệnh miễn phí cho học sinh bán trú',
  'Trao nhà tình thương cho hộ nghèo biên giới',
  'Mở lớp học bơi cho thiếu nhi trong dịp hè',
]
const TEASER = 'Sở Lao động tổ chức lớp tập huấn cho cán bộ các xã, phường, thị trấn trên địa bàn tỉnh.'

interface Told {
  readonly link: string
  readonly title: string
  readonly day: string
  readonly picture: string
}

/** The entries of a page whose items stand one after another, in no elements of their own. */
function entriesOf(item: (told: Told) => string, before = '') {
  const items = HEADLINES.map((title, at) =>
    item({ title, link: `/xa-hoi/${32833 - at}-x-y-z-w.html`, day: `${27 - at}/4/2011`, picture: `/anh/${at}.jpg` }),
  )
  const html = `<body><div id="tin">${before}${items.join('\n')}<div class="trang"><a href="?trang=2">2</a></div></div></body>`
  return readList(html, {
    url: 'http://bao.example.vn/xa-hoi/',
    timezone: 'Asia/Ho_Chi_Minh',
    now: '2011-04-29T00:00:00Z',
  })
}

const DAYS = HEADLINES.map((_, at) => `2011-04-${27 - at}`)
const PICTURES = HEADLINES.map((_, at) => [`http://bao.example.vn/anh/${at}.jpg`])
const heading = ({ link, title }: Told): string => `<h3><a href="${link}">${title}</a></h3>`
const pictured = ({ link, picture }: Told): string => `<a href="${link}"><img src="${picture}"></a>`

test.each<{ name: string; item: (told: Told) => string }>([
  { name: 'behind it', item: (told) => `${heading(told)}<p>${told.day}</p><p>${TEASER}</p>` },
  { name: 'before it', item: (told) => `<p>${told.day}</p>${heading(told)}<p>${TEASER}</p>` },
  { name: 'at the end of its teaser', item: (told) => `${heading(told)}<p>${TEASER} (${told.day})</p>` },
  { name: 'behind it, its picture before', item: (told) => `${pictured(told)}${heading(told)}<p>${told.day}</p>` },
  { name: 'before it, as its picture', item: (told) => `<i>${told.day}</i>${pictured(told)}${heading(told)}` },
])('a headline in a row has the date that stands $name', ({ item }) => {
  const entries = entriesOf(item)
  expect(entries.map((entry) => entry.title)).toEqual(HEADLINES)
  expect(entries.map((entry) => entry.published)).toEqual(DAYS)
})

test('and its own picture, never its neighbour’s', () => {
  const before = entriesOf((told) => `${pictured(told)}${heading(told)}<p>${told.day}</p>`)
  expect(before.map((entry) => entry.media)).toEqual(PICTURES)
  const behind = entriesOf((told) => `${heading(told)}<p>${told.day}</p>${pictured(told)}`)
  expect(behind.map((entry) => entry.media)).toEqual(PICTURES)
})

test('today’s date over a row is not that of its first', () => {
  const entries = entriesOf((told) => `<p>${told.day}</p>${heading(told)}`, '<div>Hôm nay, 29/4/2011</div>')
  expect(entries.map((entry) => entry.published)).toEqual(DAYS)
})

test('where dates stand on both sides of each headline, none is said to have one', () => {
  const entries = entriesOf((told) => `<p>${told.day}</p>${heading(told)}<p>Sửa ngày ${told.day}</p>`)
  expect(entries.map((entry) => entry.published)).toEqual(HEADLINES.map(() => null))
})

test('a day that a teaser tells is its story’s', () => {
  const entries = entriesOf((told) => `${heading(told)}<p>LSO-Ngày ${told.day}, tại TP Lạng Sơn, ${TEASER}</p>`)
  expect(entries.map((entry) => entry.published)).toEqual(HEADLINES.map(() => null))
  expect(entries.every((entry) => entry.summary?.startsWith('LSO-Ngày'))).toBe(true)
})

test('a section’s first report has its date, and those below it in a list named “related” are news as well', () => {
  const [first = '', ...others] = HEADLINES
  const html = `<body><div class="tin"><h2><a href="/xa-hoi/9-a-b-c-d.html">${first}</a></h2><p>27/4/2011</p><p>${TEASER}</p>
    <ul class="related">${others.map((title, at) => `<li><a href="/xa-hoi/${at}-a-b-c-d.html">${title}</a></li>`).join('')}</ul></div></body>`
  const entries = readList(html, { url: 'http://bao.example.vn/xa-hoi/', timezone: 'Asia/Ho_Chi_Minh' })
  expect(entries.map((entry) => [entry.title, entry.published])).toEqual([
    [first, '2011-04-27'],
    ...others.map((title) => [title, null]),
  ])
})

test.each([
  { name: 'a number', inside: (title: string) => `<h4><span>1</span>&nbsp; ${title}</h4>`, named: true, at: null },
  { name: 'a date in brackets', inside: (title: string) => `${title} (27/4/2011)`, named: true, at: '2011-04-27' },
  {
    name: 'a date in an element of its own',
    inside: (title: string) => `${title} <em>(27/04/2011 08:15:00)</em>`,
    named: false,
    at: '2011-04-27T01:15:00.000Z',
  },
])('a link’s headline is without $name that a list prints in it', ({ inside, named, at }) => {
  const entries = entriesOf(
    ({ link, title }) => `<li><a href="${link}"${named ? ` title="${title}"` : ''}>${inside(title)}</a></li>`,
  )
  expect(entries.map((entry) => entry.title)).toEqual(HEADLINES)
  expect(entries[0]?.published).toBe(at)
})

test.each([
  { title: 'Kỷ niệm ngày Giải phóng miền Nam (30/4/1975)', inside: 'Kỷ niệm ngày Giải phóng miền Nam (30/4/1975)' },
  { title: 'Lịch cúp điện Lạng Sơn ngày 30/4/2011', inside: 'Lịch cúp điện Lạng Sơn ngày <span>30/4/2011</span>' },
  { title: 'Hàng nghìn người về quê nghỉ lễ 30/4', inside: 'Hàng nghìn người về quê nghỉ lễ <em>30/4</em>' },
])('a day that the headline itself names stays in it: $title', ({ title, inside }) => {
  const html = HEADLINES.map(
    (other, at) => `<li><a href="/xa-hoi/${at}-a-b-c-d.html">${at === 0 ? inside : other}</a></li>`,
  )
  const [entry] = readList(`<ul>${html.join('')}</ul>`, { url: 'http://bao.example.vn/xa-hoi/' })
  expect(entry?.title).toBe(title)
})
