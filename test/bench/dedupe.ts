import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { fingerprint } from '../../src/dedupe/fingerprint.ts'
import { mixBits, shingleHashes } from '../../src/dedupe/hash.ts'
import { compareArticles } from '../../src/dedupe/likeness.ts'
import { prepare } from '../../src/dedupe/prepare.ts'
import type { Told } from '../../src/domain/types.ts'
import { COPYING, chanceOf, officialese, reportOf } from '../fixtures/dedupe/newsprint.ts'
import { LABELLED_PAIRS } from '../fixtures/dedupe/pairs.ts'
import type { Bench, BenchRow } from './bench.ts'

const REPORTS = 4000
const SIZES = [10_000, 100_000, 1_000_000] as const
const LOOKUPS = 2000
/** As the store asks: of a common key only the newest articles are looked at. */
const KEY_MOST = 64

export const bench: Bench = {
  name: 'duplicates',
  run: async () => {
    const reports = makeReports()
    return [...judgementRows(), ...recallRows(reports), ...costRows(reports), ...indexRows(reports)]
  },
}

function makeReports(): Told[] {
  const chance = chanceOf(1)
  return Array.from({ length: REPORTS }, (_, at) => (at % 10 === 0 ? officialese(chance, at) : reportOf(chance, at)))
}

/** Our judgement and simple measures on the labelled pairs, each measure at its best mark. */
function judgementRows(): BenchRow[] {
  const told = LABELLED_PAIRS.map(({ a, b, same }, at) => ({
    same,
    a: { url: `https://baovung.vn/${at}`, language: 'vi', ...a },
    b: { url: `https://baobien.vn/${at}`, language: 'vi', ...b },
  }))
  const note = `${LABELLED_PAIRS.length} pairs of our own`
  const measured = (score: (a: Told, b: Told) => number): [number, boolean][] =>
    told.map(({ a, b, same }) => [score(a, b), same])
  return [
    {
      what: 'pairs judged, F1',
      value: f1(
        measured((a, b) => compareArticles(a, b).likeness),
        0.5,
      ),
      unit: '',
      note,
    },
    { what: 'peer: runs of five, Jaccard, F1 at its best mark', value: bestF1(measured(runsOfFive)), unit: '', note },
    { what: 'peer: headline words, Jaccard, F1 at its best mark', value: bestF1(measured(headlines)), unit: '', note },
  ]
}

function runsOfFive(a: Told, b: Told): number {
  return jaccard(new Set(shingleHashes(prepare(a).words, 5)), new Set(shingleHashes(prepare(b).words, 5)))
}

