/** Days of ISO 8601 taken apart, for the languages' own ways of writing them. Pure calendar, no time zone. */
export interface CalendarDay {
  readonly year: number
  /** 1-12 */
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
}

/** Takes "2011-04-28" apart; null where it is no day of the Gregorian calendar. */
export function calendarDay(iso: string): CalendarDay | null {
  const match = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u.exec(iso)
  if (match?.groups === undefined) return null
  const year = Number(match.groups['year'])
  const month = Number(match.groups['month'])
  const day = Number(match.groups['day'])
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return { year, month, day, weekday: date.getUTCDay() }
}
