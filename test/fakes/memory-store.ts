import { idOfOrigin, isAnotherReport, standsSo, toldApart } from '../../src/domain/apart.ts'
import { type FatePage, type FateQuery, type FateRow, type FateStore, fateOf } from '../../src/domain/fates.ts'
import type { FetchTrace, PollState, PollTarget } from '../../src/domain/fetching.ts'
import type { HabitStore, SourceHabit } from '../../src/domain/habit.ts'
import type { HostMemory } from '../../src/domain/host-memory.ts'
import type { Housekeeping } from '../../src/domain/housekeeping.ts'
import type {
  AlikeArticle,
  AnnouncedEntry,
  ArticleStore,
  Candidate,
  Chain,
  Claim,
  ClusterQuery,
  HostPace,
  JudgedArticle,
  Judgement,
  JudgementSaved,
  Likeness,
  PendingEntry,
  PollRecord,
  PollSaved,
  SourceStore,
} from '../../src/domain/ports.ts'
import type { Subscription, SubscriptionStore } from '../../src/domain/subscriptions.ts'
import type { Cluster, Entry, SeenDate, StoredArticle, Verdict } from '../../src/domain/types.ts'
import { lateArrival, latestSight } from '../../src/store/arrival.ts'
import { newSubscription, takenSubscription } from '../../src/store/new-subscription.ts'
import { partFrom, stillAlike } from '../../src/store/ties.ts'

const ALIKE = ['duplicateOf', 'sameAffairAs'] as const

interface EntryRow {
  number: number
  sourceId: string
  targetUrl: string
  entry: Entry
  address: string | null
  digest: string
  firstSeenAt: string
  dueAt: string | null
  attempts: number
  leaseUntil: string
  verdict: Verdict | null
  decidedAt: string | null
  article: number | null
}

interface ArticleRow {
  stored: StoredArticle
  address: string
  cluster: number
  keys: readonly number[]
  sketch: Uint8Array | null
}

interface Tables {
  targets: Map<string, { state: PollState; active: boolean; leaseUntil: string }>
  fetches: FetchTrace[]
  entries: EntryRow[]
  articles: ArticleRow[]
  paces: Map<string, HostPace>
  habits: Map<string, SourceHabit>
  alike: { article: number; as: AlikeAs; other: Likeness }[]
}

/** A whole store in plain arrays: what the pipeline's tests run on, held to the same contract as the real ones. */
export function createMemoryStore(): {
  sources: SourceStore
  articles: ArticleStore
  habits: HabitStore
  housekeeping: Housekeeping
  hosts: HostMemory
  subscriptions: SubscriptionStore
  fates: FateStore
  close(): Promise<void>
} {
  const tables: Tables = {
    targets: new Map(),
    fetches: [],
    entries: [],
    articles: [],
    paces: new Map(),
    habits: new Map(),
    alike: [],
  }
  const housekeeping: Housekeeping = {
    noteFetches: async (fetches) => void tables.fetches.push(...fetches.map(({ trace }) => trace)),
    forget: async () => 0,
    recountWaits: async (now, latest) => {
      const late = tables.entries.filter(({ dueAt }) => dueAt !== null && dueAt > latest)
      for (const row of late) row.dueAt = now
      for (const row of [...tables.entries, ...tables.targets.values()])
        if (row.leaseUntil > latest) row.leaseUntil = ''
      const seen = latestSight(now)
      for (const row of tables.articles)
        if ((row.stored.arrivedAt ?? row.stored.firstSeenAt) > seen) row.stored = { ...row.stored, arrivedAt: now }
      return late.length
    },
  }
  const habits = habitStore(tables)
  const articles = articleStore(tables, habits)
  const stores = { sources: sourceStore(tables), articles, habits, fates: fateStore(tables) }
  return {
    ...stores,
    housekeeping,
    hosts: hostMemory(),
    subscriptions: subscriptionStore(),
    close: async () => undefined,
  }
}

