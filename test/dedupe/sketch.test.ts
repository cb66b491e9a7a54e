import { expect, test } from 'vitest'
import { hashText } from '../../src/dedupe/hash.ts'
import { compareArticles, compareUnlessStrange } from '../../src/dedupe/likeness.ts'
import { mayRelateTo, sketchOf } from '../../src/dedupe/sketch.ts'
import type { Told } from '../../src/domain/types.ts'
import { COPYING, chanceOf, officialese, reportOf } from '../fixtures/dedupe/newsprint.ts'
import { LABELLED_PAIRS } from '../fixtures/dedupe/pairs.ts'

const labelled = LABELLED_PAIRS.flatMap(({ a, b }) => [a, b]).map(
  (one, at): Told => ({ language: 'vi', published: null, ...one, url: `https://baovung.vn/tin-${at}.html` }),
)
const chance = chanceOf(23)
const printed = Array.from({ length: 60 }, (_, at) => (at % 3 === 0 ? officialese(chance, at) : reportOf(chance, at)))

test.each([
  ['labelled pairs', labelled],
  ['newsprint', printed],
])('passes over no two articles that their words would relate: %s', (_, all) => {
  const looked = { passed: 0, related: 0, readForNothing: 0 }
  for (const [at, one] of all.entries()) {
    const may = mayRelateTo(sketchOf(one))
    for (const other of all.slice(at + 1)) {
      const related = compareUnlessStrange(one, other) !== null
      if (!related) expect(compareArticles(one, other).relation).toBe('different')
      if (!may(sketchOf(other))) expect(related).toBe(false)
      looked[may(sketchOf(other)) ? (related ? 'related' : 'readForNothing') : 'passed'] += 1
    }
  }
  expect(looked.passed).toBeGreaterThan(500)
  expect(looked.related).toBeGreaterThan(0)
  // What it lets through for nothing is little beside what it spares.
  expect(looked.readForNothing).toBeLessThan(looked.passed / 20)
})

test.each(Object.entries(COPYING))('lets copies through: %s', (kind, copy) => {
  const own = chanceOf(hashText(kind))
  const reports = Array.from({ length: 30 }, (_, at) => reportOf(own, at))
  for (const told of reports) {
    const made: Told = { ...told, ...copy(own, told), url: `${told.url}?copy=1` }
    if (compareArticles(told, made).relation === 'duplicate')
      expect(mayRelateTo(sketchOf(told))(sketchOf(made))).toBe(true)
  }
})

test('lets one address through, whatever its text', () => {
  const one = told('https://baovung.vn/xa-hoi/chay-kho-go-234567.html', 'Cháy kho gỗ', 'Ngày 3/4, một kho gỗ cháy.')
  const other = told('https://m.baovung.vn/thoi-su/chay-234567.html?utm_source=rss', 'Mưa lớn', 'Trời mưa ở vùng cao.')
  expect(mayRelateTo(sketchOf(one))(sketchOf(other))).toBe(true)
  expect(mayRelateTo(sketchOf(one))(sketchOf({ ...other, url: 'https://m.baovung.vn/mua-1.html' }))).toBe(false)
})

test('lets through what it does not know: another version, a sketch cut short', () => {
  const [one, other] = printed
  if (one === undefined || other === undefined) throw new Error('no such articles')
  const sketch = sketchOf(other)
  expect(mayRelateTo(sketchOf(one))(sketch)).toBe(false)
  expect(mayRelateTo(sketchOf(one))(Uint8Array.from(sketch, (byte, at) => (at === 0 ? 99 : byte)))).toBe(true)
  expect(mayRelateTo(sketchOf(one))(sketch.slice(0, 40))).toBe(true)
  expect(mayRelateTo(sketchOf(one))(new Uint8Array(0))).toBe(true)
})

test('reads a sketch wherever it lies in a buffer', () => {
  const [one, other] = labelled
  if (one === undefined || other === undefined) throw new Error('no such articles')
  const sketch = sketchOf(other)
  const moved = new Uint8Array(sketch.length + 3)
  moved.set(sketch, 3)
  expect(mayRelateTo(sketchOf(one))(moved.subarray(3))).toBe(mayRelateTo(sketchOf(one))(sketch))
})

test('sketches an article without words', () => {
  const empty = told('https://baovung.vn/', '', '')
  expect(mayRelateTo(sketchOf(empty))(sketchOf(empty))).toBe(false)
})

function told(url: string, headline: string, text: string): Told {
  return { url, headline, text, published: null, language: 'vi' }
}
