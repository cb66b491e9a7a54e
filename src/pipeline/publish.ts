import { type Edition, type EditionInput, FRONT } from '../domain/edition.ts'
import type { World } from '../domain/ports.ts'
import type { PublishedFeed, Source } from '../domain/settings.ts'
import type { Cluster } from '../domain/types.ts'
import { renderEditionInTurns } from '../publish/edition.ts'
import { type FeedOnIndex, renderIndexPage } from '../publish/index-page.ts'
import { renderStyleSheets } from '../publish/style-sheets.ts'
import { closeArchives } from './archives.ts'
import { type Choosing, chooseClusters, publishedFeeds, rememberClusters } from './choose.ts'
import { digest, feedTag } from './identity.ts'
import { bringsNews, type FirstReadings, firstReadings } from './news.ts'
import type { Plan } from './plan.ts'
import { findSurplus, type Search } from './surplus.ts'

export interface Published {
  /** Paths of the documents that changed. */
  readonly documents: readonly string[]
  /** Feeds that could not be rendered or written; their last whole edition still stands. */
  readonly failed: readonly string[]
}

/** What one who publishes again and again by one plan knows of the times before: nothing at first. */
export class Written {
  /** What each feed was written from last, by its id: from the same it would only be written the same. */
  readonly feeds = new Map<string, WrittenFeed>()
  /** When it was last searched for what feeds have no room for. */
  searchedAt: string | null = null
}

interface WrittenFeed {
  readonly from: string
  readonly shown: FeedOnIndex
}

/**
 * Publish: every feed rendered from what the store holds; what did not change is not written. What a feed never had room
 * for goes into its archives too: all of it where nothing was written before, by the hundred once an hour. Resolves to
 * null where another worker publishes right now: to be tried again.
 */
export function publishFeeds(world: World, plan: Plan, written = new Written()): Promise<Published | null> {
  return world.editions.alone((editions) => publishAll({ ...world, editions }, plan, written))
}

async function publishAll(world: World, plan: Plan, written: Written): Promise<Published> {
  const changed: string[] = []
  const failed: string[] = []
  const now = world.clock.now().toISOString()
  const shown: FeedOnIndex[] = []
  const first: FirstReadings = plan.config.ops.hub === null ? new Map() : await firstReadings(world)
  const search = searchDue(written, now)
  const publishing = { world, plan, first, written, search, choosing: rememberClusters(world.articles), now }
  for (const feed of publishedFeeds(plan)) {
    try {
      const published = await publishFeed(publishing, feed)
      changed.push(...published.documents)
      shown.push(published.shown)
    } catch (cause) {
      written.feeds.delete(feed.id)
      failed.push(feed.id)
      world.log.error('publish.failed', { feed: feed.id, what: 'its last whole edition still stands', cause })
    }
  }
  if (search !== null) written.searchedAt = now
  return { documents: [...changed, ...(await publishFront(world, plan, shown))], failed }
}

/** What is to be searched for feeds' surplus now: all at first, what has come since an hour later, nothing meanwhile. */
function searchDue({ searchedAt }: Written, now: string): Pick<Search, 'since'> | null {
  if (searchedAt === null) return { since: null }
  const last = Date.parse(searchedAt)
  if (Date.parse(now) - last < SEARCH_EVERY_MS) return null
  // What was judged since may have come before.
  return { since: new Date(last - SEARCH_EVERY_MS).toISOString() }
}

const SEARCH_EVERY_MS = 3_600_000

/** What all feeds of one publishing have in common. */
interface Publishing {
  readonly world: World
  readonly plan: Plan
  readonly first: FirstReadings
  readonly written: Written
  readonly search: Pick<Search, 'since'> | null
  readonly choosing: Choosing
  /** One instant for all, so that they are chosen from the same. */
  readonly now: string
}

async function publishFeed(
  publishing: Publishing,
  feed: PublishedFeed,
): Promise<{ readonly documents: readonly string[]; readonly shown: FeedOnIndex }> {
  const { world, plan, first, written, search, now } = publishing
  const clusters = await chooseClusters(publishing.choosing, plan, feed, now)
  const from = digest(JSON.stringify(clusters))
  const before = written.feeds.get(feed.id)
  if (before?.from === from && search === null) return { documents: [], shown: before.shown }
  const input = await inputOf(publishing, feed, clusters)
  const hasArchived = await archiveSurplus(publishing, input)
  if (before?.from === from && !hasArchived) return { documents: [], shown: before.shown }
  const { edition, come } = await makeEdition(publishing, input)
  const announce = bringsNews(come, first) ? addressesOf(plan, feed) : []
  const documents = await world.editions.save(edition, announce, world.clock.now().toISOString())
  const shown = onIndex(feed, edition, clusters)
  written.feeds.set(feed.id, { from, shown })
  return { documents, shown }
}

