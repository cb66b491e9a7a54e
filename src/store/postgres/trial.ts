import { randomUUID } from 'node:crypto'
import type { Log } from '../../domain/ports.ts'
import { text } from '../rows.ts'
import { type Database, openDatabase } from './database.ts'
import { nameOf } from './open.ts'
import { bringUpToDate, requireUpToDate } from './schema.ts'

/** A copy takes its time in a large store. */
const STATEMENT_SECONDS = 3_600
/** What a replay reads and decides anew. */
const TABLES = ['entry', 'article', 'kept', 'candidate_key', 'likeness', 'page', 'source_habit', 'published_feed']

/** A copy of a store in a schema of its own beside it, forgotten afterwards: where a replay tries what it would do. */
export async function copyForTrial(
  address: string,
  log: Log,
): Promise<{ readonly address: string; remove(): Promise<void> }> {
  const schema = `trial_${randomUUID().slice(0, 8)}`
  const trial = withSchema(address, schema)
  const db = openDatabase({ address, connections: 1, durable: true, statementSeconds: STATEMENT_SECONDS, log })
  const remove = async (): Promise<void> => {
    await db.script(`SET client_min_messages = warning; DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await db.close()
  }
  try {
    await requireUpToDate(db, nameOf(address))
    const own = text((await db.get('SELECT quote_ident(current_schema()) AS own')) ?? {}, 'own')
    await db.script(`CREATE SCHEMA ${schema}`)
    await fill(trial, own, log)
    return { address: trial, remove }
  } catch (cause) {
    await remove()
    throw cause
  }
}

function withSchema(address: string, schema: string): string {
  const url = new URL(address)
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} -c search_path=${schema}`.trim())
  return url.href
}

/** From within the copy, so that what triggers write is the copy's own; all as of one instant. */
async function fill(address: string, own: string, log: Log): Promise<void> {
  const db = openDatabase({ address, connections: 1, durable: true, statementSeconds: STATEMENT_SECONDS, log })
  try {
    await bringUpToDate(db, nameOf(address))
    await db.transaction(async (tx) => {
      await tx.script('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
      for (const table of TABLES) {
        const columns = await columnsOf(tx, table)
        await tx.script(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${own}.${table}`)
      }
      await tx.script("SELECT setval('article_number_seq', greatest((SELECT max(number) FROM article), 1)); ANALYZE")
    })
  } finally {
    await db.close()
  }
}

/** Those that are not computed. */
async function columnsOf(tx: Database, table: string): Promise<string> {
  const rows = await tx.all(
    `SELECT column_name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    table,
  )
  return rows.map((row) => text(row, 'column_name')).join(', ')
}
