import type { KnownMarks } from '../domain/jobs.ts'
import type { Entry, ReadOutcome } from '../domain/types.ts'
import type { FeedAddressing } from './addressing.ts'
import { cutBoilerplate } from './boilerplate.ts'
import { capEntries, capRepairs, MOST_ENTRIES } from './caps.ts'
import { decodeText } from './decode.ts'
import { readJsonFeed } from './json-feed.ts'
import { byStamp, type EntryPlace, markOf, placeEntries, stampOf, standAlone } from './marks.ts'
import { withTimesMeant } from './meant-zone.ts'
import { putsMonthFirst } from './month-first.ts'
import { withoutMonthMinutes } from './month-minutes.ts'
import { isPlainRss } from './plain-rss.ts'
import { readStrict } from './strict.ts'
import { readXmlFeed } from './xml-feed.ts'

/**
 * Reads a feed of any format from its bytes. Never throws on what a paper sends: what is no feed is an outcome with its
 * reason. Plain RSS goes to the strict reader, all else to the tolerant one. What is known of it by its marks is left
 * out, unless that could change what is read of the rest. Cost: linear in the bytes; a sixth of it for what is known.
 */
export async function readFeed(bytes: Uint8Array, from: FeedAddressing): Promise<ReadOutcome> {
  const { text, repairs } = decodeText(bytes, { contentType: from.contentType, charset: from.charset })
  const at = { ...from, monthFirst: putsMonthFirst(text, from.now) }
  const outcome = at.known === undefined ? await readText(text, at) : await readMarked(text, at, at.known)
  if (!outcome.ok) return outcome
  const capped = capEntries(outcome.feed.entries)
  const timed = withTimesAsMeant(capped, text, { ...at, newSince: newSince(outcome, capped, at) })
  const entries = cutBoilerplate(timed.entries)
  const told = [...repairs, ...outcome.repairs, ...capRepairs(outcome.feed.entries.length), ...timed.repairs]
  const shown = timed.ownZoneShown === undefined ? {} : { ownZoneShown: timed.ownZoneShown }
  return { ...outcome, feed: { ...outcome.feed, entries }, repairs: told, ...shown }
}

/** Entries without what their times say wrongly in the whole document, and what was mended so. */
function withTimesAsMeant(
  entries: Entry[],
  text: string,
  at: FeedAddressing & { readonly newSince: string | null },
): { readonly entries: Entry[]; readonly repairs: readonly string[]; readonly ownZoneShown?: boolean } {
  const days = withoutMonthMinutes(entries, text, at)
  if (days !== null) return { entries: days, repairs: ['times that tell the month for the minute are read as days'] }
  const meant = withTimesMeant(entries, text, at)
  if (meant === null) return { entries, repairs: [] }
  if (meant.shown === false) return { entries, repairs: [], ownZoneShown: false }
  const why = meant.shown ? 'and lie ahead of now' : 'and lay ahead some days ago at most'
  const repairs = [`times that say GMT ${why} are read as those of ${at.timezone}`]
  return { entries: meant.entries, repairs, ...(meant.shown ? { ownZoneShown: true } : {}) }
}

/** Since when all entries that were read have come; null where what was known was read again with them. */
function newSince(
  { marks }: ReadOutcome & { ok: true },
  read: readonly Entry[],
  { known }: FeedAddressing,
): string | null {
  const isPart = marks !== undefined && known !== undefined && known.marks.length > 0 && read.length < marks.length
  return isPart ? (known.readAt ?? null) : null
}

/** Without the known entries where that makes no difference, else whole; marked where the entries' places are certain. */
async function readMarked(text: string, at: FeedAddressing, known: KnownMarks): Promise<ReadOutcome> {
  const places = placeEntries(text)
  if (places === null) return readText(text, at)
  const stamps = places.map((place) => stampOf(text, place, known.seed))
  const before = byStamp(known)
  const isNew = stamps.map((stamp) => !before.has(stamp))
  if (isFewOf(isNew)) {
    const news = await readText(without(text, places, isNew), at)
    const marks = marksOf(news, stamps, before, isNew)
    if (news.ok && marks !== null && standAlone(marks, new Set(before.values()))) return { ...news, marks }
  }
  const whole = await readText(text, at)
  const marks = marksOf(
    whole,
    stamps,
    new Map(),
    stamps.map(() => true),
  )
  return whole.ok && marks !== null ? { ...whole, marks } : whole
}

/** Where most is new, reading it all costs little more. */
function isFewOf(isNew: readonly boolean[]): boolean {
  const count = isNew.filter(Boolean).length
  return count <= MOST_NEW && count * 2 <= isNew.length
}

/** More than so many at once may be a flood, which is judged by all that stands beside them. */
const MOST_NEW = 50

/** The document without the entries that are not new. */
function without(text: string, places: readonly EntryPlace[], isNew: readonly boolean[]): string {
  let rest = ''
  let from = 0
  for (const [at, { start, end }] of places.entries()) {
    if (isNew[at] === true) continue
    rest += text.slice(from, start)
    from = end
  }
  return rest + text.slice(from)
}

/** The marks of all entries, those of the new ones made of what was read; null where that is not one for each, mended or capped. */
function marksOf(
  read: ReadOutcome,
  stamps: readonly string[],
  known: ReadonlyMap<string, string>,
  isNew: readonly boolean[],
): readonly string[] | null {
  if (!read.ok || read.repairs.length > 0 || read.whole === false || stamps.length > MOST_ENTRIES) return null
  const entries = read.feed.entries
  if (entries.length !== isNew.filter(Boolean).length) return null
  let next = 0
  return stamps.map((stamp, at) => {
    if (isNew[at] !== true) return known.get(stamp) ?? ''
    const entry = entries[next]
    next += 1
    return entry === undefined ? '' : markOf(stamp, entry)
  })
}

async function readText(text: string, at: FeedAddressing): Promise<ReadOutcome> {
  if (/^[\s\ufeff]*[[{]/.test(text.slice(0, 200))) return readJson(text, at)
  const strict = isPlainRss(text) ? await readStrict(text, at) : null
  return strict === null ? readTolerant(text, at) : { ok: true, feed: strict, reader: 'strict', repairs: [] }
}

function readJson(text: string, at: FeedAddressing): ReadOutcome {
  const feed = readJsonFeed(text.replace(/^\ufeff+/, ''), at)
  return feed === null
    ? { ok: false, reason: 'JSON, but not a JSON Feed' }
    : { ok: true, feed, reader: 'json', repairs: [] }
}

/** The tolerant reader alone; the strict one must agree with it on plain documents. */
export function readTolerant(text: string, at: FeedAddressing): ReadOutcome {
  const reading = readXmlFeed(text, at)
  if (reading === null) return { ok: false, reason: whatElse(text) }
  return { ok: true, feed: reading.feed, reader: 'tolerant', repairs: reading.repairs, whole: reading.whole }
}

/** In an operator's words, what came instead of a feed. */
function whatElse(text: string): string {
  const head = text.slice(0, 2000)
  if (text.trim() === '') return 'empty'
  if (/<urlset|<sitemapindex/i.test(head)) return 'a sitemap, not a feed: write its address under list:'
  if (/<html|<!doctype html|<body/i.test(head))
    return 'a page, not a feed: if it lists articles, write its address under list:'
  return 'neither RSS, Atom, RDF nor JSON Feed'
}
