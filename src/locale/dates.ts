import { allMatches } from './all-matches.ts'
import { plainDigits } from './dates-digits.ts'
import { BETWEEN, DAY_FORMATS, monthNumber, TIME_FORMATS } from './dates-formats.ts'
import { hourOfTwentyFour } from './dates-halves.ts'
import { type DateContext, type Day, isRealDay, type ReadDate, readDateOf, type TimeOfDay } from './dates-moment.ts'
import { readRelative } from './dates-relative.ts'
import { readStandard, standardDate, standardInstant } from './dates-standard.ts'
import { writtenZoneBehind } from './dates-written-zones.ts'

export type { DateContext, ReadDate } from './dates-moment.ts'

export interface FoundDate extends ReadDate {
  /** Where it stands in the text given: from `start` up to, not including, `end`. */
  readonly start: number
  readonly end: number
  readonly printed: string
}

/** Longest distance between a day and its time: "Thứ bảy, ngày … vào lúc" needs about 30. */
const FARTHEST = 40

/**
 * The date that a text is: a feed's date field, or the date line of a page. The first one where there are several, null
 * where there is none. Day before month, save for `language` en-US; 1970-01-01, 0001-01-01 and days that no
 * calendar has are no dates. Cost: linear, and texts over 300 characters are cut there.
 */
export function readDate(text: string, at: DateContext = {}): ReadDate | null {
  const standard = readStandard(text.trim())
  if (standard !== undefined) return standard === null ? null : standardDate(standard)
  const tidy = plainDigits(text.slice(0, 300).normalize('NFC')).replace(/\s+/g, ' ').trim()
  return firstOf(findIn(tidy, at, true)) ?? readRelative(tidy, at)
}

/** `readDate`'s instant or day alone: the same, and faster for the forms that feeds use. */
export function readInstant(text: string, at: DateContext = {}): string | null {
  const standard = readStandard(text.trim())
  if (standard === undefined) return readDate(text, at)?.at ?? null
  return standard === null ? null : standardInstant(standard)
}

/**
 * Every date in running text, in its order, none overlapping. Forms that are too often something else (two-digit years,
 * eight digits in a row) are left out. The text should be NFC. Cost: linear in the text.
 */
export function findDates(text: string, at: DateContext = {}): FoundDate[] {
  return findIn(plainDigits(text), at, false).map((found) => ({
    ...found,
    printed: text.slice(found.start, found.end),
  }))
}

function firstOf(found: readonly FoundDate[]): ReadDate | null {
  const [first] = found
  return first === undefined ? null : { at: first.at, local: first.local, precision: first.precision }
}

interface DaySpot {
  readonly day: Day
  readonly inner: TimeOfDay | null
  readonly start: number
  readonly end: number
}

interface TimeSpot {
  readonly time: TimeOfDay
  readonly start: number
  readonly end: number
}

/** What every day in running text has, whatever its format: four digits of a year, or a Japanese or Chinese era. */
const HAS_YEAR = /\d{4}|令和|平成|昭和|大正|民國|民国/

function findIn(text: string, at: DateContext, alone: boolean): FoundDate[] {
  if (!(alone ? /\d/ : HAS_YEAR).test(text)) return []
  const taken = new Uint8Array(text.length)
  const days = findDays(text, at, alone, taken)
  if (days.length === 0) return []
  const times = findTimes(text, taken)
  let free = 0
  return days.map((spot) => {
    const time = spot.inner === null ? timeBeside(text, spot, times, free) : null
    const start = Math.min(spot.start, time?.start ?? spot.start)
    const end = Math.max(spot.end, time?.end ?? spot.end)
    free = end
    const read = readDateOf(spot.day, spot.inner ?? time?.time ?? null, at.timezone)
    return { ...read, start, end, printed: text.slice(start, end) }
  })
}

/** Days in the order of the text; where two overlap, the one whose format stands higher in the table wins. */
function findDays(text: string, at: DateContext, alone: boolean, taken: Uint8Array): DaySpot[] {
  const days: DaySpot[] = []
  for (const format of DAY_FORMATS) {
    if (format.alone && !alone) continue
    for (const match of allMatches(text, format.pattern)) {
      const spot = daySpot(match, at)
      if (spot !== null && claim(taken, spot)) days.push(spot)
    }
  }
  return days.sort((a, b) => a.start - b.start)
}

function daySpot(match: RegExpExecArray, at: DateContext): DaySpot | null {
  const groups = match.groups ?? {}
  const day = dayOf(groups, at)
  if (day === null || !isRealDay(day)) return null
  return { day, inner: timeOf(groups), start: match.index, end: match.index + match[0].length }
}

