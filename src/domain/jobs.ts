import type { Packed } from './packed.ts'
import type { Layout, ListRule } from './settings.ts'
import type { Entry } from './types.ts'

/** What a worker thread is asked: bytes as they came, and what is known of them. */
export interface ReadFeedJob {
  readonly bytes: Uint8Array
  readonly url: string
  readonly contentType: string | null
  readonly contentLanguage: string | null
  readonly timezone: string
  readonly charset: string | null
  readonly now: string
  /** Times of the feed that say Greenwich were shown to mean the paper's own zone, some days ago at most. */
  readonly meansOwnZone?: boolean
  /** What was read of the feed last: entries that stand in it word for word as then need not be read. */
  readonly known?: KnownMarks
}

/** The marks of the entries of a feed's last reading. */
export interface KnownMarks {
  /** Of all else that the reading of an entry depends on: under another seed nothing is known. */
  readonly seed: string
  readonly marks: readonly string[]
  /** When the document was last known to be so, ISO instant; left out where that is not known. */
  readonly readAt?: string
}

export interface ReadListJob extends ReadFeedJob {
  readonly rule: ListRule | null
}
export interface ExtractJob {
  /** The page; null where none could be had: the article is then made of what the entry itself says. */
  readonly packed: Packed | null
  readonly contentType: string | null
  readonly charset: string | null
  readonly url: string
  readonly layouts: readonly Layout[]
  readonly ignoreDatesIn: readonly string[]
  readonly atLeast: { readonly words: number; readonly paragraphs: number }
  readonly language: string
  readonly timezone: string
  readonly fetchedAt: string
  readonly entry: Entry
  readonly sourceName: string
  /** Dates, as read, that stand on other pages of the host too: clocks. */
  readonly knownClocks: readonly string[]
  /** Set for a later page of an article: the first page's address, which page it is, and what those before it told. */
  readonly earlier?: { readonly url: string; readonly number: number; readonly told: string }
}
