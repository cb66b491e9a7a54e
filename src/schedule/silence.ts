import type { PollHabits, PollState } from '../domain/fetching.ts'
import { isHoliday } from '../locale/holidays.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The last so many gaps: two months of a daily paper's nights, more than a year of a weekly one. */
const GAPS_MOST = 60
/** Hours; shorter gaps are the day's own rhythm. */
const GAP_LEAST = 3
/** How much longer than its longest gap a paper may be silent: a weekly one may miss an issue. */
const PATIENCE = 2.2
/** Hours; nobody is called for less. */
const PATIENCE_LEAST = 48
/** Days of a paper of which no habit is known yet: a monthly one is not called silent. */
const UNKNOWN_DAYS = 35
/** A habit is known after two weekends, and three gaps, or as much news as leaves no gaps. */
const LEARNT = { days: 14, gaps: 3, sightings: 20 } as const

/** The gaps between a paper's news with the one that has just ended, in hours. A silence that alarmed counts only as far as it did. */
export function rememberGap(before: PollState, now: string, language: string): readonly number[] {
  const gaps = before.habits?.gapHours ?? []
  const { lastNewsAt, lastGoodAt } = before
  if (lastNewsAt === null || lastGoodAt === null) return gaps
  // Between the last two polls the news may have come at any time: the gap is as long as was seen.
  const hours = Math.min(workingHours(lastNewsAt, lastGoodAt, language), allowedHours(before.habits, now))
  return hours < GAP_LEAST ? gaps : [...gaps, Math.round(hours)].slice(-GAPS_MOST)
}

export interface Silence {
  /** ISO instant: the last news, or the first reading of what never told any. */
  readonly lastNewsAt: string
  /** How long it is usually silent at most, in hours; null where no habit is known yet. */
  readonly usualHours: number | null
}

/** That a paper answers and has told nothing new for longer than its habit; null where it has not. Holidays do not count. */
export function silenceOf(state: PollState, now: string, language: string): Silence | null {
  const { habits } = state
  const lastNewsAt = state.lastNewsAt ?? habits?.learntFrom ?? null
  if (lastNewsAt === null) return null
  const allowed = allowedHours(habits, now)
  if ((Date.parse(now) - Date.parse(lastNewsAt)) / HOUR_MS <= allowed) return null
  if (workingHours(lastNewsAt, now, language) <= allowed) return null
  return { lastNewsAt, usualHours: isLearnt(habits, now) ? longestGap(habits) : null }
}

function allowedHours(habits: PollHabits | undefined, now: string): number {
  if (!isLearnt(habits, now)) return UNKNOWN_DAYS * 24
  return Math.max(PATIENCE_LEAST, PATIENCE * longestGap(habits))
}

function longestGap(habits: PollHabits | undefined): number {
  return Math.max(GAP_LEAST, ...(habits?.gapHours ?? []))
}

function isLearnt(habits: PollHabits | undefined, now: string): boolean {
  if (habits?.learntFrom === undefined) return false
  const days = (Date.parse(now) - Date.parse(habits.learntFrom)) / DAY_MS
  const sightings = habits.newsByHour.reduce((sum, weight) => sum + weight, 0)
  return days >= LEARNT.days && ((habits.gapHours?.length ?? 0) >= LEARNT.gaps || sightings >= LEARNT.sightings)
}

const DAYS_MOST = 120

/** Hours between two instants without the holidays' days, the first four months looked through for them. */
function workingHours(from: string, to: string, language: string): number {
  const hours = (Date.parse(to) - Date.parse(from)) / HOUR_MS
  const days = Math.min(Math.floor(hours / 24), DAYS_MOST)
  let resting = 0
  for (let at = 1; at <= days; at += 1) {
    if (isHoliday(new Date(Date.parse(from) + at * DAY_MS).toISOString().slice(0, 10), language)) resting += 1
  }
  return hours - resting * 24
}
