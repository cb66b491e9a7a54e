import type { ArticleStore, Chain } from '../domain/ports.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import type { Cluster } from '../domain/types.ts'
import { fitting, selectClusters } from '../publish/select.ts'
import { chooseClusters, publishedFeeds } from './choose.ts'
import { leading } from './lead.ts'
import type { Plan } from './plan.ts'

/** Where an article stands in one published feed, or why it does not. */
export interface Place {
  readonly feedId: string
  /** From 1, as the feed shows them; null where it is not shown. */
  readonly position: number | null
  readonly of: number
  /** In an editor's words. */
  readonly why: string
}

/** The place of an article in each feed, as the config on disk would publish it now. */
export async function placesOf(articles: ArticleStore, plan: Plan, chain: Chain, now: string): Promise<Place[]> {
  const { cluster } = chain
  if (cluster === null) return []
  const places: Place[] = []
  for (const feed of publishedFeeds(plan)) {
    const shown = await chooseClusters(articles, plan, feed, now)
    const position = shown.findIndex((one) => one.id === cluster.id) + 1
    const why = position > 0 ? whyShown(shown[position - 1], chain) : whyNot(plan, feed, cluster, now)
    places.push({ feedId: feed.id, position: position > 0 ? position : null, of: shown.length, why })
  }
  return places
}

function whyShown(shown: Cluster | undefined, { stored }: Chain): string {
  const lead = shown?.members[0]
  if (lead === undefined || stored === null || lead.number === stored.number) return 'it leads its report'
  return `listed with “${lead.article.headline}” of ${lead.sourceId}, which leads the report`
}

/** The first of a feed's conditions that the report does not meet. */
function whyNot(plan: Plan, feed: PublishedFeed, cluster: Cluster, now: string): string {
  const kept = cluster.members.some((member) =>
    member.matches.some((match) => match.verdict === 'keep' && feed.topics.includes(match.topic)),
  )
  if (!kept) return `no topic of this feed keeps it (${feed.topics.join(', ')})`
  const led = leading(plan, feed, cluster)
  if (fitting(feed, led, plan.sources) === null) return 'this feed leaves its region, paper or language out'
  if (selectClusters(feed, [led], plan.config.sources, now).length === 0) return `older than ${feed.days} days`
  return `no room: the feed shows ${feed.entries} entries, one paper at most ${Math.round(feed.share * 100)} % of them`
}
