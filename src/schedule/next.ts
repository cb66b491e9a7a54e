import type { FetchOutcome, Health, PollState } from '../domain/fetching.ts'
import { redactUrl } from '../domain/redact-url.ts'
import type { PollSettings } from '../domain/settings.ts'
import type { PushOffer } from '../domain/subscriptions.ts'
import type { FeedPace } from '../domain/types.ts'
import { fallBack, mayAdopt } from './adopt.ts'
import { backOffMinutes } from './back-off.ts'
import { adaptInterval, currentInterval } from './interval.ts'
import { learn, type News } from './news.ts'
import { NEVER, planNext, type Wait } from './plan.ts'
import { type Silence, silenceOf } from './silence.ts'

/** All that one poll brought, for the scheduler to judge. */
export interface PollResult {
  /** When the poll ended, ISO instant. */
  readonly now: string
  /** Chance, from 0 to below 1: lengthens a wait, never shortens it. */
  readonly jitter: number
  readonly settings: PollSettings
  /** The paper's (BCP 47): its holidays are no silence. */
  readonly language: string
  readonly outcome: FetchOutcome
  /** What was read from a fresh body; null where there was none. */
  readonly reading: Reading | null
}

export type Reading =
  | {
      readonly ok: true
      /** Of every entry announced, in the document's order: short digests of names that last (see `nameDigest`). */
      readonly entryIds: readonly string[]
      /** Of the same entries, what tells each from all others before it is read; left out where nothing does. */
      readonly marks?: readonly string[]
      /** Where the feed says that it can be had as pushes. */
      readonly push?: PushOffer
      readonly pace: FeedPace
      /** Its times say Greenwich and mean the paper's own zone; false: they mean Greenwich after all. */
      readonly ownZoneShown?: boolean
      /** SHA-256 of the body, hex. */
      readonly bodyHash: string
      /** false where the document was cut off; it is read as far as it goes. */
      readonly whole?: boolean
    }
  | { readonly ok: false; readonly reason: string }

/** The scheduler's whole decision: what is remembered of an address after a poll, when the next one is due, and why. */
export function afterPoll(before: PollState, result: PollResult): PollState {
  const { outcome, reading } = result
  switch (outcome.kind) {
    case 'fresh':
      if (reading?.ok === true) return afterReading(before, result, outcome, reading)
      return afterFailure(before, result, `could not be read: ${reading?.reason ?? 'nothing tried'}`, {
        ...NO_WISH,
        freshSeconds: outcome.freshSeconds,
      })
    case 'unchanged':
      return afterUnchanged(before, result, outcome)
    case 'gone':
      return afterGone(before, result)
    case 'refused':
      return afterRefusal(before, result, outcome)
    case 'failed':
      return outcome.failure === 'resting'
        ? afterRest(before, result, outcome)
        : afterFailure(before, result, outcome.reason, outcome)
  }
}

function afterReading(
  before: PollState,
  result: PollResult,
  outcome: FetchOutcome & { kind: 'fresh' },
  reading: Reading & { ok: true },
): PollState {
  const { habits, news } = learn(before, reading, result.now, result.language)
  const validators = isTrusted(reading) ? outcome.validators : before.validators
  const known = { ...before, habits, validators }
  const url = mayAdopt(before, outcome.movedTo, news) ? (outcome.movedTo ?? before.url) : before.url
  const after = {
    ...afterSuccess(known, result, news, outcome.freshSeconds),
    url,
    bodyHash: isTrusted(reading) ? reading.bodyHash : null,
    lastFullAt: result.now,
    lastNewsAt: news.fresh > 0 ? result.now : before.lastNewsAt,
  }
  return { ...after, health: goodHealth(after, result) }
}

/** A document that was cut off, or that announces nothing, is often one that broke: it is asked for again as a whole. */
function isTrusted(reading: Reading & { ok: true }): boolean {
  return reading.whole !== false && reading.entryIds.length > 0
}

function afterUnchanged(
  before: PollState,
  result: PollResult,
  outcome: FetchOutcome & { kind: 'unchanged' },
): PollState {
  // A 304 that names none keeps the old ones; a whole body without them has dropped them, though its bytes are the same.
  const kept = outcome.trace.status === 304 ? before.validators : null
  const known = { ...before, validators: outcome.validators ?? kept }
  const after = afterSuccess(known, result, { fresh: 0, known: 0, first: false }, outcome.freshSeconds)
  return { ...after, health: goodHealth(after, result) }
}

/** What every good answer has in common: the interval, and the next poll by it and by the publisher's wishes. */
function afterSuccess(before: PollState, result: PollResult, news: News, freshSeconds: number | null): PollState {
  const interval = adaptInterval(before, result.settings, news, result.now)
  const waits: Wait[] = [
    interval.wait,
    { seconds: freshFor(freshSeconds, result.settings, news), reason: FRESH_REASON },
  ]
  return {
    ...before,
    ...planNext(result.now, result.jitter, waits, before.habits?.pace ?? null),
    failuresInARow: 0,
    lastPolledAt: result.now,
    lastGoodAt: result.now,
    intervalMinutes: interval.minutes,
  }
}

