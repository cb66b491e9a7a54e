import type { PollState } from '../domain/fetching.ts'
import { NEVER } from './plan.ts'

const LEAST_APART_MS = 60_000

/**
 * A state whose hub said at an instant that its feed has news: due now. The paper's own invitation ends the wait for its
 * habits and for what it said of its freshness; never a back-off or a refusal. Null where it is not to be hurried: it was
 * polled since or less than a minute ago, or is due anyway.
 */
export function hurried(state: PollState, pushedAt: string, now: string): PollState | null {
  const { lastPolledAt, nextPollAt, failuresInARow } = state
  if (failuresInARow > 0 || nextPollAt === NEVER || nextPollAt <= now) return null
  if (lastPolledAt !== null && lastPolledAt >= pushedAt) return null
  if (lastPolledAt !== null && Date.parse(now) - Date.parse(lastPolledAt) < LEAST_APART_MS) return null
  return { ...state, nextPollAt: now, nextPollReason: 'its hub says that it has news' }
}
