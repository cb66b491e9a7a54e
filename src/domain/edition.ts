import type { PublishedFeed, Source, Topic } from './settings.ts'
import type { Cluster } from './types.ts'

/** What one published feed is rendered from. No clock: the same input gives the same bytes. */
export interface EditionInput {
  readonly feed: PublishedFeed
  /** Public address that everything published stands under; ends in "/". */
  readonly baseUrl: string
  /** The feed's own tag URI. */
  readonly feedTag: string
  readonly generator: string
  readonly hub: string | null
  /** Those that are to appear, in the order in which they appear, chosen by publish/select.ts. */
  readonly clusters: readonly Cluster[]
  /** Every source that a member of a cluster belongs to. */
  readonly sources: readonly Source[]
  /** Used where there is no entry to take a date from: when the feed was first published. */
  readonly begunAt: string
  /** The edition's `updated` when it was published last, before which it never goes back; null, or left out, the first time. */
  readonly updatedBefore?: string | null
  /** For the names of topics on the page; their ids stand in where they are left out. */
  readonly topics?: readonly Topic[]
  /** Whether pages show the papers' pictures, which the reader's browser asks the papers for. Left out: as the feed says. */
  readonly pictures?: boolean
  /** Path of the newest closed archive document in Atom ("tre-em/archive/2026-10-001.atom"), from publish/archive.ts. */
  readonly newestArchive?: string | null
}

/** One immutable rendering of a published feed in all its formats. */
export interface Edition {
  readonly feedId: string
  /** The latest change of substance among the entries that it shows or has shown. */
  readonly updated: string
  readonly documents: readonly EditionDocument[]
}

/** Under this id stands what leads to every feed: no feed's id, since it is the folder itself. */
export const FRONT = 'front'

/** One file of the output folder. */
export interface EditionDocument {
  /** Relative to the output folder, such as "tre-em/feed.atom"; only [a-z0-9./-]. */
  readonly path: string
  readonly contentType: string
  readonly bytes: Uint8Array
  /** Strong, with its quotes: made of the bytes. */
  readonly etag: string
  /** ISO 8601 in UTC: for Last-Modified and the file's time. */
  readonly updated: string
}

/** The published documents: written whole or not at all. */
export interface EditionStore {
  /** Publishes while nobody else does; resolves to null, with nothing done, where another worker is at it. */
  alone<T>(work: (editions: EditionStore) => Promise<T>): Promise<T | null>
  /** Resolves to the paths that changed; unchanged ones cost nothing. Announces what changed at these addresses. */
  save(edition: Edition, announce: readonly string[], now: string): Promise<readonly string[]>
  /** Notes what a feed shows now; resolves to all that it has shown and that stands in no archive document yet. */
  show(feedId: string, clusterIds: readonly string[], now: string): Promise<ShownSoFar>
  /** Those of these clusters and articles, by their ids, that a feed has ever shown. */
  shownOf(feedId: string, ids: readonly string[]): Promise<ReadonlySet<string>>
  /**
   * Writes an archive document and notes what stands in it, once and for ever. Throws, with nothing written, where one of that
   * name stands there with other words and was announced.
   */
  close(archive: ClosedArchive, now: string): Promise<void>
  /** Ids of the feeds of which documents stand, published still or no more, in order. */
  feeds(): Promise<readonly string[]>
  /** Paths of what these feeds published and what is not there any more, archives among it. */
  lost(feedIds: readonly string[]): Promise<readonly string[]>
  /** What stands in an archive, by its path. */
  archived(feedId: string, path: string): Promise<ArchiveContent>
  /** Writes those of a lost archive's documents that are not there; what stands stays as it is. Resolves to the paths written. */
  refill(feedId: string, documents: readonly EditionDocument[], now: string): Promise<readonly string[]>
  /** Takes a feed's documents away, archives among them; what it has shown stays known, for when it comes back. Resolves to their paths. */
  remove(feedId: string): Promise<readonly string[]>
  /** When a feed was first published, remembered for ever. */
  begunAt(feedId: string, now: string): Promise<string>
  /** The latest `updated` of all that was saved of a feed, ISO instant; null before the first. */
  updatedAt(feedId: string): Promise<string | null>
}

export interface ShownSoFar {
  readonly open: readonly { readonly clusterId: string; readonly shownAt: string }[]
  /** Path of the newest closed archive document, null before the first. */
  readonly newestArchive: string | null
}

export interface ArchiveContent {
  /** Oldest first; empty where another store closed it. */
  readonly clusters: readonly { readonly clusterId: string; readonly shownAt: string }[]
  /** Path of the archive before it, null for the first. */
  readonly previous: string | null
}

export interface ClosedArchive {
  readonly feedId: string
  /** Empty where nothing of the clusters' own is left to be told: they became parts of older ones. */
  readonly documents: readonly EditionDocument[]
  /** The path that stands for the archive: its Atom document's. */
  readonly path: string
  readonly clusterIds: readonly string[]
}
