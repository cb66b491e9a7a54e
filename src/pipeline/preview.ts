import { canonicalAddress } from '../dedupe/address.ts'
import type { FetchOutcome } from '../domain/fetching.ts'
import type { Fetcher, Judgement, PendingEntry, World } from '../domain/ports.ts'
import type { Source } from '../domain/settings.ts'
import type { Asked } from './asked.ts'
import { draftArticle } from './draft.ts'
import type { Draft } from './drafted.ts'
import { judge } from './judge.ts'
import { LEASE_SECONDS } from './lease.ts'
import { makePlan, type Plan, syncTargets, targetsOf } from './plan.ts'
import { pollTarget } from './poll.ts'
import type { PolledSource } from './report.ts'

/** What one entry would become. */
export interface Preview {
  readonly draft: Draft
  readonly judgement: Judgement
}

export interface SourcePreview {
  readonly polled: readonly PolledSource[]
  readonly previews: readonly Preview[]
}

/**
 * What a person asked for: all that a source announces, or one address, which is asked for once and read as a feed or, where
 * it is none, as an article. The world's store must be one that is forgotten.
 */
export async function previewAsked(world: World, plan: Plan, asked: Asked, most: number): Promise<SourcePreview> {
  const { source, url } = asked
  const only = (one: Source): Plan => makePlan({ ...plan.config, sources: [{ ...one, enabled: true }] }, plan.worker)
  if (url === null) return previewSource(world, only(source), most)
  const asking = { ...world, fetcher: askOnce(world.fetcher) }
  const feed = await previewSource(asking, only({ ...source, feeds: [{ url, section: null }], lists: [] }), most)
  if (feed.previews.length > 0) return feed
  return { polled: [], previews: await previewArticle(asking, only(source), source, url) }
}

/** A fetcher that asks for each address once and gives the same answer again. */
function askOnce(fetcher: Fetcher): Fetcher {
  const answers = new Map<string, Promise<FetchOutcome>>()
  return {
    fetch: (request) => {
      const answer = answers.get(request.url) ?? fetcher.fetch(request)
      answers.set(request.url, answer)
      return answer
    },
  }
}

/** What a source yields now, and what would become of each entry. The world's store must be one that is forgotten. */
export async function previewSource(world: World, plan: Plan, most: number): Promise<SourcePreview> {
  await syncTargets(world, plan)
  const now = world.clock.now().toISOString()
  const claim = { worker: plan.worker, now, leaseSeconds: LEASE_SECONDS, most: targetsOf(plan.config).length }
  const polled: PolledSource[] = []
  for (const state of await world.sources.claimDue(claim)) polled.push(...(await pollTarget(world, plan, state)).polled)
  const later = world.clock.now().toISOString()
  const pending = await world.articles.claimPending({ ...claim, now: later, most }, null)
  return { polled, previews: await previewEntries(world, plan, pending) }
}

/** What one page would become, as if its source had announced it without a word. */
export async function previewArticle(world: World, plan: Plan, source: Source, url: string): Promise<Preview[]> {
  const pending: PendingEntry = {
    number: 0,
    sourceId: source.id,
    targetUrl: url,
    entry: { ...NO_WORDS, id: url, link: url },
    address: canonicalAddress(url),
    firstSeenAt: world.clock.now().toISOString(),
    attempts: 0,
    before: null,
  }
  return previewEntries(world, plan, [pending])
}

/** An entry that says nothing of itself. */
export const NO_WORDS = {
  title: null,
  summary: null,
  content: null,
  published: null,
  updated: null,
  authors: [],
  categories: [],
  enclosures: [],
  media: [],
  source: null,
}

async function previewEntries(world: World, plan: Plan, pending: readonly PendingEntry[]): Promise<Preview[]> {
  const drafts = await Promise.all(pending.map((entry) => draftArticle(world, plan, entry)))
  const previews: Preview[] = []
  for (const draft of drafts) {
    const judgement = await judge(world.articles, plan, draft, world.clock.now().toISOString())
    if (draft.pending.number > 0) await world.articles.saveJudgement(judgement)
    previews.push({ draft, judgement })
  }
  return previews
}
