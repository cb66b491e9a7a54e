import type { FeedPace } from '../domain/types.ts'

/** A reason to wait at least so long. */
export interface Wait {
  readonly seconds: number
  readonly reason: string
}

/** When an address that is gone is polled again. */
export const NEVER = '9999-12-31T00:00:00.000Z'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** Chance adds a tenth of the wait, so that what came together does not come together for ever, and 10 minutes at most. */
const JITTER_SHARE = 0.1
const JITTER_MOST_MS = 10 * 60 * 1000
const TTL_MOST_MINUTES = 24 * 60

/**
 * The next poll: the longest of the waits, lengthened by chance, then moved out of the hours and days that the feed asks
 * to be spared (in GMT, as RSS 2.0 says). The reason is that of whatever decided.
 */
export function planNext(
  now: string,
  jitter: number,
  waits: readonly Wait[],
  pace: FeedPace | null,
): { readonly nextPollAt: string; readonly nextPollReason: string } {
  const longest = [...waits, ttlWait(pace)].reduce((longer, wait) => (wait.seconds > longer.seconds ? wait : longer))
  const chance = Math.min(Math.max(jitter, 0), 1)
  const waitMs = longest.seconds * 1000
  const at = Date.parse(now) + waitMs + chance * Math.min(waitMs * JITTER_SHARE, JITTER_MOST_MS)
  const spared = pace === null ? at : leaveSpared(at, pace)
  if (spared === at) return { nextPollAt: new Date(at).toISOString(), nextPollReason: longest.reason }
  return {
    nextPollAt: new Date(spared + chance * JITTER_MOST_MS).toISOString(),
    nextPollReason: 'the feed asks to be spared until then (skipHours, skipDays)',
  }
}

function ttlWait(pace: FeedPace | null): Wait {
  const minutes = Math.min(pace?.ttlMinutes ?? 0, TTL_MOST_MINUTES)
  return { seconds: minutes * 60, reason: `the feed asks for ${minutes} min between polls (ttl)` }
}

/** The first full hour that is spared by neither list. A feed that spares every hour or every day means nothing by it. */
function leaveSpared(at: number, pace: FeedPace): number {
  const hours = new Set(pace.skipHours.map((hour) => hour % 24))
  const days = new Set(pace.skipDays)
  if (hours.size >= 24) hours.clear()
  if (days.size >= 7) days.clear()
  const isSpared = (time: number) => {
    const date = new Date(time)
    return hours.has(date.getUTCHours()) || days.has(date.getUTCDay())
  }
  let time = at
  const latest = at + 8 * DAY_MS
  while (isSpared(time) && time < latest) time = Math.floor(time / HOUR_MS + 1) * HOUR_MS
  return time
}
