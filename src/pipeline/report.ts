/** What a round did: the unit of logs, metrics and of what people are told. */
export interface RoundReport {
  readonly polled: readonly PolledSource[]
  readonly broken: readonly BrokenSource[]
  readonly articles: number
  readonly kept: number
  /** Articles that tell a report which another one told before. */
  readonly merged: number
  /** Entries whose address was known already under another id. */
  readonly again: number
  readonly dropped: number
  readonly held: number
  /** Paths of published documents that changed. */
  readonly documents: readonly string[]
}

export interface PolledSource {
  readonly sourceId: string
  readonly url: string
  readonly outcome: 'fresh' | 'unchanged' | 'gone' | 'refused' | 'failed' | 'unreadable'
  /** Entries never seen before, and entries whose words changed. */
  readonly fresh: number
  readonly changed: number
  /** What went wrong, in an operator's words; empty where nothing did. */
  readonly problem: string
  /** Selectors of its list that found nothing, in an editor's words; left out where there are none. */
  readonly idle?: readonly string[]
}

export interface BrokenSource {
  readonly sourceId: string
  readonly url: string
  readonly problem: string
}

export const NOTHING: RoundReport = {
  polled: [],
  broken: [],
  articles: 0,
  kept: 0,
  merged: 0,
  again: 0,
  dropped: 0,
  held: 0,
  documents: [],
}

export function addReports(a: RoundReport, b: RoundReport): RoundReport {
  return sumReports([a, b])
}

/** All of them as one. Cost: linear; to add each to those before it would be quadratic. */
export function sumReports(reports: readonly RoundReport[]): RoundReport {
  const sum = (count: (report: RoundReport) => number): number =>
    reports.reduce((total, report) => total + count(report), 0)
  return {
    polled: reports.flatMap(({ polled }) => polled),
    broken: reports.flatMap(({ broken }) => broken),
    articles: sum(({ articles }) => articles),
    kept: sum(({ kept }) => kept),
    merged: sum(({ merged }) => merged),
    again: sum(({ again }) => again),
    dropped: sum(({ dropped }) => dropped),
    held: sum(({ held }) => held),
    documents: reports.flatMap(({ documents }) => documents),
  }
}
