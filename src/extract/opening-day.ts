import { type DateContext, findDates } from '../locale/dates.ts'
import { dayOf } from './date-claims.ts'

/**
 * The ISO day that the headline or the first sentence opens with; where other dates are known, the sentence alone, and at
 * once. Null where none does, or where it is of before there were reports on the web.
 */
export function openingDay(
  headline: string,
  sentence: string,
  at: DateContext & { readonly isTold: boolean },
): string | null {
  const reach = at.isTold ? AT_ONCE : OPENING
  const lines = at.isTold ? [sentence] : [headline, sentence]
  const days = lines.flatMap((line) => findDates(line.slice(0, LOOKED_AT), at).filter((date) => date.start <= reach))
  const [first] = days.map(dayOf)
  return first === undefined || first < OLDEST_ONLINE ? null : first
}

/** How far into the headline or the first sentence its day may stand, in characters. */
const OPENING = 24
const AT_ONCE = 12

/** Characters of a line in which its day is looked for. */
const LOOKED_AT = 120

/** No report was put on the web before: what opens with an older day looks back. */
const OLDEST_ONLINE = '1995-01-01'
