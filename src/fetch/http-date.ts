const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The three forms of RFC 9110, 5.6.7: IMF-fixdate, RFC 850 and asctime. */
const FORMS: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  {
    example: 'Sun, 06 Nov 1994 08:49:37 GMT',
    pattern: /^\w{3}, (?<day>\d{1,2}) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/iu,
  },
  {
    example: 'Sunday, 06-Nov-94 08:49:37 GMT',
    pattern: /^\w{6,9}, (?<day>\d{1,2})-(?<month>\w{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/iu,
  },
  {
    example: 'Sun Nov  6 08:49:37 1994',
    pattern: /^\w{3} (?<month>\w{3}) {1,2}(?<day>\d{1,2}) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/iu,
  },
]

/** An HTTP-date as milliseconds since 1970, or null for anything else. Two-digit years from 70 are of the last century. */
export function readHttpDate(value: string): number | null {
  for (const { pattern } of FORMS) {
    const parts = pattern.exec(value.trim())?.groups
    if (parts !== undefined) return instantOf(parts)
  }
  return null
}

function instantOf(parts: Readonly<Record<string, string | undefined>>): number | null {
  const month = MONTHS.indexOf((parts['month'] ?? '').toLowerCase())
  const [hour = 99, minute = 99, second = 99] = (parts['time'] ?? '').split(':').map(Number)
  const day = Number(parts['day'])
  if (month < 0 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null
  return Date.UTC(wholeYear(Number(parts['year'])), month, day, hour, minute, second)
}

function wholeYear(year: number): number {
  if (year >= 100) return year
  return year >= 70 ? 1900 + year : 2000 + year
}
