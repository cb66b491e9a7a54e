import { FATES, type FatePage, type FateQuery, type FateRow, type FateStore } from '../../domain/fates.ts'
import { readVerdict } from '../readers.ts'
import { number, type Row, text, textOrNull } from '../rows.ts'
import type { Database } from './database.ts'

/** What became of entries, over one SQLite connection; the contract is FateStore's. */
export function createFateStore(db: Database): FateStore {
  return {
    list: async (query) => list(db, query),
    perDay: async (sinceDay) =>
      db
        .all(
          `SELECT first_day, source, fate, entries AS n FROM tally WHERE first_day >= ? AND entries > 0
           ORDER BY first_day, source, fate`,
          sinceDay,
        )
        .map((row) => ({
          day: text(row, 'first_day'),
          sourceId: text(row, 'source'),
          fate: fateIn(row),
          entries: number(row, 'n'),
        })),
  }
}

/** Numbers first, by the index of the narrowest that is asked for; only the page's own rows are then read whole. */
function list(db: Database, query: FateQuery): FatePage {
  const newer = query.from?.side === 'newer'
  const { where, values } = conditionsOf(query)
  const numbers = db.all(
    `SELECT number FROM entry ${indexFor(query)} ${where} ORDER BY number ${newer ? 'ASC' : 'DESC'} LIMIT ?`,
    ...values,
    query.most + 1,
  )
  const shown = numbers.slice(0, query.most).flatMap((row) => readRow(db, number(row, 'number')))
  const hasMore = numbers.length > query.most
  return newer
    ? { rows: shown.reverse(), newer: hasMore, older: true }
    : { rows: shown, newer: query.from !== null, older: hasMore }
}

/** A day is some thousand entries, a source's past more, a fate's most of all. */
function indexFor({ day, sourceId }: FateQuery): string {
  if (day !== null) return 'INDEXED BY entry_day'
  return sourceId === null ? '' : 'INDEXED BY entry_source'
}

function conditionsOf({ fate, sourceId, day, from }: FateQuery): { where: string; values: (string | number)[] } {
  const conditions: [string, string | number | null][] = [
    ['fate = ?', fate],
    ['source = ?', sourceId],
    ['first_day = ?', day],
    [from?.side === 'newer' ? 'number > ?' : 'number < ?', from?.than ?? null],
  ]
  const asked = conditions.flatMap(([sql, value]) => (value === null ? [] : [{ sql, value }]))
  return {
    where: asked.length === 0 ? '' : `WHERE ${asked.map(({ sql }) => sql).join(' AND ')}`,
    values: asked.map(({ value }) => value),
  }
}

function readRow(db: Database, entry: number): FateRow[] {
  const row = db.get(
    `SELECT e.number, e.source, e.first_seen_at, e.fate, e.verdict, e.stage, e.reason, e.rule,
       coalesce(e.address, json_extract(e.entry, '$.link'), e.entry_id) AS name,
       coalesce(json_extract(a.article, '$.headline'), json_extract(e.entry, '$.title')) AS title
     FROM entry e LEFT JOIN article a ON a.number = e.article WHERE e.number = ?`,
    entry,
  )
  if (row === undefined) return []
  return [
    {
      number: entry,
      sourceId: text(row, 'source'),
      title: textOrNull(row, 'title'),
      name: text(row, 'name'),
      firstSeenAt: text(row, 'first_seen_at'),
      fate: fateIn(row),
      verdict: readVerdict(row),
    },
  ]
}

function fateIn(row: Row) {
  return FATES.find((fate) => fate === row['fate']) ?? 'waiting'
}
