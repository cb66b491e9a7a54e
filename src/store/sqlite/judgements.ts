import type { JudgedArticle, Judgement, JudgementSaved, Likeness } from '../../domain/ports.ts'
import { lateArrival } from '../arrival.ts'
import { number, text, textOrNull } from '../rows.ts'
import { partFrom, stillAlike } from '../ties.ts'
import type { Database } from './database.ts'
import type { KeyIndex } from './key-index.ts'

/** Writes a verdict and all that follows from it; the caller holds the transaction. */
export function saveJudgement(db: Database, keys: KeyIndex, judgement: Judgement): JudgementSaved {
  const article = judgement.article === null ? null : saveArticle(db, keys, judgement, judgement.article)
  settleEntry(db, judgement, article)
  if (judgement.page !== null) savePage(db, judgement)
  return { kind: 'saved', article }
}

function settleEntry(db: Database, judgement: Judgement, article: number | null): void {
  const { verdict } = judgement
  db.run(
    `UPDATE entry SET verdict = ?, stage = ?, reason = ?, rule = ?, decided_at = ?, due_at = ?, article = coalesce(?, article),
     attempts = attempts + ? WHERE number = ?`,
    verdict.kind,
    verdict.stage,
    verdict.reason,
    verdict.rule,
    judgement.decidedAt,
    judgement.retryAt,
    article,
    judgement.untried === true ? 0 : 1,
    judgement.entryNumber,
  )
}

function saveArticle(db: Database, keys: KeyIndex, judgement: Judgement, judged: JudgedArticle): number {
  const row = judged.corrects ?? insertArticle(db, judgement, judged)
  if (judged.corrects !== null) updateArticle(db, judgement, judged, row)
  if (judged.corrects !== null && judged.substanceChanged) loosenTies(db, row, judged)
  keys.save(row, judged.keys, judged.corrects === null)
  saveSketch(db, row, judged.sketch)
  saveKept(db, row, judged)
  for (const other of judged.duplicateOf) joinClusters(db, row, other)
  for (const other of judged.sameAffairAs) saveLikeness(db, row, other, 'same-affair')
  return row
}

