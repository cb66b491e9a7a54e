import type {
  ArchiveContent,
  ClosedArchive,
  Edition,
  EditionDocument,
  EditionStore,
  ShownSoFar,
} from '../../domain/edition.ts'
import { MONTH_ENDS } from '../editions.ts'
import { archiveBefore } from '../lost-documents.ts'
import { text, textOrNull } from '../rows.ts'
import type { Database } from './database.ts'
import { tryLock } from './locks.ts'

/**
 * Editions as rows, bytes and all, so that every server gives the same. One publisher at a time: its lock and its writes
 * are one transaction, so that one that is frozen loses both, and readers see a publishing whole or not at all.
 */
export function createEditionStore(db: Database): EditionStore {
  return {
    alone: (work) =>
      db.transaction(async (tx) => ((await tryLock(tx, 'publish')) ? work(createEditionStore(tx)) : null)),
    save: (edition, announce, now) => db.transaction((tx) => saveEdition(tx, edition, announce, now)),
    show: (feedId, clusterIds, now) => db.transaction((tx) => show(tx, feedId, clusterIds, now)),
    shownOf: (feedId, ids) => shownOf(db, feedId, ids),
    close: (archive, now) => db.transaction((tx) => closeArchive(tx, archive, now)),
    begunAt: (feedId, now) => begunAt(db, feedId, now),
    updatedAt: (feedId) => updatedAt(db, feedId),
    feeds: () => feedsWithDocuments(db),
    lost: (feedIds) => lostArchives(db, feedIds),
    archived: (feedId, path) => archiveContent(db, feedId, path),
    refill: (feedId, documents, now) => db.transaction((tx) => refillArchive(tx, feedId, documents, now)),
    remove: (feedId) => removeFeed(db, feedId),
  }
}

async function saveEdition(
  tx: Database,
  edition: Edition,
  announce: readonly string[],
  now: string,
): Promise<string[]> {
  const rows = await tx.all('SELECT path, etag FROM document WHERE feed = $1', edition.feedId)
  const etags = new Map(rows.map((row) => [text(row, 'path'), text(row, 'etag')]))
  const changed = edition.documents.filter(({ path, etag }) => etags.get(path) !== etag)
  await removeLeft(tx, edition)
  await tx.run(
    'UPDATE published_feed SET updated_at = $1 WHERE id = $2 AND (updated_at IS NULL OR updated_at < $1)',
    edition.updated,
    edition.feedId,
  )
  for (const document of changed) await write(tx, edition.feedId, document, now)
  if (changed.some(({ path }) => etags.has(path))) {
    await tx.run(
      `INSERT INTO outbox (kind, address, created_at, due_at)
       SELECT 'hub-ping', address, $2::timestamptz, $2::timestamptz FROM unnest($1::text[]) AS address`,
      announce,
      now,
    )
  }
  return changed.map(({ path }) => path)
}

/** Pages of regions and papers that left the feed go; archives stay for ever. */
async function removeLeft(tx: Database, edition: Edition): Promise<void> {
  await tx.run(
    `DELETE FROM document WHERE feed = $1 AND path NOT LIKE '%/archive/%' AND path <> ALL ($2::text[])`,
    edition.feedId,
    edition.documents.map(({ path }) => path),
  )
}

async function write(tx: Database, feedId: string, document: EditionDocument, now: string): Promise<void> {
  await tx.run(
    `INSERT INTO document (path, feed, etag, updated_at, content_type, bytes) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (path) DO UPDATE SET feed = excluded.feed, etag = excluded.etag, updated_at = excluded.updated_at,
       content_type = excluded.content_type, bytes = excluded.bytes`,
    document.path,
    feedId,
    document.etag,
    now,
    document.contentType,
    document.bytes,
  )
}

