import type { DeskAnswer } from '../domain/desk.ts'
import { FATES, type Fate, type FatePage, type FateQuery, type FateRow } from '../domain/fates.ts'
import { redactText } from '../domain/redact-url.ts'
import type { Source } from '../domain/settings.ts'
import { type Html, html } from '../publish/html.ts'
import { pageAnswer } from './frame.ts'
import { renderTable } from './table.ts'
import { FATE_WORDS, fateMark, linkTo, moment, shortDay } from './words.ts'
import type { DeskWorld } from './world.ts'

const ROWS = 50

/** What became of everything that was announced, with filters; each entry leads to its explanation. */
export async function verdictsPage(world: DeskWorld, values: ReadonlyMap<string, string>): Promise<DeskAnswer> {
  const now = world.now()
  const query = readQuery(values)
  const noDay = query.day === null ? (values.get('day') ?? '') : ''
  const page = await world.fates.list(query)
  const papers = world.plan().config.sources
  return pageAnswer({
    title: 'Verdicts',
    lead: html`${leadOf(query, papers)}`,
    tab: 'verdicts',
    now,
    refused: world.refused(),
    version: world.version,
    body: html`${noDay === '' ? null : html`<div class="panel broken"><p>“${noDay.slice(0, 40)}” is no day: entries of every day are shown.</p></div>`}
${renderFilters(query)}
${renderChoice(query, papers)}
${page.rows.length === 0 ? html`<p class="soft">Nothing here.</p>` : renderRows(page.rows, papers, now)}
${renderPaging(query, page)}`,
  })
}

/** What does not read as a filter is left out, as if it had not been asked. */
function readQuery(values: ReadonlyMap<string, string>): FateQuery {
  const fate = FATES.find((one) => one === values.get('fate')) ?? null
  return {
    fate,
    day: readDay(values.get('day') ?? ''),
    sourceId: values.get('source') || null,
    from: readFrom(values),
    most: ROWS,
  }
}

/** A day of the calendar: 31 February is none. */
function readDay(written: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(written) ? Date.parse(`${written}T00:00:00Z`) : Number.NaN
  return Number.isNaN(day) || !new Date(day).toISOString().startsWith(written) ? null : written
}

function readFrom(values: ReadonlyMap<string, string>): FateQuery['from'] {
  for (const side of ['older', 'newer'] as const) {
    const written = values.get(side) ?? ''
    if (/^\d{1,15}$/u.test(written)) return { side, than: Number(written) }
  }
  return null
}

function leadOf({ fate, sourceId, day }: FateQuery, papers: readonly Source[]): string {
  const of = sourceId === null ? '' : ` of ${nameOf(papers, sourceId)}`
  const on = day === null ? '' : `, first seen on ${shortDay(day)} ${day.slice(0, 4)} (UTC)`
  return `${fate === null ? 'Every entry' : `Entries ${PHRASES[fate]}`}${of}${on}, the newest first.`
}

const PHRASES: Readonly<Record<Fate, string>> = {
  kept: 'that were kept',
  review: 'in the review band, for a person to decide',
  merged: 'that tell a report told before',
  dropped: 'that were dropped',
  held: 'that are held back for now',
  broken: 'that could not be read',
  waiting: 'that wait for their judgement',
}

function renderFilters(query: FateQuery): Html {
  const link = (fate: Fate | null, label: Html): Html => {
    const href = linkTo('verdicts', { fate, source: query.sourceId, day: query.day })
    return html`<li><a href="${href}"${fate === query.fate ? CURRENT : null}>${label}</a></li>`
  }
  return html`<nav aria-label="Filter by verdict"><ul class="filters">
${link(null, html`all`)}${FATES.map((fate) => link(fate, fateMark(fate)))}
</ul></nav>`
}

const CURRENT: Html = { html: ' aria-current="page"' }
const SELECTED: Html = { html: ' selected' }

function renderChoice({ fate, sourceId, day }: FateQuery, papers: readonly Source[]): Html {
  const options = papers
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((paper) => html`<option value="${paper.id}"${paper.id === sourceId ? SELECTED : null}>${paper.name}</option>`)
  const isGone = sourceId !== null && !papers.some((paper) => paper.id === sourceId)
  const gone = isGone ? html`<option value="${sourceId}" selected>${sourceId} (no longer in config/)</option>` : null
  return html`<form class="ask" action="verdicts">
${fate === null ? null : html`<input type="hidden" name="fate" value="${fate}">`}
<p class="field"><label for="source">Paper</label><select id="source" name="source"><option value="">all papers</option>${gone}${options}</select></p>
<p class="field"><label for="day">First seen on (UTC)</label><input id="day" name="day" type="date" value="${day ?? ''}"></p>
<button>Show</button>
</form>`
}

function renderRows(rows: readonly FateRow[], papers: readonly Source[], now: string): Html {
  return renderTable({
    caption: 'Entries, the newest by first sight first',
    columns: ['Entry', 'Verdict', 'Why', 'First seen'],
    rows: rows.map((row) => [
      html`<a class="headline" href="${linkTo('explain', { of: row.name })}">${row.title ?? row.name}</a><span class="hint">${nameOf(papers, row.sourceId)}</span>`,
      html`${fateMark(row.fate)}<span class="hint">${row.verdict === null ? '' : `at ${row.verdict.stage}`}</span>`,
      renderWhy(row),
      moment(row.firstSeenAt, now),
    ]),
  })
}

function renderWhy({ verdict, fate }: FateRow): Html {
  if (verdict === null) return html`<span class="reason">not judged yet</span>`
  const rule = verdict.rule === null ? null : html` <span class="rule">${verdict.rule}</span>`
  return html`<span class="reason">${redactText(verdict.reason) || FATE_WORDS[fate]}</span>${rule}`
}

function renderPaging({ fate, sourceId, day }: FateQuery, { rows, newer, older }: FatePage): Html | null {
  const same = { fate, source: sourceId, day }
  const [first, last] = [rows[0], rows.at(-1)]
  const links = [
    newer ? html`<a href="${linkTo('verdicts', same)}">Newest</a>` : null,
    newer && first !== undefined
      ? html`<a href="${linkTo('verdicts', { ...same, newer: String(first.number) })}" rel="prev">Newer</a>`
      : null,
    older && last !== undefined
      ? html`<a href="${linkTo('verdicts', { ...same, older: String(last.number) })}" rel="next">Older</a>`
      : null,
  ]
  return links.every((link) => link === null) ? null : html`<nav class="pages" aria-label="Pages">${links}</nav>`
}

function nameOf(papers: readonly Source[], id: string): string {
  return papers.find((paper) => paper.id === id)?.name ?? id
}
