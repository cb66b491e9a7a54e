import { decodeText } from '../read/decode.ts'
import { type DiscoveredFeed, findFeeds } from '../read/discover.ts'
import { type Announcing, type Fresh, siteOf, tryFeed, type Visit } from './visit.ts'

/** The feeds that were found, the fullest first, and how. */
export interface FoundFeeds {
  readonly basis: DiscoveredFeed['basis']
  readonly feeds: readonly [Announcing, ...Announcing[]]
}

/** So many feeds of each kind are tried before the next kind is. */
const TRIED_MOST = { declared: 3, linked: 3, usual: 4 } as const

/** The feeds that a page declares, or links to, or one where such feeds usually are: by the first of these bases that has any. */
export async function findFeedFrom(
  visit: Visit,
  page: Fresh,
  bases: readonly FoundFeeds['basis'][],
): Promise<FoundFeeds | null> {
  const found = findFeeds(textOf(page), page.trace.finalUrl).filter((feed) => isNews(feed, page.trace.finalUrl))
  for (const basis of bases) {
    const candidates = found.filter((feed) => feed.basis === basis).slice(0, TRIED_MOST[basis])
    const [fullest, ...others] = await tryAll(visit, candidates, basis === 'usual' ? 1 : TRIED_MOST[basis])
    if (fullest !== undefined) return { basis, feeds: [fullest, ...withNewsOfTheirOwn(fullest, others)] }
  }
  return null
}

/** A page's text as it came. */
export function textOf({ bytes, contentType }: Fresh): string {
  return decodeText(bytes, { contentType }).text
}

/** Feeds of comments and of other sites are no news of this paper. */
function isNews({ url }: DiscoveredFeed, page: string): boolean {
  if (/comment|binh-luan|kommentar/iu.test(url)) return false
  const [site, own] = [siteOf(url), siteOf(page)]
  return site === own || site.endsWith(`.${own}`) || own.endsWith(`.${site}`)
}

/** The good ones of some candidates, at most so many, the fullest first. */
async function tryAll(visit: Visit, candidates: readonly DiscoveredFeed[], most: number): Promise<Announcing[]> {
  const good: Announcing[] = []
  for (const { url } of candidates) {
    const announcing = good.length < most ? await tryFeed(visit, url) : null
    if (announcing !== null) good.push(announcing)
  }
  return good.sort((a, b) => b.feed.entries.length - a.feed.entries.length)
}

/** Feeds of sections, where the fullest is not the one of all: most of their entries are in no other. */
function withNewsOfTheirOwn(fullest: Announcing, others: readonly Announcing[]): Announcing[] {
  const known = new Set(fullest.feed.entries.map(({ link }) => link))
  return others.filter(
    ({ feed }) => feed.entries.filter(({ link }) => !known.has(link)).length * 2 > feed.entries.length,
  )
}
