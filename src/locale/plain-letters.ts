import { foldBySigns, type SignTable, signTable } from './sign-table.ts'

/** Letters that are marked in no way that Unicode can take apart, as addresses and keyboards without them write them. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ı', 'i'],
])
const ANY_WHOLE = new RegExp(`[${[...WHOLE.keys()].join('')}]`, 'gu')

/** A text in lower case without accents: "Báo Đồng Khê" → "bao dong khe". Cost: linear. */
export function withoutMarks(text: string): string {
  return foldBySigns(SIGNS, text) ?? slowlyWithoutMarks(text)
}

/** The same of any text. */
export function slowlyWithoutMarks(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(ANY_WHOLE, (letter) => WHOLE.get(letter) ?? letter)
}

const SIGNS: SignTable = signTable(slowlyWithoutMarks)
