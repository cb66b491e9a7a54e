import { number, text } from '../rows.ts'
import type { Database } from './database.ts'

/**
 * So many keys, those of some thousands of articles, wait in memory to be written in the order of their table: each of an
 * article's keys belongs on another page of it, and whole pages are written.
 */
const WAITING_MOST = 60_000
/** One of so many ranges of keys is written at a time: pages side by side. */
const RANGES = 1024
/** What waits after a start is written so many times as fast as keys come. */
const WRITE_FASTER = 2
const KEY_BITS = 31
const RANGE_BITS = KEY_BITS - Math.log2(RANGES)

/**
 * Under which keys articles are found. An article's keys are stored as one row of `article_key`, in its own transaction,
 * and go from there into `candidate_key` a range at a time, round and round. What waits is at hand in memory, and is read
 * anew at a start: `key_written.until` names an article up to which all keys are in that table.
 */
export class KeyIndex {
  readonly #db: Database
  readonly #waitingMost: number
  /** For each range: key, article, key, article and so on. */
  #waiting: number[][] = []
  #size = 0
  /** The last article taken in; below 0 where what is stored is to be read. */
  #newest = -1
  #next = 0
  /** The last article when this round began: at its end all keys up to it are written. */
  #roundFrom = 0

  constructor(db: Database, waitingMost = WAITING_MOST) {
    this.#db = db
    this.#waitingMost = waitingMost
  }

  /** Stores an article's keys, beside those that it had. The caller holds the transaction, and calls `reread` if it fails. */
  save(article: number, keys: readonly number[], isNew: boolean): void {
    if (isNew) this.#db.run('INSERT INTO article_key (article, keys) VALUES (?, ?)', article, JSON.stringify(keys))
    else this.#add(article, keys)
    this.#takeIn()
    const before = this.#size
    while (this.#size > this.#waitingMost && before - this.#size < WRITE_FASTER * keys.length) this.#writeNext()
  }

  /** With how many of these keys each article is found, under each of them the newest `most`. */
  sharing(keys: readonly number[], most: number): ReadonlyMap<number, number> {
    this.#takeIn()
    const shared = new Map<number, number>()
    for (const key of new Set(keys)) {
      for (const article of this.#under(key, most)) shared.set(article, (shared.get(article) ?? 0) + 1)
    }
    return shared
  }

  /** Forgets articles that are gone. The caller holds the transaction, and calls `reread` if it fails. */
  forget(articles: readonly number[]): void {
    this.#takeIn()
    for (const article of articles) this.#forget(article)
    // The next article takes the number after the last that is there.
    const last = number(this.#db.get('SELECT max(number) AS last FROM article') ?? {}, 'last')
    if (last >= this.#newest) return
    this.#db.run('UPDATE key_written SET until = min(until, ?)', last)
    this.reread()
  }

  /** Writes all that waits, so that `candidate_key` alone tells everything. The caller holds the transaction. */
  writeAll(): void {
    this.#takeIn()
    for (let range = 0; range < RANGES; range += 1) this.#writeNext()
  }

  /** What was saved or forgotten may have been taken back: the next to ask reads what is stored. */
  reread(): void {
    this.#newest = -1
  }

  #add(article: number, keys: readonly number[]): void {
    for (const key of keys) this.#write(key, article)
    const all = [...new Set([...this.#keysOf(article), ...keys])]
    this.#db.run('INSERT OR REPLACE INTO article_key (article, keys) VALUES (?, ?)', article, JSON.stringify(all))
  }

  #keysOf(article: number): number[] {
    const row = this.#db.get('SELECT keys FROM article_key WHERE article = ?', article)
    return row === undefined ? [] : JSON.parse(text(row, 'keys'))
  }

  #under(key: number, most: number): readonly number[] {
    const written = this.#db
      .all('SELECT article FROM candidate_key WHERE key = ? ORDER BY article DESC LIMIT ?', key, most)
      .map((row) => number(row, 'article'))
    const range = this.#rangeOf(key)
    const waiting = range.filter((_, at) => at % 2 === 1 && range[at - 1] === key)
    if (waiting.length === 0) return written
    return [...new Set([...waiting, ...written])].sort((a, b) => b - a).slice(0, most)
  }

  #rangeOf(key: number): number[] {
    return this.#waiting[(key >>> RANGE_BITS) % RANGES] ?? []
  }

  /** What was stored since the last look, by this process or by the one that writes. */
  #takeIn(): void {
    // One who only reads never writes what waits, and begins anew before it becomes much.
    if (this.#newest < 0 || this.#size > 8 * this.#waitingMost) this.#begin()
    const rows = this.#db.all('SELECT article, keys FROM article_key WHERE article > ? ORDER BY article', this.#newest)
    for (const row of rows) {
      const keys: number[] = JSON.parse(text(row, 'keys'))
      this.#newest = number(row, 'article')
      for (const key of keys) this.#rangeOf(key).push(key, this.#newest)
      this.#size += keys.length
    }
  }

  #begin(): void {
    this.#waiting = Array.from({ length: RANGES }, () => [])
    this.#size = 0
    this.#next = 0
    this.#newest = number(this.#db.get('SELECT until FROM key_written') ?? {}, 'until')
    this.#roundFrom = number(this.#db.get('SELECT max(article) AS last FROM article_key') ?? {}, 'last')
  }

  #forget(article: number): void {
    for (const key of this.#keysOf(article)) {
      this.#db.run('DELETE FROM candidate_key WHERE key = ? AND article = ?', key, article)
      const range = this.#rangeOf(key)
      const at = range.findIndex((value, place) => place % 2 === 1 && value === article && range[place - 1] === key)
      if (at > 0) this.#size -= range.splice(at - 1, 2).length / 2
    }
    this.#db.run('DELETE FROM article_key WHERE article = ?', article)
  }

  #writeNext(): void {
    const range = this.#waiting[this.#next] ?? []
    for (let at = 0; at < range.length; at += 2) this.#write(range[at] ?? 0, range[at + 1] ?? 0)
    this.#size -= range.length / 2
    this.#waiting[this.#next] = []
    this.#next = (this.#next + 1) % RANGES
    if (this.#next > 0) return
    this.#db.run('UPDATE key_written SET until = ?', this.#roundFrom)
    this.#roundFrom = this.#newest
  }

  #write(key: number, article: number): void {
    this.#db.run('INSERT OR IGNORE INTO candidate_key (key, article) VALUES (?, ?)', key, article)
  }
}
