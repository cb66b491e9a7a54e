import type { NotedFetch } from '../../domain/fetching.ts'
import type { Housekeeping, Kept } from '../../domain/housekeeping.ts'
import type { Entry } from '../../domain/types.ts'
import { latestSight } from '../arrival.ts'
import { number, type Row, text, textOrNull } from '../rows.ts'
import type { Database } from './database.ts'
import { tryLock } from './locks.ts'

/** So many rows of a kind go in one step, so that nobody waits long for them. */
const STEP = 500

/** Forgets what is past its time, a step at a time; one worker at a time, the others have nothing to do. */
export function createHousekeeping(db: Database): Housekeeping {
  return {
    noteFetches: (fetches) => noteFetches(db, fetches),
    forget: (before) => db.transaction(async (tx) => ((await tryLock(tx, 'forget')) ? forget(tx, before) : 0)),
    recountWaits: (now, latest) => db.transaction((tx) => recountWaits(tx, now, latest)),
  }
}

async function recountWaits(tx: Database, now: string, latest: string): Promise<number> {
  const seen = latestSight(now)
  const entries = await tx.run('UPDATE entry SET due_at = $1 WHERE due_at > $2', now, latest)
  const announcements = await tx.run('UPDATE outbox SET due_at = $1 WHERE due_at > $2', now, latest)
  await tx.run(
    'UPDATE article SET arrived_at = $1, revision = revision + 1 WHERE number IN (SELECT article FROM kept WHERE first_seen_at > $2)',
    now,
    seen,
  )
  await tx.run('UPDATE kept SET first_seen_at = $1 WHERE first_seen_at > $2', now, seen)
  const end = 'SET lease_holder = NULL, lease_number = NULL, lease_until = NULL WHERE'
  await tx.run(`UPDATE entry ${end} due_at IS NOT NULL AND lease_until > $1`, latest)
  await tx.run(`UPDATE target ${end} lease_until > $1`, latest)
  return entries + announcements
}

async function noteFetches(db: Database, fetches: readonly NotedFetch[]): Promise<void> {
  await db.run(
    `INSERT INTO fetch_log (url, started_at, next_reason, trace)
     SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::text[], $4::json[])`,
    fetches.map(({ trace }) => trace.url),
    fetches.map(({ trace }) => trace.startedAt),
    fetches.map(({ problem }) => problem),
    fetches.map(({ trace }) => JSON.stringify(trace)),
  )
}

async function forget(tx: Database, before: Kept): Promise<number> {
  await sumUpTally(tx)
  const pages = await tx.run(
    'DELETE FROM page WHERE entry IN (SELECT entry FROM page WHERE fetched_at < $1 LIMIT $2)',
    before.pages,
    STEP,
  )
  const fetches = await tx.run(
    `DELETE FROM fetch_log WHERE number IN (
       SELECT number FROM (SELECT number, started_at FROM fetch_log ORDER BY number LIMIT $1) AS oldest WHERE started_at < $2)`,
    STEP,
    before.fetches,
  )
  const sent = await tx.run('DELETE FROM outbox WHERE due_at IS NULL AND created_at < $1', before.fetches)
  await tx.run('DELETE FROM worker WHERE beat_at < $1', before.fetches)
  await tx.run('DELETE FROM host_pace WHERE not_before < $1', before.fetches)
  return pages + fetches + sent + (await forgetWords(tx, before)) + (await forgetArticles(tx, before))
}

/** The changes of the tally become sums. */
async function sumUpTally(tx: Database): Promise<void> {
  await tx.run(
    `WITH gone AS (DELETE FROM tally_change RETURNING *)
     INSERT INTO tally AS t SELECT first_day, source, fate, sum(entries) FROM gone GROUP BY 1, 2, 3
     ON CONFLICT (first_day, source, fate) DO UPDATE SET entries = t.entries + excluded.entries`,
  )
  await tx.run(
    `WITH gone AS (DELETE FROM article_tally RETURNING *)
     INSERT INTO article_tally SELECT coalesce(sum(articles), 0), coalesce(sum(clusters), 0) FROM gone`,
  )
}

/** An entry without an article loses its words and keeps its identity: announced again, it is still known. */
async function forgetWords(tx: Database, before: Kept): Promise<number> {
  const rows = await tx.all(
    `SELECT number, entry_id, address, entry FROM entry WHERE decided_at < $1 AND due_at IS NULL
       AND article IS NULL AND NOT words_forgotten LIMIT $2`,
    before.verdicts,
    STEP,
  )
  if (rows.length === 0) return 0
  return tx.run(
    `UPDATE entry e SET reason = reason || ' (words forgotten)', repairs = '[]', words_forgotten = true, entry = given.entry
     FROM unnest($1::bigint[], $2::json[]) AS given (number, entry) WHERE e.number = given.number`,
    rows.map((row) => number(row, 'number')),
    rows.map((row) => JSON.stringify(withoutWords(row))),
  )
}

function withoutWords(row: Row): Entry {
  const { title, published }: Entry = JSON.parse(text(row, 'entry'))
  const gone = { summary: null, content: null, updated: null, source: null }
  const empty = { authors: [], categories: [], enclosures: [], media: [] }
  return { id: text(row, 'entry_id'), link: textOrNull(row, 'address'), title, published, ...gone, ...empty }
}

/** Articles past their time go whole clusters at a time, so that no cluster loses its oldest member and with it its id. */
async function forgetArticles(tx: Database, before: Kept): Promise<number> {
  const rows = await tx.all(
    `SELECT number FROM article WHERE cluster IN (
       SELECT cluster FROM article a WHERE first_seen_at < $1
         AND NOT EXISTS (SELECT 1 FROM article b WHERE b.cluster = a.cluster AND b.first_seen_at >= $1)
       ORDER BY first_seen_at LIMIT $2)`,
    before.articles,
    STEP,
  )
  const members = rows.map((row) => number(row, 'number'))
  if (members.length === 0) return 0
  await tx.run('DELETE FROM kept WHERE article = ANY ($1::bigint[])', members)
  await tx.run('DELETE FROM candidate_key WHERE article = ANY ($1::bigint[])', members)
  await tx.run('DELETE FROM likeness WHERE article = ANY ($1::bigint[]) OR other = ANY ($1::bigint[])', members)
  await tx.run('UPDATE entry SET article = NULL WHERE article = ANY ($1::bigint[])', members)
  return tx.run('DELETE FROM article WHERE number = ANY ($1::bigint[])', members)
}
