import { expect, test } from 'vitest'
import { type Announced, idOfOrigin, isAnotherReport, nameApart, standsSo, toldApart } from '../../src/domain/apart.ts'
import { sampleEntry } from '../contract/samples.ts'

const told = (title: string | null, address: string | null, published: string | null = null): Announced => ({
  entry: sampleEntry('0', { title, link: address, published }),
  address,
})

const OLD = told('Trẻ em xã Hữu Lũng được khám mắt miễn phí', 'https://bao.example/1.html', '2026-11-20T01:00:00.000Z')

test.each([
  {
    name: 'another headline at another address',
    now: told('Cầu treo Bản Chang thông xe', 'https://bao.example/2.html'),
    another: true,
  },
  {
    name: 'one of the same subject',
    now: told('Trẻ em xã Yên Bình học bơi dịp hè', 'https://bao.example/2.html', '2026-11-21T01:00:00.000Z'),
    another: true,
  },
  {
    name: 'a corrected headline at another address',
    now: told('Trẻ em xã Hữu Lũng được khám mắt', 'https://bao.example/2.html'),
    another: false,
  },
  {
    name: 'another headline at the same address',
    now: told('Cầu treo Bản Chang thông xe', 'https://bao.example/1.html'),
    another: false,
  },
  {
    name: 'a new headline and address of the same second',
    now: told('Đoàn bác sĩ về vùng cao', 'https://bao.example/2.html', '2026-11-20T01:00:00.000Z'),
    another: false,
  },
  { name: 'no address', now: told('Cầu treo Bản Chang thông xe', null), another: false },
  { name: 'no headline', now: told(null, 'https://bao.example/2.html'), another: false },
])('under one id: $name', ({ now, another }) => {
  expect(isAnotherReport(OLD, now)).toBe(another)
})

const at = (day: number, hour: number) => `2026-12-0${day}T0${hour}:00:00.000Z`

test.each([
  {
    name: 'two days’ prices',
    before: 'Giá vàng 1/12',
    now: 'Giá vàng 2/12',
    times: [at(1, 1), at(2, 1)],
    another: true,
  },
  {
    name: 'two evenings’ bulletins, whose feed tells no times',
    before: 'Bản tin tối 30/11',
    now: 'Bản tin tối 1/12',
    times: [null, null],
    another: true,
  },
  {
    name: 'days as they are written elsewhere',
    before: 'Wetter am 1.12.2026',
    now: 'Wetter am 2.12.2026',
    times: [null, null],
    another: true,
  },
  {
    name: 'two parts of a series',
    before: 'Chuyện làng ven biển, kỳ 1',
    now: 'Chuyện làng ven biển, kỳ 2',
    times: [at(1, 1), at(2, 1)],
    another: true,
  },
  {
    name: 'one day in two writings',
    before: 'Giá vàng 01/12',
    now: 'Giá vàng ngày 1/12/2026',
    times: [at(1, 1), at(1, 9)],
    another: false,
  },
  {
    name: 'a day that is corrected within the hour',
    before: 'Giá vàng 31/11',
    now: 'Giá vàng 1/12',
    times: [at(1, 1), at(1, 2)],
    another: false,
  },
  {
    name: 'a figure that is corrected the same morning',
    before: 'Lật thuyền, 3 người mất tích',
    now: 'Lật thuyền, 4 người mất tích',
    times: [at(1, 1), at(1, 5)],
    another: false,
  },
  {
    name: 'a score that changes',
    before: 'Đội nhà thắng 1-0',
    now: 'Đội nhà thắng 2-1',
    times: [at(1, 1), at(1, 3)],
    another: false,
  },
  {
    name: 'a headline that leaves its figure out',
    before: 'Trao 30 suất quà cho trẻ em',
    now: 'Trao quà cho trẻ em',
    times: [at(1, 1), at(3, 1)],
    another: false,
  },
  {
    name: 'the same headline a day later, at another address',
    before: 'Cầu Bản Chang thông xe ngày 1/12',
    now: 'Cầu Bản Chang thông xe ngày 1/12',
    times: [at(1, 1), at(2, 1)],
    another: false,
  },
])('under one id, headlines that are nearly one: $name', ({ before, now, times, another }) => {
  const [first = null, second = null] = times
  const old = told(before, 'https://bao.example/1.html', first)
  expect(isAnotherReport(old, told(now, 'https://bao.example/2.html', second))).toBe(another)
})

test.each([
  { name: 'the same words at the same page', change: {}, so: true },
  { name: 'other words', change: { digest: 'e' }, so: false },
  { name: 'the same words at another page', change: { address: 'https://bao.example/b.html' }, so: false },
  {
    name: 'at another page by another document',
    change: { address: 'https://bao.example/b.html' },
    from: 'x',
    so: true,
  },
  { name: 'another query alone', change: { address: 'https://bao.example/a.html?n=2' }, so: true },
  { name: 'without an address now', change: { address: null }, so: true },
])('an entry as it stands: $name', ({ change, from = 'https://bao.example/rss', so }) => {
  const now = { digest: 'd', address: 'https://bao.example/a.html', ...change }
  const standing = { digest: 'd', address: 'https://bao.example/a.html', targetUrl: 'https://bao.example/rss' }
  expect(standsSo(standing, now, from)).toBe(so)
})

test('a column of one headline that tells something else the next day is another report', () => {
  const column = (day: number, summary: string): Announced => ({
    entry: sampleEntry('0', { title: 'Bản tin thời tiết', published: at(day, 1), summary }),
    address: `https://bao.example/${day}.html`,
  })
  const first = column(1, '<p>Vùng núi phía bắc trời rét, có mưa nhỏ rải rác.</p>')
  expect(isAnotherReport(first, column(2, '<p>Duyên hải nắng ráo, nhiệt độ tăng dần.</p>'))).toBe(true)
  expect(isAnotherReport(first, column(2, '<p>Vùng núi phía bắc trời rét đậm, có mưa nhỏ.</p>'))).toBe(false)
})

test('of scripts without spaces each sign counts', () => {
  const before = told('市政府为山区儿童送去冬衣', 'https://bao.example/1.html')
  expect(isAnotherReport(before, told('市政府为山区儿童送去棉衣', 'https://bao.example/2.html'))).toBe(false)
  expect(isAnotherReport(before, told('新桥今晨通车', 'https://bao.example/2.html'))).toBe(true)
})

test('a name apart tells the id that the origin gave', () => {
  expect(idOfOrigin(nameApart('0', 'https://bao.example/1.html'))).toBe('0')
  expect(idOfOrigin('https://bao.example/1.html#c12')).toBe('https://bao.example/1.html#c12')
  expect(toldApart(OLD).entry.id).toBe(nameApart('0', 'https://bao.example/1.html'))
})
