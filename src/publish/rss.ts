import type { Element } from 'domhandler'
import type { EditionEntry } from './entry.ts'
import type { Rendering } from './rendering.ts'
import { skeleton } from './skeleton.ts'
import { titleForRss } from './title.ts'
import { append, childNamed, childrenNamed, element, insertBefore, readXml, setText, writeXml } from './xml.ts'

/** The edition as RSS 2.0 with the namespaces in use: atom, content, dc, dcterms, media, fh. */
export function renderRss(rendering: Rendering): string {
  const $ = readXml(skeleton(rendering, 'rss').rss2())
  const document = $.root()[0]
  const rss = document === undefined ? null : childNamed(document, 'rss')
  const channel = rss === null ? null : childNamed(rss, 'channel')
  if (rss === null || channel === null) throw new Error('the package feed wrote RSS without a channel')
  Object.assign(rss.attribs, NAMESPACES)
  dressChannel(channel, rendering)
  const items = childrenNamed(channel, 'item')
  for (const [at, entry] of rendering.entries.entries()) {
    const item = items[at]
    if (item !== undefined) dressItem(item, entry, rendering)
  }
  return writeXml($, rendering.styleSheet)
}

function dressChannel(channel: Element, rendering: Rendering): void {
  rewrite(channel, 'title', rendering.title)
  rewrite(channel, 'description', rendering.description)
  rewrite(channel, 'generator', rendering.generator)
  insertBefore(channel, childNamed(channel, 'item'), [
    ...pagingLinks(rendering, 'rss').map(({ rel, href }) => element('atom:link', { rel, href })),
    element('atom:link', { rel: 'alternate', type: 'application/atom+xml', href: rendering.selfUrls.atom }),
    ...archiveMark(rendering),
  ])
}

function dressItem(item: Element, entry: EditionEntry, rendering: Rendering): void {
  if (entry.language !== rendering.language) item.attribs['xml:lang'] = entry.language
  rewrite(item, 'title', entry.headline)
  const guid = childNamed(item, 'guid')
  if (guid !== null) setText(guid, entry.id)
  if (entry.url === null) item.children = item.children.filter((child) => child !== childNamed(item, 'link'))
  append(item, [
    element('source', { url: entry.announcedBy.url }, entry.paper.name),
    ...entry.names.map((name) => element('dc:creator', {}, name)),
    ...dates(entry),
    ...entry.categories.map((category) => element('category', {}, category)),
    ...entry.others.map((other) => relatedLink(other)),
    ...enclosures(entry),
    ...pictures(entry),
  ])
}

function rewrite(parent: Element, name: string, text: string): void {
  const child = childNamed(parent, name)
  if (child !== null) setText(child, titleForRss(text))
}

/** How exactly the date is known, which pubDate cannot say. */
export function dates(entry: EditionEntry): Element[] {
  if (entry.published.exact !== null) return [element('dcterms:issued', {}, entry.published.exact)]
  return [element('dcterms:available', {}, entry.published.instant)]
}

function relatedLink(other: EditionEntry['others'][number]): Element {
  return element('atom:link', { rel: 'related', href: other.url, title: other.paper })
}

/** RSS takes one enclosure an item; the others go out as media:content. */
function enclosures(entry: EditionEntry): Element[] {
  return entry.enclosures.map(({ url, type, length }, at) =>
    at === 0
      ? element('enclosure', { url, type, length: String(length) })
      : element('media:content', { url, type, fileSize: length > 0 ? String(length) : null }),
  )
}

/** The picture as Media RSS: without a type where the address does not tell it. */
export function pictures(entry: EditionEntry): Element[] {
  const { image } = entry
  if (image === null) return []
  const size = { width: image.width?.toString() ?? null, height: image.height?.toString() ?? null }
  const caption = image.caption ? [element('media:description', {}, titleForRss(image.caption))] : []
  return [
    element('media:content', { url: image.url, medium: 'image', ...size }, caption),
    element('media:thumbnail', { url: image.url, ...size }),
  ]
}

/** The hub and what RFC 5005 section 4 asks for: the archive before this document, and from an archive the feed itself. */
export function pagingLinks(rendering: Rendering, format: 'rss' | 'atom'): { rel: string; href: string }[] {
  const { hub, archiveUrls, currentUrls, nextUrls } = rendering
  return [
    ...(hub === null || currentUrls !== null ? [] : [{ rel: 'hub', href: hub }]),
    ...(currentUrls === null ? [] : [{ rel: 'current', href: currentUrls[format] }]),
    ...(archiveUrls === null ? [] : [{ rel: 'prev-archive', href: archiveUrls[format] }]),
    ...(nextUrls === null ? [] : [{ rel: 'next-archive', href: nextUrls[format] }]),
  ]
}

/** RFC 5005 section 4: this document is an archive and does not change. */
export function archiveMark(rendering: Rendering): Element[] {
  return rendering.currentUrls === null ? [] : [element('fh:archive', {})]
}

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}
