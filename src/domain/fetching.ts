/** What one request asks for, what came of it, and what the scheduler remembers. */

import type { Packed } from './packed.ts'
import type { PushOffer } from './subscriptions.ts'
import type { FeedPace } from './types.ts'

export type FetchKind = 'feed' | 'list' | 'page' | 'robots' | 'hub'

export interface FetchRequest {
  readonly url: string
  readonly kind: FetchKind
  /** Sent back byte for byte; null asks unconditionally. */
  readonly validators: Validators | null
  /** An editor recorded the paper's permission: robots.txt is then not asked. */
  readonly permitted: boolean
  /** A body that is gzip may be handed on as it was sent: see `packed` of the outcome. */
  readonly keepsPacked?: boolean
  /** Posted as application/x-www-form-urlencoded in place of a GET; for hubs alone, which no robots.txt speaks of. */
  readonly form?: Readonly<Record<string, string>>
  /** Sent with a form, the same at each try, so that a receiver can drop a repeat (draft-ietf-httpapi-idempotency-key-header). */
  readonly idempotencyKey?: string
}

/** Exactly as the origin sent them, quotes, W/ and odd dates included. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What every outcome tells, and what a row of the fetch log holds. */
export interface FetchTrace {
  readonly url: string
  readonly finalUrl: string
  readonly kind: FetchKind
  readonly startedAt: string
  readonly milliseconds: number
  /** Null where no answer came. */
  readonly status: number | null
  /** Decompressed bytes read; of a body that was kept as it was sent, as that tells its size. */
  readonly bytes: number
  readonly sent: Validators | null
  readonly received: Validators | null
}

export type FetchFailure =
  | 'timeout'
  | 'dns'
  | 'connection'
  | 'tls'
  | 'status'
  | 'too-large'
  | 'redirects'
  | 'encoding'
  | 'protocol'
  /** Not asked, or not to the end: the host wanted to be left alone, or we are shutting down. Nobody is to blame. */
  | 'resting'

/** The world's failures are outcomes, never throws. */
export type FetchOutcome =
  | {
      readonly kind: 'fresh'
      readonly trace: FetchTrace
      /** Empty where `packed` is given. */
      readonly bytes: Uint8Array
      /** The body as it was sent, where the request keeps it so. Nobody has looked whether it is whole. */
      readonly packed?: Packed
      readonly contentType: string | null
      readonly contentLanguage: string | null
      /** Where its Link fields say that it can be had as pushes. */
      readonly push?: PushOffer
      readonly validators: Validators | null
      /** The address that every hop but permanent ones (301, 308) led to; null where nothing moved for good. */
      readonly movedTo: string | null
      /** Cache-Control max-age or Expires as the least spacing, in seconds, bounded to a day; null where not said. */
      readonly freshSeconds: number | null
    }
  | {
      readonly kind: 'unchanged'
      readonly trace: FetchTrace
      /** The stored validators, renewed by what the 304 said. */
      readonly validators: Validators | null
      readonly freshSeconds: number | null
    }
  | { readonly kind: 'gone'; readonly trace: FetchTrace }
  | {
      readonly kind: 'refused'
      readonly trace: FetchTrace
      readonly by: 'robots' | 'guard' | 'scheme'
      /** In an operator's words: which rule, which address. */
      readonly reason: string
    }
  | {
      readonly kind: 'failed'
      readonly trace: FetchTrace
      readonly failure: FetchFailure
      readonly reason: string
      /** From Retry-After, in either form; counts for the whole host. Bounded to a day. */
      readonly retryAfterSeconds: number | null
      readonly freshSeconds: number | null
    }

/** One address that is polled. */
export interface PollTarget {
  readonly sourceId: string
  readonly url: string
  readonly kind: 'feed' | 'list'
}

/** What the scheduler remembers of one address between polls. */
export interface PollState {
  readonly target: PollTarget
  /** The address asked now: the target's own, or where it moved for good. */
  readonly url: string
  readonly validators: Validators | null
  /** SHA-256 of the last body that was read, hex; null where it was cut off or announced nothing. */
  readonly bodyHash: string | null
  readonly failuresInARow: number
  readonly lastPolledAt: string | null
  readonly lastGoodAt: string | null
  /** When it last announced something new. */
  readonly lastNewsAt: string | null
  /** The last time that a body came and could be read: proof that the server does not answer 304 to everything. */
  readonly lastFullAt: string | null
  readonly nextPollAt: string
  /** In an operator's words. */
  readonly nextPollReason: string
  /** The interval that habit suggests, within the editor's bounds. */
  readonly intervalMinutes: number
  readonly health: Health
  /** What was learnt of the address; left out before the first reading. */
  readonly habits?: PollHabits
}

/** What the next interval is reckoned from, kept because a 304 says none of it. */
export interface PollHabits {
  /** What the document last said of its own pace. */
  readonly pace: FeedPace
  /** News seen by the hour of the day in UTC: 24 weights that fade with every reading. */
  readonly newsByHour: readonly number[]
  /** Short digests of the entries announced last, to tell the share of known ones. */
  readonly lastIds: readonly string[]
  /** Of the same entries, what tells each from all others before it is read; left out where nothing does. */
  readonly marks?: readonly string[]
  /** Where the feed said last that it can be had as pushes. */
  readonly push?: PushOffer
  /** When its times last said Greenwich and lay ahead of now, as they mean the paper's own zone; left out where never. */
  readonly ownZoneShownAt?: string
  /** How long it was silent between its last news, in hours, oldest first; holidays are not counted. */
  readonly gapHours?: readonly number[]
  /** Since when its gaps are known: ISO instant of the first reading. */
  readonly learntFrom?: string
}

export interface Health {
  readonly kind: 'new' | 'well' | 'failing' | 'gone' | 'refused' | 'moved' | 'flooding' | 'silent'
  /** Since when, ISO instant; null for `new`. */
  readonly since: string | null
  /** What is wrong and what to do, in an operator's words; empty where nothing is. */
  readonly note: string
}

/** A fetch as it is written down where no poll writes it. */
export interface NotedFetch {
  readonly trace: FetchTrace
  /** What went wrong, in an operator's words; null where nothing did. */
  readonly problem: string | null
}
