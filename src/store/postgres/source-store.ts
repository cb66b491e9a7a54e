import type { PollState, PollTarget } from '../../domain/fetching.ts'
import type { Claim, Clock, HostPace, PollRecord, PollSaved, SourceStore } from '../../domain/ports.ts'
import { readPace, readState, readTrace } from '../readers.ts'
import { number, text } from '../rows.ts'
import { announcedCounts, known, saveEntries } from './announced.ts'
import type { Database } from './database.ts'
import type { Leases } from './leases.ts'

export interface SourceMeans {
  readonly db: Database
  /** For claims, which may be forgotten in a crash of the server. */
  readonly quick: Database
  readonly leases: Leases
  readonly clock: Clock
  readonly worker: string
}

/** What is polled, for any number of workers; the contract is SourceStore's. */
export function createSourceStore(means: SourceMeans): SourceStore {
  const { db, quick, clock } = means
  return {
    syncTargets: (states) => db.transaction((tx) => syncTargets(tx, states, clock.now().toISOString())),
    claimDue: (claim) => claimDue(means, claim),
    savePolls: (records) => savePolls(means, records),
    known: (sourceId, entries) => known(db, sourceId, entries),
    amend: (url, change) => db.transaction((tx) => amend(tx, url, change)),
    states: async () => (await db.all('SELECT state FROM target WHERE active ORDER BY source, url')).map(readState),
    fetches: async (url, most) => {
      const sql =
        'SELECT trace FROM fetch_log WHERE md5(url)::uuid = md5($1)::uuid AND url = $1 ORDER BY number DESC LIMIT $2'
      return (await db.all(sql, url, most)).map(readTrace)
    },
    hostPaces: async () => (await db.all('SELECT host, not_before, reason FROM host_pace ORDER BY host')).map(readPace),
    saveHostPaces: (paces) => savePaces(quick, paces),
  }
}

/** Written in the order of addresses, so that two workers that start together do not wait for each other. */
async function syncTargets(tx: Database, states: readonly PollState[], now: string): Promise<void> {
  const ordered = [...new Map(states.map((state) => [state.target.url, state])).values()].sort((a, b) =>
    a.target.url < b.target.url ? -1 : 1,
  )
  const rows = await tx.all('SELECT url, source, active, lease_number, state FROM target ORDER BY url FOR UPDATE')
  const stored = new Map(rows.map((row) => [text(row, 'url'), row]))
  const wanted = new Set(ordered.map(({ target }) => target.url))
  const left = rows
    .filter((row) => row['active'] === true && !wanted.has(text(row, 'url')))
    .map((row) => text(row, 'url'))
  await tx.run('UPDATE target SET active = false WHERE url = ANY($1::text[])', left)
  const changed = ordered.flatMap((state) => {
    const row = stored.get(state.target.url)
    if (row === undefined) return [state]
    if (row['active'] !== true) return [{ ...readState(row), target: state.target }]
    return row['lease_number'] === null && !wasPolledSince(readState(row), state, now) ? [state] : []
  })
  await writeStates(tx, changed)
  const sources = new Set(ordered.map(({ target }) => target.sourceId))
  for (const { target } of ordered) {
    const row = stored.get(target.url)
    const before = row === undefined ? target.sourceId : text(row, 'source')
    if (before !== target.sourceId && !sources.has(before)) await passOn(tx, target, before)
  }
}

/** What came from an address under its source's old name goes on under its new one. */
async function passOn(tx: Database, { url, sourceId }: PollTarget, before: string): Promise<void> {
  await tx.run(
    `UPDATE article SET source = $1, revision = revision + 1 WHERE source = $2 AND number IN (
       SELECT article FROM entry WHERE target = $3 AND source = $2 AND article IS NOT NULL)`,
    sourceId,
    before,
    url,
  )
  await tx.run(
    `UPDATE entry e SET source = $1 WHERE target = $3 AND source = $2
       AND NOT EXISTS (SELECT 1 FROM entry o WHERE o.source = $1 AND o.entry_id = e.entry_id)`,
    sourceId,
    before,
    url,
  )
}

/** Whether another worker has polled it since the given state was read. One polled in the future was never: its clock is mended. */
function wasPolledSince(stored: PollState, given: PollState, now: string): boolean {
  const { lastPolledAt } = stored
  return lastPolledAt !== null && lastPolledAt > (given.lastPolledAt ?? '') && lastPolledAt <= now
}

async function writeStates(tx: Database, states: readonly PollState[]): Promise<void> {
  await tx.run(
    `INSERT INTO target AS t (url, source, kind, active, next_poll_at, state)
     SELECT url, source, kind, true, next_poll_at, state
     FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::json[]) AS given (url, source, kind, next_poll_at, state)
     ON CONFLICT (url) DO UPDATE SET source = excluded.source, kind = excluded.kind, active = true,
       next_poll_at = excluded.next_poll_at, state = excluded.state`,
    ...columnsOf(states),
  )
}

