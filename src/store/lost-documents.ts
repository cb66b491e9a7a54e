import { readdir } from 'node:fs/promises'
import type { ArchiveContent } from '../domain/edition.ts'
import { text } from './rows.ts'
import type { Database } from './sqlite/database.ts'

/** Ids of the feeds of which documents were written and not taken away. */
export function feedsWithDocuments(db: Database): string[] {
  return db.all('SELECT DISTINCT feed FROM document ORDER BY 1').map((row) => text(row, 'feed'))
}

/** What these feeds published and the folder does not hold any more. Cost: a listing of the folder. */
export async function lostDocuments(db: Database, folder: string, feedIds: readonly string[]): Promise<string[]> {
  const rows = db.all(
    `SELECT path FROM document WHERE feed IN (SELECT value FROM json_each(?1))
     UNION SELECT archive FROM shown WHERE archive IS NOT NULL AND feed IN (SELECT value FROM json_each(?1)) ORDER BY 1`,
    JSON.stringify(feedIds),
  )
  const there = await filesOf(folder)
  return rows.map((row) => text(row, 'path')).filter((path) => !there.has(path))
}

async function filesOf(folder: string): Promise<ReadonlySet<string>> {
  try {
    const paths = await readdir(folder, { recursive: true, encoding: 'utf8' })
    return new Set(paths.map((path) => path.replaceAll('\\', '/')))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return new Set()
    throw cause
  }
}

/** What was closed into an archive; one that another store closed stands for itself alone (`adopt-archives.ts`). */
export function archiveContent(db: Database, feedId: string, path: string): ArchiveContent {
  const clusters = db.all(
    'SELECT cluster, shown_at FROM shown WHERE feed = ? AND archive = ? AND cluster <> archive ORDER BY shown_at, cluster',
    feedId,
    path,
  )
  const archives = db.all('SELECT DISTINCT archive FROM shown WHERE feed = ? AND archive IS NOT NULL', feedId)
  return {
    clusters: clusters.map((row) => ({ clusterId: text(row, 'cluster'), shownAt: text(row, 'shown_at') })),
    previous: archiveBefore(
      path,
      archives.map((row) => text(row, 'archive')),
    ),
  }
}

/** The last of these archives that is before one, null where it is the first. */
export function archiveBefore(path: string, archives: readonly string[]): string | null {
  return (
    archives
      .filter((other) => byNumber(other, path) < 0)
      .sort(byNumber)
      .at(-1) ?? null
  )
}

/** Archives by month, then by number. */
export function byNumber(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => /(?<month>\d{4}-\d{2})-(?<number>\d+)\.atom$/u.exec(path)?.groups ?? {})
  const months = (left?.['month'] ?? '').localeCompare(right?.['month'] ?? '')
  return months === 0 ? Number(left?.['number']) - Number(right?.['number']) : months
}
