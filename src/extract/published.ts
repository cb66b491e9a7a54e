import type { PublishedDate, SeenDate } from '../domain/types.ts'
import { findDates, type ReadDate } from '../locale/dates.ts'
import { isAhead, isMislabelled, readAsOf } from '../locale/dates-mislabelled.ts'
import { type DateBounds, type DateClaim, dayOf, daysBetween, WEAK_METAS } from './date-claims.ts'
import { datesOutside } from './known-clocks.ts'
import { type ClockGround, clockGround, FAR_DAYS, isClock } from './live-clocks.ts'
import { type HoursOff, hoursOff } from './printed-hours.ts'
import { SCRIPTED } from './script-dates.ts'

export interface FoundDates {
  readonly published: PublishedDate | null
  readonly modified: string | null
  /** Blocks that print dates and nothing of the body. */
  readonly blocks: readonly number[]
  readonly doubts: readonly string[]
  /** What stands outside the article, to be known again on the host's next page. */
  readonly outside: readonly SeenDate[]
}

/**
 * The day or the instant of publication, by evidence: what is a clock (`live-clocks.ts`) tells nothing. Metadata is believed
 * first, then what is printed by the headline, the feed, what is printed elsewhere, the address, and last the dateline,
 * whose day is a lower bound. Weekdays prove nothing. Never "now".
 */
export function judgeDates(claims: readonly DateClaim[], outer: DateBounds): FoundDates {
  const bounds = clockGround(outer, urlMonth(outer.url))
  const all = [...claims, ...outsideClaims(bounds)]
    .map((claim) => asMeantThere(claim, bounds))
    .filter((claim) => !isFuture(claim, bounds))
  const believed = withoutStrays(all.filter((claim) => !isClock(claim, all, bounds)))
  const ranked = believed.filter((claim) => claim.says !== 'modified').sort((a, b) => rankOf(a) - rankOf(b))
  const directed = outside(bounds.directed ?? null, 'page', 'the layout')
  const disputed = hoursOff(ranked, believed, bounds.timezone)
  const best = disputed?.agreed ?? bestOf(ranked, believed)
  const chosen = directed ?? (best !== null && isOpen(best, all, bounds) ? null : best)
  const published = chosen === null ? null : datedBy(asPrinted(finer(chosen, ranked), ranked))
  const blocks = claims
    .filter((claim) => claim.place === 'line' || claim.place === 'marked')
    .flatMap((claim) => claim.blocks)
  return {
    published,
    modified: modifiedOf(believed, chosen),
    blocks,
    outside: datesOutside(all, bounds.url, bounds.fetchedAt),
    doubts: chosen === null ? [] : [...doubtsOf(chosen, ranked, bounds), ...hoursDoubt(disputed)],
  }
}

/** The most trusted; a day of change where none is told, or where only a dateline is, of a few days before. */
function bestOf(ranked: readonly DateClaim[], believed: readonly DateClaim[]): DateClaim | null {
  const [first] = ranked
  const changed = believed.find((claim) => claim.says === 'modified') ?? null
  if (first?.basis !== 'dateline' || changed === null) return first ?? changed
  const after = daysBetween(dayOf(first.read), dayOf(changed.read))
  return after >= 0 && after <= SOON_DAYS ? changed : first
}

/**
 * Whether a dateline alone does not tell the day: the report is read within days of it, and by it stands the day of the
 * fetch, which may be a clock and may be the day of publication. When the report was first seen says as much then.
 */
function isOpen({ basis, read }: DateClaim, all: readonly DateClaim[], { today }: ClockGround): boolean {
  if (basis !== 'dateline') return false
  return all.some((claim) => {
    if (claim.basis !== 'page' || claim.clock || !today.includes(dayOf(claim.read))) return false
    const after = daysBetween(dayOf(read), dayOf(claim.read))
    return (
      (claim.place === 'line' || claim.place === 'marked' || claim.closing === true) && after > 0 && after <= OPEN_DAYS
    )
  })
}

