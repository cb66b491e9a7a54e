import type { Entry } from '../domain/types.ts'
import { type ReadDate, readDate } from '../locale/dates.ts'
import { isAhead, readAsOf } from '../locale/dates-mislabelled.ts'
import type { FeedAddressing } from './addressing.ts'
import { printedDates, publishedDates } from './printed-dates.ts'

export interface MeantTimes {
  readonly entries: Entry[]
  /** Whether this document shows it (true), or that Greenwich is meant after all (false); null: an earlier one showed it. */
  readonly shown: boolean | null
}

/** A feed's reading, where only its new entries were read. */
interface LastReading {
  /** When the document was read before, ISO instant: all that is read now has come since. */
  readonly newSince: string | null
}

/**
 * Entries whose times say Greenwich and mean the paper's own zone ("20 Nov 2026 08:15 GMT", read at 09:00 in Lạng Sơn), with
 * their times as meant; null for all others. That several of the document, or its only one, lie ahead of now shows it, or
 * that they did some days ago at most (`meansOwnZone`): by the evening none does. No date of the document names another
 * zone, in the paper's zone none lies ahead, and its other times do not speak for Greenwich. Cost: a look at each date; a
 * pass over the text where one lies ahead.
 */
export function withTimesMeant(
  entries: readonly Entry[],
  text: string,
  at: FeedAddressing & Partial<LastReading>,
): MeantTimes | null {
  const { now, timezone, newSince = null } = at
  if (now === undefined || timezone === undefined) return null
  const some = entries.some((entry) => liesAhead(entry, now))
  const isRemembered = at.meansOwnZone === true
  if ((!some && !isRemembered) || !namesOnlyGreenwich(text)) return null
  const times = timesOf(text, timezone)
  if (wakesAtNight(times, now) || cameAsTold(entries, times, { now, newSince })) {
    return isRemembered ? { entries: [...entries], shown: false } : null
  }
  const shown = some && enoughLieAhead(times, now)
  if (!shown && !isRemembered) return null
  const meant = entries.map((entry) => ({
    ...entry,
    published: readThere(entry.published, timezone),
    updated: readThere(entry.updated, timezone),
  }))
  return meant.some((entry) => liesAhead(entry, now)) ? null : { entries: meant, shown: shown ? true : null }
}

/** A time of the document, and how far the paper's own zone is ahead of Greenwich at it. */
interface Time {
  readonly read: ReadDate
  readonly offsetMs: number
}

/** By the whole document, of which only the new entries may have been read; days are none. */
function timesOf(text: string, timezone: string): Time[] {
  return [...new Set(publishedDates(text))].flatMap((date) => {
    const read = readDate(date)
    const there = read === null ? null : readAsOf(read, timezone)
    return read === null || there === null ? [] : [{ read, offsetMs: Date.parse(read.at) - Date.parse(there.at) }]
  })
}

/** One that lies ahead beside others that do not may have been set to appear later. */
const LEAST_AHEAD = 2
/** So many times as many came in the hours before now: a newsroom that had just fallen so silent would be a chance. */
const MORE_BEFORE = 2

/**
 * What came in the hours by which the zone is ahead would all lie ahead. Where as many hours before have far more, the few
 * that do are set to appear later.
 */
function enoughLieAhead(times: readonly Time[], now: string): boolean {
  const ahead = times.filter(({ read }) => isAhead(read, now)).length
  const justBefore = times.filter(({ read, offsetMs }) => {
    const age = Date.parse(now) - Date.parse(read.at)
    return !isAhead(read, now) && age < offsetMs
  }).length
  return ahead >= Math.min(LEAST_AHEAD, times.length) && justBefore <= ahead * MORE_BEFORE
}

/** The hours of the night in which newsrooms rest: from midnight to before five. */
const NIGHT_ENDS = 5
const NIGHTLY_LEAST = 3
const HOUR_MS = 3_600_000

/** Whether the paper would write at night, and rest in the evening, if its times meant its own zone: a morning's are so. */
function wakesAtNight(times: readonly Time[], now: string): boolean {
  const come = times.filter(({ read }) => !isAhead(read, now))
  const nightly = (isShifted: boolean) =>
    come.filter(({ read, offsetMs }) => {
      const ms = Date.parse(read.at) + (isShifted ? offsetMs : 0)
      return ms % DAY_MS !== 0 && new Date(ms).getUTCHours() < NIGHT_ENDS
    }).length
  const own = nightly(false)
  return own >= NIGHTLY_LEAST && own > 2 * nightly(true)
}

const DAY_MS = 24 * HOUR_MS

/**
 * Whether what is new since the last reading is told as of the time since then: if it meant the paper's own zone it was
 * there to be read before. More of it than lies ahead.
 */
function cameAsTold(
  entries: readonly Entry[],
  [time]: readonly Time[],
  { now, newSince }: LastReading & { readonly now: string },
): boolean {
  if (newSince === null || time === undefined) return false
  const from = Date.parse(newSince)
  const until = Math.min(Date.parse(now), from + time.offsetMs - HOUR_MS / 2)
  const asTold = entries.filter(({ published }) => {
    const ms = published === null || published.length === DAY ? Number.NaN : Date.parse(published)
    return ms > from && ms <= until
  }).length
  return asTold > entries.filter((entry) => liesAhead(entry, now)).length
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
