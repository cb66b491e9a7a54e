import { describe, expect, test } from 'vitest'
import { ADVERT_WORDS } from '../../src/locale/advert-words.ts'
import { anyOf } from '../../src/locale/any-of.ts'
import { CLOSING_LINES } from '../../src/locale/closing-lines.ts'
import { NOISE_PATTERNS } from '../../src/locale/labels-noise.ts'

const ROWS: readonly { readonly pattern: RegExp; readonly example: string }[] = [
  ...ADVERT_WORDS,
  ...CLOSING_LINES,
  ...NOISE_PATTERNS,
]

describe('anyOf', () => {
  test.each([
    { name: 'a line that is one of the patterns', line: 'Follow us', may: true },
    { name: 'words some way into the line', line: 'Here you can sign up', may: true },
    {
      name: 'words further in than the pattern allows, which are left to the pattern',
      line: 'So please sign up',
      may: true,
    },
    { name: 'a longer word, which is left to the pattern', line: 'Followers', may: true },
    { name: 'a pattern that takes small letters alone', line: 'RELATED', may: false },
    { name: 'a line that is none', line: 'The council met.', may: false },
  ])('$name', ({ line, may }) => {
    const mayBe = anyOf([/^follow(?!\p{L})/iu, /^.{0,9}sign up/iu, /^related$/u])
    expect(mayBe(line)).toBe(may)
  })

  test('finds nothing for no pattern', () => {
    expect(anyOf([])('Follow us')).toBe(false)
  })

  test.each(ROWS.map((row) => ({ ...row })))('never passes over what a row is: $example', ({ pattern, example }) => {
    const lines = [example, example.toUpperCase(), `${example} ${example}`, `Here: ${example}`]
    const mayBe = anyOf(ROWS.map((row) => row.pattern))
    for (const line of lines) if (pattern.test(line)) expect(mayBe(line)).toBe(true)
  })
})
