import type { ListRule } from '../domain/settings.ts'
import type { Feed, ReadOutcome } from '../domain/types.ts'
import type { FeedAddressing } from './addressing.ts'
import { capEntries, capRepairs } from './caps.ts'
import { decodeText } from './decode.ts'
import { readList } from './list.ts'
import { idleInRule } from './list-rule.ts'
import { findNextPage } from './next-page.ts'
import { whyNoList } from './no-list.ts'
import { parsePage } from './page-tree.ts'
import { looksLikeSitemap, readSitemap } from './sitemap.ts'

/** So many sitemaps of an index are followed: a paper has one a month or a section, and news is in the newest. */
const SITEMAPS_MOST = 3

/**
 * A listing page, a news sitemap or an index of sitemaps, from its bytes. `further` leads on: to the index's newest
 * sitemaps, or to the list's next page. Never throws; a page without a list is an outcome with its reason.
 */
export function readListing(bytes: Uint8Array, at: FeedAddressing & { readonly rule?: ListRule | null }): ReadOutcome {
  const { text, repairs } = decodeText(bytes, { contentType: at.contentType, charset: at.charset })
  return looksLikeSitemap(text) ? readMap(text, at, repairs) : readPage(text, at, repairs)
}

function readMap(text: string, at: FeedAddressing, repairs: readonly string[]): ReadOutcome {
  const { entries: all, sitemaps } = readSitemap(text, at)
  const entries = capEntries(all)
  if (entries.length + sitemaps.length === 0) return { ok: false, reason: 'a sitemap without an address in it' }
  const newest = [...sitemaps].sort((a, b) => ((a.updated ?? '') < (b.updated ?? '') ? 1 : -1)).slice(0, SITEMAPS_MOST)
  const further = { kind: 'sitemaps', urls: newest.map((sitemap) => sitemap.url) } as const
  const told = [...repairs, ...capRepairs(all.length)]
  return { ok: true, feed: { ...NAMELESS, entries }, reader: 'tolerant', repairs: told, further }
}

function readPage(
  text: string,
  at: FeedAddressing & { readonly rule?: ListRule | null },
  repairs: readonly string[],
): ReadOutcome {
  const { url, timezone, now } = at
  const rule = at.rule === null || at.rule === undefined ? {} : { rule: at.rule }
  const when = { ...(timezone === undefined ? {} : { timezone }), ...(now === undefined ? {} : { now }) }
  const entries = readList(text, { url, ...when, ...rule })
  if (entries.length === 0) return { ok: false, reason: whyNoList(text, { url, ...rule }) }
  const reports = new Set(entries.flatMap(({ link }) => (link === null ? [] : [link])))
  const next = findNextPage(text, { url, ...rule, reports })
  const further = { kind: 'next', urls: next === null ? [] : [next] } as const
  const idle = idleSelectors(text, url, at.rule)
  const read = { feed: { ...NAMELESS, entries }, reader: 'tolerant', repairs, further } as const
  return { ok: true, ...read, ...(idle.length > 0 && { idle }) }
}

/** What an editor names within an entry and is in none; a rule that names nothing there costs nothing. */
function idleSelectors(text: string, url: string, rule: ListRule | null | undefined): string[] {
  if (rule?.title === undefined && rule?.summary === undefined && rule?.date === undefined) return []
  const page = parsePage(text, url)
  return page === null ? [] : idleInRule(page, rule)
}

/** A list says nothing of itself. */
const NAMELESS: Omit<Feed, 'entries'> = {
  title: null,
  link: null,
  description: null,
  language: null,
  updated: null,
  image: null,
  authors: [],
  pace: { ttlMinutes: null, skipHours: [], skipDays: [] },
  hubs: [],
  self: null,
}
