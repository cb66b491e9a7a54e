import type { ArticleKind } from '../domain/types.ts'

/** Words under which a report is a brief. */
const BRIEF_WORDS = 60

/** A report is a brief where it has few words; other kinds stay what they are. */
export function briefOrReport(kind: ArticleKind, words: number): ArticleKind {
  if (kind !== 'report' && kind !== 'brief') return kind
  return words < BRIEF_WORDS ? 'brief' : 'report'
}
