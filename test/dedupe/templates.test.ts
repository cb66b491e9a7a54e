import { expect, test } from 'vitest'
import { seriesPart } from '../../src/dedupe/genres.ts'
import { compareArticles } from '../../src/dedupe/likeness.ts'
import { SERIES_EXAMPLES } from '../../src/locale/series-words.ts'
import { TEMPLATE_PAIRS } from '../fixtures/dedupe/templates.ts'

test.each(TEMPLATE_PAIRS.filter(({ same }) => !same).map((one) => ({ ...one })))('apart: $name', ({ a, b }) => {
  const comparisons = [compareArticles(a, b), compareArticles(b, a)]
  for (const { relation, reasons } of comparisons) expect(relation, reasons.join('; ')).toBe('different')
})

test.each(TEMPLATE_PAIRS.filter(({ same }) => same).map((one) => ({ ...one })))('one: $name', ({ a, b }) => {
  const comparisons = [compareArticles(a, b), compareArticles(b, a)]
  for (const { relation, reasons } of comparisons) expect(relation, reasons.join('; ')).toBe('duplicate')
})

test.each(SERIES_EXAMPLES.map((headline) => ({ headline })))('a part of a series: $headline', ({ headline }) => {
  expect(seriesPart(headline)).not.toBeNull()
})

test.each([
  'Kỳ họp thứ 2 bắt đầu',
  'Sau bài 15 phút, em ngất',
  'Trẻ phần lớn đã khỏe',
  'Phần 3/4 số trẻ',
  'Teilzeit 2',
])('no part of a series: %s', (headline) => {
  expect(seriesPart(headline)).toBeNull()
})
