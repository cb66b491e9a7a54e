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

/** The ISO day that a date shows on its own clock. */
export function dayOf(read: ReadDate): string {
  return read.local.slice(0, 10)
}

/** Days from one ISO day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
