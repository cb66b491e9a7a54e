import type { NotedFetch } from './fetching.ts'

/** What is past its time is forgotten; what identifies an entry never is. */
export interface Housekeeping {
  /** Writes down fetches that belong to no poll (pages, robots.txt, hubs), as one transaction. */
  noteFetches(fetches: readonly NotedFetch[]): Promise<void>
  /** One small step. Resolves to how many rows it took: 0 where nothing is left to do. */
  forget(before: Kept): Promise<number>
  /**
   * What waits for an instant after `latest` was put off on a clock that was ahead: entries and announcements become due
   * now, and leases end. Kept articles that were seen more than a minute after now count as come now. Resolves to how many entries and announcements there were. Cost: that of what waits.
   */
  recountWaits(now: string, latest: string): Promise<number>
}

/** Instants before which each kind is forgotten. */
export interface Kept {
  readonly pages: string
  /** Rows of the fetch log, and of the outbox. */
  readonly fetches: string
  /** Words of entries that have no article (any more); that they were seen is never forgotten. */
  readonly verdicts: string
  readonly articles: string
}
