import { expect, test } from 'vitest'
import { readList } from '../../src/read/list.ts'

const HEADLINES = [
  'Tập huấn công tác bảo vệ trẻ em ở vùng cao',
  'Khám bệnh miễn phí cho học sinh bán trú',
  'Dự báo thời tiết Lạng Sơn ngày 30/4/2011',
  'Mở lớp học bơi cho thiếu nhi trong dịp hè',
]
const TEASER = 'Sở Lao động tổ chức lớp tập huấn cho cán bộ các xã, phường, thị trấn trên địa bàn tỉnh'

function entriesOf(item: (link: string, title: string) => string) {
  const items = HEADLINES.map(
    (title, at) => `<div class="tin">${item(`/xa-hoi/${32833 - at}-x-y-z-w.html`, title)}</div>`,
  )
  return readList(`<body><div id="ds">${items.join('')}</div></body>`, {
    url: 'http://bao.example.vn/xa-hoi/',
    timezone: 'Asia/Ho_Chi_Minh',
  })
}

const cut = (title: string): string => `${title.split(' ').slice(0, 6).join(' ')}...`

test.each<{ name: string; item: (link: string, title: string) => string }>([
  {
    name: 'a link that leads on names it as well',
    item: (link, title) =>
      `<a href="${link}">${title}</a> <i>27/4/2011</i> <a href="${link}">Đọc thêm<span> về ${title}</span></a>`,
  },
  {
    name: 'the link that leads on comes first',
    item: (link, title) =>
      `<a href="${link}">Xem chi tiết: ${title}</a> <a href="${link}">${title}</a> <i>27/4/2011</i>`,
  },
  {
    name: 'a number stands before it in an element of its own',
    item: (link, title) => `<a href="${link}"><b>12.</b> <span>${title}</span></a> <i>27/4/2011</i>`,
  },
  {
    name: 'the list cuts it short and its picture has it whole',
    item: (link, title) =>
      `<a href="${link}"><img src="/a.jpg" alt="${title}"></a><a href="${link}">${cut(title)}</a> <i>27/4/2011</i>`,
  },
  {
    name: 'the list cuts it short and its title attribute has it whole',
    item: (link, title) => `<a href="${link}" title="${title}">${cut(title)}</a> <i>27/4/2011</i>`,
  },
])('an entry has its headline where $name', ({ item }) => {
  const entries = entriesOf(item)
  expect(entries.map((entry) => entry.title)).toEqual(HEADLINES)
  expect(entries.map((entry) => entry.published)).toEqual(HEADLINES.map(() => '2011-04-27'))
})

test('a number that the headline itself begins with stays in it, and so does a headline whose picture shows something else', () => {
  const numbered = entriesOf((link, title) => `<a href="${link}"><b>10</b> ${title}</a>`)
  expect(numbered[0]?.title).toBe(`10 ${HEADLINES[0]}`)
  const pictured = entriesOf(
    (link, title) =>
      `<a href="${link}"><img src="/a.jpg" alt="Quang cảnh lớp tập huấn tại TP Lạng Sơn"></a><a href="${link}">${cut(title)}</a>`,
  )
  expect(pictured[0]?.title).toBe(cut(HEADLINES[0] ?? ''))
})

test('a teaser ends before the link that leads on', () => {
  const [entry] = entriesOf(
    (link, title) =>
      `<h3><a href="${link}">${title}</a></h3><p>${TEASER} <a href="${link}">Đọc tiếp “${title}”</a></p>`,
  )
  expect(entry?.summary).toBe(TEASER)
})
