import type { DeskAnswer } from '../domain/desk.ts'
import type { DayTally } from '../domain/fates.ts'
import { html } from '../publish/html.ts'
import { barsOf, dayBefore, renderChart } from './chart.ts'
import { pageAnswer } from './frame.ts'
import { renderOff, renderSources, summaryOf } from './sources-table.ts'
import { moment } from './words.ts'
import type { DeskWorld } from './world.ts'

const DAYS = 30

/** The first page: who is ill, what came in, when each paper is asked again and why. */
export async function sourcesPage(world: DeskWorld): Promise<DeskAnswer> {
  const now = world.now()
  const { sources, publishedAt } = await world.status()
  const tallies = await world.fates.perDay(dayBefore(now, DAYS - 1))
  const bySource = Map.groupBy(tallies, (tally: DayTally) => tally.sourceId)
  return pageAnswer({
    title: 'Sources',
    lead: html`${summaryOf(sources)} ${publishedAt === null ? null : html`<span class="soft">Feeds published ${moment(publishedAt, now)}.</span>`}`,
    tab: 'sources',
    now,
    refused: world.refused(),
    version: world.version,
    body: html`<h2>Entries per day</h2>
${renderChart(barsOf(tallies, now, DAYS), null)}
<h2>Papers</h2>
${renderSources(sources, now, (id) => barsOf(bySource.get(id) ?? [], now, DAYS))}
${renderOff(sources, true)}`,
  })
}
