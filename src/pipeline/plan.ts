import type { PollState, PollTarget } from '../domain/fetching.ts'
import type { World } from '../domain/ports.ts'
import type { Config, FeedAddress, ListAddress, Source } from '../domain/settings.ts'
import { mendClock, newPollState } from '../schedule/state.ts'

/** One config, made ready for rounds. */
export interface Plan {
  readonly config: Config
  readonly sources: ReadonlyMap<string, Source>
  /** Who claims what is due. */
  readonly worker: string
}

/** Makes a config ready. Sources that are off are known (their articles stay) but are not polled. */
export function makePlan(config: Config, worker: string): Plan {
  return { config, worker, sources: new Map(config.sources.map((source) => [source.id, source])) }
}

/** Every address that is to be polled; one that two sources name belongs to the first. */
export function targetsOf(config: Config): PollTarget[] {
  const targets = new Map<string, PollTarget>()
  for (const source of config.sources.filter((known) => known.enabled)) {
    for (const { url } of source.feeds)
      if (!targets.has(url)) targets.set(url, { sourceId: source.id, url, kind: 'feed' })
    for (const { page } of source.lists)
      if (!targets.has(page)) targets.set(page, { sourceId: source.id, url: page, kind: 'list' })
  }
  return [...targets.values()]
}

/** Nothing but a poll is put off for longer (watch.ts). */
const LONGEST_WAIT_MS = 48 * 3_600_000

/**
 * Makes the store's targets those of the config: new ones begin, those that left rest. Whatever was put off on a clock
 * that was ahead, polls, entries and announcements, is counted again from now.
 */
export async function syncTargets(world: World, plan: Plan): Promise<void> {
  const now = world.clock.now().toISOString()
  const known = new Map((await world.sources.states()).map((state) => [state.target.url, state]))
  for (const { from, to } of renamedAmong(known, plan)) {
    world.log.info('source.renamed', { from, to })
    await passHabitOn(world, from, to)
  }
  const states = targetsOf(plan.config).map((target) => {
    const state = { ...(known.get(target.url) ?? newPollState(target, now, 0)), target }
    return mendClock(state, now) ?? state
  })
  const latest = new Date(Date.parse(now) + LONGEST_WAIT_MS).toISOString()
  const late = await world.housekeeping.recountWaits(now, latest)
  if (late > 0)
    world.log.warn('clock.was-ahead', { waiting: late, what: 'entries and announcements put off are due now' })
  await world.sources.syncTargets(states)
}

/** What its pages usually yield, and the alarms that are up, go on under the new name, unless that one has its own. */
async function passHabitOn({ habits }: World, from: string, to: string): Promise<void> {
  const habit = await habits.habit(from)
  if (habit === null || (await habits.habit(to)) !== null) return
  await habits.saveHabit({ ...habit, sourceId: to, alarms: habit.alarms.map((one) => ({ ...one, sourceId: to })) })
  if (habit.alarms.length > 0) await habits.saveHabit({ ...habit, alarms: [] })
}

/** Sources that are polled at the address of one that the config names no longer. */
function renamedAmong(
  known: ReadonlyMap<string, PollState>,
  { config, sources }: Plan,
): { from: string; to: string }[] {
  return targetsOf(config).flatMap(({ url, sourceId: to }) => {
    const from = known.get(url)?.target.sourceId ?? to
    return from === to || sources.has(from) ? [] : [{ from, to }]
  })
}

/** What an editor wrote of one polled address, or null where it left the config. */
export function addressOf(plan: Plan, target: PollTarget): FeedAddress | ListAddress | null {
  const source = plan.sources.get(target.sourceId)
  if (source === undefined) return null
  if (target.kind === 'feed') return source.feeds.find((feed) => feed.url === target.url) ?? null
  return source.lists.find((list) => list.page === target.url) ?? null
}
