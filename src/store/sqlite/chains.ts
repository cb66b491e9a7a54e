import type { AlikeArticle, Chain } from '../../domain/ports.ts'
import { readAlike, readChain, readStored } from '../readers.ts'
import { number, type Row } from '../rows.ts'
import type { Database } from './database.ts'
import { readCluster, STORED } from './stored.ts'

/** All that is known of a canonical or final address, a tag URI or an origin's own id; the newest first. */
export function findChains(db: Database, addressOrId: string): Chain[] {
  const found = db.all(FOUND, addressOrId)
  const rows = found.length > 0 ? found : db.all(FOUND_BY_OWN_ID, addressOrId)
  return rows.map((row) => chainOf(db, row))
}

export const FOUND = `SELECT * FROM entry WHERE number IN (
    SELECT number FROM entry WHERE address = ?1
    UNION SELECT number FROM entry WHERE article IN (
      SELECT number FROM article WHERE id = ?1 OR url = ?1 OR address = ?1))
  ORDER BY number DESC LIMIT 20`

/** Each source is asked in turn: an index by the origin's id alone would be written with every entry, and is hardly read. */
export const FOUND_BY_OWN_ID = `SELECT e.* FROM (SELECT DISTINCT source FROM target) s
  CROSS JOIN entry e ON e.source = s.source AND e.entry_id = ?1 ORDER BY e.number DESC LIMIT 20`

function chainOf(db: Database, row: Row): Chain {
  const stored = storedOf(db, row)
  return readChain(row, {
    stored: stored === undefined ? null : readStored(stored),
    cluster: stored === undefined ? null : readCluster(db, number(stored, 'cluster')),
    duplicateOf: stored === undefined ? [] : likenesses(db, number(stored, 'number'), 'duplicate'),
    sameAffairAs: stored === undefined ? [] : likenesses(db, number(stored, 'number'), 'same-affair'),
  })
}

function storedOf(db: Database, row: Row): Row | undefined {
  const article = row['article']
  return typeof article === 'number' ? db.get(`${STORED} WHERE a.number = ?`, article) : undefined
}

function likenesses(db: Database, article: number, relation: string): AlikeArticle[] {
  const rows = db.all(
    `SELECT l.other, l.likeness, l.reasons, a.id, a.url, a.source, json_extract(a.article, '$.headline') AS headline FROM (
       SELECT other, likeness, reasons FROM likeness WHERE article = ?1 AND relation = ?2
       UNION SELECT article, likeness, reasons FROM likeness WHERE other = ?1 AND relation = ?2) l
     JOIN article a ON a.number = l.other ORDER BY l.other`,
    article,
    relation,
  )
  return rows.map(readAlike)
}
