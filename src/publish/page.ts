import type { EditionDocument } from '../domain/edition.ts'
import { editionDocument } from './document.ts'
import type { EditionEntry } from './entry.ts'
import { type Html, html } from './html.ts'
import { renderEntry } from './page-entry.ts'
import { type Filter, filterLists, filtersOf } from './page-filters.ts'
import { renderFrame } from './page-frame.ts'
import { renderSubscribe } from './page-subscribe.ts'
import type { Rendering } from './rendering.ts'

/**
 * The pages for people: one of the whole feed, one for each region and each paper in it. A feed that is split by
 * region leaves the regions' pages to the split feeds, which stand at the same addresses.
 * Cost: linear in entries; each entry is written once, however many pages show it.
 */
export function renderPages(rendering: Rendering): EditionDocument[] {
  const written = new Map(rendering.entries.map((entry, at) => [entry, renderEntry(entry, rendering, at === 0)]))
  const filters = filtersOf(rendering)
  const whole: Filter = { kind: 'all', label: rendering.title, path: '', matches: () => true, count: 0, rendered: true }
  const lists = filterLists(rendering, filters)
  return [whole, ...filters.filter((filter) => filter.rendered)].map((filter) =>
    renderPage(rendering, written, filter, lists(filter)),
  )
}

function renderPage(
  rendering: Rendering,
  written: ReadonlyMap<EditionEntry, Html>,
  filter: Filter,
  filters: Html | null,
): EditionDocument {
  const { words, folder } = rendering
  const path = `${folder}${filter.path}index.html`
  const entries = rendering.entries.filter(filter.matches)
  const body = html`<div class="columns">
<main id="reports" tabindex="-1">
${filter.kind === 'all' ? null : html`<h2 class="filtered">${filter.label} <span>${words.count(entries.length)}</span></h2>`}
${entries.length === 0 ? html`<p class="empty">${words.text.empty}</p>` : byDay(entries, rendering, written)}
</main>
<aside class="side" aria-label="${words.text.navigation}">
${filters}
${renderSubscribe(rendering)}
</aside>
</div>`
  const page = renderFrame({
    words,
    language: rendering.language,
    title: filter.kind === 'all' ? rendering.title : `${filter.label} · ${rendering.title}`,
    heading: rendering.title,
    subtitle: rendering.description,
    path,
    baseUrl: rendering.input.baseUrl,
    feeds: rendering.selfUrls,
    hasFilters: filters !== null,
    pictures: rendering.pictures,
    updated: rendering.updated,
    timezone: rendering.input.sources[0]?.timezone ?? 'UTC',
    generator: rendering.generator,
    body,
  })
  return editionDocument(path, 'html', page, rendering.updated)
}

/** Entries under headings of their days, in the order given: a day may head more than one run where they are mixed. */
function byDay(
  entries: readonly EditionEntry[],
  rendering: Rendering,
  written: ReadonlyMap<EditionEntry, Html>,
): Html[] {
  const runs: { day: string; entries: EditionEntry[] }[] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last !== undefined && last.day === entry.published.day) last.entries.push(entry)
    else runs.push({ day: entry.published.day, entries: [entry] })
  }
  return runs.map(
    (run, at) => html`<section class="day" aria-labelledby="day-${at}">
<h2 class="date" id="day-${at}"><time datetime="${run.day}">${rendering.words.longDay(run.day)}</time></h2>
${run.entries.map((entry) => written.get(entry) ?? null)}
</section>
`,
  )
}
