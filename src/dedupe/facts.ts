import { foldText } from '../locale/fold.ts'
import { hashSet, hashText } from './hash.ts'

/** What a report says of who, where, when and how many: where two reports differ in it, they are two events. */
export interface Facts {
  /** Hashes of names: each pair of neighbours in a run of capitalised words; a lone one only inside a sentence. */
  readonly names: Uint32Array
  /** Hashes of `figures`. */
  readonly numbers: Uint32Array
  /** Numbers in digits, without those of dates: "1.200" is "1200". */
  readonly figures: readonly string[]
  /** Days as month * 100 + day, each once. */
  readonly days: readonly number[]
  /** Years that stand in dates, each once. */
  readonly years: readonly number[]
}

/** Reads the facts of a text in NFC. Cost: linear. */
export function factsOf(text: string, language: string): Facts {
  const names = foldText(namesIn(text).join('\n'), language).split('\n').filter(Boolean)
  const { figures, days, years } = figuresIn(text)
  return {
    names: hashSet(Uint32Array.from(names, hashText)),
    numbers: hashSet(Uint32Array.from(figures, hashText)),
    figures: [...new Set(figures)],
    days: [...new Set(days)],
    years: [...new Set(years)],
  }
}

const SENTENCE_END = /[.!?…:;“”"'‘’«»()\n]+|(?<=\s)[-–—]\s/u
const CAPITAL = /^\p{Lu}/u

/** "Trần Châu Thái" gives "Trần Châu" and "Châu Thái": a shortened name still shares a pair. */
function namesIn(text: string): string[] {
  const names: string[] = []
  for (const sentence of text.split(SENTENCE_END)) {
    let run: string[] = []
    let opensSentence = true
    for (const word of sentence.split(/[\s,/]+/u)) {
      if (CAPITAL.test(word)) {
        run.push(word)
        continue
      }
      pushNames(names, run, opensSentence)
      if (word !== '') opensSentence = false
      run = []
    }
    pushNames(names, run, opensSentence)
  }
  return names
}

function pushNames(names: string[], run: readonly string[], opensSentence: boolean): void {
  const [first] = run
  if (run.length === 1 && first !== undefined && !opensSentence) names.push(first)
  for (let at = 1; at < run.length; at++) names.push(`${run[at - 1]} ${run[at]}`)
}

const FIGURE = /\d+(?:[.,/-]\d+)*/g
const DATE = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

function figuresIn(text: string): { figures: string[]; days: number[]; years: number[] } {
  const figures: string[] = []
  const days: number[] = []
  const years: number[] = []
  for (const [figure] of text.matchAll(FIGURE)) {
    const date = readDate(figure)
    if (date === null) figures.push(...plainNumbers(figure))
    else {
      days.push(date.month * 100 + date.day)
      if (date.year !== null) years.push(date.year)
    }
  }
  return { figures, days, years }
}

/** Day first, as papers write but for one country's. */
function readDate(figure: string): { day: number; month: number; year: number | null } | null {
  const [, isoYear, isoMonth, isoDay] = ISO_DATE.exec(figure) ?? []
  const [, plainDay, plainMonth, plainYear] = DATE.exec(figure) ?? []
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
