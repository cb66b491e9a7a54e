import type { Chain, Likeness } from '../../domain/ports.ts'
import type { Entry, Verdict } from '../../domain/types.ts'
import { type Database, number, type Row, text, textOrNull } from './database.ts'
import { readCluster, readStored, STORED } from './stored.ts'

/** All that is known of an address (announced, final or canonical), a tag URI or an origin's own id; the newest first. */
export function findChains(db: Database, addressOrId: string): Chain[] {
  const rows = db.all(
    `SELECT * FROM entry WHERE number IN (
       SELECT number FROM entry WHERE address = ?1
       UNION SELECT number FROM entry WHERE entry_id = ?1
       UNION SELECT number FROM entry WHERE json_extract(entry, '$.link') = ?1
       UNION SELECT number FROM entry WHERE article IN (
         SELECT number FROM article WHERE id = ?1 OR url = ?1 OR address = ?1))
     ORDER BY number DESC LIMIT 20`,
    addressOrId,
  )
  return rows.map((row) => readChain(db, row))
}

function readChain(db: Database, row: Row): Chain {
  const entry: Entry = JSON.parse(text(row, 'entry'))
  const stored = storedOf(db, row)
  return {
    entry,
    sourceId: text(row, 'source'),
    targetUrl: text(row, 'target'),
    firstSeenAt: text(row, 'first_seen_at'),
    verdict: readVerdict(row),
    decidedAt: textOrNull(row, 'decided_at'),
    stored: stored === undefined ? null : readStored(stored),
    cluster: stored === undefined ? null : readCluster(db, number(stored, 'cluster')),
    duplicateOf: stored === undefined ? [] : likenesses(db, number(stored, 'number'), 'duplicate'),
    sameAffairAs: stored === undefined ? [] : likenesses(db, number(stored, 'number'), 'same-affair'),
    reader: textOrNull(row, 'reader'),
    repairs: JSON.parse(text(row, 'repairs')),
  }
}

function storedOf(db: Database, row: Row): Row | undefined {
  const article = row['article']
  return typeof article === 'number' ? db.get(`${STORED} WHERE a.number = ?`, article) : undefined
}

const VERDICTS = ['kept', 'dropped', 'duplicate', 'held', 'broken'] as const
const STAGES = ['fetch', 'read', 'extract', 'dedupe', 'match', 'publish'] as const

export function readVerdict(row: Row): Verdict | null {
  const kind = VERDICTS.find((known) => known === row['verdict'])
  const stage = STAGES.find((known) => known === row['stage'])
  if (kind === undefined || stage === undefined) return null
  return { kind, stage, reason: text(row, 'reason'), rule: textOrNull(row, 'rule') }
}

function likenesses(db: Database, article: number, relation: string): Likeness[] {
  const rows = db.all(
    `SELECT other, likeness, reasons FROM likeness WHERE article = ?1 AND relation = ?2
     UNION SELECT article, likeness, reasons FROM likeness WHERE other = ?1 AND relation = ?2 ORDER BY 1`,
    article,
    relation,
  )
  return rows.map((row) => ({
    number: number(row, 'other'),
    likeness: number(row, 'likeness'),
    reasons: JSON.parse(text(row, 'reasons')),
  }))
}
