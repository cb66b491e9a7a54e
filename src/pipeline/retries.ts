import type { FetchOutcome } from '../domain/fetching.ts'
import type { PendingEntry, World } from '../domain/ports.ts'
import type { Verdict } from '../domain/types.ts'
import type { SettledDraft } from './drafted.ts'

/** A page that was asked for and could not be had. */
export type Unhad = Exclude<FetchOutcome, { kind: 'fresh' }>

/** When a page that could not be had is asked for again, in minutes; after the last the entry's own words must do. */
const RETRY_MINUTES = [10, 60, 240, 720]

/**
 * The same for a page that is refused or not there: its feed may be ahead of it, or a guard shut for an hour. Its entry is
 * told by the feed's words in the meantime.
 */
const REFUSED_MINUTES = [30, 180, 720]

/** In how many minutes a page is asked for again; undefined where that is of no use, or was tried often enough. */
export function retryMinutes(pending: PendingEntry, outcome: Unhad): number | undefined {
  const final = outcome.kind === 'refused' || outcome.kind === 'gone' || isClientError(outcome.trace.status)
  return final ? undefined : RETRY_MINUTES[pending.attempts]
}

/** The same in the meantime of which its entry is told by the feed's words: undefined where the answer was no such one. */
export function refusedMinutes(pending: PendingEntry, outcome: Unhad): number | undefined {
  return outcome.kind === 'failed' && OPEN.has(outcome.trace.status) ? REFUSED_MINUTES[pending.attempts] : undefined
}

/** Unauthorized, Forbidden, Not Found: RFC 9110, sections 15.5.2, 15.5.4 and 15.5.5 leave open for how long. */
const OPEN: ReadonlySet<number | null> = new Set([401, 403, 404])

function isClientError(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429
}

/** So many minutes from now, ISO 8601 in UTC. */
export function minutesFromNow(world: World, minutes: number): string {
  return new Date(world.clock.now().getTime() + minutes * 60_000).toISOString()
}

/** A host that asked to be left alone is, for so long; a rest, at which nothing was asked, uses up no attempt. */
export function heldUntil(world: World, pending: PendingEntry, outcome: Unhad, minutes: number): SettledDraft {
  const wished = outcome.kind === 'failed' ? (outcome.retryAfterSeconds ?? 0) : 0
  const resting = outcome.kind === 'failed' && outcome.failure === 'resting'
  const seconds = resting ? Math.max(wished, REST_LEAST_SECONDS) : Math.max(wished, minutes * 60)
  const retryAt = minutesFromNow(world, seconds / 60)
  const why = outcome.kind === 'failed' ? outcome.reason : 'its page answered 304 to a plain request'
  const verdict = `its page could not be had: ${why}; tried again from ${retryAt}`
  return { ...settled(pending, 'held', 'fetch', verdict), retryAt, resting }
}

const REST_LEAST_SECONDS = 60

export function settled(
  pending: PendingEntry,
  kind: Verdict['kind'],
  stage: Verdict['stage'],
  reason: string,
): SettledDraft {
  return { kind: 'settled', pending, verdict: { kind, stage, reason, rule: null }, retryAt: null }
}
