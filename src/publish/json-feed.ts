import type { EditionEntry } from './entry.ts'
import { entryHtml } from './entry-html.ts'
import type { Rendering } from './rendering.ts'

/**
 * The edition by JSON Feed 1.1 (jsonfeed.org/version/1.1). `_source` is the paper; `_rivermouth` holds what the format
 * has no word for: how exactly and by what evidence the date is known, the other papers, the region.
 */
export function renderJsonFeed(rendering: Rendering): string {
  const { hub, archiveUrls } = rendering
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: rendering.title,
    description: rendering.description,
    home_page_url: rendering.pageUrl,
    feed_url: (rendering.currentUrls ?? rendering.selfUrls).json,
    ...(archiveUrls === null ? {} : { next_url: archiveUrls.json }),
    language: rendering.language,
    authors: [{ name: rendering.title, url: rendering.pageUrl }],
    ...(hub === null ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    items: rendering.entries.map((entry) => item(entry, rendering)),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}

function item(entry: EditionEntry, rendering: Rendering) {
  const html = entryHtml(entry, rendering.words)
  const { paper, published } = entry
  const people = entry.names.map((name) => ({ name }))
  return {
    id: entry.id,
    ...(entry.url === null ? {} : { url: entry.url, external_url: entry.url }),
    title: entry.headline,
    content_html: html.content ?? html.description,
    ...(entry.summary === null ? {} : { summary: entry.summary }),
    ...(entry.image === null ? {} : { image: entry.image.url }),
    date_published: published.instant,
    date_modified: entry.updated,
    authors: people.length > 0 ? people : [{ name: paper.name, url: paper.home }],
    ...(entry.categories.length === 0 ? {} : { tags: entry.categories }),
    language: entry.language,
    ...(entry.enclosures.length === 0 ? {} : { attachments: attachments(entry) }),
    _source: { name: paper.name, url: paper.home, feed_url: entry.announcedBy.url },
    _rivermouth: {
      published: published.exact,
      published_precision: published.precision,
      published_basis: published.basis,
      region: paper.region,
      place: entry.place,
      also_in: entry.others.map((other) => ({ name: other.paper, url: other.url, title: other.headline })),
    },
  }
}

function attachments(entry: EditionEntry) {
  return entry.enclosures.map(({ url, type, length }) => ({
    url,
    mime_type: type,
    ...(length > 0 ? { size_in_bytes: length } : {}),
  }))
}
