import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A server for tests: its user may make schemas. CONTRIBUTING.md says how to start one. */
export const POSTGRES = process.env['RIVERMOUTH_TEST_POSTGRES']

/** For the name of tests that need it. */
export const NEEDS_POSTGRES = 'PostgreSQL (skipped where RIVERMOUTH_TEST_POSTGRES names no server)'

export interface TestDatabase {
  /** Of a schema of its own, empty; its connections bear the schema's name. */
  readonly address: string
  readonly name: string
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  drop(): Promise<void>
}

/** An empty database for one test. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const schema = `test_${randomUUID().slice(0, 8)}`
  const client = new pg.Client({ connectionString: POSTGRES, options: `-c search_path=${schema}` })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`CREATE SCHEMA ${schema}`)
  const address = new URL(POSTGRES ?? '')
  address.searchParams.set('options', `-c search_path=${schema}`)
  address.searchParams.set('application_name', schema)
  return {
    address: address.href,
    name: schema,
    query: async (sql) => (await client.query(sql)).rows,
    drop: async () => {
      await client.query(`SET client_min_messages = warning; DROP SCHEMA ${schema} CASCADE`)
      await client.end()
    },
  }
}
