import { FATE_WORDS } from '../desk/words.ts'
import { fateOf } from '../domain/fates.ts'
import type { Bases, Match } from '../domain/types.ts'
import { dateInFull, dateWords } from '../pipeline/date-words.ts'
import type { Preview } from '../pipeline/preview.ts'
import { speakingMatch } from '../pipeline/speaking-match.ts'
import { clip, table } from './table.ts'

/** A row for each entry: what was read of it and what would become of it; below, why, entry by entry. */
export function previewsText(previews: readonly Preview[]): string {
  const head = ['', 'headline', 'date', 'by', 'byline', 'words', 'layout', 'topic', 'score', 'becomes']
  const rows = previews.map((one, at) => [`${at + 1}`, ...rowOf(one)])
  return [table([head, ...rows]), '', ...previews.map((one, at) => `${at + 1}. ${entryText(one)}`)].join('\n')
}

/** Characters of a cell: a row must fit a wide terminal. */
const CELL = 48

function rowOf({ draft, judgement }: Preview): string[] {
  const kind = FATE_WORDS[fateOf(judgement.verdict)]
  const best = speakingMatch(judgement.article?.matches ?? [])
  if (draft.kind === 'settled') {
    const title = draft.pending.entry.title ?? draft.pending.entry.link ?? draft.pending.entry.id
    return [clip(title, CELL), '', '', '', '', '', '', '', kind]
  }
  const { article, layout } = draft
  return [
    clip(article.headline, CELL),
    dateWords(article.published, draft.pending.firstSeenAt, draft.source.timezone)?.printed ?? 'none',
    article.published?.basis ?? '',
    clip(article.byline?.names.join(', ') ?? 'none', 24),
    String(wordsOf(article.body.text)),
    layout,
    best?.topic ?? '',
    best === undefined ? '' : String(best.score),
    kind,
  ]
}

function wordsOf(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length
}

function entryText({ draft, judgement }: Preview): string {
  const { verdict } = judgement
  const rule = verdict.rule === null ? '' : ` — ${verdict.rule}`
  const fate = ['becomes', `${FATE_WORDS[fateOf(verdict)]} (${verdict.stage}): ${verdict.reason}${rule}`]
  if (draft.kind === 'settled') return `${draft.pending.entry.title ?? draft.pending.entry.link}\n${indented([fate])}`
  const { article, layout, doubts, idle = [], bases, url } = draft
  const { published, byline } = article
  return `${article.headline}\n${indented([
    ['page', url],
    ['date', dateInFull(published, draft.pending.firstSeenAt, draft.source.timezone)],
    ['byline', byline?.printed ?? 'none'],
    ['words', String(wordsOf(article.body.text))],
    ['opens', clip(article.body.text, 90)],
    ['layout', layout],
    ...(bases === undefined ? [] : [['from', basesText(bases)]]),
    ...[...doubts, ...idle].map((doubt) => ['doubt', doubt]),
    ...scoreRows(judgement.article?.matches ?? []),
    fate,
  ])}`
}

/** "headline: the page, OpenGraph; byline: JSON-LD; …", what there is none of left out. */
export function basesText(bases: Bases): string {
  return Object.entries(bases)
    .flatMap(([name, basis]) => (basis === null ? [] : [`${name}: ${basis}`]))
    .join('; ')
}

/** Each topic that found something, with every term, field and rule that made its score. */
function scoreRows(matches: readonly Match[]): string[][] {
  const found = matches.filter(({ evidence }) => evidence.length > 0)
  if (found.length === 0) return [['scores', 'no term of any topic']]
  return found.map(({ topic, score, verdict, evidence }) => {
    const terms = evidence.map(({ term, field, weight }) => `${weight > 0 ? '+' : ''}${weight} ${term} (${field})`)
    return ['scores', `${topic} ${score}, ${verdict}: ${clip(terms.join(', '), 300)}`]
  })
}

function indented(rows: readonly (readonly string[])[]): string {
  return `${table(rows.map((row) => ['  ', ...row]))}\n`
}
