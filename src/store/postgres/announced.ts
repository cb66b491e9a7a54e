import { idOfOrigin, isAnotherReport, type StandingEntry, standsSo, toldApart } from '../../domain/apart.ts'
import type { AnnouncedEntry, PollRecord } from '../../domain/ports.ts'
import { readAnnounced, readStanding } from '../readers.ts'
import { number } from '../rows.ts'
import type { Database } from './database.ts'

export interface AnnouncedCounts {
  fresh: number
  changed: number
  known: number
}

export function announcedCounts(): AnnouncedCounts {
  return { fresh: 0, changed: 0, known: 0 }
}

/** One entry of one poll, on its way into the store. */
interface Arrival {
  readonly record: PollRecord
  readonly announced: AnnouncedEntry
  /** Entries are known by source and id. */
  readonly name: string
}

/** Where an entry stands already. */
interface Standing extends StandingEntry {
  readonly number: number
}

/**
 * Everything that these polls announced, in six questions at the most, however many entries there are: which names are
 * known, and whether they are of these reports, which words stand at their address under another name, what is new, what has changed.
 */
export async function saveEntries(
  tx: Database,
  records: readonly PollRecord[],
): Promise<ReadonlyMap<PollRecord, AnnouncedCounts>> {
  const counts = new Map(records.map((record) => [record, announcedCounts()]))
  const announced = records.flatMap((record) => record.entries.map((one) => arrivalOf(record, one)))
  if (announced.length === 0) return counts
  const named = await findByName(tx, announced)
  const arrivals = await toldFromOthers(tx, announced, named)
  const apart = arrivals.filter((arrival, at) => arrival !== announced[at])
  const standing = apart.length === 0 ? named : new Map([...named, ...(await findByName(tx, apart))])
  const renamed = await findRenamed(
    tx,
    arrivals.filter(({ name }) => !standing.has(name)),
  )
  const { fresh, changed } = sort(arrivals, standing, renamed, counts)
  await insertEntries(tx, fresh)
  await updateEntries(tx, changed)
  return counts
}

/** The ids of those that a source announced before: under this id, or this address. */
export async function known(
  db: Database,
  sourceId: string,
  entries: readonly Pick<AnnouncedEntry, 'entry' | 'address'>[],
): Promise<Set<string>> {
  const rows = await db.all(
    `SELECT asked.at FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS asked (id, address, at)
     WHERE EXISTS (SELECT 1 FROM entry e WHERE md5(e.entry_id)::uuid = md5(asked.id)::uuid AND e.source = $1 AND e.entry_id = asked.id)
        OR EXISTS (SELECT 1 FROM entry e WHERE md5(e.address)::uuid = md5(asked.address)::uuid AND e.source = $1 AND e.address = asked.address)`,
    sourceId,
    entries.map(({ entry }) => entry.id),
    entries.map(({ address }) => address),
  )
  return new Set(rows.flatMap((row) => entries[number(row, 'at') - 1]?.entry.id ?? []))
}

const SEPARATOR = '\u{1f}'

function arrivalOf(record: PollRecord, announced: AnnouncedEntry): Arrival {
  return { record, announced, name: `${record.state.target.sourceId}${SEPARATOR}${announced.entry.id}` }
}

/** The arrivals, those under a name of their own whose id is borne by another report. Asks only where words have changed. */
async function toldFromOthers(
  tx: Database,
  arrivals: readonly Arrival[],
  standing: ReadonlyMap<string, Standing>,
): Promise<readonly Arrival[]> {
  const numbers = arrivals.flatMap(({ name, announced }) => {
    const stands = standing.get(name)
    return stands === undefined || stands.digest === announced.digest ? [] : [stands.number]
  })
  if (numbers.length === 0) return arrivals
  const rows = await tx.all('SELECT number, entry, address FROM entry WHERE number = ANY($1::bigint[])', numbers)
  const before = new Map(rows.map((row) => [number(row, 'number'), readAnnounced(row)]))
  return arrivals.map((arrival) => {
    const bearer = before.get(standing.get(arrival.name)?.number ?? 0)
    const isOther = bearer !== undefined && isAnotherReport(bearer, arrival.announced)
    return isOther ? arrivalOf(arrival.record, toldApart(arrival.announced)) : arrival
  })
}

function wordsOf({ record, announced }: Arrival): string {
  return [record.state.target.sourceId, announced.address, announced.digest].join(SEPARATOR)
}

/** By their ids; of those told apart that are not known so, by the id that they bore alone, at the same address. */
async function findByName(tx: Database, arrivals: readonly Arrival[]): Promise<Map<string, Standing>> {
  const asked = arrivals.flatMap(({ record, announced, name }) => {
    const [source, id] = [record.state.target.sourceId, announced.entry.id]
    const origin = idOfOrigin(id)
    const alone =
      origin === id || announced.address === null ? [] : [{ name, source, id: origin, at: announced.address }]
    return [...alone, { name, source, id, at: null }]
  })
  const rows = await tx.all(
    `SELECT asked.turn, e.number, e.digest, e.address, e.target
     FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS asked (source, id, at, turn)
     JOIN entry e ON md5(e.entry_id)::uuid = md5(asked.id)::uuid AND e.source = asked.source AND e.entry_id = asked.id
     WHERE asked.at IS NULL OR asked.at = e.address ORDER BY asked.turn`,
    asked.map(({ source }) => source),
    asked.map(({ id }) => id),
    asked.map(({ at }) => at),
  )
  return new Map(
    rows.map((row) => [
      asked[number(row, 'turn') - 1]?.name ?? '',
      { number: number(row, 'number'), ...readStanding(row) },
    ]),
  )
}

