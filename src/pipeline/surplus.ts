import type { World } from '../domain/ports.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import type { ArticleOutline, Cluster, ClusterOf } from '../domain/types.ts'
import { eligibleClusters } from '../publish/select.ts'
import { entriesOf, inFull } from './choose.ts'
import type { Plan } from './plan.ts'

/** As many as an archive document has entries. */
const LOT = 100

export interface Search {
  /** What the feed shows now. */
  readonly selected: readonly Cluster[]
  readonly now: string
  /** Only what came since then, and only whole lots of it; null: all that came within the feed's days, and what is left. */
  readonly since: string | null
  /** What is left, less than a lot, waits until its first has come on a day before: an archive a day, no crumbs. */
  readonly isPatient: boolean
}

/**
 * What came in greater numbers than a feed has room for (at a first start, after an outage, by a topic made wider):
 * reports within its days that it may show, has never shown and does not show now. At most a hundred at a time, those
 * that came first first; each lot is read when the one before it is dealt with. Cost: a read of all that came in that
 * time, in outline, in steps of milliseconds.
 */
export async function* findSurplus(
  world: Pick<World, 'articles' | 'editions'>,
  plan: Plan,
  feed: PublishedFeed,
  { selected, now, since, isPatient }: Search,
): AsyncGenerator<readonly Cluster[]> {
  const passedOver = new Map<string, ClusterOf<ArticleOutline>>()
  const shows = new Set(selected.map((cluster) => cluster.id))
  for (const window of windowsUntil(now, since === null ? feed.days * DAY_MS : Date.parse(now) - Date.parse(since))) {
    const found = await world.articles.clusters({ topics: feed.topics, ...window, most: Number.MAX_SAFE_INTEGER })
    const fits = eligibleClusters(feed, entriesOf(plan, feed, found), plan.config.sources, now)
    const unshown = await neverShown(world, feed, fits)
    for (const one of unshown.toReversed()) if (!shows.has(one.id)) passedOver.set(one.id, one)
    while (passedOver.size >= LOT) yield await inFull(world.articles, take(passedOver))
  }
  const [first] = passedOver.values()
  if (first === undefined || since !== null || (isPatient && cameOnDayOf(first, now))) return
  yield await inFull(world.articles, take(passedOver))
}

function cameOnDayOf({ members }: ClusterOf<ArticleOutline>, now: string): boolean {
  return members.every(({ firstSeenAt, arrivedAt = firstSeenAt }) => arrivedAt.slice(0, 10) === now.slice(0, 10))
}

function take<Item>(waiting: Map<string, Item>): Item[] {
  const lot = [...waiting].slice(0, LOT)
  for (const [id] of lot) waiting.delete(id)
  return lot.map(([, item]) => item)
}

/** By all their members: one that was shown on its own may have become a part of an older one since. */
async function neverShown(
  world: Pick<World, 'editions'>,
  feed: PublishedFeed,
  clusters: readonly ClusterOf<ArticleOutline>[],
): Promise<readonly ClusterOf<ArticleOutline>[]> {
  if (clusters.length === 0) return []
  const ids = clusters.flatMap(({ members }) => members.map(({ id }) => id))
  const shown = await world.editions.shownOf(feed.id, ids)
  return clusters.filter(({ members }) => !members.some(({ id }) => shown.has(id)))
}

interface Window {
  readonly since: string
  readonly before: string
}

/** So many milliseconds until now in pieces small enough to be read at once, the earliest first; the last one holds now. */
function* windowsUntil(now: string, reach: number): Generator<Window> {
  const end = Date.parse(now)
  const length = Math.max(DAY_MS / 4, Math.ceil(reach / WINDOWS_MOST))
  for (let at = end - reach; at < end; at += length) {
    yield { since: instant(at), before: instant(at + length < end ? at + length : end + 1) }
  }
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

const DAY_MS = 86_400_000
const WINDOWS_MOST = 400
