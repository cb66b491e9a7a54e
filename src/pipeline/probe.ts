import type { World } from '../domain/ports.ts'
import type { Source } from '../domain/settings.ts'
import { findFeedFrom } from './find-feed.ts'
import {
  type Announcing,
  ask,
  newVisit,
  ownLinks,
  readAsList,
  tryArticle,
  tryFeed,
  tryList,
  type Visit,
  type VisitNote,
} from './visit.ts'

/** What one look at a paper showed. */
export interface Probed {
  readonly sourceId: string
  readonly name: string
  readonly enabled: boolean
  /** `ready`: addresses and articles are read; `mend`: something is to be changed; `forbidden` by robots.txt; `silent`: nothing answers. */
  readonly verdict: 'ready' | 'mend' | 'forbidden' | 'silent'
  /** What to do, in an editor's words; empty where nothing is. */
  readonly advice: readonly string[]
  /** Of the addresses in its file: how many announce something, of how many. */
  readonly addresses: Share
  /** Of the articles tried: how many were read. */
  readonly articles: Share
  readonly asked: readonly VisitNote[]
}

interface Share {
  readonly good: number
  readonly of: number
}

/** For one paper: its own addresses, candidates where none of them is good, and three articles. */
const REQUESTS_MOST = 16
const FEEDS_MOST = 5
const LISTS_MOST = 2
const ARTICLES = 3
/** So many papers are looked at at once; each host is still asked no faster than its spacing allows. */
const PARALLEL = 12

/** Looks at every paper, many at once; one that breaks is told as silent with its reason. In the order given. */
export async function probeAll(
  world: World,
  sources: readonly Source[],
  onProbed: (done: number, total: number) => void,
): Promise<Probed[]> {
  const probed: Probed[] = []
  let next = 0
  let done = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < sources.length; at = next++) {
      const source = sources[at]
      if (source !== undefined) probed[at] = await probeSource(world, source)
      done += 1
      onProbed(done, sources.length)
    }
  }
  await Promise.all(Array.from({ length: Math.min(PARALLEL, sources.length) }, work))
  return probed
}

/** One paper as it is written in config/. Writes nothing, and asks at most 16 times. */
export async function probeSource(world: World, source: Source): Promise<Probed> {
  const visit = newVisit(world, source, REQUESTS_MOST)
  const own = await tryOwn(visit)
  const found = own.length > 0 ? [] : await findOthers(visit)
  const articles = await tryArticles(visit, [...own, ...found])
  const facts = { source, visit, own, found, articles }
  return {
    sourceId: source.id,
    name: source.name,
    enabled: source.enabled,
    verdict: verdictOf(facts),
    advice: adviceFor(facts),
    addresses: {
      good: own.length,
      of: visit.asked.filter(({ what, url }) => what !== 'article' && isOwn(source, url)).length,
    },
    articles,
    asked: visit.asked,
  }
}

interface Facts {
  readonly source: Source
  readonly visit: Visit
  /** What is written in the file and announces something. */
  readonly own: readonly Announcing[]
  /** What was found in its place. */
  readonly found: readonly Announcing[]
  readonly articles: Share
}

async function tryOwn(visit: Visit): Promise<Announcing[]> {
  const good: Announcing[] = []
  for (const { url } of visit.source.feeds.slice(0, FEEDS_MOST)) {
    const feed = await tryFeed(visit, url)
    if (feed !== null) good.push(feed)
  }
  for (const { page, rule } of visit.source.lists.slice(0, LISTS_MOST)) {
    const list = await tryList(visit, page, rule)
    if (list !== null) good.push(list)
  }
  return good
}

async function findOthers(visit: Visit): Promise<readonly Announcing[]> {
  const { home } = visit.source
  const page = visit.asked.some(({ forbidden }) => forbidden) ? null : await ask(visit, home, 'page')
  if (page === null) return []
  const feeds = await findFeedFrom(visit, page, ['declared', 'linked', 'usual'])
  if (feeds !== null) return feeds.feeds
  const list = await readAsList(visit, home, page, null)
  return list !== null && ownLinks(list, home).length >= 5 ? [list] : []
}

async function tryArticles(visit: Visit, announcing: readonly Announcing[]): Promise<Share> {
  const links = announcing.flatMap((one) => one.feed.entries.flatMap(({ link }) => link ?? [])).slice(0, ARTICLES)
  let good = 0
  for (const link of links) {
    const sample = await tryArticle(visit, link)
    if (sample?.read.ok === true) good += 1
  }
  return { good, of: links.length }
}

function isOwn({ feeds, lists }: Source, url: string): boolean {
  return feeds.some((feed) => feed.url === url) || lists.some((list) => list.page === url)
}

function verdictOf({ visit, own, articles }: Facts): Probed['verdict'] {
  if (own.length > 0 && articles.good > 0) return adviceAgainst(visit).length === 0 ? 'ready' : 'mend'
  if (visit.asked.some(({ forbidden }) => forbidden)) return 'forbidden'
  return visit.asked.some(({ ok }) => ok) ? 'mend' : 'silent'
}

/** What to write, to remove, to switch on. */
function adviceFor(facts: Facts): string[] {
  const { source, visit, own, found, articles } = facts
  const verdict = verdictOf(facts)
  if (verdict === 'silent') return [`nothing answers: ${visit.asked[0]?.note ?? 'it has no address'}`]
  return [
    ...(verdict === 'forbidden'
      ? ['robots.txt forbids it: ask the paper, and record its permission (permission:)']
      : []),
    ...moves(own, source),
    ...adviceAgainst(visit),
    ...found.map(({ url, feed }) => `write ${url} into its file: ${feed.entries.length} entries`),
    ...(articles.of > 0 && articles.good === 0 ? ['none of its articles could be read: look with preview'] : []),
    ...layoutAdvice(visit),
    ...switchAdvice(source, verdict),
  ]
}

function moves(own: readonly Announcing[], source: Source): string[] {
  return own.filter(({ url }) => !isOwn(source, url)).map(({ url }) => `moved for good: write ${url}`)
}

function adviceAgainst({ asked, source }: Visit): string[] {
  return asked
    .filter(({ ok, url, forbidden, what }) => !ok && !forbidden && what !== 'article' && isOwn(source, url))
    .map(({ url, note }) => `mend or remove ${url}: ${note}`)
}

/** Layouts are written, and no article was read by one. */
function layoutAdvice({ source, asked }: Visit): string[] {
  const { layouts } = source.article
  const read = asked.filter(({ what, ok }) => what === 'article' && ok)
  if (layouts.length === 0 || read.length === 0 || read.some(({ note }) => !note.includes(' by generic,'))) return []
  return [`layout ${layouts.map(({ id }) => id).join(', ')} fits none of ${read.length} articles: mend its selectors`]
}

function switchAdvice({ enabled }: Source, verdict: Probed['verdict']): string[] {
  if (verdict === 'ready' && !enabled) return ['switch it on: remove enabled: false and off-because:']
  if (verdict === 'forbidden' && enabled) return ['switch it off until then']
  return []
}
