import type { HostMemory } from '../../domain/host-memory.ts'
import type { SeenDate } from '../../domain/types.ts'
import { text } from '../rows.ts'
import type { Database } from './database.ts'

/** What hosts print beside their articles: one row a host. Of two workers that add at once the later one's may stay alone. */
export function createHostMemory(db: Database): HostMemory {
  const datesSeen = async (host: string): Promise<readonly SeenDate[]> => {
    const row = await db.get('SELECT dates FROM host_memory WHERE host = $1', host)
    return row === undefined ? [] : JSON.parse(text(row, 'dates'))
  }
  return {
    datesSeen,
    noteDates: async (host, dates, most) => {
      const kept = JSON.stringify([...(await datesSeen(host)), ...dates].slice(-most))
      await db.run(
        'INSERT INTO host_memory (host, dates) VALUES ($1, $2) ON CONFLICT (host) DO UPDATE SET dates = excluded.dates',
        host,
        kept,
      )
    },
  }
}
