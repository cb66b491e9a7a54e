import { allMatches } from '../locale/all-matches.ts'
import { DAY_WORD } from '../locale/day-words.ts'
import { foldText } from '../locale/fold.ts'
import { hashSet, hashText } from './hash.ts'

/** A name, a number or a day where it stands in a text. */
export interface Fact {
  /** Folded; a name's words are parted by one space. */
  readonly written: string
  /** Where it begins, in characters. */
  readonly at: number
  readonly isFigure: boolean
  /** Whether what stands before it says that "3-11" is a day, not a range. */
  readonly afterDayWord: boolean
}

/** What a report says of who, where, when and how many: where two reports differ in it, they are two events. */
export interface Facts {
  /** Hashes of names: each pair of neighbours in a run of capitalised words; a lone one only inside a sentence. */
  readonly names: Uint32Array
  /** Hashes of `figures`. */
  readonly numbers: Uint32Array
  /** Numbers in digits, without those of dates, each once: "1.200" is "1200". */
  readonly figures: readonly string[]
  /** Days as month * 100 + day, each once. */
  readonly days: readonly number[]
  /** Years that stand in dates, each once. */
  readonly years: readonly number[]
}

/**
 * Runs of capitalised words, numbers and days in the order of the text, which is NFC. A lone capitalised word at the
 * start of a sentence is an ordinary word. Scripts without capitals give numbers only. Cost: linear.
 */
export function readFacts(text: string, language: string): Fact[] {
  const found = allMatches(text, FACT).filter((match) => !isOrdinary(text, match[0], match.index))
  const folded = foldText(found.map((match) => match[0]).join('\n'), language).split('\n')
  return found.map((match, at) => ({
    written: (folded[at] ?? '').replace(/\s+/g, ' '),
    at: match.index,
    isFigure: FIGURE.test(match[0]),
    afterDayWord: FIGURE.test(match[0]) && DAY_WORD.test(text.slice(Math.max(0, match.index - 8), match.index)),
  }))
}

const FACT = /\p{Lu}[\p{L}\p{M}]*(?:[^\S\n]+\p{Lu}[\p{L}\p{M}]*)*|\d+(?:[.,/-]\d+)*/gu
const FIGURE = /^\d/
const SENTENCE_START = /(?:^|[.!?…:;“”"\n(])\s*$/u

function isOrdinary(text: string, fact: string, at: number): boolean {
  return !/[\s\d]/.test(fact) && SENTENCE_START.test(text.slice(Math.max(0, at - 3), at))
}

export function gatherFacts(facts: readonly Fact[]): Facts {
  const names: number[] = []
  const figures: string[] = []
  const days: number[] = []
  const years: number[] = []
  for (const fact of facts) {
    const date = fact.isFigure ? readDate(fact) : null
    if (!fact.isFigure) names.push(...namePairs(fact.written))
    else if (date === null) figures.push(...plainNumbers(fact.written))
    else {
      days.push(date.month * 100 + date.day)
      if (date.year !== null) years.push(date.year)
    }
  }
  return {
    names: hashSet(Uint32Array.from(names)),
    numbers: hashSet(Uint32Array.from(figures, hashText)),
    figures: [...new Set(figures)],
    days: [...new Set(days)],
    years: [...new Set(years)],
  }
}

/** "Trần Châu Thái" gives "Trần Châu" and "Châu Thái": a shortened name still shares a pair. */
function namePairs(name: string): number[] {
  const words = name.split(' ')
  if (words.length === 1) return [hashText(name)]
  return words.slice(1).map((word, at) => hashText(`${words[at]} ${word}`))
}

const DATE = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/** Day first, as papers write but for one country's. "3-11" and "6.2" are days only after a word that says so. */
function readDate({ written, afterDayWord }: Fact): { day: number; month: number; year: number | null } | null {
  const [, isoYear, isoMonth, isoDay] = ISO_DATE.exec(written) ?? []
  const [, plainDay, plainMonth, plainYear] = DATE.exec(written) ?? []
  if (plainDay !== undefined && plainYear === undefined && !written.includes('/') && !afterDayWord) return null
  const day = Number(isoDay ?? plainDay ?? 0)
  const month = Number(isoMonth ?? plainMonth ?? 0)
  const year = isoYear ?? plainYear
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  return { day, month, year: year === undefined ? null : Number(year) }
}

/** "1.200" is 1200, "6,7" stays, "12-17" is its two ends. */
function plainNumbers(figure: string): string[] {
  return figure
    .replace(/[.,](?=\d{3}(?!\d))/g, '')
    .split(/[/-]/)
    .map((number) => number.replace(/^0+(?=\d)/, ''))
}

export function sharedDays(a: Facts, b: Facts): number {
  return a.days.filter((day) => b.days.includes(day)).length
}
