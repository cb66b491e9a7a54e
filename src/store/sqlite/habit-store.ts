import type { HabitStore } from '../../domain/habit.ts'
import { pagesRefusedJson, readAlarms, readHabit, readPagesRefused } from '../readers.ts'
import { text } from '../rows.ts'
import type { Database } from './database.ts'

/** What sources usually yield, over one SQLite connection; each write a transaction of its own. */
export function createHabitStore(db: Database): HabitStore {
  const within = habitsWithin(db)
  return {
    ...within,
    saveHabit: (habit) => db.transaction(() => within.saveHabit(habit)),
    releaseDoubtful: (sourceId, now) => db.transaction(() => within.releaseDoubtful(sourceId, now)),
  }
}

/** The same for work that holds a transaction already. */
export function habitsWithin(db: Database): HabitStore {
  return {
    habit: async (sourceId) => {
      const row = db.get('SELECT habit FROM source_habit WHERE source = ?', sourceId)
      return row === undefined ? null : readHabit(text(row, 'habit'))
    },
    saveHabit: async (habit) => {
      db.run(
        'INSERT OR REPLACE INTO source_habit (source, alarms, refused, habit) VALUES (?, ?, ?, ?)',
        habit.sourceId,
        habit.alarms.length === 0 ? null : JSON.stringify(habit.alarms),
        pagesRefusedJson(habit),
        JSON.stringify(habit),
      )
    },
    alarms: async () =>
      db
        .all('SELECT alarms FROM source_habit WHERE alarms IS NOT NULL ORDER BY source')
        .flatMap((row) => readAlarms(text(row, 'alarms'))),
    pagesRefused: async () =>
      db
        .all('SELECT refused FROM source_habit WHERE refused IS NOT NULL ORDER BY source')
        .map((row) => readPagesRefused(text(row, 'refused'))),
    releaseDoubtful: async (sourceId, now) =>
      db.run(
        `UPDATE entry SET due_at = ?1 WHERE source = ?2 AND verdict = 'held' AND stage = 'extract' AND due_at > ?1`,
        now,
        sourceId,
      ).changes,
  }
}
