import type { JudgedArticle, Judgement, JudgementSaved, Likeness } from '../../domain/ports.ts'
import { lateArrival } from '../arrival.ts'
import { number, type Row, text, textOrNull } from '../rows.ts'
import { partFrom, stillAlike } from '../ties.ts'
import type { Database } from './database.ts'

/**
 * Writes a verdict and all that follows from it, within a transaction that holds the lock of judgement. `lease` is the
 * number under which the entry was claimed; null where nobody claimed it, as in a replay.
 */
export async function saveJudgement(tx: Database, judgement: Judgement, lease: number | null): Promise<JudgementSaved> {
  const entry = await takeEntry(tx, judgement, lease)
  if (entry === null) return { kind: 'lost' }
  const article = judgement.article === null ? null : await saveArticle(tx, judgement, judgement.article, entry)
  await settleEntry(tx, judgement, article)
  if (judgement.page !== null) await savePage(tx, judgement)
  return { kind: 'saved', article }
}

/** The entry, held for this transaction; null where it was claimed under a lease that another worker has by now. */
async function takeEntry(tx: Database, { entryNumber }: Judgement, lease: number | null): Promise<Row | null> {
  const row = await tx.get(
    `SELECT source, first_seen_at, verdict FROM entry WHERE number = $1 AND ($2::bigint IS NULL OR lease_number = $2) FOR UPDATE`,
    entryNumber,
    lease,
  )
  if (row === undefined && lease === null) throw new Error(`there is no entry ${entryNumber}`)
  return row ?? null
}

