import type { HostMemory } from '../../domain/host-memory.ts'
import type { SeenDate } from '../../domain/types.ts'
import { text } from '../rows.ts'
import type { Database } from './database.ts'

/** What hosts print beside their articles, over one SQLite connection: one row a host. */
export function createHostMemory(db: Database): HostMemory {
  const datesSeen = (host: string): readonly SeenDate[] => {
    const row = db.get('SELECT dates FROM host_memory WHERE host = ?', host)
    return row === undefined ? [] : JSON.parse(text(row, 'dates'))
  }
  return {
    datesSeen: async (host) => datesSeen(host),
    noteDates: (host, dates, most) =>
      db.transaction(() => {
        const kept = JSON.stringify([...datesSeen(host), ...dates].slice(-most))
        db.run('INSERT OR REPLACE INTO host_memory (host, dates) VALUES (?, ?)', host, kept)
      }),
  }
}
