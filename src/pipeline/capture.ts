import { canonicalAddress } from '../dedupe/address.ts'
import type { World } from '../domain/ports.ts'
import { addressWorth } from '../read/article-address.ts'
import { type Captured, describePaper, type Found } from './capture-describe.ts'
import { findFeedFrom, textOf } from './find-feed.ts'
import { unknownPaper } from './unknown-paper.ts'
import {
  type Announcing,
  ask,
  type Fresh,
  newVisit,
  ownLinks,
  readAsArticle,
  readAsFeed,
  readAsList,
  type SampleArticle,
  siteOf,
  tryArticle,
  tryList,
  type Visit,
  type VisitNote,
} from './visit.ts'

export type CaptureOutcome =
  | { readonly ok: true; readonly captured: Captured }
  | { readonly ok: false; readonly reason: string; readonly asked: readonly VisitNote[] }

/** So few requests must do: one look at a paper is no crawl. */
const REQUESTS_MOST = 16
/** Articles that a layout is tried on. */
const SAMPLES = 3

/** Finds out how a paper is read, from any of its addresses: home page, listing, feed or article. Writes nothing. */
export async function capture(world: World, url: string): Promise<CaptureOutcome> {
  const id = siteOf(url).replaceAll(/[^a-z0-9.]+/gu, '-')
  const paper = unknownPaper(id, url)
  const visit = newVisit(world, paper, REQUESTS_MOST)
  const first = await ask(visit, url, 'page')
  if (first === null) return failed(visit, visit.asked[0]?.note ?? 'it could not be asked for')
  const found = await lookAround(visit, first)
  if (found === null) return failed(visit, 'neither a feed nor a list of articles was found')
  const samples = await takeSamples(visit, found)
  return { ok: true, captured: describePaper(visit, found, samples) }
}

function failed(visit: Visit, reason: string): CaptureOutcome {
  return { ok: false, reason, asked: visit.asked }
}

const EVERYWHERE = ['declared', 'linked', 'usual'] as const

/** What the given address is, and from there the paper's feed, else its list. */
async function lookAround(visit: Visit, first: Fresh): Promise<Found | null> {
  const url = first.trace.finalUrl
  const asFeed = isPage(first) ? null : await readAsFeed(visit, url, first)
  const nothing = { given: null, front: null }
  if (asFeed !== null)
    return { ...nothing, announcing: [asFeed], kind: 'feed', sureness: 'sure', why: 'it is the address given' }
  const given = isArticleAddress(url) ? await readAsArticle(visit, url, first) : null
  const front = frontOf(first)
  const feed = await findFeedFrom(visit, first, given === null ? EVERYWHERE : ['declared', 'linked'])
  if (feed !== null) return { announcing: feed.feeds, kind: 'feed', ...HOW_FOUND[feed.basis], given, front }
  const own = given === null ? await listOf(visit, url, first) : null
  if (own !== null) {
    return {
      announcing: [own],
      kind: 'listing',
      sureness: 'likely',
      why: 'the page given lists articles, by what repeats on it',
      given,
      front,
    }
  }
  return fromHome(visit, url, { given, front })
}

const HOW_FOUND: Readonly<Record<'declared' | 'linked' | 'usual', Pick<Found, 'sureness' | 'why'>>> = {
  declared: { sureness: 'sure', why: 'the paper declares it in the head of its page' },
  linked: { sureness: 'likely', why: 'a page of the paper links to it' },
  usual: { sureness: 'likely', why: 'it stands where such feeds usually are' },
}

function frontOf(page: Fresh): Found['front'] {
  return { url: page.trace.finalUrl, html: textOf(page) }
}

function isPage({ bytes, contentType }: Fresh): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1000))
  return /<!doctype html|<html/iu.test(head) || (/html/iu.test(contentType ?? '') && !/<rss|<feed|<rdf/iu.test(head))
}

function isArticleAddress(url: string): boolean {
  const address = URL.parse(url)
  return address !== null && address.pathname !== '/' && addressWorth(address) > 0
}

/** A page that lists at least so many articles of its own is a list. */
const LISTED_LEAST = 5

async function listOf(visit: Visit, url: string, page: Fresh): Promise<Announcing | null> {
  const list = await readAsList(visit, url, page, null)
  return list !== null && ownLinks(list, url).length >= LISTED_LEAST ? list : null
}

/** The home page's feed, else what it lists. */
async function fromHome(visit: Visit, url: string, known: Pick<Found, 'given' | 'front'>): Promise<Found | null> {
  const home = new URL('/', url).href
  const page = home === url ? null : await ask(visit, home, 'page')
  if (page === null) return null
  const feed = await findFeedFrom(visit, page, EVERYWHERE)
  if (feed !== null)
    return { announcing: feed.feeds, kind: 'feed', ...HOW_FOUND[feed.basis], ...known, front: frontOf(page) }
  const list = (await listOf(visit, home, page)) ?? (await tryList(visit, home, null))
  if (list === null || ownLinks(list, home).length < LISTED_LEAST) return null
  const why = 'the home page lists articles, by what repeats on it; a section’s own page may be the better list'
  return { announcing: [list], kind: 'listing', sureness: 'a guess', why, ...known, front: frontOf(page) }
}

async function takeSamples(visit: Visit, found: Found): Promise<SampleArticle[]> {
  const samples = found.given === null ? [] : [found.given]
  const taken = new Set(samples.map(({ page }) => canonicalAddress(page.url)))
  const home = visit.source.home
  const [first] = found.announcing
  const links = ownLinks(first, first.feed.link ?? first.url)
  for (const link of links.length > 0 ? links : ownLinks(first, home)) {
    if (samples.filter(({ read }) => read.ok).length >= SAMPLES) break
    const sample = taken.has(canonicalAddress(link)) ? null : await tryArticle(visit, link)
    if (sample !== null) samples.push(sample)
  }
  return samples
}
