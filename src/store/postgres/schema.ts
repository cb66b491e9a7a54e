import { number } from '../rows.ts'
import { StoreError } from '../store-error.ts'
import { codeOf, type Database } from './database.ts'
import { lock } from './locks.ts'
import { MIGRATIONS } from './migrations.ts'

/** Brings a database to the newest schema. Throws StoreError where it cannot be reached or is newer than we are. */
export async function bringUpToDate(db: Database, name: string): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await lock(tx, 'migrate')
      await tx.script(
        'SET LOCAL statement_timeout = 0; CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)',
      )
      const version = await versionOf(tx)
      if (version > MIGRATIONS.length) throw newer(name, version)
      for (const migration of MIGRATIONS.slice(version)) await tx.script(migration)
      await tx.script(`DELETE FROM schema_version; INSERT INTO schema_version VALUES (${MIGRATIONS.length})`)
    })
  } catch (cause) {
    throw cause instanceof StoreError ? cause : unusable(name, cause)
  }
}

/** Whether there is a store of ours, of the version that we read. Throws StoreError otherwise, and writes nothing. */
export async function requireUpToDate(db: Database, name: string): Promise<void> {
  try {
    const there = await db.get("SELECT to_regclass('schema_version') IS NOT NULL AS there")
    const version = there?.['there'] === true ? await versionOf(db) : 0
    if (version > MIGRATIONS.length) throw newer(name, version)
    if (version === MIGRATIONS.length) return
  } catch (cause) {
    throw cause instanceof StoreError ? cause : unusable(name, cause)
  }
  throw new StoreError(`there is no store in ${name} yet: start \`rivermouth worker\`, \`run\` or \`once\` first`)
}

/** Throws StoreError where a move into this database has begun and not ended. */
export async function refuseHalfMoved(db: Database, name: string): Promise<void> {
  const row = await db.get('SELECT 1 AS there FROM move WHERE NOT done LIMIT 1')
  if (row === undefined) return
  throw new StoreError(
    `a move into ${name} is not finished: run \`rivermouth move --to …\` again, it goes on where it was`,
  )
}

async function versionOf(db: Database): Promise<number> {
  return number((await db.get('SELECT max(version) AS version FROM schema_version')) ?? {}, 'version')
}

function newer(name: string, version: number): StoreError {
  return new StoreError(
    `${name} was written by a newer Rivermouth (schema ${version}, this one knows ${MIGRATIONS.length}): run that one`,
  )
}

function unusable(name: string, cause: unknown): StoreError {
  const said = cause instanceof Error && cause.message !== '' ? cause.message : String(codeOf(cause) ?? cause)
  return new StoreError(
    `the store ${name} cannot be used: ${said}. Look at \`store:\` in rivermouth.yaml, and whether PostgreSQL runs and lets us in`,
    { cause },
  )
}
