import { FATES, type FatePage, type FateQuery, type FateRow, type FateStore } from '../../domain/fates.ts'
import type { Article, Entry } from '../../domain/types.ts'
import { readVerdict } from '../readers.ts'
import { number, type Row, text, textOrNull } from '../rows.ts'
import type { Database, Value } from './database.ts'

/** What became of entries; the contract is FateStore's. */
export function createFateStore(db: Database): FateStore {
  return {
    list: (query) => list(db, query),
    perDay: async (sinceDay) => {
      const rows = await db.all(
        `SELECT first_day, source, fate, sum(entries)::bigint AS n
         FROM (SELECT * FROM tally UNION ALL SELECT * FROM tally_change) AS told WHERE first_day >= $1
         GROUP BY first_day, source, fate HAVING sum(entries) > 0 ORDER BY first_day, source, fate`,
        sinceDay,
      )
      return rows.map((row) => ({
        day: text(row, 'first_day'),
        sourceId: text(row, 'source'),
        fate: fateIn(row),
        entries: number(row, 'n'),
      }))
    },
  }
}

/** Numbers first, from an index that answers the question; only the page's own rows are then read. */
async function list(db: Database, query: FateQuery): Promise<FatePage> {
  const newer = query.from?.side === 'newer'
  const { where, values } = conditionsOf(query)
  const rows = await db.all(
    `SELECT number FROM entry ${where} ORDER BY number ${newer ? 'ASC' : 'DESC'} LIMIT $1`,
    query.most + 1,
    ...values,
  )
  const shown = await readRows(
    db,
    rows.slice(0, query.most).map((row) => number(row, 'number')),
  )
  const hasMore = rows.length > query.most
  return newer
    ? { rows: shown, newer: hasMore, older: true }
    : { rows: shown, newer: query.from !== null, older: hasMore }
}

function conditionsOf({ fate, sourceId, day, from }: FateQuery): { where: string; values: Value[] } {
  const conditions: readonly (readonly [string, Value])[] = [
    ['fate =', fate],
    ['source =', sourceId],
    ['first_day =', day],
    [from?.side === 'newer' ? 'number >' : 'number <', from?.than ?? null],
  ]
  const asked = conditions.filter(([, value]) => value !== null)
  return {
    where: asked.length === 0 ? '' : `WHERE ${asked.map(([sql], at) => `${sql} $${at + 2}`).join(' AND ')}`,
    values: asked.map(([, value]) => value),
  }
}

/** The newest first. */
async function readRows(db: Database, numbers: readonly number[]): Promise<FateRow[]> {
  const rows = await db.all(
    `SELECT e.number, e.source, e.first_seen_at, e.fate, e.verdict, e.stage, e.reason, e.rule, e.entry, a.article,
       coalesce(e.address, e.link, e.entry_id) AS name
     FROM entry e LEFT JOIN article a ON a.number = e.article WHERE e.number = ANY ($1::bigint[]) ORDER BY e.number DESC`,
    numbers,
  )
  return rows.map((row) => ({
    number: number(row, 'number'),
    sourceId: text(row, 'source'),
    title: titleIn(row),
    name: text(row, 'name'),
    firstSeenAt: text(row, 'first_seen_at'),
    fate: fateIn(row),
    verdict: readVerdict(row),
  }))
}

function titleIn(row: Row): string | null {
  const article: Article | null = JSON.parse(textOrNull(row, 'article') ?? 'null')
  const entry: Entry = JSON.parse(text(row, 'entry'))
  return article?.headline ?? entry.title
}

function fateIn(row: Row) {
  return FATES.find((fate) => fate === row['fate']) ?? 'waiting'
}