interface Made {
  readonly edition: Edition
  /** The clusters that the feed shows for the first time. */
  readonly come: readonly Cluster[]
}

async function makeEdition({ world, plan, now }: Publishing, input: EditionInput): Promise<Made> {
  const { feed, clusters } = input
  const soFar = await world.editions.show(feed.id, idsOf(clusters), now)
  const newestArchive = await closeArchives(world, plan, { ...input, soFar }, now)
  const come = new Set(soFar.open.flatMap(({ clusterId, shownAt }) => (shownAt === now ? [clusterId] : [])))
  const edition = await renderEditionInTurns({ ...input, newestArchive }, breathe)
  return { edition, come: clusters.filter((cluster) => come.has(cluster.id)) }
}

/** What an edition or an archive of a feed is rendered from. */
export async function inputOf(
  { world, plan, now }: Pick<Publishing, 'world' | 'plan' | 'now'>,
  feed: PublishedFeed,
  clusters: readonly Cluster[],
): Promise<EditionInput> {
  const { ops, topics } = plan.config
  return {
    feed,
    clusters,
    topics,
    baseUrl: ops.baseUrl,
    feedTag: feedTag(ops.tag, feed.id),
    generator: ops.userAgent.name,
    hub: ops.hub,
    pictures: feed.pictures,
    sources: sourcesOf(plan, clusters),
    begunAt: await world.editions.begunAt(feed.id, now),
    updatedBefore: await lastUpdated(world, feed.id, now),
  }
}

/** What a clock wrote that was days ahead is forgotten: a feed would else stand still until then. */
async function lastUpdated({ editions }: Pick<World, 'editions'>, feedId: string, now: string): Promise<string | null> {
  const updatedAt = await editions.updatedAt(feedId)
  return updatedAt === null || Date.parse(updatedAt) - Date.parse(now) > CLOCK_AHEAD_MOST_MS ? null : updatedAt
}

const CLOCK_AHEAD_MOST_MS = 86_400_000

/** What the feed has no room for counts as shown and goes into its archives at once. Resolves to whether there was any. */
async function archiveSurplus({ world, plan, search, now }: Publishing, input: EditionInput): Promise<boolean> {
  if (search === null) return false
  const { feed, clusters: selected } = input
  const isPatient = feed.days > 1 && (await world.editions.show(feed.id, [], now)).newestArchive !== null
  let hasArchived = false
  for await (const surplus of findSurplus(world, plan, feed, { ...search, selected, now, isPatient })) {
    const soFar = await world.editions.show(feed.id, idsOf(surplus), now)
    await closeArchives(world, plan, { ...input, soFar, surplus }, now)
    hasArchived = true
  }
  return hasArchived
}

function idsOf(clusters: readonly Cluster[]): string[] {
  return clusters.map((cluster) => cluster.id)
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Papers that are on, and those that are off by now but have an article among these. */
function sourcesOf(plan: Plan, clusters: readonly Cluster[]): Source[] {
  const told = new Set(clusters.flatMap((cluster) => cluster.members.map((member) => member.sourceId)))
  return plan.config.sources.filter((source) => source.enabled || told.has(source.id))
}

/** The addresses that a hub is told of when the feed changes. */
function addressesOf(plan: Plan, feed: PublishedFeed): string[] {
  const { hub, baseUrl } = plan.config.ops
  return hub === null ? [] : ['feed.atom', 'feed.rss', 'feed.json'].map((name) => `${baseUrl}${feed.id}/${name}`)
}

function onIndex(feed: PublishedFeed, edition: Edition, clusters: readonly Cluster[]): FeedOnIndex {
  const newest = clusters[0]?.members[0]?.article
  return {
    feed,
    updated: edition.updated,
    entries: clusters.length,
    newest: newest === undefined ? null : { headline: newest.headline, language: newest.language ?? feed.language },
  }
}

/** The page that leads to every feed, and what all pages share. */
async function publishFront(world: World, plan: Plan, feeds: readonly FeedOnIndex[]): Promise<readonly string[]> {
  const now = world.clock.now().toISOString()
  const begunAt = await world.editions.begunAt(FRONT, now)
  const { baseUrl, userAgent } = plan.config.ops
  const language = feeds[0]?.feed.language ?? 'en'
  const timezone = plan.config.sources[0]?.timezone ?? 'UTC'
  const about = { title: userAgent.name, baseUrl, language, generator: userAgent.name, timezone }
  const index = renderIndexPage({ ...about, begunAt, feeds })
  const front = { feedId: FRONT, updated: begunAt, documents: [index, ...renderStyleSheets(begunAt)] }
  return world.editions.save(front, [], now)
}
