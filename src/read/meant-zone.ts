import type { Entry } from '../domain/types.ts'
import { readDate } from '../locale/dates.ts'
import { isAhead, readAsOf } from '../locale/dates-mislabelled.ts'
import type { FeedAddressing } from './addressing.ts'
import { printedDates } from './printed-dates.ts'

/** Among many, one that lies ahead may have been set to appear later. */
const LEAST_AHEAD = 2
const FEW = 3

/**
 * Entries whose times say Greenwich and mean the paper's own zone ("20 Nov 2026 08:15 GMT", read at 09:00 in Lạng Sơn), with
 * their times as meant; null for all others. That they lie ahead of now shows it: no date of the document names another
 * zone, and in the paper's zone none lies ahead. Cost: a look at each date; a pass over the text where one lies ahead.
 */
export function withTimesMeant(entries: readonly Entry[], text: string, at: FeedAddressing): Entry[] | null {
  const { now, timezone } = at
  if (now === undefined || timezone === undefined) return null
  const ahead = entries.filter((entry) => liesAhead(entry, now))
  if (ahead.length < LEAST_AHEAD && (ahead.length === 0 || entries.length > FEW)) return null
  if (!namesOnlyGreenwich(text)) return null
  const meant = entries.map((entry) => ({
    ...entry,
    published: readThere(entry.published, timezone),
    updated: readThere(entry.updated, timezone),
  }))
  return meant.some((entry) => liesAhead(entry, now)) ? null : meant
}

/** An entry's dates are days or instants. */
function liesAhead({ published }: Entry, now: string): boolean {
  return published !== null && isAhead({ at: published, precision: published.length > DAY ? 'second' : 'day' }, now)
}

/** In characters. */
const DAY = 'YYYY-MM-DD'.length

function readThere(date: string | null, timezone: string): string | null {
  const read = date === null ? null : readDate(date)
  return read === null ? date : (readAsOf(read, timezone)?.at ?? date)
}

function namesOnlyGreenwich(text: string): boolean {
  const printed = printedDates(text)
  return printed.length > 0 && printed.every((date) => /(?:GMT|UTC|UT|\dZ|[+-]00:?00)$/i.test(date))
}
