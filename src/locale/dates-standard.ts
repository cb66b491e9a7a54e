import { type DateContext, type Day, isRealDay, type ReadDate, readDateOf, type TimeOfDay } from './dates-moment.ts'
import { ZONE_MINUTES } from './dates-zones.ts'

/**
 * The two forms nearly every feed uses, read without the table for speed: RFC 3339 with a zone, RFC 822 with a
 * four-digit year. Null where the form is right and the day is none; undefined where it is another form.
 */
export function readPlainDate(text: string, at: DateContext): ReadDate | null | undefined {
  const match = RFC_3339.exec(text) ?? RFC_822.exec(text)
  if (match?.groups === undefined) return undefined
  const { year, month, name, day, hour, minute, second, zone } = match.groups
  if (zone === undefined || !isZone(zone)) return undefined
  const read: Day = {
    year: Number(year),
    month: month === undefined ? 1 + MONTHS.indexOf(String(name).toLowerCase()) : Number(month),
    day: Number(day),
  }
  if (!isRealDay(read) || Number(hour) > 24 || Number(minute) > 59) return null
  const seconds = second === undefined ? null : Math.min(Number(second), 59)
  const time: TimeOfDay = { hour: Number(hour), minute: Number(minute), second: seconds, zone }
  return readDateOf(read, time, at.timezone)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const RFC_3339 =
  /^\s*(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[Tt ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?(?<zone>[Zz]|[+-]\d\d:?\d\d)\s*$/
const RFC_822 =
  /^\s*(?:[A-Za-z]{3},\s*)?(?<day>\d{1,2}) (?<name>[A-Za-z]{3}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))? (?<zone>[+-]\d{4}|[A-Za-z]{1,4})\s*$/

function isZone(zone: string): boolean {
  return /^[+-]/.test(zone) || zone.toLowerCase() in ZONE_MINUTES
}
