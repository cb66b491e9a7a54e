import { expect, test } from 'vitest'
import { readList } from '../../src/read/list.ts'
import { readListing } from '../../src/read/listing.ts'
import { findNextPage } from '../../src/read/next-page.ts'

const at = { url: 'http://bao.example.vn/xa-hoi/', timezone: 'Asia/Ho_Chi_Minh', now: '2026-11-30T03:00:00.000Z' }

interface Report {
  readonly link: string
  readonly title: string
}

const REPORTS: readonly Report[] = [
  'Ban tổ chức hội thi lên tiếng về việc bị phạt sau đêm chung kết',
  'Lớp tập huấn kỹ năng bảo vệ trẻ em cho cộng tác viên các xã',
  'Khởi công cầu dân sinh xã Tân Thanh huyện Văn Lãng trong tháng',
  'Trao học bổng cho học sinh nghèo vượt khó huyện Tràng Định',
].map((title, index) => ({ link: `/xa-hoi/tin-cua-bao-ve-ban-lang-77438${index}.htm`, title }))
const TEASER = 'Hơn 180 cộng tác viên dự lớp tập huấn kỹ năng bảo vệ trẻ em tại huyện Bắc Sơn.'
const ALONE: Report = { link: '/xa-hoi/co-gai-tre-lam-viec-xa-774399.htm', title: 'Cô gái trẻ làm việc xa' }

const headed = ({ link, title }: Report): string => `<h3><a href="${link}">${title}</a></h3>`
const item = (report: Report, more = ''): string => `<div class="tin">${headed(report)}${more}</div>`
const list = REPORTS.map((report) => item(report)).join('')
const first = REPORTS[0] ?? ALONE

const entryOf = (html: string, report: Report) =>
  readList(`<body>${html}</body>`, at).find(({ link }) => link?.endsWith(report.link))

test.each([
  {
    name: 'its headline in the same list',
    beside: `<ul><li>${headed(first)}</li><li>${headed(ALONE)}</li></ul>`,
  },
  {
    name: 'its headline, teaser and day in the same list',
    beside: `<ul><li>${headed(first)}<p>${TEASER}</p><i>28/4/2026</i></li><li>${headed(ALONE)}</li></ul>`,
  },
  {
    name: 'its headline and teaser in a row without elements of their own',
    beside: `<section>${headed(ALONE)}${headed(first)}<p>${TEASER}</p></section>`,
  },
  {
    name: 'its headline in a smaller box',
    beside: `<div class="noi-bat"><div class="to">${headed(ALONE)}</div><div class="nho">${headed(first)}<i>28/4/2026</i></div></div>`,
  },
])('nothing of a report that the page shows twice becomes another’s: $name', ({ beside }) => {
  const entry = entryOf(`<div class="ds">${list}</div>${beside}`, ALONE)
  expect(entry).toMatchObject({ title: ALONE.title, summary: null, published: null })
})

test('an entry keeps its own teaser and day beside a related report that the page shows elsewhere as well', () => {
  const own = item(
    ALONE,
    `<p>${TEASER}</p><i>27/4/2026</i><div class="lien-quan">${headed(first)}<b>28/4/2026</b></div>`,
  )
  expect(entryOf(`<div class="ds">${list}${own}</div>`, ALONE)).toMatchObject({
    summary: TEASER,
    published: '2026-04-27',
  })
})

test('an entry has the teaser, picture and day that stand where the page shows it once more', () => {
  const again = `<div class="muc"><div class="story"><a href="${first.link}"><img src="/a.jpg"></a>${headed(first)}<p>${TEASER}</p><i>27/4/2026</i></div></div>`
  const entry = entryOf(`<div class="ds">${list}</div>${again}`, first)
  expect(entry).toMatchObject({ summary: TEASER, published: '2026-04-27', media: ['http://bao.example.vn/a.jpg'] })
})

