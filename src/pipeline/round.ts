import type { PollState } from '../domain/fetching.ts'
import type { World } from '../domain/ports.ts'
import { LEASE_SECONDS } from './lease.ts'
import { type Limit, limitTo } from './limit.ts'
import { type Plan, syncTargets } from './plan.ts'
import { pollTarget } from './poll.ts'
import { publishFeeds } from './publish.ts'
import { refillLost } from './refill.ts'
import { addReports, NOTHING, type RoundReport, sumReports } from './report.ts'
import { judgeWaiting } from './waiting.ts'

/**
 * One round of the whole job, in the order in which it happens:
 * schedule → fetch → read → extract → dedupe → match → store → publish.
 * Everything that is due is polled; a source that breaks is told of and leaves the others as they are.
 */
export async function runRound(world: World, plan: Plan): Promise<RoundReport> {
  await syncTargets(world, plan)
  const polled = await followAllDue(world, plan)
  const report = addReports(polled, await judgeWaiting(world, plan, null))
  await refillLost(world, plan)
  return { ...report, documents: (await publishFeeds(world, plan))?.documents ?? [] }
}

/** Keeps as many polls going as may be, until nothing is due: a paper that hangs holds up nobody but itself. */
async function followAllDue(world: World, plan: Plan): Promise<RoundReport> {
  const { parallelPolls } = plan.config.ops
  const judging = judgingRoom()
  const reports: Promise<RoundReport>[] = []
  const going = new Set<Promise<unknown>>()
  for (;;) {
    const due = await claimDue(world, plan, parallelPolls - going.size)
    for (const state of due) {
      const report = followTarget(world, plan, state, judging)
      reports.push(report)
      going.add(report)
      void report.finally(() => going.delete(report))
    }
    if (going.size === 0) return sumReports(await Promise.all(reports))
    if (due.length === 0) await Promise.all(going)
    while (going.size > parallelPolls * ROOM_BEFORE_CLAIM) await Promise.race(going)
  }
}

/** So much of the room may be taken when more is claimed: claims are transactions, so they are made together. */
const ROOM_BEFORE_CLAIM = 0.75

/** Papers whose pages are fetched and judged at once. Polls are light and many; pages are heavy, and wait in memory. */
const JUDGED_AT_ONCE = 8

export function judgingRoom(): Limit {
  return limitTo(JUDGED_AT_ONCE)
}

/** Schedule: what is due now, claimed so that nobody else polls it. */
export function claimDue(world: World, plan: Plan, most: number): Promise<readonly PollState[]> {
  return world.sources.claimDue({
    worker: plan.worker,
    now: world.clock.now().toISOString(),
    leaseSeconds: LEASE_SECONDS,
    most,
  })
}

/** Follows one address from its poll to judged articles. The one place where a source's failure is caught and told. */
export async function followTarget(world: World, plan: Plan, state: PollState, judging: Limit): Promise<RoundReport> {
  try {
    const polled = await pollTarget(world, plan, state)
    return addReports(polled, await judging(() => judgeWaiting(world, plan, state.target.sourceId)))
  } catch (cause) {
    world.log.error('source.broken', { source: state.target.sourceId, url: state.target.url, cause })
    return {
      ...NOTHING,
      broken: [{ sourceId: state.target.sourceId, url: state.target.url, problem: messageOf(cause) }],
    }
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
