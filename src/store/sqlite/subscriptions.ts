import type { Subscription, SubscriptionStore } from '../../domain/subscriptions.ts'
import { newSubscription, takenSubscription } from '../new-subscription.ts'
import { readSubscription } from '../readers.ts'
import type { Database } from './database.ts'

/** Subscriptions at hubs, over one SQLite connection. */
export function createSubscriptionStore(db: Database): SubscriptionStore {
  return {
    all: async () => db.all('SELECT subscription FROM subscription ORDER BY id').map(readSubscription),
    byId: async (id) => {
      const row = db.get('SELECT subscription FROM subscription WHERE id = ?', id)
      return row === undefined ? null : readSubscription(row)
    },
    begin: async (targetUrl, offer, now) => {
      const begun = newSubscription(targetUrl, offer, now)
      return db.transaction(() => insert(db, begun))
    },
    take: (seen, until) => db.transaction(() => take(db, seen, until)),
    save: async (subscription) => {
      const json = JSON.stringify(subscription)
      await db.transaction(() => db.run('UPDATE subscription SET subscription = ? WHERE id = ?', json, subscription.id))
    },
    forget: async (id) => {
      await db.transaction(() => db.run('DELETE FROM subscription WHERE id = ?', id))
    },
  }
}

function insert(db: Database, begun: Subscription): Subscription {
  const known = db.get(`SELECT subscription FROM subscription WHERE ${OF_TARGET}`, begun.targetUrl)
  if (known !== undefined) return readSubscription(known)
  db.run('INSERT INTO subscription (id, subscription) VALUES (?, ?)', begun.id, JSON.stringify(begun))
  return begun
}

const OF_TARGET = `json_extract(subscription, '$.targetUrl') = ?
  AND json_extract(subscription, '$.awaits') IS NOT 'unsubscribe'`

function take(db: Database, seen: Subscription, until: string): Subscription | null {
  const row = db.get('SELECT subscription FROM subscription WHERE id = ?', seen.id)
  const stored = row === undefined ? null : readSubscription(row)
  if (stored?.askAt !== seen.askAt) return null
  const taken = takenSubscription(stored, until)
  db.run('UPDATE subscription SET subscription = ? WHERE id = ?', JSON.stringify(taken), seen.id)
  return taken
}
