import { expect, test } from 'vitest'
import { cleanLine, cleanText } from '../../src/locale/clean.ts'

/** As its doc comment says it. */
function slowly(text: string): string {
  return cleanText(text.trim()).replace(/\s+/gu, ' ').trim()
}

test('every sign within a line, beside spaces and at its ends is cleaned as the slow way does', () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const sign = String.fromCharCode(code)
    for (const line of [`Sở${sign}ấ`, `Sở ${sign} ấ`, `${sign}Sở${sign}`]) {
      if (cleanLine(line) !== slowly(line)) expect.fail(`U+${code.toString(16)}`)
    }
  }
})

test.each([
  { line: '  Sở  Lao\n\tđộng  ', clean: 'Sở Lao động' },
  { line: 'Sở Lao động', clean: 'Sở Lao động' },
  { line: '\r\n', clean: '' },
])('$line', ({ line, clean }) => {
  expect(cleanLine(line)).toBe(clean)
})
