import type { EditionDocument } from '../../domain/edition.ts'
import { text } from '../rows.ts'
import type { Database } from './database.ts'

/**
 * What is published now, from one moment. Bytes are read once: a look that finds nothing new costs one question for the
 * ETags of all documents.
 */
export function createPublished(db: Database): () => Promise<readonly EditionDocument[]> {
  let known: ReadonlyMap<string, EditionDocument> = new Map()
  return async () => {
    const rows = await db.all(
      `SELECT path, etag, updated_at, content_type,
         CASE WHEN path || ' ' || etag = ANY ($1::text[]) THEN NULL ELSE bytes END AS bytes
       FROM document ORDER BY path`,
      [...known.values()].map(({ path, etag }) => `${path} ${etag}`),
    )
    const documents = rows.map((row): EditionDocument => {
      const bytes = row['bytes']
      const same = known.get(text(row, 'path'))
      if (!(bytes instanceof Uint8Array)) return same ?? missing(text(row, 'path'))
      return {
        path: text(row, 'path'),
        contentType: text(row, 'content_type'),
        bytes,
        etag: text(row, 'etag'),
        updated: text(row, 'updated_at'),
      }
    })
    known = new Map(documents.map((document) => [document.path, document]))
    return documents
  }
}

function missing(path: string): never {
  throw new Error(`the bytes of ${path} were not told`)
}
