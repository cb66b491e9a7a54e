import { pagesRefusedText } from '../domain/advice.ts'
import type { PollState } from '../domain/fetching.ts'
import type { LayoutAlarm, PagesRefused } from '../domain/habit.ts'
import type { SourceStatus } from '../domain/status.ts'
import { type Html, html } from '../publish/html.ts'
import { type DayBar, renderSpark, sumOf } from './chart.ts'
import { renderTable } from './table.ts'
import { digits, linkTo, moment } from './words.ts'

/** Whether a source that is on needs a person's look. */
export function isIll(source: SourceStatus): boolean {
  return source.enabled && (hasPageTrouble(source) || source.targets.some(isBad))
}

function hasPageTrouble({ alarms, pagesRefused }: SourceStatus): boolean {
  return alarms.length > 0 || pagesRefused !== null
}

export function isBad({ health }: PollState): boolean {
  return health.kind !== 'new' && health.kind !== 'well'
}

/** How many of those that are on need a look, in a sentence. */
export function summaryOf(sources: readonly SourceStatus[]): Html {
  const on = sources.filter((source) => source.enabled)
  const ill = on.filter(isIll).length
  if (on.length === 0) return html`No source is on.`
  if (ill === 0)
    return html`${on.length === 1 ? 'The one source that is on is well.' : `All ${on.length} sources that are on are well.`}`
  return html`<span class="wrong">${ill} of ${on.length} sources that are on ${ill === 1 ? 'needs' : 'need'} a look.</span>`
}

/** The sources that are on, those in trouble first. With days it is the desk's own: each leads to its page. */
export function renderSources(
  sources: readonly SourceStatus[],
  now: string,
  daysOf: ((sourceId: string) => readonly DayBar[]) | null,
): Html {
  const rows = sources
    .filter((source) => source.enabled)
    .toSorted(byTrouble)
    .map((source) => [
      daysOf === null
        ? html`${source.name}`
        : html`<a href="${linkTo('source', { id: source.id })}">${source.name}</a>`,
      renderState(source, now),
      moment(latest(source.targets.map((target) => target.lastPolledAt)), now),
      renderNext(source.targets, now),
      ...(daysOf === null ? [] : [renderDays(daysOf(source.id))]),
    ])
  const columns = ['Source', 'State', 'Last poll', 'Next poll and why', ...(daysOf === null ? [] : ['Last 30 days'])]
  return renderTable({ caption: 'Sources that are on, those in trouble first', columns, rows })
}

/** The sources that are off, with the reason an editor gave. */
export function renderOff(sources: readonly SourceStatus[], isDesk: boolean): Html | null {
  const off = sources.filter((source) => !source.enabled).toSorted(byName)
  if (off.length === 0) return null
  return html`<details><summary>${off.length} ${off.length === 1 ? 'source is' : 'sources are'} off</summary>
<ul class="plain">${off.map(
    (source) =>
      html`<li>${isDesk ? html`<a href="${linkTo('source', { id: source.id })}">${source.name}</a>` : source.name}<span class="soft">: ${source.offBecause ?? 'no reason given'}</span></li>
`,
  )}</ul></details>`
}

/** The state of a source by its worst address; how many of its addresses are so, and what to do. */
function renderState(source: SourceStatus, now: string): Html {
  const { targets } = source
  const ofTargets = hasPageTrouble(source) && !targets.some(isBad) ? null : renderTargetsState(targets, now)
  return html`${renderPageTroubles(source, now)}${ofTargets}`
}

/** What is wrong with a source's pages, each trouble in an element of its own. */
export function renderPageTroubles({ alarms, pagesRefused }: SourceStatus, now: string): Html[] {
  const refused = pagesRefused === null ? [] : [renderPagesRefused(pagesRefused, now)]
  return [...alarms.map((alarm) => renderAlarm(alarm, now)), ...refused]
}

/** That no page comes: since when, how many, why, and an example. */
function renderPagesRefused(refused: PagesRefused, now: string): Html {
  return html`<div><span class="fate ill">pages</span> since ${moment(refused.since, now)}<span class="hint">${pagesRefusedText(refused)}</span><span class="hint address">for example ${refused.example}</span></div>`
}

/** A layout that yields something else than it did: since when, what is done about it, and an example. */
function renderAlarm({ since, note, example }: LayoutAlarm, now: string): Html {
  return html`<div><span class="fate ill">layout</span> since ${moment(since, now)}<span class="hint">${note}</span><span class="hint address">for example ${example}</span></div>`
}

function renderTargetsState(targets: readonly PollState[], now: string): Html {
  const bad = targets.filter(isBad)
  const worst = bad.toSorted((a, b) => b.failuresInARow - a.failuresInARow)[0]
  if (worst === undefined) return renderHealth(targets.find(({ health }) => health.kind === 'well') ?? targets[0], now)
  const of =
    targets.length === 1 ? null : html` <span class="soft">(${bad.length} of ${targets.length} addresses)</span>`
  return html`${renderHealth(worst, now)}${of}<span class="hint address">${worst.url}</span>`
}

/** The health of one address: since when, how often, what is wrong and what to do. */
export function renderHealth(state: PollState | undefined, now: string): Html {
  if (state === undefined || state.health.kind === 'new') return html`<span class="fate new">not polled yet</span>`
  if (!isBad(state)) return html`<span class="fate well">well</span>`
  const { health, failuresInARow } = state
  const since = health.since === null ? null : html` since ${moment(health.since, now)}`
  const often = failuresInARow > 1 ? `, ${failuresInARow} times in a row` : ''
  return html`<span class="fate ill">${health.kind}</span>${since}${often}<span class="hint">${health.note}</span>`
}

function renderNext(targets: readonly PollState[], now: string): Html {
  const next = targets.toSorted((a, b) => (a.nextPollAt < b.nextPollAt ? -1 : 1))[0]
  return next === undefined
    ? html`<span class="soft">as soon as it is its turn</span>`
    : html`${moment(next.nextPollAt, now)}<span class="hint">${next.nextPollReason}</span>`
}

function renderDays(bars: readonly DayBar[]): Html {
  const sum = sumOf(bars)
  const total = [...sum.values()].reduce((all, count) => all + count, 0)
  return html`${renderSpark(bars)}<span class="hint">${digits(total)} seen, ${digits(sum.get('kept') ?? 0)} kept</span>`
}

function latest(instants: readonly (string | null)[]): string | null {
  return instants.reduce((last, one) => ((one ?? '') > (last ?? '') ? one : last), null)
}

function byTrouble(left: SourceStatus, right: SourceStatus): number {
  return Number(isIll(right)) - Number(isIll(left)) || byName(left, right)
}

function byName(left: SourceStatus, right: SourceStatus): number {
  return left.name < right.name ? -1 : 1
}