async function show(tx: Database, feedId: string, clusterIds: readonly string[], now: string): Promise<ShownSoFar> {
  await tx.run(
    `INSERT INTO shown (feed, cluster, shown_at) SELECT $1, cluster, $3 FROM unnest($2::text[]) AS cluster
     ON CONFLICT DO NOTHING`,
    feedId,
    clusterIds,
    now,
  )
  const open = await tx.all(
    'SELECT cluster, shown_at FROM shown WHERE feed = $1 AND archive IS NULL ORDER BY shown_at, cluster',
    feedId,
  )
  // By month, then by number: the thousandth of a month has a digit more.
  const newest = await tx.get(
    `SELECT archive FROM shown WHERE feed = $1 AND archive >= (
       SELECT left(max(archive), length($1) + ${MONTH_ENDS}) FROM shown WHERE feed = $1 AND archive IS NOT NULL)
     ORDER BY length(archive) DESC, archive DESC LIMIT 1`,
    feedId,
  )
  return {
    open: open.map((row) => ({ clusterId: text(row, 'cluster'), shownAt: text(row, 'shown_at') })),
    newestArchive: newest === undefined ? null : textOrNull(newest, 'archive'),
  }
}

async function shownOf(db: Database, feedId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.all('SELECT cluster FROM shown WHERE feed = $1 AND cluster = ANY ($2::text[])', feedId, ids)
  return new Set(rows.map((row) => text(row, 'cluster')))
}

async function closeArchive(tx: Database, archive: ClosedArchive, now: string): Promise<void> {
  const { feedId, documents, path, clusterIds } = archive
  for (const document of documents) {
    const there = await tx.get('SELECT etag FROM document WHERE path = $1', document.path)
    if (there !== undefined && text(there, 'etag') !== document.etag)
      throw new Error(`the archive ${document.path} stands there with other words, and archives are never written over`)
    await write(tx, feedId, document, now)
  }
  await tx.run('UPDATE shown SET archive = $1 WHERE feed = $2 AND cluster = ANY ($3::text[])', path, feedId, clusterIds)
}

async function begunAt(db: Database, feedId: string, now: string): Promise<string> {
  await db.run('INSERT INTO published_feed (id, begun_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', feedId, now)
  return text((await db.get('SELECT begun_at FROM published_feed WHERE id = $1', feedId)) ?? {}, 'begun_at')
}

async function updatedAt(db: Database, feedId: string): Promise<string | null> {
  return textOrNull((await db.get('SELECT updated_at FROM published_feed WHERE id = $1', feedId)) ?? {}, 'updated_at')
}

async function feedsWithDocuments(db: Database): Promise<string[]> {
  return (await db.all('SELECT DISTINCT feed FROM document ORDER BY 1')).map((row) => text(row, 'feed'))
}

/** Documents are rows and cannot be lost, but for archives of a store that came here without them, or of a feed that was removed. */
async function lostArchives(db: Database, feedIds: readonly string[]): Promise<string[]> {
  const rows = await db.all(
    `SELECT DISTINCT archive FROM shown WHERE feed = ANY ($1::text[]) AND archive IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM document WHERE path = archive) ORDER BY 1`,
    feedIds,
  )
  return rows.map((row) => text(row, 'archive'))
}

async function archiveContent(db: Database, feedId: string, path: string): Promise<ArchiveContent> {
  const clusters = await db.all(
    `SELECT cluster, shown_at FROM shown WHERE feed = $1 AND archive = $2 AND cluster <> archive ORDER BY shown_at, cluster`,
    feedId,
    path,
  )
  const archives = await db.all('SELECT DISTINCT archive FROM shown WHERE feed = $1 AND archive IS NOT NULL', feedId)
  return {
    clusters: clusters.map((row) => ({ clusterId: text(row, 'cluster'), shownAt: text(row, 'shown_at') })),
    previous: archiveBefore(
      path,
      archives.map((row) => text(row, 'archive')),
    ),
  }
}

async function refillArchive(
  tx: Database,
  feedId: string,
  documents: readonly EditionDocument[],
  now: string,
): Promise<string[]> {
  const paths = documents.map(({ path }) => path)
  const rows = await tx.all('SELECT path FROM document WHERE path = ANY ($1::text[])', paths)
  const there = new Set(rows.map((row) => text(row, 'path')))
  const missing = documents.filter(({ path }) => !there.has(path))
  for (const document of missing) await write(tx, feedId, document, now)
  return missing.map(({ path }) => path)
}

async function removeFeed(db: Database, feedId: string): Promise<string[]> {
  const rows = await db.all('DELETE FROM document WHERE feed = $1 RETURNING path', feedId)
  return rows.map((row) => text(row, 'path')).sort()
}
