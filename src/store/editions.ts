import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { ClosedArchive, Edition, EditionDocument, EditionStore, ShownSoFar } from '../domain/edition.ts'
import { isAnnounced } from './adopt-archives.ts'
import { archiveContent, lostDocuments } from './lost-documents.ts'
import { text, textOrNull } from './rows.ts'
import type { Database } from './sqlite/database.ts'
import { documentsIn, standingFeeds } from './standing-feeds.ts'

/**
 * Editions as files of the output folder, so that any static server can serve them, and as rows that say what is there.
 * Files first, rows after: a kill between the two writes the same bytes again. Throws where the disk refuses; the last
 * whole documents then still stand.
 */
export function createEditionStore(db: Database, folder: string): EditionStore {
  const editions: EditionStore = {
    alone: (work) => work(editions),
    save: (edition, announce, now) => saveEdition(db, folder, edition, announce, now),
    show: (feedId, clusterIds, now) => db.transaction(() => show(db, feedId, clusterIds, now)),
    shownOf: async (feedId, ids) => shownOf(db, feedId, ids),
    close: (archive, now) => closeArchive(db, folder, archive, now),
    begunAt: (feedId, now) => db.transaction(() => begunAt(db, feedId, now)),
    updatedAt: async (feedId) => updatedAt(db, feedId),
    feeds: () => standingFeeds(db, folder),
    lost: (feedIds) => lostDocuments(db, folder, feedIds),
    archived: async (feedId, path) => archiveContent(db, feedId, path),
    refill: (feedId, documents, now) => refillArchive(db, folder, { feedId, updated: now, documents }, now),
    remove: (feedId) => removeFeed(db, folder, feedId),
  }
  return editions
}

async function saveEdition(
  db: Database,
  folder: string,
  edition: Edition,
  announce: readonly string[],
  now: string,
): Promise<string[]> {
  const there = await sideBySide(edition.documents, (document) => isThere(db, folder, document))
  const changed = edition.documents.filter((_, at) => there[at] !== true)
  await sideBySide(changed, (document) => writeWhole(placeOf(folder, document.path), document.bytes))
  await removeLeft(db, folder, edition)
  await rememberUpdated(db, edition)
  if (changed.length === 0) return []
  const news = changed.some(
    (document) => db.get('SELECT etag FROM document WHERE path = ?', document.path) !== undefined,
  )
  await db.transaction(() => recordChange(db, edition, changed, news ? announce : [], now))
  return changed.map((document) => document.path)
}

/** So many files are read or written at once: a file system syncs together what comes together. */
const FILES_AT_ONCE = 8

/** Some at a time; where one fails the others of its group still end, and its error is thrown. */
async function sideBySide<Item, Done>(items: readonly Item[], work: (item: Item) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = []
  for (let at = 0; at < items.length; at += FILES_AT_ONCE) {
    const ended = await Promise.allSettled(items.slice(at, at + FILES_AT_ONCE).map(work))
    for (const one of ended) {
      if (one.status === 'rejected') throw one.reason
      done.push(one.value)
    }
  }
  return done
}

/** Pages of regions and papers that left the feed go; archives stay for ever. */
async function removeLeft(db: Database, folder: string, edition: Edition): Promise<void> {
  const stays = new Set(edition.documents.map((document) => document.path))
  const rows = db.all("SELECT path FROM document WHERE feed = ? AND path NOT LIKE '%/archive/%'", edition.feedId)
  const left = rows.map((row) => text(row, 'path')).filter((path) => !stays.has(path))
  if (left.length === 0) return
  for (const path of left) await removeFile(folder, path)
  await db.transaction(() => {
    for (const path of left) db.run('DELETE FROM document WHERE path = ?', path)
  })
}

/** Folders that a page leaves empty go too: a static server would answer for them otherwise than for what is not there. */
async function removeFile(folder: string, path: string): Promise<void> {
  await rm(placeOf(folder, path), { force: true })
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    try {
      await rmdir(placeOf(folder, above))
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && STILL_IN_USE.has(cause.code)) return
      throw cause
    }
  }
}

const STILL_IN_USE: ReadonlySet<unknown> = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT'])

/** Whether a document stands there as it is: by its ETag as we noted it, and byte for byte, since files are torn or edited. */
async function isThere(db: Database, folder: string, document: EditionDocument): Promise<boolean> {
  const row = db.get('SELECT etag FROM document WHERE path = ?', document.path)
  if (row === undefined || text(row, 'etag') !== document.etag) return false
  return readFile(placeOf(folder, document.path)).then(
    (bytes) => bytes.equals(document.bytes),
    () => false,
  )
}

/** Where a document lies; a path that would leave the folder is a bug and throws. */
function placeOf(folder: string, path: string): string {
  const place = resolve(folder, path)
  if (!place.startsWith(resolve(folder) + sep)) throw new Error(`document path ${path} leaves the output folder`)
  return place
}

/** Writes a file whole or not at all: temporary file, fsync, rename, fsync of the folder. */
export async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
  mkdirSync(dirname(place), { recursive: true })
  const temporary = join(dirname(place), `.${process.pid}.${place.slice(dirname(place).length + 1)}.part`)
  try {
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, place)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw cause
  }
  await syncFolder(dirname(place))
}

/** As writeWhole names what is not whole yet. */
const PART = /^\.\d+\..+\.part$/u

