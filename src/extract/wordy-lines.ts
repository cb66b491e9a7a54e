import type { FoundDate } from '../locale/dates.ts'
import { SPAN } from '../locale/day-words.ts'
import { labelOf, noiseKind } from '../locale/labels.ts'
import { readByline } from './byline-names.ts'
import { isTimeWord } from './short-lines.ts'
import type { Block } from './walk.ts'

/**
 * What a line with dates and no label for them is: `plain` where beside dates it has but names, labels and signs; `other`
 * where it dates another thing: the paper's licence, a document by its number, a span of days, a comment, a report linked
 * `above` the headline; `wordy` where it has words of which neither is sure.
 */
export function kindOfDateLine(
  { text, linked }: Block,
  found: readonly FoundDate[],
  above: boolean,
): 'plain' | 'wordy' | 'other' {
  const rest = found.reduceRight((line, date) => `${line.slice(0, date.start)} | ${line.slice(date.end)}`, text)
  if (DOCUMENT_NUMBER.test(rest) || isSpan(text, found) || SPOKEN.test(text.slice(found.at(-1)?.end))) return 'other'
  const words = rest.split(SIGNS).flatMap(looseWords).length
  if (words < FEW_WORDS) return 'plain'
  const kind = noiseKind(text)
  if (kind !== null && OTHERS.has(kind)) return 'other'
  return above && linked >= LINKED ? 'other' : 'wordy'
}

/** Small words make a sentence; the names of people, places and papers have capitals. */
const FEW_WORDS = 2
/** Characters of a headline. */
const LINKED = 12
/** Words of a byline that names an account: "Gespeichert von rasos am". */
const SHORT_BYLINE = 4
const SIGNS = /\s*[|•·;()–—]\s*|\s-\s/u
/** "2211/QĐ-UBND", "12/GP-TTĐT", "45/2019/NĐ-CP": how documents are numbered in Vietnam. */
const DOCUMENT_NUMBER = /\d\/(?:\d{4}\/)?\p{Lu}{2,}(?:-\p{Lu}{2,})*(?!\p{L})/u
/** "Hà Vân - 25/11/2026 09:00: Tin hay quá" */
const SPOKEN = /^\s?[:：]\s?\p{L}[^:：]* \p{Ll}{2,}/u
const OTHERS: ReadonlySet<string> = new Set(['legal', 'comment', 'related', 'newsletter', 'subscribe', 'advert'])

function looseWords(part: string): readonly string[] {
  const read = readByline(part)
  if (part === '' || (read.labelled && (read.names.length > 0 || part.split(' ').length <= SHORT_BYLINE))) return []
  return (labelOf(part)?.rest ?? part).split(/\s+/u).filter((word) => /^\p{Ll}{2,}/u.test(word) && !isTimeWord(word))
}

/** Two days, the earlier first, with a word or a stroke between that leads from one to the other. */
function isSpan(text: string, [from, to, ...others]: readonly FoundDate[]): boolean {
  if (from === undefined || to === undefined || others.length > 0) return false
  return from.local.slice(0, 10) < to.local.slice(0, 10) && SPAN.test(text.slice(from.end, to.start))
}
