/** A stretch of days on which newsrooms of a language rest, so that their silence means nothing. */
export interface Holiday {
  readonly name: string
  /** BCP 47 main languages; empty: everywhere. */
  readonly languages: readonly string[]
  /** A day of it, for the test and the reader. */
  readonly example: string
  /** The calendar (a CLDR name) whose months and days `from` and `to` count; Easter is counted from its Sunday. */
  readonly calendar: 'gregory' | 'chinese' | 'islamic-umalqura' | 'easter'
  /** Month and day, both included; days from Easter Sunday for `easter`. It may run over the end of a year. */
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

/** To add one, add a row. They are drawn wide: a day too many delays an alarm by a day, one too few raises a false one. */
export const HOLIDAYS: readonly Holiday[] = [
  { name: 'New Year', languages: [], example: '2026-01-01', calendar: 'gregory', from: [12, 31], to: [1, 2] },
  {
    name: 'Christmas to New Year',
    languages: ['cs', 'da', 'de', 'en', 'es', 'fi', 'fr', 'hu', 'it', 'nl', 'no', 'pl', 'pt', 'sv'],
    example: '2026-12-26',
    calendar: 'gregory',
    from: [12, 23],
    to: [1, 2],
  },
  {
    name: 'Easter',
    languages: ['cs', 'da', 'de', 'en', 'es', 'fi', 'fr', 'hu', 'it', 'nl', 'no', 'pl', 'pt', 'sv'],
    example: '2026-04-06',
    calendar: 'easter',
    from: [0, -3],
    to: [0, 1],
  },
  {
    name: 'Orthodox Christmas and New Year',
    languages: ['ru', 'uk', 'sr', 'bg', 'ro'],
    example: '2026-01-05',
    calendar: 'gregory',
    from: [12, 30],
    to: [1, 9],
  },
  { name: 'Tết', languages: ['vi'], example: '2026-02-17', calendar: 'chinese', from: [12, 26], to: [1, 8] },
  {
    name: 'Spring Festival',
    languages: ['zh', 'ko'],
    example: '2026-02-18',
    calendar: 'chinese',
    from: [12, 28],
    to: [1, 8],
  },
  {
    name: 'Giải phóng và Lao động',
    languages: ['vi'],
    example: '2026-05-01',
    calendar: 'gregory',
    from: [4, 30],
    to: [5, 3],
  },
  { name: 'Quốc khánh', languages: ['vi'], example: '2026-09-02', calendar: 'gregory', from: [9, 1], to: [9, 3] },
  { name: 'National Day', languages: ['zh'], example: '2026-10-03', calendar: 'gregory', from: [10, 1], to: [10, 7] },
  { name: '年末年始', languages: ['ja'], example: '2026-01-02', calendar: 'gregory', from: [12, 29], to: [1, 4] },
  {
    name: 'Eid al-Fitr',
    languages: ['ar', 'id', 'ms', 'tr', 'ur', 'bn', 'fa'],
    example: '2026-03-21',
    calendar: 'islamic-umalqura',
    from: [9, 28],
    to: [10, 6],
  },
  {
    name: 'Eid al-Adha',
    languages: ['ar', 'id', 'ms', 'tr', 'ur', 'bn', 'fa'],
    example: '2026-05-27',
    calendar: 'islamic-umalqura',
    from: [12, 9],
    to: [12, 14],
  },
]

/** Whether newsrooms of this language (BCP 47) rest on a day ("2026-02-17"). Chinese and Islamic days by CLDR's calendars. */
export function isHoliday(day: string, language: string): boolean {
  const main = language.toLowerCase().split('-', 1)[0] ?? ''
  return HOLIDAYS.some((one) => (one.languages.length === 0 || one.languages.includes(main)) && holds(one, day))
}

function holds({ calendar, from, to }: Holiday, iso: string): boolean {
  const day = Temporal.PlainDate.from(iso)
  if (calendar === 'easter') {
    const days = easterSunday(day.year).until(day).days
    return days >= from[1] && days <= to[1]
  }
  const there = day.withCalendar(calendar)
  const at = Number(there.monthCode.slice(1, 3)) * 100 + there.day
  const [begin, end] = [from[0] * 100 + from[1], to[0] * 100 + to[1]]
  return begin <= end ? at >= begin && at <= end : at >= begin || at <= end
}

/** The western Easter Sunday, by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const correction = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30
  const leap = Math.floor(correction / 28)
  const moon = correction - leap * (1 - leap * Math.floor(29 / (correction + 1)) * Math.floor((21 - golden) / 11))
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7
  const days = moon - weekday
  const month = 3 + Math.floor((days + 40) / 44)
  return Temporal.PlainDate.from({ year, month, day: days + 28 - 31 * Math.floor(month / 4) })
}