const OPEN_DAYS = 3

/** So soon after its dateline a report is printed: a change told then is taken for the printing. */
const SOON_DAYS = 7

/** Dates printed away from the headline, without a label and of several days, are those of other reports. */
function withoutStrays(claims: readonly DateClaim[]): DateClaim[] {
  const stray = claims.filter(({ place, says, closing }) => place === 'loose' && says === 'unsaid' && closing !== true)
  const several = new Set(stray.map((claim) => dayOf(claim.read))).size > 1
  return several ? claims.filter((claim) => !stray.includes(claim)) : [...claims]
}

/** The order in which claims are believed. */
const RANKS: readonly ((claim: DateClaim) => boolean)[] = [
  (claim) => claim.basis === 'metadata' && !WEAK_METAS.test(claim.from) && claim.from !== SCRIPTED,
  (claim) => claim.place === 'marked' && claim.says === 'published',
  (claim) => claim.place === 'line' && claim.says === 'published' && claim.wordy !== true,
  (claim) => claim.place === 'marked',
  (claim) => claim.place === 'line' && claim.wordy !== true,
  (claim) => claim.place === 'line',
  (claim) => claim.basis === 'feed',
  (claim) => claim.place === 'loose' && claim.says === 'published',
  (claim) => claim.basis === 'metadata' && claim.from !== SCRIPTED,
  (claim) => claim.closing === true,
  (claim) => claim.place === 'before',
  (claim) => claim.basis === 'url',
  (claim) => claim.from === SCRIPTED,
  (claim) => claim.basis === 'dateline',
  () => true,
]

function rankOf(claim: DateClaim): number {
  return RANKS.findIndex((holds) => holds(claim))
}

function outsideClaims(bounds: DateBounds): DateClaim[] {
  const day = dayOfAddress(bounds)
  return [
    outside(bounds.feed, 'feed', 'the feed'),
    outside(dayRead(day), 'url', 'the address'),
    outside(dayRead(bounds.datelineDay ?? bounds.openingDay ?? null), 'dateline', 'the dateline'),
  ].filter((claim) => claim !== null)
}

/** The day in the address, but for one that is there since the headline names it: "…/weather-for-16-11-2026.html". */
function dayOfAddress(bounds: DateBounds): string | null {
  const day = urlDay(bounds.url)
  const isNamed = (headline: string) => findDates(headline, bounds).some((date) => dayOf(date) === day)
  return day === null || bounds.headlines?.some(isNamed) ? null : day
}

function outside(read: ReadDate | null, basis: DateClaim['basis'], from: string): DateClaim | null {
  return read === null ? null : { read, basis, says: 'unsaid', place: 'told', clock: false, blocks: [], from }
}

function dayRead(day: string | null): ReadDate | null {
  return day === null ? null : { at: day, local: day, precision: 'day' }
}

/**
 * A time that says it is Greenwich's and lies ahead of the fetch was written by a clock at the paper: "2026-11-20T08:15:00Z"
 * at 09:00 in Lạng Sơn. It is read so, if it then lies behind.
 */
function asMeantThere(claim: DateClaim, { fetchedAt, timezone }: DateBounds): DateClaim {
  const { read, basis } = claim
  if (fetchedAt === undefined || timezone === undefined || basis === 'dateline' || basis === 'url') return claim
  const there = isAhead(read, fetchedAt) ? readAsOf(read, timezone) : null
  return there === null || isAhead(there, fetchedAt) ? claim : { ...claim, read: there }
}

function isFuture(claim: DateClaim, { fetchedAt }: DateBounds): boolean {
  return fetchedAt !== undefined && daysBetween(fetchedAt.slice(0, 10), dayOf(claim.read)) > 1
}

/** The year and month in an address: "/202403/", "/2024/03/". */
function urlMonth(url: string): string | null {
  const path = URL.parse(url)?.pathname ?? ''
  const match = /\/(?<year>199[5-9]|20[0-3]\d)[/-]?(?<month>0[1-9]|1[0-2])(?=\/|-\d)/u.exec(path)
  return match?.groups === undefined ? null : `${match.groups['year']}-${match.groups['month']}`
}

