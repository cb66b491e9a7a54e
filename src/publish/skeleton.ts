import { Feed } from 'feed'
import type { EditionEntry } from './entry.ts'
import { entryHtml } from './entry-html.ts'
import type { Rendering } from './rendering.ts'
import { htmlText } from './xml.ts'

/**
 * What the package `feed` can say about this edition: one instance per format, since it changes what it is given.
 * Its items come in the order of the entries; what it cannot say, or says wrongly, is put on by rss.ts and atom.ts.
 */
export function skeleton(rendering: Rendering, format: 'rss' | 'atom'): Feed {
  const { feed } = rendering.input
  const made = new Feed({
    id: rendering.input.feedTag,
    title: rendering.title,
    description: rendering.description,
    link: rendering.pageUrl,
    language: feed.language,
    updated: new Date(rendering.updated),
    generator: rendering.generator,
    docs: RSS_DOCS,
    feedLinks: { [format]: rendering.selfUrls[format] },
    ...(format === 'atom' ? { author: { name: rendering.title, link: rendering.pageUrl } } : {}),
  })
  for (const entry of rendering.entries) made.addItem(item(entry, rendering, format))
  return made
}

function item(entry: EditionEntry, rendering: Rendering, format: 'rss' | 'atom') {
  const html = entryHtml(entry, rendering.words)
  // An entry of Atom has a link or content (RFC 4287 section 4.1.2).
  const content = html.content ?? (format === 'atom' && entry.url === null ? html.description : null)
  return {
    // Would be normalised as an address; rss.ts and atom.ts write the id as it was minted.
    id: 'tag:',
    // A link is demanded; where there is none the page of the feed stands in and rss.ts/atom.ts take it off again.
    link: entry.url ?? rendering.pageUrl,
    title: htmlText(entry.headline),
    date: new Date(entry.updated),
    published: new Date(entry.published.instant),
    description: html.description,
    ...(content === null ? {} : { content }),
  }
}

/** The specification's own address; W3C's validator then lets attributes of other namespaces (xml:lang) pass. */
const RSS_DOCS = 'http://www.rssboard.org/rss-specification'
