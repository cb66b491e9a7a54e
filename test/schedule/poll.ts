import type { FetchOutcome, FetchTrace, PollState, Validators } from '../../src/domain/fetching.ts'
import type { FeedPace } from '../../src/domain/types.ts'
import { afterPoll, type PollResult, type Reading } from '../../src/schedule/next.ts'
import { newPollState } from '../../src/schedule/state.ts'

export const NOON = '2026-11-23T12:00:00.000Z'
export const SETTINGS = { everyMinutes: 60, atLeastMinutes: 30, atMostMinutes: 720 }
export const NO_PACE: FeedPace = { ttlMinutes: null, skipHours: [], skipDays: [] }
const URL = 'https://paper.example/rss'

export function stateOf(more: Partial<PollState> = {}): PollState {
  return { ...newPollState({ sourceId: 'paper', url: URL, kind: 'feed' }, NOON, 0), ...more }
}

/** One that was read before, whose last poll announced these entries. */
export function knownState(ids: readonly string[], more: Partial<PollState> = {}): PollState {
  const first = resultOf(freshOf({ validators: ETAG }), { reading: readingOf(ids), now: '2026-11-23T11:00:00.000Z' })
  return { ...afterPoll(stateOf(), first), ...more }
}

export const ETAG: Validators = { etag: '"1"', lastModified: null }

export function traceOf(status: number | null): FetchTrace {
  return {
    url: URL,
    finalUrl: URL,
    kind: 'feed',
    startedAt: NOON,
    milliseconds: 5,
    status,
    bytes: 0,
    sent: null,
    received: null,
  }
}

export function freshOf(more: Partial<FetchOutcome & { kind: 'fresh' }> = {}): FetchOutcome {
  return {
    kind: 'fresh',
    trace: traceOf(200),
    bytes: new Uint8Array(0),
    contentType: null,
    contentLanguage: null,
    validators: null,
    movedTo: null,
    freshSeconds: null,
    ...more,
  }
}

export function unchangedOf(more: Partial<FetchOutcome & { kind: 'unchanged' }> = {}): FetchOutcome {
  return { kind: 'unchanged', trace: traceOf(304), validators: ETAG, freshSeconds: null, ...more }
}

export function failedOf(
  more: Partial<FetchOutcome & { kind: 'failed' }> = {},
  status: number | null = 500,
): FetchOutcome {
  return {
    kind: 'failed',
    trace: traceOf(status),
    failure: status === null ? 'timeout' : 'status',
    reason: status === null ? 'no answer in time' : `answered ${status}`,
    retryAfterSeconds: null,
    freshSeconds: null,
    ...more,
  }
}

export function refusedOf(by: 'robots' | 'guard' | 'scheme'): FetchOutcome {
  return { kind: 'refused', trace: traceOf(null), by, reason: `${by} says no` }
}

export const GONE: FetchOutcome = { kind: 'gone', trace: traceOf(410) }

export function readingOf(entryIds: readonly string[], pace: FeedPace = NO_PACE, bodyHash = 'hash'): Reading {
  return { ok: true, entryIds, pace, bodyHash }
}

export function resultOf(outcome: FetchOutcome, more: Partial<PollResult> = {}): PollResult {
  return { now: NOON, jitter: 0, settings: SETTINGS, language: 'vi', outcome, reading: null, ...more }
}

/** From this noon, in minutes. */
export function minutesUntilNext(state: PollState, now = NOON): number {
  return (Date.parse(state.nextPollAt) - Date.parse(now)) / 60_000
}
