import { setImmediate } from 'node:timers/promises'
import type { ArticleStore, Candidate, Claim, Counts, Judgement, PendingEntry } from '../../domain/ports.ts'
import type { Article, StoredArticle, Told } from '../../domain/types.ts'
import { mayBeCandidate, readPending, readStored, toldOf } from '../readers.ts'
import { number, type Row, text } from '../rows.ts'
import { ToldCache } from '../told-cache.ts'
import { findChains } from './chains.ts'
import type { Database } from './database.ts'
import { habitsWithin } from './habit-store.ts'
import { saveJudgement } from './judgements.ts'
import { KeyIndex } from './key-index.ts'
import { Leases } from './leases.ts'
import { Outlines } from './outlines.ts'
import { STORED } from './stored.ts'

/** What was seen and judged, over one SQLite connection; the contract is ArticleStore's. */
export function createArticleStore(
  db: Database,
  keys = new KeyIndex(db),
  leases = new Leases<number>(),
  outlines = new Outlines(db),
): ArticleStore {
  return overConnection({ db, keys, leases, cache: new ToldCache<number>(), outlines }, (work) => db.transaction(work))
}

/** What a store of articles works with, in a transaction and outside one. */
interface Means {
  readonly db: Database
  readonly keys: KeyIndex
  readonly cache: ToldCache<number>
  readonly outlines: Outlines
  readonly leases: Leases<number>
  /** Entries that are settled when the transaction is on the disk; left out where there is none. */
  readonly settled?: number[]
}

type InTransaction = <T>(work: () => T | Promise<T>) => Promise<T>

function overConnection(means: Means, inTransaction: InTransaction): ArticleStore {
  const { db, keys, outlines, leases } = means
  const within: ArticleStore = {
    claimPending: async (claim, sourceId) =>
      isAnyDue(db, claim, sourceId)
        ? leases.taking((take) => inTransaction(() => claimPending(means, claim, sourceId, take)))
        : [],
    atomically: (work) =>
      withMemory(means, inTransaction, (settled) =>
        work(
          overConnection({ ...means, settled }, async (inner) => inner()),
          habitsWithin(db),
        ),
      ),
    byAddress: async (address) => {
      const row = db.get(`${STORED} WHERE a.address = ?`, address)
      return row === undefined ? null : readStored(row)
    },
    candidates: async (asked, most, mayRelate) => candidates(means, likeliest(keys, asked, most), mayRelate),
    saveJudgement: (judgement) =>
      withMemory(means, inTransaction, (settled) => {
        const saved = saveJudgement(db, keys, judgement)
        settled.push(judgement.entryNumber)
        if (saved.kind === 'saved') remember(means, judgement, saved.article)
        return saved
      }),
    clusters: async (query) => outlines.clusters(query),
    stored: (numbers) => stored(db, numbers),
    find: async (addressOrId) => findChains(db, addressOrId),
    counts: async () => counts(db),
  }
  return within
}

/**
 * What is taken back must not be remembered: its number goes to another article. A commit can fail as well. Leases end once
 * all is on the disk, of which the outermost knows.
 */
async function withMemory<T>(
  means: Means,
  inTransaction: InTransaction,
  work: (settled: number[]) => T | Promise<T>,
): Promise<T> {
  const { cache, outlines, keys, leases, settled = [] } = means
  const forget = (cause: unknown): never => {
    cache.clear()
    outlines.clear()
    keys.reread()
    throw cause
  }
  const done = await inTransaction(async () => {
    try {
      return await work(settled)
    } catch (cause) {
      return forget(cause)
    }
  }).catch(forget)
  if (means.settled === undefined) leases.end(settled)
  return done
}

/** The next articles are likely to be compared with this one. */
function remember({ cache, outlines }: Means, { article: judged }: Judgement, article: number | null): void {
  if (judged === null || article === null) return
  outlines.forget(article)
  if (judged.corrects === null && judged.told !== undefined) cache.put(article, judged.told)
  else cache.forget(article)
}

