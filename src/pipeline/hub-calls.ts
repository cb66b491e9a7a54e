import { createHmac, timingSafeEqual } from 'node:crypto'
import type { World } from '../domain/ports.ts'
import type { HubCalls, HubIntent, Subscription } from '../domain/subscriptions.ts'
import { hurry } from './subscribe.ts'

type Called = Pick<World, 'subscriptions' | 'sources' | 'clock' | 'log'>

/** A hub that says nothing of it gets a day; none less than an hour, none more than a month. */
const LEASE = { unsaid: 86_400, least: 3_600, most: 30 * 86_400 } as const
/** A lease is renewed when so much of it is over. */
const RENEWED_AT = 0.8
const DAY_MS = 86_400_000

/** Answers hubs. What they push is not read, only that there is news: the feed is then polled like any other time. */
export function createHubCalls(world: Called): HubCalls {
  return {
    verify: async (id, intent) => {
      const one = await world.subscriptions.byId(id)
      return one === null || one.topic !== intent.topic ? null : answer(world, one, intent)
    },
    push: async (id, body, signature) => {
      const one = await world.subscriptions.byId(id)
      const now = world.clock.now().toISOString()
      if (one === null || one.awaits === 'unsubscribe' || one.leaseUntil === null || one.leaseUntil <= now) return false
      await take(world, one, body, signature, now)
      return true
    },
  }
}

async function answer(world: Called, one: Subscription, intent: HubIntent): Promise<string | null> {
  const { id, targetUrl: url, hub, awaits } = one
  if (intent.mode === 'denied') {
    const note = `the hub refuses${intent.reason === '' ? '' : `: ${intent.reason.slice(0, 200)}`}`
    world.log.warn('websub.denied', { url, hub, problem: note })
    await world.subscriptions.save({ ...one, awaits: null, leaseUntil: null, askAt: after(world, DAY_MS), note })
    return ''
  }
  if (intent.challenge === '') return null
  if (intent.mode === 'unsubscribe' && awaits === 'unsubscribe') {
    await world.subscriptions.forget(id)
    world.log.info('websub.ended', { url, hub })
    return intent.challenge
  }
  if (intent.mode !== 'subscribe' || awaits === 'unsubscribe') return null
  const seconds = Math.min(LEASE.most, Math.max(LEASE.least, intent.leaseSeconds ?? LEASE.unsaid))
  const leaseUntil = after(world, seconds * 1000)
  const askAt = after(world, seconds * 1000 * RENEWED_AT)
  await world.subscriptions.save({ ...one, awaits: null, leaseUntil, askAt, attempts: 0, note: '' })
  world.log.info('websub.agreed', { url, hub, until: leaseUntil })
  return intent.challenge
}

/** A push that is not signed as agreed is answered like any other and ignored (WebSub, section 8). */
async function take(
  world: Called,
  one: Subscription,
  body: Uint8Array,
  signature: string | null,
  now: string,
): Promise<void> {
  const { targetUrl: url, hub, secret } = one
  if (secret !== null && !isSigned(body, secret, signature)) {
    world.log.warn('websub.unsigned', { url, hub, what: 'ignored: its signature is missing or wrong' })
    return
  }
  await world.subscriptions.save({ ...one, pushedAt: now })
  const hurried = await hurry(world, url, now)
  world.log.info('websub.pushed', { url, hub, hurried })
}

const METHODS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

/** Whether "method=hex" is the HMAC of the body (WebSub, section 7.1). Takes as long for a wrong one as for the right. */
function isSigned(body: Uint8Array, secret: string, signature: string | null): boolean {
  const [, method = '', hex = ''] = /^\s*(\w+)=([0-9a-f]+)\s*$/iu.exec(signature ?? '') ?? []
  if (!METHODS.has(method.toLowerCase())) return false
  const right = createHmac(method.toLowerCase(), secret).update(body).digest()
  const given = Buffer.from(hex, 'hex')
  return given.length === right.length && timingSafeEqual(given, right)
}

function after(world: Called, milliseconds: number): string {
  return new Date(world.clock.now().getTime() + milliseconds).toISOString()
}
