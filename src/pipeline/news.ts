import type { World } from '../domain/ports.ts'
import type { Cluster } from '../domain/types.ts'

/** When each source was read for the first time, by the last of its addresses; ISO instants. */
export type FirstReadings = ReadonlyMap<string, string>

export async function firstReadings(world: World): Promise<FirstReadings> {
  const readings = new Map<string, string>()
  for (const { target, habits } of await world.sources.states()) {
    const at = habits?.learntFrom
    if (at !== undefined && at > (readings.get(target.sourceId) ?? '')) readings.set(target.sourceId, at)
  }
  return readings
}

/**
 * Whether a change of a feed is worth a word to those outside. What a source's first reading brings was there before us,
 * in a store that is filled again above all: where nothing else has come, subscribers have seen it or it is old. A
 * change by which nothing came is a correction, and is told.
 */
export function bringsNews(come: readonly Cluster[], first: FirstReadings): boolean {
  if (come.length === 0) return true
  return come.some(({ members }) => members.some((one) => one.firstSeenAt > (first.get(one.sourceId) ?? '')))
}