function columnsOf(states: readonly PollState[]): [string[], string[], string[], string[], string[]] {
  return [
    states.map(({ target }) => target.url),
    states.map(({ target }) => target.sourceId),
    states.map(({ target }) => target.kind),
    states.map(({ nextPollAt }) => nextPollAt),
    states.map((state) => JSON.stringify(state)),
  ]
}

async function amend(tx: Database, url: string, change: (state: PollState) => PollState | null): Promise<boolean> {
  const sql = 'SELECT state FROM target WHERE url = $1 AND active AND lease_number IS NULL FOR UPDATE'
  const row = await tx.get(sql, url)
  const changed = row === undefined ? null : change(readState(row))
  if (changed !== null) await writeStates(tx, [changed])
  return changed !== null
}

async function claimDue({ quick, leases, worker }: SourceMeans, claim: Claim): Promise<PollState[]> {
  await leases.catchUp()
  const rows = await quick.all(
    `WITH due AS MATERIALIZED (
       SELECT url FROM target WHERE active AND next_poll_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
       ORDER BY next_poll_at, url LIMIT $2 FOR UPDATE SKIP LOCKED)
     UPDATE target t SET lease_holder = $3, lease_number = nextval('lease_number'), lease_until = $4
     FROM due WHERE t.url = due.url RETURNING t.url, t.state, t.lease_number, t.next_poll_at`,
    claim.now,
    claim.most,
    worker,
    leases.endOf(claim),
  )
  for (const row of rows) leases.hold('target', text(row, 'url'), number(row, 'lease_number'), claim)
  const rank = (row: (typeof rows)[number]) => `${text(row, 'next_poll_at')} ${text(row, 'url')}`
  return rows.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(readState)
}

/** One transaction. What was claimed under a lease that has gone to another worker is left out and told as lost. */
async function savePolls(means: SourceMeans, records: readonly PollRecord[]): Promise<PollSaved[]> {
  const { db, leases } = means
  const urls = records.map(({ state }) => state.target.url)
  try {
    const saved = await db.transaction((tx) =>
      writePolls(
        tx,
        records,
        urls.map((url) => leases.of('target', url)),
      ),
    )
    for (const url of urls) leases.giveBack('target', url)
    return saved
  } catch (cause) {
    for (const url of urls) leases.letGo('target', url)
    throw cause
  }
}

async function writePolls(
  tx: Database,
  records: readonly PollRecord[],
  leases: readonly (number | null)[],
): Promise<PollSaved[]> {
  const written = await endPolls(tx, records, leases)
  const kept = records.filter(({ state }) => written.has(state.target.url))
  await noteFetches(tx, kept)
  const saved = await saveEntries(tx, kept)
  return records.map((record) => {
    const targetUrl = record.state.target.url
    return { targetUrl, ...(saved.get(record) ?? announcedCounts()), lost: !written.has(targetUrl) }
  })
}

/** Writes the states whose leases still hold, and ends these. Resolves to their addresses. */
async function endPolls(
  tx: Database,
  records: readonly PollRecord[],
  leases: readonly (number | null)[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.all(
    `UPDATE target t SET source = given.source, kind = given.kind, active = true, next_poll_at = given.next_poll_at,
       state = given.state, lease_holder = NULL, lease_number = NULL, lease_until = NULL
     FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::json[], $6::bigint[])
       AS given (url, source, kind, next_poll_at, state, lease)
     WHERE t.url = given.url AND (given.lease IS NULL OR given.lease = t.lease_number) RETURNING t.url`,
    ...columnsOf(records.map(({ state }) => state)),
    leases,
  )
  return new Set(rows.map((row) => text(row, 'url')))
}

async function noteFetches(tx: Database, records: readonly PollRecord[]): Promise<void> {
  if (records.length === 0) return
  await tx.run(
    `INSERT INTO fetch_log (url, started_at, next_poll_at, next_reason, trace)
     SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::text[], $5::json[])`,
    records.map(({ state }) => state.target.url),
    records.map(({ trace }) => trace.startedAt),
    records.map(({ state }) => state.nextPollAt),
    records.map(({ state }) => state.nextPollReason),
    records.map(({ trace }) => JSON.stringify(trace)),
  )
}

async function savePaces(db: Database, paces: readonly HostPace[]): Promise<void> {
  const last = [...new Map(paces.map((pace) => [pace.host, pace])).values()]
  await db.run(
    `INSERT INTO host_pace (host, not_before, reason) SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::text[])
     ON CONFLICT (host) DO UPDATE SET not_before = excluded.not_before, reason = excluded.reason`,
    last.map(({ host }) => host),
    last.map(({ notBefore }) => notBefore),
    last.map(({ reason }) => reason),
  )
}
