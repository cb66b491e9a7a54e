import { pathPart } from './document.ts'
import type { EditionEntry } from './entry.ts'
import { type Html, html } from './html.ts'
import type { Rendering } from './rendering.ts'

/** A page that shows some of the entries, at an address of its own. */
export interface Filter {
  readonly kind: 'all' | 'region' | 'paper'
  readonly label: string
  /** Below the feed's folder; ends in "/", empty for the whole feed. */
  readonly path: string
  readonly matches: (entry: EditionEntry) => boolean
  readonly count: number
  /** Whether this edition writes the page; not, where a split feed stands there. */
  readonly rendered: boolean
}

/** Regions by name, then papers by name; nothing to filter where all is of one. */
export function filtersOf(rendering: Rendering): Filter[] {
  return [...regionFilters(rendering), ...paperFilters(rendering)]
}

/** Writes the filters as lists of links for each page of a feed; the one in use says so. */
export function filterLists(rendering: Rendering, filters: readonly Filter[]): (current: Filter) => Html | null {
  if (filters.length === 0) return () => null
  const { words } = rendering
  const regions = groupWriter(words.text.regions, words.text.allRegions, 'region', rendering, filters)
  const papers = groupWriter(words.text.papers, words.text.allPapers, 'paper', rendering, filters)
  return (current) => html`<nav class="filters" id="filters" aria-label="${words.text.filter}">
${regions(current)}
${papers(current)}
</nav>`
}

/** Every page but the whole feed's is two folders down, so that each link is written twice, whatever the pages' number. */
function groupWriter(
  heading: string,
  all: string,
  kind: Filter['kind'],
  rendering: Rendering,
  filters: readonly Filter[],
): (current: Filter) => Html | null {
  const group = filters.filter((filter) => filter.kind === kind)
  if (group.length === 0) return () => null
  const linksFrom = (up: string): Html[] =>
    group.map(({ path, label, count }) => renderLink(`${up}${path}`, label, count, false))
  const links = { '': linksFrom(''), '../../': linksFrom('../../') }
  return (current) => {
    const up = current.path === '' ? '' : '../../'
    const rows = links[up].map((link, at) => {
      const filter = group[at]
      return filter !== current ? link : renderLink(`${up}${filter.path}`, filter.label, filter.count, true)
    })
    return html`<details class="group"${current.kind === kind || kind === 'region' ? OPEN : null}>
<summary>${heading}</summary>
<ul>
${renderLink(up === '' ? './' : up, all, rendering.entries.length, current.kind === 'all')}
${rows}
</ul>
</details>
`
  }
}

function renderLink(href: string, label: string, count: number, isCurrent: boolean): Html {
  const mark = isCurrent ? CURRENT : null
  return html`<li><a href="${href}"${mark}><span>${label}</span> <span class="count">${count}</span></a></li>
`
}

function regionFilters(rendering: Rendering): Filter[] {
  const national = rendering.words.text.national
  return groups(rendering.entries, (entry) => entry.paper.region ?? NATIONAL).map(([region, entries]) => ({
    kind: 'region',
    label: region === NATIONAL ? national : rendering.regionName(region),
    path: `region/${pathPart(region)}/`,
    matches: (entry) => (entry.paper.region ?? NATIONAL) === region,
    count: entries.length,
    rendered: rendering.input.feed.split !== 'region' || region === NATIONAL,
  }))
}

function paperFilters(rendering: Rendering): Filter[] {
  return groups(rendering.entries, (entry) => entry.paper.id).map(([id, entries]) => ({
    kind: 'paper',
    label: entries[0]?.paper.name ?? id,
    path: `paper/${pathPart(id)}/`,
    matches: (entry) => entry.paper.id === id,
    count: entries.length,
    rendered: true,
  }))
}

/** Groups by key, in the order of the keys; none where all entries share one. */
function groups(entries: readonly EditionEntry[], keyOf: (entry: EditionEntry) => string): [string, EditionEntry[]][] {
  const found = Map.groupBy(entries, keyOf)
  if (found.size < 2) return []
  return [...found].sort(([left], [right]) => (rank(left) < rank(right) ? -1 : 1))
}

/** By key; papers of no region last. */
function rank(key: string): string {
  return key === NATIONAL ? '~' : key
}

/** Stands for papers of no region. */
const NATIONAL = 'national'

const OPEN: Html = { html: ' open' }
const CURRENT: Html = { html: ' aria-current="page"' }
