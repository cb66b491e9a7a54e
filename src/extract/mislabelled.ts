import { type ReadDate, readDate } from '../locale/dates.ts'
import type { DateClaim, DatesContext } from './date-claims.ts'

/** A paper's clock and ours may differ by so much. */
const AHEAD_MS = 15 * 60_000
const UTC = '+00:00'

/**
 * A time that says it is Greenwich's and lies ahead of the fetch was written by a clock at the paper: "2026-11-20T08:15:00Z"
 * at 09:00 in Lạng Sơn. It is read so, if it then lies behind.
 */
export function asMeantThere(claim: DateClaim, at: DatesContext): DateClaim {
  const { read, basis } = claim
  if (at.fetchedAt === undefined || basis === 'dateline' || basis === 'url') return claim
  const there = ahead(read, at.fetchedAt) ? readThere(read, at) : null
  return there === null || ahead(there, at.fetchedAt) ? claim : { ...claim, read: there }
}

/** Whether the same hands of the clock are told as Greenwich's and printed as the paper's own: the paper's are right. */
export function isMislabelled(told: ReadDate, printed: ReadDate): boolean {
  if (told.precision === 'day' || printed.precision === 'day' || !told.local.endsWith(UTC)) return false
  const minute = 'YYYY-MM-DDTHH:MM'.length
  return !printed.local.endsWith(UTC) && told.local.slice(0, minute) === printed.local.slice(0, minute)
}

function ahead({ at, precision }: ReadDate, fetchedAt: string): boolean {
  return precision !== 'day' && Date.parse(at) - Date.parse(fetchedAt) > AHEAD_MS
}

function readThere({ local }: ReadDate, { timezone }: DatesContext): ReadDate | null {
  if (timezone === undefined || !local.endsWith(UTC)) return null
  return readDate(local.slice(0, -UTC.length), { timezone })
}
