import type { ArticleStore, World } from '../domain/ports.ts'
import type { ReplayEntry, ReplayStore } from '../domain/replay.ts'
import type { Verdict } from '../domain/types.ts'
import type { Draft } from './drafted.ts'
import { judge } from './judge.ts'
import type { Plan } from './plan.ts'
import { draftFromStored, redraft } from './redraft.ts'
import { diffFeeds, type FeedDiff, showAll } from './replay-diff.ts'

/** One entry whose fate is another by the config on disk. */
export interface ChangedFate {
  readonly url: string
  readonly title: string
  readonly was: Verdict['kind']
  readonly becomes: Verdict['kind']
  readonly why: string
  readonly rule: string | null
}

export interface ReplayReport {
  readonly entries: number
  readonly changed: readonly ChangedFate[]
  readonly feeds: readonly FeedDiff[]
}

export interface ReplayOptions {
  readonly since: string
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Decides everything first seen since an instant anew, by the plan's config, from what the store kept, in one
 * transaction; ids stay. Only for a store that nobody else writes to: a copy, or the real one without a daemon.
 */
export async function replay(
  world: World,
  store: ReplayStore,
  plan: Plan,
  options: ReplayOptions,
): Promise<ReplayReport> {
  const now = world.clock.now().toISOString()
  const before = await showAll(world.articles, plan, now)
  const changed = await world.articles.atomically((articles) =>
    decideAnew(world, store, plan, { ...options, articles }),
  )
  const feeds = await diffFeeds(world.articles, plan, before, now)
  return { ...changed, feeds }
}

/** So many pages are read by the workers while as many are judged. */
const CHUNK = 32

type Within = ReplayOptions & { readonly articles: ArticleStore }

async function decideAnew(
  world: World,
  store: ReplayStore,
  plan: Plan,
  { articles, since, onProgress }: Within,
): Promise<Pick<ReplayReport, 'entries' | 'changed'>> {
  const order = await store.order(since)
  const now = world.clock.now().toISOString()
  const inside = { ...world, articles }
  await store.reset(since)
  const changed: ChangedFate[] = []
  let drawn = 0
  let done = 0
  const draw = async (): Promise<readonly Drafting[]> => {
    const entries = await store.read(order.slice(drawn, drawn + CHUNK))
    drawn += CHUNK
    return entries.map((entry) => ({ entry, draft: draftSafely(inside, plan, entry) }))
  }
  for (let drafting = await draw(); drafting.length > 0; ) {
    const following = await draw()
    for (const one of drafting) changed.push(...(await settle(articles, plan, one, now)))
    done += drafting.length
    onProgress(done, order.length)
    drafting = following
  }
  return { entries: order.length, changed }
}

interface Drafting {
  readonly entry: ReplayEntry
  readonly draft: Promise<Draft | null>
}

/** A bug met on one entry leaves it as it was. */
async function draftSafely(world: World, plan: Plan, entry: ReplayEntry): Promise<Draft | null> {
  try {
    return await redraft(world, plan, entry)
  } catch (cause) {
    world.log.error('replay.broken', { source: entry.pending.sourceId, link: entry.pending.entry.link, cause })
    const { before } = entry.pending
    return before === null ? null : draftFromStored(world, plan, entry, before)
  }
}

async function settle(
  articles: ArticleStore,
  plan: Plan,
  { entry, draft: drafting }: Drafting,
  now: string,
): Promise<ChangedFate[]> {
  const draft = await drafting
  if (draft === null) return []
  const { pending, verdict: was } = entry
  const judgement = await judge(articles, plan, draft, now)
  await articles.saveJudgement({ ...judgement, page: null })
  const { verdict } = judgement
  if (verdict.kind === was.kind) return []
  return [
    {
      url: pending.before?.url ?? pending.entry.link ?? pending.entry.id,
      title: pending.before?.article.headline ?? pending.entry.title ?? '',
      was: was.kind,
      becomes: verdict.kind,
      why: verdict.reason,
      rule: verdict.rule,
    },
  ]
}
