import { expect, test } from 'vitest'
import { cleaned } from '../../src/read/dirt.ts'
import { isSettled } from '../../src/read/settled.ts'

const ALL = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff)

const named = (codes: readonly number[]) => codes.map((code) => `U+${code.toString(16)}`)

test('what is settled is clean and in NFC', () => {
  const wrong = ALL.filter((code) => {
    const sign = String.fromCodePoint(code)
    return isSettled(sign) && (cleaned(sign) !== sign || sign.normalize('NFC') !== sign)
  })
  expect(named(wrong)).toEqual([])
})

test('nothing settled joins what stands before it, nor is moved before it', () => {
  const wrong = ALL.flatMap((code) => {
    const [, ...tail] = String.fromCodePoint(code).normalize('NFD')
    return tail.filter(isSettled).map((sign) => sign.codePointAt(0) ?? 0)
  })
  const marks = ALL.filter((code) => {
    const sign = String.fromCodePoint(code)
    return isSettled(sign) && /\p{M}/u.test(sign)
  })
  expect(named([...new Set([...wrong, ...marks])])).toEqual([])
})

test.each([
  { name: 'Vietnamese', text: 'Sở Lao động “tập huấn” – 2 lần…\r\n\t<p>', settled: true },
  { name: 'a picture', text: 'vui 😀', settled: true },
  { name: 'decomposed letters', text: 'Tre\u0309', settled: false },
  { name: 'a control', text: 'a\u0001', settled: false },
  { name: 'a bidi override', text: 'a\u202e', settled: false },
])('$name', ({ text, settled }) => {
  expect(isSettled(text)).toBe(settled)
})
