const HOUR_MS = 3_600_000
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Hours between two publications, each an ISO 8601 instant or a day. A day is all that may be that day anywhere
 * on earth (UTC-12 to UTC+14): the answer is then the least that it can be. Null where one is missing or unreadable.
 */
export function hoursApart(a: string | null, b: string | null): number | null {
  const left = spanOf(a)
  const right = spanOf(b)
  if (left === null || right === null) return null
  return Math.max(0, left.from - right.to, right.from - left.to) / HOUR_MS
}

function spanOf(published: string | null): { from: number; to: number } | null {
  if (published === null) return null
  const at = Date.parse(published)
  if (Number.isNaN(at)) return null
  return DAY.test(published) ? { from: at - 14 * HOUR_MS, to: at + 36 * HOUR_MS } : { from: at, to: at }
}
