import type { ArticleStore, Candidate, Claim, Counts, PendingEntry } from '../../domain/ports.ts'
import type { Article, StoredArticle, Told } from '../../domain/types.ts'
import type { OutlineMemory } from '../outline-memory.ts'
import { mayBeCandidate, readPending, readStored, toldOf } from '../readers.ts'
import { number, type Row, text } from '../rows.ts'
import type { ToldCache } from '../told-cache.ts'
import { findChains } from './chains.ts'
import type { Database } from './database.ts'
import { createHabitStore } from './habit-store.ts'
import { saveJudgement } from './judgements.ts'
import type { Leases } from './leases.ts'
import { lock } from './locks.ts'
import { outlineClusters, versionOf } from './outlines.ts'
import { STORED } from './stored.ts'

export interface ArticleMeans {
  readonly db: Database
  /** For claims, which may be forgotten in a crash of the server. */
  readonly quick: Database
  readonly leases: Leases
  readonly worker: string
  readonly cache: ToldCache<string>
  readonly outlines: OutlineMemory<string>
  /** Told of the transaction that judgements run in, and of its end with null. */
  readonly onTransaction: (tx: Database | null) => void
}

/**
 * What was seen and judged, for any number of workers; the contract is ArticleStore's. Judgement is serial over all of
 * them, by one lock: a report's second telling then always sees the first one judged, whoever judges it.
 */
export function createArticleStore(means: ArticleMeans): ArticleStore {
  let last: Promise<unknown> = Promise.resolve()
  return over(means, means.db, (work) => {
    // In turn within the process first, so that one connection at a time waits for the lock.
    const turn = last.then(() => judging(means, work))
    last = turn.catch(() => null)
    return turn
  })
}

/** One transaction of judgements, and the entries that it has settled so far. */
interface Judging {
  readonly tx: Database
  readonly settled: number[]
}

type Atomically = <T>(work: (judging: Judging) => Promise<T>) => Promise<T>

function over(means: ArticleMeans, db: Database, atomically: Atomically): ArticleStore {
  return {
    claimPending: (claim, sourceId) => claimPending(means, claim, sourceId),
    atomically: (work) =>
      atomically((within) =>
        work(
          over(means, within.tx, (inner) => inner(within)),
          createHabitStore(within.tx),
        ),
      ),
    byAddress: async (address) => {
      const row = await db.get(`${STORED} WHERE md5(a.address)::uuid = md5($1)::uuid AND a.address = $1`, address)
      return row === undefined ? null : readStored(row)
    },
    candidates: async (keys, most, mayRelate) => {
      const likely = await likeliest(db, keys, most)
      return candidates(
        db,
        means.cache,
        likely.filter((row) => mayBeCandidate(row, mayRelate)),
      )
    },
    saveJudgement: (judgement) =>
      atomically(({ tx, settled }) => {
        settled.push(judgement.entryNumber)
        return saveJudgement(tx, judgement, means.leases.of('entry', judgement.entryNumber))
      }),
    clusters: (query) => outlineClusters(db, means.outlines, query),
    stored: (numbers) => stored(db, numbers),
    find: (addressOrId) => findChains(db, addressOrId),
    counts: () => counts(db),
  }
}

/** Leases are given back when all is written. Where it fails, whatever this process has claimed is for anybody to try. */
async function judging<T>(means: ArticleMeans, work: (judging: Judging) => Promise<T>): Promise<T> {
  const { db, leases, cache, outlines } = means
  const settled: number[] = []
  try {
    const result = await db.transaction((tx) => {
      settled.length = 0
      return underLock(means, { tx, settled }, work)
    })
    for (const entry of settled) leases.giveBack('entry', entry)
    return result
  } catch (cause) {
    leases.letGo('entry', null)
    cache.clear()
    outlines.clear()
    throw cause
  }
}

async function underLock<T>(
  { onTransaction }: ArticleMeans,
  within: Judging,
  work: (judging: Judging) => Promise<T>,
): Promise<T> {
  await lock(within.tx, 'judge')
  onTransaction(within.tx)
  try {
    return await work(within)
  } finally {
    onTransaction(null)
  }
}

async function claimPending(means: ArticleMeans, claim: Claim, sourceId: string | null): Promise<PendingEntry[]> {
  const { quick, leases, worker } = means
  await leases.catchUp()
  const rows = await quick.all(
    `WITH due AS MATERIALIZED (
       SELECT number FROM entry WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
         ${sourceId === null ? '' : 'AND source = $5'} ORDER BY due_at, number LIMIT $2 FOR UPDATE SKIP LOCKED)
     UPDATE entry e SET lease_holder = $3, lease_number = nextval('lease_number'), lease_until = $4
     FROM due WHERE e.number = due.number RETURNING e.*`,
    claim.now,
    claim.most,
    worker,
    leases.endOf(claim),
    ...(sourceId === null ? [] : [sourceId]),
  )
  for (const row of rows) leases.hold('entry', number(row, 'number'), number(row, 'lease_number'), claim)
  const rank = (row: Row) => `${text(row, 'due_at')} ${text(row, 'number').padStart(16, '0')}`
  return pendingOf(
    quick,
    rows.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)),
  )
}

