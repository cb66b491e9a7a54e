import type { EditionDocument } from '../domain/edition.ts'
import { type Fate, fateOf } from '../domain/fates.ts'
import type { ArticleStore, World } from '../domain/ports.ts'
import type { ReplayEntry, ReplayStore } from '../domain/replay.ts'
import type { Draft } from './drafted.ts'
import { judge } from './judge.ts'
import type { Plan } from './plan.ts'
import { publishedBefore } from './published-before.ts'
import { type ReadOtherwise, readOtherwise } from './read-otherwise.ts'
import { draftFromStored, redraft } from './redraft.ts'
import { diffFeeds, type FeedDiff } from './replay-diff.ts'

/** One entry whose fate is another by the config on disk. */
export interface ChangedFate {
  readonly url: string
  readonly title: string
  readonly was: Fate
  readonly becomes: Fate
  readonly why: string
  readonly rule: string | null
}

export interface ReplayReport {
  readonly entries: number
  readonly changed: readonly ChangedFate[]
  /** Articles whose headline, date, byline or words would be others. */
  readonly read: readonly ReadOtherwise[]
  readonly feeds: readonly FeedDiff[]
}

export interface ReplayOptions {
  readonly since: string
  /** What is published now: what subscribers see, by whatever config it was made. */
  readonly documents: readonly EditionDocument[]
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
  const { changed, ...decided } = await world.articles.atomically((articles) =>
    decideAnew(world, store, plan, { ...options, articles }),
  )
  const feeds = await diffFeeds({
    articles: world.articles,
    plan,
    before: publishedBefore(options.documents),
    changed: new Set(changed.flatMap(({ id }) => id ?? [])),
    now: world.clock.now().toISOString(),
  })
  return { ...decided, changed: changed.map(({ id: _, ...fate }) => fate), feeds }
}

/** So many pages are read by the workers while as many are judged. */
const CHUNK = 32

type Within = ReplayOptions & { readonly articles: ArticleStore }

interface DecidedAnew {
  readonly entries: number
  readonly changed: readonly (ChangedFate & { readonly id: string | null })[]
  readonly read: readonly ReadOtherwise[]
}

async function decideAnew(
  world: World,
  store: ReplayStore,
  plan: Plan,
  { articles, since, onProgress }: Within,
): Promise<DecidedAnew> {
  const order = await store.order(since)
  const now = world.clock.now().toISOString()
  const inside = { ...world, articles }
  await store.reset(since)
  const settled: Settled[] = []
  let drawn = 0
  let done = 0
  const draw = async (): Promise<readonly Drafting[]> => {
    const entries = await store.read(order.slice(drawn, drawn + CHUNK))
    drawn += CHUNK
    return entries.map((entry) => ({ entry, draft: draftSafely(inside, plan, entry) }))
  }
  for (let drafting = await draw(); drafting.length > 0; ) {
    const following = await draw()
    for (const one of drafting) settled.push(await settle(articles, plan, one, now))
    done += drafting.length
    onProgress(done, order.length)
    drafting = following
  }
  return {
    entries: order.length,
    changed: settled.flatMap(({ changed }) => changed ?? []),
    read: settled.flatMap(({ read }) => read ?? []),
  }
}

interface Settled {
  readonly changed: DecidedAnew['changed'][number] | null
  readonly read: ReadOtherwise | null
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
): Promise<Settled> {
  const draft = await drafting
  if (draft === null) return { changed: null, read: null }
  const { pending } = entry
  const judgement = await judge(articles, plan, draft, now)
  await articles.saveJudgement({ ...judgement, page: null })
  const { article, verdict } = judgement
  const timezone = plan.sources.get(pending.sourceId)?.timezone ?? 'UTC'
  const read = article === null ? null : readOtherwise(pending, article.article, timezone)
  const [was, becomes] = [fateOf(entry.verdict), fateOf(verdict)]
  if (was === becomes) return { changed: null, read }
  const changed = {
    id: article?.id ?? null,
    url: pending.before?.url ?? pending.entry.link ?? pending.entry.id,
    title: pending.before?.article.headline ?? pending.entry.title ?? '',
    was,
    becomes,
    why: verdict.reason,
    rule: verdict.rule,
  }
  return { changed, read }
}
