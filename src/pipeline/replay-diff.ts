import { counted } from '../domain/counted.ts'
import type { ArticleStore } from '../domain/ports.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import type { Cluster } from '../domain/types.ts'
import { safeAddress } from '../publish/guard.ts'
import { chooseClusters, publishedFeeds } from './choose.ts'
import { placeIn } from './place.ts'
import type { Plan } from './plan.ts'
import type { PublishedEntry, PublishedFeeds } from './published-before.ts'

/** What one published feed would show otherwise. */
export interface FeedDiff {
  readonly feedId: string
  /** `new`: it was not published yet; `left`: it was, and is in the config no longer. */
  readonly state: 'stays' | 'new' | 'left'
  readonly entries: { readonly before: number; readonly after: number }
  readonly gained: readonly FeedChange[]
  readonly lost: readonly FeedChange[]
  /** Shown on their own before, with another report after. */
  readonly merged: readonly FeedChange[]
  /** Shown before and after, led by another paper. */
  readonly led: readonly FeedChange[]
  /** Whether what is shown before and after stands in another order. */
  readonly reordered: boolean
}

export interface FeedChange {
  readonly id: string
  readonly headline: string
  readonly url: string
  readonly why: string
}

/** What changes in a feed, in a line: "1 gained, 2 lost, 0 merged; 12 entries published, 11 after". */
export function feedWords({ state, entries, gained, lost, merged, led, reordered }: FeedDiff): string {
  const published = `${counted(entries.before, 'entry', 'entries')} published`
  if (state === 'left')
    return `no longer in the config, ${published}; its documents stay in the output as they were published last`
  const otherwise = [
    ...(led.length === 0 ? [] : [`${led.length} led by another paper`]),
    ...(reordered ? ['in another order'] : []),
  ]
  const what = [`${gained.length} gained, ${lost.length} lost, ${merged.length} merged`, ...otherwise].join(', ')
  return `${what}; ${state === 'new' ? 'not published yet' : published}, ${entries.after} after`
}

/** What feeds are compared by. */
export interface Comparing {
  readonly articles: ArticleStore
  readonly plan: Plan
  /** What subscribers see. */
  readonly before: PublishedFeeds
  /** Ids of the articles that were decided otherwise. */
  readonly changed: ReadonlySet<string>
  readonly now: string
}

/** What each feed would show beside what is published, entry by entry with reasons; feeds that left the config stand last. */
export async function diffFeeds(comparing: Comparing): Promise<FeedDiff[]> {
  const { plan, before } = comparing
  const feeds = publishedFeeds(plan)
  const diffs: FeedDiff[] = []
  for (const feed of feeds) diffs.push(await diffFeed(comparing, feed))
  const left = [...before].filter(([feedId]) => !feeds.some((feed) => feed.id === feedId))
  return [...diffs, ...left.map(([feedId, entries]) => leftFeed(feedId, entries.length))]
}

function leftFeed(feedId: string, before: number): FeedDiff {
  const nothing = { gained: [], lost: [], merged: [], led: [], reordered: false }
  return { feedId, state: 'left', entries: { before, after: 0 }, ...nothing }
}

async function diffFeed(comparing: Comparing, feed: PublishedFeed): Promise<FeedDiff> {
  const { articles, plan, before, now } = comparing
  const after = await chooseClusters(articles, plan, feed, now)
  const earlier = before.get(feed.id)
  const shown = earlier ?? []
  const gone = shown.filter((entry) => !after.some((one) => one.id === entry.id))
  const fresh = after.filter((cluster) => !shown.some((one) => one.id === cluster.id))
  const merged = gone.filter((entry) => hostOf(entry, after) !== null)
  const lost = gone.filter((entry) => !merged.includes(entry))
  const whyGone = (entry: PublishedEntry) => whyOut(comparing, feed, after, entry)
  return {
    feedId: feed.id,
    state: earlier === undefined ? 'new' : 'stays',
    entries: { before: shown.length, after: after.length },
    gained: await Promise.all(fresh.map(async (one) => gain(one, await whyIn(comparing, one, earlier === undefined)))),
    lost: await Promise.all(lost.map(async (one) => change(one, await whyGone(one)))),
    merged: merged.map((one) => change(one, `told with “${headlineOf(hostOf(one, after))}”`)),
    led: after.flatMap((cluster) => ledOtherwise(plan, shown, cluster)),
    reordered: isReordered(shown, after),
  }
}

/** The shown report that a former report is now a part of. */
function hostOf(former: PublishedEntry, after: readonly Cluster[]): Cluster | null {
  return after.find((cluster) => cluster.members.some((member) => member.id === former.id)) ?? null
}

/** A report that was led by another paper's article, as its address or, where that is nobody's here, its paper's name tells. */
function ledOtherwise(plan: Plan, shown: readonly PublishedEntry[], cluster: Cluster): FeedChange[] {
  const was = shown.find((entry) => entry.id === cluster.id)
  const lead = cluster.members[0]
  if (was === undefined || lead === undefined || was.url === safeAddress(lead.url)) return []
  const nameOf = (sourceId: string) => plan.sources.get(sourceId)?.name ?? sourceId
  const former = cluster.members.find((member) => safeAddress(member.url) === was.url)
  const isSame = former === undefined ? nameOf(lead.sourceId) === was.paper : former.sourceId === lead.sourceId
  return isSame ? [] : [gain(cluster, `led by ${nameOf(lead.sourceId)}, before by ${was.paper}: “${was.headline}”`)]
}

function isReordered(shown: readonly PublishedEntry[], after: readonly Cluster[]): boolean {
  const stay = shown.filter(({ id }) => after.some((cluster) => cluster.id === id)).map(({ id }) => id)
  const now = after.filter(({ id }) => stay.includes(id)).map(({ id }) => id)
  return stay.some((id, at) => now[at] !== id)
}

function change({ id, headline, url }: PublishedEntry, why: string): FeedChange {
  return { id, headline, url: url ?? '', why }
}

function gain(cluster: Cluster, why: string): FeedChange {
  return { id: cluster.id, headline: headlineOf(cluster), url: cluster.members[0]?.url ?? '', why }
}

function headlineOf(cluster: Cluster | null): string {
  return cluster?.members[0]?.article.headline ?? ''
}

async function whyIn({ articles, changed }: Comparing, cluster: Cluster, isNew: boolean): Promise<string> {
  if (isNew) return 'the feed is new'
  const lead = cluster.members[0]?.id ?? cluster.id
  const [chain] = await articles.find(lead)
  if (changed.has(lead) && chain?.verdict !== undefined && chain.verdict !== null) return chain.verdict.reason
  return 'its verdict is as before: the feed takes it now, by its settings or since it was published last'
}

async function whyOut(
  { articles, plan, now }: Comparing,
  feed: PublishedFeed,
  after: readonly Cluster[],
  { id }: PublishedEntry,
): Promise<string> {
  const [chain] = await articles.find(id)
  if (chain === undefined) return 'it is no longer stored'
  if (chain.verdict?.kind !== 'kept' && chain.verdict !== null) return chain.verdict.reason
  const place = await placeIn(articles, plan, chain, { feed, now, choose: async () => after })
  return place?.why ?? 'it is in no feed'
}
