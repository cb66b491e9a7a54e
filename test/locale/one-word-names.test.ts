import { describe, expect, test } from 'vitest'
import { isOneWordName, ONE_WORD_NAMES } from '../../src/locale/one-word-names.ts'

describe('a single word beside a name', () => {
  test.each(ONE_WORD_NAMES.map(({ language, example }) => ({ language, ...example })))(
    'is a writer’s name or a place in $language',
    ({ whole, single, place }) => {
      expect(isOneWordName(single, whole)).toBe(true)
      expect(isOneWordName(place, whole)).toBe(false)
    },
  )

  test.each([
    'Tú',
    'Hương',
    'Nguyệt',
    'Khuyên',
    'Quỳnh',
    'Đức',
    'An',
    'Thủy',
    'Nghĩa',
    'Giang',
    'Yến',
    'Oanh',
    'Quốc',
    'HUYỀN',
    'Phúc',
  ])('is: %s', (word) => {
    expect(isOneWordName(word, 'Hà Vân')).toBe(true)
    expect(isOneWordName('Tú', `Lê ${word}`)).toBe(true)
  })

  test.each([
    { name: 'a place of several syllables', word: 'Hanoi', beside: 'Hà Vân' },
    { name: 'a word beside a name of another language', word: 'Bonn', beside: 'Anna Martel' },
    { name: 'a place beside a name with marks of another language', word: 'Caen', beside: 'Renée Côté' },
    { name: 'a short place beside such a name', word: 'Gap', beside: 'Renée Côté' },
    { name: 'a place with a mark beside such a name', word: 'León', beside: 'José Peña' },
    { name: 'a foreign place beside a name', word: 'Caen', beside: 'Hà Vân' },
    { name: 'a word in small letters', word: 'tin', beside: 'Hà Vân' },
  ])('is none: $name', ({ word, beside }) => {
    expect(isOneWordName(word, beside)).toBe(false)
  })
})
