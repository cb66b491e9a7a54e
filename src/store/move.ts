import { createHash, type Hash } from 'node:crypto'
import type { EditionDocument } from '../domain/edition.ts'
import type { MoveReport } from '../domain/move-report.ts'
import type { Log } from '../domain/ports.ts'
import { lockStore } from './lock.ts'
import { moveDocuments } from './move-documents.ts'
import { MOVE_PARTS, type MovePart } from './move-parts.ts'
import { sqliteFile } from './open.ts'
import { openDatabase as openTarget, plainText, type Database as Target, type Value } from './postgres/database.ts'
import { lock } from './postgres/locks.ts'
import { nameOf } from './postgres/open.ts'
import { bringUpToDate } from './postgres/schema.ts'
import { number, type Row, text } from './rows.ts'
import { type Database as Origin, openDatabase as openOrigin } from './sqlite/database.ts'
import { KeyIndex } from './sqlite/key-index.ts'
import { StoreError } from './store-error.ts'

export interface MoveStore {
  /** `sqlite:PATH` */
  readonly from: string
  /** `postgres://…` */
  readonly to: string
  /** The output folder as it stands: the bytes of what is published, archives among it. */
  readonly documents: readonly EditionDocument[]
  readonly now: string
  readonly log: Log
  readonly onProgress: (table: string, done: number, total: number) => void
}

/**
 * Moves a whole store, ids and numbers as they are, table by table, each batch one transaction together with how far it
 * got: killed and run again, it goes on from there. At the end each table is read again on both sides; one that is not the
 * same (a daemon wrote in between) is moved anew, once. Throws StoreError where a daemon holds the origin, or the target is
 * in use already.
 */
export async function moveStore(options: MoveStore): Promise<MoveReport> {
  const file = sqliteFile(options.from)
  const held = lockStore(file, options.now)
  const origin = openOrigin(file)
  const target = openTarget({
    address: options.to,
    connections: 2,
    durable: true,
    statementSeconds: 3_600,
    log: options.log,
  })
  try {
    await bringUpToDate(target, nameOf(options.to))
    await begin(target, nameOf(options.to))
    await origin.transaction(() => new KeyIndex(origin).writeAll())
    const tables: MoveReport['tables'][number][] = []
    for (const part of MOVE_PARTS) tables.push(await movePart(origin, target, part, options.onProgress))
    const { missing, lost } = await moveDocuments(origin, target, options.documents)
    await finish(target)
    return { tables, missing, lost }
  } finally {
    origin.close()
    held.release()
    await target.close()
  }
}

/** Marks the target as one that a move goes into, which no worker opens; refuses one that workers have used. */
async function begin(target: Target, name: string): Promise<void> {
  await target.transaction(async (tx) => {
    await lock(tx, 'move')
    const parts = await tx.all('SELECT part, done FROM move')
    if (parts.length > 0 && parts.every((row) => row['done'] === true)) {
      throw new StoreError(`${name} holds a store that was moved there already: set it as store: in rivermouth.yaml`)
    }
    const used = await tx.get('SELECT EXISTS (SELECT 1 FROM entry) OR EXISTS (SELECT 1 FROM target) AS used')
    if (parts.length === 0 && used?.['used'] === true) {
      throw new StoreError(`${name} holds another store: name a database that holds none`)
    }
    await tx.run(
      'INSERT INTO move (part) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
      MOVE_PARTS.map(({ table }) => table),
    )
  })
}

async function movePart(
  origin: Origin,
  target: Target,
  part: MovePart,
  onProgress: MoveStore['onProgress'],
): Promise<MoveReport['tables'][number]> {
  for (const again of [false, true]) {
    if (again) await empty(target, part)
    await copy(origin, target, part, onProgress)
    const [here, there] = [digestOrigin(origin, part), await digestTarget(target, part)]
    if (here.digest === there.digest) return { table: part.table, ...there }
  }
  throw new StoreError(
    `${part.table} came out otherwise than it was, twice: is something else writing to ${part.table}, here or there? Nothing is lost; look, then run it again`,
  )
}

async function copy(
  origin: Origin,
  target: Target,
  part: MovePart,
  onProgress: MoveStore['onProgress'],
): Promise<void> {
  const total = number(origin.get(`SELECT count(*) AS n FROM ${part.table}`) ?? {}, 'n')
  let done = number((await target.get(`SELECT count(*) AS n FROM ${part.as ?? part.table}`)) ?? {}, 'n')
  for (let moved = -1; moved !== 0; ) {
    moved = await target.transaction((tx) => copyBatch(origin, tx, part))
    done += moved
    onProgress(part.table, Math.min(done, total), total)
  }
}

