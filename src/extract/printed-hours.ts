import { isMislabelled } from '../locale/dates-mislabelled.ts'
import { type DateClaim, dayOf, daysBetween } from './date-claims.ts'

/** JSON-LD and the full time that is printed by the headline, hours from one another. */
export interface HoursOff {
  readonly told: DateClaim
  readonly printed: DateClaim
  /** Other metadata that tells the moment printed: two against one, JSON-LD is outvoted. Null where none does. */
  readonly agreed: DateClaim | null
}

/**
 * Whether JSON-LD, believed before all else, is hours off what the page prints by its headline; null where it is not, where
 * what is printed is the moment of a change, or where `timezone`, the source's, is not known: a time printed without a
 * zone tells no instant then.
 */
export function hoursOff(
  ranked: readonly DateClaim[],
  believed: readonly DateClaim[],
  timezone: string | undefined,
): HoursOff | null {
  const [told] = ranked
  if (told?.from !== 'JSON-LD' || told.read.precision === 'day' || timezone === undefined || UNKNOWN.has(timezone))
    return null
  const printed = ranked.filter(isPrintedTime)
  const [first] = printed
  if (first === undefined || printed.some((claim) => !isHoursOff(claim, told))) return null
  const changes = believed.filter(({ says }) => says === 'modified')
  if (printed.some((print) => changes.some((change) => isSameMoment(change, print)))) return null
  const agreed = ranked.find((claim) => isOtherTag(claim) && printed.some((print) => isSameMoment(claim, print)))
  return { told, printed: first, agreed: agreed ?? null }
}

/** What stands for a zone that nobody wrote. */
const UNKNOWN: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC'])

function isPrintedTime({ basis, place, wordy, read }: DateClaim): boolean {
  if (basis !== 'page' || wordy === true || read.precision === 'day') return false
  return place === 'line' || place === 'marked'
}

function isOtherTag({ basis, from, read }: DateClaim): boolean {
  return basis === 'metadata' && from !== 'JSON-LD' && read.precision !== 'day'
}

/** Not the same hands of the clock, called another zone's, nor another day's. */
function isHoursOff(printed: DateClaim, told: DateClaim): boolean {
  const apart = Math.abs(minutesBetween(printed, told))
  if (apart < LEAST_MINUTES || Math.abs(daysBetween(dayOf(told.read), dayOf(printed.read))) > 1) return false
  return !isMislabelled(told.read, printed.read) && handsOf(told) !== handsOf(printed)
}

/** Less is an hour of daylight saving, or the time from writing to printing. */
const LEAST_MINUTES = 90

function handsOf({ read }: DateClaim): string {
  return read.local.slice(0, 'YYYY-MM-DDTHH:MM'.length)
}

function isSameMoment(a: DateClaim, b: DateClaim): boolean {
  return Math.abs(minutesBetween(a, b)) <= 1
}

function minutesBetween(a: DateClaim, b: DateClaim): number {
  return (Date.parse(a.read.at) - Date.parse(b.read.at)) / 60_000
}
