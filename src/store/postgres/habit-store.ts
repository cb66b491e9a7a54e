import type { HabitStore } from '../../domain/habit.ts'
import { pagesRefusedJson, readAlarms, readHabit, readPagesRefused } from '../readers.ts'
import { text } from '../rows.ts'
import type { Database } from './database.ts'

/** What sources usually yield; within a transaction, as a part of it. */
export function createHabitStore(db: Database): HabitStore {
  return {
    habit: async (sourceId) => {
      const row = await db.get('SELECT habit FROM source_habit WHERE source = $1', sourceId)
      return row === undefined ? null : readHabit(text(row, 'habit'))
    },
    saveHabit: async (habit) => {
      await db.run(
        `INSERT INTO source_habit (source, alarms, refused, habit) VALUES ($1, $2, $3, $4)
         ON CONFLICT (source) DO UPDATE SET alarms = excluded.alarms, refused = excluded.refused, habit = excluded.habit`,
        habit.sourceId,
        habit.alarms.length === 0 ? null : JSON.stringify(habit.alarms),
        pagesRefusedJson(habit),
        JSON.stringify(habit),
      )
    },
    alarms: async () => {
      const rows = await db.all('SELECT alarms FROM source_habit WHERE alarms IS NOT NULL ORDER BY source')
      return rows.flatMap((row) => readAlarms(text(row, 'alarms')))
    },
    pagesRefused: async () => {
      const rows = await db.all('SELECT refused FROM source_habit WHERE refused IS NOT NULL ORDER BY source')
      return rows.map((row) => readPagesRefused(text(row, 'refused')))
    },
    releaseDoubtful: (sourceId, now) =>
      db.run(
        `UPDATE entry SET due_at = $1 WHERE source = $2 AND verdict = 'held' AND stage = 'extract' AND due_at > $1`,
        now,
        sourceId,
      ),
  }
}
