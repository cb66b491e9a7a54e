import type { Cluster } from '../../domain/types.ts'
import { readStored } from '../readers.ts'
import type { Database } from './database.ts'

/** The columns that readStored reads. */
export const STORED = `SELECT a.number, a.id, a.source, a.url, a.cluster, a.first_seen_at, a.arrived_at, a.updated_at, a.layout,
  a.doubts, a.matches, a.article, a.read_by, e.entry, e.entry_id FROM article a JOIN entry e ON e.number = a.entry`

/** A cluster by its number, its members in the order of first sight. */
export function readCluster(db: Database, cluster: number): Cluster | null {
  const members = db.all(`${STORED} WHERE a.cluster = ? ORDER BY a.number`, cluster).map(readStored)
  const oldest = members[0]
  return oldest === undefined ? null : { id: oldest.id, members }
}
