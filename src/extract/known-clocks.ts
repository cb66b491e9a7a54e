import type { SeenDate } from '../domain/types.ts'
import { type DateClaim, dayOf, daysBetween } from './date-claims.ts'

/** Days; a date so near to what else a page says of its report may well be the report's. */
const NEAR = 1
/** Days before the fetch; a paper that is polled prints younger dates above its reports. */
const OLD = 2

/**
 * The dates that are clocks on a page, though they do not tell today's time: those that also stood outside another article
 * of the same host and did not belong to it. A date belongs where other evidence of that page says the same; it does not
 * where that says otherwise, or, where nothing else is said, where it names a minute or was old when it was fetched.
 */
export function clocksAmong(seen: readonly SeenDate[], url: string): readonly string[] {
  const votes = new Map<string, number>()
  for (const sight of seen) {
    if (sight.url !== url) votes.set(sight.date, (votes.get(sight.date) ?? 0) + voteOf(sight))
  }
  return [...votes].filter(([, vote]) => vote > 0).map(([date]) => date)
}

/** 1 for a clock, -1 for the report's own date, 0 where nothing tells. */
function voteOf({ date, witness, fetchedOn }: SeenDate): number {
  const day = date.slice(0, 10)
  if (witness !== null) return Math.abs(daysBetween(witness, day)) > NEAR ? 1 : -1
  return date.length > 10 || daysBetween(day, fetchedOn) > OLD ? 1 : 0
}

/** The dates that a page prints outside its article, each with the day that anything else tells of it. */
export function datesOutside(claims: readonly DateClaim[], url: string, fetchedAt: string | undefined): SeenDate[] {
  if (fetchedAt === undefined) return []
  const fetchedOn = fetchedAt.slice(0, 10)
  const witness = claims.find((claim) => !isOutside(claim) && claim.says !== 'modified')
  const dates = new Set(claims.filter(isOutside).map((claim) => claim.read.local))
  return [...dates]
    .filter((date) => Math.abs(daysBetween(date.slice(0, 10), fetchedOn)) > NEAR)
    .map((date) => ({ date, url, witness: witness === undefined ? null : dayOf(witness.read), fetchedOn }))
}

/**
 * Where clocks stand: above the headline or away from the report, unmarked, and without a label or with one that pages
 * have for themselves too ("Cập nhật: …"). Today's date there is no evidence: when the report was first seen says the day
 * as well.
 */
export function isOutside({ basis, place, above, says }: DateClaim): boolean {
  if (basis !== 'page' || place === 'marked') return false
  return place === 'before' || (says !== 'published' && (place === 'loose' || above === true))
}
