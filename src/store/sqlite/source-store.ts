import { idOfOrigin, isAnotherReport, standsSo, toldApart } from '../../domain/apart.ts'
import type { PollState, PollTarget } from '../../domain/fetching.ts'
import type { AnnouncedEntry, Claim, HostPace, PollRecord, PollSaved, SourceStore } from '../../domain/ports.ts'
import { readAnnounced, readPace, readStanding, readState, readTrace } from '../readers.ts'
import { number, type Row, text } from '../rows.ts'
import type { Database } from './database.ts'
import type { Leases } from './leases.ts'

/**
 * What is polled, over one SQLite connection; the contract is SourceStore's. `onArticles` is called where many articles may
 * have changed at once.
 */
export function createSourceStore(
  db: Database,
  leases: Leases<string>,
  onArticles: () => void = () => undefined,
): SourceStore {
  return {
    syncTargets: async (states) => {
      await db.transaction(() => syncTargets(db, leases, states))
      onArticles()
    },
    claimDue: (claim) => leases.taking((take) => db.transaction(() => claimDue(db, leases, claim, take))),
    savePolls: async (records) => {
      const saved = await db.transaction(() => records.map((record) => savePoll(db, record)))
      leases.end(saved.map(({ targetUrl }) => targetUrl))
      return saved
    },
    known: async (sourceId, entries) => known(db, sourceId, entries),
    amend: (url, change) => db.transaction(() => !leases.has(url) && amend(db, url, change)),
    states: async () => db.all('SELECT state FROM target WHERE active = 1 ORDER BY source, url').map(readState),
    fetches: async (url, most) =>
      db.all('SELECT trace FROM fetch WHERE url = ? ORDER BY number DESC LIMIT ?', url, most).map(readTrace),
    hostPaces: async () => db.all('SELECT host, not_before, reason FROM host_pace ORDER BY host').map(readPace),
    saveHostPaces: (paces) => db.transaction(() => savePaces(db, paces)),
  }
}

function syncTargets(db: Database, leases: Leases<string>, states: readonly PollState[]): void {
  const wanted = new Set(states.map((state) => state.target.url))
  for (const row of db.all('SELECT url FROM target WHERE active = 1')) {
    if (!wanted.has(text(row, 'url'))) db.run('UPDATE target SET active = 0 WHERE url = ?', text(row, 'url'))
  }
  const sources = new Set(states.map((state) => state.target.sourceId))
  for (const state of states) {
    const row = db.get('SELECT source FROM target WHERE url = ?', state.target.url)
    const before = row === undefined ? state.target.sourceId : text(row, 'source')
    if (before !== state.target.sourceId && !sources.has(before)) passOn(db, state.target, before)
    syncTarget(db, leases, state)
  }
}

/** What came from an address under its source's old name goes on under its new one. */
function passOn(db: Database, { url, sourceId }: PollTarget, before: string): void {
  const ours = 'SELECT article FROM entry WHERE target = ? AND source = ? AND article IS NOT NULL'
  db.run(`UPDATE article SET source = ? WHERE source = ? AND number IN (${ours})`, sourceId, before, url, before)
  db.run('UPDATE OR IGNORE entry SET source = ? WHERE target = ? AND source = ?', sourceId, url, before)
}

function syncTarget(db: Database, leases: Leases<string>, state: PollState): void {
  const row = db.get('SELECT state, active FROM target WHERE url = ?', state.target.url)
  if (row === undefined) insertTarget(db, state)
  else if (number(row, 'active') === 0) writeState(db, { ...readState(row), target: state.target })
  else if (!leases.has(state.target.url) && text(row, 'state') !== JSON.stringify(state)) writeState(db, state)
}

function insertTarget(db: Database, state: PollState): void {
  db.run(
    'INSERT INTO target (url, source, kind, active, next_poll_at, state) VALUES (?, ?, ?, 1, ?, ?)',
    state.target.url,
    state.target.sourceId,
    state.target.kind,
    state.nextPollAt,
    JSON.stringify(state),
  )
}

function writeState(db: Database, state: PollState): void {
  db.run(
    'UPDATE target SET source = ?, kind = ?, active = 1, next_poll_at = ?, state = ? WHERE url = ?',
    state.target.sourceId,
    state.target.kind,
    state.nextPollAt,
    JSON.stringify(state),
    state.target.url,
  )
}

function amend(db: Database, url: string, change: (state: PollState) => PollState | null): boolean {
  const row = db.get('SELECT state FROM target WHERE url = ? AND active = 1', url)
  const changed = row === undefined ? null : change(readState(row))
  if (changed !== null) writeState(db, changed)
  return changed !== null
}

function claimDue(
  db: Database,
  leases: Leases<string>,
  claim: Claim,
  take: (url: string, claim: Claim) => void,
): PollState[] {
  const rows = db
    .all(
      'SELECT url, state FROM target WHERE active = 1 AND next_poll_at <= ? ORDER BY next_poll_at, url LIMIT ?',
      claim.now,
      claim.most + leases.size,
    )
    .filter((row) => leases.isFree(text(row, 'url'), claim.now))
    .slice(0, claim.most)
  for (const row of rows) take(text(row, 'url'), claim)
  return rows.map(readState)
}