test.each([
  {
    name: 'goes on in the same sentence',
    rest: ' nhằm ứng phó với mưa lũ trên địa bàn tỉnh trong mùa mưa năm nay.',
    isWhole: true,
  },
  {
    name: 'goes on with a number',
    rest: ' 12 bị can trong vụ án khai thác khoáng sản trái phép ở huyện.',
    isWhole: true,
  },
  { name: 'goes on behind a comma', rest: ', theo quyết định vừa được ký vào sáng nay tại trụ sở.', isWhole: true },
  {
    name: 'is followed by another sentence',
    rest: ' Sáng nay, các đơn vị đã họp bàn việc ứng phó mưa lũ.',
    isWhole: false,
  },
  {
    name: 'is followed by a day',
    rest: ' 27/4/2026 Sáng nay, các đơn vị đã họp bàn việc ứng phó mưa lũ.',
    isWhole: false,
  },
])('a teaser that begins with the headline and $name', ({ rest, isWhole }) => {
  const entry = entryOf(
    item(first, `<p>${first.title}${rest}</p>`) +
      REPORTS.slice(1)
        .map((each) => item(each))
        .join(''),
    first,
  )
  expect(entry?.summary).toBe(isWhole ? `${first.title}${rest}` : rest.trim())
})

test('a headline that is printed once more and cut short is no teaser', () => {
  const cut = `${first.title.slice(0, 45)} ...`
  expect(entryOf(list.replace('</h3>', `</h3><p>${cut}</p>`), first)?.summary).toBeNull()
})

test.each([
  ['ui-tabs ui-widget ui-widget-content', true],
  ['elementor-widget', true],
  ['widget widget_recent', false],
  ['sidebar-widget', false],
])('links in class "%s" are the page’s own: %s', (className, isMain) => {
  const other = `<div class="${className}"><ul><li>${headed(ALONE)}</li></ul></div>`
  expect(entryOf(`<div class="ds">${list}</div>${other}`, ALONE) !== undefined).toBe(isMain)
})

test.each([
  { name: 'of three words', title: 'Hải Vân Quan', link: '/xa-hoi/hai-van-quan-774371.htm', isListed: true },
  { name: 'of few letters', title: 'Bên nhịp cầu nhỏ', link: '/xa-hoi/ben-nhip-cau-nho-774372.htm', isListed: true },
  { name: 'whose address has a shorter number', title: 'Kinh tế', link: '/xa-hoi/kinh-te-12.htm', isListed: false },
  { name: 'whose address has none', title: 'Văn hóa', link: '/xa-hoi/van-hoa.htm', isListed: false },
  { name: 'that says more', title: 'Xem thêm', link: '/xa-hoi/khac-774373.htm', isListed: false },
])('a link $name in the list’s own rows', ({ title, link, isListed }) => {
  const rows = [...REPORTS, { link, title }].map((each) => `<li><a href="${each.link}">${each.title}</a></li>`)
  expect(entryOf(`<ul class="ds">${rows.join('')}</ul>`, { link, title }) !== undefined).toBe(isListed)
})

test('an author’s link within the entries is none of them and takes nothing from them', () => {
  const author = '<p><a href="/nguyen-an-774001.htm">Nguyễn An</a></p>'
  const rows = REPORTS.map((report) => item(report, `${author}<p>${TEASER}</p>`)).join('')
  const entries = readList(`<body><div class="ds">${rows}</div></body>`, at)
  expect(entries.map(({ title, summary }) => [title, summary])).toEqual(REPORTS.map(({ title }) => [title, TEASER]))
})

test('a headline is what people read, where an attribute is escaped twice or a small time is glued to it', () => {
  const title = 'Huấn luyện viên "bóp cổ" cầu thủ sau trận thua'
  const named = title.replaceAll('"', '&amp;quot;')
  const link = '/xa-hoi/huan-luyen-vien-bop-co-774370.htm'
  const pictured = `<div class="tin"><a href="${link}" title="${named}"><img src="/a.jpg" alt="${named}"></a></div>`
  const timed = `<div class="tin"><h3><a href="${link}" title="${named}">${title}<i>5 giờ trước</i></a></h3></div>`
  expect(entryOf(list + pictured, { link, title })?.title).toBe(title)
  expect(entryOf(list + timed, { link, title })?.title).toBe(title)
})

test('a link that leads on under a teaser is not the next page, though it says so', () => {
  const rows = REPORTS.map((each) => item(each, `<p>${TEASER}</p><a class="icon" href="${each.link}">Xem tiếp</a>`))
  const html = `<body>${rows.join('')}<div class="trang"><a href="/xa-hoi/trang-2.htm">2</a></div></body>`
  const outcome = readListing(new TextEncoder().encode(html), { ...at, charset: 'utf-8' })
  const next = 'http://bao.example.vn/xa-hoi/trang-2.htm'
  expect(outcome).toMatchObject({ ok: true, further: { kind: 'next', urls: [next] } })
  expect(findNextPage(html, at)).toBe(next)
})
