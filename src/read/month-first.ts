import { printedDates } from './printed-dates.ts'

/** A day in figures as printed: 11/5/2026. */
interface Figures {
  readonly first: number
  readonly second: number
  readonly year: number
}

/** A quick look for a date that begins with such figures. */
const MAYBE = />\s*(?:<!\[CDATA\[\s*)?\d{1,2}\/\d{1,2}\/\d{4}/u
const FIGURES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u

/**
 * Whether a feed's dates in figures put the month first ("11/20/2026 8:15:00 AM": servers set up in American English, of
 * papers anywhere). One that can be read in one way tells of all; where every one can be read both ways, they do if day
 * first some would lie ahead of `now` and month first none, or if only month first they lie close together, or close to
 * now. Cost: a quick look at the text; a pass over it where such dates are.
 */
export function putsMonthFirst(text: string, now: string | undefined): boolean {
  if (!MAYBE.test(text)) return false
  const figures = printedDates(text).flatMap(figuresOf)
  if (figures.some(({ first }) => first > 12)) return false
  if (figures.some(({ second }) => second > 12)) return true
  return isNearer(figures.map(monthFirst), figures.map(dayFirst), now === undefined ? null : Date.parse(now))
}

function figuresOf(printed: string): Figures[] {
  const [, first, second, year] = FIGURES.exec(printed) ?? []
  return year === undefined ? [] : [{ first: Number(first), second: Number(second), year: Number(year) }]
}

function dayFirst({ first, second, year }: Figures): number {
  return Date.UTC(year, second - 1, first)
}

function monthFirst({ first, second, year }: Figures): number {
  return Date.UTC(year, first - 1, second)
}

/** Whether a feed is more likely to be of these days than of the others. */
function isNearer(these: readonly number[], others: readonly number[], now: number | null): boolean {
  if (now !== null && liesAhead(these, now) !== liesAhead(others, now)) return liesAhead(others, now)
  const [newest, otherwise] = [Math.max(...these), Math.max(...others)]
  if (new Set(these).size >= LEAST_DAYS) return newest >= otherwise && spanOf(these) * MUCH < spanOf(others)
  return now !== null && now - newest < SOON_MS && now - otherwise > LATE_MS
}

const DAY_MS = 86_400_000
/** Days, of which two orders tell the likelier one by how close they lie. */
const LEAST_DAYS = 3
const MUCH = 3
/** A feed is read within days of its newest entry, or else it is as likely to be an old one. */
const SOON_MS = 3 * DAY_MS
const LATE_MS = 14 * DAY_MS

function spanOf(days: readonly number[]): number {
  return Math.max(...days) - Math.min(...days)
}

/** A day may have begun elsewhere. */
function liesAhead(days: readonly number[], now: number): boolean {
  return days.some((day) => day - now > DAY_MS)
}
