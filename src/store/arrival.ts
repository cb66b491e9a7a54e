/** What waits so long between its first sight and its first verdict has come late. */
const LATE_MS = 3_600_000

/** How a new article's entry stands when it is judged. */
export interface Waiting {
  readonly firstSeenAt: string
  /** The kind of the verdict that it had until now; null where it had none. */
  readonly verdict: string | null
}

/**
 * The instant of an entry's first verdict, where it has come late: its page could not be had, or was doubtful, or nobody was
 * there to read it. Null where it was judged at once, and where it was decided before and is decided otherwise now: what
 * another config makes of old entries is no news.
 */
export function lateArrival({ firstSeenAt, verdict }: Waiting, decidedAt: string): string | null {
  if (verdict !== null && verdict !== 'held') return null
  return Date.parse(decidedAt) - Date.parse(firstSeenAt) > LATE_MS ? decidedAt : null
}

/** By so much the clocks of workers on one store may differ. */
const CLOCKS_DIFFER_MS = 60_000

/** What was seen after this was seen on a clock that was ahead. */
export function latestSight(now: string): string {
  return new Date(Date.parse(now) + CLOCKS_DIFFER_MS).toISOString()
}
