import type { Enclosure, Feed } from '../domain/types.ts'
import { type DateContext, readInstant } from '../locale/dates.ts'
import { resolveInHtml, webAddress, withScheme } from './addresses.ts'
import type { FeedAddressing } from './addressing.ts'
import { nameEntries, type Unnamed } from './entry-ids.ts'
import { escapeText, hasHtmlTag, hasReference, textOfHtml, tidy, tidyLine } from './markup.ts'
import { NO_PACE } from './pace.ts'

/** JSON Feed 1 and 1.1, with values of other types than the specification's where their meaning is plain; else null. */
export function readJsonFeed(text: string, at: FeedAddressing): Feed | null {
  const root = parseJson(text)
  if (root === null) return null
  const items = root['items']
  const isDeclared = /jsonfeed/i.test(textIn(root, 'version') ?? '')
  if (!Array.isArray(items) || (!isDeclared && textIn(root, 'title') === null)) return null
  return readRoot(root, items, at)
}

type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function readRoot(root: JsonObject, items: readonly unknown[], at: FeedAddressing): Feed {
  const authors = authorsOf(root)
  const language = textIn(root, 'language') ?? at.contentLanguage ?? null
  const dates = { timezone: at.timezone, now: at.now, monthFirst: at.monthFirst }
  const entries = items.filter(isObject).map((item) => readItem(item, authors, dates, at.url))
  const description = textIn(root, 'description')
  const home = addressIn(root, 'home_page_url', at.url)
  return {
    title: lineIn(root, 'title'),
    link: home,
    description: description === null ? null : escapeUnlessHtml(description),
    language,
    updated: null,
    image: addressIn(root, 'icon', at.url) ?? addressIn(root, 'favicon', at.url),
    authors,
    entries: nameEntries(entries, home),
    pace: NO_PACE,
    hubs: hubsOf(root, at.url),
    self: addressIn(root, 'feed_url', at.url),
  }
}

function readItem(item: JsonObject, feedAuthors: readonly string[], dates: DateContext, url: string): Unnamed {
  const authors = authorsOf(item)
  const media = [addressIn(item, 'image', url), addressIn(item, 'banner_image', url)].filter(
    (address) => address !== null,
  )
  const summary = textIn(item, 'summary')
  return {
    id: textIn(item, 'id'),
    link: addressIn(item, 'url', url) ?? addressIn(item, 'external_url', url) ?? webAddress(textIn(item, 'id'), null),
    title: lineIn(item, 'title'),
    summary: summary === null ? null : escapeUnlessHtml(summary),
    content: contentOf(item, url),
    published: dateIn(item, 'date_published', dates),
    updated: dateIn(item, 'date_modified', dates),
    authors: authors.length > 0 ? authors : feedAuthors,
    categories: categoriesOf(item),
    enclosures: enclosuresOf(item, url),
    media,
    source: null,
  }
}

function contentOf(item: JsonObject, url: string): string | null {
  const html = textIn(item, 'content_html')
  if (html !== null) return tidy(resolveInHtml(html, url === '' ? null : url))
  const text = textIn(item, 'content_text')
  return text === null ? null : escapeText(text)
}

/** Plain text by the specification; many send what their pages' HTML has, references and all. */
function escapeUnlessHtml(text: string): string {
  return looksHtml(text) ? text : escapeText(text)
}

function looksHtml(text: string): boolean {
  return hasHtmlTag(text) || hasReference(text)
}

/** A number counts as its digits; empty text counts as not said. */
function textIn(object: JsonObject, name: string): string | null {
  const value = object[name]
  const text = typeof value === 'string' ? tidy(value) : typeof value === 'number' ? String(value) : ''
  return text === '' ? null : text
}

function lineIn(object: JsonObject, name: string): string | null {
  const text = textIn(object, name)
  if (text === null) return null
  return plainLine(text)
}

function plainLine(text: string): string {
  return tidyLine(looksHtml(text) ? textOfHtml(text) : text)
}

function addressIn(object: JsonObject, name: string, url: string): string | null {
  const base = url === '' ? null : url
  return webAddress(withScheme(textIn(object, name) ?? '', base), base)
}

function dateIn(object: JsonObject, name: string, dates: DateContext): string | null {
  const text = textIn(object, name)
  return text === null ? null : readInstant(text, dates)
}

/** Version 1.1's list, and version 1's single author. */
function authorsOf(object: JsonObject): string[] {
  const listed = Array.isArray(object['authors']) ? object['authors'] : [object['authors']]
  const names = [...listed, object['author']].map((author) => {
    if (typeof author === 'string') return tidyLine(author)
    return isObject(author) ? (lineIn(author, 'name') ?? textIn(author, 'url') ?? '') : ''
  })
  return [...new Set(names.filter((name) => name !== ''))]
}

function categoriesOf(item: JsonObject): string[] {
  const tags = Array.isArray(item['tags']) ? item['tags'] : []
  const lines = tags.filter((tag) => typeof tag === 'string').map(plainLine)
  return [...new Set(lines.filter((line) => line !== ''))]
}

function enclosuresOf(item: JsonObject, url: string): Enclosure[] {
  const attachments = Array.isArray(item['attachments']) ? item['attachments'] : []
  return attachments.filter(isObject).flatMap((attachment) => {
    const address = addressIn(attachment, 'url', url)
    const size = attachment['size_in_bytes']
    const length = typeof size === 'number' && size >= 0 ? Math.round(size) : null
    return address === null ? [] : [{ url: address, type: textIn(attachment, 'mime_type'), length }]
  })
}

function hubsOf(root: JsonObject, url: string): string[] {
  const hubs = Array.isArray(root['hubs']) ? root['hubs'] : []
  return hubs
    .filter(isObject)
    .map((hub) => addressIn(hub, 'url', url))
    .filter((address) => address !== null)
}
