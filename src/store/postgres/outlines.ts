import type { ClusterQuery } from '../../domain/ports.ts'
import type { ArticleOutline, ClusterOf } from '../../domain/types.ts'
import type { OutlineMemory } from '../outline-memory.ts'
import { clustersOf, readOutline } from '../readers.ts'
import { number, type Row } from '../rows.ts'
import type { Database } from './database.ts'

/** Clusters in outline, all as of one instant; only what is new to this process, or has changed, is read of the articles. */
export async function outlineClusters(
  db: Database,
  memory: OutlineMemory<string>,
  query: ClusterQuery,
): Promise<ClusterOf<ArticleOutline>[]> {
  const rows = await db.all(
    `WITH chosen AS (
       SELECT DISTINCT (SELECT a.cluster FROM article a WHERE a.number = newest.article) AS cluster
       FROM unnest($1::text[]) AS asked (topic)
       CROSS JOIN LATERAL (
         SELECT article FROM kept k WHERE k.topic = asked.topic AND k.first_seen_at >= $2 AND k.first_seen_at < $4
         ORDER BY k.first_seen_at DESC, k.article DESC LIMIT $3) AS newest
       ORDER BY cluster DESC LIMIT $3)
     SELECT a.number, a.revision, a.cluster FROM chosen JOIN article a USING (cluster) ORDER BY a.cluster DESC, a.number`,
    query.topics,
    query.since,
    query.most,
    query.before ?? 'infinity',
  )
  const outlines = await readOutlines(db, memory, rows)
  return clustersOf(rows.map((row) => ({ cluster: number(row, 'cluster'), outline: outlines.get(versionOf(row)) })))
}

/** Where an article changed or went meanwhile, it is told as it is by now, or left out. */
async function readOutlines(
  db: Database,
  memory: OutlineMemory<string>,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, ArticleOutline>> {
  const known = memory.known(rows.map(versionOf))
  const missing = rows.filter((row) => !known.has(versionOf(row)))
  if (missing.length === 0) return known
  const versions = new Map(missing.map((row) => [number(row, 'number'), versionOf(row)]))
  const found = await db.all(
    `SELECT number, id, source, first_seen_at, arrived_at, matches, article->'published' AS published,
       article->>'language' AS language FROM article WHERE number = ANY($1::bigint[])`,
    [...versions.keys()],
  )
  const read = new Map(found.map((row) => [versions.get(number(row, 'number')) ?? '', readOutline(row)]))
  memory.put(read)
  return new Map([...known, ...read])
}

/** Another worker may have corrected an article: what is kept at hand is known by its revision too. */
export function versionOf(row: Row): string {
  return `${number(row, 'number')}.${number(row, 'revision')}`
}
