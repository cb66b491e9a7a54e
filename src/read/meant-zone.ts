import type { Entry } from '../domain/types.ts'
import { readDate } from '../locale/dates.ts'
import { isAhead, readAsOf } from '../locale/dates-mislabelled.ts'
import type { FeedAddressing } from './addressing.ts'
import { printedDates, publishedDates } from './printed-dates.ts'

/** One that lies ahead beside others that do not may have been set to appear later. */
const LEAST_AHEAD = 2

export interface MeantTimes {
  readonly entries: Entry[]
  /** This document shows it; else an earlier one did. */
  readonly shown: boolean
}

/**
 * Entries whose times say Greenwich and mean the paper's own zone ("20 Nov 2026 08:15 GMT", read at 09:00 in Lạng Sơn), with
 * their times as meant; null for all others. That several of the document, or its only one, lie ahead of now shows it, or
 * that they did some days ago at most (`meansOwnZone`): by the evening none does. No date of the document names another
 * zone, and in the paper's zone none lies ahead. Cost: a look at each date; a pass over the text where one lies ahead.
 */
export function withTimesMeant(entries: readonly Entry[], text: string, at: FeedAddressing): MeantTimes | null {
  const { now, timezone } = at
  if (now === undefined || timezone === undefined) return null
  const some = entries.some((entry) => liesAhead(entry, now))
  if ((!some && at.meansOwnZone !== true) || !namesOnlyGreenwich(text)) return null
  const shown = some && severalLieAhead(text, now)
  if (!shown && at.meansOwnZone !== true) return null
  const meant = entries.map((entry) => ({
    ...entry,
    published: readThere(entry.published, timezone),
    updated: readThere(entry.updated, timezone),
  }))
  return meant.some((entry) => liesAhead(entry, now)) ? null : { entries: meant, shown }
}

/** By the whole document, of which only the new entries may have been read. */
function severalLieAhead(text: string, now: string): boolean {
  const dates = [...new Set(publishedDates(text))]
  const ahead = dates.filter((date) => {
    const read = readDate(date)
    return read !== null && isAhead(read, now)
  })
  return ahead.length >= Math.min(LEAST_AHEAD, dates.length)
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
