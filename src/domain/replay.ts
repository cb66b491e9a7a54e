import type { PendingEntry } from './ports.ts'
import type { Verdict } from './types.ts'

/** What was decided of entries, to be decided anew. Called within a transaction of the article store only. */
export interface ReplayStore {
  /** How many entries first seen since then have a verdict that can be made anew. */
  count(since: string): Promise<number>
  /** Takes back what follows from their verdicts: candidate keys, kept marks, likenesses, clusters. Ids and words stay. */
  reset(since: string): Promise<void>
  /** Those after an entry's number, in the order of first sight, with the pages that led to them. */
  next(since: string, after: number, most: number): Promise<readonly ReplayEntry[]>
}

export interface ReplayEntry {
  readonly pending: PendingEntry
  readonly verdict: Verdict
  /** Null where none was kept: it was never fetched, held no article, or is past its time. */
  readonly page: {
    readonly url: string
    readonly bytes: Uint8Array
    readonly contentType: string | null
    readonly fetchedAt: string
  } | null
}
