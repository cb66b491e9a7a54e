import { createHash } from 'node:crypto'
import type { Entry } from '../domain/types.ts'

/** In UTF-16 units; the longest honest ones seen are a tenth of it. Beyond, an index breaks or a page is unreadable. */
const LONGEST_ID = 2_048
const LONGEST_TITLE = 2_000
/** Of what an entry tells: the text of a novel of a hundred pages. */
const LONGEST_WORDS = 250_000
/** Longer than any address that leads to a report; the fetcher asks none that is longer. */
const LONGEST_ADDRESS = 8_192

/** Of one document; what the longest sitemaps for news hold. Beyond, it is an archive, or malice: each entry is stored. */
export const MOST_ENTRIES = 5_000

/** The newest entries of a document, in its order, each with its names cut; of undated ones the first. */
export function capEntries(entries: readonly Entry[]): Entry[] {
  if (entries.length <= MOST_ENTRIES) return entries.map(capEntry)
  const newest = entries.toSorted((a, b) => compareDates(b, a)).slice(0, MOST_ENTRIES)
  const kept = new Set(newest)
  return entries.filter((entry) => kept.has(entry)).map(capEntry)
}

function compareDates(a: Entry, b: Entry): number {
  const [left, right] = [a.published ?? '', b.published ?? '']
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** What was left out, as a repair to be told; none where all was kept. */
export function capRepairs(all: number): string[] {
  return all <= MOST_ENTRIES ? [] : [`only the newest ${MOST_ENTRIES} of ${all} entries were read`]
}

/**
 * An entry cut to what an index, a log and a page can bear: an id that is too long becomes its digest, so that it stays
 * the same at the next reading, title and words are cut with an ellipsis, an address that is too long is none.
 */
export function capEntry(entry: Entry): Entry {
  const { id, title, link, summary, content } = entry
  return {
    ...entry,
    id: id.length > LONGEST_ID ? `urn:entry:${createHash('sha256').update(id).digest('hex').slice(0, 24)}` : id,
    title: cutWords(title, LONGEST_TITLE),
    link: link !== null && link.length > LONGEST_ADDRESS ? null : link,
    summary: cutWords(summary, LONGEST_WORDS),
    content: cutWords(content, LONGEST_WORDS),
  }
}

/** A copy of its own: a slice would keep the whole document in memory as long as the entry is kept. */
function cutWords(words: string | null, most: number): string | null {
  if (words === null || words.length <= most) return words
  return new TextDecoder().decode(new TextEncoder().encode(`${words.slice(0, most).toWellFormed()}…`))
}
