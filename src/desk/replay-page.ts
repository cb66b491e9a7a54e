import type { DeskAnswer } from '../domain/desk.ts'
import { redactText } from '../domain/redact-url.ts'
import type { ReadOtherwise } from '../pipeline/read-otherwise.ts'
import type { ChangedFate, ReplayReport } from '../pipeline/replay.ts'
import { type FeedChange, type FeedDiff, feedWords } from '../pipeline/replay-diff.ts'
import { type Html, html } from '../publish/html.ts'
import { pageAnswer } from './frame.ts'
import type { Job, JobState } from './job.ts'
import { renderTable } from './table.ts'
import { counted, digits, FATE_WORDS, fateMark, linkTo, moment } from './words.ts'
import type { DeskWorld, ReplayOutcome } from './world.ts'

const REFRESH_SECONDS = 3
/** Of a list, so many are shown; the rest is only counted. */
const SHOWN = 200

const SPANS = [
  { span: '12h', label: 'the last 12 hours' },
  { span: '1d', label: 'the last day' },
  { span: '3d', label: 'the last 3 days' },
  { span: '7d', label: 'the last week' },
  { span: '30d', label: 'the last 30 days' },
] as const
const USUAL = '7d'

/** The form, how far a replay is, and what the last one would change. */
export function replayPage(
  world: DeskWorld,
  state: JobState<ReplayOutcome>,
  { problem, span: chosen }: { readonly problem: string | null; readonly span: string } = {
    problem: null,
    span: USUAL,
  },
): DeskAnswer {
  const now = world.now()
  const frame = {
    title: 'Replay',
    lead: html`What the config on disk would make of what is stored. It works on a copy and changes nothing; no paper is asked.`,
    tab: 'replay',
    now,
    refused: world.refused(),
    version: world.version,
    body: html`${problem === null ? null : html`<div class="panel broken"><p>${problem}</p></div>`}
<form class="ask" method="post" action="replay">
<p class="field"><label for="since">What was first seen within</label><select id="since" name="since">${SPANS.map(
      ({ span, label }) => html`<option value="${span}"${span === chosen ? SELECTED : null}>${label}</option>`,
    )}</select></p>
<button>Replay</button>
</form>
${renderState(state, now)}`,
    ...(state.kind === 'running' ? { refreshSeconds: REFRESH_SECONDS } : {}),
  } as const
  return pageAnswer(frame, problem === null ? 200 : 400)
}

const SELECTED: Html = { html: ' selected' }

/** Begins a replay and leads to the page that shows it; says why where it cannot. */
export function beginReplay(world: DeskWorld, job: Job<ReplayOutcome>, span: string): DeskAnswer {
  const known = SPANS.find((one) => one.span === span)
  if (known === undefined)
    return replayPage(world, job.state(), { problem: 'Choose one of the times in the list.', span: USUAL })
  const begun = job.begin(known.label, (tell, signal) => world.replay(known.span, tell, signal))
  if (begun === 'begun') return { kind: 'see', path: 'replay' }
  return replayPage(world, job.state(), { problem: NOT_BEGUN[begun], span })
}

const NOT_BEGUN = {
  busy: 'One replay runs already; only one does at a time.',
  'too-soon': 'The last replay began only a moment ago: wait a few seconds.',
} as const

function renderState(state: JobState<ReplayOutcome>, now: string): Html | null {
  if (state.kind === 'idle') return null
  if (state.kind === 'running') {
    const far = state.progress === '' ? 'the store is being copied' : state.progress
    return html`<div class="panel waiting" role="status"><p>Replaying ${state.what}, since ${moment(state.since, now)}: ${far}. This page looks again every ${REFRESH_SECONDS} seconds.</p></div>`
  }
  if (state.kind === 'failed')
    return html`<div class="panel broken"><p>The replay of ${state.what} ended early: ${redactText(state.problem)}</p></div>`
  if (!state.result.ok)
    return html`<div class="panel broken"><p>The replay of ${state.what} could not be:</p><pre>${redactText(state.result.said)}</pre></div>`
  return html`<h2>Replay of ${state.what}</h2>
<p class="soft">Begun ${moment(state.since, now)}, by the config that was on disk then.</p>
${renderReport(state.result.report)}`
}

