import type { Database } from './database.ts'

/** What only one process at a time does in one store. Each is held to the end of a transaction, and goes with its connection. */
const LOCKS = { migrate: 1, judge: 2, publish: 3, forget: 4, move: 5 } as const
export type Lock = keyof typeof LOCKS

/** Waits for a lock and takes it. */
export async function lock(tx: Database, name: Lock): Promise<void> {
  await tx.all('SELECT pg_advisory_xact_lock(hashtext(current_schema()), $1::integer)', LOCKS[name])
}

/** Takes a lock where it is free. */
export async function tryLock(tx: Database, name: Lock): Promise<boolean> {
  const row = await tx.get(
    'SELECT pg_try_advisory_xact_lock(hashtext(current_schema()), $1::integer) AS taken',
    LOCKS[name],
  )
  return row?.['taken'] === true
}
