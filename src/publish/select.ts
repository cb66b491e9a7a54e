import type { PublishedFeed, Source } from '../domain/settings.ts'
import type { ArticleOutline, ClusterOf } from '../domain/types.ts'
import { publishedMoment } from './dates.ts'

/**
 * The clusters that a feed shows, in the order in which it shows them: those of its topics, regions, papers and
 * languages, not older than its days, newest first, no paper above its share, at most as many as it wants.
 * `now` is the round's instant: it only decides what has grown too old.
 */
export function selectClusters<Member extends ArticleOutline>(
  feed: PublishedFeed,
  clusters: readonly ClusterOf<Member>[],
  sources: readonly Source[],
  now: string,
): ClusterOf<Member>[] {
  const rows = eligibleRows(feed, clusters, sources, now).sort(byNewest)
  return withinShare(rows, feed).map((row) => row.cluster)
}

/** The same without regard to how many a feed has room for; in the order in which they are given. */
export function eligibleClusters<Member extends ArticleOutline>(
  feed: PublishedFeed,
  clusters: readonly ClusterOf<Member>[],
  sources: readonly Source[],
  now: string,
): ClusterOf<Member>[] {
  return eligibleRows(feed, clusters, sources, now).map((row) => row.cluster)
}

function eligibleRows<Member extends ArticleOutline>(
  feed: PublishedFeed,
  clusters: readonly ClusterOf<Member>[],
  sources: readonly Source[],
  now: string,
): Row<Member>[] {
  const papers = new Map(sources.map((source) => [source.id, source]))
  const oldest = Date.parse(now) - feed.days * DAY_MILLISECONDS
  return clusters
    .map((cluster) => fitting(feed, cluster, papers))
    .filter((cluster) => cluster !== null)
    .map((cluster) => dated(feed, cluster, papers))
    .filter((row) => row.at >= oldest)
}

/**
 * A cluster as a feed may show it, whatever its age: led by the first member that is of the feed's topics, regions,
 * papers and languages, since what leads is what is read; the others stay as those that tell it too. Null where no
 * member fits.
 */
export function fitting<Member extends ArticleOutline>(
  feed: PublishedFeed,
  cluster: ClusterOf<Member>,
  papers: ReadonlyMap<string, Source>,
): ClusterOf<Member> | null {
  const { members } = cluster
  const lead = members.find((member) => fits(feed, member, papers.get(member.sourceId)))
  if (lead === undefined) return null
  return lead === members[0] ? cluster : { ...cluster, members: [lead, ...members.filter((one) => one !== lead)] }
}

function fits(feed: PublishedFeed, member: ArticleOutline, source: Source | undefined): boolean {
  return (
    isKept(feed, member) &&
    isListed(feed.sources, member.sourceId) &&
    isListed(feed.regions, source?.region ?? '') &&
    speaks(feed, member.article.language ?? source?.language ?? '')
  )
}

interface Row<Member> {
  readonly cluster: ClusterOf<Member>
  /** Milliseconds; by the feed's order, the lead's publication or first sight, and as much later as it came late. */
  readonly at: number
  /** The lead's number: later ones stand first among equal dates. */
  readonly number: number
  readonly sourceId: string
}

function dated<Member extends ArticleOutline>(
  feed: PublishedFeed,
  cluster: ClusterOf<Member>,
  papers: ReadonlyMap<string, Source>,
): Row<Member> {
  const lead = cluster.members[0]
  if (lead === undefined) return { cluster, at: Number.NEGATIVE_INFINITY, number: 0, sourceId: '' }
  const timezone = papers.get(lead.sourceId)?.timezone ?? 'UTC'
  const instant =
    feed.order === 'published'
      ? publishedMoment(lead.article.published, lead.firstSeenAt, timezone).instant
      : lead.firstSeenAt
  return { cluster, at: Date.parse(instant) + lateBy(lead), number: lead.number, sourceId: lead.sourceId }
}

/**
 * How long an article waited with us for its verdict, in milliseconds. What waited for days would else be older than all
 * that a feed has room for by then, and never be shown.
 */
function lateBy({ firstSeenAt, arrivedAt = firstSeenAt }: ArticleOutline): number {
  return Date.parse(arrivedAt) - Date.parse(firstSeenAt)
}

/** Newest first; equal dates by number, then id, so that the order never wavers. */
function byNewest(left: Row<unknown>, right: Row<unknown>): number {
  if (left.at !== right.at) return right.at - left.at
  if (left.number !== right.number) return right.number - left.number
  return left.cluster.id < right.cluster.id ? -1 : 1
}

/**
 * Takes the newest until the feed is full, passing over a paper that has its share: so much of the number of entries
 * that the feed may hold, never less than one. The room that is left so stays free: no paper drowns the others.
 */
function withinShare<Member>(rows: readonly Row<Member>[], feed: PublishedFeed): readonly Row<Member>[] {
  const most = Math.max(1, Math.floor(feed.entries * feed.share))
  const counts = new Map<string, number>()
  const taken: Row<Member>[] = []
  for (const row of rows) {
    if (taken.length >= feed.entries) break
    const count = counts.get(row.sourceId) ?? 0
    if (count >= most) continue
    counts.set(row.sourceId, count + 1)
    taken.push(row)
  }
  return taken
}

function isKept(feed: PublishedFeed, member: ArticleOutline): boolean {
  return member.matches.some((match) => match.verdict === 'keep' && isListed(feed.topics, match.topic))
}

/** An empty list lets everything through. */
function isListed(list: readonly string[], one: string): boolean {
  return list.length === 0 || list.includes(one)
}

function speaks(feed: PublishedFeed, language: string): boolean {
  return feed.languages.length === 0 || feed.languages.some((wanted) => mainOf(wanted) === mainOf(language))
}

function mainOf(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? ''
}

const DAY_MILLISECONDS = 86_400_000