function renderReport({ entries, changed, read, feeds }: ReplayReport): Html {
  const ways = Map.groupBy(changed, ({ was, becomes }) => `${FATE_WORDS[was]} → ${FATE_WORDS[becomes]}`)
  const isSame = changed.length + read.length === 0 && !feeds.some(hasMoved)
  return html`<div class="panel ${isSame ? 'kept' : 'review'}"><p><b>${counted(entries, 'entry', 'entries')}</b> decided anew; <b>${digits(changed.length)}</b> ${changed.length === 1 ? 'comes' : 'come'} out otherwise${[...ways].map(([way, all]) => html`, ${all.length} ${way}`)}; <b>${digits(read.length)}</b> ${read.length === 1 ? 'is' : 'are'} read otherwise.</p>
<p class="soft">To decide so in the store: stop the daemon, then <code>npm run rivermouth replay -- --since … --apply</code>. What feeds.yaml says counts at the next round.</p></div>
<h3>What the feeds would show otherwise than they are published</h3>
${renderFeeds(feeds)}
${read.length === 0 ? null : html`<h3>Read otherwise</h3>${renderRead(read)}`}
${changed.length === 0 ? null : html`<h3>Entry by entry</h3>${renderChanges(changed)}`}`
}

function hasMoved({ state, gained, lost, merged, led, reordered }: FeedDiff): boolean {
  return state !== 'stays' || reordered || gained.length + lost.length + merged.length + led.length > 0
}

function renderFeeds(feeds: readonly FeedDiff[]): Html {
  const moved = feeds.filter(hasMoved)
  const still = feeds.length - moved.length
  return html`${moved.map(renderFeed)}
${still === 0 ? null : html`<p class="soft">${counted(still, 'feed')} ${still === 1 ? 'shows' : 'show'} what ${still === 1 ? 'it' : 'they'} showed.</p>`}`
}

function renderFeed(feed: FeedDiff): Html {
  const { feedId, gained, lost, merged, led } = feed
  const sum = html`<b>${feedId}</b>: ${feedWords(feed)}`
  if (gained.length + lost.length + merged.length + led.length === 0) return html`<p>${sum}</p>`
  return html`<details open><summary>${sum}</summary>
<ul class="plain">${changeLines('+', 'gained', 'kept', gained)}${changeLines('−', 'lost', 'broken', lost)}${changeLines('=', 'merged', 'merged', merged)}${changeLines('›', 'led by another paper', 'review', led)}</ul></details>`
}

function renderRead(read: readonly ReadOtherwise[]): Html {
  const rows = read
    .slice(0, SHOWN)
    .flatMap(({ url, title, changes }) =>
      changes.map(({ what, was, becomes }, at) => [
        at > 0 ? html`` : html`<a class="headline" href="${linkTo('explain', { of: url })}">${title || url}</a>`,
        html`${what}`,
        html`<span class="reason">${was}</span>`,
        html`<span class="reason">${becomes}</span>`,
      ]),
    )
  const rest = read.length - SHOWN
  return html`${renderTable({ caption: 'Articles whose headline, date, byline or words would be others', columns: ['Article', 'What', 'Was', 'Becomes'], rows })}
${rest <= 0 ? null : html`<p class="soft">and ${digits(rest)} more</p>`}`
}

function changeLines(sign: string, word: string, mark: string, changes: readonly FeedChange[]): Html[] {
  const lines = changes.slice(0, SHOWN).map(
    ({
      id,
      headline,
      why,
    }) => html`<li><span class="fate ${mark}"><span aria-hidden="true">${sign}</span><span class="unseen">${word}:</span></span> <a href="${linkTo('explain', { of: id })}">${headline}</a> <span class="reason">${redactText(why)}</span></li>
`,
  )
  return changes.length > SHOWN
    ? [...lines, html`<li class="soft">and ${changes.length - SHOWN} more ${word}</li>`]
    : lines
}

function renderChanges(changed: readonly ChangedFate[]): Html {
  const rows = changed
    .slice(0, SHOWN)
    .map(({ url, title, was, becomes, why, rule }) => [
      html`<a class="headline" href="${linkTo('explain', { of: url })}">${title || url}</a>`,
      html`${fateMark(was)} → ${fateMark(becomes)}`,
      html`<span class="reason">${redactText(why)}</span>${rule === null ? null : html` <span class="rule">${rule}</span>`}`,
    ])
  const rest = changed.length - rows.length
  return html`${renderTable({ caption: 'Entries whose verdict would be another', columns: ['Entry', 'Verdict', 'Why'], rows })}
${rest === 0 ? null : html`<p class="soft">and ${digits(rest)} more</p>`}`
}
