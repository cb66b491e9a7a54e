import type { EditionStore } from './edition.ts'
import type { FetchOutcome, FetchRequest, FetchTrace, PollState } from './fetching.ts'
import type { HabitStore } from './habit.ts'
import type { HostMemory } from './host-memory.ts'
import type { Housekeeping } from './housekeeping.ts'
import type { ExtractJob, ReadFeedJob, ReadListJob } from './jobs.ts'
import type { Outbox } from './outbox.ts'
import type { PackedPage } from './packed.ts'
import type { SubscriptionStore } from './subscriptions.ts'
import type {
  Article,
  ArticleOutline,
  Cluster,
  ClusterOf,
  Entry,
  ExtractOutcome,
  Match,
  ReadOutcome,
  StoredArticle,
  Told,
  Verdict,
} from './types.ts'

/** The outside world as the pipeline sees it. main.ts hands in the real ones, tests hand in fakes. */
export interface World {
  readonly fetcher: Fetcher
  readonly workshop: Workshop
  readonly sources: SourceStore
  readonly articles: ArticleStore
  readonly habits: HabitStore
  readonly editions: EditionStore
  readonly outbox: Outbox
  readonly housekeeping: Housekeeping
  readonly hosts: HostMemory
  readonly subscriptions: SubscriptionStore
  readonly clock: Clock
  /** A number from 0 to below 1, for jitter. */
  readonly chance: () => number
  readonly log: Log
}

/** The only way to learn the time: pure folders never ask the system. */
export interface Clock {
  now(): Date
}

/** One event a line. Names are stable ("poll.failed"); a field with a unit has it in its name. */
export interface Log {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}
export type LogFields = Readonly<Record<string, unknown>>

/** The one guarded way out. Never rejects for what the world does; waits its turn for the host. */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchOutcome>
}

/** The costly, hostile work, done in worker threads under a deadline; a job that dies answers with its reason. */
export interface Workshop {
  /** Names the program that reads: the same one makes the same article of the same page. Cost: 10 ms the first time. */
  readonly program: string
  readFeed(job: ReadFeedJob): Promise<ReadOutcome>
  readList(job: ReadListJob): Promise<ReadOutcome>
  extractArticle(job: ExtractJob): Promise<ExtractOutcome>
}

/** What is polled, and what came of it. */
export interface SourceStore {
  /**
   * Makes the stored targets those given. An unknown one begins as given, one that is polled takes the given state unless
   * a worker has it now, one that comes back goes on as it was left, and one that is not given is no longer due. What came
   * from an address whose source is called otherwise now, and is no longer given under its old name, passes to the new one.
   */
  syncTargets(states: readonly PollState[]): Promise<void>
  /** Claims at most so many targets that are due, for one worker; nobody else gets them before the lease ends. */
  claimDue(claim: Claim): Promise<readonly PollState[]>
  /**
   * One transaction: states, fetch rows, and the entries that are new or have changed, which become pending. An unknown id
   * is no new entry where the same source announced the same words under the same address before: it is known. What
   * belongs to a lease that has gone to another worker is left out and told as lost.
   */
  savePolls(records: readonly PollRecord[]): Promise<readonly PollSaved[]>
  /** The ids of those of these entries that a source announced before: under this id, or this address. */
  known(sourceId: string, entries: readonly Pick<AnnouncedEntry, 'entry' | 'address'>[]): Promise<ReadonlySet<string>>
  /**
   * Changes one target's state, unless a worker has it now; `change` is asked within the transaction, and null changes
   * nothing. Answers whether it was changed.
   */
  amend(url: string, change: (state: PollState) => PollState | null): Promise<boolean>
  /** Every target's state, by source and address. */
  states(): Promise<readonly PollState[]>
  /** The last fetches of one address, newest first. */
  fetches(url: string, most: number): Promise<readonly FetchTrace[]>
  /** When each host may be asked next, so that spacing survives a restart. */
  hostPaces(): Promise<readonly HostPace[]>
  saveHostPaces(paces: readonly HostPace[]): Promise<void>
}

export interface Claim {
  readonly worker: string
  readonly now: string
  /** The longest that the work may take. A store of several workers takes it back sooner from one that has died. */
  readonly leaseSeconds: number
  readonly most: number
}

export interface HostPace {
  /** `host:port` */
  readonly host: string
  readonly notBefore: string
  readonly reason: string
}

export interface PollRecord {
  readonly state: PollState
  readonly trace: FetchTrace
  /** What the document announced, in its order, but for what stands in it as at the last poll; empty where nothing was read. */
  readonly entries: readonly AnnouncedEntry[]
  /** How it was read: the reader and what was mended. */
  readonly reader: string | null
  readonly repairs: readonly string[]
  readonly problem: string | null
}

export interface AnnouncedEntry {
  readonly entry: Entry
  /** The canonical address, or null where the entry has no link. */
  readonly address: string | null
  /** A digest of what would make it a change: title, summary, content. */
  readonly digest: string
  /** Why a new entry is held back and does not wait for a judgement (a flood); null for all others. */
  readonly heldBecause: string | null
}

export interface PollSaved {
  readonly targetUrl: string
  readonly fresh: number
  readonly changed: number
  readonly known: number
  /** Another worker has the target by now, because this one was silent past its lease: nothing was written. */
  readonly lost: boolean
}

