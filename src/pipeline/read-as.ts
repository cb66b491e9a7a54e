import type { FetchOutcome } from '../domain/fetching.ts'
import type { World } from '../domain/ports.ts'
import type { Source } from '../domain/settings.ts'
import type { Entry } from '../domain/types.ts'
import { addressWorth } from '../read/article-address.ts'
import { decodeText } from '../read/decode.ts'
import { looksLikeSitemap } from '../read/sitemap.ts'
import type { Draft } from './drafted.ts'
import { siteOf } from './visit.ts'

/** What an address that nobody wrote down was read as. */
export type ReadAs = 'feed' | 'sitemap' | 'list' | 'article'

/** A page that lists at least so many articles of its own is a list. */
const LISTED_LEAST = 5

interface Announced {
  readonly as: 'feed' | 'sitemap' | 'list'
  readonly entries: readonly Entry[]
}

/** What announces articles in an address's answer: a feed, a sitemap, or a page by what repeats on it; null where nothing does. */
export async function announcedBy(world: World, source: Source, outcome: FetchOutcome): Promise<Announced | null> {
  if (outcome.kind !== 'fresh') return null
  const { bytes, contentType, contentLanguage, trace } = outcome
  const { timezone, charset } = source
  const now = world.clock.now().toISOString()
  const job = { bytes, url: trace.finalUrl, contentType, contentLanguage, timezone, charset, now }
  const feed = await world.workshop.readFeed(job)
  if (feed.ok && feed.feed.entries.length > 0) return { as: 'feed', entries: feed.feed.entries }
  const list = await world.workshop.readList({ ...job, rule: null })
  if (!list.ok) return null
  const { entries } = list.feed
  if (looksLikeSitemap(decodeText(bytes, { contentType, charset }).text)) return { as: 'sitemap', entries }
  const own = entries.filter(({ link }) => link !== null && siteOf(link) === siteOf(trace.finalUrl))
  return new Set(own.map(({ link }) => link)).size < LISTED_LEAST ? null : { as: 'list', entries }
}

/**
 * Whether a page that lists articles is a report itself, beside which they stand: its address is an article's, or it is
 * dated and most of its paragraphs are no line of the list.
 */
export function isReport(url: string, draft: Draft | undefined, listed: readonly Entry[]): boolean {
  if (draft === undefined || draft.kind === 'settled') return false
  const address = URL.parse(url)
  if (address === null || address.pathname === '/') return false
  if (addressWorth(address) > 0) return true
  const basis = draft.article.published?.basis
  if (basis !== 'metadata' && basis !== 'page' && basis !== 'dateline') return false
  const lines = new Set(listed.flatMap(({ title, summary }) => [bare(title), bare(summary)]))
  const paragraphs = draft.article.body.text.split('\n')
  return paragraphs.filter((paragraph) => lines.has(bare(paragraph))).length * 2 < paragraphs.length
}

/** Letters and figures alone. */
function bare(text: string | null): string {
  return (text ?? '').replace(/<[^>]*>|[^\p{L}\p{N}]/gu, '').toLowerCase()
}
