import { type ReadDate, readDate } from './dates.ts'

/** A paper's clock and ours may differ by so much. */
const AHEAD_MS = 15 * 60_000
const UTC = '+00:00'

/** Whether a moment is told that has not come yet, beyond what two clocks may differ by; a day never is. */
export function isAhead({ at, precision }: Pick<ReadDate, 'at' | 'precision'>, now: string): boolean {
  return precision !== 'day' && Date.parse(at) - Date.parse(now) > AHEAD_MS
}

/** A time that says it is Greenwich's, read as what a clock in `timezone` showed; null for a day and for any other zone. */
export function readAsOf({ local, precision }: ReadDate, timezone: string): ReadDate | null {
  if (precision === 'day' || !local.endsWith(UTC)) return null
  return readDate(local.slice(0, -UTC.length), { timezone })
}

/** Whether the same hands of the clock are told as Greenwich's and printed as the paper's own: the paper's are right. */
export function isMislabelled(told: ReadDate, printed: ReadDate): boolean {
  if (told.precision === 'day' || printed.precision === 'day' || !told.local.endsWith(UTC)) return false
  const minute = 'YYYY-MM-DDTHH:MM'.length
  return !printed.local.endsWith(UTC) && told.local.slice(0, minute) === printed.local.slice(0, minute)
}
