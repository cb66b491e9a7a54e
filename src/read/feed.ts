import type { ReadOutcome } from '../domain/types.ts'
import type { FeedAddressing } from './addressing.ts'
import { cutBoilerplate } from './boilerplate.ts'
import { capEntry } from './caps.ts'
import { decodeText } from './decode.ts'
import { readJsonFeed } from './json-feed.ts'
import { isPlainRss } from './plain-rss.ts'
import { readStrict } from './strict.ts'
import { readXmlFeed } from './xml-feed.ts'

/**
 * Reads a feed of any format from its bytes. Never throws on what a paper sends: what is no feed is an outcome with its
 * reason. Plain RSS goes to the strict reader, all else to the tolerant one. Cost: linear in the bytes.
 */
export async function readFeed(bytes: Uint8Array, at: FeedAddressing): Promise<ReadOutcome> {
  const { text, repairs } = decodeText(bytes, { contentType: at.contentType, charset: at.charset })
  const outcome = await readText(text, at)
  if (!outcome.ok) return outcome
  const entries = cutBoilerplate(outcome.feed.entries).map(capEntry)
  return { ...outcome, feed: { ...outcome.feed, entries }, repairs: [...repairs, ...outcome.repairs] }
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
  if (/<urlset|<sitemapindex/i.test(head)) return 'a sitemap, not a feed'
  if (/<html|<!doctype html|<body/i.test(head)) return 'a page, not a feed'
  return 'neither RSS, Atom, RDF nor JSON Feed'
}
