import type { StyledPage } from '../domain/desk.ts'
import type { StatusReport } from '../domain/status.ts'
import { html } from '../publish/html.ts'
import { renderFrame } from './frame.ts'
import { renderOff, renderSources, summaryOf } from './sources-table.ts'
import { counted, digits, moment } from './words.ts'

/** The status for people who run it: the desk's table of sources without its charts and links. It needs no token. */
export function renderStatusPage(report: StatusReport): StyledPage {
  const { sources, counts, at, publishedAt, version } = report
  return renderFrame({
    title: 'Status',
    lead: summaryOf(sources),
    tab: null,
    now: at,
    version,
    body: html`<p class="soft">Published ${moment(publishedAt, at)} · ${counted(counts.entries, 'entry', 'entries')} seen, ${digits(counts.articles)} articles, ${digits(counts.clusters)} reports after merging</p>
${renderSources(sources, at, null)}
${renderOff(sources, false)}`,
  })
}
