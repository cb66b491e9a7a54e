import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { Row } from '../rows.ts'
import { StoreError } from '../store-error.ts'
import { MIGRATIONS } from './migrations.ts'
import { transactionsOver } from './transactions.ts'

/**
 * One connection, with its statements prepared once and its writes one after another. The only module that knows
 * node:sqlite. WAL with synchronous=FULL: what a transaction wrote is on the disk when it ends.
 */
export interface Database {
  all(sql: string, ...values: SQLInputValue[]): Row[]
  get(sql: string, ...values: SQLInputValue[]): Row | undefined
  run(sql: string, ...values: SQLInputValue[]): { changes: number; lastNumber: number }
  /** Runs the work as one transaction, after every one before it; rolls back and rethrows where it fails. */
  transaction<T>(work: () => T | Promise<T>): Promise<T>
  close(): void
}

/** Opens or makes the store's file and brings it to the newest schema. Throws StoreError where it is newer than we are. */
export function openDatabase(file: string, readOnly = false): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const wasKilled = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
  const connection = new DatabaseSync(file, { readOnly, timeout: 5000 })
  try {
    if (!readOnly) prepareFile(connection)
    if (!readOnly && wasKilled) refuseDamaged(connection)
    refuseNewer(connection, file)
    return wrap(connection)
  } catch (cause) {
    connection.close()
    throw cause
  }
}

/** Writes a whole copy of a database into a file that is not there yet, as of one instant, also while another writes. */
export function copyInto(file: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true })
  const connection = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    connection.prepare('VACUUM INTO ?').run(copy)
  } finally {
    connection.close()
  }
}

/** Moves a store that SQLite cannot read out of the way, with its journal; resolves to where it went. */
export function moveAside(file: string, stamp: string): string {
  const aside = `${file}.corrupt-${stamp.replaceAll(/[^0-9]/gu, '').slice(0, 14)}`
  for (const tail of ['', '-wal', '-shm']) if (existsSync(file + tail)) renameSync(file + tail, aside + tail)
  return aside
}

/** Holds a file for this process alone until released, or null where another has it. */
export function holdExclusively(file: string): (() => void) | null {
  const connection = new DatabaseSync(file, { timeout: 0 })
  try {
    connection.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return () => connection.close()
  } catch (cause) {
    connection.close()
    if (cause instanceof Error && /locked/iu.test(cause.message)) return null
    throw cause
  }
}

/** Whether an error says that the file is no database or a damaged one. */
export function isCorrupt(cause: unknown): boolean {
  return cause instanceof Error && /malformed|not a database|disk image/iu.test(cause.message)
}

function prepareFile(connection: DatabaseSync): void {
  // Counts for a new file alone, and must come first: room that was forgotten can then be given back in small steps.
  connection.exec('PRAGMA auto_vacuum = INCREMENTAL')
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  connection.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000; PRAGMA journal_size_limit = 67108864')
  // Pages that many polls write again and again, such as those of their states, are moved into the file once for 16 MB of journal.
  connection.exec('PRAGMA wal_autocheckpoint = 4000')
  for (let version = versionOf(connection); version < MIGRATIONS.length; version += 1) {
    connection.exec(`BEGIN IMMEDIATE; ${MIGRATIONS[version]}; PRAGMA user_version = ${version + 1}; COMMIT`)
  }
}

/** After a stop that was no clean one every page is looked at once: damage is found now, not in the middle of a poll. */
function refuseDamaged(connection: DatabaseSync): void {
  const found = connection.prepare('PRAGMA quick_check(1)').get()?.['quick_check']
  if (found !== 'ok') throw new Error(`database disk image is malformed: ${String(found)}`)
}

function refuseNewer(connection: DatabaseSync, file: string): void {
  const version = versionOf(connection)
  if (version <= MIGRATIONS.length) return
  throw new StoreError(
    `${file} was written by a newer Rivermouth (schema ${version}, this one knows ${MIGRATIONS.length}): run that one, or restore a backup made before the upgrade`,
  )
}

function versionOf(connection: DatabaseSync): number {
  return Number(connection.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
}

function wrap(connection: DatabaseSync): Database {
  const statements = new Map<string, StatementSync>()
  const statement = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    const made = connection.prepare(sql)
    statements.set(sql, made)
    return made
  }
  return {
    all: (sql, ...values) => statement(sql).all(...values),
    get: (sql, ...values) => statement(sql).get(...values),
    run: (sql, ...values) => {
      const { changes, lastInsertRowid } = statement(sql).run(...values)
      return { changes: Number(changes), lastNumber: Number(lastInsertRowid) }
    },
    transaction: transactionsOver({
      exec: (sql) => void statement(sql).run(),
      get isTransaction() {
        return connection.isTransaction
      },
    }),
    close: () => connection.close(),
  }
}
