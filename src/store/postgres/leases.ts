import type { Claim, Clock, Log } from '../../domain/ports.ts'
import type { Database } from './database.ts'

/** What can be claimed. */
export type Leased = 'target' | 'entry'

/**
 * What this process has claimed and not given back yet. Each claim has a number of its own, by which the store knows
 * whether it still holds: a worker that was silent past its lease (frozen, cut off) finds another number there, or none,
 * and may not write over its successor's work.
 */
export interface Leases {
  /** When a lease taken now ends if this process is not heard of again. */
  endOf(claim: Claim): string
  /** Notes a claim; it is renewed until it is given back, or has lasted as long as the claim allows. */
  hold(what: Leased, key: string | number, lease: number, claim: Claim): void
  /** The number under which this process claimed it last; null where it did not, or has given it back. */
  of(what: Leased, key: string | number): number | null
  /** To be called once what came of it is written for good. */
  giveBack(what: Leased, key: string | number): void
  /** Writing failed: no longer renewed, so that anybody may try; null lets go all of the kind. Its number is still known. */
  letGo(what: Leased, key: string | number | null): void
  /** Called before claims: a process that was silent for long renews what it holds, so that it does not claim its own. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

interface Held {
  readonly what: Leased
  readonly key: string | number
  readonly lease: number
  /** Till then it is renewed, by performance.now(). */
  readonly until: number
}

/** So long a number is known after it was last renewed: who brings something back even later is taken for a stranger. */
const KNOWN_MS = 24 * 3_600_000

export interface LeaseOptions {
  /** Not durable: a lease that a crash of the server forgets is claimed by somebody else, and fenced. */
  readonly db: Database
  readonly clock: Clock
  /** After so long without a heartbeat, what a worker holds is anybody's. */
  readonly leaseSeconds: number
  /** Unique: host and process. */
  readonly worker: string
  readonly log: Log
}

/** Begins the heartbeat: four to a lease, so that one that is late or lost costs nothing. */
export function startLeases(options: LeaseOptions): Leases {
  const { db, clock, leaseSeconds, worker, log } = options
  const held = new Map<string, Held>()
  const keyOf = (what: Leased, key: string | number) => `${what} ${key}`
  let beatAt = Number.NEGATIVE_INFINITY

  async function beat(): Promise<void> {
    const now = clock.now()
    const until = new Date(now.getTime() + leaseSeconds * 1000).toISOString()
    for (const [key, { until: end }] of held) if (end + KNOWN_MS < performance.now()) held.delete(key)
    const renewed = [...held.values()].filter((one) => one.until >= performance.now())
    for (const kind of ['target', 'entry'] as const) {
      const ofKind = renewed.filter(({ what }) => what === kind)
      await renew(db, ofKind, kind, until)
    }
    await db.run(
      `INSERT INTO worker (name, began_at, beat_at) VALUES ($1, $2, $2) ON CONFLICT (name) DO UPDATE SET beat_at = excluded.beat_at`,
      worker,
      now.toISOString(),
    )
    beatAt = performance.now()
  }

  const beating = setInterval(
    () =>
      beat().catch((cause: unknown) => log.warn('lease.not-renewed', { cause, what: 'tried again at the next beat' })),
    (leaseSeconds * 1000) / 4,
  )
  return {
    endOf: (claim) => new Date(Date.parse(claim.now) + Math.min(claim.leaseSeconds, leaseSeconds) * 1000).toISOString(),
    hold: (what, key, lease, claim) =>
      void held.set(keyOf(what, key), { what, key, lease, until: performance.now() + claim.leaseSeconds * 1000 }),
    of: (what, key) => held.get(keyOf(what, key))?.lease ?? null,
    giveBack: (what, key) => void held.delete(keyOf(what, key)),
    letGo: (what, key) => {
      for (const [name, one] of held) {
        const isMeant = one.what === what && (key === null || one.key === key)
        if (isMeant) held.set(name, { ...one, until: Math.min(one.until, performance.now()) })
      }
    },
    catchUp: async () => {
      if (performance.now() - beatAt > leaseSeconds * 1000) await beat()
    },
    close: async () => {
      clearInterval(beating)
      await db.run('DELETE FROM worker WHERE name = $1', worker)
    },
  }
}

/** By number: what another worker has by now stays with that one. */
async function renew(db: Database, held: readonly Held[], what: Leased, until: string): Promise<void> {
  if (held.length === 0) return
  const keys = held.map(({ key }) => key)
  const leases = held.map(({ lease }) => lease)
  await db.run(RENEW[what], until, keys, leases)
}

const RENEW: Readonly<Record<Leased, string>> = {
  target: 'UPDATE target SET lease_until = $1 WHERE url = ANY($2::text[]) AND lease_number = ANY($3::bigint[])',
  entry: 'UPDATE entry SET lease_until = $1 WHERE number = ANY($2::bigint[]) AND lease_number = ANY($3::bigint[])',
}