type Groups = Readonly<Record<string, string | undefined>>

function dayOf(groups: Groups, at: DateContext): Day | null {
  const year = yearOf(groups)
  if (groups['first'] !== undefined) return customDay(Number(groups['first']), Number(groups['second']), year, at)
  const name = groups['name']
  const month = name === undefined ? Number(groups['month']) : monthNumber(name, at.language)
  return month === null ? null : { year, month, day: Number(groups['day']) }
}

/** Day first everywhere; month first in en-US, where others show it, or where the second number can be no month. Null where nothing tells. */
function customDay(first: number, second: number, year: number, at: DateContext): Day | null {
  if (at.orderUnsure === true && first <= 12 && second <= 12 && first !== second) return null
  const american = at.monthFirst === true || at.language?.toLowerCase() === 'en-us'
  const monthFirst = second > 12 || (american && first <= 12)
  return monthFirst ? { year, month: first, day: second } : { year, month: second, day: first }
}

/** First year, less one, of the eras that are still printed. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  民國: 1911,
  民国: 1911,
}

function yearOf(groups: Groups): number {
  const short = groups['short'] === '元' ? 1 : Number(groups['short'])
  const era = groups['era']
  if (era !== undefined) return short + (ERAS[era] ?? 0)
  if (groups['short'] !== undefined) return shortYear(short, groups['name'])
  return commonYear(Number(groups['year']))
}

/** Beside a Thai month two digits are of the year 25xx of the Buddha's passing: "20 พ.ย. 69" is of 2026. */
function shortYear(short: number, monthName: string | undefined): number {
  if (short >= 43 && monthName !== undefined && /[\u0e00-\u0e7f]/u.test(monthName)) return commonYear(2500 + short)
  return short < 70 ? 2000 + short : 1900 + short
}

/** Thai papers print the year of the Buddha's passing, 543 before the common era; no report is of a year so far ahead. */
function commonYear(year: number): number {
  return year > 2400 ? year - 543 : year
}

function timeOf(groups: Groups): TimeOfDay | null {
  const hour = groups['hour']
  if (hour === undefined) return null
  const seconds = groups['seconds']
  return {
    hour: hourOfTwentyFour(Number(hour), groups['before'] ?? groups['after']),
    minute: Number(groups['minute'] ?? groups['minutes'] ?? 0),
    second: seconds === undefined ? null : Math.min(Number(seconds), 59),
    zone: groups['zone'] ?? null,
  }
}

/** Times of day, where no day stands, in the order of the text. */
function findTimes(text: string, taken: Uint8Array): TimeSpot[] {
  const times: TimeSpot[] = []
  for (const { pattern } of TIME_FORMATS) {
    for (const match of allMatches(text, pattern)) {
      const spot = timeSpot(match)
      if (spot !== null && claim(taken, spot)) times.push(spot)
    }
  }
  return times.sort((a, b) => a.start - b.start)
}

/** Marks a stretch of the text as read, unless some of it was. */
function claim(taken: Uint8Array, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (taken.subarray(start, end).includes(1)) return false
  taken.fill(1, start, end)
  return true
}

function timeSpot(match: RegExpExecArray): TimeSpot | null {
  const time = timeOf(match.groups ?? {})
  if (time === null) return null
  const end = match.index + match[0].length
  const written = time.zone === null ? writtenZoneBehind(match.input, end) : null
  return {
    time: written === null ? time : { ...time, zone: written.zone },
    start: match.index,
    end: written?.end ?? end,
  }
}

/** The nearest time with nothing but separators, weekdays and joining words between; the one before wins a tie. */
function timeBeside(text: string, day: DaySpot, times: readonly TimeSpot[], free: number): TimeSpot | null {
  let best: TimeSpot | null = null
  let nearest = FARTHEST + 1
  for (let index = firstFrom(times, day.start - LONGEST_TIME); index < times.length; index += 1) {
    const time = times[index]
    if (time === undefined || time.start > day.end + FARTHEST) break
    const distance = time.end <= day.start ? day.start - time.end : time.start - day.end
    if (time.start < free || distance >= nearest) continue
    if (!BETWEEN.test(text.slice(Math.min(time.end, day.end), Math.max(time.start, day.start)))) continue
    best = time
    nearest = distance
  }
  return best
}

/** A time before a day begins at most so far before it: the farthest gap, and the time itself with its zone. */
const LONGEST_TIME = FARTHEST + 60

/** The number of the first time that begins at a place or after it. */
function firstFrom(times: readonly TimeSpot[], place: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
