import { existsSync, rmSync } from 'node:fs'
import type { Counts } from '../domain/ports.ts'
import { sqliteFile } from './open.ts'
import { createArticleStore } from './sqlite/article-store.ts'
import { copyInto, openDatabase } from './sqlite/database.ts'
import { StoreError } from './store-error.ts'

/**
 * A whole copy of a store as it stands now, also while a daemon writes to it; resolves to what is in it, read from the
 * copy itself. Throws StoreError where the file is there already, or there is no store.
 */
export async function backUpStore(address: string, file: string): Promise<Counts> {
  const from = sqliteFile(address)
  if (existsSync(file)) throw new StoreError(`${file} is there already: name another file, or move it away`)
  if (!existsSync(from)) throw new StoreError(`there is no store at ${from} yet`)
  copyInto(from, file)
  return countsOf(file)
}

/** Opens the copy and looks at every page of it. */
async function countsOf(file: string): Promise<Counts> {
  const copy = openDatabase(file, true)
  try {
    const found = copy.get('PRAGMA quick_check(1)')?.['quick_check']
    if (found !== 'ok')
      throw new StoreError(`the copy ${file} is damaged (${String(found)}): look at the disk, then try again`)
    return await createArticleStore(copy).counts()
  } finally {
    copy.close()
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
