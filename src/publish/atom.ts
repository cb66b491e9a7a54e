import type { Element } from 'domhandler'
import type { EditionEntry } from './entry.ts'
import { safeName } from './guard.ts'
import type { Rendering } from './rendering.ts'
import { archiveMark, dates, pagingLinks, pictures } from './rss.ts'
import { skeleton } from './skeleton.ts'
import { append, childNamed, childrenNamed, element, insertBefore, readXml, setText, writeXml } from './xml.ts'

/** The edition as Atom 1.0 with the namespaces in use: dcterms, fh, media. */
export function renderAtom(rendering: Rendering): string {
  const $ = readXml(skeleton(rendering, 'atom').atom1())
  const document = $.root()[0]
  const feed = document === undefined ? null : childNamed(document, 'feed')
  if (feed === null) throw new Error('the package feed wrote Atom without a feed')
  Object.assign(feed.attribs, NAMESPACES, { 'xml:lang': rendering.language })
  dressFeed(feed, rendering)
  const made = childrenNamed(feed, 'entry')
  for (const [at, entry] of rendering.entries.entries()) {
    const target = made[at]
    if (target !== undefined) dressEntry(target, entry, rendering)
  }
  return writeXml($, rendering.styleSheet)
}

function dressFeed(feed: Element, rendering: Rendering): void {
  rewriteText(feed, 'title', rendering.title)
  rewriteText(feed, 'subtitle', rendering.description)
  rewrite(feed, 'id', rendering.input.feedTag)
  rewrite(feed, 'generator', rendering.generator)
  const author = childNamed(feed, 'author')
  if (author !== null) rewrite(author, 'name', safeName(rendering.title) || rendering.input.feed.id)
  for (const link of childrenNamed(feed, 'link')) {
    const type = LINK_TYPES[link.attribs['rel'] ?? '']
    if (type !== undefined) link.attribs['type'] = type
  }
  insertBefore(feed, childNamed(feed, 'entry'), [
    ...pagingLinks(rendering, 'atom').map(({ rel, href }) => element('link', { rel, href })),
    ...archiveMark(rendering),
  ])
}

function dressEntry(target: Element, entry: EditionEntry, rendering: Rendering): void {
  if (entry.language !== rendering.language) target.attribs['xml:lang'] = entry.language
  rewriteText(target, 'title', entry.headline)
  rewrite(target, 'id', entry.id)
  rewrite(target, 'updated', entry.updatedUnique)
  const link = childNamed(target, 'link')
  if (link !== null && entry.url === null) target.children = target.children.filter((child) => child !== link)
  if (link !== null) Object.assign(link.attribs, { rel: 'alternate', type: 'text/html' })
  const people = entry.names.length > 0 ? entry.names : [entry.paper.name]
  append(target, [
    ...people.map((name) => element('author', {}, [element('name', {}, name)])),
    ...entry.categories.map((term) => element('category', { term })),
    ...entry.others.map(({ url, paper }) => element('link', { rel: 'related', href: url, title: paper })),
    ...entry.enclosures.map(({ url, type, length }) =>
      element('link', { rel: 'enclosure', href: url, type, length: length > 0 ? String(length) : null }),
    ),
    ...dates(entry),
    ...pictures(entry),
    sourceElement(entry),
  ])
}

/**
 * The paper's own feed, as RFC 4287 section 4.2.11 wants it carried along: its id, and when it had changed as it announced
 * the entry. For its title stands the paper's name: readers show it as the origin, and feeds are called "RSS" or "Home".
 */
function sourceElement(entry: EditionEntry): Element {
  const { paper, announcedBy } = entry
  return element('source', {}, [
    element('id', {}, announcedBy.id),
    element('title', {}, paper.name),
    element('link', { rel: 'alternate', type: 'text/html', href: paper.home }),
    element('updated', {}, announcedBy.updated),
    element('author', {}, [element('name', {}, paper.name), element('uri', {}, paper.home)]),
  ])
}

function rewrite(parent: Element, name: string, text: string): void {
  const child = childNamed(parent, name)
  if (child !== null) setText(child, text)
}

/** A text construct: plain where the text holds nothing that could be taken for markup, else as escaped HTML. */
function rewriteText(parent: Element, name: string, text: string): void {
  const target = childNamed(parent, name)
  if (target === null) return
  const plain = !/[<&]/u.test(text)
  target.attribs = plain ? {} : { type: 'html' }
  setText(target, plain ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
}

const LINK_TYPES: Readonly<Record<string, string>> = { self: 'application/atom+xml', alternate: 'text/html' }

const NAMESPACES = {
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}
