import { canonicalAddress } from '../dedupe/address.ts'
import type { FetchOutcome } from '../domain/fetching.ts'
import type { Fetcher, Judgement, PendingEntry, World } from '../domain/ports.ts'
import type { Source } from '../domain/settings.ts'
import type { Asked } from './asked.ts'
import { draftArticle } from './draft.ts'
import type { Draft } from './drafted.ts'
import { alone, judgeBeside, type Stored } from './judge-beside.ts'
import { LEASE_SECONDS } from './lease.ts'
import { NO_WORDS } from './no-words.ts'
import { makePlan, type Plan, syncTargets, targetsOf } from './plan.ts'
import { pollTarget } from './poll.ts'
import { announcedBy, isReport, type ReadAs } from './read-as.ts'
import type { PolledSource } from './report.ts'

/** What one entry would become. */
export interface Preview {
  readonly draft: Draft
  readonly judgement: Judgement
}

export interface SourcePreview {
  readonly polled: readonly PolledSource[]
  readonly previews: readonly Preview[]
  /** What an address that is not in the config was read as; null for what is. */
  readonly readAs: ReadAs | null
  /** Why nothing was compared with what is stored; null where it was. */
  readonly uncompared: string | null
}

/** The world a preview is made in: its store is forgotten, the one in use beside it is only asked. */
export interface PreviewWorld extends World {
  /** The store in use, or why there is none to ask. */
  readonly stored: Stored | { readonly without: string }
}

export interface PreviewWanted {
  /** How many entries are followed to their pages. */
  readonly most: number
  /** Whether an address is an article's, whatever it looks like. */
  readonly isArticle: boolean
}

/**
 * What a person asked for: all that a source announces, or one address, which is asked for once and read as a feed, a
 * sitemap, a list of articles or, where it is none of these, as an article.
 */
export async function previewAsked(
  world: PreviewWorld,
  plan: Plan,
  { source, url }: Asked,
  { most, isArticle }: PreviewWanted,
): Promise<SourcePreview> {
  const planOf = (fields: Partial<Source>): Plan => planFor(plan, { ...source, ...fields, enabled: true })
  if (url === null) return previewSource(world, planOf({}), most)
  if (isArticle) return previewArticle(world, planOf({}), source, url)
  const asking = { ...world, fetcher: askOnce(world.fetcher) }
  const permitted = source.permission !== null
  const announced = await announcedBy(
    world,
    source,
    await asking.fetcher.fetch({ url, kind: 'feed', validators: null, permitted }),
  )
  const feed = { feeds: [{ url, section: null }], lists: [] }
  if (announced?.as === 'feed') return { ...(await previewSource(asking, planOf(feed), most)), readAs: 'feed' }
  const article = announced?.as === 'sitemap' ? null : await previewArticle(asking, planOf({}), source, url)
  if (article !== null && (announced === null || isReport(url, article.previews[0]?.draft, announced.entries)))
    return article
  const list = { feeds: [], lists: [{ page: url, section: null, rule: null }] }
  return { ...(await previewSource(asking, planOf(list), most)), readAs: announced?.as ?? 'list' }
}

/** A plan in which one source alone is polled; the others are known by their names. */
function planFor({ config, worker, sources }: Plan, only: Source): Plan {
  const plan = makePlan({ ...config, sources: [only] }, worker)
  return { ...plan, sources: new Map([...sources, ...plan.sources]) }
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

/** What a source yields now, and what would become of each entry. */
async function previewSource(world: PreviewWorld, plan: Plan, most: number): Promise<SourcePreview> {
  await syncTargets(world, plan)
  const now = world.clock.now().toISOString()
  const claim = { worker: plan.worker, now, leaseSeconds: LEASE_SECONDS, most: targetsOf(plan.config).length }
  const polled: PolledSource[] = []
  for (const state of await world.sources.claimDue(claim)) polled.push(...(await pollTarget(world, plan, state)).polled)
  const later = world.clock.now().toISOString()
  const pending = await world.articles.claimPending({ ...claim, now: later, most }, null)
  return { polled, ...(await previewEntries(world, plan, pending)), readAs: null }
}

/** What one page would become, as if its source had announced it without a word. */
async function previewArticle(world: PreviewWorld, plan: Plan, source: Source, url: string): Promise<SourcePreview> {
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
  return { polled: [], ...(await previewEntries(world, plan, [pending])), readAs: 'article' }
}

async function previewEntries(
  world: PreviewWorld,
  plan: Plan,
  pending: readonly PendingEntry[],
): Promise<Pick<SourcePreview, 'previews' | 'uncompared'>> {
  const uncompared = 'without' in world.stored ? world.stored.without : null
  const stored = 'without' in world.stored ? null : world.stored
  const drafts = await Promise.all(pending.map((entry) => draftArticle(world, plan, entry)))
  const previews: Preview[] = []
  for (const draft of drafts) {
    const now = world.clock.now().toISOString()
    const judgement = await judgeBeside({ forgotten: world.articles, stored }, plan, draft, now)
    if (draft.pending.number > 0) await world.articles.saveJudgement(alone(judgement))
    previews.push({ draft, judgement })
  }
  return { previews, uncompared }
}
