import { leftFeedText } from '../domain/advice.ts'
import type { StyledPage } from '../domain/desk.ts'
import type { SourceStatus, StatusReport } from '../domain/status.ts'
import { html } from '../publish/html.ts'
import { renderFrame } from './frame.ts'
import { renderOff, renderSources, summaryOf } from './sources-table.ts'
import { counted, moment } from './words.ts'

/** The status for people who run it: the desk's table of sources without its charts and links. It adds what to do. */
export function renderStatusPage(report: StatusReport): StyledPage {
  const { sources, counts, at, publishedAt, version, notReady, refused, leftFeeds } = report
  return renderFrame({
    title: 'Status',
    lead: summaryOf(sources),
    tab: null,
    now: at,
    version,
    refused,
    body: html`<p class="soft">Published ${moment(publishedAt, at)} · ${counted(counts.entries, 'entry', 'entries')} seen, ${counted(counts.articles, 'article')}, ${counted(counts.clusters, 'report')} after merging</p>
${notReady === null ? '' : html`<p><strong>The daemon does not get on: ${notReady}.</strong></p>`}
${renderTodo(sources, leftFeeds)}
${renderSources(sources, at, null)}
${renderOff(sources, false)}`,
  })
}

/** What to do about what is wrong, each thing once; nothing where all is well. */
function renderTodo(sources: readonly SourceStatus[], leftFeeds: readonly string[]) {
  const ill = sources.filter((source) => source.todo.length > 0)
  if (ill.length + leftFeeds.length === 0) return ''
  return html`<h2>What to do</h2>
<ul>
${ill.flatMap(({ name, todo }) => todo.map((one) => html`<li>${name}: ${one}</li>\n`))}
${leftFeeds.map((id) => html`<li>${leftFeedText(id)}</li>\n`)}
</ul>`
}
