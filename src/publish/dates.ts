import type { DateBasis, PublishedDate } from '../domain/types.ts'

/** When an entry was published, ready for every format. */
export interface PublishedMoment {
  /** ISO 8601 in UTC, with milliseconds; never after the entry was first seen. */
  readonly instant: string
  /** The day in the paper's own zone: what pages show and group by. */
  readonly day: string
  /** Hours and minutes in the paper's zone; null where only the day is known. */
  readonly time: string | null
  /**
   * As exact as it is known, W3CDTF: a day, or minutes or seconds with the zone. Null where nobody said a date and
   * the instant is that of first sight.
   */
  readonly exact: string | null
  readonly precision: PublishedDate['precision']
  readonly basis: DateBasis
}

/**
 * A paper's date as an instant. A day without a time stands for the start of that day in the paper's zone: it is the
 * only instant that is never after the report, and readers sort by it; how little is known is told beside it.
 * Where a date lies up to two days ahead (clocks differ, papers print tomorrow's), the instant is that of first sight,
 * beside the date as printed; no date, one that cannot be read, one further ahead, or one before the web had papers (1990,
 * the bound of the W3C validator) becomes the moment of first sight and says so.
 */
export function publishedMoment(
  published: PublishedDate | null,
  firstSeenAt: string,
  timezone: string,
): PublishedMoment {
  const seen = readInstant(firstSeenAt) ?? EPOCH
  if (published === null || published.basis === 'first-seen') return atFirstSight(seen, timezone)
  const instant = readPublished(published, timezone)
  if (instant === null || instant.epochMilliseconds < OLDEST.epochMilliseconds) return atFirstSight(seen, timezone)
  const ahead = instant.epochMilliseconds - seen.epochMilliseconds
  if (ahead > AHEAD_MOST) return atFirstSight(seen, timezone)
  const local = instant.toZonedDateTimeISO(zoneOf(timezone))
  const dayOnly = published.precision === 'day'
  return {
    instant: isoMillis(ahead > 0 ? seen : instant),
    day: local.toPlainDate().toString(),
    time: dayOnly ? null : local.toPlainTime().toString({ smallestUnit: 'minute' }),
    exact: exactly(local, published.precision),
    precision: published.precision,
    basis: published.basis,
  }
}

/** In milliseconds. */
const AHEAD_MOST = 2 * 86_400_000

/** ISO 8601 in UTC with milliseconds, or null where the text is no instant. */
export function normalInstant(text: string | null | undefined): string | null {
  const instant = text === null || text === undefined ? null : readInstant(text)
  return instant === null ? null : isoMillis(instant)
}

/** The day of an instant in a zone: "2026-12-01". */
export function dayIn(instant: string, timezone: string): string {
  return (readInstant(instant) ?? EPOCH).toZonedDateTimeISO(zoneOf(timezone)).toPlainDate().toString()
}

/** The zone if it is one, else UTC. */
function zoneOf(timezone: string): string {
  const known = KNOWN_ZONES.get(timezone)
  if (known !== undefined) return known
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timezone)
    KNOWN_ZONES.set(timezone, timezone)
  } catch {
    KNOWN_ZONES.set(timezone, 'UTC')
  }
  return KNOWN_ZONES.get(timezone) ?? 'UTC'
}

function readPublished(published: PublishedDate, timezone: string): Temporal.Instant | null {
  if (published.precision !== 'day') return readInstant(published.at)
  try {
    return Temporal.PlainDate.from(published.at.slice(0, 10)).toZonedDateTime(zoneOf(timezone)).toInstant()
  } catch {
    return null
  }
}

function readInstant(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

function atFirstSight(seen: Temporal.Instant, timezone: string): PublishedMoment {
  const local = seen.toZonedDateTimeISO(zoneOf(timezone))
  return {
    instant: isoMillis(seen),
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    exact: null,
    precision: 'second',
    basis: 'first-seen',
  }
}

function exactly(local: Temporal.ZonedDateTime, precision: PublishedDate['precision']): string {
  if (precision === 'day') return local.toPlainDate().toString()
  return local.toString({ smallestUnit: precision, timeZoneName: 'never' })
}

function isoMillis(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 })
}

const KNOWN_ZONES = new Map<string, string>()
const EPOCH = Temporal.Instant.fromEpochMilliseconds(0)
const OLDEST = Temporal.Instant.from('1990-01-01T00:00:00Z')
