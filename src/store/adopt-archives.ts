import { existsSync, readdirSync } from 'node:fs'
import type { Database } from './sqlite/database.ts'

/**
 * A store that begins anew beside documents of an earlier one goes on behind their archives: it numbers its own after
 * them and names them as what came before, so that none is written over. Where anything was published, nothing is done.
 */
export function adoptArchives(db: Database, folder: string, now: string): void {
  if (db.get('SELECT 1 FROM published_feed LIMIT 1') !== undefined || !existsSync(folder)) return
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  for (const path of paths) {
    const feed = ARCHIVE.exec(path)?.groups?.['feed']
    if (feed === undefined) continue
    db.run('INSERT OR IGNORE INTO shown (feed, cluster, shown_at, archive) VALUES (?, ?, ?, ?)', feed, path, now, path)
  }
}

/** As publish/archive.ts names them; the one that ends in 000 is empty and names its follower. */
const ARCHIVE = /^(?<feed>.+)\/archive\/\d{4}-\d{2}-(?!000)\d+\.atom$/u