/** What was seen, what became of it, and what it is alike to. */
export interface ArticleStore {
  /** Claims entries that wait for a judgement: new, changed, or held until now; of one source, or of all. */
  claimPending(claim: Claim, sourceId: string | null): Promise<readonly PendingEntry[]>
  /**
   * Runs judgements as one transaction, and no two at a time, in whichever worker: what the work saves is there for its
   * own look-ups at once, and for everybody else when it ends, or not at all. The work may await nothing but the two
   * stores it is given.
   */
  atomically<T>(work: (articles: ArticleStore, habits: HabitStore) => Promise<T>): Promise<T>
  /** The article that an address stands for, if any was stored. */
  byAddress(address: string): Promise<StoredArticle | null>
  /**
   * Articles that share a candidate key, with how many they share, the most first: of those, which `mayRelate` lets
   * through by their sketch, or all. What has none is let through. Cost does not grow with the store.
   */
  candidates(
    keys: readonly number[],
    most: number,
    mayRelate?: (sketch: Uint8Array) => boolean,
  ): Promise<readonly Candidate[]>
  /** A verdict with all that follows from it: article, keys, matches, cluster, page. */
  saveJudgement(judgement: Judgement): Promise<JudgementSaved>
  /** Clusters with at least one kept member, those that came last first, in outline; all as of one instant. */
  clusters(query: ClusterQuery): Promise<readonly ClusterOf<ArticleOutline>[]>
  /** Articles by their numbers, in that order; one that is gone is left out. */
  stored(numbers: readonly number[]): Promise<readonly StoredArticle[]>
  /** The whole chain for a canonical or final address or an id: also what was dropped, merged or held. */
  find(addressOrId: string): Promise<readonly Chain[]>
  counts(): Promise<Counts>
}

export interface PendingEntry {
  /** The store's number of the entry. */
  readonly number: number
  readonly sourceId: string
  readonly targetUrl: string
  readonly entry: Entry
  readonly address: string | null
  readonly firstSeenAt: string
  readonly attempts: number
  /** The article this entry gave before, where it has changed since. */
  readonly before: StoredArticle | null
}

export interface Candidate {
  readonly number: number
  readonly clusterNumber: number
  readonly sourceId: string
  readonly told: Told
  readonly firstSeenAt: string
  readonly sharedKeys: number
}

/** What was decided about one pending entry, and everything that follows from it. */
export interface Judgement {
  readonly entryNumber: number
  readonly verdict: Verdict
  readonly decidedAt: string
  /** When an entry is tried again: one that is held, or told by its feed's words until its page can be had; null for a final verdict. */
  readonly retryAt: string | null
  /** Nothing was tried (the host rests): no attempt is counted. */
  readonly untried?: boolean
  readonly article: JudgedArticle | null
  readonly page: PackedPage | null
}

export type JudgementSaved =
  /** The number of the entry's article, null where the judgement brings none. */
  | { readonly kind: 'saved'; readonly article: number | null }
  /** Another worker has the entry by now, because this one was silent past its lease: nothing was written. */
  | { readonly kind: 'lost' }

export interface JudgedArticle {
  /** The store's number of the article this one corrects; null for a new one. */
  readonly corrects: number | null
  /** The tag URI to mint where the article is new; one that is known keeps its own. */
  readonly id: string
  readonly article: Article
  /** What it was compared by: the same object again saves a later comparison its reading. */
  readonly told?: Told
  readonly url: string
  readonly address: string
  readonly keys: readonly number[]
  /** Tells most later articles that they are none of its kind; null: they read its words. */
  readonly sketch: Uint8Array | null
  readonly matches: readonly Match[]
  readonly layout: string
  readonly doubts: readonly string[]
  /** Names what it was read by, program and settings; null where it was not read from a page. */
  readonly readBy: string | null
  /** Whether anything a subscriber would notice is different from before. */
  readonly substanceChanged: boolean
  /** Articles it is a duplicate of: their clusters and its own become one, led by the oldest member's id. */
  readonly duplicateOf: readonly Likeness[]
  readonly sameAffairAs: readonly Likeness[]
}

export interface Likeness {
  readonly number: number
  readonly likeness: number
  readonly reasons: readonly string[]
}

export interface ClusterQuery {
  /** Any of these topics kept at least one member. */
  readonly topics: readonly string[]
  /** Only clusters with a kept member that was first seen, or came late, at or after this instant. */
  readonly since: string
  /** Only those with one that came before this instant; left out: until now. */
  readonly before?: string
  readonly most: number
}

/** Another article that is told alike, by what a person knows it by. */
export interface AlikeArticle extends Likeness {
  /** Its tag URI. */
  readonly id: string
  readonly headline: string
  readonly url: string
  readonly sourceId: string
}

export interface Chain {
  readonly entry: Entry
  readonly sourceId: string
  readonly targetUrl: string
  readonly firstSeenAt: string
  readonly verdict: Verdict | null
  readonly decidedAt: string | null
  readonly stored: StoredArticle | null
  readonly cluster: Cluster | null
  readonly duplicateOf: readonly AlikeArticle[]
  readonly sameAffairAs: readonly AlikeArticle[]
  readonly reader: string | null
  readonly repairs: readonly string[]
}

export interface Counts {
  readonly entries: number
  readonly articles: number
  readonly clusters: number
  readonly byVerdict: Readonly<Record<string, number>>
}