function subscriptionStore(): SubscriptionStore {
  const known = new Map<string, Subscription>()
  return {
    all: async () => [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    byId: async (id) => known.get(id) ?? null,
    begin: async (targetUrl, offer, now) => {
      const held = [...known.values()].find((one) => one.targetUrl === targetUrl && one.awaits !== 'unsubscribe')
      const begun = held ?? newSubscription(targetUrl, offer, now)
      known.set(begun.id, begun)
      return begun
    },
    take: async ({ id, askAt }, until) => {
      const stored = known.get(id)
      if (stored?.askAt !== askAt) return null
      known.set(id, takenSubscription(stored, until))
      return known.get(id) ?? null
    },
    save: async (subscription) => {
      if (known.has(subscription.id)) known.set(subscription.id, subscription)
    },
    forget: async (id) => void known.delete(id),
  }
}

function hostMemory(): HostMemory {
  const seen = new Map<string, readonly SeenDate[]>()
  return {
    datesSeen: async (host) => seen.get(host) ?? [],
    noteDates: async (host, dates, most) => void seen.set(host, [...(seen.get(host) ?? []), ...dates].slice(-most)),
  }
}

const leaseEnd = (claim: Claim) => new Date(Date.parse(claim.now) + claim.leaseSeconds * 1000).toISOString()

function sourceStore(tables: Tables): SourceStore {
  return {
    syncTargets: async (states) => syncTargets(tables, states),
    claimDue: async (claim) => claimDue(tables, claim),
    savePolls: async (records) => records.map((record) => savePoll(tables, record)),
    known: async (sourceId, entries) =>
      new Set(entries.filter((one) => isKnown(tables, sourceId, one)).map(({ entry }) => entry.id)),
    amend: async (url, change) => {
      const row = tables.targets.get(url)
      const changed = row?.active === true && row.leaseUntil === '' ? change(row.state) : null
      if (row !== undefined && changed !== null) row.state = changed
      return changed !== null
    },
    states: async () => activeStates(tables).map(({ state }) => state),
    fetches: async (url, most) =>
      tables.fetches
        .filter((trace) => trace.url === url)
        .reverse()
        .slice(0, most),
    hostPaces: async () => [...tables.paces.values()],
    saveHostPaces: async (paces) => {
      for (const pace of paces) tables.paces.set(pace.host, pace)
    },
  }
}

function activeStates(tables: Tables) {
  return [...tables.targets.values()]
    .filter((row) => row.active)
    .sort((a, b) => (a.state.target.url < b.state.target.url ? -1 : 1))
}

function passOn(tables: Tables, { url, sourceId }: PollTarget, before: string): void {
  for (const entry of tables.entries.filter((row) => row.targetUrl === url && row.sourceId === before)) {
    entry.sourceId = sourceId
    const row = articleRow(tables, entry.article)
    if (row !== undefined) row.stored = { ...row.stored, sourceId }
  }
}

function syncTargets(tables: Tables, states: readonly PollState[]): void {
  const before = new Set(activeStates(tables).map(({ state }) => state.target.url))
  const sources = new Set(states.map(({ target }) => target.sourceId))
  for (const { target } of states) {
    const before = tables.targets.get(target.url)?.state.target.sourceId ?? target.sourceId
    if (before !== target.sourceId && !sources.has(before)) passOn(tables, target, before)
  }
  for (const row of tables.targets.values()) row.active = false
  for (const state of states) {
    const row = tables.targets.get(state.target.url)
    if (row === undefined) tables.targets.set(state.target.url, { state, active: true, leaseUntil: '' })
    else
      Object.assign(row, {
        active: true,
        state: before.has(state.target.url) && row.leaseUntil === '' ? state : row.state,
      })
  }
}

function claimDue(tables: Tables, claim: Claim): PollState[] {
  const due = activeStates(tables).filter(
    ({ state, leaseUntil }) => state.nextPollAt <= claim.now && leaseUntil <= claim.now,
  )
  return due.slice(0, claim.most).map((row) => {
    row.leaseUntil = leaseEnd(claim)
    return row.state
  })
}

function savePoll(tables: Tables, record: PollRecord): PollSaved {
  const { state, trace } = record
  tables.targets.set(state.target.url, { state, active: true, leaseUntil: '' })
  tables.fetches.push(trace)
  const counts = { fresh: 0, changed: 0, known: 0 }
  for (const announced of record.entries) {
    const named = findStanding(tables, state.target.sourceId, announced)
    const isOther = named !== undefined && named.digest !== announced.digest && isAnotherReport(named, announced)
    const { entry, address, digest, heldBecause } = isOther ? toldApart(announced) : announced
    const known = isOther ? findStanding(tables, state.target.sourceId, { entry, address }) : named
    if (known === undefined && isRenamed(tables, state.target.sourceId, address, digest)) counts.known += 1
    else if (known === undefined) {
      counts.fresh += 1
      const number = tables.entries.length + 1
      const held =
        heldBecause === null ? null : ({ kind: 'held', stage: 'read', reason: heldBecause, rule: null } as const)
      const blank = { attempts: 0, leaseUntil: '', verdict: held, decidedAt: null, article: null }
      const seen = { firstSeenAt: trace.startedAt, dueAt: held === null ? trace.startedAt : null }
      tables.entries.push({
        number,
        ...state.target,
        targetUrl: state.target.url,
        entry,
        address,
        digest,
        ...seen,
        ...blank,
      })
    } else if (standsSo(known, { digest, address }, state.target.url)) counts.known += 1
    else {
      counts.changed += 1
      Object.assign(known, { entry, address, digest, dueAt: trace.startedAt, attempts: 0 })
    }
  }
  return { targetUrl: state.target.url, ...counts, lost: false }
}

function isRenamed(tables: Tables, sourceId: string, address: string | null, digest: string): boolean {
  return tables.entries.some(
    (row) => address !== null && row.sourceId === sourceId && row.address === address && row.digest === digest,
  )
}

function isKnown(tables: Tables, sourceId: string, one: Pick<AnnouncedEntry, 'entry' | 'address'>): boolean {
  return tables.entries.some(
    (row) =>
      row.sourceId === sourceId &&
      (row.entry.id === one.entry.id || (one.address !== null && row.address === one.address)),
  )
}

function findStanding(
  tables: Tables,
  sourceId: string,
  { entry, address }: Pick<AnnouncedEntry, 'entry' | 'address'>,
): EntryRow | undefined {
  const alone = findEntry(tables, sourceId, idOfOrigin(entry.id))
  return findEntry(tables, sourceId, entry.id) ?? (alone?.address === address ? alone : undefined)
}

function findEntry(tables: Tables, sourceId: string, id: string): EntryRow | undefined {
  return tables.entries.find((row) => row.sourceId === sourceId && row.entry.id === id)
}

function habitStore(tables: Tables): HabitStore {
  return {
    habit: async (sourceId) => tables.habits.get(sourceId) ?? null,
    saveHabit: async (habit) => void tables.habits.set(habit.sourceId, habit),
    alarms: async () =>
      [...tables.habits.values()].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1)).flatMap((habit) => habit.alarms),
    pagesRefused: async () =>
      [...tables.habits.values()]
        .sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1))
        .flatMap(({ refusals }) => (refusals?.isAlarm ? refusals.told : [])),
    releaseDoubtful: async (sourceId, now) => {
      const held = tables.entries.filter(
        ({ sourceId: source, verdict, dueAt }) =>
          source === sourceId &&
          verdict?.kind === 'held' &&
          verdict.stage === 'extract' &&
          dueAt !== null &&
          dueAt > now,
      )
      for (const row of held) row.dueAt = now
      return held.length
    },
  }
}

