import type { EditionDocument, EditionInput } from '../domain/edition.ts'
import type { Cluster } from '../domain/types.ts'
import { renderAtom } from './atom.ts'
import { editionDocument } from './document.ts'
import { renderJsonFeed } from './json-feed.ts'
import { type ArchivePlace, prepare } from './rendering.ts'
import { renderRss } from './rss.ts'
import { fitting } from './select.ts'

/** A cluster that a feed has shown and that stands in no archive document yet. */
export interface ShownCluster {
  readonly cluster: Cluster
  /** ISO 8601 in UTC: when the feed first showed it. Its month is the archive's. */
  readonly shownAt: string
}

/** What is to be closed now, as one document. */
export interface ArchiveGroup {
  /** "2026-11" */
  readonly month: string
  readonly clusters: readonly Cluster[]
}

/**
 * Which archive documents are due, oldest first (RFC 5005 section 4). A month closes when something of a later one is
 * shown; the month that runs closes so far as it is full, or as soon as one of its clusters left the feed. So at every
 * moment the feed and its archive together hold all that was ever shown, and a closed document never changes.
 * `selected` are the ids that the feed shows now; `most` bounds the entries of one document.
 */
export function archiveDue(
  shown: readonly ShownCluster[],
  selected: ReadonlySet<string>,
  most: number,
): ArchiveGroup[] {
  const months = [...Map.groupBy([...shown].sort(byShown), (one) => one.shownAt.slice(0, 7))]
  return months.flatMap(([month, members], at) => {
    const isOver = at < months.length - 1
    const hasLoss = members.some((one) => !selected.has(one.cluster.id))
    const clusters = members.map((one) => one.cluster)
    if (isOver || hasLoss) return chunks(month, clusters, most)
    return chunks(month, clusters, most).filter((group) => group.clusters.length === most)
  })
}

/**
 * One archive document in its three formats. `previous` is the path of the archive document before it in Atom, null
 * for the first. The path tells month and number: "tre-em/archive/2026-11-001.atom". The first comes with an empty one
 * before it, number 000, where the chain begins: an archive that nothing precedes and that names no follower counts as
 * incomplete (RFC 5005, W3C's validator), and a follower cannot be named later, as documents never change.
 */
export function renderArchive(input: EditionInput, group: ArchiveGroup, previous: string | null): EditionDocument[] {
  return renderArchiveAt(input, group.clusters, { path: pathAfter(input.feed.id, group.month, previous), previous })
}

/** The same for an archive that has its name: one that was lost is rendered again, of the clusters that are still known, oldest first. */
export function renderArchiveAt(
  input: EditionInput,
  oldestFirst: readonly Cluster[],
  { path, previous }: { readonly path: string; readonly previous: string | null },
): EditionDocument[] {
  const papers = new Map(input.sources.map((source) => [source.id, source]))
  // As the feed showed them, newest first.
  const clusters = oldestFirst.map((cluster) => fitting(input.feed, cluster, papers) ?? cluster).reverse()
  if (previous !== null) return renderDocument({ ...input, clusters, newestArchive: previous }, { path, next: null })
  const beginning = path.replace(/\d+\.atom$/u, '000.atom')
  return [
    ...renderDocument({ ...input, clusters, newestArchive: beginning }, { path, next: null }),
    ...renderDocument({ ...input, clusters: [], newestArchive: null }, { path: beginning, next: path }),
  ]
}

function renderDocument(input: EditionInput, place: ArchivePlace): EditionDocument[] {
  const rendering = prepare(input, place)
  const stem = place.path.replace(/\.atom$/u, '')
  const { updated } = rendering
  return [
    editionDocument(place.path, 'atom', renderAtom(rendering), updated),
    editionDocument(`${stem}.rss`, 'rss', renderRss(rendering), updated),
    editionDocument(`${stem}.json`, 'json', renderJsonFeed(rendering), updated),
  ]
}

/**
 * Numbers start anew each month. A month is never before that of the archive before it, be it of a clock that was ahead: the
 * chain goes on behind it, and no name is given twice.
 */
function pathAfter(feedId: string, month: string, previous: string | null): string {
  const before = previous === null ? undefined : /(?<month>\d{4}-\d{2})-(?<number>\d+)\.atom$/u.exec(previous)?.groups
  const latest = before?.['month'] ?? ''
  return latest < month ? pathOf(feedId, month, 1) : pathOf(feedId, latest, Number(before?.['number']) + 1)
}

function pathOf(feedId: string, month: string, number: number): string {
  return `${feedId}/archive/${month}-${String(number).padStart(3, '0')}.atom`
}

function chunks(month: string, clusters: readonly Cluster[], most: number): ArchiveGroup[] {
  const groups: ArchiveGroup[] = []
  for (let at = 0; at < clusters.length; at += most) groups.push({ month, clusters: clusters.slice(at, at + most) })
  return groups
}

/** Oldest first; what was shown at one moment by its date, then by id, so that the order never wavers. */
export function byShown(left: ShownCluster, right: ShownCluster): number {
  if (left.shownAt !== right.shownAt) return left.shownAt < right.shownAt ? -1 : 1
  const apart = dateOf(left.cluster) - dateOf(right.cluster)
  if (apart !== 0) return apart
  return left.cluster.id < right.cluster.id ? -1 : 1
}

/** Near enough for an order: a day counts as it begins in UTC. What cannot be read, or is to come, counts as first seen. */
function dateOf({ members: [lead] }: Cluster): number {
  const seen = Date.parse(lead?.firstSeenAt ?? '')
  const published = Date.parse(lead?.article.published?.at ?? '')
  return published < seen ? published : seen
}
