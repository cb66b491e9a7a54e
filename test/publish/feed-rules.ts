import { type CheerioAPI, load } from 'cheerio'
import type { Element } from 'domhandler'

/** What is wrong with a feed by RSS 2.0, RFC 4287 and the rules that W3C's validator holds them to; empty when valid. */
export function rssFaults(xml: string): string[] {
  const $ = load(xml, { xml: true })
  const faults: string[] = []
  for (const name of ['title', 'link', 'description', 'lastBuildDate', 'language']) {
    if ($(`channel > ${name}`).length !== 1) faults.push(`channel has not one ${name}`)
  }
  if ($('channel > atom\\:link[rel=self]').length !== 1) faults.push('no atom:link to itself')
  const guids = $('item > guid')
    .toArray()
    .map((node) => $(node).text())
  if (new Set(guids).size !== guids.length) faults.push('two items share a guid')
  for (const item of $('item').toArray()) faults.push(...itemFaults($, item))
  faults.push(...textFaults($, 'title, category, source, dc\\:creator'), ...addressFaults($))
  return faults
}

function itemFaults($: CheerioAPI, item: Element): string[] {
  const faults: string[] = []
  const count = (name: string) => $(item).children(name).length
  for (const name of ['title', 'guid', 'pubDate', 'source'])
    if (count(name) !== 1) faults.push(`item has not one ${name}`)
  for (const name of ['link', 'description', 'content\\:encoded', 'enclosure']) {
    if (count(name) > 1) faults.push(`item has several ${name}`)
  }
  if ($(item).children('guid').attr('isPermaLink') !== 'false') faults.push('guid says it is a link')
  if (!RFC822.test($(item).children('pubDate').text())) faults.push('pubDate is no RFC 822 date')
  if (count('author') > 0) faults.push('author without an e-mail address')
  return faults
}

export function atomFaults(xml: string): string[] {
  const $ = load(xml, { xml: true })
  const faults: string[] = []
  for (const name of ['id', 'title', 'updated'])
    if ($(`feed > ${name}`).length !== 1) faults.push(`feed has not one ${name}`)
  if ($('feed > link[rel=self]').length !== 1) faults.push('no link to itself')
  const moments = $('entry > updated')
    .toArray()
    .map((node) => $(node).text())
  if (new Set(moments).size !== moments.length) faults.push('two entries share updated')
  for (const entry of $('entry').toArray()) {
    for (const name of ['id', 'title', 'updated', 'published', 'source', 'summary']) {
      if ($(entry).children(name).length !== 1) faults.push(`entry has not one ${name}`)
    }
    if ($(entry).children('link[rel=alternate], content').length === 0) faults.push('entry has no link and no content')
    if ($(entry).children('author').length === 0) faults.push('entry has no author')
    if ($(entry).children('link[rel=alternate]').length > 1) faults.push('entry has several alternates')
    for (const name of ['id', 'title', 'updated', 'link']) {
      if ($(entry).children('source').children(name).length !== 1) faults.push(`source has not one ${name}`)
    }
  }
  for (const node of $('updated, published').toArray()) {
    if (!RFC3339.test($(node).text())) faults.push(`no RFC 3339 date: ${$(node).text()}`)
  }
  faults.push(...textFaults($, 'title:not([type=html]), name'), ...addressFaults($))
  return faults
}

/** By jsonfeed.org/version/1.1. */
export function jsonFeedFaults(text: string): string[] {
  const feed: unknown = JSON.parse(text)
  const faults: string[] = []
  if (!isRecord(feed) || feed['version'] !== 'https://jsonfeed.org/version/1.1') return ['no JSON Feed 1.1']
  if (typeof feed['title'] !== 'string' || !Array.isArray(feed['items'])) return ['no title or items']
  for (const item of feed['items']) {
    if (!isRecord(item)) return ['an item is no object']
    if (typeof item['id'] !== 'string' || item['id'] === '') faults.push('item without id')
    if (typeof item['content_html'] !== 'string' && typeof item['content_text'] !== 'string') faults.push('no content')
    for (const name of ['url', 'external_url', 'image']) {
      if (item[name] !== undefined && !RFC3986.test(String(item[name]))) faults.push(`${name} is no address`)
    }
    for (const name of ['date_published', 'date_modified']) {
      if (!RFC3339.test(String(item[name]))) faults.push(`${name} is no RFC 3339 date`)
    }
    for (const attachment of Array.isArray(item['attachments']) ? item['attachments'] : []) {
      if (!isRecord(attachment) || typeof attachment['mime_type'] !== 'string') faults.push('attachment without type')
    }
    for (const key of Object.keys(item)) if (!JSON_KEYS.has(key) && !key.startsWith('_')) faults.push(`unknown ${key}`)
  }
  return faults
}

/** Plain text that a reader would take for HTML. */
function textFaults($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .toArray()
    .map((node) => $(node).text())
    .filter((text) => text.trim() === '' || /<\/[a-z]/iu.test(text))
    .map((text) => `not plain text: "${text}"`)
}

function addressFaults($: CheerioAPI): string[] {
  const written = [
    ...$('[href]')
      .toArray()
      .map((node) => $(node).attr('href') ?? ''),
    ...$('[url]')
      .toArray()
      .map((node) => $(node).attr('url') ?? ''),
    ...$('item > link, uri')
      .toArray()
      .map((node) => $(node).text()),
  ]
  return written.filter((address) => !RFC3986.test(address)).map((address) => `no absolute address: ${address}`)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const RFC822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/u
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u
const RFC3986 =
  /^https?:\/\/(?:\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d+)?(?:\/(?:[A-Za-z0-9._~:/@!$&'()*+,;=-]|%[0-9A-F]{2})*)?(?:\?(?:[A-Za-z0-9._~:/@!$&'()*+,;=?-]|%[0-9A-Fa-f]{2})*)?(?:#[A-Za-z0-9._~:/@!$&'()*+,;=?%-]*)?$/u
const JSON_KEYS = new Set(
  'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments'.split(
    ' ',
  ),
)
