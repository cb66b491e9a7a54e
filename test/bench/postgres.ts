import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { PollState } from '../../src/domain/fetching.ts'
import { openPostgres, type SharedStore } from '../../src/store/postgres/open.ts'
import { announced, keptMatch, sampleArticle, sampleEntry, sampleJudgement, sampleRecord } from '../contract/samples.ts'
import { openTestDatabase, POSTGRES, type TestDatabase } from '../postgres/database.ts'
import type { Bench, BenchRow } from './bench.ts'
import { fillStatements } from './postgres-fill.ts'

const ARTICLES = Number(process.env['ARTICLES'] ?? 100_000)
const TARGETS = Number(process.env['TARGETS'] ?? 20_000)
/** All targets are due by then. */
const NOW = '2026-11-20T00:00:00.000Z'
const LATER = '2026-11-21T00:00:00.000Z'
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

/**
 * What each question to PostgreSQL costs in a store of ARTICLES articles and TARGETS sources: CPU of our process and of the
 * server's (from /proc, so Linux alone, with the server on this machine). Not measured: the network between, the disk.
 */
export const bench: Bench = { name: 'postgres', run }

async function run(): Promise<BenchRow[]> {
  if (POSTGRES === undefined) {
    process.stdout.write('  RIVERMOUTH_TEST_POSTGRES names no server (CONTRIBUTING.md): not run\n')
    return []
  }
  const database = await openTestDatabase()
  const clock = { now: () => new Date(NOW) }
  const store = await openPostgres({ address: database.address, clock, leaseSeconds: 600, log: SILENT })
  try {
    for (const sql of fillStatements(ARTICLES, TARGETS)) await database.query(sql)
    const scans = await readWhole(database)
    const costs = await measure(store, database)
    await setTimeout(2_000)
    const scanned = [...(await readWhole(database))].map(([table, n]) => ({
      table,
      times: n - (scans.get(table) ?? 0),
    }))
    const whole = scanned.filter(({ times }) => times > 0)
    return [
      ...costs,
      {
        what: 'times that a large table was read whole meanwhile',
        value: whole.reduce((sum, { times }) => sum + times, 0),
        unit: '',
        note: whole.map(({ table, times }) => `${table} ${times}`).join(', '),
      },
      ...(await sizes(database)),
    ]
  } finally {
    await store.close()
    await database.drop()
  }
}

/** The large ones; the planner may read a small one whole. */
async function readWhole(database: TestDatabase): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query(
    `SELECT relname, seq_scan::int AS n FROM pg_stat_user_tables WHERE schemaname = '${database.name}'
     AND relname IN ('target', 'fetch_log', 'entry', 'article', 'candidate_key', 'kept')`,
  )
  return new Map(rows.map((row) => [String(row['relname']), Number(row['n'])]))
}

async function measure(store: SharedStore, database: TestDatabase): Promise<BenchRow[]> {
  const cost = costing(database)
  const claim = { worker: 'bench', now: NOW, leaseSeconds: 600, most: 8 }
  const claimed: PollState[] = []
  const key = (at: number) => (at * 7919) % ARTICLES
  return [
    ...(await cost('claim a source that is due (8 at a time)', 800, 8, async () => {
      claimed.push(...(await store.sources.claimDue(claim)))
    })),
    ...(await cost('save a poll with nothing new', 400, 8, async () => {
      await store.sources.savePolls(claimed.splice(0, 8).map((state) => record(state, [])))
    })),
    ...(await again(cost, 'save a poll of 30 known entries and a new one', 200, async (at, turn) => {
      const state = claimed[at]
      if (state !== undefined) await store.sources.savePolls([record(state, entriesFor(at, 30 + turn))])
    })),
    ...(await again(cost, 'reserve a turn at a host', 200, async (at) => {
      await store.hostTurns.reserve([`host${at}.example:443`, `192.0.2.${at}`], 1, 1e9)
    })),
    ...(await cost('claim a waiting entry (12 at a time)', 120, 12, async () => {
      pending.push(...(await store.articles.claimPending({ ...claim, now: LATER, most: 12 }, null)))
    })),
    ...(await cost('look for candidates by 13 keys', 400, 1, async (at) => {
      await store.articles.candidates(keysOf(key(at)), 24)
    })),
    ...(await cost('judge a new article, kept (12 at a time)', 120, 12, () => judge(store))),
    ...(await cost('ask for the 300 newest reports of a topic', 20, 1, async () => {
      await store.articles.clusters({ topics: ['tre-em'], since: '2026-01-01T00:00:00.000Z', most: 300 })
    })),
    ...(await cost('find the whole chain of an address', 100, 1, async (at) => {
      await store.articles.find(`https://paper.example/${key(at) + 1}`)
    })),
    ...(await cost('list 50 entries by fate', 50, 1, async () => {
      await store.fates.list({ fate: 'kept', sourceId: null, day: null, from: null, most: 50 })
    })),
    ...(await cost('read all states, as /status and /metrics do: a source', TARGETS, TARGETS, async () => {
      await store.sources.states()
    })),
    ...(await cost('count what is stored', 3, 1, async () => {
      await store.articles.counts()
    })),
  ]
}

