import { archiveOf } from '../domain/archive-path.ts'
import type { EditionDocument } from '../domain/edition.ts'
import type { Database as Target } from './postgres/database.ts'
import { text } from './rows.ts'
import type { Database as Origin } from './sqlite/database.ts'

export interface MovedDocuments {
  /** Paths whose bytes do not lie there as the store knows them. */
  readonly missing: string[]
  /** Archives that an earlier store closed and that do not lie there: nobody can render them again. */
  readonly lost: string[]
}

/** Takes along what is published, bytes and all, with the archives that earlier stores closed (`adopt-archives.ts`). */
export async function moveDocuments(
  origin: Origin,
  target: Target,
  documents: readonly EditionDocument[],
): Promise<MovedDocuments> {
  const lying = new Map(documents.map((document) => [document.path, document]))
  const missing: string[] = []
  for (const row of origin.all('SELECT path, feed, etag, updated_at FROM document ORDER BY path')) {
    const document = lying.get(text(row, 'path'))
    if (document === undefined || document.etag !== text(row, 'etag')) missing.push(text(row, 'path'))
    else await put(target, document, text(row, 'feed'), text(row, 'updated_at'))
  }
  return { missing, lost: await moveEarlier(origin, target, lying) }
}

/** Of these the store knows the names alone: they are taken as they lie, in all formats, with the empty one that begins their chain. */
async function moveEarlier(
  origin: Origin,
  target: Target,
  lying: ReadonlyMap<string, EditionDocument>,
): Promise<string[]> {
  const formats = Map.groupBy(lying.values(), ({ path }) => archiveOf(path))
  const lost: string[] = []
  for (const row of origin.all(EARLIER)) {
    const path = text(row, 'archive')
    if (!lying.has(path)) lost.push(path)
    for (const document of formats.get(path) ?? []) await put(target, document, text(row, 'feed'), document.updated)
  }
  return lost
}

const EARLIER = `SELECT feed, archive FROM shown WHERE cluster = archive
  AND NOT EXISTS (SELECT 1 FROM document WHERE path = archive) ORDER BY archive`

async function put(target: Target, document: EditionDocument, feed: string, updatedAt: string): Promise<void> {
  await target.run(
    `INSERT INTO document (path, feed, etag, updated_at, content_type, bytes) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (path) DO UPDATE SET feed = excluded.feed, etag = excluded.etag, updated_at = excluded.updated_at,
       content_type = excluded.content_type, bytes = excluded.bytes`,
    document.path,
    feed,
    document.etag,
    updatedAt,
    document.contentType,
    document.bytes,
  )
}