/** Resolves to how many rows it took: 0 at the end. */
async function copyBatch(origin: Origin, tx: Target, part: MovePart): Promise<number> {
  await lock(tx, 'move')
  const progress = (await tx.get('SELECT done_to FROM move WHERE part = $1', part.table)) ?? {}
  const after: readonly Value[] = JSON.parse(text(progress, 'done_to') || '[]')
  const rows = readBatch(origin, part, after)
  const last = rows.at(-1)
  if (last === undefined) return 0
  const names = part.columns.map(({ name }) => name).join(', ')
  const arrays = part.columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ')
  await tx.run(
    `INSERT INTO ${part.as ?? part.table} (${names}) SELECT * FROM unnest(${arrays}) ON CONFLICT DO NOTHING`,
    ...part.columns.map((column) => rows.map((row) => comparable(row, column))),
  )
  const reached = part.key.map((column) => last[column])
  await tx.run('UPDATE move SET done_to = $1 WHERE part = $2', JSON.stringify(reached), part.table)
  return rows.length
}

function readBatch(origin: Origin, part: MovePart, after: readonly Value[]): Row[] {
  const columns = part.columns.map(({ name, from }) => (from === undefined ? name : `${from} AS ${name}`)).join(', ')
  const key = part.key.join(', ')
  const beyond = after.length === 0 ? '' : `WHERE (${key}) > (${part.key.map(() => '?').join(', ')})`
  const keys = after.flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [value] : []))
  return origin.all(`SELECT ${columns} FROM ${part.table} ${beyond} ORDER BY ${key} LIMIT ${part.batch}`, ...keys)
}

/** A value as PostgreSQL will give it back, so that both sides can be compared. */
function comparable(row: Row, { name, type }: MovePart['columns'][number]): Scalar {
  const value = row[name]
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (type === 'boolean') return value === true || value === 1
  if (type === 'text' || type === 'timestamptz') return plainText(String(value))
  return typeof value === 'number' ? value : String(value)
}

type Scalar = string | number | boolean | null

interface Digested {
  readonly rows: number
  readonly digest: string
}

function digestOrigin(origin: Origin, part: MovePart): Digested {
  const hash = createHash('sha256')
  let count = 0
  for (let rows = readBatch(origin, part, []); rows.length > 0; ) {
    count += addRows(hash, rows, part)
    const last = rows.at(-1) ?? {}
    rows = readBatch(
      origin,
      part,
      part.key.map((column) => scalar(last[column])),
    )
  }
  return { rows: count, digest: hash.digest('hex') }
}

async function digestTarget(target: Target, part: MovePart): Promise<Digested> {
  const hash = createHash('sha256')
  const key = part.key.join(', ')
  const columns = part.columns.map(({ name }) => name).join(', ')
  const select = `SELECT ${columns} FROM ${part.as ?? part.table}`
  const beyond = `WHERE (${key}) > (${part.key.map((_, at) => `$${at + 1}`).join(', ')})`
  const order = `ORDER BY ${key} LIMIT ${part.batch}`
  let count = 0
  for (let rows = await target.all(`${select} ${order}`); rows.length > 0; ) {
    count += addRows(hash, rows, part)
    const last = rows.at(-1) ?? {}
    rows = await target.all(`${select} ${beyond} ${order}`, ...part.key.map((column) => scalar(last[column])))
  }
  return { rows: count, digest: hash.digest('hex') }
}

function addRows(hash: Hash, rows: readonly Row[], part: MovePart): number {
  for (const row of rows) hash.update(`${JSON.stringify(part.columns.map((column) => comparable(row, column)))}\n`)
  return rows.length
}

function scalar(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value)
}

/** What triggers made of a table's rows goes with them. */
const SUMS: Readonly<Record<string, string>> = { entry: ', tally, tally_change', article: ', article_tally' }

async function empty(target: Target, part: MovePart): Promise<void> {
  const sums = SUMS[part.table] ?? ''
  await target.transaction(async (tx) => {
    await tx.script(`TRUNCATE ${part.as ?? part.table}${sums}`)
    await tx.run('UPDATE move SET done_to = NULL WHERE part = $1', part.table)
  })
}

/** Numbers go on where they were, the planner learns what is there, and workers may open it. */
async function finish(target: Target): Promise<void> {
  await target.transaction(async (tx) => {
    for (const { sequence, key, as, table } of MOVE_PARTS) {
      if (sequence === undefined) continue
      await tx.all(
        `SELECT setval('${sequence}', greatest(max(${key[0]}), 1), max(${key[0]}) IS NOT NULL) FROM ${as ?? table}`,
      )
    }
    await tx.run('UPDATE move SET done = true')
  })
  await target.script('ANALYZE')
}
