import { expect, test } from 'vitest'
import { withoutEnd } from '../../src/locale/without-end.ts'

test.each([
  { text: 'Tin liên quan:…  ', bare: 'Tin liên quan' },
  { text: 'Tin: liên quan', bare: 'Tin: liên quan' },
  { text: ':: ', bare: '' },
  { text: '', bare: '' },
])('$text', ({ text, bare }) => {
  expect(withoutEnd(text, /[\s…:]/u)).toBe(bare)
  expect(text.replace(/[\s…:]+$/u, '')).toBe(bare)
})
