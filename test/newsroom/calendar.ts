/** Days and times as papers print them. Every date is turned to its place's own clock first. */

export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** 0 is Sunday. */
  readonly weekday: number
}

export function localTime(at: Date, timezone: string): LocalTime {
  const zoned = zonedTime(at, timezone)
  const { year, month, day, hour, minute } = zoned
  return { year, month, day, hour, minute, weekday: zoned.dayOfWeek % 7 }
}

function zonedTime(at: Date, timezone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone)
}

/**
 * Fills the days into a text by its date on the paper's own clock: {d} 28/4/2026, {dm} 28/4, {y} 2026, {ly} the year
 * before, {de} 28. April, {fr} 28 avril.
 */
export function fillDays(text: string, at: Date, timezone: string): string {
  const { day, month, year } = localTime(at, timezone)
  const days: Readonly<Record<string, string>> = {
    d: `${day}/${month}/${year}`,
    dm: `${day}/${month}`,
    y: String(year),
    ly: String(year - 1),
    de: `${day}. ${MONTHS_DE[month - 1]}`,
    fr: `${day} ${MONTHS_FR[month - 1]}`,
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => days[name] ?? whole)
}

export function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** 2026-11-23T08:15:00+07:00 */
export function isoLocal(at: Date, timezone: string): string {
  const zoned = zonedTime(at, timezone)
  return `${zoned.toPlainDateTime().toString({ smallestUnit: 'second' })}${zoned.offset}`
}

/** Mon, 23 Nov 2026 08:15:00 +0700, as RFC 822 wants it. */
export function rfc822(at: Date, timezone: string): string {
  const t = localTime(at, timezone)
  const day = `${DAYS_EN[t.weekday]}, ${two(t.day)} ${MONTHS_EN[t.month - 1]} ${t.year}`
  return `${day} ${two(t.hour)}:${two(t.minute)}:00 ${zonedTime(at, timezone).offset.replace(':', '')}`
}

export const DAYS_VI = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const
export const MONTHS_DE = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const
export const MONTHS_FR = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const
const DAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
