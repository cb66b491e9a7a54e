import Parser from 'rss-parser'
import type { Enclosure, Feed } from '../domain/types.ts'
import { type DateContext, readInstant } from '../locale/dates.ts'
import { resolveAddress, resolveInHtml, webAddress, withScheme } from './addresses.ts'
import type { FeedAddressing } from './addressing.ts'
import { nameEntries, type Unnamed } from './entry-ids.ts'
import { meantHtml, withoutFence } from './escaped-twice.ts'
import { tidy, tidyLine } from './markup.ts'
import { NO_PACE } from './pace.ts'
import { plainName } from './people.ts'
import { wordingOf, wordingText } from './wording.ts'
import { dateLanguage } from './xml-feed.ts'

/**
 * Plain RSS 2.0 (see `isPlainRss`) by rss-parser, or null where it refuses. It only takes the XML apart: texts and dates
 * are then read as the tolerant reader reads them, and a test holds the two together.
 */
export async function readStrict(text: string, at: FeedAddressing): Promise<Feed | null> {
  try {
    return feedOf(await parser.parseString(text), at)
  } catch {
    return null
  }
}

const parser = new Parser<Raw, Raw>({
  customFields: {
    feed: ['pubDate', 'lastBuildDate', 'language', 'ttl', 'atom:link'],
    item: [
      ['guid', 'guids', { keepArray: true }],
      ['link', 'links', { keepArray: true }],
      ['title', 'titles', { keepArray: true }],
      ['description', 'descriptions', { keepArray: true }],
      ['content:encoded', 'contents', { keepArray: true }],
      ['author', 'writers', { keepArray: true }],
      ['dc:creator', 'creators', { keepArray: true }],
      ['enclosure', 'enclosures', { keepArray: true }],
    ],
  },
})

/** What came from outside: read field by field. */
type Raw = Readonly<Record<string, unknown>>

function feedOf(raw: Raw, at: FeedAddressing): Feed {
  const base = at.url === '' ? null : at.url
  const link = linkIn(textIn(raw, 'link') ?? '', base)
  const language = tidyLine(textIn(raw, 'language') ?? at.contentLanguage ?? '').replaceAll('_', '-') || null
  const dates = {
    timezone: at.timezone,
    language: dateLanguage(language, at.timezone),
    now: at.now,
    monthFirst: at.monthFirst,
  }
  const items = Array.isArray(raw['items']) ? raw['items'].filter(isRaw) : []
  const published = dateOf(textIn(raw, 'pubDate'), dates)
  const ttl = Number(/^\s*(\d{1,7})\s*$/.exec(textIn(raw, 'ttl') ?? '')?.[1] ?? 0)
  return {
    title: lineOf(textIn(raw, 'title')),
    link,
    description: htmlOf(textIn(raw, 'description'), base),
    language,
    updated: dateOf(textIn(raw, 'lastBuildDate'), dates) ?? published,
    image: isRaw(raw['image']) ? webAddress(textIn(raw['image'], 'url'), base) : null,
    authors: [],
    entries: nameEntries(
      items.map((item) => entryOf(item, base, link, dates)),
      link,
    ),
    pace: { ...NO_PACE, ttlMinutes: ttl > 0 ? ttl : null },
    hubs: atomLinks(raw, 'hub', base),
    self: atomLinks(raw, 'self', base)[0] ?? null,
    categories: [],
    ...(published === null ? {} : { published }),
  }
}

/** The channel's one atom:link, where it is of this relation. */
function atomLinks(raw: Raw, relation: string, base: string | null): string[] {
  const link = raw['atom:link']
  const address = resolveAddress(tidy(attributeOf(link, 'href') ?? ''), base)
  return attributeOf(link, 'rel') === relation && address !== '' ? [address] : []
}

function entryOf(item: Raw, base: string | null, home: string | null, dates: DateContext): Unnamed {
  const guid = firstOf(item, 'guids')
  const id = tidy(textOf(guid)) || null
  const writer = firstOf(item, 'creators') ?? firstOf(item, 'writers')
  const author = writer === undefined ? '' : plainName(textOf(writer))
  return {
    id,
    link: linkIn(textOf(firstOf(item, 'links')), base ?? home) ?? permalink(guid, id, base),
    title: lineOf(textOf(firstOf(item, 'titles'))),
    summary: htmlOf(textOf(firstOf(item, 'descriptions')), base),
    content: htmlOf(textOf(firstOf(item, 'contents')), base),
    published: dateOf(textIn(item, 'pubDate'), dates),
    updated: null,
    authors: author === '' ? [] : [author],
    categories: categoriesOf(item),
    enclosures: enclosuresOf(item, base),
    media: [],
    source: null,
  }
}

function linkIn(text: string, base: string | null): string | null {
  return webAddress(withScheme(tidy(withoutFence(text)), base), base)
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null
}

/** An element's text: xml2js has it bare, or under "_" beside its attributes. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return isRaw(value) && typeof value['_'] === 'string' ? value['_'] : ''
}

function textIn(raw: Raw, name: string): string | null {
  const text = textOf(raw[name])
  return text === '' ? null : text
}

function firstOf(item: Raw, name: string): unknown {
  const values = item[name]
  return Array.isArray(values) ? values[0] : undefined
}

function attributeOf(value: unknown, name: string): string | null {
  const attributes = isRaw(value) ? value['$'] : null
  const text = isRaw(attributes) ? attributes[name] : null
  return typeof text === 'string' ? text : null
}

function lineOf(raw: string | null): string | null {
  return raw === null ? null : tidyLine(wordingText(wordingOf(raw))) || null
}

function htmlOf(raw: string | null, base: string | null): string | null {
  return raw === null ? null : tidy(resolveInHtml(meantHtml(raw), base)) || null
}

function dateOf(raw: string | null, dates: DateContext): string | null {
  return raw === null ? null : readInstant(tidy(raw), dates)
}

function permalink(guid: unknown, id: string | null, base: string | null): string | null {
  const said = attributeOf(guid, 'isPermaLink')
  return said === 'false' ? null : webAddress(id, said === 'true' ? base : null)
}

function categoriesOf(item: Raw): string[] {
  const raw = Array.isArray(item['categories']) ? item['categories'] : []
  const lines = raw.map((category: unknown) => tidyLine(wordingText(wordingOf(textOf(category)))))
  return [...new Set(lines.filter((line) => line !== ''))]
}

function enclosuresOf(item: Raw, base: string | null): Enclosure[] {
  const enclosure = firstOf(item, 'enclosures')
  const url = webAddress(resolveAddress(attributeOf(enclosure, 'url') ?? '', base), null)
  if (url === null) return []
  const length = attributeOf(enclosure, 'length') ?? ''
  const type = attributeOf(enclosure, 'type')?.trim() ?? ''
  return [{ url, type: type === '' ? null : type, length: /^\s*\d{1,15}\s*$/.test(length) ? Number(length) : null }]
}
