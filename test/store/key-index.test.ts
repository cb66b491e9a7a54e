import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/sqlite/database.ts'
import { KeyIndex } from '../../src/store/sqlite/key-index.ts'

const MOST = 64
/** So few wait that some hundred articles are written round and round. */
const WAITING = 300

let folder: string
let db: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-keys-'))
  db = openDatabase(join(folder, 'store.sqlite'))
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

/** Keys all over the range; articles that are a multiple of 7 apart share some. */
function keysOf(article: number): readonly number[] {
  const known = KEYS.get(article)
  if (known !== undefined) return known
  const keys = Array.from({ length: 15 }, (_, at) => {
    return (((article % (at < 5 ? 7 : 10_007)) * 2_654_435_761 + at * 97_531_357) >>> 0) >>> 1
  })
  KEYS.set(article, keys)
  return keys
}

const KEYS = new Map<number, readonly number[]>()

/** The table's row is all that the index wants of an article. */
function addArticle(article: number): void {
  db.run(
    `INSERT INTO article (number, id, entry, source, url, address, cluster, first_seen_at, updated_at, layout, doubts, matches, article)
     VALUES (?1, ?1, ?1, 's', ?1, ?1, ?1, '', '', '', '[]', '[]', '{}')`,
    article,
  )
}

function save(keys: KeyIndex, from: number, to: number): void {
  for (let article = from; article <= to; article += 1) {
    addArticle(article)
    keys.save(article, keysOf(article), true)
  }
}

/** What a table that has every key would answer. */
function expected(articles: readonly number[], asked: readonly number[]): Map<number, number> {
  const shared = new Map<number, number>()
  for (const key of new Set(asked)) {
    const under = articles.filter((article) => keysOf(article).includes(key)).sort((a, b) => b - a)
    for (const article of under.slice(0, MOST)) shared.set(article, (shared.get(article) ?? 0) + 1)
  }
  return shared
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1)
const rows = (table: string): number => Number(db.get(`SELECT count(*) AS n FROM ${table}`)?.['n'])

function expectAll(keys: KeyIndex, articles: readonly number[]): void {
  for (const asked of [1, 6, 123, 400, 651]) {
    expect(new Map(keys.sharing(keysOf(asked), MOST))).toEqual(expected(articles, keysOf(asked)))
  }
}

test('every article is found under each of its keys, whether they wait or are written', () => {
  const keys = new KeyIndex(db, WAITING)
  for (const last of [10, 200, 700]) {
    save(keys, rows('article') + 1, last)
    expectAll(keys, upTo(last))
  }
  expect(rows('candidate_key')).toBeGreaterThan(0)
  expect(700 * 15 - rows('candidate_key')).toBeLessThanOrEqual(WAITING + 15)
})

test('one that begins where another was killed finds the same, wherever in its round that was', () => {
  const keys = new KeyIndex(db, WAITING)
  for (let last = 97; last <= 700; last += 97) {
    save(keys, rows('article') + 1, last)
    expectAll(new KeyIndex(db, WAITING), upTo(last))
  }
  save(new KeyIndex(db, WAITING), rows('article') + 1, 900)
  expectAll(new KeyIndex(db, WAITING), upTo(900))
  expect(Number(db.get('SELECT until FROM key_written')?.['until'])).toBeGreaterThan(0)
})

test('what a transaction takes back is not found, and its number may go to another article', async () => {
  const keys = new KeyIndex(db, WAITING)
  save(keys, 1, 40)
  const failing = db.transaction(() => {
    addArticle(41)
    keys.save(41, keysOf(600), true)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  keys.reread()
  expectAll(keys, upTo(40))
  save(keys, 41, 41)
  expectAll(keys, upTo(41))
})

test('an article that is forgotten leaves nothing, and its number may go to another one', () => {
  const keys = new KeyIndex(db, WAITING)
  save(keys, 1, 300)
  const gone = [5, 299, 300]
  for (const article of gone) db.run('DELETE FROM article WHERE number = ?', article)
  keys.forget(gone)
  const left = upTo(300).filter((article) => !gone.includes(article))
  expectAll(keys, left)
  expectAll(new KeyIndex(db, WAITING), left)
  keys.writeAll()
  expect(rows('candidate_key')).toBe(left.length * 15)
  save(keys, 299, 310)
  expectAll(new KeyIndex(db, WAITING), [...left, ...upTo(310).slice(298)])
})

test('an article told anew is found under its new keys and its old ones, now and later', () => {
  const keys = new KeyIndex(db, WAITING)
  save(keys, 1, 20)
  keys.save(3, [4_444, 5_555], false)
  for (const index of [keys, new KeyIndex(db, WAITING)]) {
    expect([...index.sharing([4_444, 5_555], MOST)]).toEqual([[3, 2]])
    expectAll(index, upTo(20))
  }
})

test('one who only reads finds what another process saved since it last looked', () => {
  const keys = new KeyIndex(db, WAITING)
  const reading = openDatabase(join(folder, 'store.sqlite'), true)
  const reader = new KeyIndex(reading, WAITING)
  for (const last of [30, 250, 251, 900]) {
    save(keys, rows('article') + 1, last)
    expectAll(reader, upTo(last))
  }
  reading.close()
})
