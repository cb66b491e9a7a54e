import { expect, test } from 'vitest'
import { allMatches } from '../../src/locale/all-matches.ts'

test('every match is found, in order, with its groups and its place', () => {
  const found = allMatches('28/4 and 3/11', /(?<day>\d+)\/\d+/gu)
  expect(found.map((match) => [match[0], match.index, match.groups?.['day']])).toEqual([
    ['28/4', 0, '28'],
    ['3/11', 9, '3'],
  ])
})

test('a text is read from its beginning, wherever the pattern was left before', () => {
  const pattern = /\d/gu
  pattern.lastIndex = 5
  expect(allMatches('1 2', pattern)).toHaveLength(2)
  expect(allMatches('3', pattern)).toHaveLength(1)
})
