import { archiveOf } from '../domain/archive-path.ts'
import { FRONT } from '../domain/edition.ts'
import type { World } from '../domain/ports.ts'
import { refillArchive } from './archives.ts'
import { publishedFeeds } from './choose.ts'
import type { Plan } from './plan.ts'
import { inputOf } from './publish.ts'

/**
 * Looks whether all that was published still stands where it is served from: a folder may be emptied, or come back from a
 * backup without its archives. Lost archives are rendered again from the store, under their own names. Resolves to whether
 * something else is lost, which the next publishing writes. `told` are archives that could not be rendered, each told once.
 */
export async function refillLost(world: World, plan: Plan, told = new Set<string>()): Promise<boolean> {
  return (await world.editions.alone((editions) => refill({ ...world, editions }, plan, told))) ?? false
}

async function refill(world: World, plan: Plan, told: Set<string>): Promise<boolean> {
  const feeds = publishedFeeds(plan)
  const lost = await world.editions.lost([...feeds.map(({ id }) => id), FRONT])
  const archives = new Set(lost.flatMap((path) => archiveOf(path) ?? []))
  const written: string[] = []
  const unknown: string[] = []
  for (const path of archives) {
    const feed = feeds.find(({ id }) => path.startsWith(`${id}/archive/`))
    if (feed === undefined) continue
    const now = world.clock.now().toISOString()
    const input = await inputOf({ world, plan, now }, feed, [])
    const documents = await refillArchive(world, plan, input, path, now)
    if (documents.length > 0) written.push(...documents)
    else if (!told.has(path)) unknown.push(path)
  }
  tell(world, written, unknown)
  for (const path of unknown) told.add(path)
  return lost.some((path) => archiveOf(path) === null)
}

function tell({ log }: World, written: readonly string[], unknown: readonly string[]): void {
  if (written.length > 0) {
    const what = 'they were lost from the output folder; their entries have the words that they have now'
    log.warn('archives.rendered-again', { count: written.length, example: written[0], what })
  }
  if (unknown.length > 0) {
    const what = 'another store closed them: bring them back from a backup of the output folder'
    log.warn('archives.missing', { count: unknown.length, example: unknown[0], what })
  }
}
