import type { Verdict } from './types.ts'

/**
 * What became of an entry, as editors sort them: `review` is held in the review band of a topic, `held` is held for any
 * other reason (its page, a flood), `merged` tells a report that another one told before, `waiting` is not judged yet.
 */
export type Fate = 'kept' | 'review' | 'merged' | 'dropped' | 'held' | 'broken' | 'waiting'

/** In the order in which people are shown them. */
export const FATES: readonly Fate[] = ['kept', 'review', 'merged', 'dropped', 'held', 'broken', 'waiting']

/** The fate that a verdict means; null is no verdict yet. */
export function fateOf(verdict: Pick<Verdict, 'kind' | 'stage'> | null): Fate {
  if (verdict === null) return 'waiting'
  if (verdict.kind === 'held') return verdict.stage === 'match' ? 'review' : 'held'
  return verdict.kind === 'duplicate' ? 'merged' : verdict.kind
}

/** What became of entries, to look through. Nothing is written, and no cost grows with what is stored but `perDay`'s. */
export interface FateStore {
  /** A page of entries, the newest by first sight first. */
  list(query: FateQuery): Promise<FatePage>
  /** How many entries were first seen on each day since then, by source and fate, in the order of days. */
  perDay(sinceDay: string): Promise<readonly DayTally[]>
}

export interface FateQuery {
  /** Each null leaves it open. */
  readonly fate: Fate | null
  readonly sourceId: string | null
  /** The day of first sight in UTC. */
  readonly day: string | null
  /** Older than an entry's number, or newer; null begins with the newest. */
  readonly from: { readonly side: 'older' | 'newer'; readonly than: number } | null
  readonly most: number
}

export interface FatePage {
  readonly rows: readonly FateRow[]
  /** Whether there are more on either side. */
  readonly newer: boolean
  readonly older: boolean
}

export interface FateRow {
  /** The store's number of the entry, ascending in the order of first sight. */
  readonly number: number
  readonly sourceId: string
  readonly title: string | null
  /** By which the whole chain is found: its address, or its id where it has none. */
  readonly name: string
  readonly firstSeenAt: string
  readonly fate: Fate
  readonly verdict: Verdict | null
}

export interface DayTally {
  /** In UTC. */
  readonly day: string
  readonly sourceId: string
  readonly fate: Fate
  readonly entries: number
}
