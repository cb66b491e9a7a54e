import type { Announcement, Outbox } from '../../domain/outbox.ts'
import { readAnnouncement } from '../readers.ts'
import { text } from '../rows.ts'
import type { Database } from './database.ts'

/** What one worker took to tell is told by another if the first has not said within so many seconds what came of it. */
const TAKEN_SECONDS = 300

/** What is still to be told to the outside, oldest first, each to one worker at a time. */
export function createOutbox(db: Database): Outbox {
  return {
    due: (now, most) => take(db, now, most),
    settle: async (id, retryAt, note) => {
      await db.run('UPDATE outbox SET due_at = $1, note = $2, attempts = attempts + 1 WHERE id = $3', retryAt, note, id)
    },
  }
}

async function take(db: Database, now: string, most: number): Promise<Announcement[]> {
  const rows = await db.all(
    `WITH due AS MATERIALIZED (
       SELECT id, due_at FROM outbox WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
     UPDATE outbox o SET due_at = $1::timestamptz + interval '${TAKEN_SECONDS} seconds'
     FROM due WHERE o.id = due.id RETURNING o.*, due.due_at AS was_due_at`,
    now,
    most,
  )
  const rank = (row: (typeof rows)[number]) => `${text(row, 'was_due_at')} ${text(row, 'id').padStart(16, '0')}`
  return rows.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(readAnnouncement)
}