function headlines(a: Told, b: Told): number {
  return jaccard(new Set(prepare(a).headlineWords), new Set(prepare(b).headlineWords))
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((one) => b.has(one)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

function bestF1(scored: readonly (readonly [number, boolean])[]): number {
  return Math.max(...scored.map(([mark]) => f1(scored, mark)))
}

function f1(scored: readonly (readonly [number, boolean])[], mark: number): number {
  const right = scored.filter(([score, same]) => score >= mark && same).length
  const wrong = scored.filter(([score, same]) => score >= mark !== same).length
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong)
}

/** Of the copies that the judgement merges, how many share a key with their original; and how many are merged at all. */
function recallRows(reports: readonly Told[]): BenchRow[] {
  const chance = chanceOf(2)
  let merged = 0
  let found = 0
  const rows = Object.entries(COPYING).map(([kind, copy]): BenchRow => {
    const copies = reports.filter((_, at) => at % 10 !== 0).slice(0, 600)
    const mergedHere = copies.flatMap((told) => {
      const retold = { ...told, ...copy(chance, told), url: `${told.url}?copy=1` }
      return compareArticles(told, retold).relation === 'duplicate' ? [[told, retold] as const] : []
    })
    merged += mergedHere.length
    found += mergedHere.filter(([a, b]) => shareKey(a, b)).length
    return { what: `copies merged: ${kind}`, value: (mergedHere.length / copies.length) * 100, unit: '%' }
  })
  const note = `${merged} pairs that merge`
  const chances = falseMerges(reports)
  return [...rows, { what: 'candidates found', value: (found / merged) * 100, unit: '%', note }, chances]
}

function shareKey(a: Told, b: Told): boolean {
  const keys = new Set(fingerprint(a))
  return fingerprint(b).some((key) => keys.has(key))
}

/** Neighbours are never one report; those of one template are the likeliest to be taken for it. */
function falseMerges(reports: readonly Told[]): BenchRow {
  const official = reports.filter((_, at) => at % 10 === 0)
  let wrong = 0
  let pairs = 0
  for (let left = 0; left < official.length; left++) {
    for (let right = left + 1; right < Math.min(official.length, left + 40); right++) {
      const [a, b] = [official[left], official[right]]
      if (a === undefined || b === undefined) continue
      pairs++
      if (compareArticles(a, b).relation === 'duplicate') wrong++
    }
  }
  return {
    what: 'officialese wrongly merged',
    value: (wrong / pairs) * 100,
    unit: '%',
    note: `${pairs} pairs of one template`,
  }
}

function costRows(reports: readonly Told[]): BenchRow[] {
  const fresh = reports.map((told) => ({ ...told }))
  const again = reports.map((told) => ({ ...told }))
  fresh.slice(0, 500).forEach(fingerprint)
  const characters = reports.reduce((sum, { text }) => sum + text.length, 0) / reports.length
  const whole = cpuMicroseconds(fresh.slice(500), (told) => fingerprint(told))
  const compare = cpuMicroseconds(again.slice(1), (told, at) => compareArticles(told, again[at] ?? told))
  const prepared = cpuMicroseconds(again.slice(1), (told, at) => compareArticles(told, again[at] ?? told))
  const note = `texts of ${Math.round(characters)} characters`
  return [
    { what: 'fingerprint', value: whole, unit: 'µs CPU', note },
    { what: 'compare with a text not seen before', value: compare, unit: 'µs CPU', note },
    { what: 'compare two texts seen before', value: prepared, unit: 'µs CPU', note },
  ]
}

function cpuMicroseconds<Item>(items: readonly Item[], work: (item: Item, at: number) => unknown): number {
  const before = process.cpuUsage()
  items.forEach(work)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / items.length
}

/** The candidate table as the store has it, at three sizes, in a file. */
function indexRows(reports: readonly Told[]): BenchRow[] {
  const keys = reports.map(fingerprint)
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-bench-'))
  try {
    const costs = SIZES.map((size) => indexCost(join(folder, `${size}.db`), keys, size))
    const [least, , most] = costs
    const ratio = least === undefined || most === undefined ? Number.NaN : most.lookup / least.lookup
    return [
      ...costs.flatMap(({ rows }) => rows),
      { what: 'look-up, largest to smallest index', value: ratio, unit: 'times' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function indexCost(
  file: string,
  keys: readonly (readonly number[])[],
  size: number,
): { lookup: number; rows: BenchRow[] } {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  db.exec(
    'CREATE TABLE candidate_key (key INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (key, article)) WITHOUT ROWID',
  )
  const insert = db.prepare('INSERT OR IGNORE INTO candidate_key (key, article) VALUES (?, ?)')
  const common = commonKeys(keys)
  const keysOf = (article: number): number[] => keysOfNumber(keys, common, article)
  fill(db, insert, keysOf, size)
  const inserting = insertCost(db, insert, keysOf, size)
  const select = db.prepare('SELECT article FROM candidate_key WHERE key = ? ORDER BY article DESC LIMIT ?')
  const asked = Array.from({ length: LOOKUPS }, (_, at) => keysOf(mixBits(at) % size))
  for (const one of asked) lookUp(select, one)
  const lookup = cpuMicroseconds(asked, (one) => lookUp(select, one))
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
  const bytes = statSync(file).size / (size + LOOKUPS)
  const among = `among ${size.toLocaleString('en')}`
  const rows = [
    { what: `look-up ${among}`, value: lookup, unit: 'µs CPU' },
    { what: `insert ${among}`, value: inserting, unit: 'µs CPU' },
    ...(size < 1_000_000 ? [{ what: `index ${among}`, value: bytes, unit: 'bytes an article' }] : []),
  ]
  return { lookup, rows }
}

/** Keys of more than one report: they stay as common in a larger store as they are in the sample. */
function commonKeys(keys: readonly (readonly number[])[]): ReadonlySet<number> {
  const seen = new Set<number>()
  const common = new Set<number>()
  for (const key of keys.flat()) {
    if (seen.has(key)) common.add(key)
    seen.add(key)
  }
  return common
}

/** Articles beyond the sample repeat it: common keys as they are, the others made new. */
function keysOfNumber(keys: readonly (readonly number[])[], common: ReadonlySet<number>, article: number): number[] {
  const turn = Math.floor(article / keys.length)
  const sample = keys[article % keys.length] ?? []
  return sample.map((key) => (turn === 0 || common.has(key) ? key : mixBits(mixBits(key) ^ turn) >>> 1))
}

/** Small stores fill as articles come; the largest in the order of keys, which takes seconds instead of minutes. */
function fill(db: DatabaseSync, insert: StatementSync, keysOf: (article: number) => number[], size: number): void {
  db.exec('BEGIN')
  if (size < 1_000_000) {
    for (let article = 0; article < size; article++) for (const key of keysOf(article)) insert.run(key, article)
  } else {
    const rows = new BigUint64Array(size * 12)
    let count = 0
    for (let article = 0; article < size; article++) {
      for (const key of keysOf(article)) rows[count++] = (BigInt(key) << 20n) | BigInt(article)
    }
    for (const row of rows.subarray(0, count).sort()) insert.run(row >> 20n, row & 0xfffffn)
  }
  db.exec('COMMIT')
}

function insertCost(
  db: DatabaseSync,
  insert: StatementSync,
  keysOf: (article: number) => number[],
  size: number,
): number {
  const fresh = Array.from({ length: LOOKUPS }, (_, at) => ({ article: size + at, keys: keysOf(size + at) }))
  db.exec('BEGIN')
  const cost = cpuMicroseconds(fresh, ({ article, keys }) => {
    for (const key of keys) insert.run(key, article)
  })
  db.exec('COMMIT')
  return cost
}

function lookUp(select: StatementSync, keys: readonly number[]): number {
  const shared = new Map<unknown, number>()
  for (const key of keys) {
    for (const { article } of select.all(key, KEY_MOST)) shared.set(article, (shared.get(article) ?? 0) + 1)
  }
  return [...shared].sort(([, m], [, n]) => n - m).slice(0, 24).length
}
