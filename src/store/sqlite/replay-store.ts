import { unpack } from '../../domain/packed.ts'
import type { KeptPage, ReplayEntry, ReplayStore } from '../../domain/replay.ts'
import { readVerdict } from '../readers.ts'
import { number, text, textOrNull } from '../rows.ts'
import { pendingOf } from './article-store.ts'
import type { Database } from './database.ts'
import type { KeyIndex } from './key-index.ts'

/** Final verdicts on entries that are their article's own: one that a newer announcement replaced has nothing to say. */
const DECIDED = `first_seen_at >= ?1 AND verdict IS NOT NULL AND due_at IS NULL AND stage <> 'fetch'
  AND NOT (verdict = 'held' AND stage = 'read')
  AND (article IS NULL OR EXISTS (SELECT 1 FROM article a WHERE a.number = entry.article AND a.entry = entry.number))`

const WINDOW = `SELECT article FROM entry WHERE ${DECIDED} AND article IS NOT NULL`

/** What was decided, over one SQLite connection. */
export function createReplayStore(db: Database, keys: KeyIndex): ReplayStore {
  return {
    order: async (since) =>
      db
        .all(`SELECT number FROM entry WHERE ${DECIDED} ORDER BY article IS NULL, coalesce(article, number)`, since)
        .map((row) => number(row, 'number')),
    reset: async (since) => {
      reset(db, since)
      keys.reread()
    },
    read: async (entries) => entries.flatMap((entry) => readEntry(db, entry)),
  }
}

function reset(db: Database, since: string): void {
  db.run(`DELETE FROM candidate_key WHERE article IN (${WINDOW})`, since)
  db.run(`DELETE FROM article_key WHERE article IN (${WINDOW})`, since)
  db.run(`DELETE FROM kept WHERE article IN (${WINDOW})`, since)
  db.run(`DELETE FROM likeness WHERE article IN (${WINDOW}) OR other IN (${WINDOW})`, since)
  leaveClusters(db, since)
  db.run(`UPDATE article SET cluster = number WHERE number IN (${WINDOW})`, since)
}

/** What stays and was led by an article that is decided anew is led by the oldest of those that stay. */
function leaveClusters(db: Database, since: string): void {
  db.run(
    `UPDATE article SET cluster = (SELECT min(b.number) FROM article b WHERE b.cluster = article.cluster
       AND b.number NOT IN (${WINDOW}))
     WHERE cluster IN (${WINDOW}) AND number NOT IN (${WINDOW})`,
    since,
  )
}

function readEntry(db: Database, entry: number): ReplayEntry[] {
  const row = db.get('SELECT * FROM entry WHERE number = ?', entry)
  const verdict = row === undefined ? null : readVerdict(row)
  if (row === undefined || verdict === null) return []
  return [{ pending: pendingOf(db, row), verdict, page: async () => pageOf(db, entry) }]
}

function pageOf(db: Database, entry: number): KeptPage | null {
  const page = db.get('SELECT url, content_type, fetched_at, packed FROM page WHERE entry = ?', entry)
  const packed = page?.['packed']
  if (page === undefined || !(packed instanceof Uint8Array)) return null
  return {
    url: text(page, 'url'),
    bytes: unpack({ bytes: packed }),
    contentType: textOrNull(page, 'content_type'),
    fetchedAt: text(page, 'fetched_at'),
  }
}
