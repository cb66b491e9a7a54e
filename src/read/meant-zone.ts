import type { Entry } from '../domain/types.ts'
import { readInstant } from '../locale/dates.ts'
import type { FeedAddressing } from './addressing.ts'

/** A paper's clock and ours may differ by so much. */
const AHEAD_MS = 15 * 60_000
/** Among many, one that lies ahead may have been set to appear later. */
const LEAST_AHEAD = 2
const FEW = 3

/**
 * Entries whose times say Greenwich and mean the paper's own zone ("20 Nov 2026 08:15 GMT", read at 09:00 in Lạng Sơn), with
 * their times as meant; null for all others. That they lie ahead of now shows it: no date of the document names another
 * zone, and in the paper's zone none lies ahead. Cost: a look at each date; a pass over the text where one lies ahead.
 */
export function asMeantThere(entries: readonly Entry[], text: string, at: FeedAddressing): Entry[] | null {
  const { now, timezone } = at
  if (now === undefined || timezone === undefined) return null
  const latest = Date.parse(now) + AHEAD_MS
  const ahead = entries.filter((entry) => isAfter(entry.published, latest))
  if (ahead.length < LEAST_AHEAD && (ahead.length === 0 || entries.length > FEW)) return null
  if (!namesOnlyGreenwich(text)) return null
  const meant = entries.map((entry) => ({
    ...entry,
    published: readThere(entry.published, timezone),
    updated: readThere(entry.updated, timezone),
  }))
  return meant.some((entry) => isAfter(entry.published, latest)) ? null : meant
}

function isAfter(date: string | null, latest: number): boolean {
  return date !== null && date.length > DAY && Date.parse(date) > latest
}

/** In characters: a day has no hour to be moved. */
const DAY = 'YYYY-MM-DD'.length

function readThere(date: string | null, timezone: string): string | null {
  return date === null || date.length <= DAY ? date : readInstant(date.replace(/Z$/, ''), { timezone })
}

const DATES = /<(?:\w+:)?(?:pubDate|published|updated|date|issued|created|modified)\b[^>]*>\s*([^<]{6,60}?)\s*</gi

function namesOnlyGreenwich(text: string): boolean {
  const printed = [...text.matchAll(DATES)].map(([, date = '']) => date)
  return printed.length > 0 && printed.every((date) => /(?:GMT|UTC|UT|\dZ|[+-]00:?00)$/i.test(date))
}