function savePoll(db: Database, record: PollRecord): PollSaved {
  writeState(db, record.state)
  db.run(
    'INSERT INTO fetch (url, started_at, next_poll_at, next_reason, trace) VALUES (?, ?, ?, ?, ?)',
    record.state.target.url,
    record.trace.startedAt,
    record.state.nextPollAt,
    record.state.nextPollReason,
    JSON.stringify(record.trace),
  )
  const counts = { fresh: 0, changed: 0, known: 0 }
  for (const announced of record.entries) counts[saveEntry(db, record, announced)] += 1
  return { targetUrl: record.state.target.url, ...counts, lost: false }
}

function saveEntry(db: Database, record: PollRecord, announced: AnnouncedEntry): 'fresh' | 'changed' | 'known' {
  const { sourceId, url } = record.state.target
  const row = standing(db, sourceId, announced)
  if (row === undefined) {
    if (isRenamed(db, sourceId, announced)) return 'known'
    insertEntry(db, record, announced, url)
    return 'fresh'
  }
  if (standsSo(readStanding(row), announced, url)) return 'known'
  const apart = asAnother(db, number(row, 'number'), announced)
  if (apart !== null) return saveEntry(db, record, apart)
  db.run(
    `UPDATE entry SET entry = ?, digest = ?, address = ?, due_at = ?, attempts = 0 WHERE number = ?`,
    JSON.stringify(announced.entry),
    announced.digest,
    announced.address,
    record.trace.startedAt,
    number(row, 'number'),
  )
  return 'changed'
}

/** The entry under a name of its own, where the one that bears its id is another report; else null. */
function asAnother(db: Database, number: number, announced: AnnouncedEntry): AnnouncedEntry | null {
  const row = db.get('SELECT entry, address FROM entry WHERE number = ?', number)
  return row !== undefined && isAnotherReport(readAnnounced(row), announced) ? toldApart(announced) : null
}

/** The entry's row under its id; or under the one that it bore alone, at the same address. */
function standing(db: Database, sourceId: string, { entry, address }: AnnouncedEntry): Row | undefined {
  const sql = 'SELECT number, digest, address, target FROM entry WHERE source = ? AND entry_id = ?'
  const row = db.get(sql, sourceId, entry.id)
  const origin = idOfOrigin(entry.id)
  if (row !== undefined || origin === entry.id || address === null) return row
  return db.get(`${sql} AND address = ?`, sourceId, origin, address)
}

/** Whether a paper that makes new ids at each poll announces what it announced: the same words at the same address. */
function isRenamed(db: Database, sourceId: string, { address, digest }: AnnouncedEntry): boolean {
  if (address === null) return false
  return db.get(`${AT_ADDRESS} AND digest = ?`, address, sourceId, digest) !== undefined
}

/** By the address' index: the plus keeps SQLite from that of the source, under which a paper's whole past would be read. */
export const AT_ADDRESS = 'SELECT 1 FROM entry WHERE address = ? AND +source = ?'

function insertEntry(db: Database, record: PollRecord, announced: AnnouncedEntry, targetUrl: string): void {
  db.run(
    `INSERT INTO entry (source, target, entry_id, address, digest, entry, first_seen_at, reader, repairs, due_at,
       verdict, stage, reason, decided_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, CASE WHEN ?11 IS NULL THEN NULL ELSE 'read' END, ?12,
       CASE WHEN ?11 IS NULL THEN NULL ELSE ?7 END)`,
    record.state.target.sourceId,
    targetUrl,
    announced.entry.id,
    announced.address,
    announced.digest,
    JSON.stringify(announced.entry),
    record.trace.startedAt,
    record.reader,
    JSON.stringify(record.repairs),
    announced.heldBecause === null ? record.trace.startedAt : null,
    announced.heldBecause === null ? null : 'held',
    announced.heldBecause,
  )
}

function known(
  db: Database,
  sourceId: string,
  entries: readonly Pick<AnnouncedEntry, 'entry' | 'address'>[],
): Set<string> {
  const isKnown = ({ entry, address }: Pick<AnnouncedEntry, 'entry' | 'address'>): boolean =>
    db.get('SELECT 1 FROM entry WHERE source = ? AND entry_id = ?', sourceId, entry.id) !== undefined ||
    (address !== null && db.get(AT_ADDRESS, address, sourceId) !== undefined)
  return new Set(entries.filter(isKnown).map(({ entry }) => entry.id))
}

function savePaces(db: Database, paces: readonly HostPace[]): void {
  for (const pace of paces) {
    db.run(
      `INSERT INTO host_pace (host, not_before, reason) VALUES (?, ?, ?)
       ON CONFLICT (host) DO UPDATE SET not_before = excluded.not_before, reason = excluded.reason`,
      pace.host,
      pace.notBefore,
      pace.reason,
    )
  }
}
