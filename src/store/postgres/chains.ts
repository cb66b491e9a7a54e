import type { AlikeArticle, Chain } from '../../domain/ports.ts'
import { readAlike, readChain, readStored } from '../readers.ts'
import { number } from '../rows.ts'
import type { Database } from './database.ts'
import { readClusters, STORED } from './stored.ts'

/** All that is known of an address (announced, final or canonical), a tag URI or an origin's own id; the newest first. */
export async function findChains(db: Database, addressOrId: string): Promise<Chain[]> {
  const rows = await db.all(
    `SELECT * FROM entry WHERE number IN (
       SELECT number FROM entry WHERE md5(address)::uuid = md5($1)::uuid AND address = $1
       UNION SELECT number FROM entry WHERE md5(entry_id)::uuid = md5($1)::uuid AND entry_id = $1
       UNION SELECT number FROM entry WHERE md5(link)::uuid = md5($1)::uuid AND link = $1 AND link <> address
       UNION SELECT number FROM entry WHERE article IN (
         SELECT number FROM article WHERE md5(id)::uuid = md5($1)::uuid AND id = $1
         UNION SELECT number FROM article WHERE md5(url)::uuid = md5($1)::uuid AND url = $1
         UNION SELECT number FROM article WHERE md5(address)::uuid = md5($1)::uuid AND address = $1))
     ORDER BY number DESC LIMIT 20`,
    addressOrId,
  )
  const chains: Chain[] = []
  for (const row of rows) {
    const stored =
      row['article'] === null ? undefined : await db.get(`${STORED} WHERE a.number = $1`, number(row, 'article'))
    const [cluster] = stored === undefined ? [] : await readClusters(db, [number(stored, 'cluster')])
    const article = stored === undefined ? null : readStored(stored)
    chains.push(
      readChain(row, {
        stored: article,
        cluster: cluster ?? null,
        duplicateOf: article === null ? [] : await likenesses(db, article.number, 'duplicate'),
        sameAffairAs: article === null ? [] : await likenesses(db, article.number, 'same-affair'),
      }),
    )
  }
  return chains
}

async function likenesses(db: Database, article: number, relation: string): Promise<AlikeArticle[]> {
  const rows = await db.all(
    `SELECT l.other, l.likeness, l.reasons, a.id, a.url, a.source, a.article::json ->> 'headline' AS headline FROM (
       SELECT other, likeness, reasons::text FROM likeness WHERE article = $1 AND relation = $2
       UNION SELECT article, likeness, reasons::text FROM likeness WHERE other = $1 AND relation = $2) l
     JOIN article a ON a.number = l.other ORDER BY l.other`,
    article,
    relation,
  )
  return rows.map(readAlike)
}
