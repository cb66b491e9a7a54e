import { unpack } from '../../domain/packed.ts'
import type { KeptPage, ReplayEntry, ReplayStore } from '../../domain/replay.ts'
import { readVerdict } from '../readers.ts'
import { number, type Row, text, textOrNull } from '../rows.ts'
import { pendingOf } from './article-store.ts'
import type { Database } from './database.ts'

/** Final verdicts on entries that are their article's own: one that a newer announcement replaced has nothing to say. */
const DECIDED = `e.first_seen_at >= $1 AND e.verdict IS NOT NULL AND e.due_at IS NULL AND e.stage <> 'fetch'
  AND NOT (e.verdict = 'held' AND e.stage = 'read')
  AND (e.article IS NULL OR EXISTS (SELECT 1 FROM article a WHERE a.number = e.article AND a.entry = e.number))`

const WINDOW = `SELECT e.article FROM entry e WHERE ${DECIDED} AND e.article IS NOT NULL`

/** What was decided; `current` is the transaction of the article store that a replay runs in. */
export function createReplayStore(current: () => Database): ReplayStore {
  return {
    order: async (since) => {
      const rows = await current().all(
        `SELECT number FROM entry e WHERE ${DECIDED} ORDER BY article IS NULL, coalesce(article, number)`,
        since,
      )
      return rows.map((row) => number(row, 'number'))
    },
    reset: (since) => reset(current(), since),
    read: (entries) => read(current(), entries),
  }
}

async function reset(tx: Database, since: string): Promise<void> {
  await tx.run(`DELETE FROM candidate_key WHERE article IN (${WINDOW})`, since)
  await tx.run(`DELETE FROM kept WHERE article IN (${WINDOW})`, since)
  await tx.run(`DELETE FROM likeness WHERE article IN (${WINDOW}) OR other IN (${WINDOW})`, since)
  await leaveClusters(tx, since)
  await tx.run(`UPDATE article SET cluster = number WHERE number IN (${WINDOW})`, since)
}

/** What stays and was led by an article that is decided anew is led by the oldest of those that stay. */
async function leaveClusters(tx: Database, since: string): Promise<void> {
  await tx.run(
    `WITH anew AS MATERIALIZED (${WINDOW}),
     staying AS (
       SELECT b.cluster, min(b.number) AS oldest FROM article b
       WHERE b.cluster IN (SELECT article FROM anew) AND b.number NOT IN (SELECT article FROM anew) GROUP BY b.cluster)
     UPDATE article a SET cluster = staying.oldest FROM staying
     WHERE a.cluster = staying.cluster AND a.number NOT IN (SELECT article FROM anew)`,
    since,
  )
}

async function read(tx: Database, entries: readonly number[]): Promise<ReplayEntry[]> {
  const found = await tx.all('SELECT * FROM entry WHERE number = ANY ($1::bigint[])', entries)
  const places = new Map(entries.map((entry, place) => [entry, place]))
  const placeOf = (row: Row): number => places.get(number(row, 'number')) ?? entries.length
  const rows = [...found].sort((a, b) => placeOf(a) - placeOf(b))
  const pending = await pendingOf(tx, rows)
  return rows.flatMap((row, at) => {
    const verdict = readVerdict(row)
    const entry = pending[at]
    if (verdict === null || entry === undefined) return []
    return [{ pending: entry, verdict, page: () => pageOf(tx, entry.number) }]
  })
}

async function pageOf(tx: Database, entry: number): Promise<KeptPage | null> {
  const page = await tx.get('SELECT url, content_type, fetched_at, packed FROM page WHERE entry = $1', entry)
  const packed = page?.['packed']
  if (page === undefined || !(packed instanceof Uint8Array)) return null
  return {
    url: text(page, 'url'),
    bytes: unpack({ bytes: packed }),
    contentType: textOrNull(page, 'content_type'),
    fetchedAt: text(page, 'fetched_at'),
  }
}
