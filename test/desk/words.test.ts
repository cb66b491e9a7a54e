import { expect, test } from 'vitest'
import { counted, fromNow, linkTo } from '../../src/desk/words.ts'

const NOW = '2026-11-20T12:00:00.000Z'

test.each([
  ['2026-11-20T12:00:10.000Z', 'now'],
  ['2026-11-20T11:55:00.000Z', '5 min ago'],
  ['2026-11-20T13:30:00.000Z', 'in 90 min'],
  ['2026-11-20T06:00:00.000Z', '6 h ago'],
  ['2026-11-16T12:00:00.000Z', '4 days ago'],
])('%s is %s', (instant, words) => {
  expect(fromNow(instant, NOW)).toBe(words)
})

test.each([
  [1, '1 entry'],
  [0, '0 entries'],
  [1_234_567, '1,234,567 entries'],
])('%i is written "%s"', (count, words) => {
  expect(counted(count, 'entry', 'entries')).toBe(words)
})

test.each([
  [{}, 'verdicts'],
  [{ day: null, source: 'a&b' }, 'verdicts?source=a%26b'],
])('a link holds what is asked, and nothing that is not', (values, link) => {
  expect(linkTo('verdicts', values)).toBe(link)
})