function insertArticle(db: Database, judgement: Judgement, judged: JudgedArticle): number {
  const entry = db.get('SELECT source, first_seen_at, verdict FROM entry WHERE number = ?', judgement.entryNumber) ?? {}
  const firstSeenAt = text(entry, 'first_seen_at')
  const arrivedAt = lateArrival({ firstSeenAt, verdict: textOrNull(entry, 'verdict') }, judgement.decidedAt)
  const { lastNumber } = db.run(
    `INSERT INTO article (id, entry, source, url, address, cluster, first_seen_at, arrived_at, updated_at, published_at,
       layout, doubts, matches, article, read_by)
     VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    judged.id,
    judgement.entryNumber,
    text(entry, 'source'),
    judged.url,
    judged.address,
    firstSeenAt,
    arrivedAt,
    arrivedAt ?? firstSeenAt,
    judged.article.published?.at ?? null,
    judged.layout,
    JSON.stringify(judged.doubts),
    JSON.stringify(judged.matches),
    JSON.stringify(judged.article),
    judged.readBy,
  )
  db.run('UPDATE article SET cluster = number WHERE number = ?', lastNumber)
  return lastNumber
}

function updateArticle(db: Database, judgement: Judgement, judged: JudgedArticle, row: number): void {
  db.run(
    `UPDATE article SET entry = ?, url = ?, published_at = ?, layout = ?, doubts = ?, matches = ?, article = ?, read_by = ?,
     updated_at = CASE WHEN ? THEN ? ELSE updated_at END WHERE number = ?`,
    judgement.entryNumber,
    judged.url,
    judged.article.published?.at ?? null,
    judged.layout,
    JSON.stringify(judged.doubts),
    JSON.stringify(judged.matches),
    JSON.stringify(judged.article),
    judged.readBy,
    judged.substanceChanged ? 1 : 0,
    judgement.decidedAt,
    row,
  )
}

function saveSketch(db: Database, article: number, sketch: Uint8Array | null): void {
  if (sketch === null) db.run('DELETE FROM article_sketch WHERE article = ?', article)
  else db.run('INSERT OR REPLACE INTO article_sketch (article, sketch) VALUES (?, ?)', article, sketch)
}

function saveKept(db: Database, article: number, judged: JudgedArticle): void {
  db.run('DELETE FROM kept WHERE article = ?', article)
  for (const match of judged.matches) {
    if (match.verdict !== 'keep') continue
    db.run(
      `INSERT INTO kept (topic, article, first_seen_at)
       SELECT ?, number, coalesce(arrived_at, first_seen_at) FROM article WHERE number = ?`,
      match.topic,
      article,
    )
  }
}

/** A corrected article leaves the cluster of what it no longer tells; what it is still alike stays with it. */
function loosenTies(db: Database, article: number, judged: JudgedArticle): void {
  const { changes } = db.run(
    `DELETE FROM likeness WHERE relation = 'duplicate' AND ((article = ?1 AND other NOT IN (SELECT value FROM json_each(?2)))
       OR (other = ?1 AND article NOT IN (SELECT value FROM json_each(?2))))`,
    article,
    JSON.stringify(stillAlike(judged)),
  )
  if (changes === 0) return
  const members = db.all(
    'SELECT number FROM article WHERE cluster = (SELECT cluster FROM article WHERE number = ?)',
    article,
  )
  const numbers = members.map((row) => number(row, 'number'))
  const ties = db.all(
    `SELECT article, other FROM likeness WHERE relation = 'duplicate' AND article IN (SELECT value FROM json_each(?1))
       AND other IN (SELECT value FROM json_each(?1))`,
    JSON.stringify(numbers),
  )
  const parted = partFrom(
    article,
    numbers,
    ties.map((row) => ({ article: number(row, 'article'), other: number(row, 'other') })),
  )
  for (const part of parted === null ? [] : [parted.own, parted.rest])
    db.run(
      'UPDATE article SET cluster = ? WHERE number IN (SELECT value FROM json_each(?))',
      Math.min(...part),
      JSON.stringify(part),
    )
}

/** Two clusters become one: the number, and so the id, of the older stays. */
function joinClusters(db: Database, article: number, other: Likeness): void {
  saveLikeness(db, article, other, 'duplicate')
  const rows = db.all(
    'SELECT DISTINCT cluster FROM article WHERE number IN (?, ?) ORDER BY cluster',
    article,
    other.number,
  )
  const [oldest, younger] = rows.map((row) => number(row, 'cluster'))
  if (oldest === undefined || younger === undefined) return
  db.run('UPDATE article SET cluster = ? WHERE cluster = ?', oldest, younger)
}

/** What was a duplicate once stays one while both are of one affair: a report that goes on is no second one. */
function saveLikeness(db: Database, article: number, other: Likeness, relation: string): void {
  db.run(
    `INSERT INTO likeness (article, other, relation, likeness, reasons) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (article, other) DO UPDATE SET relation = excluded.relation, likeness = excluded.likeness,
       reasons = excluded.reasons WHERE excluded.relation = 'duplicate' OR likeness.relation <> 'duplicate'`,
    article,
    other.number,
    relation,
    other.likeness,
    JSON.stringify(other.reasons),
  )
}

function savePage(db: Database, judgement: Judgement): void {
  const { page } = judgement
  if (page === null) return
  db.run(
    'INSERT OR REPLACE INTO page (entry, url, content_type, fetched_at, packed) VALUES (?, ?, ?, ?, ?)',
    judgement.entryNumber,
    page.url,
    page.contentType,
    judgement.decidedAt,
    page.packed.bytes,
  )
}
