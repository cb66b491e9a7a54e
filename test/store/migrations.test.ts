import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/sqlite/database.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A store as an older version left it. */
function storeOfVersion(file: string, version: number): DatabaseSync {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  for (const migration of MIGRATIONS.slice(0, version)) db.exec(migration)
  db.exec(`PRAGMA user_version = ${version}`)
  return db
}

/** What a kill at this moment leaves on the disk. */
function killed(file: string): string {
  const left = `${file}.left`
  for (const tail of ['', '-wal']) if (existsSync(file + tail)) copyFileSync(file + tail, left + tail)
  return left
}

function schemaOf(file: string): unknown[] {
  const db = openDatabase(file)
  const schema = db.all('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
  const version = db.get('PRAGMA user_version')
  db.close()
  return [version, ...schema]
}

describe.each(MIGRATIONS.map((_, version) => version))('an upgrade from version %i', (version) => {
  test('that is killed half way is done anew at the next start, and ends where it would have', () => {
    const file = join(folder, 'store.sqlite')
    const db = storeOfVersion(file, version)
    db.exec('PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN IMMEDIATE')
    db.exec(MIGRATIONS[version] ?? '')
    const left = killed(file)
    db.exec('ROLLBACK')
    db.close()
    expect(schemaOf(left)).toEqual(schemaOf(join(folder, 'new.sqlite')))
  })
})
