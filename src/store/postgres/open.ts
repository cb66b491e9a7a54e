import { hostname } from 'node:os'
import type { EditionDocument } from '../../domain/edition.ts'
import type { HostTurns } from '../../domain/host-turns.ts'
import type { Clock, Log } from '../../domain/ports.ts'
import { groupPolls } from '../grouped-polls.ts'
import { OutlineMemory } from '../outline-memory.ts'
import { text } from '../rows.ts'
import type { Store } from '../store.ts'
import { StoreError } from '../store-error.ts'
import { ToldCache } from '../told-cache.ts'
import { createArticleStore } from './article-store.ts'
import { type Database, openDatabase } from './database.ts'
import { createEditionStore } from './editions.ts'
import { createFateStore } from './fate-store.ts'
import { createHabitStore } from './habit-store.ts'
import { createHostMemory } from './host-memory.ts'
import { createHostTurns } from './host-turns.ts'
import { createHousekeeping } from './housekeeping.ts'
import { type Leases, startLeases } from './leases.ts'
import { createOutbox } from './outbox.ts'
import { createPublished } from './published.ts'
import { createReplayStore } from './replay-store.ts'
import { bringUpToDate, refuseHalfMoved, requireUpToDate } from './schema.ts'
import { createSourceStore } from './source-store.ts'
import { createSubscriptionStore } from './subscriptions.ts'

export interface OpenPostgres {
  /** `postgres://…` */
  readonly address: string
  readonly clock: Clock
  /** After so long without a sign of life, what a worker holds is anybody's. */
  readonly leaseSeconds: number
  readonly log: Log
}

/** What a store that several processes share has beside. */
export interface SharedStore extends Store {
  readonly hostTurns: HostTurns
  readonly published: () => Promise<readonly EditionDocument[]>
}

/** Connections of one process: for work, and for what is asked often and may be forgotten in a crash of the server. */
const CONNECTIONS = { work: 8, quick: 3 } as const
const STATEMENT_SECONDS = 60

/** Opens the store as one of its workers. Throws StoreError where it cannot be used. */
export async function openPostgres(options: OpenPostgres): Promise<SharedStore> {
  const { address, log, clock } = options
  const db = openDatabase({
    address,
    connections: CONNECTIONS.work,
    durable: true,
    statementSeconds: STATEMENT_SECONDS,
    log,
  })
  const quick = openDatabase({
    address,
    connections: CONNECTIONS.quick,
    durable: false,
    statementSeconds: STATEMENT_SECONDS,
    log,
  })
  try {
    await bringUpToDate(db, nameOf(address))
    await refuseHalfMoved(db, nameOf(address))
    const worker = `${hostname()}/${process.pid}`
    const leases = startLeases({ db: quick, clock, leaseSeconds: options.leaseSeconds, worker, log })
    return assemble({ db, quick, leases, worker, clock })
  } catch (cause) {
    await Promise.all([db.close(), quick.close()])
    throw cause
  }
}

/** Throws StoreError where workers are at work on a store that is to be changed all at once. */
export async function refuseBesideWorkers({ address, clock, leaseSeconds, log }: OpenPostgres): Promise<void> {
  const db = openDatabase({ address, connections: 1, durable: true, statementSeconds: STATEMENT_SECONDS, log })
  try {
    await requireUpToDate(db, nameOf(address))
    const since = new Date(clock.now().getTime() - leaseSeconds * 1000).toISOString()
    const rows = await db.all('SELECT name FROM worker WHERE beat_at > $1 ORDER BY name', since)
    if (rows.length === 0) return
    const names = rows.map((row) => text(row, 'name')).join(', ')
    throw new StoreError(`workers are at work on ${nameOf(address)} (${names}): stop them first`)
  } finally {
    await db.close()
  }
}

/** Opens the store to look at, and to serve what is published. Throws StoreError where there is none yet. */
export async function openPostgresToRead(options: OpenPostgres): Promise<SharedStore> {
  const { address, log, clock } = options
  const db = openDatabase({
    address,
    connections: CONNECTIONS.quick,
    durable: true,
    statementSeconds: STATEMENT_SECONDS,
    log,
  })
  try {
    await requireUpToDate(db, nameOf(address))
    return assemble({ db, quick: db, leases: NO_LEASES, worker: 'reader', clock })
  } catch (cause) {
    await db.close()
    throw cause
  }
}

/** An address as it may be shown: without the password. */
export function nameOf(address: string): string {
  const url = new URL(address)
  return `postgres://${url.host}${url.pathname}`
}

interface Means {
  readonly db: Database
  readonly quick: Database
  readonly leases: Leases
  readonly worker: string
  readonly clock: Clock
}

function assemble({ db, quick, leases, worker, clock }: Means): SharedStore {
  let current: Database | null = null
  const onTransaction = (tx: Database | null): void => {
    current = tx
  }
  const cache = new ToldCache<string>()
  const outlines = new OutlineMemory<string>()
  return {
    sources: groupPolls(createSourceStore({ db, quick, leases, clock, worker })),
    articles: createArticleStore({ db, quick, leases, worker, cache, outlines, onTransaction }),
    habits: createHabitStore(db),
    editions: createEditionStore(db),
    outbox: createOutbox(db),
    housekeeping: createHousekeeping(db),
    hosts: createHostMemory(db),
    subscriptions: createSubscriptionStore(db),
    replay: createReplayStore(() => current ?? db),
    fates: createFateStore(db),
    hostTurns: createHostTurns(quick, clock),
    published: createPublished(db),
    close: async () => {
      await leases.close()
      await Promise.all([db.close(), ...(quick === db ? [] : [quick.close()])])
    },
  }
}

/** For one who only looks. */
const NO_LEASES: Leases = {
  endOf: ({ now }) => now,
  hold: () => undefined,
  of: () => null,
  giveBack: () => undefined,
  letGo: () => undefined,
  catchUp: async () => undefined,
  close: async () => undefined,
}
