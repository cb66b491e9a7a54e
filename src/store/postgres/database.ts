import pg from 'pg'
import type { Log } from '../../domain/ports.ts'
import type { Row } from '../rows.ts'
import { readColumn } from './columns.ts'

export type Value = string | number | boolean | Uint8Array | null | readonly (string | number | boolean | null)[]

/** A PostgreSQL database, or one transaction in it. The only module that knows pg. */
export interface Database {
  all(sql: string, ...values: Value[]): Promise<Row[]>
  get(sql: string, ...values: Value[]): Promise<Row | undefined>
  /** Resolves to how many rows it touched. */
  run(sql: string, ...values: Value[]): Promise<number>
  /** Several statements at once, without values. */
  script(sql: string): Promise<void>
  /**
   * Runs the work as one transaction on one connection; within a transaction, as a part of it. Rolls back and rethrows where
   * it fails; where PostgreSQL gave it up for another's sake (a deadlock), it is run again.
   */
  transaction<T>(work: (db: Database) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface OpenDatabase {
  /** `postgres://…` */
  readonly address: string
  readonly connections: number
  /** False: a server that crashes may forget the last moment, for what may be asked again (leases, hosts' turns). */
  readonly durable: boolean
  /** A statement that runs longer is stuck, and what it belongs to fails. */
  readonly statementSeconds: number
  readonly log: Log
}

/** Whoever holds a transaction open and does nothing (a frozen process) loses it, and with it every lock. */
const IDLE_MS = 30_000
const CONNECT_MS = 30_000
const TRIES_MOST = 4

/** Connects when first asked. A connection that breaks fails what was under way on it; the next question opens another. */
export function openDatabase({ address, connections, durable, statementSeconds, log }: OpenDatabase): Database {
  const pool = new pg.Pool({
    connectionString: withSettings(address, durable ? [] : ['synchronous_commit=off']),
    max: connections,
    types: { getTypeParser: (type, format) => (format === 'binary' ? String : readColumn(type)) },
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementSeconds * 1000,
    idle_in_transaction_session_timeout: IDLE_MS,
    keepAlive: true,
    application_name: 'rivermouth',
  })
  const tellBroken = (cause: unknown): void =>
    log.warn('store.disconnected', { cause, what: 'connected anew when needed' })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', tellBroken))
  return {
    ...statements((query) => pool.query(query)),
    transaction: (work) => again(() => inTransaction(pool, work)),
    close: () => pool.end(),
  }
}

/** Times are told in UTC and in one form, whatever the server's own settings. */
function withSettings(address: string, more: readonly string[]): string {
  const url = new URL(address)
  const own = ['TimeZone=UTC', 'DateStyle=ISO', ...more].map((setting) => `-c ${setting}`)
  url.searchParams.set('options', [url.searchParams.get('options') ?? '', ...own].join(' ').trim())
  return url.href
}

type Query = (query: pg.QueryConfig) => Promise<pg.QueryResult<Row>>

function statements(query: Query): Pick<Database, 'all' | 'get' | 'run' | 'script'> {
  const ask = (sql: string, values: readonly Value[]) =>
    query({ name: nameOf(sql), text: sql, values: values.map(plain) })
  return {
    all: async (sql, ...values) => (await ask(sql, values)).rows,
    get: async (sql, ...values) => (await ask(sql, values)).rows[0],
    run: async (sql, ...values) => (await ask(sql, values)).rowCount ?? 0,
    script: async (text) => void (await query({ text })),
  }
}

const names = new Map<string, string>()

/** Each statement is prepared once on each connection, under a name of its own. */
function nameOf(sql: string): string {
  const name = names.get(sql) ?? `s${names.size}`
  names.set(sql, name)
  return name
}

/** What PostgreSQL's text can hold: no NUL, no half of a surrogate pair. JSON never needs it, for it escapes both. */
function plain(value: Value): unknown {
  if (typeof value === 'string') return plainText(value)
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? plainText(one) : one)) : value
}

/** Text as PostgreSQL can hold it. */
export function plainText(value: string): string {
  return value.replaceAll('\0', '\u{fffd}').toWellFormed()
}

async function inTransaction<T>(pool: pg.Pool, work: (db: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const session = overClient(client)
  try {
    await client.query('BEGIN')
    const result = await work(session.db)
    const ended = await session.end('COMMIT')
    if (ended.command !== 'COMMIT') throw new Error('the transaction was rolled back by an error before its end')
    client.release()
    return result
  } catch (cause) {
    await session.end('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    )
    throw cause
  }
}

/** One connection's statements, one after another; none after the transaction has ended. */
function overClient(client: pg.PoolClient) {
  let last: Promise<unknown> = Promise.resolve()
  let ended = false
  const inTurn = (query: pg.QueryConfig): Promise<pg.QueryResult<Row>> => {
    const turn = last.then(() => client.query<Row>(query))
    last = turn.catch(() => null)
    return turn
  }
  const db: Database = {
    ...statements((query) => (ended ? Promise.reject(new Error('the transaction has ended')) : inTurn(query))),
    transaction: (work) => work(db),
    close: async () => undefined,
  }
  const end = (text: string) => {
    ended = true
    return inTurn({ text })
  }
  return { db, end }
}

/** PostgreSQL's codes for a transaction given up for another's sake: serialization failure, deadlock. */
const GIVEN_UP: readonly unknown[] = ['40001', '40P01']

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (cause) {
      if (tries >= TRIES_MOST || !GIVEN_UP.includes(codeOf(cause))) throw cause
    }
  }
}

/** PostgreSQL's five characters, or the system's word (ECONNREFUSED). */
export function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined
}
