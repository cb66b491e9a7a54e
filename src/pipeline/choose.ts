import { partByDays } from '../dedupe/cluster.ts'
import type { ArticleStore } from '../domain/ports.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import type { ArticleOutline, Cluster, ClusterOf } from '../domain/types.ts'
import { selectClusters } from '../publish/select.ts'
import { splitFeed } from '../publish/split.ts'
import { copyingPapers, leading } from './lead.ts'
import type { Plan } from './plan.ts'

/** Every feed that is published, those by region included. */
export function publishedFeeds(plan: Plan): PublishedFeed[] {
  const enabled = plan.config.sources.filter((source) => source.enabled)
  return plan.config.feeds.flatMap((feed) => splitFeed(feed, enabled))
}

/** What a feed shows now, in its order. Nothing is written. */
export async function chooseClusters(
  articles: ArticleStore,
  plan: Plan,
  feed: PublishedFeed,
  now: string,
): Promise<Cluster[]> {
  const since = new Date(Date.parse(now) - feed.days * 86_400_000).toISOString()
  const found = await articles.clusters({ topics: feed.topics, since, most: feed.entries * CHOICE })
  const parts = found.flatMap((cluster) => partByDays(cluster, feed.duplicateDays))
  const copies = copyingPapers(plan)
  const led = parts.map((part) => leading(plan, feed, part, copies))
  return inFull(articles, selectClusters(feed, led, plan.config.sources, now))
}

/** The words are read of what is shown alone: a feed is chosen from several times as many. */
async function inFull(articles: ArticleStore, outlines: readonly ClusterOf<ArticleOutline>[]): Promise<Cluster[]> {
  const numbers = outlines.flatMap(({ members }) => members.map((member) => member.number))
  const stored = new Map((await articles.stored(numbers)).map((article) => [article.number, article]))
  return outlines.flatMap(({ id, members }) => {
    const found = members.flatMap((member) => stored.get(member.number) ?? [])
    return found.length === 0 ? [] : [{ id, members: found }]
  })
}

/** From so many times the entries a feed shows it is chosen, since share, region and language leave some out. */
const CHOICE = 4
