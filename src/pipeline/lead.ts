import { chooseLead } from '../dedupe/cluster.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import type { Cluster } from '../domain/types.ts'
import type { Plan } from './plan.ts'

/** The members with the one that leads first: only one that the topic kept may lead. */
export function leading(plan: Plan, feed: PublishedFeed, cluster: Cluster): Cluster {
  const copies = new Set(plan.config.sources.filter((source) => source.copies).map((source) => source.id))
  const kept = cluster.members.filter((member) =>
    member.matches.some((match) => match.verdict === 'keep' && feed.topics.includes(match.topic)),
  )
  const lead = chooseLead(kept, feed.prefer, copies)
  if (lead === null) return cluster
  return { ...cluster, members: [lead, ...cluster.members.filter((member) => member.number !== lead.number)] }
}
