import type { World } from '../domain/ports.ts'
import type { PushOffer, Subscription } from '../domain/subscriptions.ts'
import { hurried } from '../schedule/hurry.ts'
import type { Plan } from './plan.ts'

/** So many hubs are asked at one time; the rest waits for the next. */
const ASKED_MOST = 20
const HOUR_MS = 3_600_000
const LEASE_SECONDS = 7 * 24 * 3600
/** No turn is further off than a month's lease; one that is was reckoned on a clock that was ahead. */
const FURTHEST_MS = 31 * 24 * HOUR_MS

/**
 * Keeps the subscriptions that feeds offer (W3C WebSub): asks hubs for new ones and for another lease, and to end those
 * that no feed wants any more; and looks after pushes that came while their feed was being polled. Where ops gave no
 * address at which hubs reach us, nobody is asked.
 */
export async function keepSubscriptions(world: World, plan: Plan): Promise<void> {
  const callback = plan.config.ops.websubCallback
  if (callback === null) return
  const wanted = await offers(world)
  const known = await world.subscriptions.all()
  const ended = await endUnwanted(world, wanted, known)
  const begun = await beginMissing(world, wanted, known)
  const now = world.clock.now().toISOString()
  const furthest = new Date(Date.parse(now) + FURTHEST_MS).toISOString()
  const due = [...known.filter(({ id }) => !ended.has(id)), ...begun, ...ended.values()]
    .filter(({ askAt }) => askAt <= now || askAt > furthest)
    .sort((a, b) => (a.askAt < b.askAt ? -1 : 1))
  for (const one of due.slice(0, ASKED_MOST)) await ask(world, callback, one)
  for (const { targetUrl, pushedAt } of known) if (pushedAt !== null) await hurry(world, targetUrl, pushedAt)
}

/** Makes a feed due whose hub has news. Answers whether it was not already so. */
export function hurry(
  { sources, clock }: Pick<World, 'sources' | 'clock'>,
  targetUrl: string,
  pushedAt: string,
): Promise<boolean> {
  const now = clock.now().toISOString()
  return sources.amend(targetUrl, (state) => hurried(state, pushedAt, now))
}

/** What polled feeds offer, by their target. */
async function offers(world: World): Promise<ReadonlyMap<string, PushOffer>> {
  const states = await world.sources.states()
  return new Map(
    states.flatMap(({ target, habits }) =>
      target.kind === 'feed' && habits?.push !== undefined ? [[target.url, habits.push] as const] : [],
    ),
  )
}

function isWanted({ targetUrl, hub, topic }: Subscription, wanted: ReadonlyMap<string, PushOffer>): boolean {
  const offer = wanted.get(targetUrl)
  return offer?.hub === hub && offer.topic === topic
}

function beginMissing(
  world: World,
  wanted: ReadonlyMap<string, PushOffer>,
  known: readonly Subscription[],
): Promise<Subscription[]> {
  const now = world.clock.now().toISOString()
  const held = new Set(
    known.filter((one) => one.awaits !== 'unsubscribe' && isWanted(one, wanted)).map((one) => one.targetUrl),
  )
  const missing = [...wanted].filter(([targetUrl]) => !held.has(targetUrl))
  return Promise.all(missing.map(([targetUrl, offer]) => world.subscriptions.begin(targetUrl, offer, now)))
}

/** Those that are to end, as they stand now; what no hub ever agreed to is forgotten at once. */
async function endUnwanted(
  world: World,
  wanted: ReadonlyMap<string, PushOffer>,
  known: readonly Subscription[],
): Promise<ReadonlyMap<string, Subscription>> {
  const ended = new Map<string, Subscription>()
  for (const one of known) {
    if (one.awaits === 'unsubscribe' || isWanted(one, wanted)) continue
    const ending = { ...one, awaits: 'unsubscribe', askAt: world.clock.now().toISOString(), attempts: 0 } as const
    if (one.leaseUntil === null) await world.subscriptions.forget(one.id)
    else await world.subscriptions.save(ending)
    ended.set(one.id, ending)
  }
  return ended
}

/** One request to a hub, which verifies it while it is asked or later (WebSub, section 5.1). An end is asked for once. */
async function ask(world: World, callback: string, seen: Subscription): Promise<void> {
  const { id } = seen
  if (seen.awaits === 'unsubscribe' && seen.attempts > 0) return world.subscriptions.forget(id)
  const one = await world.subscriptions.take(seen, later(world, seen.attempts + 1))
  if (one === null) return
  const { awaits, attempts } = one
  const begins = awaits !== 'unsubscribe'
  const outcome = await world.fetcher.fetch({
    url: one.hub,
    kind: 'hub',
    validators: null,
    permitted: true,
    form: {
      'hub.mode': begins ? 'subscribe' : 'unsubscribe',
      'hub.topic': one.topic,
      'hub.callback': `${callback}websub/${id}`,
      ...(begins ? { 'hub.lease_seconds': String(LEASE_SECONDS) } : {}),
      ...(begins && one.secret !== null ? { 'hub.secret': one.secret } : {}),
    },
  })
  if (outcome.kind === 'fresh') return
  const problem = outcome.kind === 'failed' || outcome.kind === 'refused' ? outcome.reason : outcome.kind
  world.log.warn('websub.failed', { url: one.targetUrl, hub: one.hub, asked: awaits, attempts, problem })
  const asked = await world.subscriptions.byId(id)
  if (asked !== null) await world.subscriptions.save({ ...asked, note: problem })
}

/** An hour, then twice as long each time, a day at the most; so long too a hub may take to verify what it was asked for. */
function later(world: World, attempts: number): string {
  const hours = Math.min(24, 2 ** (attempts - 1))
  return new Date(world.clock.now().getTime() + hours * HOUR_MS).toISOString()
}
