import type { Announcement } from '../domain/outbox.ts'
import type { World } from '../domain/ports.ts'
import type { Plan } from './plan.ts'
import { keepSubscriptions } from './subscribe.ts'

const DAY_MS = 86_400_000
/** So many steps of forgetting at one time; the rest waits for the next. */
const STEPS_MOST = 20

/** What is done beside the rounds: telling hubs, subscribing at others, and forgetting what is past its time. */
export async function keepUp(world: World, plan: Plan): Promise<void> {
  await tellHub(world, plan)
  await keepSubscriptions(world, plan)
  await forgetOld(world, plan)
}

/** Tells the WebSub hub what changed (WebSub, section 7); what it does not take is told again, later and later. */
export async function tellHub(world: World, plan: Plan): Promise<void> {
  const { hub } = plan.config.ops
  if (hub === null) return
  for (const announcement of await world.outbox.due(world.clock.now().toISOString(), 20)) {
    await tellOne(world, hub, announcement)
  }
}

async function tellOne(world: World, hub: string, announcement: Announcement): Promise<void> {
  const form = { 'hub.mode': 'publish', 'hub.url': announcement.address, 'hub.topic': announcement.address }
  const idempotencyKey = `${announcement.createdAt}/${announcement.id}`
  const outcome = await world.fetcher.fetch({
    url: hub,
    kind: 'hub',
    validators: null,
    permitted: true,
    form,
    idempotencyKey,
  })
  if (outcome.kind === 'fresh') return world.outbox.settle(announcement.id, null, 'told')
  const note = outcome.kind === 'failed' || outcome.kind === 'refused' ? outcome.reason : outcome.kind
  const tries = announcement.attempts + 1
  const retryAt = tries >= TRIES_MOST ? null : later(world, tries)
  world.log.warn('hub.failed', { hub, address: announcement.address, attempts: tries, problem: note, retryAt })
  await world.outbox.settle(announcement.id, retryAt, note)
}

/** After two weeks of silence a hub is not told of an old change any more; the next change is told anew. */
const TRIES_MOST = 16

function later(world: World, tries: number): string {
  const minutes = Math.min(24 * 60, 2 ** tries)
  return new Date(world.clock.now().getTime() + minutes * 60_000).toISOString()
}

async function forgetOld(world: World, plan: Plan): Promise<void> {
  const { keep } = plan.config.ops
  const now = world.clock.now().getTime()
  const before = (days: number): string => new Date(now - days * DAY_MS).toISOString()
  const kept = {
    pages: before(keep.pagesDays),
    fetches: before(keep.fetchesDays),
    verdicts: before(keep.verdictsDays),
    articles: before(keep.articlesDays),
  }
  let forgotten = 0
  for (let step = 0; step < STEPS_MOST; step += 1) {
    const rows = await world.housekeeping.forget(kept)
    if (rows === 0) break
    forgotten += rows
  }
  if (forgotten > 0) world.log.info('store.forgot', { rows: forgotten })
}
