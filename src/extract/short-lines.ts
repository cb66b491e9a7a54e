import { findDates, readDate } from '../locale/dates.ts'
import { DATE_WORDS } from '../locale/dates-words.ts'
import { labelOf } from '../locale/labels.ts'
import { readByline } from './byline-names.ts'

/** Whether a line signs a report: "Von Anna Martel", "Bài, ảnh: Phú Xuyên", "Theo TTXVN". A bare name is none here. */
export function isBylineLine(text: string): boolean {
  if (text.length > 120 || /[.!?…]["'”»]?$/u.test(text.replace(/(?<=\b\p{Lu})\.$/u, ''))) return false
  const read = readByline(text)
  if (read.sourced) return text.split(' ').length <= 9 && !/,/u.test(text)
  if (!read.labelled || read.names.length === 0 || text.split(' ').length > 6 + 4 * read.names.length) return false
  return labelOf(text)?.rest !== ''
}

/** Whether a line only dates a report: dates, times, weekdays, and words such as "Updated". */
export function isDateLine(text: string): boolean {
  if (text.length > 120 || text.length < 5 || !/\d/u.test(text)) return false
  const found = findDates(text)
  if (found.length === 0)
    return text.length <= 30 && readDate(text) !== null && bareOf(text.replace(/[\d.:/-]+/gu, ' ')).length < 12
  const rest = found.reduceRight((line, date) => `${line.slice(0, date.start)} ${line.slice(date.end)}`, text)
  const parts = bareOf(rest).split(/\s*[|•·,;()–—]\s*|\s-\s/u)
  return parts.every((part) => part === '' || isTimeWord(part))
}

const WEEKDAYS = new RegExp(
  `(?<![\\p{L}])(?:${DATE_WORDS.map((words) => words.weekdays).join('|')})(?![\\p{L}\\p{M}])\\.?`,
  'giu',
)

function bareOf(text: string): string {
  return text
    .replace(WEEKDAYS, ' ')
    .replace(/(?:GMT|UTC)\s?[+-]?\d*/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Whether a part of a line only says that a time follows, or is but signs and digits. */
export function isTimeWord(part: string): boolean {
  const kind = labelOf(part)?.kind
  return (
    kind === 'published' ||
    kind === 'modified' ||
    /^[\p{P}\p{S}\s\d]*$/u.test(part) ||
    /^(?:lúc|ngày|at|um|uhr|à|a las|às|alle|om|o|pukul|on|am|le|el)$/iu.test(part)
  )
}
