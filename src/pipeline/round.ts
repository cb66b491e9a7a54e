import type { PollState } from '../domain/fetching.ts'
import type { World } from '../domain/ports.ts'
import { LEASE_SECONDS } from './lease.ts'
import { type Plan, syncTargets } from './plan.ts'
import { pollTarget } from './poll.ts'
import { publishFeeds } from './publish.ts'
import { addReports, NOTHING, type RoundReport } from './report.ts'
import { judgeWaiting } from './waiting.ts'

/**
 * One round of the whole job, in the order in which it happens:
 * schedule → fetch → read → extract → dedupe → match → store → publish.
 * Everything that is due is polled; a source that breaks is told of and leaves the others as they are.
 */
export async function runRound(world: World, plan: Plan): Promise<RoundReport> {
  await syncTargets(world, plan)
  let report = NOTHING
  for (let due = await claimDue(world, plan); due.length > 0; due = await claimDue(world, plan)) {
    const reports = await Promise.all(due.map((state) => followTarget(world, plan, state)))
    report = reports.reduce(addReports, report)
  }
  report = addReports(report, await judgeWaiting(world, plan, null))
  return { ...report, documents: (await publishFeeds(world, plan))?.documents ?? [] }
}

/** Schedule: what is due now, claimed so that nobody else polls it. */
export function claimDue(
  world: World,
  plan: Plan,
  most = plan.config.ops.parallelPolls,
): Promise<readonly PollState[]> {
  return world.sources.claimDue({
    worker: plan.worker,
    now: world.clock.now().toISOString(),
    leaseSeconds: LEASE_SECONDS,
    most,
  })
}

/** Follows one address from its poll to judged articles. The one place where a source's failure is caught and told. */
export async function followTarget(world: World, plan: Plan, state: PollState): Promise<RoundReport> {
  try {
    const polled = await pollTarget(world, plan, state)
    return addReports(polled, await judgeWaiting(world, plan, state.target.sourceId))
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
