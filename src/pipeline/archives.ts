import { partByDays } from '../dedupe/cluster.ts'
import type { EditionInput, ShownSoFar } from '../domain/edition.ts'
import type { World } from '../domain/ports.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import type { Cluster } from '../domain/types.ts'
import { archiveDue, byShown, renderArchive, renderArchiveAt, type ShownCluster } from '../publish/archive.ts'
import { leading } from './lead.ts'
import type { Plan } from './plan.ts'

interface ClosingInput extends EditionInput {
  /** What counts as shown and never had room. */
  readonly surplus?: readonly Cluster[]
}

/** The most entries of one archive document. */
const ENTRIES_MOST = 100

/**
 * Closes what has left the feed, or a month that is over, into archive documents (RFC 5005), so that the feed and its
 * archives together hold all that was ever shown. Resolves to the newest archive's path, null where there is none yet.
 */
export async function closeArchives(
  world: World,
  plan: Plan,
  input: ClosingInput & { readonly soFar: ShownSoFar },
  now: string,
): Promise<string | null> {
  const { feed, clusters, soFar } = input
  const selected = new Set(clusters.map((cluster) => cluster.id))
  const { own, merged } = await shownClusters(world, plan, input, soFar.open)
  let previous = soFar.newestArchive
  for (const group of archiveDue(own, selected, ENTRIES_MOST)) {
    const documents = renderArchive({ ...input, sources: plan.config.sources }, group, previous)
    const path = documents[0]?.path ?? ''
    const clusterIds = group.clusters.map((cluster) => cluster.id)
    await world.editions.close({ feedId: feed.id, documents, path, clusterIds }, now)
    previous = path
  }
  const told = merged.filter((one) => !selected.has(one.clusterId) && isSettled(one.shownAt, now))
  if (told.length > 0 && previous !== null) {
    const clusterIds = told.map((one) => one.clusterId)
    await world.editions.close({ feedId: feed.id, documents: [], path: previous, clusterIds }, now)
  }
  return previous
}

/**
 * Renders an archive document that was lost again, under its own name, of the clusters that it held and that are still known.
 * Resolves to the paths written; to none where another store had closed it, and what it held is unknown here.
 */
export async function refillArchive(
  world: World,
  plan: Plan,
  input: EditionInput,
  path: string,
  now: string,
): Promise<readonly string[]> {
  const { feed } = input
  const { clusters: open, previous } = await world.editions.archived(feed.id, path)
  if (open.length === 0) return []
  const { own } = await shownClusters(world, plan, input, open)
  const clusters = own.toSorted(byShown).map(({ cluster }) => cluster)
  const documents = renderArchiveAt({ ...input, sources: plan.config.sources }, clusters, { path, previous })
  return world.editions.refill(feed.id, documents, now)
}

/** Days after which what became a part of another report is no longer looked at: papers tell a report again within days. */
const SETTLED_DAYS = 30

function isSettled(shownAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(shownAt) > SETTLED_DAYS * 86_400_000
}

interface Shown {
  /** The clusters themselves. */
  readonly own: readonly ShownCluster[]
  /** Those that have since become a part of an older one, and are shown there, or were taken back by their paper. */
  readonly merged: ShownSoFar['open']
}

async function shownClusters(
  world: World,
  plan: Plan,
  { feed, clusters, surplus = [] }: ClosingInput,
  open: ShownSoFar['open'],
): Promise<Shown> {
  const known = new Map([...clusters, ...surplus].map((cluster) => [cluster.id, cluster]))
  const own: ShownCluster[] = []
  const merged: ShownSoFar['open'][number][] = []
  for (const one of open) {
    const cluster = known.get(one.clusterId) ?? (await findCluster(world, feed, one.clusterId))
    if (cluster === null || isTakenBack(cluster)) merged.push(one)
    else own.push({ cluster: leading(plan, feed, cluster), shownAt: one.shownAt })
  }
  return { own, merged }
}

/** Nothing of it was judged for any topic any more. */
function isTakenBack({ members }: Cluster): boolean {
  return members.every(({ matches }) => matches.length === 0)
}

async function findCluster(world: World, feed: PublishedFeed, clusterId: string): Promise<Cluster | null> {
  const [chain] = await world.articles.find(clusterId)
  const parts = chain?.cluster ? partByDays(chain.cluster, feed.duplicateDays) : []
  return parts.find((part) => part.id === clusterId) ?? null
}
