import { partByDays } from '../dedupe/cluster.ts'
import { counted } from '../domain/counted.ts'
import type { ArticleStore, Chain } from '../domain/ports.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import type { Cluster, StoredArticle } from '../domain/types.ts'
import { fitting, selectClusters } from '../publish/select.ts'
import { chooseClusters, publishedFeeds } from './choose.ts'
import { leading } from './lead.ts'
import type { Plan } from './plan.ts'

/** Where an article stands in one published feed, or why it does not. */
export interface Place {
  readonly feedId: string
  /** From 1, as the feed shows them; null where it is not shown. */
  readonly position: number | null
  /** How many the feed shows; null where the article cannot be among them, whatever they are. */
  readonly of: number | null
  /** In an editor's words. */
  readonly why: string
}

/** What a feed shows now, in its order: chooseClusters, or a memory of it. */
export type Choose = (
  articles: ArticleStore,
  plan: Plan,
  feed: PublishedFeed,
  now: string,
) => Promise<readonly Cluster[]>

/**
 * The place of an article in each feed, as the config on disk would publish it now. Choosing what a feed shows costs the
 * most and is done last: only for feeds that the article's own report fits.
 */
export async function placesOf(
  articles: ArticleStore,
  plan: Plan,
  chain: Chain,
  now: string,
  choose: Choose = chooseClusters,
): Promise<Place[]> {
  const places: Place[] = []
  for (const feed of publishedFeeds(plan)) {
    const place = await placeIn(articles, plan, chain, { feed, now, choose })
    if (place !== null) places.push(place)
  }
  return places
}

interface PlaceAsked {
  readonly feed: PublishedFeed
  readonly now: string
  readonly choose: Choose
}

/** The same for one feed; null for what is no article or of no report. */
export async function placeIn(
  articles: ArticleStore,
  plan: Plan,
  { cluster, stored }: Chain,
  { feed, now, choose }: PlaceAsked,
): Promise<Place | null> {
  if (cluster === null || stored === null) return null
  const part = partByDays(cluster, feed.duplicateDays).find((one) => holds(one, stored)) ?? cluster
  const barred = whyNever(plan, feed, part, now)
  if (barred !== null) return absent(feed, null, barred)
  return placeAmong(await choose(articles, plan, feed, now), feed, stored)
}

function placeAmong(shown: readonly Cluster[], feed: PublishedFeed, stored: StoredArticle): Place {
  const at = shown.findIndex((cluster) => holds(cluster, stored))
  const lead = shown[at]?.members[0]
  if (lead === undefined) return absent(feed, shown.length, whyNoRoom(feed))
  const why =
    lead.number === stored.number
      ? 'it leads its report'
      : `listed with “${lead.article.headline}” of ${lead.sourceId}, which leads the report`
  return { feedId: feed.id, position: at + 1, of: shown.length, why }
}

function absent(feed: PublishedFeed, of: number | null, why: string): Place {
  return { feedId: feed.id, position: null, of, why }
}

function holds(cluster: Cluster, stored: StoredArticle): boolean {
  return cluster.members.some((member) => member.number === stored.number)
}

/** The first of a feed's conditions that the report itself does not meet, or null. */
function whyNever(plan: Plan, feed: PublishedFeed, cluster: Cluster, now: string): string | null {
  const kept = cluster.members.some((member) =>
    member.matches.some((match) => match.verdict === 'keep' && feed.topics.includes(match.topic)),
  )
  if (!kept) return `no topic of this feed keeps it (${feed.topics.join(', ')})`
  const led = leading(plan, feed, cluster)
  if (fitting(feed, led, plan.sources) === null) return 'this feed leaves its region, paper or language out'
  return selectClusters(feed, [led], plan.config.sources, now).length === 0 ? `older than ${feed.days} days` : null
}

function whyNoRoom(feed: PublishedFeed): string {
  const limits = `the feed shows ${counted(feed.entries, 'entry', 'entries')}, one paper at most ${Math.round(feed.share * 100)} % of them`
  return `no room: ${limits}; what finds none goes into its archives within a day`
}
