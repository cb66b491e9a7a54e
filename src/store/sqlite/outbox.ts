import type { Announcement, Outbox } from '../../domain/ports.ts'
import { type Database, number, type Row, text } from './database.ts'

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

function readAnnouncement(row: Row): Announcement {
  return {
    id: number(row, 'id'),
    kind: 'hub-ping',
    address: text(row, 'address'),
    createdAt: text(row, 'created_at'),
    attempts: number(row, 'attempts'),
  }
}
