import { type FoundDate, findDates } from '../locale/dates.ts'
import { DATE_WORDS } from '../locale/dates-words.ts'
import { ZONE_MINUTES } from '../locale/dates-zones.ts'
import { labelOf } from '../locale/labels.ts'

/** "…, Folha do Vale — Vale Verde": behind a paper's name and a long dash stands where it is. */
const PAPER_AND_PLACE = /^(.+),\s[^,—]+\s—\s[^,—]{2,40}$/u
const MAYBE_DATE = /(?:19|20|25)\d{2}|\d\s?[./-]\s?\d/u

/** A line without what is nobody's name: dates and what belongs to them, addresses, what stands in brackets. Dates become bars. */
export function tidyLine(line: string): string {
  const dates = MAYBE_DATE.test(line) ? findDates(line) : []
  return dates
    .reduceRight(withoutDate, line)
    .replace(/[^\s()（）[\]]+@[^\s()（）[\]]+|https?:\/\/\S+|(?<!\S)@\w+/giu, ' ')
    .replace(PAPER_AND_PLACE, '$1')
    .replace(/^\s*[（(【[]([^()（）【】[\]]{2,40})[)）】\]]\s*$/u, '$1')
    .replace(/[（(【[][^()（）【】[\]]*[)）】\]]/gu, ' ')
    .replace(/(?<!\d)\d{1,2}[:h]\d{2}(?!\d)/gu, ' ')
    .replace(WEEKDAY_STOP, ' |')
    .replace(/\s+/gu, ' ')
}

/** A line without the signs at its ends, where what stood beside them was taken out. */
export function withoutEdges(line: string): string {
  return line.replace(/^[\s>»•·|,;:*_–—-]+|[\s|,;:*_–—-]+$/gu, '')
}

/** A weekday or a label before a date and the letters of a zone behind it go with it: "Published Fri., Aug. 23, 2019 ET". */
function withoutDate(line: string, { start, end }: FoundDate): string {
  const before = withoutTimeLabel(withoutWeekday(line.slice(0, start)))
  const bar = line.slice(0, start).trim() === '' ? ' ' : ' | '
  return `${before}${bar}${line.slice(end).replace(ZONE, ' ')}`
}

/** In capitals, right behind the date or its time. */
const ZONE = new RegExp(
  `^\\s*\\(?(?:ET|PT|CT|MT|${Object.keys(ZONE_MINUTES)
    .filter((zone) => zone.length > 2)
    .join('|')
    .toUpperCase()})\\)?(?![\\p{L}\\p{N}])`,
  'u',
)

const WEEKDAY_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${DATE_WORDS.map((words) => words.weekdays).join('|')})(?:[.,]\\s*|\\s+)+$`,
  'iu',
)

/** "Fri., Aug. 23" where no date was read. */
const WEEKDAY_STOP = new RegExp(`\\s(?:${DATE_WORDS.map((words) => words.weekdays).join('|')})\\.,`, 'giu')

/** Short weekdays are names too ("Mi", "Sun"): a name of two words must be left, or nothing. */
function withoutWeekday(before: string): string {
  const match = WEEKDAY_BEFORE.exec(before)
  if (match === null) return before
  const left = before.slice(0, match.index)
  const part = /[^,;|/•·–—-]*$/u.exec(left)?.[0].trim() ?? ''
  const long = /^\p{L}{5}/u.test(match[0])
  return long || part === '' || part.split(' ').length > 2 ? left : before
}

/** "Published", "Posted on", "Date:". A short word without its colon may be a name: "Hải Đăng 12/5/2026". */
function withoutTimeLabel(before: string): string {
  const words = [...before.trimEnd().matchAll(/\S+/gu)]
  for (const count of [3, 2, 1]) {
    const at = words.at(-count)?.index
    if (at === undefined) continue
    const label = before.slice(at).trim()
    const kind = label.length >= LEAST_LABEL || /[:：]$/u.test(label) ? labelOf(label) : null
    if (kind?.rest === '' && TIMES.has(kind.kind)) return before.slice(0, at)
  }
  return before
}

/** Characters. */
const LEAST_LABEL = 6
const TIMES: ReadonlySet<string> = new Set(['published', 'modified'])
