import type { DeskAnswer } from '../domain/desk.ts'
import { fateOf } from '../domain/fates.ts'
import { redactText } from '../domain/redact-url.ts'
import { anyPaper, findAsked } from '../pipeline/asked.ts'
import { dateWords } from '../pipeline/date-words.ts'
import type { Preview, SourcePreview } from '../pipeline/preview.ts'
import type { PolledSource } from '../pipeline/report.ts'
import { type Html, html } from '../publish/html.ts'
import { renderMatches, renderReading } from './evidence.ts'
import { pageAnswer } from './frame.ts'
import type { Job, JobState } from './job.ts'
import { renderTable } from './table.ts'
import { counted, fateMark, moment, READ_AS } from './words.ts'
import type { DeskWorld } from './world.ts'

/** How often a page is asked for again while something runs, in seconds. */
const REFRESH_SECONDS = 2

/** The form, and what the last preview showed. */
export function previewPage(
  world: DeskWorld,
  state: JobState<SourcePreview>,
  { problem, address }: { readonly problem: string | null; readonly address: string } = { problem: null, address: '' },
): DeskAnswer {
  const now = world.now()
  const body = html`${problem === null ? null : html`<div class="panel broken"><p>${problem}</p></div>`}
<form class="ask" method="post" action="preview">
<p class="field wide"><label for="address">Address of a feed, a listing page or an article, or a source of config/</label><input id="address" name="address" value="${address}" required maxlength="2000" autocomplete="off" spellcheck="false" placeholder="https://… or baolangson.vn"></p>
<button>Preview</button>
</form>
${renderState(state, now)}`
  const frame = {
    title: 'Preview',
    lead: html`What a source or a page yields now, and what would become of it. It asks the paper politely, and writes nothing.`,
    tab: 'preview',
    now,
    refused: world.refused(),
    version: world.version,
    body,
    ...(state.kind === 'running' ? { refreshSeconds: REFRESH_SECONDS } : {}),
  } as const
  return pageAnswer(frame, problem === null ? 200 : 400)
}

/** Begins a preview and leads to the page that shows it; says why where it cannot. */
export function beginPreview(world: DeskWorld, job: Job<SourcePreview>, address: string): DeskAnswer {
  const what = address.trim()
  const asked = what.length > 2000 ? null : (findAsked(world.plan().config, what) ?? anyPaper(what))
  if (asked === null) {
    return previewPage(world, job.state(), {
      problem: 'That is neither the name of a file in config/sources nor a whole web address (https://…).',
      address,
    })
  }
  const begun = job.begin(what, (_, signal) => world.preview(asked, signal))
  if (begun === 'begun') return { kind: 'see', path: 'preview' }
  return previewPage(world, job.state(), { problem: NOT_BEGUN[begun], address })
}

const NOT_BEGUN = {
  busy: 'One preview runs already; only one does at a time.',
  'too-soon': 'The last preview began only a moment ago: wait a few seconds.',
} as const

function renderState(state: JobState<SourcePreview>, now: string): Html | null {
  if (state.kind === 'idle') return null
  const what = html`<b class="address">${redactText(state.what)}</b>`
  if (state.kind === 'running') {
    return html`<div class="panel waiting" role="status"><p>Asking ${what}, since ${moment(state.since, now)}. This page looks again every ${REFRESH_SECONDS} seconds.</p></div>`
  }
  if (state.kind === 'failed') return html`<div class="panel broken"><p>${what}: ${redactText(state.problem)}</p></div>`
  return html`<h2>What was found</h2>
<p class="soft">${what}, asked ${moment(state.since, now)}.</p>
${renderResult(state.result)}`
}

function renderResult({ polled, previews, readAs, uncompared }: SourcePreview): Html {
  const only = previews.length === 1 ? previews[0] : undefined
  return html`${readAs === null ? null : html`<p>Read as ${READ_AS[readAs]}.</p>`}
${uncompared === null ? null : html`<p class="wrong">Not compared with what was told before: ${redactText(uncompared)}</p>`}
${polled.length === 0 ? null : html`<ul class="plain">${polled.map(polledLine)}</ul>`}
${previews.length === 0 ? html`<p>It announces nothing that could be read.</p>` : null}
${previews.length > 1 ? renderOverview(previews) : null}
${previews.length > 1 ? html`<h3>Each in full</h3>` : null}
${previews.map((preview) => renderOne(preview, only !== undefined))}`
}

function polledLine({ url, outcome, fresh, problem, idle = [] }: PolledSource): Html {
  const said = outcome === 'fresh' ? counted(fresh, 'entry', 'entries') : `${outcome}: ${problem}`
  return html`<li><span class="fate ${outcome === 'fresh' || outcome === 'unchanged' ? 'well' : 'ill'}">${redactText(said)}</span> <span class="address soft">${redactText(url)}</span>${idle.map((one) => html`<span class="hint wrong">${one}</span>`)}</li>
`
}

function renderOverview(previews: readonly Preview[]): Html {
  return renderTable({
    caption: 'The newest entries, and what would become of each',
    columns: ['Headline', 'Becomes', 'Why', 'Dated', 'Byline'],
    rows: previews.map(({ draft, judgement }) => {
      const { verdict } = judgement
      const article = draft.kind === 'article' ? draft.article : null
      const { timezone } = draft.kind === 'article' ? draft.source : { timezone: 'UTC' }
      const date = dateWords(article?.published ?? null, draft.pending.firstSeenAt, timezone)
      return [
        html`<span class="headline">${article?.headline ?? draft.pending.entry.title ?? draft.pending.entry.link ?? 'without a title'}</span>`,
        fateMark(fateOf(verdict)),
        html`<span class="reason">${redactText(verdict.reason)}</span>`,
        date === null
          ? html`<span class="soft">no date</span>`
          : html`<span class="number">${date.printed}</span><span class="hint">${date.zone}; ${date.basis}</span>`,
        html`${article?.byline?.printed ?? 'none'}`,
      ]
    }),
  })
}

/** One entry in full, the text as a reader would see it; folded where there are several. */
function renderOne({ draft, judgement }: Preview, isOnly: boolean): Html {
  const { verdict } = judgement
  const fate = html`${fateMark(fateOf(verdict))} <span class="soft">at ${verdict.stage}:</span> ${redactText(verdict.reason)}${verdict.rule === null ? null : html` <span class="rule">${verdict.rule}</span>`}`
  if (draft.kind === 'settled') {
    return isOnly ? html`<div class="panel"><p>${fate}</p></div>` : html``
  }
  const inside = html`<p>${fate}</p>
${renderReading({ ...draft, doubts: [...draft.doubts, ...(draft.idle ?? [])], firstSeenAt: draft.pending.firstSeenAt, timezone: draft.source.timezone })}
<h3>Topics</h3>
${renderMatches(judgement.article?.matches ?? [])}
<h3>As a reader sees it</h3>
<div class="story" lang="${draft.article.language ?? draft.source.language}">${draft.article.body.text.split('\n').map((paragraph) => html`<p>${paragraph}</p>`)}</div>`
  return isOnly
    ? html`<section class="one" aria-label="The article">${inside}</section>`
    : html`<details class="one"><summary>${draft.article.headline}</summary>${inside}</details>`
}
