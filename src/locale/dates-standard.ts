import { type Day, isoDay, isRealDay, type ReadDate, readDateOf } from './dates-moment.ts'
import { isSharedZone, ZONE_MINUTES } from './dates-zones.ts'

/** A date of one of the two forms that nearly every feed uses, taken apart. */
export interface StandardDate {
  readonly day: Day
  readonly hour: number
  readonly minute: number
  /** Null where none were printed. */
  readonly second: number | null
  readonly zone: string
  readonly offsetMinutes: number
}

/**
 * RFC 3339 with a zone, RFC 822 with a four-digit year, or a Unix time of 2001 to 2033 in seconds or milliseconds, read
 * without the table for speed. Null where the form is right and the day is none; undefined where it is another form.
 */
export function readStandard(text: string): StandardDate | null | undefined {
  if (EPOCH.test(text)) return readEpoch(text)
  const code = text.charCodeAt(4)
  return code === HYPHEN ? readRfc3339(text) : readRfc822(text)
}

/** The date as the table would give it. */
export function standardDate(read: StandardDate): ReadDate {
  return readDateOf(read.day, read)
}

/** Its instant alone, at a fraction of the cost. */
export function standardInstant({ day, hour, minute, second, offsetMinutes }: StandardDate): string {
  const minuteOfDay = hour * 60 + minute - offsetMinutes
  if (minuteOfDay >= 0 && minuteOfDay < 1440) {
    return `${isoDay(day)}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}:${two(second ?? 0)}.000Z`
  }
  const utc = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second ?? 0)
  return new Date(utc - offsetMinutes * 60_000).toISOString()
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/** Nothing else that a date field holds has ten or thirteen digits and begins with a 1. */
const EPOCH = /^1\d{9}(?:\d{3})?$/

function readEpoch(text: string): StandardDate {
  const at = new Date(Number(text) * (text.length === 10 ? 1000 : 1))
  return {
    day: { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    zone: 'Z',
    offsetMinutes: 0,
  }
}

const HYPHEN = 45
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)$/
const RFC_822 =
  /^(?:[A-Za-z]{3}, ?)?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? ([+-]\d{4}|[A-Za-z]{1,4})$/

function readRfc3339(text: string): StandardDate | null | undefined {
  const match = RFC_3339.exec(text)
  if (match === null) return readZoneForT(text)
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return standard(day, match[4], match[5], match[6], match[7] ?? '')
}

/** PHP's "Y-m-dTH:i:s" with the T unescaped, which then is the zone: "2011-04-28+0708:15:00", "2011-04-28ICT08:15:00". */
const ZONE_FOR_T = /^(\d{4})-(\d\d)-(\d\d)([+-]\d\d|[A-Z]{3,4})(\d\d):(\d\d):(\d\d)$/

function readZoneForT(text: string): StandardDate | null | undefined {
  const match = ZONE_FOR_T.exec(text)
  if (match === null) return undefined
  const zone = match[4] ?? ''
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return standard(day, match[5], match[6], match[7], /^[+-]/.test(zone) ? `${zone}00` : zone)
}

function readRfc822(text: string): StandardDate | null | undefined {
  const match = RFC_822.exec(text)
  if (match === null) return undefined
  const month = 1 + MONTHS.indexOf((match[2] ?? '').toLowerCase())
  if (month === 0) return undefined
  const day = { year: Number(match[3]), month, day: Number(match[1]) }
  return standard(day, match[4], match[5], match[6], match[7] ?? '')
}

function standard(
  day: Day,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string,
): StandardDate | null | undefined {
  const offsetMinutes = offsetOf(zone)
  if (offsetMinutes === undefined) return undefined
  if (!isRealDay(day) || Number(hour) > 24 || Number(minute) > 59) return null
  const seconds = second === undefined ? null : Math.min(Number(second), 59)
  return { day, hour: Number(hour), minute: Number(minute), second: seconds, zone, offsetMinutes }
}

/** "+0700", "-07:00" or a name; undefined for what only the table can judge. */
function offsetOf(zone: string): number | undefined {
  const sign = zone.charAt(0)
  if (sign !== '+' && sign !== '-')
    return isSharedZone(zone.toLowerCase()) ? undefined : ZONE_MINUTES[zone.toLowerCase()]
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  if (minutes > 15 * 60) return undefined
  return sign === '-' ? -minutes : minutes
}
