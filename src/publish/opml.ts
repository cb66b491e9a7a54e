import type { Source } from '../domain/settings.ts'
import { regionName } from '../locale/regions.ts'
import { safeAddress, safeLanguage, safeLine, safeName } from './guard.ts'
import { xmlAttribute, xmlText } from './xml.ts'

/** What is told of the feed whose sources are listed. */
interface OpmlHead {
  readonly title: string
  readonly pageUrl: string
  /** ISO 8601 in UTC. */
  readonly updated: string
}

/**
 * The sources as OPML 2.0, grouped by region, for import into any feed reader. A paper without a feed of its own
 * stands there as a link, since it has nothing to subscribe to. The format wants one outline at least: where there is
 * no source, it is the feed's own page.
 */
export function renderOpml({ title, pageUrl, updated }: OpmlHead, sources: readonly Source[]): string {
  const regions = Map.groupBy(sources, (source) => source.region)
  const groups = [...regions].sort(([left], [right]) => ((left ?? '') < (right ?? '') ? -1 : 1))
  const outlines = groups.map(([region, papers]) => renderGroup(region, papers)).join('')
  const own = `${outline({ text: safeName(title), type: 'link', url: pageUrl })}\n`
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${xmlText(safeLine(title))}</title>
<dateModified>${new Date(updated).toUTCString()}</dateModified>
</head>
<body>
${outlines || own}</body>
</opml>
`
}

function renderGroup(region: string | null, papers: readonly Source[]): string {
  const rows = [...papers].sort((left, right) => (left.id < right.id ? -1 : 1)).flatMap(renderPaper)
  if (rows.length === 0) return ''
  if (region === null) return `${rows.join('\n')}\n`
  return `<outline text="${xmlAttribute(nameOfRegion(region, papers))}">\n${rows.join('\n')}\n</outline>\n`
}

function nameOfRegion(region: string, papers: readonly Source[]): string {
  return regionName(
    region,
    papers.map((source) => safeName(source.name)),
  )
}

/** A paper's rows change with the config only, and every feed that takes it lists them. */
const ROWS = new WeakMap<Source, readonly string[]>()

function renderPaper(source: Source): readonly string[] {
  const rows = ROWS.get(source) ?? writePaper(source)
  ROWS.set(source, rows)
  return rows
}

function writePaper(source: Source): string[] {
  const home = safeAddress(source.home)
  if (home === null) return []
  const feeds = source.feeds.map((feed) => ({ url: safeAddress(feed.url), section: feed.section }))
  const rows = feeds.flatMap(({ url, section }) =>
    url === null
      ? []
      : [
          outline({
            text: nameOf(source, section),
            type: 'rss',
            xmlUrl: url,
            htmlUrl: home,
            language: source.language,
          }),
        ],
  )
  return rows.length > 0 ? rows : [outline({ text: nameOf(source, null), type: 'link', url: home })]
}

function nameOf(source: Source, section: string | null): string {
  const name = safeName(source.name) || source.id
  return section === null ? name : `${name} – ${safeName(section)}`
}

function outline(attributes: { readonly text: string } & Readonly<Record<string, string>>): string {
  const written = Object.entries({ ...attributes, title: attributes.text })
    .filter(([name, value]) => name !== 'language' || safeLanguage(value) !== null)
    .map(([name, value]) => `${name}="${xmlAttribute(value)}"`)
  return `<outline ${written.join(' ')}/>`
}
