import type { Article, Evidence, Match } from '../domain/types.ts'
import { dateInFull } from '../pipeline/date-words.ts'
import { type Html, html } from '../publish/html.ts'
import { renderTable } from './table.ts'
import { counted, wordCount } from './words.ts'

interface Reading {
  readonly article: Article
  readonly url: string
  readonly layout: string
  readonly doubts: readonly string[]
  readonly firstSeenAt: string
  /** Its paper's. */
  readonly timezone: string
}

/** How an article was read: by what, headline, date with its basis, byline, length, and what is doubtful. */
export function renderReading({ article, url, layout, doubts, firstSeenAt, timezone }: Reading): Html {
  const { published, byline, dateline, section, deck, body } = article
  const dated = published === null ? 'no date' : dateInFull(published, firstSeenAt, timezone)
  const facts: (readonly [string, string] | null)[] = [
    ['Headline', article.headline],
    ['Dated', dated],
    dateline === null ? null : ['Dateline', dateline.printed],
    ['Byline', byline?.printed ?? 'none'],
    article.creditText === undefined ? null : ['Credit', article.creditText],
    ['Length', counted(wordCount(body.text), 'word')],
    section === null ? null : ['Section', section],
    deck === null ? null : ['Standfirst', deck],
    ['Layout', layout],
    ['Address', url],
  ]
  return html`<dl class="facts">${facts.map((fact) => (fact === null ? null : html`<dt>${fact[0]}</dt><dd>${fact[1]}</dd>`))}
${doubts.map((doubt) => html`<dt>Doubt</dt><dd class="wrong">${doubt}</dd>`)}</dl>`
}

/** Each topic's claim, the most favourable first, with every phrase that made its score and where an editor wrote it. */
export function renderMatches(matches: readonly Match[]): Html {
  if (matches.length === 0) return html`<p class="soft">No topic was asked.</p>`
  const told = matches.toSorted((a, b) => RANK[a.verdict] - RANK[b.verdict] || b.score - a.score)
  const silent = told.filter((match) => match.evidence.length === 0)
  return html`${told.map((match) => (match.evidence.length === 0 ? null : renderMatch(match)))}
${silent.length === 0 ? null : html`<p class="soft">No phrase of ${silent.map((match) => match.topic).join(', ')}.</p>`}`
}

const RANK = { keep: 0, review: 1, drop: 2 } as const
const CLASSES = { keep: 'kept', review: 'review', drop: 'dropped' } as const

function renderMatch(match: Match): Html {
  const rows = match.evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(evidenceRow)
  return html`<details${match.verdict === 'drop' ? null : OPEN}><summary><span class="fate ${CLASSES[match.verdict]}">${match.topic}</span>: ${shortReason(match)}</summary>
${match.verdict === 'drop' && match.rule ? html`<p>${match.reason} <span class="rule">${match.rule}</span></p>` : null}
${renderTable({ caption: `What made the score of ${match.score}`, columns: ['Phrase', 'Found in', 'Weight', 'Written in'], rows })}</details>`
}

/** The reason without the phrases, which the table below it has all. */
function shortReason({ reason }: Match): string {
  return /^score [^:]*/u.exec(reason)?.[0] ?? reason
}

const OPEN: Html = { html: ' open' }

function evidenceRow({ term, field, weight, rule }: Evidence): Html[] {
  return [
    html`<q>${term}</q>`,
    html`${field}`,
    html`<span class="number">${weight > 0 ? `+${weight}` : weight}</span>`,
    html`<span class="rule">${rule}</span>`,
  ]
}
