import type { ArticleStore } from '../domain/ports.ts'
import type { Cluster } from '../domain/types.ts'
import { chooseClusters, publishedFeeds } from './choose.ts'
import { placesOf } from './place.ts'
import type { Plan } from './plan.ts'

/** What one published feed would show otherwise. */
export interface FeedDiff {
  readonly feedId: string
  readonly entries: { readonly before: number; readonly after: number }
  readonly gained: readonly FeedChange[]
  readonly lost: readonly FeedChange[]
  /** Shown on their own before, with another report after. */
  readonly merged: readonly FeedChange[]
}

export interface FeedChange {
  readonly id: string
  readonly headline: string
  readonly url: string
  readonly why: string
}

type Shown = ReadonlyMap<string, readonly Cluster[]>

/** What every published feed shows, by the feed's id. */
export async function showAll(articles: ArticleStore, plan: Plan, now: string): Promise<Shown> {
  const shown = new Map<string, readonly Cluster[]>()
  for (const feed of publishedFeeds(plan)) shown.set(feed.id, await chooseClusters(articles, plan, feed, now))
  return shown
}

/** What each feed shows now beside what it showed before, entry by entry with reasons. */
export async function diffFeeds(articles: ArticleStore, plan: Plan, before: Shown, now: string): Promise<FeedDiff[]> {
  const diffs: FeedDiff[] = []
  for (const [feedId, after] of await showAll(articles, plan, now)) {
    const earlier = before.get(feedId) ?? []
    const gone = earlier.filter((cluster) => !after.some((one) => one.id === cluster.id))
    const fresh = after.filter((cluster) => !earlier.some((one) => one.id === cluster.id))
    const merged = gone.filter((cluster) => hostOf(cluster, after) !== null)
    const lost = gone.filter((cluster) => !merged.includes(cluster))
    diffs.push({
      feedId,
      entries: { before: earlier.length, after: after.length },
      gained: await Promise.all(fresh.map(async (one) => change(one, await whyIn(articles, one)))),
      lost: await Promise.all(lost.map(async (one) => change(one, await whyOut(articles, plan, feedId, one, now)))),
      merged: merged.map((one) => change(one, `told with “${headlineOf(hostOf(one, after))}”`)),
    })
  }
  return diffs
}

/** The shown report that a former report is now a part of. */
function hostOf(former: Cluster, after: readonly Cluster[]): Cluster | null {
  return after.find((cluster) => cluster.members.some((member) => member.id === former.id)) ?? null
}

function change(cluster: Cluster, why: string): FeedChange {
  return { id: cluster.id, headline: headlineOf(cluster), url: cluster.members[0]?.url ?? '', why }
}

function headlineOf(cluster: Cluster | null): string {
  return cluster?.members[0]?.article.headline ?? ''
}

async function whyIn(articles: ArticleStore, cluster: Cluster): Promise<string> {
  const [chain] = await articles.find(cluster.members[0]?.id ?? cluster.id)
  return chain?.verdict?.reason ?? 'there is room for it now'
}

async function whyOut(
  articles: ArticleStore,
  plan: Plan,
  feedId: string,
  cluster: Cluster,
  now: string,
): Promise<string> {
  const [chain] = await articles.find(cluster.id)
  if (chain === undefined) return 'it is no longer stored'
  if (chain.verdict?.kind !== 'kept' && chain.verdict !== null) return chain.verdict.reason
  const places = await placesOf(articles, plan, chain, now)
  return places.find((place) => place.feedId === feedId)?.why ?? 'it is in no feed'
}
