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

/** What feeds are chosen from. */
export type Choosing = Pick<ArticleStore, 'clusters' | 'stored'>

/** The same store for one publishing, in which many feeds are chosen from the same reports: those are read once. */
export function rememberClusters(articles: Choosing): Choosing {
  const known = new Map<string, ReturnType<ArticleStore['clusters']>>()
  const clusters: ArticleStore['clusters'] = (query) => {
    const asked = JSON.stringify(query)
    const found = known.get(asked) ?? articles.clusters(query)
    known.set(asked, found)
    // What could not be read is tried again for the next feed.
    found.catch(() => known.delete(asked))
    return found
  }
  return { clusters, stored: (numbers) => articles.stored(numbers) }
}

/** What a feed shows now, in its order. Nothing is written. */
export async function chooseClusters(
  articles: Choosing,
  plan: Plan,
  feed: PublishedFeed,
  now: string,
): Promise<Cluster[]> {
  const since = new Date(Date.parse(now) - feed.days * 86_400_000).toISOString()
  let most = feed.entries * CHOICE
  for (;;) {
    const found = await articles.clusters({ topics: feed.topics, since, most })
    const selected = selectClusters(feed, entriesOf(plan, feed, found), plan.config.sources, now)
    // So many kept articles were looked at, and each stands in a cluster: where there are fewer, these are all.
    const isAll = found.reduce((sum, { members }) => sum + members.length, 0) < most
    if (selected.length === feed.entries || isAll || most >= CHOICE_MOST) return inFull(articles, selected)
    most = Math.min(most * CHOICE, CHOICE_MOST)
  }
}

/** Clusters as a feed would tell them: each part an entry of its own, its lead first. */
export function entriesOf(
  plan: Plan,
  feed: PublishedFeed,
  found: readonly ClusterOf<ArticleOutline>[],
): ClusterOf<ArticleOutline>[] {
  const copies = copyingPapers(plan)
  const parts = found.flatMap((cluster) => partByDays(cluster, feed.duplicateDays))
  return parts.map((part) => leading(plan, feed, part, copies))
}

/** The words are read of what is shown alone: a feed is chosen from many times as many. */
export async function inFull(
  articles: Pick<ArticleStore, 'stored'>,
  outlines: readonly ClusterOf<ArticleOutline>[],
): Promise<Cluster[]> {
  const numbers = outlines.flatMap(({ members }) => members.map((member) => member.number))
  const stored = new Map((await articles.stored(numbers)).map((article) => [article.number, article]))
  return outlines.flatMap(({ id, members }) => {
    const found = members.flatMap((member) => stored.get(member.number) ?? [])
    return found.length === 0 ? [] : [{ id, members: found }]
  })
}

/** A feed is chosen from so many times its entries, those that came last; and from so many times as many as long as it has room. */
const CHOICE = 4
/** From so many reports at most: a feed of one region keeps its entries however much comes from elsewhere. */
const CHOICE_MOST = 2000
