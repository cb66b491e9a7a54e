import type { Subscription, SubscriptionStore } from '../../domain/subscriptions.ts'
import { newSubscription, takenSubscription } from '../new-subscription.ts'
import { readSubscription } from '../readers.ts'
import type { Database } from './database.ts'

/** Subscriptions at hubs, for every worker and server of the store. */
export function createSubscriptionStore(db: Database): SubscriptionStore {
  return {
    all: async () => (await db.all('SELECT subscription::text FROM subscription ORDER BY id')).map(readSubscription),
    byId: async (id) => {
      const row = await db.get('SELECT subscription::text FROM subscription WHERE id = $1', id)
      return row === undefined ? null : readSubscription(row)
    },
    begin: async (targetUrl, offer, now) => {
      const begun = newSubscription(targetUrl, offer, now)
      const sql = 'INSERT INTO subscription (id, subscription) VALUES ($1, $2) ON CONFLICT DO NOTHING'
      if ((await db.run(sql, begun.id, JSON.stringify(begun))) > 0) return begun
      const known = await db.get(`SELECT subscription::text FROM subscription WHERE ${OF_TARGET}`, targetUrl)
      return known === undefined ? begun : readSubscription(known)
    },
    take: (seen, until) => db.transaction((tx) => take(tx, seen, until)),
    save: async (subscription) => {
      const json = JSON.stringify(subscription)
      await db.run('UPDATE subscription SET subscription = $1 WHERE id = $2', json, subscription.id)
    },
    forget: async (id) => {
      await db.run('DELETE FROM subscription WHERE id = $1', id)
    },
  }
}

const OF_TARGET = `subscription->>'targetUrl' = $1 AND subscription->>'awaits' IS DISTINCT FROM 'unsubscribe'`

async function take(tx: Database, seen: Subscription, until: string): Promise<Subscription | null> {
  const row = await tx.get('SELECT subscription::text FROM subscription WHERE id = $1 FOR UPDATE', seen.id)
  const stored = row === undefined ? null : readSubscription(row)
  if (stored?.askAt !== seen.askAt) return null
  const taken = takenSubscription(stored, until)
  await tx.run('UPDATE subscription SET subscription = $1 WHERE id = $2', JSON.stringify(taken), seen.id)
  return taken
}