/** "/29-10-2021", "_22.04.2020_" */
const DAY_FIRST =
  /[/_-](?<day>0[1-9]|[12]\d|3[01])(?<sep>[._-])(?<month>0[1-9]|1[0-2])\k<sep>(?<year>199[5-9]|20[0-3]\d)(?=[/_.-]|$)/u

/** The whole day in an address: "/2024/03/12/", "/2024-03-12-", "/20240312/", "-20240312.html". */
function urlDay(url: string): string | null {
  const path = URL.parse(url)?.pathname ?? ''
  const match =
    /[/_-](?<year>199[5-9]|20[0-3]\d)(?<sep>[/_-]?)(?<month>0[1-9]|1[0-2])\k<sep>(?<day>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u.exec(
      path,
    )
  const found = match ?? DAY_FIRST.exec(path)
  if (found?.groups === undefined) return null
  const { year, month, day } = found.groups
  const iso = `${year}-${month}-${day}`
  return Number.isNaN(Date.parse(iso)) || new Date(iso).toISOString().slice(0, 10) !== iso ? null : iso
}

/** The same day told to the minute elsewhere is the finer form of a day. */
function finer(chosen: DateClaim, ranked: readonly DateClaim[]): DateClaim {
  if (chosen.read.precision !== 'day') return chosen
  const day = dayOf(chosen.read)
  const same = ranked.find(
    (claim) => claim.read.precision !== 'day' && dayOf(claim.read) === day && claim.place !== 'loose',
  )
  return same ?? chosen
}

/** What metadata tells as Greenwich's time and the page prints as its own is what it prints. */
function asPrinted(chosen: DateClaim, ranked: readonly DateClaim[]): DateClaim {
  if (chosen.basis !== 'metadata') return chosen
  const isByIt = ({ basis, place }: DateClaim) => basis === 'page' && (place === 'line' || place === 'marked')
  return ranked.find((claim) => isByIt(claim) && isMislabelled(chosen.read, claim.read)) ?? chosen
}

function datedBy({ read, basis }: DateClaim): PublishedDate {
  return { at: read.local, precision: read.precision, basis }
}

function modifiedOf(believed: readonly DateClaim[], published: DateClaim | null): string | null {
  const claim = believed.find((each) => each.says === 'modified')
  if (claim === undefined || claim === published) return null
  if (published !== null && claim.read.at <= published.read.at) return null
  return claim.read.local
}

function hoursDoubt(disputed: HoursOff | null): string[] {
  if (disputed === null) return []
  const { told, printed } = disputed
  return [`published: ${told.from} says ${told.read.local}, the page prints ${printed.read.local}`]
}

function doubtsOf(chosen: DateClaim, ranked: readonly DateClaim[], bounds: DateBounds): string[] {
  const day = dayOf(chosen.read)
  const doubts: string[] = []
  const other = ranked.find((claim) => claim.basis !== 'dateline' && Math.abs(daysBetween(dayOf(claim.read), day)) > 1)
  if (other !== undefined) doubts.push(`published: ${chosen.from} says ${day}, ${other.from} says ${dayOf(other.read)}`)
  const { datelineDay } = bounds
  if (datelineDay !== null && (daysBetween(datelineDay, day) > FAR_DAYS || daysBetween(datelineDay, day) < -1)) {
    doubts.push(`published: ${chosen.from} says ${day}, the dateline ${datelineDay}`)
  }
  if (chosen.says === 'modified') doubts.push(`published: only a date of change is known, ${day}`)
  const isAlone = !ranked.some((claim) => claim !== chosen && dayOf(claim.read) === day)
  if (chosen.from === SCRIPTED && isAlone) doubts.push(`published: only ${SCRIPTED} says it, ${day}`)
  if (chosen.basis === 'dateline') doubts.push(`published: no other date than the dateline's, ${day}`)
  return doubts
}
