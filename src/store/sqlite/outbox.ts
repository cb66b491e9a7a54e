import type { Outbox } from '../../domain/outbox.ts'
import { readAnnouncement } from '../readers.ts'
import type { Database } from './database.ts'

/** What is still to be told to the outside, oldest first. */
export function createOutbox(db: Database): Outbox {
  return {
    due: async (now, most) =>
      db.all('SELECT * FROM outbox WHERE due_at <= ? ORDER BY due_at, id LIMIT ?', now, most).map(readAnnouncement),
    settle: (id, retryAt, note) =>
      db.transaction(() => {
        db.run('UPDATE outbox SET due_at = ?, note = ?, attempts = attempts + 1 WHERE id = ?', retryAt, note, id)
      }),
  }
}