/** Removes what a kill left half written. For the one process that writes there, before it writes. */
export function removeParts(folder: string): void {
  if (!existsSync(folder)) return
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (PART.test(basename(path))) rmSync(join(folder, path), { force: true })
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function recordChange(
  db: Database,
  edition: Edition,
  changed: readonly EditionDocument[],
  announce: readonly string[],
  now: string,
): void {
  for (const document of changed) {
    db.run(
      `INSERT INTO document (path, feed, etag, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (path) DO UPDATE SET feed = excluded.feed, etag = excluded.etag, updated_at = excluded.updated_at`,
      document.path,
      edition.feedId,
      document.etag,
      now,
    )
  }
  for (const address of announce) {
    db.run("INSERT INTO outbox (kind, address, created_at, due_at) VALUES ('hub-ping', ?, ?, ?)", address, now, now)
  }
}

/** Where the month of an archive's path ends, behind the feed's id: "/archive/2026-11". */
export const MONTH_ENDS = 16

function show(db: Database, feedId: string, clusterIds: readonly string[], now: string): ShownSoFar {
  for (const cluster of clusterIds) {
    db.run('INSERT OR IGNORE INTO shown (feed, cluster, shown_at) VALUES (?, ?, ?)', feedId, cluster, now)
  }
  const open = db.all('SELECT cluster, shown_at FROM shown WHERE feed = ? AND archive IS NULL ORDER BY 2, 1', feedId)
  // By month, then by number: the thousandth of a month has a digit more.
  const newest = db.get(
    `SELECT archive FROM shown WHERE feed = ?1 AND archive >= (
       SELECT substr(max(archive), 1, length(feed) + ${MONTH_ENDS}) FROM shown WHERE feed = ?1)
     ORDER BY length(archive) DESC, archive DESC LIMIT 1`,
    feedId,
  )
  return {
    open: open.map((row) => ({ clusterId: text(row, 'cluster'), shownAt: text(row, 'shown_at') })),
    newestArchive: newest === undefined ? null : textOrNull(newest, 'archive'),
  }
}

function shownOf(db: Database, feedId: string, ids: readonly string[]): ReadonlySet<string> {
  const rows = db.all(
    'SELECT cluster FROM shown WHERE feed = ? AND cluster IN (SELECT value FROM json_each(?))',
    feedId,
    JSON.stringify(ids),
  )
  return new Set(rows.map((row) => text(row, 'cluster')))
}

async function closeArchive(db: Database, folder: string, archive: ClosedArchive, now: string): Promise<void> {
  const { feedId, documents, path, clusterIds } = archive
  for (const document of documents) await refuseOther(db, folder, feedId, document)
  for (const document of documents) await writeWhole(placeOf(folder, document.path), document.bytes)
  await db.transaction(() => {
    recordChange(db, { feedId, updated: now, documents }, documents, [], now)
    for (const cluster of clusterIds) {
      db.run('UPDATE shown SET archive = ? WHERE feed = ? AND cluster = ?', path, feedId, cluster)
    }
  })
}

/** What a kill left that no feed ever named is written again; an archive that readers may hold never is. */
async function refuseOther(db: Database, folder: string, feedId: string, document: EditionDocument): Promise<void> {
  if (!existsSync(placeOf(folder, document.path)) || (await isThere(db, folder, document))) return
  const isKnown = db.get('SELECT 1 FROM document WHERE path = ?', document.path) !== undefined
  if (!isKnown && !isAnnounced(folder, feedId, document.path)) return
  throw new Error(
    `the archive ${document.path} stands in ${folder} with other words, and archives are never written over`,
  )
}

async function refillArchive(db: Database, folder: string, lost: Edition, now: string): Promise<string[]> {
  const missing = lost.documents.filter(({ path }) => !existsSync(placeOf(folder, path)))
  for (const document of missing) await writeWhole(placeOf(folder, document.path), document.bytes)
  await db.transaction(() => recordChange(db, lost, missing, [], now))
  return missing.map(({ path }) => path)
}

async function removeFeed(db: Database, folder: string, feedId: string): Promise<string[]> {
  const known = db.all('SELECT path FROM document WHERE feed = ?', feedId).map((row) => text(row, 'path'))
  const paths = [...new Set([...known, ...(await documentsIn(folder, feedId))])].sort()
  for (const path of paths) await removeFile(folder, path)
  await db.transaction(() => db.run('DELETE FROM document WHERE feed = ?', feedId))
  return paths
}

function begunAt(db: Database, feedId: string, now: string): string {
  db.run('INSERT OR IGNORE INTO published_feed (id, begun_at) VALUES (?, ?)', feedId, now)
  return text(db.get('SELECT begun_at FROM published_feed WHERE id = ?', feedId) ?? {}, 'begun_at')
}

function updatedAt(db: Database, feedId: string): string | null {
  return textOrNull(db.get('SELECT updated_at FROM published_feed WHERE id = ?', feedId) ?? {}, 'updated_at')
}

/** Written where it has moved alone: a transaction more would wait for the disk at each publishing. */
async function rememberUpdated(db: Database, { feedId, updated }: Edition): Promise<void> {
  if ((updatedAt(db, feedId) ?? '') >= updated) return
  await db.transaction(() => db.run('UPDATE published_feed SET updated_at = ? WHERE id = ?', updated, feedId))
}
