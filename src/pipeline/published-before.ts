import type { EditionDocument } from '../domain/edition.ts'

/** One entry of a feed as it was published last. */
export interface PublishedEntry {
  /** The report's, as subscribers know it. */
  readonly id: string
  readonly headline: string
  /** The article that leads, at its paper. */
  readonly url: string | null
  /** The name of the paper that leads. */
  readonly paper: string
}

/** What each feed shows to subscribers, by the feed's id, in its order. */
export type PublishedFeeds = ReadonlyMap<string, readonly PublishedEntry[]>

/**
 * What was published last, whatever config it was published by: read from the JSON Feed of each feed. A document that
 * cannot be read is as if it were not there.
 */
export function publishedBefore(documents: readonly EditionDocument[]): PublishedFeeds {
  const feeds = new Map<string, readonly PublishedEntry[]>()
  for (const { path, bytes } of documents) {
    const feedId = /^(.+)\/feed\.json$/u.exec(path)?.[1]
    const entries = feedId === undefined ? null : readItems(new TextDecoder().decode(bytes))
    if (feedId !== undefined && entries !== null) feeds.set(feedId, entries)
  }
  return feeds
}

function readItems(text: string): PublishedEntry[] | null {
  try {
    const feed: unknown = JSON.parse(text)
    const items = isObject(feed) ? feed['items'] : null
    return Array.isArray(items) ? items.flatMap(readItem) : null
  } catch {
    return null
  }
}

function readItem(item: unknown): PublishedEntry[] {
  if (!isObject(item) || typeof item['id'] !== 'string') return []
  const { id, title, url, _source: source } = item
  const paper = isObject(source) ? source['name'] : null
  return [{ id, headline: textOf(title), url: typeof url === 'string' ? url : null, paper: textOf(paper) }]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
