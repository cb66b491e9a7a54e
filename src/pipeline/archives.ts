import { partByDays } from '../dedupe/cluster.ts'
import type { EditionInput, ShownSoFar } from '../domain/edition.ts'
import type { World } from '../domain/ports.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import type { Cluster } from '../domain/types.ts'
import { archiveDue, renderArchive, type ShownCluster } from '../publish/archive.ts'
import { leading } from './lead.ts'
import type { Plan } from './plan.ts'

/** The most entries of one archive document. */
const ENTRIES_MOST = 100

/**
 * Closes what has left the feed, or a month that is over, into archive documents (RFC 5005), so that the feed and its
 * archives together hold all that was ever shown. Resolves to the newest archive's path, null where there is none yet.
 */
export async function closeArchives(
  world: World,
  plan: Plan,
  input: EditionInput & { readonly soFar: ShownSoFar },
  now: string,
): Promise<string | null> {
  const { feed, clusters, soFar } = input
  const selected = new Set(clusters.map((cluster) => cluster.id))
  const shown = await shownClusters(world, plan, input, soFar.open)
  let previous = soFar.newestArchive
  for (const group of archiveDue(shown, selected, ENTRIES_MOST)) {
    const documents = renderArchive({ ...input, sources: plan.config.sources }, group, previous)
    const path = documents[0]?.path ?? ''
    const clusterIds = group.clusters.map((cluster) => cluster.id)
    await world.editions.close({ feedId: feed.id, documents, path, clusterIds }, now)
    previous = path
  }
  return previous
}

/** The clusters themselves. One that has since become a part of an older one is shown there. */
async function shownClusters(
  world: World,
  plan: Plan,
  { feed, clusters }: EditionInput,
  open: readonly { readonly clusterId: string; readonly shownAt: string }[],
): Promise<ShownCluster[]> {
  const known = new Map(clusters.map((cluster) => [cluster.id, cluster]))
  const shown: ShownCluster[] = []
  for (const { clusterId, shownAt } of open) {
    const cluster = known.get(clusterId) ?? (await findCluster(world, feed, clusterId))
    if (cluster?.id === clusterId) shown.push({ cluster: leading(plan, feed, cluster), shownAt })
  }
  return shown
}

async function findCluster(world: World, feed: PublishedFeed, clusterId: string): Promise<Cluster | null> {
  const [chain] = await world.articles.find(clusterId)
  const parts = chain?.cluster ? partByDays(chain.cluster, feed.duplicateDays) : []
  return parts.find((part) => part.id === clusterId) ?? null
}
