import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { feedsWithDocuments } from './lost-documents.ts'
import type { Database } from './sqlite/database.ts'

/** Ids of the feeds of which documents stand: those that this store wrote, and those that an earlier one left in the folder. */
export async function standingFeeds(db: Database, folder: string): Promise<string[]> {
  const names = await namesIn(folder)
  const earlier = names.filter((name) => FEEDS.every((feed) => existsSync(join(folder, name, feed))))
  return [...new Set([...feedsWithDocuments(db), ...earlier])].sort()
}

/** A feed has them all; a folder of somebody else's hardly does. */
const FEEDS = ['feed.atom', 'feed.rss', 'feed.json']

/** Paths of what lies in a feed's folder and is of a kind that is published, in order. Other files are their owner's. */
export async function documentsIn(folder: string, feedId: string): Promise<string[]> {
  const found = await namesIn(join(folder, feedId), true)
  return found
    .map((path) => `${feedId}/${path.replaceAll('\\', '/')}`)
    .filter((path) => KINDS.has(extname(path)) && !/\/\./u.test(path))
    .sort()
}

const KINDS: ReadonlySet<string> = new Set(['.atom', '.rss', '.json', '.html', '.opml'])

async function namesIn(folder: string, recursive = false): Promise<string[]> {
  try {
    return await readdir(folder, { recursive, encoding: 'utf8' })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return []
    throw cause
  }
}
