import type { EditionDocument } from '../domain/edition.ts'
import type { Database as Target } from './postgres/database.ts'
import { text } from './rows.ts'
import type { Database as Origin } from './sqlite/database.ts'

/** Takes along what is published, bytes and all. Resolves to the paths whose bytes do not lie there as the store knows them. */
export async function moveDocuments(
  origin: Origin,
  target: Target,
  documents: readonly EditionDocument[],
): Promise<string[]> {
  const lying = new Map(documents.map((document) => [document.path, document]))
  const missing: string[] = []
  for (const row of origin.all('SELECT path, feed, etag, updated_at FROM document ORDER BY path')) {
    const document = lying.get(text(row, 'path'))
    if (document === undefined || document.etag !== text(row, 'etag')) missing.push(text(row, 'path'))
    else
      await target.run(
        `INSERT INTO document (path, feed, etag, updated_at, content_type, bytes) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (path) DO UPDATE SET feed = excluded.feed, etag = excluded.etag, updated_at = excluded.updated_at,
           content_type = excluded.content_type, bytes = excluded.bytes`,
        document.path,
        text(row, 'feed'),
        document.etag,
        text(row, 'updated_at'),
        document.contentType,
        document.bytes,
      )
  }
  return missing
}
