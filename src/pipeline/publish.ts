import { chooseLead } from '../dedupe/cluster.ts'
import type { World } from '../domain/ports.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import type { Cluster } from '../domain/types.ts'
import { renderEdition } from '../publish/edition.ts'
import { selectClusters } from '../publish/select.ts'
import { feedTag } from './identity.ts'
import type { Plan } from './plan.ts'

/** Publish: every feed rendered from what the store holds; what did not change is not written. Resolves to changed paths. */
export async function publishFeeds(world: World, plan: Plan): Promise<string[]> {
  const changed: string[] = []
  for (const feed of plan.config.feeds) {
    try {
      changed.push(...(await publishFeed(world, plan, feed)))
    } catch (cause) {
      world.log.error('publish.failed', { feed: feed.id, what: 'its last whole edition still stands', cause })
    }
  }
  return changed
}

async function publishFeed(world: World, plan: Plan, feed: PublishedFeed): Promise<readonly string[]> {
  const { ops } = plan.config
  const now = world.clock.now().toISOString()
  const since = new Date(Date.parse(now) - feed.days * 86_400_000).toISOString()
  const found = await world.articles.clusters({ topics: feed.topics, since, most: feed.entries * 4 })
  const led = found.map((cluster) => withLead(plan, feed, cluster))
  const clusters = selectClusters(feed, led, plan.config.sources, now)
  const edition = renderEdition({
    feed,
    clusters,
    baseUrl: ops.baseUrl,
    feedTag: feedTag(ops.tag, feed.id),
    generator: `${ops.userAgent.name}`,
    hub: ops.hub,
    sources: plan.config.sources,
    topics: plan.config.topics,
    begunAt: await world.editions.begunAt(feed.id, now),
  })
  return world.editions.save(edition, ops.hub === null ? [] : announced(ops.baseUrl, feed), now)
}

/** The members with the one that leads first: only one that the topic kept may lead. */
function withLead(plan: Plan, feed: PublishedFeed, cluster: Cluster): Cluster {
  const copies = new Set(plan.config.sources.filter((source) => source.copies).map((source) => source.id))
  const kept = cluster.members.filter((member) =>
    member.matches.some((match) => match.verdict === 'keep' && feed.topics.includes(match.topic)),
  )
  const lead = chooseLead(kept, feed.prefer, copies)
  if (lead === null) return cluster
  return { ...cluster, members: [lead, ...cluster.members.filter((member) => member.number !== lead.number)] }
}

function announced(baseUrl: string, feed: PublishedFeed): string[] {
  return ['feed.atom', 'feed.rss', 'feed.json'].map((name) => `${baseUrl}${feed.id}/${name}`)
}
