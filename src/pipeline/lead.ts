import { chooseLead } from '../dedupe/cluster.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import type { ArticleOutline, ClusterOf } from '../domain/types.ts'
import type { Plan } from './plan.ts'

/** Ids of the papers that re-post others. */
export function copyingPapers(plan: Plan): ReadonlySet<string> {
  return new Set(plan.config.sources.filter((source) => source.copies).map((source) => source.id))
}

/** The members with the one that leads first: only one that the topic kept may lead. */
export function leading<Member extends ArticleOutline>(
  plan: Plan,
  feed: PublishedFeed,
  cluster: ClusterOf<Member>,
  copies = copyingPapers(plan),
): ClusterOf<Member> {
  const kept = cluster.members.filter((member) =>
    member.matches.some((match) => match.verdict === 'keep' && feed.topics.includes(match.topic)),
  )
  const lead = chooseLead(kept, feed.prefer, copies)
  if (lead === null) return cluster
  return { ...cluster, members: [lead, ...cluster.members.filter((member) => member.number !== lead.number)] }
}
