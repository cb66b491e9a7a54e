import { html } from 'hono/html'
import type { PollState } from '../domain/fetching.ts'
import type { LayoutAlarm } from '../domain/habit.ts'
import type { SourceStatus, StatusReport } from '../domain/status.ts'

/** The status for people: what is wrong first, since when, and when it is tried again. Escaped by hono's html. */
export async function renderStatusPage(report: StatusReport) {
  const sources = [...report.sources].sort(byTrouble)
  const troubled = sources.filter(isTroubled).length
  const summary =
    troubled === 0
      ? 'Every source is well.'
      : `${troubled} of ${sources.length} sources ${troubled === 1 ? 'needs' : 'need'} a look.`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Status</title>
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<header class="masthead">
<nav aria-label="Navigation"><a href="/">Feeds</a></nav>
<h1>Status</h1>
<p class="subtitle">${summary}</p>
</header>
<main id="reports">
<p>Published: ${when(report.publishedAt)} · ${report.counts.clusters} reports, ${report.counts.articles} articles, ${report.counts.entries} entries seen · version ${report.version}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Sources">
<table class="status">
<thead><tr><th scope="col">Source</th><th scope="col">State</th><th scope="col">Last well</th><th scope="col">Next poll</th></tr></thead>
<tbody>
${sources.flatMap(renderSource)}
</tbody>
</table>
</div>
</main>
<footer class="foot"><p>As of ${when(report.at)}</p></footer>
</body>
</html>
`
}

function renderSource(source: SourceStatus) {
  if (!source.enabled) {
    return [
      html`<tr class="off"><th scope="row">${source.name}</th><td colspan="3">off${source.offBecause === null ? '' : `: ${source.offBecause}`}</td></tr>
`,
    ]
  }
  if (source.targets.length === 0) {
    return [
      html`<tr class="well"><th scope="row">${source.name}</th><td colspan="3">not polled yet</td></tr>
`,
    ]
  }
  return [
    ...source.alarms.map((alarm) => renderAlarm(source, alarm)),
    ...source.targets.map(
      (
        target,
      ) => html`<tr class="${isBad(target) ? 'bad' : 'well'}"><th scope="row">${source.name}<br><span class="hint">${target.url}</span></th><td>${stateOf(target)}</td><td>${when(target.lastGoodAt)}</td><td>${when(target.nextPollAt)}<br><span class="hint">${target.nextPollReason}</span></td></tr>
`,
    ),
  ]
}

function renderAlarm(source: SourceStatus, { since, note, example }: LayoutAlarm) {
  return html`<tr class="bad"><th scope="row">${source.name}</th><td colspan="3">since ${when(since)}: ${note}<br><span class="hint">for example ${example}</span></td></tr>
`
}

function stateOf({ health, failuresInARow }: PollState): string {
  if (health.kind === 'new' || health.kind === 'well') return health.kind
  const since = health.since === null ? '' : ` since ${when(health.since)}`
  const failures = failuresInARow > 1 ? `, ${failuresInARow} times in a row` : ''
  return `${health.kind}${since}${failures}. ${health.note}`
}

function when(instant: string | null): string {
  return instant === null ? 'never' : `${instant.slice(0, 16).replace('T', ' ')} UTC`
}

function isTroubled(source: SourceStatus): boolean {
  return source.enabled && (source.alarms.length > 0 || source.targets.some(isBad))
}

function isBad({ health }: PollState): boolean {
  return health.kind !== 'new' && health.kind !== 'well'
}

/** Those in trouble first, then those that are off, then by name. */
function byTrouble(left: SourceStatus, right: SourceStatus): number {
  const rank = (source: SourceStatus): number => (isTroubled(source) ? 0 : source.enabled ? 2 : 1)
  if (rank(left) !== rank(right)) return rank(left) - rank(right)
  return left.name < right.name ? -1 : 1
}
