import { setImmediate } from 'node:timers/promises'
import type { NotedFetch } from '../../domain/fetching.ts'
import type { Housekeeping, Kept } from '../../domain/housekeeping.ts'
import { latestSight } from '../arrival.ts'
import { number } from '../rows.ts'
import type { Database } from './database.ts'
import type { KeyIndex } from './key-index.ts'
import type { Leases } from './leases.ts'

/** So many rows of a kind go in one step: a few milliseconds, so that neither a poll nor a reader of the feeds waits. */
const STEP = 50
/** The same of clusters, which have rows in many tables. */
const CLUSTERS_STEP = 10
/** Where more than this share of the file is empty, a step gives so many pages of 4 kB back to the disk. */
const EMPTY_SHARE = 0.1
const PAGES_BACK = 256

interface AllLeases {
  readonly targets: Leases<string>
  readonly entries: Leases<number>
}

/**
 * Forgets what is past its time, a step at a time, over one SQLite connection. `onArticles` is called where many articles may
 * have changed at once.
 */
export function createHousekeeping(
  db: Database,
  keys: KeyIndex,
  leases: AllLeases,
  onArticles: () => void,
): Housekeeping {
  return {
    noteFetches: (fetches) =>
      db.transaction(() => {
        for (const fetch of fetches) noteFetch(db, fetch)
      }),
    forget: async (before) => {
      // Between two steps whoever waits for the thread has his turn.
      await setImmediate()
      const rows = await db
        .transaction(() => forget(db, keys, before))
        .catch((cause: unknown) => {
          keys.reread()
          throw cause
        })
      if (rows === 0) giveBack(db)
      return rows
    },
    recountWaits: async (now, latest) => {
      for (const some of [leases.targets, leases.entries]) some.endBeyond(latest)
      const late = await db.transaction(() => recountWaits(db, now, latest))
      onArticles()
      return late
    },
  }
}

function recountWaits(db: Database, now: string, latest: string): number {
  const seen = latestSight(now)
  const entries = db.run('UPDATE entry SET due_at = ? WHERE due_at > ?', now, latest)
  const announcements = db.run('UPDATE outbox SET due_at = ? WHERE due_at > ?', now, latest)
  db.run(
    'UPDATE article SET arrived_at = ? WHERE number IN (SELECT article FROM kept WHERE first_seen_at > ?)',
    now,
    seen,
  )
  db.run('UPDATE OR REPLACE kept SET first_seen_at = ? WHERE first_seen_at > ?', now, seen)
  return entries.changes + announcements.changes
}

/** What was forgotten makes room for what comes; only where much is empty does the file shrink, at its end, in small steps. */
function giveBack(db: Database): void {
  const pages = (name: string): number => number(db.get(`PRAGMA ${name}`) ?? {}, name)
  if (pages('freelist_count') > pages('page_count') * EMPTY_SHARE) db.all(`PRAGMA incremental_vacuum(${PAGES_BACK})`)
}

function noteFetch(db: Database, { trace, problem }: NotedFetch): void {
  db.run(
    'INSERT INTO fetch (url, started_at, next_poll_at, next_reason, trace) VALUES (?, ?, NULL, ?, ?)',
    trace.url,
    trace.startedAt,
    problem,
    JSON.stringify(trace),
  )
}

function forget(db: Database, keys: KeyIndex, before: Kept): number {
  const pages = db.run(
    'DELETE FROM page WHERE entry IN (SELECT entry FROM page WHERE fetched_at < ? LIMIT ?)',
    before.pages,
    STEP,
  )
  const fetches = db.run(
    `DELETE FROM fetch WHERE number IN (
       SELECT number FROM (SELECT number, started_at FROM fetch ORDER BY number LIMIT ?) WHERE started_at < ?)`,
    STEP,
    before.fetches,
  )
  const sent = db.run(
    'DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE due_at IS NULL AND created_at < ? LIMIT ?)',
    before.fetches,
    STEP,
  )
  const told = pages.changes + fetches.changes + sent.changes
  return told + forgetWords(db, before.verdicts) + forgetArticles(db, keys, before.articles)
}

/** An entry without an article loses its words and keeps its identity: announced again, it is still known. */
function forgetWords(db: Database, before: string): number {
  return db.run(
    `UPDATE entry SET reason = reason || ' (words forgotten)', repairs = '[]', words_forgotten = 1,
       entry = json_object('id', entry_id, 'link', address, 'title', json_extract(entry, '$.title'), 'summary', null,
         'content', null, 'published', json_extract(entry, '$.published'), 'updated', null, 'authors', json('[]'),
         'categories', json('[]'), 'enclosures', json('[]'), 'media', json('[]'), 'source', null)
     WHERE number IN (
       SELECT number FROM entry WHERE words_forgotten = 0 AND due_at IS NULL AND article IS NULL AND decided_at < ? LIMIT ?)`,
    before,
    STEP,
  ).changes
}

/**
 * Articles past their time go whole clusters at a time, so that no cluster loses its oldest member and with it its id.
 * Cost: that of the articles that are past their time; the rest of the table is not looked at.
 */
function forgetArticles(db: Database, keys: KeyIndex, before: string): number {
  const clusters = db.all(
    `SELECT DISTINCT cluster FROM article a WHERE first_seen_at < ?1
       AND NOT EXISTS (SELECT 1 FROM article b WHERE b.cluster = a.cluster AND b.first_seen_at >= ?1) LIMIT ?2`,
    before,
    CLUSTERS_STEP,
  )
  for (const row of clusters) forgetCluster(db, keys, number(row, 'cluster'))
  return clusters.length
}

function forgetCluster(db: Database, keys: KeyIndex, cluster: number): void {
  const members = 'SELECT number FROM article WHERE cluster = ?1'
  const gone = db.all(members, cluster).map((row) => number(row, 'number'))
  db.run(`DELETE FROM kept WHERE article IN (${members})`, cluster)
  db.run(`DELETE FROM article_sketch WHERE article IN (${members})`, cluster)
  db.run(`DELETE FROM likeness WHERE article IN (${members}) OR other IN (${members})`, cluster)
  db.run(`UPDATE entry SET article = NULL WHERE article IN (${members})`, cluster)
  db.run('DELETE FROM article WHERE cluster = ?', cluster)
  keys.forget(gone)
}
