import { wallClockAt } from '../locale/dates-moment.ts'
import { type DateBounds, type DateClaim, dayOf, daysBetween, WEAK_METAS } from './date-claims.ts'
import { isOutside } from './known-clocks.ts'

/** The bounds of a page's dates with what follows from them, worked out once. */
export interface ClockGround extends DateBounds {
  /** The day of the fetch, at the source and in Greenwich. */
  readonly today: readonly string[]
  /** The year and month that the address names. */
  readonly month: string | null
}

export function clockGround(bounds: DateBounds, month: string | null): ClockGround {
  return { ...bounds, today: fetchDays(bounds), month }
}

/** Nothing is published so long after its own dateline, or so far from the month that its address says. */
export const FAR_DAYS = 45
/** Nearer to the fetch than this a minute may be a clock's. */
const NOW_MS = 10 * 60_000
const MINUTE_MS = 60_000

/**
 * Whether a claim is a clock: it equals the day of the fetch and something older speaks against it, other pages of the host
 * print it too, its element is named or looks like one, or it stands far behind the dateline or the address. Most pages are
 * read on the day they were published: what names the report's own minute is not doubted for the days of other reports
 * that stand about it.
 */
export function isClock(claim: DateClaim, all: readonly DateClaim[], ground: ClockGround): boolean {
  if (claim.basis !== 'page' && claim.basis !== 'metadata') return false
  const day = dayOf(claim.read)
  const { datelineDay, month } = ground
  const today = ground.today.includes(day)
  const older = today && isSpokenAgainst(claim, all, ground)
  if (claim.basis === 'metadata') return older
  if (claim.clock || older || (today && isOutside(claim) && !isPast(claim, ground))) return true
  if (claim.says === 'unsaid' && day < FIRST_DAY) return true
  if (isOutside(claim) && (isKnownClock(claim, ground) || all.some((other) => isFarBefore(other, day)))) return true
  if (datelineDay !== null && isBeyond(claim, day, datelineDay, today)) return true
  return month !== null && Math.abs(daysBetween(`${month}-15`, day)) > FAR_DAYS
}

function isKnownClock({ read }: DateClaim, { knownClocks }: DateBounds): boolean {
  return knownClocks?.includes(read.local) === true
}

/** Whether the day that the report opens with is long before another. */
function isFarBefore({ basis, read }: DateClaim, day: string): boolean {
  return basis === 'dateline' && daysBetween(dayOf(read), day) > FAR_DAYS
}

/** No page of the web is older: an earlier day is what a report tells of. */
const FIRST_DAY = '1995-01-01'

/** Whether something older, by more than a change of zone, outweighs a claim of today. */
function isSpokenAgainst(claim: DateClaim, all: readonly DateClaim[], ground: ClockGround): boolean {
  const trust = trustIn(claim, all, ground)
  return all.some((other) => {
    if (other.clock || (claim.basis === 'metadata' && other.basis === 'metadata')) return false
    const older = daysBetween(dayOf(other.read), dayOf(claim.read))
    return older > (other.basis === 'dateline' ? 3 : 1) && weightOf(other, older) > trust
  })
}

/**
 * What an older day weighs: 3 where the paper tells it of this report, 2 under a label of publication, 1 where it may be
 * of what the report tells, shows or stands beside, 0 for the days of lists and changes.
 */
function weightOf({ basis, says, place, from }: DateClaim, older: number): 0 | 1 | 2 | 3 {
  if (says === 'modified' || place === 'loose') return 0
  if (basis === 'feed' || basis === 'url') return 3
  if (basis === 'dateline') return older > FAR_DAYS ? 3 : 1
  if (basis === 'metadata') return WEAK_METAS.test(from) ? 1 : 2
  if (says === 'published') return 2
  return place === 'before' ? 0 : 1
}

/**
 * How far a claim of today is the report's by itself: 2 where a claim of another kind names the same moment, 1 where it
 * names a minute that is not now, stands under the headline, where no clocks stand, or is labelled or marked by it, 0
 * where it may be a clock.
 */
function trustIn(claim: DateClaim, all: readonly DateClaim[], ground: ClockGround): 0 | 1 | 2 {
  const { fetchedAt } = ground
  const weak = claim.basis === 'metadata' && WEAK_METAS.test(claim.from)
  if (weak || fetchedAt === undefined) return 0
  if (isOutside(claim) || claim.place === 'loose') return isPast(claim, ground) ? 1 : 0
  if (all.some((other) => bearsOut(other, claim))) return 2
  if (claim.basis === 'page' && (claim.says === 'published' || claim.place === 'marked')) return 1
  if (claim.under === true) return 1
  const isNow = Math.abs(Date.parse(fetchedAt) - Date.parse(claim.read.at)) <= NOW_MS
  return claim.read.precision === 'day' || isNow ? 0 : 1
}

/**
 * Whether a claim names a minute of today so long before the fetch that no clock shows it: pages are kept for an hour at
 * most where they print the time.
 */
function isPast({ place, closing, read }: DateClaim, { fetchedAt }: DateBounds): boolean {
  if (fetchedAt === undefined || read.precision === 'day' || (place === 'loose' && closing !== true)) return false
  return Date.parse(fetchedAt) - Date.parse(read.at) >= PAST_MS
}

const PAST_MS = 2 * 3_600_000

/** Another kind of evidence for the same minute; the day is enough in an address, or under a label of publication. */
function bearsOut(other: DateClaim, claim: DateClaim): boolean {
  if (other.basis === claim.basis || other.basis === 'dateline' || other.clock) return false
  if (isOutside(other) || other.place === 'loose') return false
  const labelled = [other, claim].some(({ basis, says }) => basis === 'page' && says === 'published')
  if (other.basis === 'url' || labelled) return dayOf(other.read) === dayOf(claim.read)
  if (other.read.precision === 'day' || claim.read.precision === 'day') return false
  return Math.abs(Date.parse(other.read.at) - Date.parse(claim.read.at)) < MINUTE_MS
}

/** A printed day that a dateline speaks against: long after it, or today's beside an unmarked place for it. */
function isBeyond(claim: DateClaim, day: string, datelineDay: string, today: boolean): boolean {
  const after = daysBetween(datelineDay, day)
  if (after > FAR_DAYS || after < -1) return true
  if (claim.place === 'before') return true
  if (!today || claim.read.precision !== 'day' || claim.says !== 'unsaid') return false
  return claim.place !== 'marked' && claim.under !== true
}

function fetchDays({ fetchedAt, timezone }: DateBounds): readonly string[] {
  if (fetchedAt === undefined) return []
  const there = wallClockAt(Date.parse(fetchedAt), timezone)
  const local = `${there.year}-${String(there.month).padStart(2, '0')}-${String(there.day).padStart(2, '0')}`
  return [local, fetchedAt.slice(0, 10)]
}
