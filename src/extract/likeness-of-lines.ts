import { withoutMarks } from '../locale/plain-letters.ts'
import { foldBySigns, type SignTable, signTable } from '../locale/sign-table.ts'

/** A line's letters and digits alone, in lower case: what is left the same by quotes, dashes, spaces and capitals. */
export function lettersOf(line: string): string {
  if (ASCII.test(line)) return line.toLowerCase().replace(/[^a-z0-9]+/gu, '')
  return foldBySigns(SIGNS, line) ?? slowlyLettersOf(line)
}

/** The same of any line. */
export function slowlyLettersOf(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

const SIGNS: SignTable = signTable(slowlyLettersOf)

/** Nothing to normalise: the cheap way is the same. */
const ASCII = /^[\u0000-\u007F]*$/u

/** `lettersOf` without accents, as addresses and hosts write them: "Báo Lạng Sơn" → "baolangson". */
export function plainLetters(line: string): string {
  return plain(lettersOf(line))
}

/** The same of letters that `lettersOf` gave. */
export function plain(letters: string): string {
  if (ASCII.test(letters)) return letters
  return withoutMarks(letters)
}

/** A line's words in lower case, without signs. */
export function wordsOf(line: string): string[] {
  return (
    line
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}
