import { existsSync, renameSync, rmSync } from 'node:fs'
import type { Counts } from '../domain/ports.ts'
import { lockStore } from './lock.ts'
import { sqliteFile } from './open.ts'
import { createArticleStore } from './sqlite/article-store.ts'
import { copyInto, type Database, openDatabase } from './sqlite/database.ts'
import { StoreError } from './store-error.ts'

/**
 * A whole copy of a store as it stands now, also while a daemon writes to it; resolves to what is in it, read from the
 * copy itself. Throws StoreError where the file is there already, or there is no store.
 */
export async function backUpStore(address: string, file: string): Promise<Counts> {
  const from = sqliteFile(address)
  if (existsSync(file)) throw new StoreError(`${file} is there already: name another file, or move it away`)
  if (!existsSync(from)) throw new StoreError(`there is no store at ${from} yet`)
  const part = `${file}.part`
  removeStore(part)
  try {
    copyAll(from, part)
    const counts = await countsOf(part)
    renameSync(part, file)
    return counts
  } finally {
    removeStore(part)
  }
}

/** Throws StoreError in an operator's words where the copy cannot be written: a full disk, a folder of another's. */
function copyAll(from: string, to: string): void {
  try {
    copyInto(from, to)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StoreError(`the copy could not be written (${why}): look for room and leave to write at ${to}`, { cause })
  }
}

export interface Restored {
  readonly counts: Counts
  /** Where the store that stood there was moved to; null where there was none. */
  readonly aside: string | null
}

/**
 * Puts a backup in the place of the store, and what stood there aside. The backup is opened and looked at first, and stays
 * as it is. Throws StoreError where a daemon holds the store, or the file is no whole backup: nothing is changed then.
 */
export async function restoreStore(address: string, file: string, now: string): Promise<Restored> {
  const to = sqliteFile(address)
  if (!existsSync(file)) throw new StoreError(`there is no file ${file}`)
  const lock = lockStore(to, now)
  const fresh = `${to}.restoring`
  try {
    const counts = await copyWhole(file, fresh)
    const aside = existsSync(to) ? `${to}.before-${now.replaceAll(/[^0-9]/gu, '').slice(0, 14)}` : null
    if (aside !== null) for (const tail of TAILS) if (existsSync(to + tail)) renameSync(to + tail, aside + tail)
    renameSync(fresh, to)
    return { counts, aside }
  } finally {
    removeStore(fresh)
    lock.release()
  }
}

/** Copies a backup that is in order into a file, and brings that one to the newest schema; resolves to what is in it. */
async function copyWhole(file: string, fresh: string): Promise<Counts> {
  const backup = openWhole(file)
  try {
    refuseDamaged(backup, file)
    refuseForeign(backup, file)
  } finally {
    backup.close()
  }
  removeStore(fresh)
  copyAll(file, fresh)
  const copy = openDatabase(fresh)
  try {
    return await createArticleStore(copy).counts()
  } finally {
    copy.close()
  }
}

function removeStore(file: string): void {
  for (const tail of TAILS) if (existsSync(file + tail)) rmSync(file + tail)
}

/** A store's file, and what SQLite keeps beside it. */
const TAILS = ['', '-wal', '-shm'] as const

/** Opens the copy and looks at every page of it. */
async function countsOf(file: string): Promise<Counts> {
  const copy = openWhole(file)
  try {
    refuseDamaged(copy, file)
    return await createArticleStore(copy).counts()
  } finally {
    copy.close()
  }
}

/** An empty file, or another program's database, opens as well as a store does. */
function refuseForeign(copy: Database, file: string): void {
  const ours = copy.get("SELECT count(*) AS tables FROM sqlite_schema WHERE name IN ('entry', 'article', 'target')")
  if (Number(ours?.['tables']) < 3 || Number(copy.get('PRAGMA user_version')?.['user_version']) === 0)
    throw new StoreError(`${file} is no store of Rivermouth`)
}

function refuseDamaged(copy: Database, file: string): void {
  const found = copy.get('PRAGMA quick_check(1)')?.['quick_check']
  if (found !== 'ok')
    throw new StoreError(`the copy ${file} is damaged (${String(found)}): look at the disk, then try again`)
}

function openWhole(file: string): Database {
  try {
    return openDatabase(file, true)
  } catch (cause) {
    if (cause instanceof StoreError) throw cause
    throw new StoreError(`${file} is no store of Rivermouth, or a damaged one`, { cause })
  }
}

/** A copy beside the store that is forgotten afterwards: where a replay tries what it would do. */
export function copyForTrial(address: string): { readonly address: string; remove(): void } {
  const from = sqliteFile(address)
  if (!existsSync(from)) throw new StoreError(`there is no store at ${from} yet`)
  const file = `${from}.trial-${process.pid}`
  copyInto(from, file)
  return {
    address: `sqlite:${file}`,
    remove: () => {
      for (const tail of ['', '-wal', '-shm', '.lock', '.holder']) rmSync(file + tail, { force: true })
    },
  }
}
