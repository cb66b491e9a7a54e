import type { KnownMarks } from '../domain/jobs.ts'

/** Where a document came from, and what its bytes may not say. */
export interface FeedAddressing {
  readonly url: string
  readonly contentType?: string | null | undefined
  readonly contentLanguage?: string | null | undefined
  /** IANA; of times that name no zone. */
  readonly timezone?: string | undefined
  /** The source's own encoding, for bytes without a label. */
  readonly charset?: string | null | undefined
  /** The instant that relative dates count from; without it they are no dates. */
  readonly now?: string | undefined
  /** The document's figures put the month first; found out by `readFeed`. */
  readonly monthFirst?: boolean | undefined
  /** Its times said Greenwich and meant the paper's own zone when it was read some days ago at most. */
  readonly meansOwnZone?: boolean | undefined
  /** Entries that need not be read again; see ReadFeedJob. */
  readonly known?: KnownMarks | undefined
}