/** Waiting entries, each with the article it gave before. */
export async function pendingOf(db: Database, rows: readonly Row[]): Promise<PendingEntry[]> {
  const articles = rows.flatMap((row) => (row['article'] === null ? [] : [number(row, 'article')]))
  const before =
    articles.length === 0
      ? []
      : await db.all(`${STORED} WHERE a.number = ANY($1::bigint[]) AND a.entry = e.number`, articles)
  const byEntry = new Map(before.map((row) => [number(row, 'entry_number'), readStored(row)]))
  return rows.map((row) => readPending(row, byEntry.get(number(row, 'number')) ?? null))
}

/** A key that more articles than this have is no evidence; only the newest of them are looked at. */
const KEY_MOST = 64

/** Articles that share a key, with how many they share, the most first. */
async function likeliest(db: Database, keys: readonly number[], most: number): Promise<Row[]> {
  if (keys.length === 0) return []
  return db.all(
    `WITH shared AS (
       SELECT article, count(*) AS keys FROM (SELECT DISTINCT unnest($1::bigint[]) AS key) AS asked
       CROSS JOIN LATERAL (
         SELECT article FROM candidate_key c WHERE c.key = asked.key ORDER BY article DESC LIMIT ${KEY_MOST}) AS newest
       GROUP BY article ORDER BY keys DESC, article DESC LIMIT $2)
     SELECT a.number, a.cluster, a.source, a.url, a.first_seen_at, a.revision, a.sketch, shared.keys
     FROM shared JOIN article a ON a.number = shared.article ORDER BY shared.keys DESC, a.number DESC`,
    keys,
    most,
  )
}

async function candidates(db: Database, cache: ToldCache<string>, rows: readonly Row[]): Promise<Candidate[]> {
  const told = await readTold(db, cache, rows)
  return rows.map((row) => ({
    number: number(row, 'number'),
    clusterNumber: number(row, 'cluster'),
    sourceId: text(row, 'source'),
    told: cache.get(versionOf(row), () => told(row)),
    firstSeenAt: text(row, 'first_seen_at'),
    sharedKeys: number(row, 'keys'),
  }))
}

/** The words of each: those at hand, and the others in one question. */
async function readTold(db: Database, cache: ToldCache<string>, rows: readonly Row[]): Promise<(row: Row) => Told> {
  const atHand = new Map(rows.map((row) => [number(row, 'number'), cache.peek(versionOf(row))]))
  const missing = [...atHand].filter(([, told]) => told === undefined).map(([article]) => article)
  const read =
    missing.length === 0
      ? []
      : await db.all('SELECT number, url, article FROM article WHERE number = ANY($1::bigint[])', missing)
  for (const row of read) {
    const article: Article = JSON.parse(text(row, 'article'))
    atHand.set(number(row, 'number'), toldOf(article, text(row, 'url')))
  }
  return (row) => atHand.get(number(row, 'number')) ?? gone(row)
}

function gone(row: Row): never {
  throw new Error(`article ${number(row, 'number')} went while it was looked at`)
}

async function stored(db: Database, numbers: readonly number[]): Promise<StoredArticle[]> {
  if (numbers.length === 0) return []
  const rows = await db.all(`${STORED} WHERE a.number = ANY($1::bigint[])`, numbers)
  const found = new Map(rows.map((row) => [number(row, 'number'), readStored(row)]))
  return numbers.flatMap((article) => found.get(article) ?? [])
}

async function counts(db: Database): Promise<Counts> {
  const rows = await db.all(
    `SELECT CASE fate WHEN 'merged' THEN 'duplicate' WHEN 'review' THEN 'held' ELSE fate END AS verdict,
       sum(entries)::bigint AS n
     FROM (SELECT * FROM tally UNION ALL SELECT * FROM tally_change) AS told GROUP BY 1 HAVING sum(entries) > 0 ORDER BY 1`,
  )
  const byVerdict = Object.fromEntries(rows.map((row) => [text(row, 'verdict'), number(row, 'n')]))
  // A cluster's oldest member has its number, and goes last.
  const sums = 'SELECT sum(articles)::bigint AS articles, sum(clusters)::bigint AS clusters FROM article_tally'
  const all = (await db.get(sums)) ?? {}
  return {
    entries: Object.values(byVerdict).reduce((sum, count) => sum + count, 0),
    articles: number(all, 'articles'),
    clusters: number(all, 'clusters'),
    byVerdict,
  }
}