/** Whether a claim may find anything: most polls bring nothing, and a look takes no turn among the transactions. */
function isAnyDue(db: Database, { now }: Claim, sourceId: string | null): boolean {
  const one = 'SELECT 1 FROM entry WHERE due_at <= ?'
  const row = sourceId === null ? db.get(`${one} LIMIT 1`, now) : db.get(`${one} AND source = ? LIMIT 1`, now, sourceId)
  return row !== undefined
}

function claimPending(
  { db, leases }: Means,
  claim: Claim,
  sourceId: string | null,
  take: (entry: number, claim: Claim) => void,
): PendingEntry[] {
  const order = 'ORDER BY due_at, number LIMIT ?'
  const most = claim.most + leases.size
  const rows =
    sourceId === null
      ? db.all(`SELECT * FROM entry WHERE due_at <= ? ${order}`, claim.now, most)
      : db.all(`SELECT * FROM entry WHERE source = ? AND due_at <= ? ${order}`, sourceId, claim.now, most)
  const free = rows.filter((row) => leases.isFree(number(row, 'number'), claim.now)).slice(0, claim.most)
  for (const row of free) take(number(row, 'number'), claim)
  return free.map((row) => pendingOf(db, row))
}

export function pendingOf(db: Database, row: Row): PendingEntry {
  const article = row['article']
  const before =
    typeof article === 'number' ? db.get(`${STORED} WHERE a.number = ? AND a.entry = e.number`, article) : undefined
  return readPending(row, before === undefined ? null : readStored(before))
}

/** Articles by their numbers, with how many of the keys they share, the most first. */
function likeliest(index: KeyIndex, keys: readonly number[], most: number): readonly (readonly [number, number])[] {
  return [...index.sharing(keys, KEY_MOST)].sort(([a, m], [b, n]) => n - m || b - a).slice(0, most)
}

/** A key that more articles than this have is no evidence; only the newest of them are looked at. */
const KEY_MOST = 64

function candidates(
  { db, cache }: Means,
  likely: readonly (readonly [number, number])[],
  mayRelate?: (sketch: Uint8Array) => boolean,
): Candidate[] {
  return likely.flatMap(([article, sharedKeys]) => {
    const sketch = db.get('SELECT sketch FROM article_sketch WHERE article = ?', article)
    if (sketch !== undefined && !mayBeCandidate(sketch, mayRelate)) return []
    const row = db.get('SELECT cluster, source, url, first_seen_at FROM article WHERE number = ?', article)
    if (row === undefined) return []
    return {
      number: article,
      clusterNumber: number(row, 'cluster'),
      sourceId: text(row, 'source'),
      told: cache.get(article, () => readTold(db, article, text(row, 'url'))),
      firstSeenAt: text(row, 'first_seen_at'),
      sharedKeys,
    }
  })
}

function readTold(db: Database, number: number, url: string): Told {
  const row = db.get('SELECT article FROM article WHERE number = ?', number)
  const article: Article = JSON.parse(text(row ?? {}, 'article'))
  return toldOf(article, url)
}

async function stored(db: Database, numbers: readonly number[]): Promise<StoredArticle[]> {
  const found: StoredArticle[] = []
  for (const [at, article] of numbers.entries()) {
    if (at % READ_AT_ONCE === READ_AT_ONCE - 1) await setImmediate()
    const row = db.get(`${STORED} WHERE a.number = ?`, article)
    if (row !== undefined) found.push(readStored(row))
  }
  return found
}

/** So many articles are read before others have their turn on the thread: some milliseconds. */
const READ_AT_ONCE = 20

function counts(db: Database): Counts {
  const one = (sql: string): number => number(db.get(sql) ?? {}, 'n')
  const rows = db.all(
    `SELECT CASE fate WHEN 'merged' THEN 'duplicate' WHEN 'review' THEN 'held' ELSE fate END AS verdict, sum(entries) AS n
     FROM tally GROUP BY 1 HAVING n > 0 ORDER BY 1`,
  )
  const byVerdict = Object.fromEntries(rows.map((row) => [text(row, 'verdict'), number(row, 'n')]))
  return {
    entries: Object.values(byVerdict).reduce((sum, count) => sum + count, 0),
    articles: one('SELECT count(*) AS n FROM article'),
    clusters: one('SELECT count(DISTINCT cluster) AS n FROM article'),
    byVerdict,
  }
}
