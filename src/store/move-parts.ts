/** A table on its way from SQLite to PostgreSQL, in the order of its key. */
export interface MovePart {
  readonly table: string
  /** In PostgreSQL, where it has another name. */
  readonly as?: string
  readonly key: readonly string[]
  readonly columns: readonly MoveColumn[]
  /** Rows at a time: few where they are heavy. */
  readonly batch: number
  /** The sequence that goes on after the greatest number. */
  readonly sequence?: string
}

export interface MoveColumn {
  readonly name: string
  /** In PostgreSQL. */
  readonly type: 'text' | 'bigint' | 'integer' | 'boolean' | 'timestamptz' | 'json' | 'bytea' | 'double precision'
  /** What it is made of in SQLite, where it is no column there. */
  readonly from?: string
}

/**
 * Tables that are not moved as such: sums of others (by triggers), documents, whose bytes lie in the output folder, what
 * goes with its article, and keys, which are all in their own table when a move begins.
 */
export const MADE_ANEW: readonly string[] = ['tally', 'document', 'article_sketch', 'article_key', 'key_written']

/** Columns that are left behind: leases end with the process, and what PostgreSQL computes itself. */
export const LEFT_BEHIND: readonly string[] = ['lease_holder', 'lease_until', 'fate']

/** To move another table, add a row; a test sees that none of SQLite's tables and columns is forgotten. */
export const MOVE_PARTS: readonly MovePart[] = [
  {
    table: 'target',
    key: ['url'],
    batch: 1_000,
    columns: [
      ...texts('url', 'source', 'kind'),
      { name: 'active', type: 'boolean' },
      { name: 'next_poll_at', type: 'timestamptz' },
      { name: 'state', type: 'json' },
    ],
  },
  {
    table: 'fetch',
    as: 'fetch_log',
    key: ['number'],
    batch: 2_000,
    sequence: 'fetch_log_number_seq',
    columns: [
      { name: 'number', type: 'bigint' },
      ...texts('url'),
      ...instants('started_at', 'next_poll_at'),
      ...texts('next_reason'),
      { name: 'trace', type: 'json' },
    ],
  },
  {
    table: 'entry',
    key: ['number'],
    batch: 1_000,
    sequence: 'entry_number_seq',
    columns: [
      { name: 'number', type: 'bigint' },
      ...texts('source', 'target', 'entry_id', 'address'),
      { name: 'link', type: 'text', from: "json_extract(entry, '$.link')" },
      ...texts('digest'),
      { name: 'entry', type: 'json' },
      ...instants('first_seen_at'),
      ...texts('first_day', 'reader'),
      { name: 'repairs', type: 'json' },
      ...instants('due_at'),
      { name: 'attempts', type: 'integer' },
      ...texts('verdict', 'stage', 'reason', 'rule'),
      ...instants('decided_at'),
      { name: 'words_forgotten', type: 'boolean', from: 'words_forgotten' },
      { name: 'article', type: 'bigint' },
    ],
  },
  {
    table: 'article',
    key: ['number'],
    batch: 500,
    sequence: 'article_number_seq',
    columns: [
      { name: 'number', type: 'bigint' },
      ...texts('id'),
      { name: 'entry', type: 'bigint' },
      ...texts('source', 'url', 'address'),
      { name: 'cluster', type: 'bigint' },
      ...instants('first_seen_at', 'arrived_at', 'updated_at'),
      ...texts('published_at', 'layout'),
      ...documents('doubts', 'matches', 'article'),
      ...texts('read_by'),
      {
        name: 'sketch',
        type: 'bytea',
        from: '(SELECT s.sketch FROM article_sketch s WHERE s.article = article.number)',
      },
    ],
  },
  {
    table: 'kept',
    key: ['topic', 'first_seen_at', 'article'],
    batch: 5_000,
    columns: [...texts('topic'), { name: 'article', type: 'bigint' }, ...instants('first_seen_at')],
  },
  {
    table: 'candidate_key',
    key: ['key', 'article'],
    batch: 10_000,
    columns: [
      { name: 'key', type: 'bigint' },
      { name: 'article', type: 'bigint' },
    ],
  },
  {
    table: 'likeness',
    key: ['article', 'other'],
    batch: 5_000,
    columns: [
      { name: 'article', type: 'bigint' },
      { name: 'other', type: 'bigint' },
      ...texts('relation'),
      { name: 'likeness', type: 'double precision' },
      ...documents('reasons'),
    ],
  },
  {
    table: 'page',
    key: ['entry'],
    batch: 100,
    columns: [
      { name: 'entry', type: 'bigint' },
      ...texts('url', 'content_type'),
      ...instants('fetched_at'),
      { name: 'packed', type: 'bytea' },
    ],
  },
  {
    table: 'host_pace',
    key: ['host'],
    batch: 5_000,
    columns: [...texts('host'), ...instants('not_before'), ...texts('reason')],
  },
  {
    table: 'outbox',
    key: ['id'],
    batch: 1_000,
    sequence: 'outbox_id_seq',
    columns: [
      { name: 'id', type: 'bigint' },
      ...texts('kind', 'address'),
      ...instants('created_at', 'due_at'),
      { name: 'attempts', type: 'integer' },
      ...texts('note'),
    ],
  },
  { table: 'host_memory', key: ['host'], batch: 1_000, columns: [...texts('host'), ...documents('dates')] },
  {
    table: 'source_habit',
    key: ['source'],
    batch: 500,
    columns: [...texts('source'), ...documents('alarms', 'refused', 'habit')],
  },
  { table: 'subscription', key: ['id'], batch: 1_000, columns: [...texts('id'), ...documents('subscription')] },
  {
    table: 'published_feed',
    key: ['id'],
    batch: 1_000,
    columns: [...texts('id'), ...instants('begun_at', 'updated_at')],
  },
  {
    table: 'shown',
    key: ['feed', 'cluster'],
    batch: 5_000,
    columns: [...texts('feed', 'cluster'), ...instants('shown_at'), ...texts('archive')],
  },
]

function texts(...names: readonly string[]): MoveColumn[] {
  return names.map((name) => ({ name, type: 'text' }))
}

function instants(...names: readonly string[]): MoveColumn[] {
  return names.map((name) => ({ name, type: 'timestamptz' }))
}

function documents(...names: readonly string[]): MoveColumn[] {
  return names.map((name) => ({ name, type: 'json' }))
}