/**
 * How long the paper says that its feed stays the same, but no longer than the editor's at-most-minutes; nothing where all that
 * it told was new, for then more came than it holds, and some was missed.
 */
function freshFor(seconds: number | null, { atMostMinutes }: PollSettings, { fresh, known, first }: News): number {
  const hasMissed = !first && fresh > 0 && known === 0
  return hasMissed ? 0 : Math.min(seconds ?? 0, atMostMinutes * 60)
}

const FRESH_REASON = 'the paper says that it stays the same until then (Cache-Control or Expires)'

/** The health after a good answer; `state` is as it is now but for that. */
function goodHealth(state: PollState, { now, language }: PollResult): Health {
  const silence = silenceOf(state, now, language)
  if (silence !== null) return health(state, 'silent', silentNote(silence), now)
  if (state.url === state.target.url) return health(state, 'well', '', now)
  return health(state, 'moved', `moved for good to ${redactUrl(state.url)}: write this address into the source`, now)
}

function silentNote({ lastNewsAt, usualHours }: Silence): string {
  const habit = usualHours === null ? '' : `, where it is used to tell something at least every ${lasting(usualHours)}`
  const day = lastNewsAt.slice(0, 10)
  return `answers, but has told nothing new since ${day}${habit}; look whether its feed or its list moved`
}

function lasting(hours: number): string {
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`
}

/** The publisher's wishes that an answer carries although it is no good one. */
interface Wish {
  readonly retryAfterSeconds: number | null
  readonly freshSeconds: number | null
  readonly trace?: { readonly status: number | null }
}
const NO_WISH: Wish = { retryAfterSeconds: null, freshSeconds: null }

function afterFailure(before: PollState, result: PollResult, reason: string, wish: Wish): PollState {
  const failuresInARow = before.failuresInARow + 1
  const minutes = backOffMinutes(currentInterval(before, result.settings), failuresInARow, wish.trace?.status ?? null)
  const waits: Wait[] = [
    { seconds: minutes * 60, reason: `backing off after ${times(failuresInARow)} in a row: ${reason}` },
    { seconds: wish.freshSeconds ?? 0, reason: FRESH_REASON },
    { seconds: wish.retryAfterSeconds ?? 0, reason: `the paper asked for it (Retry-After): ${reason}` },
  ]
  return {
    ...fallBack(before, failuresInARow),
    ...planNext(result.now, result.jitter, waits, null),
    failuresInARow,
    lastPolledAt: result.now,
    health: health(
      before,
      'failing',
      `${reason}; ${times(failuresInARow)} in a row, tried again by itself`,
      result.now,
    ),
  }
}

function times(failures: number): string {
  return failures === 1 ? '1 failure' : `${failures} failures`
}

/** 410 stops the polls and tells; an adopted address that is gone gives way to the source's own. */
function afterGone(before: PollState, result: PollResult): PollState {
  if (before.url !== before.target.url) {
    const own = { ...before, url: before.target.url, validators: null }
    return afterFailure(own, result, `gone from ${redactUrl(before.url)}, where it had moved`, NO_WISH)
  }
  const note = 'answered 410, gone for good: no longer polled, its entries stay; write its new address or remove it'
  return {
    ...before,
    lastPolledAt: result.now,
    nextPollAt: NEVER,
    nextPollReason: 'never: answered 410, gone for good',
    health: health(before, 'gone', note, result.now),
  }
}

/** robots.txt is a day old at most, so a day is when it can have changed; an address may be mended sooner. */
function afterRefusal(before: PollState, result: PollResult, outcome: FetchOutcome & { kind: 'refused' }): PollState {
  const failuresInARow = before.failuresInARow + 1
  const minutes = outcome.by === 'robots' ? DAY_MINUTES : backOffMinutes(60, failuresInARow, null)
  const waits = [{ seconds: minutes * 60, reason: `refused: ${outcome.reason}` }]
  const advice = outcome.by === 'robots' ? '; ask the paper, and record its permission in the source' : ''
  return {
    ...fallBack(before, failuresInARow),
    ...planNext(result.now, result.jitter, waits, null),
    failuresInARow,
    lastPolledAt: result.now,
    health: health(before, 'refused', `${outcome.reason}${advice}`, result.now),
  }
}

const DAY_MINUTES = 24 * 60

/** Nothing was asked, so nothing is learnt: only the time of the next poll moves. */
function afterRest(before: PollState, result: PollResult, outcome: FetchOutcome & { kind: 'failed' }): PollState {
  const waits = [{ seconds: outcome.retryAfterSeconds ?? 0, reason: outcome.reason }]
  return { ...before, ...planNext(result.now, result.jitter, waits, null) }
}

function health(before: PollState, kind: Health['kind'], note: string, now: string): Health {
  const since = before.health.kind === kind ? (before.health.since ?? now) : now
  return { kind, since, note }
}