function articleStore(tables: Tables, habits: HabitStore): ArticleStore {
  const store: ArticleStore = {
    claimPending: async (claim, sourceId) => claimPending(tables, claim, sourceId),
    atomically: async (work) => {
      const before = structuredClone({ entries: tables.entries, articles: tables.articles, habits: tables.habits })
      try {
        return await work(store, habits)
      } catch (cause) {
        Object.assign(tables, before)
        throw cause
      }
    },
    byAddress: async (address) => tables.articles.find((row) => row.address === address)?.stored ?? null,
    candidates: async (keys, most, mayRelate) => candidates(tables, keys, most, mayRelate),
    saveJudgement: async (judgement) => saveJudgement(tables, judgement),
    clusters: async (query) => clusters(tables, query),
    stored: async (numbers) => numbers.flatMap((number) => articleRow(tables, number)?.stored ?? []),
    find: async (what) => tables.entries.filter((row) => isMeant(tables, row, what)).map((row) => chainOf(tables, row)),
    counts: async () => ({
      entries: tables.entries.length,
      articles: tables.articles.length,
      clusters: new Set(tables.articles.map((row) => row.cluster)).size,
      byVerdict: {},
    }),
  }
  return store
}

function claimPending(tables: Tables, claim: Claim, sourceId: string | null): PendingEntry[] {
  const free = tables.entries.filter(
    (row) => row.dueAt !== null && row.dueAt <= claim.now && row.leaseUntil <= claim.now,
  )
  return free
    .filter((row) => sourceId === null || row.sourceId === sourceId)
    .slice(0, claim.most)
    .map((row) => {
      row.leaseUntil = leaseEnd(claim)
      return { ...row, before: articleRow(tables, row.article)?.stored ?? null }
    })
}

