import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { holdExclusively } from './sqlite/database.ts'
import { StoreError } from './store-error.ts'

/**
 * The right to be the one daemon on a store. It is a lock the system holds for an open file (an exclusive SQLite
 * transaction beside the store), so a kill -9 gives it back, and no process number has to be believed.
 */
export interface StoreLock {
  release(): void
}

/** Takes the lock of a store's file. Throws StoreError that names the holder where another has it. */
export function lockStore(file: string, now: string): StoreLock {
  mkdirSync(dirname(file), { recursive: true })
  const release = holdExclusively(`${file}.lock`)
  if (release === null) {
    throw new StoreError(
      `${file} is in use by ${holderOf(file)}: stop that one first, or give this one another store (one daemon to a store)`,
    )
  }
  try {
    writeFileSync(`${file}.holder`, `process ${process.pid} (${commandLine()}) on ${hostname()}, since ${now}\n`)
  } catch (cause) {
    release()
    throw cause
  }
  return { release }
}

/** As it was started, such as "rivermouth run --config /etc/rivermouth". */
function commandLine(): string {
  return ['rivermouth', ...process.argv.slice(2)].join(' ')
}

function holderOf(file: string): string {
  try {
    return readFileSync(`${file}.holder`, 'utf8').trim()
  } catch {
    return 'another process'
  }
}
