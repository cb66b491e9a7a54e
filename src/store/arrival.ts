/** What waits so long between its first sight and its first verdict has come late. */
const LATE_MS = 3_600_000

/**
 * The instant of an article's first verdict, where it has come late: its page could not be had, or was doubtful, or nobody
 * was there to read it. Null where it was judged at once.
 */
export function lateArrival(firstSeenAt: string, decidedAt: string): string | null {
  return Date.parse(decidedAt) - Date.parse(firstSeenAt) > LATE_MS ? decidedAt : null
}