/** Words that stand at the same address of the same source already: a paper that makes new ids at each poll. */
async function findRenamed(tx: Database, arrivals: readonly Arrival[]): Promise<Set<string>> {
  const placed = arrivals.filter(({ announced }) => announced.address !== null)
  if (placed.length === 0) return new Set()
  const rows = await tx.all(
    `SELECT asked.at FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS asked (source, address, digest, at)
     WHERE EXISTS (SELECT 1 FROM entry e WHERE md5(e.address)::uuid = md5(asked.address)::uuid AND e.source = asked.source
       AND e.address = asked.address AND e.digest = asked.digest)`,
    placed.map(({ record }) => record.state.target.sourceId),
    placed.map(({ announced }) => announced.address),
    placed.map(({ announced }) => announced.digest),
  )
  return new Set(
    rows.flatMap((row) => {
      const arrival = placed[number(row, 'at') - 1]
      return arrival === undefined ? [] : [wordsOf(arrival)]
    }),
  )
}

/** What becomes of each arrival, in the order in which they were announced: one of a document is known to the next. */
function sort(
  arrivals: readonly Arrival[],
  standing: ReadonlyMap<string, Standing>,
  renamed: ReadonlySet<string>,
  counts: ReadonlyMap<PollRecord, AnnouncedCounts>,
): { readonly fresh: readonly Arrival[]; readonly changed: ReadonlyMap<number, Arrival> } {
  const fresh = new Map<string, Arrival>()
  const words = new Set(renamed)
  const changed = new Map<number, Arrival>()
  for (const arrival of arrivals) {
    const stands = standing.get(arrival.name)
    const fate = fateOf(arrival, stands, fresh, words)
    const count = counts.get(arrival.record)
    if (count !== undefined) count[fate] += 1
    if (fate === 'fresh') fresh.set(arrival.name, arrival)
    if (fate === 'fresh' && arrival.announced.address !== null) words.add(wordsOf(arrival))
    if (fate === 'changed' && stands !== undefined) changed.set(stands.number, arrival)
  }
  return { fresh: [...fresh.values()], changed }
}

function fateOf(
  arrival: Arrival,
  stands: Standing | undefined,
  fresh: ReadonlyMap<string, Arrival>,
  words: ReadonlySet<string>,
): keyof AnnouncedCounts {
  if (stands !== undefined) {
    const { announced, record } = arrival
    return standsSo(stands, announced, record.state.target.url) ? 'known' : 'changed'
  }
  if (fresh.has(arrival.name)) return 'known'
  return arrival.announced.address !== null && words.has(wordsOf(arrival)) ? 'known' : 'fresh'
}

/** One that another worker has just brought in over another feed of the same paper is left as it is. */
async function insertEntries(tx: Database, fresh: readonly Arrival[]): Promise<void> {
  if (fresh.length === 0) return
  await tx.run(
    `INSERT INTO entry (source, target, entry_id, address, link, digest, entry, first_seen_at, first_day, reader, repairs,
       due_at, verdict, stage, reason, decided_at)
     SELECT source, target, id, address, link, digest, entry, at, left(day, 10), reader, repairs,
       CASE WHEN held IS NULL THEN at END, CASE WHEN held IS NOT NULL THEN 'held' END,
       CASE WHEN held IS NOT NULL THEN 'read' END, held, CASE WHEN held IS NOT NULL THEN at END
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::json[], $8::timestamptz[],
       $9::text[], $10::text[], $11::json[], $12::text[]) WITH ORDINALITY
       AS given (source, target, id, address, link, digest, entry, at, day, reader, repairs, held, turn)
     ORDER BY turn ON CONFLICT DO NOTHING`,
    fresh.map(({ record }) => record.state.target.sourceId),
    fresh.map(({ record }) => record.state.target.url),
    fresh.map(({ announced }) => announced.entry.id),
    fresh.map(({ announced }) => announced.address),
    fresh.map(({ announced }) => announced.entry.link),
    fresh.map(({ announced }) => announced.digest),
    fresh.map(({ announced }) => JSON.stringify(announced.entry)),
    fresh.map(({ record }) => record.trace.startedAt),
    fresh.map(({ record }) => record.trace.startedAt),
    fresh.map(({ record }) => record.reader),
    fresh.map(({ record }) => JSON.stringify(record.repairs)),
    fresh.map(({ announced }) => announced.heldBecause),
  )
}

async function updateEntries(tx: Database, changed: ReadonlyMap<number, Arrival>): Promise<void> {
  if (changed.size === 0) return
  const arrivals = [...changed.values()]
  await tx.run(
    `UPDATE entry e SET entry = given.entry, digest = given.digest, address = given.address, link = given.link,
       due_at = given.at, attempts = 0
     FROM unnest($1::bigint[], $2::json[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
       AS given (number, entry, digest, address, link, at) WHERE e.number = given.number`,
    [...changed.keys()],
    arrivals.map(({ announced }) => JSON.stringify(announced.entry)),
    arrivals.map(({ announced }) => announced.digest),
    arrivals.map(({ announced }) => announced.address),
    arrivals.map(({ announced }) => announced.entry.link),
    arrivals.map(({ record }) => record.trace.startedAt),
  )
}
