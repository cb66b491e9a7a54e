import type { Feed } from '../domain/types.ts'
import { resolveAddress, webAddress } from './addresses.ts'
import type { FeedAddressing } from './addressing.ts'
import { nameEntries } from './entry-ids.ts'
import { linksOf, pageLink, readLinks } from './links.ts'
import { tidyLine } from './markup.ts'
import { readPace } from './pace.ts'
import { ENTRY_AUTHORS, FEED_AUTHORS, readPeople, SHOW_AUTHORS } from './people.ts'
import { type Dialect, readHtml, readLine } from './wording.ts'
import { type FeedContext, firstDate, readCategories, readXmlEntry } from './xml-entry.ts'
import { type Fields, fieldsOf, firstField, textOf } from './xml-text.ts'
import { parseXml, type XmlDocument, type XmlElement } from './xml-tree.ts'

export interface TolerantReading {
  readonly feed: Feed
  readonly repairs: readonly string[]
  /** false where the document was cut off within an entry. */
  readonly whole: boolean
}

/** RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, under any prefix and however damaged; null where the text is no feed. */
export function readXmlFeed(text: string, at: FeedAddressing): TolerantReading | null {
  const document = parseXml(text, at.url === '' ? null : at.url)
  const top = findTop(document.root)
  if (top === null || isPage(document, top)) return null
  const channel = top.name === 'feed' ? top : (findNamed(top, CHANNEL, 0) ?? top)
  const items = collectItems(top.name === 'channel' ? (top.parent ?? top) : top, 0)
  const whole = items.filter((item) => item.closed || item.end < text.length)
  if (whole.length === 0 && top.name === 'channel' && channel.children.length === 0) return null
  const feed = readChannel(document, top, channel, whole, at)
  const cut = whole.length < items.length ? ['cut off within an entry, which was left out'] : []
  return { feed, repairs: [...junkBefore(document, top), ...document.repairs, ...cut], whole: cut.length === 0 }
}

const TOPS = new Set(['rss', 'rdf:rdf', 'feed', 'channel'])
const CHANNEL = new Set(['channel'])
/** Wrappers around a feed (SOAP, a debug frame) are few. */
const DEEPEST_TOP = 6

function findTop(root: XmlElement): XmlElement | null {
  return findNamed(root, TOPS, 0)
}

function findNamed(element: XmlElement, names: ReadonlySet<string>, depth: number): XmlElement | null {
  if (depth > DEEPEST_TOP) return null
  const own = element.children.find((child) => names.has(child.name))
  if (own !== undefined) return own
  for (const child of element.children) {
    const inner = findNamed(child, names, depth + 1)
    if (inner !== null) return inner
  }
  return null
}

/** A page for people that happens to hold one of the names. */
function isPage(document: XmlDocument, top: XmlElement): boolean {
  return document.root.children.some((child) => child.name.replace('xhtml:', '') === 'html' && child.open < top.open)
}

function junkBefore(document: XmlDocument, top: XmlElement): string[] {
  const before = document.text.slice(0, top.open).replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<![^>]*>/g, '')
  return before.trim() === '' ? [] : ['junk before the document']
}

const ITEMS = new Set(['item', 'entry'])
const HOLDERS = new Set(['channel', 'rss', 'feed', 'rdf:rdf', 'items'])

function collectItems(element: XmlElement, depth: number): XmlElement[] {
  if (depth > 5) return []
  return element.children.flatMap((child) => {
    if (ITEMS.has(child.name)) return [child]
    return HOLDERS.has(child.name) || depth === 0 ? collectItems(child, depth + 1) : []
  })
}

function readChannel(
  document: XmlDocument,
  top: XmlElement,
  channel: XmlElement,
  items: readonly XmlElement[],
  at: FeedAddressing,
): Feed {
  const dialect: Dialect = top.name === 'feed' ? 'atom' : 'rss'
  const fields = fieldsOf(channel)
  const links = readLinks(document, fields, dialect === 'atom', null)
  const link = pageLink(links)
  const language = readLanguage(document, fields, top, channel, at)
  const dates = {
    timezone: at.timezone,
    language: dateLanguage(language, at.timezone),
    now: at.now,
    monthFirst: at.monthFirst,
  }
  const heirs = readPeople(document, fields, dialect === 'atom' ? ENTRY_AUTHORS : SHOW_AUTHORS)
  const context: FeedContext = { document, dialect, dates, url: document.root.base, home: link, authors: heirs }
  return {
    title: readLine(document, firstField(fields, ['title', 'dc:title']), dialect),
    link,
    description: readHtml(document, firstField(fields, DESCRIPTION), dialect),
    language,
    updated: firstDate(context, fields, UPDATED),
    image: readImage(document, top, fields),
    authors: readPeople(document, fields, FEED_AUTHORS),
    entries: nameEntries(
      items.map((item) => readXmlEntry(context, item)),
      link,
    ),
    pace: readPace(document, fields),
    hubs: linksOf(links, 'hub'),
    self: linksOf(links, 'self')[0] ?? null,
    categories: readCategories(document, fields),
    ...readOrigin(context, fields),
  }
}

const PUBLISHED = ['pubdate', 'published', 'issued', 'dcterms:issued', 'dcterms:created', 'dc:date']

/** What only some feeds say: when they were published, and their id. */
function readOrigin(context: FeedContext, fields: Fields): Pick<Feed, 'id' | 'published'> {
  const id = firstField(fields, ['id', 'guid'])
  const printed = id === null ? '' : resolveAddress(textOf(context.document, id).trim(), id.base)
  const published = firstDate(context, fields, PUBLISHED)
  return { ...(printed === '' ? {} : { id: printed }), ...(published === null ? {} : { published }) }
}

const DESCRIPTION = ['description', 'subtitle', 'tagline', 'dc:description', 'itunes:subtitle', 'itunes:summary']
const UPDATED = ['updated', 'modified', 'lastbuilddate', 'dcterms:modified', 'dc:date', 'pubdate', 'published']

/** BCP 47 has hyphens where programs write underscores. */
function readLanguage(
  document: XmlDocument,
  fields: Fields,
  top: XmlElement,
  channel: XmlElement,
  at: FeedAddressing,
): string | null {
  const said = firstField(fields, ['language', 'dc:language'])
  const own = said === null ? '' : tidyLine(textOf(document, said))
  const language = own || channel.language || top.language || at.contentLanguage || ''
  return language === '' ? null : language.replaceAll('_', '-')
}

/** "en-US" is what publishing systems say when nobody told them: only an American clock makes it mean month first. */
export function dateLanguage(language: string | null, timezone: string | undefined): string | undefined {
  if (language === null) return undefined
  const american = timezone === undefined || timezone.startsWith('America/') || timezone.startsWith('US/')
  return language.toLowerCase() === 'en-us' && !american ? 'en' : language
}

function readImage(document: XmlDocument, top: XmlElement, fields: Fields): string | null {
  const image = firstField(fields, ['image']) ?? firstField(fieldsOf(top), ['image'])
  const inner = image === null ? null : firstField(fieldsOf(image), ['url'])
  const told = inner ?? firstField(fields, ['logo', 'icon'])
  const address = told === null ? undefined : textOf(document, told).trim()
  const itunes = firstField(fields, ['itunes:image', 'googleplay:image'])
  return webAddress(address, told?.base ?? null) ?? webAddress(itunes?.attributes.get('href'), itunes?.base ?? null)
}
