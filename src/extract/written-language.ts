import { LANGUAGE_SIGNS } from '../locale/language-signs.ts'
import type { LanguageSigns } from '../locale/language-signs-row.ts'

/** Characters that are read. */
const READ = 600
const FEWEST_LETTERS = 40

/** The row of the language whose own letters a text is full of; most languages have none. */
export function signsOfLetters(text: string): LanguageSigns | null {
  const start = text.slice(0, READ).normalize('NFC')
  const letters = lettersIn(start)
  if (letters < FEWEST_LETTERS) return null
  const found = OWN_LETTERS.find(({ letters: own, tells = 1 }) => matches(start, own) / letters > tells)
  return found ?? (isMostlyHan(start) ? CHINESE : null)
}

/** As many as their characters; read by runs, of which there are far fewer. */
function lettersIn(text: string): number {
  const runs = text.match(/[\p{L}\p{M}]+/gu) ?? []
  return runs.reduce((sum, run) => sum + (HALF.test(run) ? [...run].length : run.length), 0)
}

const HALF = /[\uD800-\uDFFF]/

/** The language most of whose common words stand in a text, else whose script it is in; null where two come out even. */
export function languageOfWords(text: string): string | null {
  const { words, counts } = tallyOf(text)
  const [best, next] = [...counts].sort((a, b) => b[1] - a[1])
  if (best === undefined || words < FEWEST_WORDS || best[1] / words <= LEAST_SHARE) return scriptOf(text)
  return best[1] > (next?.[1] ?? 0) ? best[0] : null
}

const FEWEST_WORDS = 8
const LEAST_SHARE = 0.12

/**
 * The language that a text's words show though another is claimed; null where they bear the claim out, leave it open, or
 * where the words of the language claimed are not known. Of languages that are alike it is the `source`'s.
 */
export function languageAgainst(text: string, claimed: string, source: string | null): string | null {
  const row = rowOf(claimed)
  const { words, counts } = tallyOf(text)
  const [best, next] = [...counts].sort((a, b) => b[1] - a[1])
  if (row === null || best === undefined || words < ENOUGH_WORDS || best[1] / words < CLEAR_SHARE) return null
  const countOf = (signs: LanguageSigns | null) => (signs === null ? 0 : (counts.get(signs.language) ?? 0))
  if (best[1] < TIMES_THE_CLAIMED * countOf(row)) return null
  if (source !== null && countOf(rowOf(source)) >= ALIKE * best[1]) return source
  return (next?.[1] ?? 0) < ALIKE * best[1] ? best[0] : null
}

/** Of the first words of a text. English reports have at least .22 of them among its row's, Dutch ones .06. */
const ENOUGH_WORDS = 40
const CLEAR_SHARE = 0.15
const TIMES_THE_CLAIMED = 3
const ALIKE = 0.8

/** Whether a row is for a language by its primary tag. */
export function isFor({ language, kin = [] }: LanguageSigns, primary: string): boolean {
  return language === primary || kin.includes(primary)
}

function rowOf(primary: string): LanguageSigns | null {
  return LANGUAGE_SIGNS.find((row) => isFor(row, primary)) ?? null
}

interface Tally {
  readonly words: number
  /** How many of them are each language's common words. */
  readonly counts: ReadonlyMap<string, number>
}

function tallyOf(text: string): Tally {
  const words =
    text
      .slice(0, READ)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const language of words.flatMap((word) => LANGUAGES_OF.get(word) ?? [])) {
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return { words: words.length, counts }
}

/** The languages to which each common word belongs. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      LANGUAGE_SIGNS.flatMap(({ language, words }) => [...words].map((word) => ({ word, language }))),
      ({ word }) => word,
    ),
  ].map(([word, rows]) => [word, rows.map(({ language }) => language)]),
)

function scriptOf(text: string): string | null {
  const start = text.slice(0, READ).normalize('NFC')
  const row = LANGUAGE_SIGNS.find(
    ({ letters, foreign }) =>
      matches(start, letters) > start.length / 3 && matches(start, foreign ?? null) <= start.length * FEW,
  )
  return row?.language ?? (isMostlyHan(start) ? (CHINESE?.language ?? null) : null)
}

/** Foreign names may bring some in. */
const FEW = 0.01

function matches(text: string, letters: RegExp | null): number {
  return letters === null ? 0 : (text.match(letters)?.length ?? 0)
}

function isMostlyHan(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 2
}

const OWN_LETTERS = LANGUAGE_SIGNS.filter((row) => row.tells !== undefined)
const CHINESE = rowOf('zh')
