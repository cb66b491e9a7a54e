import type { ClusterQuery } from '../../domain/ports.ts'
import type { ArticleOutline, ClusterOf } from '../../domain/types.ts'
import { clustersOf, readOutline } from '../readers.ts'
import { number } from '../rows.ts'
import type { Database } from './database.ts'

/** The columns that readOutline reads. */
const OUTLINE = `SELECT number, id, source, first_seen_at, arrived_at, matches,
  json_extract(article, '$.published') AS published, json_extract(article, '$.language') AS language FROM article`

/** So many outlines are kept at hand, half a kilobyte each: somewhat more than a feed is chosen from. */
const MOST = 4000

/**
 * Clusters in outline. What an outline says stands deep in the article's row, and the same two thousand are asked for at
 * every publishing (25 ms, of which a fifth is left with them at hand): they are remembered until they change.
 */
export class Outlines {
  readonly #db: Database
  readonly #known = new Map<number, ArticleOutline>()
  #version: unknown

  constructor(db: Database) {
    this.#db = db
  }

  clusters(query: ClusterQuery): ClusterOf<ArticleOutline>[] {
    this.#forgetWhatOthersChanged()
    const rows = this.#db.all(
      `SELECT number, cluster FROM article WHERE cluster IN (SELECT value FROM json_each(?))
       ORDER BY cluster DESC, number`,
      JSON.stringify(clusterNumbers(this.#db, query)),
    )
    const members = rows.map((row) => ({ article: number(row, 'number'), cluster: number(row, 'cluster') }))
    const outlines = this.#outlinesOf(members.map(({ article }) => article))
    return clustersOf(
      members.flatMap(({ article, cluster }) => {
        const outline = outlines.get(article)
        return outline === undefined ? [] : [{ cluster, outline }]
      }),
    )
  }

  /** To be called when an article changes. */
  forget(article: number): void {
    this.#known.delete(article)
  }

  clear(): void {
    this.#known.clear()
  }

  #outlinesOf(articles: readonly number[]): ReadonlyMap<number, ArticleOutline> {
    const unknown = articles.filter((article) => !this.#known.has(article))
    const rows = this.#db.all(`${OUTLINE} WHERE number IN (SELECT value FROM json_each(?))`, JSON.stringify(unknown))
    const read = rows.map(readOutline)
    if (this.#known.size + read.length > MOST) {
      const all = new Map([...this.#known, ...read.map((outline) => [outline.number, outline] as const)])
      this.#known.clear()
      return all
    }
    for (const outline of read) this.#known.set(outline.number, outline)
    return this.#known
  }

  /** Another process that writes, such as the daemon while the desk looks on. */
  #forgetWhatOthersChanged(): void {
    const version = this.#db.get('PRAGMA data_version')?.['data_version']
    if (version !== this.#version) this.#known.clear()
    this.#version = version
  }
}

function clusterNumbers(db: Database, query: ClusterQuery): number[] {
  const found = new Set<number>()
  for (const topic of query.topics) {
    const rows = db.all(
      `SELECT a.cluster FROM kept k JOIN article a ON a.number = k.article
       WHERE k.topic = ? AND k.first_seen_at >= ? AND k.first_seen_at < ?
       ORDER BY k.first_seen_at DESC, k.article DESC LIMIT ?`,
      topic,
      query.since,
      query.before ?? NEVER,
      query.most,
    )
    for (const row of rows) found.add(number(row, 'cluster'))
  }
  return [...found].sort((a, b) => b - a).slice(0, query.most)
}

/** Later than any instant that a store knows. */
const NEVER = '9999'
