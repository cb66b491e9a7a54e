import type { HostTurn, HostTurns } from '../../domain/host-turns.ts'
import type { Clock } from '../../domain/ports.ts'
import { number, text } from '../rows.ts'
import type { Database } from './database.ts'

/** Hosts' turns for any number of workers: one row a host, moved on by one statement. */
export function createHostTurns(db: Database, clock: Clock): HostTurns {
  return {
    reserve: (hosts, spacingMs, patienceMs) =>
      reserve(db, [...new Set(hosts)].sort(), clock, { spacingMs, patienceMs }),
    rest: async ({ host, notBefore, reason }) => {
      await db.run(
        `INSERT INTO host_pace AS p (host, not_before, reason) VALUES ($1, $2, $3)
         ON CONFLICT (host) DO UPDATE SET not_before = excluded.not_before, reason = excluded.reason
         WHERE p.not_before < excluded.not_before`,
        host,
        notBefore,
        reason,
      )
    },
  }
}

/** Locked in the order of names, so that two workers never wait for each other. */
const RESERVE = `
  WITH asked AS (SELECT unnest($1::text[]) AS host),
  locked AS MATERIALIZED (
    SELECT p.host, p.not_before, p.reason FROM host_pace p JOIN asked USING (host) ORDER BY host FOR UPDATE OF p),
  turn AS (SELECT greatest(max(not_before), $2::timestamptz) AS at FROM locked),
  kept AS (
    UPDATE host_pace p SET not_before = turn.at + $3 * interval '1 millisecond', reason = 'spacing' FROM turn, locked
    WHERE p.host = locked.host AND (SELECT count(*) FROM locked) = cardinality($1) AND turn.at <= $2::timestamptz + $4 * interval '1 millisecond' RETURNING 1)
  SELECT round(extract(epoch FROM turn.at - $2::timestamptz) * 1000)::integer AS wait_ms,
    (SELECT count(*) FROM locked) AS found, (SELECT count(*) FROM kept) AS kept,
    (SELECT reason FROM locked ORDER BY not_before DESC LIMIT 1) AS reason
  FROM turn`

async function reserve(
  db: Database,
  hosts: readonly string[],
  clock: Clock,
  { spacingMs, patienceMs }: { spacingMs: number; patienceMs: number },
): Promise<HostTurn> {
  const ask = async () => (await db.get(RESERVE, hosts, clock.now().toISOString(), spacingMs, patienceMs)) ?? {}
  let row = await ask()
  if (number(row, 'found') < hosts.length) {
    await meet(db, hosts, clock)
    row = await ask()
  }
  const waitMs = number(row, 'wait_ms')
  if (number(row, 'kept') > 0) return { granted: true, waitMs }
  return { granted: false, waitMs, reason: text(row, 'reason') }
}

/** A host that nobody asked before. */
async function meet(db: Database, hosts: readonly string[], clock: Clock): Promise<void> {
  await db.run(
    `INSERT INTO host_pace (host, not_before, reason) SELECT host, $2, 'spacing' FROM unnest($1::text[]) AS host
     ON CONFLICT DO NOTHING`,
    hosts,
    clock.now().toISOString(),
  )
}
