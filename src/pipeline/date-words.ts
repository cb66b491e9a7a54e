import type { PublishedDate } from '../domain/types.ts'
import { publishedMoment } from '../publish/dates.ts'

/** A date as it would be published, in words. */
export interface DateWords {
  /** The day, with hours and minutes where they are known, in the paper's zone: "2026-11-30 01:30". */
  readonly printed: string
  /** The paper's zone: "Asia/Ho_Chi_Minh". */
  readonly zone: string
  /** "minute, by metadata". */
  readonly basis: string
}

/** The date that readers will see, on the day on which they will see it; null where none is known. */
export function dateWords(published: PublishedDate | null, firstSeenAt: string, timezone: string): DateWords | null {
  if (published === null) return null
  const { day, time, precision, basis } = publishedMoment(published, firstSeenAt, timezone)
  return { printed: time === null ? day : `${day} ${time}`, zone: timezone, basis: `${precision}, by ${basis}` }
}

/** "2026-11-30 01:30 Asia/Ho_Chi_Minh (minute, by metadata)". */
export function dateInFull(published: PublishedDate | null, firstSeenAt: string, timezone: string): string {
  const words = dateWords(published, firstSeenAt, timezone)
  return words === null ? 'none' : `${words.printed} ${words.zone} (${words.basis})`
}
