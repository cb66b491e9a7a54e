import { randomBytes } from 'node:crypto'
import type { PushOffer, Subscription } from '../domain/subscriptions.ts'

/** A subscription that was not asked for yet. A secret is only for a hub that is asked over https (WebSub, section 5.1). */
export function newSubscription(targetUrl: string, { hub, topic }: PushOffer, now: string): Subscription {
  return {
    id: randomBytes(24).toString('base64url'),
    targetUrl,
    hub,
    topic,
    secret: hub.startsWith('https:') ? randomBytes(32).toString('hex') : null,
    awaits: null,
    leaseUntil: null,
    askAt: now,
    attempts: 0,
    note: '',
    pushedAt: null,
  }
}

/** The same while its hub is being asked. */
export function takenSubscription(one: Subscription, until: string): Subscription {
  return { ...one, awaits: one.awaits ?? 'subscribe', attempts: one.attempts + 1, askAt: until }
}
