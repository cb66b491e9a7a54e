const DAY_MINUTES = 24 * 60

/** The least wait after a failure, in minutes: a refusal means us, a broken server mends itself. */
const LEAST_AFTER_REFUSAL = 60
const LEAST_AFTER_FAILURE = 30

/**
 * How long to wait after the n-th failure in a row, in minutes: the interval, doubled with each failure after the first,
 * a day at most. It never gives up: one good answer and the interval is what it was.
 */
export function backOffMinutes(intervalMinutes: number, failuresInARow: number, status: number | null): number {
  const refused = status !== null && status >= 400 && status < 500
  const first = Math.max(intervalMinutes, refused ? LEAST_AFTER_REFUSAL : LEAST_AFTER_FAILURE)
  return Math.min(first * 2 ** (failuresInARow - 1), DAY_MINUTES)
}
