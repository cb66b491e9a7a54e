import type { Cluster } from '../../domain/types.ts'
import { readStored } from '../readers.ts'
import { number } from '../rows.ts'
import type { Database } from './database.ts'

/** The columns that readStored reads. */
export const STORED = `SELECT a.number, a.id, a.source, a.url, a.cluster, a.first_seen_at, a.arrived_at, a.updated_at, a.layout,
  a.doubts, a.matches, a.article, a.read_by, e.entry, e.entry_id, e.number AS entry_number FROM article a JOIN entry e ON e.number = a.entry`

/** Clusters in the order of the numbers given, their members in the order of first sight; one that is gone is left out. */
export async function readClusters(db: Database, clusters: readonly number[]): Promise<Cluster[]> {
  if (clusters.length === 0) return []
  const rows = await db.all(`${STORED} WHERE a.cluster = ANY($1::bigint[]) ORDER BY a.number`, clusters)
  const members = Map.groupBy(rows, (row) => number(row, 'cluster'))
  return clusters.flatMap((cluster) => {
    const stored = (members.get(cluster) ?? []).map(readStored)
    return stored[0] === undefined ? [] : [{ id: stored[0].id, members: stored }]
  })
}
