import { counted } from '../domain/counted.ts'
import type { FetchKind, FetchOutcome } from '../domain/fetching.ts'
import { pack } from '../domain/packed.ts'
import type { World } from '../domain/ports.ts'
import type { ListRule, Source } from '../domain/settings.ts'
import type { Entry, ExtractOutcome, Feed, Page } from '../domain/types.ts'
import { NO_WORDS } from './no-words.ts'

/** A look at one paper outside the schedule, politely: so many requests at most, each noted with what came of it. */
export interface Visit {
  readonly world: World
  readonly source: Source
  readonly most: number
  /** In the order of asking; grows. */
  readonly asked: VisitNote[]
}

export interface VisitNote {
  readonly url: string
  readonly what: 'page' | 'feed' | 'list' | 'article'
  readonly ok: boolean
  /** In an editor's words. */
  readonly note: string
  /** robots.txt says no. */
  readonly forbidden: boolean
}

export type Fresh = FetchOutcome & { readonly kind: 'fresh' }

export function newVisit(world: World, source: Source, most: number): Visit {
  return { world, source, most, asked: [] }
}

/** A document that announces entries, as it stands now. */
export interface Announcing {
  /** Where it is for good: the address asked, or the one that it moved to. */
  readonly url: string
  readonly feed: Feed
}

/** Asks for a document; null where it cannot be had, or the visit has asked enough: the note says why. */
export async function ask(visit: Visit, url: string, what: VisitNote['what']): Promise<Fresh | null> {
  const known = visit.asked.some((one) => one.url === url && one.what === what)
  if (known || visit.asked.length >= visit.most) return null
  const kind: FetchKind = what === 'feed' || what === 'list' ? what : 'page'
  const permitted = visit.source.permission !== null
  const outcome = await visit.world.fetcher.fetch({ url, kind, validators: null, permitted })
  if (outcome.kind === 'fresh') {
    if (what === 'page') note(visit, { url, what, ok: true, note: `${outcome.bytes.length} bytes`, forbidden: false })
    return outcome
  }
  note(visit, { url, what, ok: false, note: troubleOf(outcome), forbidden: isForbidden(outcome) })
  return null
}

/** One request is noted once: as what it turned out to be. */
function note(visit: Visit, one: VisitNote): void {
  const before = visit.asked.findIndex(({ url, what }) => url === one.url && what === 'page')
  if (before < 0) visit.asked.push(one)
  else visit.asked[before] = one
}

function isForbidden(outcome: FetchOutcome): boolean {
  return outcome.kind === 'refused' && outcome.by === 'robots'
}

function troubleOf(outcome: Exclude<FetchOutcome, Fresh>): string {
  if (outcome.kind === 'gone') return 'gone for good (410)'
  return outcome.kind === 'unchanged' ? 'answered 304 to a plain request' : outcome.reason
}

/** A feed at this address, with at least one entry; null where there is none. */
export async function tryFeed(visit: Visit, url: string): Promise<Announcing | null> {
  const fresh = await ask(visit, url, 'feed')
  return fresh === null ? null : readAsFeed(visit, url, fresh)
}

export async function readAsFeed(visit: Visit, url: string, fresh: Fresh): Promise<Announcing | null> {
  const read = await visit.world.workshop.readFeed(jobOf(visit, fresh))
  return noted(
    visit,
    url,
    'feed',
    fresh,
    read.ok ? read.feed : null,
    read.ok ? 'it is a feed without entries' : read.reason,
  )
}

/** A list of articles on this page; null where there is none. */
export async function tryList(visit: Visit, url: string, rule: ListRule | null): Promise<Announcing | null> {
  const fresh = await ask(visit, url, 'list')
  return fresh === null ? null : readAsList(visit, url, fresh, rule)
}

export async function readAsList(
  visit: Visit,
  url: string,
  fresh: Fresh,
  rule: ListRule | null,
): Promise<Announcing | null> {
  const read = await visit.world.workshop.readList({ ...jobOf(visit, fresh), rule })
  return noted(visit, url, 'list', fresh, read.ok ? read.feed : null, read.ok ? 'no article is listed' : read.reason)
}

function noted(
  visit: Visit,
  url: string,
  what: 'feed' | 'list',
  fresh: Fresh,
  feed: Feed | null,
  reason: string,
): Announcing | null {
  const entries = feed?.entries.length ?? 0
  const newest = feed === null ? null : newestOf(feed.entries)
  const words =
    entries === 0
      ? reason
      : `${counted(entries, 'entry', 'entries')}${newest === null ? '' : `, the newest of ${newest.slice(0, 10)}`}`
  const moved = fresh.movedTo === null ? '' : `; moved for good to ${fresh.movedTo}`
  note(visit, { url, what, ok: entries > 0, note: words + moved, forbidden: false })
  return feed === null || entries === 0 ? null : { url: fresh.movedTo ?? url, feed }
}

function newestOf(entries: readonly Entry[]): string | null {
  const dates = entries.flatMap(({ published, updated }) => published ?? updated ?? []).sort()
  return dates.at(-1) ?? null
}

/** An article page and what was read from it. */
export interface SampleArticle {
  readonly page: Page
  readonly read: ExtractOutcome
}

/** Asks for an article's page and reads it as the source is set up; null where it cannot be had. */
export async function tryArticle(visit: Visit, url: string): Promise<SampleArticle | null> {
  const fresh = await ask(visit, url, 'article')
  return fresh === null ? null : readAsArticle(visit, url, fresh)
}

export async function readAsArticle(visit: Visit, url: string, fresh: Fresh): Promise<SampleArticle> {
  const { world, source } = visit
  const { article } = source
  const { bytes, ...job } = jobOf(visit, fresh)
  const read = await world.workshop.extractArticle({
    ...job,
    packed: pack(bytes),
    layouts: article.layouts,
    ignoreDatesIn: article.ignoreDatesIn,
    knownClocks: [],
    atLeast: article.atLeast,
    language: source.language,
    fetchedAt: world.clock.now().toISOString(),
    entry: { ...NO_WORDS, id: url, link: url },
    sourceName: source.name,
  })
  const words = read.ok ? wordsOf(read) : read.reason
  note(visit, { url, what: 'article', ok: read.ok, note: words, forbidden: false })
  return { page: { url: fresh.trace.finalUrl, bytes: fresh.bytes, contentType: fresh.contentType }, read }
}

function wordsOf({ article, layout }: ExtractOutcome & { readonly ok: true }): string {
  const words = article.body.text.split(/\s+/u).length
  const dated = article.published === null ? 'no date' : `of ${article.published.at.slice(0, 10)}`
  return `${counted(words, 'word')} by ${layout}, ${dated}, ${article.byline === null ? 'no byline' : 'with byline'}`
}

function jobOf({ world, source }: Visit, fresh: Fresh) {
  return {
    bytes: fresh.bytes,
    url: fresh.trace.finalUrl,
    contentType: fresh.contentType,
    contentLanguage: fresh.contentLanguage,
    timezone: source.timezone,
    charset: source.charset,
    now: world.clock.now().toISOString(),
  }
}

/** Addresses of the paper's own articles that a document announces, each once, in its order. */
export function ownLinks({ feed }: Announcing, home: string): string[] {
  const site = siteOf(home)
  const links = feed.entries.flatMap(({ link }) => (link !== null && siteOf(link) === site ? [link] : []))
  return [...new Set(links)]
}

/** The host without "www.", with its port where it has one of its own. */
export function siteOf(url: string): string {
  return (URL.parse(url)?.host ?? '').replace(/^www\./u, '')
}
