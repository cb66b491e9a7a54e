import { expect, test } from 'vitest'
import { FOUND, FOUND_BY_OWN_ID } from '../../src/store/sqlite/chains.ts'
import { openDatabase } from '../../src/store/sqlite/database.ts'
import { createFateStore } from '../../src/store/sqlite/fate-store.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations.ts'
import { AT_ADDRESS } from '../../src/store/sqlite/source-store.ts'

test('what was stored before entries were tallied is tallied, and goes on being so', async () => {
  const db = openDatabase(':memory:')
  const add = (number: number, verdict: string | null, stage: string | null): void => {
    db.run(
      `INSERT INTO entry (number, source, target, entry_id, digest, entry, first_seen_at, repairs, verdict, stage)
       VALUES (?, 'a', 't', ?, 'd', '{}', '2026-11-20T01:00:00.000Z', '[]', ?, ?)`,
      number,
      String(number),
      verdict,
      stage,
    )
  }
  const tally = async () =>
    (await createFateStore(db).perDay('2026-01-01')).map(({ fate, entries }) => `${entries} ${fate}`).join(', ')
  add(1, 'held', 'match')
  add(2, null, null)
  add(3, 'duplicate', 'dedupe')
  const backfill = /INSERT INTO tally SELECT .+;/u.exec(MIGRATIONS.join(''))?.[0] ?? ''
  db.run('DELETE FROM tally')
  db.run(backfill)
  expect(await tally()).toBe('1 merged, 1 review, 1 waiting')
  db.run("UPDATE entry SET verdict = 'kept', stage = 'match' WHERE number = 2")
  db.run('DELETE FROM entry WHERE number = 3')
  expect(await tally()).toBe('1 kept, 1 review')
  db.close()
})

test('an entry at an address is looked up there, not among all that its source ever announced', () => {
  const db = openDatabase(':memory:')
  const [step] = db.all(`EXPLAIN QUERY PLAN ${AT_ADDRESS}`, 'x', 'y')
  expect(step?.['detail']).toMatch(/^SEARCH entry USING INDEX entry_address/u)
  db.close()
})

test.each([FOUND, FOUND_BY_OWN_ID])(
  'looked up by indexes, neither entries nor articles are read through: %s',
  (sql) => {
    const db = openDatabase(':memory:')
    const steps = db.all(`EXPLAIN QUERY PLAN ${sql}`, 'x').map((step) => String(step['detail']))
    expect(steps.filter((step) => /^SCAN (?:entry|e|article)\b/u.test(step))).toEqual([])
    expect(steps.filter((step) => step.startsWith('SEARCH'))).not.toEqual([])
    db.close()
  },
)
