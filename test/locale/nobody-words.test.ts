import { expect, test } from 'vitest'
import { NOBODY_WORDS, namesNobody } from '../../src/locale/nobody-words.ts'

test.each(NOBODY_WORDS)('$language: $example names nobody', ({ example }) => {
  expect(namesNobody(example)).toBe(true)
})

test.each(['Lê Hà', 'An', 'Na', 'Anon Suwan', 'Tin: Thu Hường'])('%s may name somebody', (author) => {
  expect(namesNobody(author)).toBe(false)
})
