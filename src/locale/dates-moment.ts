import { offsetMinutesAt, printedMinutesAt } from './dates-zones.ts'

/** A date as read: never made up, so a day stays a day. */
export interface ReadDate {
  /** An instant in UTC ("2011-04-28T00:30:00.000Z"), or an ISO day where the precision is `day`. */
  readonly at: string
  /** What the text's own clock showed: "2011-04-28T07:30+07:00", or the ISO day. */
  readonly local: string
  readonly precision: 'day' | 'minute' | 'second'
}

/** What the text itself does not say. */
export interface DateContext {
  /** IANA name or offset that a time without a zone is meant in; UTC where left out. */
  readonly timezone?: string | undefined
  /** BCP 47. Decides between words that two languages share; "en-US", and nothing else, puts the month first. */
  readonly language?: string | undefined
  /** Figures that may be read day first or month first are no date. */
  readonly orderUnsure?: boolean | undefined
  /** What stands beside it shows that its figures put the month first, whatever its language. */
  readonly monthFirst?: boolean | undefined
  /** The instant that "3 minutes ago" counts from; without it that is no date. */
  readonly now?: string | undefined
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export interface TimeOfDay {
  readonly hour: number
  readonly minute: number
  /** Null where none were printed. */
  readonly second: number | null
  /** As printed; null where the time names no zone. */
  readonly zone: string | null
}

/** What programs print for "no date": the least day of .NET, of Excel and SQL, and the Unix epoch seen from the west. */
const NULL_DAYS: ReadonlySet<string> = new Set(['1899-12-30', '1899-12-31', '1900-01-01', '1969-12-31', '1970-01-01'])

const LAST_NULL_YEAR = 1970

/** A day of the calendar between 1900 and 2100 that no program prints for "no date". */
export function isRealDay({ year, month, day }: Day): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  if (day > 28 && day > daysIn(year, month)) return false
  return year > LAST_NULL_YEAR || !NULL_DAYS.has(isoDay({ year, month, day }))
}

export function isoDay({ year, month, day }: Day): string {
  return `${year < 1000 ? pad(year, 4) : year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

/** The date that a day and its time make; a time without a zone is one of `timezone` (IANA, UTC where left out). */
export function readDateOf(day: Day, time: TimeOfDay | null, timezone = 'UTC'): ReadDate {
  if (time === null) return { at: isoDay(day), local: isoDay(day), precision: 'day' }
  const second = time.second ?? 0
  const wall = { ...day, hour: time.hour % 24, minute: time.minute, second }
  const printed = time.zone === null ? null : printedMinutesAt(time.zone, timezone, wall)
  const offset = printed ?? offsetMinutesAt(timezone, wall)
  const instant = Date.UTC(day.year, day.month - 1, day.day, time.hour, time.minute, second) - offset * 60_000
  const clock = `${pad(time.hour, 2)}:${pad(time.minute, 2)}${time.second === null ? '' : `:${pad(second, 2)}`}`
  return {
    at: new Date(instant).toISOString(),
    local: `${isoDay(day)}T${clock}${offsetText(offset)}`,
    precision: time.second === null ? 'minute' : 'second',
  }
}

/** The day and the minute that an instant is at a place. */
export function wallClockAt(
  instant: number,
  timezone = 'UTC',
): Day & { readonly hour: number; readonly minute: number } {
  const utc = new Date(instant)
  const guess = { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate(), second: 0 }
  const offset = offsetMinutesAt(timezone, { ...guess, hour: utc.getUTCHours(), minute: utc.getUTCMinutes() })
  const there = new Date(instant + offset * 60_000)
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    day: there.getUTCDate(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
  }
}

export function offsetText(minutes: number): string {
  const size = Math.abs(Math.round(minutes))
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
