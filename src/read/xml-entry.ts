import type { DateContext } from '../locale/dates.ts'
import { readInstant } from '../locale/dates.ts'
import { resolveAddress, webAddress } from './addresses.ts'
import type { Unnamed } from './entry-ids.ts'
import { type Link, pageLink, readLinks } from './links.ts'
import { distinct, textOfHtml, tidyLine } from './markup.ts'
import { readAttached } from './media.ts'
import { ENTRY_AUTHORS, readPeople } from './people.ts'
import { type Dialect, readHtml, readLine } from './wording.ts'
import { allFields, type Fields, fieldsOf, firstField, textOf } from './xml-text.ts'
import type { XmlDocument, XmlElement } from './xml-tree.ts'

/** What the entries of one feed have in common. */
export interface FeedContext {
  readonly document: XmlDocument
  readonly dialect: Dialect
  readonly dates: DateContext
  /** Where the document came from; null where nobody told. */
  readonly url: string | null
  /** The feed's home page, which relative RSS links are relative to. */
  readonly home: string | null
  /** Who wrote entries that name nobody. */
  readonly authors: readonly string[]
}

/** Names in the order in which they are believed. */
const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'dcterms:created',
  'dcterms:available',
  'created',
  'date',
]
const UPDATED = ['updated', 'modified', 'dcterms:modified']
const TITLE = ['title', 'dc:title', 'media:title', 'itunes:title']
const SUMMARY = [
  'description',
  'summary',
  'dc:description',
  'itunes:summary',
  'itunes:subtitle',
  'abstract',
  'media:description',
]
const CONTENT = ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem', 'xhtml:div']

/** One announced entry, in any of the XML formats. */
export function readXmlEntry(context: FeedContext, element: XmlElement): Unnamed {
  const { document, dialect } = context
  const fields = fieldsOf(element)
  const links = readLinks(document, fields, dialect === 'atom', context.home)
  const id = readId(context, element, fields)
  const published = firstDate(context, fields, PUBLISHED)
  return {
    id,
    link: entryLink(context, element, fields, links, id),
    title: readLine(document, fieldOrGrouped(fields, TITLE), dialect),
    ...readBody(context, fields),
    published,
    updated:
      firstDate(context, fields, UPDATED) ?? (hasOwnPublished(fields) ? null : firstDate(context, fields, ['dc:date'])),
    authors: readAuthors(context, fields),
    categories: readCategories(document, fields),
    ...readAttached(element, fields, links),
    source: readSource(context, fields),
  }
}

function hasOwnPublished(fields: Fields): boolean {
  return firstField(fields, ['pubdate', 'published', 'issued']) !== null
}

/** media:group holds what belongs to all its contents, an entry's title and description too. */
function fieldOrGrouped(fields: Fields, names: readonly string[]): XmlElement | null {
  const own = firstField(fields, names)
  const group = own === null ? firstField(fields, ['media:group']) : null
  return group === null ? own : firstField(fieldsOf(group), names)
}

/** Where an item has both a description and a summary, the second is the fuller text. */
function readBody(context: FeedContext, fields: Fields): Pick<Unnamed, 'summary' | 'content'> {
  const { document, dialect } = context
  const summary = fieldOrGrouped(fields, SUMMARY)
  const second = summary?.name === 'description' ? firstField(fields, ['summary']) : null
  return {
    summary: readHtml(document, summary, dialect),
    content: readHtml(document, firstField(fields, CONTENT) ?? second, dialect),
  }
}

/** An Atom id under an xml:base may be relative; the address of the feed, which may move, is no base for it. */
function readId(context: FeedContext, element: XmlElement, fields: Fields): string | null {
  const field = firstField(fields, ['id', 'guid', 'dc:identifier'])
  const own = field === null ? '' : textOf(context.document, field).trim()
  if (own !== '') return field?.name === 'id' && field.base !== context.url ? resolveAddress(own, field.base) : own
  return element.attributes.get('rdf:about')?.trim() || null
}

function entryLink(
  context: FeedContext,
  element: XmlElement,
  fields: Fields,
  links: readonly Link[],
  id: string | null,
): string | null {
  const original = firstField(fields, ['feedburner:origlink'])
  const unwrapped = original === null ? null : webAddress(textOf(context.document, original).trim(), null)
  return unwrapped ?? pageLink(links) ?? permalink(fields, id) ?? webAddress(element.attributes.get('rdf:about'), null)
}

/** RSS 2.0: a guid is an address unless it says that it is not. An Atom id may be one as well. */
function permalink(fields: Fields, id: string | null): string | null {
  const guid = firstField(fields, ['guid'])
  const said = guid?.attributes.get('ispermalink')?.trim().toLowerCase()
  if (said === 'false') return null
  return webAddress(id, said === 'true' ? (guid?.base ?? null) : null)
}

/** The first of these fields that holds a date. */
export function firstDate(context: FeedContext, fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    for (const element of fields.get(name) ?? []) {
      const read = readInstant(textOf(context.document, element), context.dates)
      if (read !== null) return read
    }
  }
  return null
}

function readAuthors(context: FeedContext, fields: Fields): readonly string[] {
  const own = readPeople(context.document, fields, ENTRY_AUTHORS)
  if (own.length > 0) return own
  const source = firstField(fields, ['source'])
  const told = source === null ? [] : readPeople(context.document, fieldsOf(source), ENTRY_AUTHORS)
  if (told.length > 0) return told
  return source === null || source.children.length === 0 ? context.authors : []
}

const CATEGORIES = ['category', 'dc:subject', 'itunes:category', 'itunes:keywords', 'media:keywords', 'media:category']
const LISTS = new Set(['itunes:keywords', 'media:keywords'])

export function readCategories(document: XmlDocument, fields: Fields): string[] {
  const found = allFields(fields, CATEGORIES).flatMap((child) => termsOf(document, child))
  return distinct(found.map(tidyLine))
}

function termsOf(document: XmlDocument, element: XmlElement): string[] {
  const nested = element.name === 'itunes:category' ? readCategories(document, fieldsOf(element)) : []
  const term = element.attributes.get('term')
  if (term !== undefined) return [element.attributes.get('label')?.trim() || term, ...nested]
  const text = nested.length > 0 ? '' : textOfHtml(textOf(document, element)).trim()
  if (LISTS.has(element.name)) return text.split(',')
  return [text || (element.attributes.get('label') ?? element.attributes.get('text') ?? ''), ...nested]
}

/** RSS: the element's text and its url. Atom: a feed of its own, with title and links. */
function readSource(context: FeedContext, fields: Fields): Unnamed['source'] {
  const { document } = context
  const source = firstField(fields, ['source'])
  if (source === null) return null
  if (source.children.length === 0) {
    const url = webAddress(source.attributes.get('url'), source.base)
    const title = readLine(document, source, 'rss')
    return title === null && url === null ? null : { title, url }
  }
  const inner = fieldsOf(source)
  const id = firstField(inner, ['id'])
  return {
    title: readLine(document, firstField(inner, ['title']), 'atom'),
    url: pageLink(readLinks(document, inner, true, null)),
    ...(id === null ? {} : { id: textOf(document, id).trim() }),
  }
}
