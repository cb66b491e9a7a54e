import { existsSync } from 'node:fs'
import type { Log } from '../domain/ports.ts'
import { adoptArchives } from './adopt-archives.ts'
import { createEditionStore, removeParts } from './editions.ts'
import { groupPolls } from './grouped-polls.ts'
import { lockStore, type StoreLock } from './lock.ts'
import { createArticleStore } from './sqlite/article-store.ts'
import { type Database, isCorrupt, moveAside, openDatabase } from './sqlite/database.ts'
import { createFateStore } from './sqlite/fate-store.ts'
import { createHabitStore } from './sqlite/habit-store.ts'
import { createHostMemory } from './sqlite/host-memory.ts'
import { createHousekeeping } from './sqlite/housekeeping.ts'
import { KeyIndex } from './sqlite/key-index.ts'
import { Leases } from './sqlite/leases.ts'
import { createOutbox } from './sqlite/outbox.ts'
import { Outlines } from './sqlite/outlines.ts'
import { createReplayStore } from './sqlite/replay-store.ts'
import { createSourceStore } from './sqlite/source-store.ts'
import { createSubscriptionStore } from './sqlite/subscriptions.ts'
import type { Store } from './store.ts'
import { StoreError } from './store-error.ts'

export interface OpenStore {
  /** `sqlite:PATH`; `sqlite::memory:` for one that is forgotten. */
  readonly address: string
  readonly outputFolder: string
  readonly now: string
  readonly log: Log
  /** A copy that is thrown away: the output folder is another's, and stays as it is. */
  readonly isTrial?: boolean
}

/**
 * Opens the store for the one process that writes. A damaged file is named, moved aside and begun anew: ids are made
 * from addresses, so what comes back from the papers is the same to subscribers. Throws StoreError where another
 * process holds the store or it was written by a newer version.
 */
export async function openStore(options: OpenStore): Promise<Store> {
  const file = sqliteFile(options.address)
  const lock = file === ':memory:' ? null : lockStore(file, options.now)
  try {
    const db = openSound(file, options)
    if (lock !== null && options.isTrial !== true) takeOver(db, options)
    return assemble(db, options.outputFolder, lock)
  } catch (cause) {
    lock?.release()
    throw cause
  }
}

/** What the last process left in the output folder. A disk that refuses is told of again by whoever publishes. */
function takeOver(db: Database, { outputFolder, now, log }: OpenStore): void {
  try {
    removeParts(outputFolder)
  } catch (cause) {
    log.warn('output.parts-left', { cause, what: 'half-written documents of a process that was killed stay there' })
  }
  adoptArchives(db, outputFolder, now)
}

/** Opens the store to look at, also while a daemon writes. Throws StoreError where there is none yet. */
export async function openStoreToRead(address: string, outputFolder: string): Promise<Store> {
  const file = sqliteFile(address)
  try {
    return assemble(openDatabase(file, true), outputFolder, null)
  } catch (cause) {
    if (cause instanceof StoreError) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    const unread = `the store at ${file} cannot be read (${why}): look whose file it is, and whether its disk is sound`
    const missing = `there is no store at ${file} yet: start \`npm start\` or \`npm run rivermouth once\` first`
    throw new StoreError(existsSync(file) ? unread : missing, { cause })
  }
}

function assemble(db: Database, outputFolder: string, lock: StoreLock | null): Store {
  const keys = new KeyIndex(db)
  const leases = { targets: new Leases<string>(), entries: new Leases<number>() }
  const outlines = new Outlines(db)
  const onArticles = (): void => outlines.clear()
  return {
    sources: groupPolls(createSourceStore(db, leases.targets, onArticles)),
    articles: createArticleStore(db, keys, leases.entries, outlines),
    habits: createHabitStore(db),
    editions: createEditionStore(db, outputFolder),
    outbox: createOutbox(db),
    housekeeping: createHousekeeping(db, keys, leases, onArticles),
    hosts: createHostMemory(db),
    subscriptions: createSubscriptionStore(db),
    replay: createReplayStore(db, keys),
    fates: createFateStore(db),
    close: async () => {
      db.close()
      lock?.release()
    },
  }
}

function openSound(file: string, options: OpenStore): Database {
  try {
    return openDatabase(file)
  } catch (cause) {
    if (!isCorrupt(cause)) throw cause
    const aside = moveAside(file, options.now)
    options.log.error('store.corrupt', { file, movedTo: aside, what: 'begun anew; the papers fill it again', cause })
    return openDatabase(file)
  }
}

/** The file of a `sqlite:PATH`. Throws StoreError for any other address. */
export function sqliteFile(address: string): string {
  if (address.startsWith('sqlite:')) return address.slice('sqlite:'.length)
  throw new StoreError(
    'this is for an SQLite store; of a PostgreSQL one pg_dump makes a backup, and pg_restore takes it back',
  )
}
