import type { DateBasis } from '../domain/types.ts'
import type { DateContext, ReadDate } from '../locale/dates.ts'

/** A date that something claims the report was published or changed on. */
export interface DateClaim {
  readonly read: ReadDate
  readonly basis: DateBasis
  readonly says: 'published' | 'modified' | 'unsaid'
  /**
   * How near it stands to the report: `told` in metadata, `marked` in a time element or microdata by the headline,
   * `line` printed by the headline, `loose` printed elsewhere about the report, `before` above the headline, unmarked.
   */
  readonly place: 'told' | 'marked' | 'line' | 'loose' | 'before'
  /** Stands above the headline. */
  readonly above?: boolean
  /** Stands between headline and body, where no clocks stand. */
  readonly under?: boolean
  /** Stands on a line of its own right behind the body, as a signature does. */
  readonly closing?: boolean
  /** Stands among words that tell of something, or amid the body: as likely the story's as the report's. */
  readonly wordy?: boolean
  /** The element's names or text are a clock's. */
  readonly clock: boolean
  /** Blocks that print it and nothing of the body. */
  readonly blocks: readonly number[]
  /** Where it was found, for doubts. */
  readonly from: string
}

export interface DatesContext extends DateContext {
  /** ISO instant of the fetch; a date is not believed to be after it. */
  readonly fetchedAt?: string | undefined
  /** Dates as read that are clocks where they stand outside the article. */
  readonly knownClocks?: readonly string[] | undefined
}

/** What bounds a date from outside the page's own claims. */
export interface DateBounds extends DatesContext {
  /** The dateline's ISO day: nothing was published before it. */
  readonly datelineDay: string | null
  /** The ISO day that the headline or the first sentence opens with: no bound, but better than nothing. */
  readonly openingDay?: string | null
  readonly url: string
  /** The headline in every form: a day that it names is what the report is about. */
  readonly headlines?: readonly string[]
  /** What the feed says of the entry. */
  readonly feed: ReadDate | null
  /** What an editor's layout says it is; believed before all else. */
  readonly directed?: ReadDate | null
}

/** Meta tags that systems fill with the day a page was made: what is printed by the headline is believed before them. */
export const WEAK_METAS = /^(?:date|time|created|datecreated|dc\.|dcterms\.)/u

/** The ISO day that a date shows on its own clock. */
export function dayOf(read: ReadDate): string {
  return read.local.slice(0, 10)
}

/** Days from one ISO day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
