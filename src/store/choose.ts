import type { EditionDocument } from '../domain/edition.ts'
import type { HostTurns } from '../domain/host-turns.ts'
import type { OpsSettings } from '../domain/ops-settings.ts'
import type { Clock, Log } from '../domain/ports.ts'
import { copyForTrial } from './backup.ts'
import { openStore, openStoreToRead } from './open.ts'
import type { Store } from './store.ts'

/** The store that ops chose, and what it has beside where several processes share it. */
export interface ChosenStore extends Store {
  /** Null: hosts' turns are this process' own affair. */
  readonly hostTurns: HostTurns | null
  /** What is published, read from the store; null: it is in the output folder. */
  readonly published: (() => Promise<readonly EditionDocument[]>) | null
}

export interface ChooseStore {
  readonly ops: Pick<OpsSettings, 'store' | 'output' | 'leaseSeconds'>
  readonly clock: Clock
  readonly log: Log
  /** A copy that is thrown away: what is published is another's. */
  readonly isTrial?: boolean
}

/** Whether any number of processes may work on this store. */
export function isShared(address: string): boolean {
  return /^postgres(?:ql)?:/u.test(address)
}

/** Its client is loaded only where it is used. */
const postgres = () => import('./postgres/open.ts')

/** Opens the store to work on. Throws StoreError where it cannot be used, with what to do about it. */
export async function openChosen({ ops, clock, log, isTrial = false }: ChooseStore): Promise<ChosenStore> {
  const { store: address, output: outputFolder, leaseSeconds } = ops
  if (isShared(address)) return (await postgres()).openPostgres({ address, clock, leaseSeconds, log })
  const store = await openStore({ address, outputFolder, now: clock.now().toISOString(), log, isTrial })
  return { ...store, hostTurns: null, published: null }
}

/** Opens the store to look at, also while others write. Throws StoreError where there is none yet. */
export async function openChosenToRead({ ops, clock, log }: ChooseStore): Promise<ChosenStore> {
  const { store: address, output, leaseSeconds } = ops
  if (isShared(address)) return (await postgres()).openPostgresToRead({ address, clock, leaseSeconds, log })
  return { ...(await openStoreToRead(address, output)), hostTurns: null, published: null }
}

/** Throws StoreError where others are at work on a store that is to be changed all at once. A SQLite store's lock says so itself. */
export async function refuseOthers({ ops, clock, log }: ChooseStore): Promise<void> {
  const { store: address, leaseSeconds } = ops
  if (isShared(address)) await (await postgres()).refuseBesideWorkers({ address, clock, leaseSeconds, log })
}

/** A copy beside the store that is forgotten afterwards: where a replay tries what it would do. */
export async function copyChosen({
  ops,
  log,
}: ChooseStore): Promise<{ readonly address: string; remove(): Promise<void> }> {
  if (isShared(ops.store)) return (await import('./postgres/trial.ts')).copyForTrial(ops.store, log)
  const { address, remove } = copyForTrial(ops.store)
  return { address, remove: async () => remove() }
}
