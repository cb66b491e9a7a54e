import { expect, test } from 'vitest'
import { lettersOf, slowlyLettersOf } from '../../src/extract/likeness-of-lines.ts'
import { bare, slowlyBare } from '../../src/extract/text.ts'
import { slowlyWithoutMarks, withoutMarks } from '../../src/locale/plain-letters.ts'
import { isCovered, TABLE_END } from '../../src/locale/sign-table.ts'

const SIGNS = Array.from({ length: TABLE_END }, (_, code) => code)
  .filter(isCovered)
  .map((code) => String.fromCharCode(code))

const FOLDS = [
  { name: 'letters', quick: lettersOf, slow: slowlyLettersOf },
  { name: 'bare letters', quick: bare, slow: slowlyBare },
  { name: 'letters without marks', quick: withoutMarks, slow: slowlyWithoutMarks },
]

test.each(FOLDS)('every two signs side by side give the same $name as the slow way', ({ quick, slow }) => {
  const wrong = SIGNS.flatMap((first) =>
    SIGNS.filter((second) => quick(first + second) !== slow(first + second)).map((second) => first + second),
  )
  expect(wrong).toEqual([])
})

test.each(FOLDS)('every sign of the basic plane among Vietnamese letters gives the same $name', ({ quick, slow }) => {
  for (let code = 0; code < 0x10000; code += 1) {
    const text = `Ổ${String.fromCharCode(code)} đà`
    if (quick(text) !== slow(text)) expect.fail(`U+${code.toString(16)}`)
  }
})

test.each(FOLDS)('a text longer than the table folds gives the same $name', ({ quick, slow }) => {
  const text = 'Sở Lao động “tập huấn”, lần 2. '.repeat(200)
  expect(quick(text)).toBe(slow(text))
})
