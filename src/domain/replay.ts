import type { PendingEntry } from './ports.ts'
import type { Verdict } from './types.ts'

/** What was decided of entries, to be decided anew. Called within a transaction of the article store only. */
export interface ReplayStore {
  /**
   * The numbers of the entries first seen since then that have a verdict which can be made anew: in the order in which
   * their articles were judged, so that whoever told a report first does so again; then those without an article.
   */
  order(since: string): Promise<readonly number[]>
  /** Takes back what follows from their verdicts: candidate keys, kept marks, likenesses, clusters. Ids and words stay. */
  reset(since: string): Promise<void>
  /** These entries, in this order; the pages that led to them can be had until the transaction ends. */
  read(entries: readonly number[]): Promise<readonly ReplayEntry[]>
}

export interface ReplayEntry {
  readonly pending: PendingEntry
  readonly verdict: Verdict
  /** The page that led to it; null where none was kept: it was never fetched, held no article, or is past its time. */
  page(): Promise<KeptPage | null>
}

export interface KeptPage {
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string | null
  readonly fetchedAt: string
}
