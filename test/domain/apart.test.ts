import { expect, test } from 'vitest'
import { type Announced, idOfOrigin, isAnotherReport, nameApart, toldApart } from '../../src/domain/apart.ts'
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
