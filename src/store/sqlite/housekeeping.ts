import type { NotedFetch } from '../../domain/fetching.ts'
import type { Housekeeping, Kept } from '../../domain/ports.ts'
import { number } from '../rows.ts'
import type { Database } from './database.ts'

/** So many rows of a kind go in one step, so that a poll never waits long for the store. */
const STEP = 500

/** Forgets what is past its time, a step at a time, over one SQLite connection. */
export function createHousekeeping(db: Database): Housekeeping {
  return {
    noteFetches: (fetches) =>
      db.transaction(() => {
        for (const fetch of fetches) noteFetch(db, fetch)
      }),
    forget: (before) => db.transaction(() => forget(db, before)),
  }
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

function forget(db: Database, before: Kept): number {
  const pages = db.run(
    'DELETE FROM page WHERE entry IN (SELECT entry FROM page WHERE fetched_at < ? LIMIT ?)',
    before.pages,
    STEP,
  )
  const fetches = db.run(
    `DELETE FROM fetch WHERE number IN (
       SELECT number FROM (SELECT number, started_at FROM fetch ORDER BY number LIMIT ?) WHERE started_at < ?)`,
    STEP,
    before.verdicts,
  )
  const sent = db.run('DELETE FROM outbox WHERE due_at IS NULL AND created_at < ?', before.verdicts)
  return (
    pages.changes +
    fetches.changes +
    sent.changes +
    forgetWords(db, before.verdicts) +
    forgetArticles(db, before.articles)
  )
}

/** An entry that was not kept loses its words and keeps its identity: announced again, it is still known. */
function forgetWords(db: Database, before: string): number {
  return db.run(
    `UPDATE entry SET reason = reason || ' (words forgotten)', repairs = '[]',
       entry = json_object('id', entry_id, 'link', address, 'title', json_extract(entry, '$.title'), 'summary', null,
         'content', null, 'published', json_extract(entry, '$.published'), 'updated', null, 'authors', json('[]'),
         'categories', json('[]'), 'enclosures', json('[]'), 'media', json('[]'), 'source', null)
     WHERE number IN (
       SELECT number FROM entry WHERE verdict IN ('dropped', 'duplicate', 'broken') AND decided_at < ? AND due_at IS NULL
         AND article IS NULL AND reason NOT LIKE '%(words forgotten)' LIMIT ?)`,
    before,
    STEP,
  ).changes
}

/** Articles past their time go whole clusters at a time, so that no cluster loses its oldest member and with it its id. */
function forgetArticles(db: Database, before: string): number {
  const clusters = db.all(
    'SELECT cluster FROM article GROUP BY cluster HAVING max(first_seen_at) < ? ORDER BY cluster LIMIT ?',
    before,
    STEP,
  )
  for (const row of clusters) forgetCluster(db, number(row, 'cluster'))
  return clusters.length
}

function forgetCluster(db: Database, cluster: number): void {
  const members = 'SELECT number FROM article WHERE cluster = ?1'
  db.run(`DELETE FROM kept WHERE article IN (${members})`, cluster)
  db.run(`DELETE FROM candidate_key WHERE article IN (${members})`, cluster)
  db.run(`DELETE FROM likeness WHERE article IN (${members}) OR other IN (${members})`, cluster)
  db.run(`UPDATE entry SET article = NULL WHERE article IN (${members})`, cluster)
  db.run('DELETE FROM article WHERE cluster = ?', cluster)
}
