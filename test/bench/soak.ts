import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Bench, BenchRow } from './bench.ts'
import type { Child } from './load/child.ts'
import type { Cost } from './load/ours.ts'
import { median, type Played, playPapers, withOurs } from './load/played.ts'

const PAPERS = 50
/** 200 rounds of 50 papers are 10,000 polls, each with a new report: more than a week of it. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 200)
/** Code is compiled and caches are full by then. */
const WARM_SHARE = 0.25
/** Papers' pages of 30 to 150 kB, in the end so many. */
const SHOWN_ARTICLES = 100_000

/**
 * The whole product over days of news: whether memory grows, how long the daemon's own thread keeps others waiting while
 * pages are read, judged, stored and published, and what the store takes on the disk. It does not fill the disk's cache.
 */
export const bench: Bench = {
  name: 'soak',
  run: () =>
    playPapers({ papers: PAPERS }, (played) =>
      withOurs(played, {}, async (ours) => {
        await ours.ask<Cost>({ kind: 'round' })
        return [...(await soakRows(played, ours)), ...storeRows(played)]
      }),
    ),
}

async function soakRows({ origin }: Played, ours: Child): Promise<BenchRow[]> {
  const costs: Cost[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await origin.ask({ kind: 'publish', each: 1, minutes: 60 })
    costs.push(await ours.ask<Cost>({ kind: 'round' }))
  }
  const warm = costs.slice(Math.floor(ROUNDS * WARM_SHARE))
  const [first, last] = [warm.slice(0, warm.length / 4), warm.slice(-warm.length / 4)]
  const resident = (some: readonly Cost[]) => median(some.map((cost) => cost.residentMegabytes))
  return [
    {
      what: `resident after ${ROUNDS * PAPERS} polls / after a quarter of them`,
      value: resident(last) / resident(first),
      unit: '×',
      note: `${resident(first).toFixed(0)} and ${resident(last).toFixed(0)} MB, threads included`,
    },
    { what: 'a poll with a new report', value: median(warm.map(({ cpuMs }) => cpuMs)) / PAPERS, unit: 'ms CPU' },
    {
      what: 'event loop delay, 99th percentile of a round',
      value: median(warm.map(({ loopP99Ms }) => loopP99Ms)),
      unit: 'ms',
      note: `median of rounds; the worst ${Math.max(...warm.map(({ loopP99Ms }) => loopP99Ms)).toFixed(0)}; to stay below 50`,
    },
  ]
}

/** What the store takes, by kind, as if it held 100,000 articles. */
function storeRows({ folder }: Played): BenchRow[] {
  const place = readdirSync(folder).find((name) => name.startsWith('ours-')) ?? ''
  const db = new DatabaseSync(join(folder, place, 'store.sqlite'), { readOnly: true })
  const articles = Number(db.prepare('SELECT count(*) AS n FROM article').get()?.['n'])
  const megabytes = (table: string): number => {
    const found = db
      .prepare('SELECT sum(pgsize) AS n FROM dbstat WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name = ?)')
      .get(table)
    return ((Number(found?.['n']) / articles) * SHOWN_ARTICLES) / 1e6
  }
  const row = (what: string, ...tables: string[]): BenchRow => ({
    what: `store, 100,000 articles: ${what}`,
    value: tables.reduce((sum, table) => sum + megabytes(table), 0),
    unit: 'MB',
    note: `reckoned from ${articles}`,
  })
  const rows = [
    row('articles, entries and what marks them', 'article', 'entry', 'candidate_key', 'kept', 'likeness', 'shown'),
    row('their pages, for replay (30 days are kept)', 'page'),
    row('the log of their fetches (30 days are kept)', 'fetch'),
  ]
  db.close()
  return rows
}