function articleRow(tables: Tables, number: number | null): ArticleRow | undefined {
  return tables.articles.find((row) => row.stored.number === number)
}

function candidates(
  tables: Tables,
  keys: readonly number[],
  most: number,
  mayRelate: (sketch: Uint8Array) => boolean = () => true,
): Candidate[] {
  return tables.articles
    .map((row) => ({ row, shared: row.keys.filter((key) => keys.includes(key)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .filter(({ row: { sketch } }) => sketch === null || mayRelate(sketch))
    .map(({ row: { stored, cluster }, shared }) => ({
      number: stored.number,
      clusterNumber: cluster,
      sourceId: stored.sourceId,
      told: {
        url: stored.url,
        headline: stored.article.headline,
        text: stored.article.body.text,
        published: stored.article.published?.at ?? null,
      },
      firstSeenAt: stored.firstSeenAt,
      sharedKeys: shared,
    }))
}

function saveJudgement(tables: Tables, judgement: Judgement): JudgementSaved {
  const row = tables.entries.find((entry) => entry.number === judgement.entryNumber)
  if (row === undefined) throw new Error(`no entry ${judgement.entryNumber}`)
  const number = judgement.article === null ? null : saveArticle(tables, row, judgement, judgement.article)
  const { verdict, decidedAt, retryAt } = judgement
  Object.assign(row, {
    verdict,
    decidedAt,
    dueAt: retryAt,
    attempts: row.attempts + (judgement.untried === true ? 0 : 1),
    leaseUntil: '',
    article: number ?? row.article,
  })
  return { kind: 'saved', article: number }
}

function saveArticle(tables: Tables, row: EntryRow, judgement: Judgement, judged: JudgedArticle): number {
  const known = articleRow(tables, judged.corrects)
  const number = known?.stored.number ?? tables.articles.length + 1
  const { article, url, matches, layout, doubts, readBy } = judged
  const arrivedAt =
    known === undefined
      ? lateArrival({ firstSeenAt: row.firstSeenAt, verdict: row.verdict?.kind ?? null }, judgement.decidedAt)
      : (known.stored.arrivedAt ?? null)
  const updatedAt =
    known === undefined
      ? (arrivedAt ?? row.firstSeenAt)
      : judged.substanceChanged
        ? judgement.decidedAt
        : known.stored.updatedAt
  const origin = {
    sourceId: row.sourceId,
    entryId: row.entry.id,
    entry: row.entry,
    firstSeenAt: row.firstSeenAt,
    ...(arrivedAt === null ? {} : { arrivedAt }),
    updatedAt,
  }
  const stored = { number, id: known?.stored.id ?? judged.id, url, article, matches, layout, doubts, readBy, ...origin }
  const { keys, sketch } = judged
  if (known === undefined) tables.articles.push({ stored, address: judged.address, cluster: number, keys, sketch })
  else Object.assign(known, { stored, keys, sketch })
  if (known !== undefined && judged.substanceChanged) loosenTies(tables, number, judged)
  for (const as of ALIKE) for (const other of judged[as]) tables.alike.push({ article: number, as, other })
  for (const other of judged.duplicateOf) join(tables, number, other)
  return number
}

function loosenTies(tables: Tables, number: number, judged: JudgedArticle): void {
  const alike = stillAlike(judged)
  const holds = ({ article, as, other }: Tables['alike'][number]) =>
    as !== 'duplicateOf' ||
    (article !== number && other.number !== number) ||
    alike.includes(article === number ? other.number : article)
  tables.alike = tables.alike.filter(holds)
  const cluster = articleRow(tables, number)?.cluster
  const members = tables.articles.filter((row) => row.cluster === cluster).map(({ stored }) => stored.number)
  const ties = tables.alike
    .filter(({ as }) => as === 'duplicateOf')
    .map(({ article, other }) => ({ article, other: other.number }))
  const parted = partFrom(number, members, ties)
  for (const part of parted === null ? [] : [parted.own, parted.rest])
    for (const row of tables.articles) if (part.includes(row.stored.number)) row.cluster = Math.min(...part)
}

function join(tables: Tables, number: number, other: Likeness): void {
  const numbers = [articleRow(tables, number), articleRow(tables, other.number)]
    .map((row) => row?.cluster ?? 0)
    .sort((a, b) => a - b)
  for (const row of tables.articles) if (row.cluster === numbers[1]) row.cluster = numbers[0] ?? row.cluster
}

function clusterOf(tables: Tables, cluster: number): Cluster {
  const members = tables.articles.filter((row) => row.cluster === cluster).map((row) => row.stored)
  return { id: members[0]?.id ?? '', members }
}

function clusters(tables: Tables, query: ClusterQuery): Cluster[] {
  const kept = tables.articles.filter(
    ({ stored }) =>
      (stored.arrivedAt ?? stored.firstSeenAt) >= query.since &&
      (query.before === undefined || (stored.arrivedAt ?? stored.firstSeenAt) < query.before) &&
      stored.matches.some((match) => match.verdict === 'keep' && query.topics.includes(match.topic)),
  )
  const numbers = [...new Set(kept.map((row) => row.cluster))].sort((a, b) => b - a)
  return numbers.slice(0, query.most).map((number) => clusterOf(tables, number))
}

function isMeant(tables: Tables, row: EntryRow, what: string): boolean {
  const article = articleRow(tables, row.article)
  return [
    row.address,
    row.entry.id,
    row.entry.link,
    article?.stored.id,
    article?.stored.url,
    article?.address,
  ].includes(what)
}

function chainOf(tables: Tables, row: EntryRow): Chain {
  const article = articleRow(tables, row.article)
  return {
    ...row,
    stored: article?.stored ?? null,
    cluster: article === undefined ? null : clusterOf(tables, article.cluster),
    duplicateOf: alike(tables, row.article, 'duplicateOf'),
    sameAffairAs: alike(tables, row.article, 'sameAffairAs'),
    reader: null,
    repairs: [],
  }
}

type AlikeAs = (typeof ALIKE)[number]

/** From both sides, as whichever of two was judged last names the other. */
function alike(tables: Tables, number: number | null, as: AlikeAs): AlikeArticle[] {
  return tables.alike
    .filter((one) => one.as === as && (one.article === number || one.other.number === number))
    .flatMap(({ article, other }) => {
      const stored = articleRow(tables, article === number ? other.number : article)?.stored
      if (stored === undefined) return []
      const { number: alikeNumber, id, sourceId, url, article: told } = stored
      return [{ ...other, number: alikeNumber, id, headline: told.headline, url, sourceId }]
    })
}

function fateStore(tables: Tables): FateStore {
  return {
    list: async (query) => listFates(tables, query),
    perDay: async (sinceDay) => {
      const seen = fateRows(tables).filter(({ firstSeenAt }) => firstSeenAt.slice(0, 10) >= sinceDay)
      const groups = Map.groupBy(seen, (row) => `${row.firstSeenAt.slice(0, 10)} ${row.sourceId} ${row.fate}`)
      return [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, rows]) => {
          const [row] = rows
          if (row === undefined) return []
          const { sourceId, fate, firstSeenAt } = row
          return [{ day: firstSeenAt.slice(0, 10), sourceId, fate, entries: rows.length }]
        })
    },
  }
}

function fateRows(tables: Tables): FateRow[] {
  return tables.entries.map(({ number, sourceId, entry, address, firstSeenAt, verdict, article }) => ({
    number,
    sourceId,
    title: articleRow(tables, article)?.stored.article.headline ?? entry.title,
    name: address ?? entry.link ?? entry.id,
    firstSeenAt,
    fate: fateOf(verdict),
    verdict,
  }))
}

function listFates(tables: Tables, { fate, sourceId, day, from, most }: FateQuery): FatePage {
  const fitting = fateRows(tables)
    .filter((row) => (fate === null || row.fate === fate) && (sourceId === null || row.sourceId === sourceId))
    .filter((row) => day === null || row.firstSeenAt.startsWith(day))
    .sort((a, b) => b.number - a.number)
  if (from?.side === 'newer') {
    const newer = fitting.filter(({ number }) => number > from.than)
    return { rows: newer.slice(-most), newer: newer.length > most, older: true }
  }
  const rest = fitting.filter(({ number }) => from === null || number < from.than)
  return { rows: rest.slice(0, most), newer: from !== null, older: rest.length > most }
}
