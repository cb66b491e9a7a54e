import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byNumber } from './lost-documents.ts'
import { textOrNull } from './rows.ts'
import type { Database } from './sqlite/database.ts'

/**
 * A store that begins anew, or from a backup, beside documents of a later one goes on behind their archives: it numbers its
 * own after them and names them as what came before, so that none is written over. Archives of a feed count up to the one
 * that its document names: what a kill left behind that was never announced, and is written again.
 */
export function adoptArchives(db: Database, folder: string, now: string): void {
  const paths = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
    : []
  const there = Map.groupBy(
    paths.filter((path) => ARCHIVE.test(path)),
    (path) => ARCHIVE.exec(path)?.groups?.['feed'] ?? '',
  )
  const isNew = db.get('SELECT 1 FROM published_feed LIMIT 1') === undefined
  for (const [feed, archives] of there) {
    const known = archivesOf(db, feed)
    const newest = known.sort(byNumber).at(-1) ?? ''
    const last = isNew ? archives.sort(byNumber).at(-1) : announcedBy(folder, feed)
    for (const path of archives) {
      if (last === undefined || byNumber(path, last) > 0 || (newest !== '' && byNumber(path, newest) <= 0)) continue
      db.run(
        'INSERT OR IGNORE INTO shown (feed, cluster, shown_at, archive) VALUES (?, ?, ?, ?)',
        feed,
        path,
        now,
        path,
      )
    }
  }
}

/** As publish/archive.ts names them; the one that ends in 000 is empty and names its follower. */
const ARCHIVE = /^(?<feed>.+)\/archive\/\d{4}-\d{2}-(?!000)\d+\.atom$/u

/** Whether an archive's document, in whatever format, is one that its feed led readers to. */
export function isAnnounced(folder: string, feed: string, path: string): boolean {
  const last = announcedBy(folder, feed)
  return last !== undefined && byNumber(path.replace(/\.[a-z]+$/u, '.atom'), last) <= 0
}

/** The archive that a feed's own document names as what came before it. */
function announcedBy(folder: string, feed: string): string | undefined {
  const place = join(folder, feed, 'feed.atom')
  const head = existsSync(place) ? readFileSync(place, 'utf8') : ''
  const link = /<link[^>]*rel="prev-archive"[^>]*>/u.exec(head)?.[0] ?? ''
  const name = /\/archive\/(?<name>\d{4}-\d{2}-\d+\.atom)"/u.exec(link)?.groups?.['name']
  return name === undefined ? undefined : `${feed}/archive/${name}`
}

function archivesOf(db: Database, feed: string): string[] {
  const rows = db.all('SELECT DISTINCT archive FROM shown WHERE feed = ? AND archive IS NOT NULL', feed)
  return rows.flatMap((row) => textOrNull(row, 'archive') ?? [])
}
