import type { Article, Cluster, Entry, StoredArticle } from '../../domain/types.ts'
import { type Database, number, type Row, text } from './database.ts'

/** The columns that readStored reads. */
export const STORED = `SELECT a.number, a.id, a.source, a.url, a.cluster, a.first_seen_at, a.updated_at, a.layout,
  a.doubts, a.matches, a.article, e.entry, e.entry_id FROM article a JOIN entry e ON e.number = a.entry`

export function readStored(row: Row): StoredArticle {
  const article: Article = JSON.parse(text(row, 'article'))
  const entry: Entry = JSON.parse(text(row, 'entry'))
  return {
    number: number(row, 'number'),
    id: text(row, 'id'),
    sourceId: text(row, 'source'),
    url: text(row, 'url'),
    entryId: text(row, 'entry_id'),
    article,
    entry,
    firstSeenAt: text(row, 'first_seen_at'),
    updatedAt: text(row, 'updated_at'),
    matches: JSON.parse(text(row, 'matches')),
    layout: text(row, 'layout'),
    doubts: JSON.parse(text(row, 'doubts')),
  }
}

/** A cluster by its number, its members in the order of first sight. */
export function readCluster(db: Database, cluster: number): Cluster | null {
  const members = db.all(`${STORED} WHERE a.cluster = ? ORDER BY a.number`, cluster).map(readStored)
  const oldest = members[0]
  return oldest === undefined ? null : { id: oldest.id, members }
}
