import type { FetchOutcome, PollState, PollTarget, Validators } from '../domain/fetching.ts'
import { NEVER } from './plan.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const START_SPREAD_MS = 5 * 60 * 1000

/** The state of an address never polled. Jitter spreads the first polls over five minutes; 0 makes it due at once. */
export function newPollState(target: PollTarget, now: string, jitter: number): PollState {
  return {
    target,
    url: target.url,
    validators: null,
    bodyHash: null,
    failuresInARow: 0,
    lastPolledAt: null,
    lastGoodAt: null,
    lastNewsAt: null,
    lastFullAt: null,
    nextPollAt: new Date(Date.parse(now) + jitter * START_SPREAD_MS).toISOString(),
    nextPollReason: 'never polled',
    intervalMinutes: 0,
    health: { kind: 'new', since: null, note: '' },
  }
}

/** How long a server's 304s are believed, as NetNewsWire does. */
const BELIEVED_DAYS = 8

/**
 * What to send with the next poll: the stored validators, or none where the last body is more than eight days old, which
 * is the way out from a server that answers 304 to everything.
 */
export function validatorsToSend(state: PollState, now: string): Validators | null {
  return wasReadLately(state, now) ? state.validators : null
}

/**
 * The answer, or "unchanged" where a feed sent its last body again, byte for byte: a paper without validators costs its
 * hash then, not its reading. Lists are read all the same, since their rule is an editor's and
 * may have changed, and so is an answer from another address, and any body eight days after the last that was read.
 */
export function withoutRepeat(state: PollState, outcome: FetchOutcome, now: string, hash: Hash): FetchOutcome {
  if (outcome.kind !== 'fresh' || state.target.kind !== 'feed' || outcome.movedTo !== null) return outcome
  if (!wasReadLately(state, now) || hash(outcome.bytes) !== state.bodyHash) return outcome
  const { trace, validators, freshSeconds } = outcome
  return { kind: 'unchanged', trace, validators, freshSeconds }
}

type Hash = (bytes: Uint8Array) => string

function wasReadLately({ lastFullAt }: PollState, now: string): boolean {
  if (lastFullAt === null) return false
  return Math.abs(Date.parse(now) - Date.parse(lastFullAt)) <= BELIEVED_DAYS * DAY_MS
}

/** The clock may be this much behind what was written, by ordinary correction. */
const TOLERANCE_MS = 60_000
const LONGEST_WAIT_MS = 9 * DAY_MS

/**
 * A state that was written on a clock which was ahead: its waits are counted again from now, so a clock that was a year on
 * for a moment does not silence a source for a year. Null where nothing is to be mended. To be asked for every state at
 * the start and after the clock was seen to jump.
 */
export function mendClock(state: PollState, now: string): PollState | null {
  const nowMs = Date.parse(now)
  if (state.nextPollAt === NEVER) return null
  const last = state.lastPolledAt === null ? null : Date.parse(state.lastPolledAt)
  const wait = Date.parse(state.nextPollAt) - (last ?? nowMs)
  if ((last === null || last <= nowMs + TOLERANCE_MS) && wait <= LONGEST_WAIT_MS) return null
  const nextMs = nowMs + Math.min(Math.max(wait, 0), last === null ? 0 : DAY_MS)
  return {
    ...state,
    lastPolledAt: last === null ? null : new Date(Math.min(last, nowMs)).toISOString(),
    nextPollAt: new Date(nextMs).toISOString(),
    nextPollReason: `${state.nextPollReason} (counted again: the clock was set back)`,
  }
}
