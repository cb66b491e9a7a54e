import type { Announced, StandingEntry } from '../domain/apart.ts'
import type { FetchTrace, PollState } from '../domain/fetching.ts'
import type { LayoutAlarm, PagesRefused, SourceHabit } from '../domain/habit.ts'
import type { Announcement } from '../domain/outbox.ts'
import type { AlikeArticle, Chain, HostPace, PendingEntry } from '../domain/ports.ts'
import type { Subscription } from '../domain/subscriptions.ts'
import type { Article, ArticleOutline, ClusterOf, Entry, StoredArticle, Told, Verdict } from '../domain/types.ts'
import { number, type Row, text, textOrNull } from './rows.ts'

/** An article joined to the entry that announced it. */
export function readStored(row: Row): StoredArticle {
  const article: Article = JSON.parse(text(row, 'article'))
  const entry: Entry = JSON.parse(text(row, 'entry'))
  return {
    number: number(row, 'number'),
    id: text(row, 'id'),
    sourceId: text(row, 'source'),
    url: text(row, 'url'),
    entryId: text(row, 'entry_id'),
    article,
    entry,
    firstSeenAt: text(row, 'first_seen_at'),
    ...readArrival(row),
    updatedAt: text(row, 'updated_at'),
    matches: JSON.parse(text(row, 'matches')),
    layout: text(row, 'layout'),
    doubts: JSON.parse(text(row, 'doubts')),
    readBy: textOrNull(row, 'read_by'),
  }
}

/** Whether an article is worth reading as a candidate, by its sketch; one that has none is. */
export function mayBeCandidate({ sketch }: Row, mayRelate?: (sketch: Uint8Array) => boolean): boolean {
  return mayRelate === undefined || !(sketch instanceof Uint8Array) || mayRelate(sketch)
}

/** What of an article decides where it is shown. */
export function readOutline(row: Row): ArticleOutline {
  return {
    number: number(row, 'number'),
    id: text(row, 'id'),
    sourceId: text(row, 'source'),
    firstSeenAt: text(row, 'first_seen_at'),
    ...readArrival(row),
    matches: JSON.parse(text(row, 'matches')),
    article: { published: JSON.parse(textOrNull(row, 'published') ?? 'null'), language: textOrNull(row, 'language') },
  }
}

/**
 * Outlines, the members of a cluster together in the order of first sight, as clusters in the order in which they stand;
 * an article that has gone is left out.
 */
export function clustersOf(
  rows: readonly { readonly cluster: number; readonly outline: ArticleOutline | undefined }[],
): ClusterOf<ArticleOutline>[] {
  return [...Map.groupBy(rows, ({ cluster }) => cluster).values()].flatMap((of) => {
    const members = of.flatMap(({ outline }) => outline ?? [])
    return members[0] === undefined ? [] : [{ id: members[0].id, members }]
  })
}

function readArrival(row: Row): { readonly arrivedAt?: string } {
  const arrivedAt = textOrNull(row, 'arrived_at')
  return arrivedAt === null ? {} : { arrivedAt }
}

/** A waiting entry, with the article it gave before. */
export function readPending(row: Row, before: StoredArticle | null): PendingEntry {
  return {
    number: number(row, 'number'),
    sourceId: text(row, 'source'),
    targetUrl: text(row, 'target'),
    entry: JSON.parse(text(row, 'entry')),
    address: textOrNull(row, 'address'),
    firstSeenAt: text(row, 'first_seen_at'),
    attempts: number(row, 'attempts'),
    before,
  }
}

/** What of an entry's row tells whether it is announced otherwise now. */
export function readStanding(row: Row): StandingEntry {
  return { digest: text(row, 'digest'), address: textOrNull(row, 'address'), targetUrl: text(row, 'target') }
}

/** An entry's row as it was announced. */
export function readAnnounced(row: Row): Announced {
  return { entry: JSON.parse(text(row, 'entry')), address: textOrNull(row, 'address') }
}

/** A likeness joined to the other article. */
export function readAlike(row: Row): AlikeArticle {
  return {
    id: text(row, 'id'),
    number: number(row, 'other'),
    likeness: number(row, 'likeness'),
    reasons: JSON.parse(text(row, 'reasons')),
    headline: text(row, 'headline'),
    url: text(row, 'url'),
    sourceId: text(row, 'source'),
  }
}

/** An entry's row, with what other rows say of it. */
export function readChain(row: Row, found: Pick<Chain, 'stored' | 'cluster' | 'duplicateOf' | 'sameAffairAs'>): Chain {
  return {
    entry: JSON.parse(text(row, 'entry')),
    sourceId: text(row, 'source'),
    targetUrl: text(row, 'target'),
    firstSeenAt: text(row, 'first_seen_at'),
    verdict: readVerdict(row),
    decidedAt: textOrNull(row, 'decided_at'),
    ...found,
    reader: textOrNull(row, 'reader'),
    repairs: JSON.parse(text(row, 'repairs')),
  }
}

const VERDICTS = ['kept', 'dropped', 'duplicate', 'held', 'broken'] as const
const STAGES = ['fetch', 'read', 'extract', 'dedupe', 'match', 'publish'] as const

export function readVerdict(row: Row): Verdict | null {
  const kind = VERDICTS.find((known) => known === row['verdict'])
  const stage = STAGES.find((known) => known === row['stage'])
  if (kind === undefined || stage === undefined) return null
  return { kind, stage, reason: text(row, 'reason'), rule: textOrNull(row, 'rule') }
}

/** What of an article is compared with another's. */
export function toldOf(article: Article, url: string): Told {
  return {
    url,
    headline: article.headline,
    text: article.body.text,
    published: article.published?.at ?? null,
    ...(article.language === null ? {} : { language: article.language }),
  }
}

export function readState(row: Row): PollState {
  const state: PollState = JSON.parse(text(row, 'state'))
  return state
}

export function readTrace(row: Row): FetchTrace {
  const trace: FetchTrace = JSON.parse(text(row, 'trace'))
  return trace
}

export function readPace(row: Row): HostPace {
  return { host: text(row, 'host'), notBefore: text(row, 'not_before'), reason: text(row, 'reason') }
}

export function readAnnouncement(row: Row): Announcement {
  return {
    id: number(row, 'id'),
    kind: 'hub-ping',
    address: text(row, 'address'),
    createdAt: text(row, 'created_at'),
    attempts: number(row, 'attempts'),
  }
}

export function readHabit(json: string): SourceHabit {
  const habit: SourceHabit = JSON.parse(json)
  return habit
}

export function readAlarms(json: string): LayoutAlarm[] {
  const alarms: LayoutAlarm[] = JSON.parse(json)
  return alarms
}

export function readPagesRefused(json: string): PagesRefused {
  const refused: PagesRefused = JSON.parse(json)
  return refused
}

/** What a source's row tells of pages that do not come: JSON, null where that is nothing. */
export function pagesRefusedJson({ refusals }: SourceHabit): string | null {
  return refusals?.isAlarm ? JSON.stringify(refusals.told) : null
}

export function readSubscription(row: Row): Subscription {
  const subscription: Subscription = JSON.parse(text(row, 'subscription'))
  return subscription
}
