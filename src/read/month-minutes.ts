import type { Entry } from '../domain/types.ts'
import { readDate } from '../locale/dates.ts'
import { isoDay, wallClockAt } from '../locale/dates-moment.ts'
import type { FeedAddressing } from './addressing.ts'
import { printedDates } from './printed-dates.ts'

/** So many dates do not tell their month for the minute by chance. */
const LEAST_ALIKE = 4
/** The channel's own date may be another program's. */
const MOST_OTHERS = 1

/**
 * Entries whose times tell the month where the minute should stand ("20 Nov 2026 01:11:42", and so in the whole document),
 * with days in place of times; null for all others. NukeViet, the system of many a Vietnamese portal, writes `H:m:s` for
 * PHP's `H:i:s` in every version from 3 to 5. The hour is right and so is the day; which minute it was only the page
 * tells. Cost: a look at each date; a pass over the text where all look so.
 */
export function withoutMonthMinutes(entries: readonly Entry[], text: string, at: FeedAddressing): Entry[] | null {
  const instants = entries.flatMap(({ published }) => (published?.includes('T') === true ? [published] : []))
  if (instants.length === 0 || !instants.every(mayTellMonth)) return null
  const told = printedDates(text).map((printed) => tellsMonth(printed))
  const alike = told.filter(Boolean).length
  if (alike < LEAST_ALIKE || told.length - alike > MOST_OTHERS) return null
  return entries.map((entry) => ({
    ...entry,
    published: dayAlone(entry.published, at.timezone),
    updated: dayAlone(entry.updated, at.timezone),
  }))
}

/** By the clock of Greenwich, where the month may be the next one or the one before. */
function mayTellMonth(date: string): boolean {
  const apart = Math.abs(Number(date.slice(MINUTE, MINUTE + 2)) - Number(date.slice(MONTH, MONTH + 2)))
  return apart <= 1 || apart === 11
}

const MONTH = 'YYYY-'.length
const MINUTE = 'YYYY-MM-DDTHH:'.length

/** By the clock as printed. */
function tellsMonth(printed: string): boolean {
  const local = readDate(printed)?.local
  return local !== undefined && /^\d{4}-(\d\d)-\d\dT\d\d:\1/u.test(local)
}

/** The day that an instant was where the paper is. */
function dayAlone(date: string | null, timezone: string | undefined): string | null {
  return date?.includes('T') === true ? isoDay(wallClockAt(Date.parse(date), timezone)) : date
}
