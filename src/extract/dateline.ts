import type { Dateline } from '../domain/types.ts'
import { AGENCIES } from '../locale/agencies.ts'
import { DATELINE_FORMS, NO_DATELINE } from '../locale/datelines.ts'
import { findDates } from '../locale/dates.ts'
import { isRegionName } from '../locale/regions.ts'
import { lettersOf } from './likeness-of-lines.ts'

/**
 * The agency, place and day that a report's first paragraph opens with; null where it opens with neither an agency nor
 * a place. The day is told only where its year is printed.
 */
export function readDateline(paragraph: string, language?: string): Dateline | null {
  const opening = paragraph.slice(0, LONGEST)
  if (!SIGN.test(opening) || NO_DATELINE.test(opening)) return null
  for (const { pattern } of DATELINE_FORMS) {
    const match = pattern.exec(opening)
    if (match === null) continue
    const agency = markOf(match.groups?.['agency'])
    const place = match.groups?.['place']?.trim() ?? null
    if (agency === null && place === null) continue
    const printed = match[0].trim()
    return { printed, ...sorted(agency, place), day: dayIn(opening, printed, language) }
  }
  return null
}

const LONGEST = 140
/** What every form has near its start; a cheap look before the exact ones. */
const SIGN = /^.{0,60}?[-–—()[\]:|।/】电電讯訊]/u
/** How far behind the dateline its day may stand: "LSO- Trong 2 ngày 21-22/6/2010, tại …". */
const REACH = 40

function markOf(mark: string | undefined): string | null {
  return mark === undefined ? null : mark.replace(/^[\s(]+|[\s),.-]+$/gu, '')
}

/** What looks like a place but is a known agency is one: "AFP - …"; what looks like a mark but is a region is a place. */
function sorted(agency: string | null, place: string | null): { agency: string | null; place: string | null } {
  if (agency !== null && place === null && isRegionName(agency)) return { agency: null, place: agency }
  if (agency === null && place !== null && AGENCIES.has(lettersOf(place))) return { agency: place, place: null }
  return { agency, place }
}

function dayIn(opening: string, printed: string, language: string | undefined): string | null {
  const [first] = findDates(opening, { language })
  if (first === undefined || first.start > opening.indexOf(printed) + printed.length + REACH) return null
  return first.local.slice(0, 10)
}