async function settleEntry(tx: Database, judgement: Judgement, article: number | null): Promise<void> {
  const { verdict } = judgement
  await tx.run(
    `UPDATE entry SET verdict = $1, stage = $2, reason = $3, rule = $4, decided_at = $5, due_at = $6,
       article = coalesce($7, article), attempts = attempts + $8, lease_holder = NULL, lease_number = NULL, lease_until = NULL
     WHERE number = $9`,
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

async function saveArticle(tx: Database, judgement: Judgement, judged: JudgedArticle, entry: Row): Promise<number> {
  const article =
    judged.corrects === null
      ? await insertArticle(tx, judgement, judged, entry)
      : await updateArticle(tx, judgement, judged, judged.corrects)
  if (judged.corrects !== null && judged.substanceChanged) await loosenTies(tx, article, judged)
  await saveKeys(tx, article, judged.keys)
  await saveKept(tx, article, judged)
  for (const other of judged.duplicateOf) await joinClusters(tx, article, other)
  for (const other of judged.sameAffairAs) await saveLikeness(tx, article, other, 'same-affair')
  return article
}

async function insertArticle(tx: Database, judgement: Judgement, judged: JudgedArticle, entry: Row): Promise<number> {
  const firstSeenAt = text(entry, 'first_seen_at')
  const row = await tx.get(
    `INSERT INTO article (number, cluster, id, entry, source, url, address, first_seen_at, arrived_at, updated_at, published_at,
       layout, doubts, matches, article, read_by, sketch)
     SELECT made.number, made.number, $1, $2, $3, $4, $5, $6::timestamptz, $14::timestamptz,
       coalesce($14::timestamptz, $6::timestamptz), $7, $8, $9, $10, $11, $12, $13
     FROM (SELECT nextval('article_number_seq') AS number) AS made RETURNING number`,
    judged.id,
    judgement.entryNumber,
    text(entry, 'source'),
    judged.url,
    judged.address,
    firstSeenAt,
    judged.article.published?.at ?? null,
    judged.layout,
    JSON.stringify(judged.doubts),
    JSON.stringify(judged.matches),
    JSON.stringify(judged.article),
    judged.readBy,
    judged.sketch,
    lateArrival({ firstSeenAt, verdict: textOrNull(entry, 'verdict') }, judgement.decidedAt),
  )
  return number(row ?? {}, 'number')
}

async function updateArticle(
  tx: Database,
  judgement: Judgement,
  judged: JudgedArticle,
  article: number,
): Promise<number> {
  await tx.run(
    `UPDATE article SET entry = $1, published_at = $2, layout = $3, doubts = $4, matches = $5, article = $6,
       read_by = $7, revision = revision + 1, updated_at = CASE WHEN $8 THEN $9 ELSE updated_at END, sketch = $11, url = $12
     WHERE number = $10`,
    judgement.entryNumber,
    judged.article.published?.at ?? null,
    judged.layout,
    JSON.stringify(judged.doubts),
    JSON.stringify(judged.matches),
    JSON.stringify(judged.article),
    judged.readBy,
    judged.substanceChanged,
    judgement.decidedAt,
    article,
    judged.sketch,
    judged.url,
  )
  return article
}

async function saveKeys(tx: Database, article: number, keys: readonly number[]): Promise<void> {
  if (keys.length === 0) return
  const sql = 'INSERT INTO candidate_key (key, article) SELECT unnest($1::bigint[]), $2 ON CONFLICT DO NOTHING'
  await tx.run(sql, keys, article)
}

async function saveKept(tx: Database, article: number, judged: JudgedArticle): Promise<void> {
  if (judged.corrects !== null) await tx.run('DELETE FROM kept WHERE article = $1', article)
  const topics = judged.matches.filter(({ verdict }) => verdict === 'keep').map(({ topic }) => topic)
  if (topics.length === 0) return
  await tx.run(
    `INSERT INTO kept (topic, article, first_seen_at)
     SELECT DISTINCT topic, number, coalesce(arrived_at, first_seen_at) FROM unnest($1::text[]) AS topic, article WHERE number = $2`,
    topics,
    article,
  )
}

/** A corrected article leaves the cluster of what it no longer tells; what it is still alike stays with it. */
async function loosenTies(tx: Database, article: number, judged: JudgedArticle): Promise<void> {
  const loosened = await tx.run(
    `DELETE FROM likeness WHERE relation = 'duplicate'
       AND ((article = $1 AND other <> ALL ($2::bigint[])) OR (other = $1 AND article <> ALL ($2::bigint[])))`,
    article,
    stillAlike(judged),
  )
  if (loosened === 0) return
  const members = await tx.all(
    'SELECT number FROM article WHERE cluster = (SELECT cluster FROM article WHERE number = $1)',
    article,
  )
  const numbers = members.map((row) => number(row, 'number'))
  const ties = await tx.all(
    `SELECT article, other FROM likeness WHERE relation = 'duplicate' AND article = ANY ($1::bigint[]) AND other = ANY ($1::bigint[])`,
    numbers,
  )
  const parted = partFrom(
    article,
    numbers,
    ties.map((row) => ({ article: number(row, 'article'), other: number(row, 'other') })),
  )
  for (const part of parted === null ? [] : [parted.own, parted.rest])
    await tx.run('UPDATE article SET cluster = $1 WHERE number = ANY ($2::bigint[])', Math.min(...part), part)
}

/** Two clusters become one: the number, and so the id, of the older stays. */
async function joinClusters(tx: Database, article: number, other: Likeness): Promise<void> {
  await saveLikeness(tx, article, other, 'duplicate')
  await tx.run(
    `WITH two AS (SELECT min(cluster) AS oldest, max(cluster) AS younger FROM article WHERE number IN ($1, $2))
     UPDATE article SET cluster = two.oldest FROM two WHERE cluster = two.younger AND two.oldest < two.younger`,
    article,
    other.number,
  )
}

/** What was a duplicate once stays one while both are of one affair: a report that goes on is no second one. */
async function saveLikeness(tx: Database, article: number, other: Likeness, relation: string): Promise<void> {
  await tx.run(
    `INSERT INTO likeness (article, other, relation, likeness, reasons) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (article, other) DO UPDATE SET relation = excluded.relation, likeness = excluded.likeness,
       reasons = excluded.reasons WHERE excluded.relation = 'duplicate' OR likeness.relation <> 'duplicate'`,
    article,
    other.number,
    relation,
    other.likeness,
    JSON.stringify(other.reasons),
  )
}

async function savePage(tx: Database, judgement: Judgement): Promise<void> {
  const { page } = judgement
  if (page === null) return
  await tx.run(
    `INSERT INTO page (entry, url, content_type, fetched_at, packed) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (entry) DO UPDATE SET url = excluded.url, content_type = excluded.content_type,
       fetched_at = excluded.fetched_at, packed = excluded.packed`,
    judgement.entryNumber,
    page.url,
    page.contentType,
    judgement.decidedAt,
    page.packed.bytes,
  )
}
