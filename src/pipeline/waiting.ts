import { adviceOnPagesRefused } from '../domain/advice.ts'
import type { HabitStore, PagesRefused } from '../domain/habit.ts'
import type { ArticleStore, Judgement, PendingEntry, World } from '../domain/ports.ts'
import type { LearntHabit } from '../extract/learn-habit.ts'
import { draftArticle } from './draft.ts'
import type { Draft, SettledDraft } from './drafted.ts'
import { judge } from './judge.ts'
import { keepBefore } from './keep-before.ts'
import { LEASE_SECONDS } from './lease.ts'
import type { Plan } from './plan.ts'
import { addReports, NOTHING, type RoundReport } from './report.ts'
import { withoutStoppedClocks } from './stopped-clocks.ts'
import { type Watched, watchYield } from './watch.ts'

/** So many entries are fetched and extracted at once. */
const BATCH = 12

/**
 * Everything that waits for a judgement, of one source or of all: extract → dedupe → match → store. Each is one
 * transaction; what a kill interrupts waits on.
 */
export async function judgeWaiting(world: World, plan: Plan, sourceId: string | null): Promise<RoundReport> {
  let report = NOTHING
  for (let left = plan.config.ops.limits.pagesPerPoll; left > 0; left -= BATCH) {
    const most = Math.min(left, BATCH)
    const pending = await claimPending(world, plan, sourceId, most)
    const drafted = await Promise.all(pending.map((entry) => draftSafely(world, plan, entry)))
    const drafts = await withoutStoppedClocks(world, drafted)
    const watched = await watchYield(world, plan, drafts)
    const kept = watched.drafts.map((draft) => keepBefore(world, draft))
    report = addReports(report, await judgeInTurn(world, plan, { ...watched, drafts: kept }))
    if (pending.length < most) break
  }
  return report
}

function claimPending(
  world: World,
  plan: Plan,
  sourceId: string | null,
  most: number,
): Promise<readonly PendingEntry[]> {
  const now = world.clock.now().toISOString()
  return world.articles.claimPending({ worker: plan.worker, now, leaseSeconds: LEASE_SECONDS, most }, sourceId)
}

/** A bug met on one entry must not take its neighbours along: it is told, and the entry is held for a later try. */
async function draftSafely(world: World, plan: Plan, pending: PendingEntry): Promise<Draft> {
  try {
    return await draftArticle(world, plan, pending)
  } catch (cause) {
    world.log.error('entry.broken', { source: pending.sourceId, link: pending.entry.link, cause })
    return brokenDraft(world, pending, cause)
  }
}

function brokenDraft(world: World, pending: PendingEntry, cause: unknown): SettledDraft {
  const reason = `a fault of ours: ${cause instanceof Error ? cause.message : String(cause)}`
  const retryAt = new Date(world.clock.now().getTime() + 6 * 3_600_000).toISOString()
  return {
    kind: 'settled',
    pending,
    verdict: { kind: 'broken', stage: 'extract', reason, rule: null },
    retryAt: pending.attempts < 3 ? retryAt : null,
  }
}

/** One after another; what was learnt of the sources is stored with the last. */
async function judgeInTurn(world: World, plan: Plan, { drafts, learnt }: Watched): Promise<RoundReport> {
  let report = NOTHING
  for (const [at, draft] of drafts.entries())
    report = addReports(report, await judgeAndStore(world, plan, draft, at === drafts.length - 1 ? learnt : []))
  return report
}

async function judgeAndStore(
  world: World,
  plan: Plan,
  draft: Draft,
  learnt: readonly LearntHabit[],
): Promise<RoundReport> {
  const now = world.clock.now().toISOString()
  const report = await world.articles.atomically(async (articles, habits) => {
    const judgement = await judgeSafely(world, plan, articles, draft, now)
    const saved = await articles.saveJudgement(judgement)
    if (saved.kind === 'lost') tellLost(world, draft)
    for (const one of learnt) await saveLearnt(habits, one, now)
    return saved.kind === 'saved' ? reportOf(judgement) : NOTHING
  })
  for (const one of learnt) tellAlarms(world, one)
  return report
}

/** What was held for a doubt is looked at again as soon as its layout is well. */
async function saveLearnt(habits: HabitStore, { habit, ended }: LearntHabit, now: string): Promise<void> {
  await habits.saveHabit(habit)
  if (ended.length > 0) await habits.releaseDoubtful(habit.sourceId, now)
}

function tellAlarms(world: World, { raised, ended, refused, refusedNoMore }: LearntHabit): void {
  if (refused !== undefined) tellPages(world, 'refused', refused)
  if (refusedNoMore !== undefined) tellPages(world, 'came-again', refusedNoMore)

  for (const { sourceId: source, ...alarm } of raised) world.log.warn('layout.alarm', { source, ...alarm })
  for (const { sourceId: source, layout, kind, since } of ended)
    world.log.info('layout.recovered', { source, layout, kind, since })
}

function tellPages({ log }: World, what: 'refused' | 'came-again', told: PagesRefused): void {
  const { sourceId: source, ...fields } = told
  if (what === 'came-again') log.info('pages.recovered', { source, since: fields.since })
  else log.warn('pages.refused', { source, ...fields, what: adviceOnPagesRefused(source) })
}

function tellLost(world: World, { pending }: Draft): void {
  const what = 'this worker was silent past its lease and another has the entry; what it found is dropped'
  world.log.warn('entry.lost', { source: pending.sourceId, link: pending.entry.link, what })
}

/** The same for a bug met while judging: the entry alone is broken. */
async function judgeSafely(
  world: World,
  plan: Plan,
  articles: ArticleStore,
  draft: Draft,
  now: string,
): Promise<Judgement> {
  try {
    return await judge(articles, plan, draft, now)
  } catch (cause) {
    world.log.error('entry.broken', { source: draft.pending.sourceId, link: draft.pending.entry.link, cause })
    return judge(articles, plan, brokenDraft(world, draft.pending, cause), now)
  }
}

function reportOf({ verdict, article }: Judgement): RoundReport {
  return {
    ...NOTHING,
    articles: article === null ? 0 : 1,
    kept: verdict.kind === 'kept' ? 1 : 0,
    merged: verdict.kind === 'duplicate' && article !== null ? 1 : 0,
    again: verdict.kind === 'duplicate' && article === null ? 1 : 0,
    dropped: verdict.kind === 'dropped' || verdict.kind === 'broken' ? 1 : 0,
    held: verdict.kind === 'held' ? 1 : 0,
  }
}