const pending: { readonly number: number }[] = []

async function judge(store: SharedStore): Promise<void> {
  await store.articles.atomically(async (articles) => {
    for (const { number } of pending.splice(0, 12)) {
      await articles.byAddress(`https://new.example/${number}`)
      await articles.candidates(keysOf(number), 24)
      const address = `https://new.example/${number}`
      const judged = {
        id: `tag:new/${number}`,
        address,
        url: address,
        keys: keysOf(number),
        matches: [keptMatch('tre-em')],
      }
      const article = sampleArticle('Tin', { body: { html: 'chữ '.repeat(700), text: 'chữ '.repeat(600) } })
      await articles.saveJudgement(sampleJudgement(number, { ...judged, article }, NOW))
    }
  })
}

/** Half of them as postgres-fill.ts makes them, so that something is found. */
function keysOf(article: number): number[] {
  return Array.from({ length: 13 }, (_, at) => (at % 2 === 0 ? article * 13 + at : (article * 31 + at) * 7919))
}

function record(state: PollState, entries: readonly ReturnType<typeof announced>[]) {
  return sampleRecord(
    { ...state, url: state.target.url, nextPollAt: LATER, nextPollReason: 'every hour' },
    NOW,
    entries,
  )
}

function entriesFor(at: number, count: number) {
  return Array.from({ length: count }, (_, n) => announced(sampleEntry(`bench-${at}-${n}`), 'd'))
}

/** The cost of the second turn: what the first one met is known. */
async function again(
  cost: ReturnType<typeof costing>,
  what: string,
  times: number,
  work: (at: number, turn: 0 | 1) => Promise<unknown>,
): Promise<BenchRow[]> {
  for (let at = 0; at < times; at += 1) await work(at, 0)
  return cost(what, times, 1, (at) => work(at, 1))
}

/** Runs a piece of work so many times and tells what one of its `pieces` cost, in CPU of both sides and in time. */
function costing(database: TestDatabase) {
  return async (
    what: string,
    times: number,
    pieces: number,
    work: (at: number) => Promise<unknown>,
  ): Promise<BenchRow[]> => {
    const runs = Math.ceil(times / pieces)
    const [ours, theirs, began] = [process.cpuUsage(), await serverCpuMs(database), performance.now()]
    for (let at = 0; at < runs; at += 1) await work(at)
    const wall = performance.now() - began
    const used = process.cpuUsage(ours)
    const server = (await serverCpuMs(database)) - theirs
    const each = (milliseconds: number) => milliseconds / (runs * pieces)
    const note = `ours ${each((used.user + used.system) / 1000).toFixed(2)}, wall ${each(wall).toFixed(2)}`
    return [{ what, value: each(server), unit: 'ms server CPU', note }]
  }
}

const served = new Map<string, number>()

/** In steps of ten, of every connection that the store had; one that has closed counts as it last was. */
async function serverCpuMs(database: TestDatabase): Promise<number> {
  const rows = await database.query(`SELECT pid FROM pg_stat_activity WHERE application_name = '${database.name}'`)
  for (const row of rows) {
    const fields = readFileSync(`/proc/${row['pid']}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    served.set(String(row['pid']), (Number(fields[11]) + Number(fields[12])) * 10)
  }
  return [...served.values()].reduce((sum, milliseconds) => sum + milliseconds, 0)
}

async function sizes(database: TestDatabase): Promise<BenchRow[]> {
  const rows = await database.query(
    `SELECT relname, pg_total_relation_size(relid)::float8 AS bytes, pg_indexes_size(relid)::float8 AS indexes,
       (SELECT reltuples FROM pg_class WHERE oid = relid) AS rows
     FROM pg_stat_user_tables WHERE schemaname = '${database.name}' AND pg_total_relation_size(relid) > 1e6 ORDER BY 2 DESC`,
  )
  return rows.map((row) => ({
    what: `bytes a row of ${row['relname']}, indexes included`,
    value: Number(row['bytes']) / Math.max(1, Number(row['rows'])),
    unit: 'bytes',
    note: `${(Number(row['indexes']) / Math.max(1, Number(row['rows']))).toFixed(0)} of them indexes`,
  }))
}
