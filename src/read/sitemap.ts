import type { Entry } from '../domain/types.ts'
import { type DateContext, readInstant } from '../locale/dates.ts'
import { webAddress } from './addresses.ts'
import { hasReference, textOfHtml, tidyLine } from './markup.ts'
import { type Fields, fieldsOf, firstField, textOf } from './xml-text.ts'
import { parseXml, type XmlDocument, type XmlElement } from './xml-tree.ts'

/** What a sitemap (sitemaps.org 0.9, with Google's news and image extensions) lists. */
export interface SitemapReading {
  /** Pages, in the order of the document. Only a news sitemap gives titles and publication dates. */
  readonly entries: readonly Entry[]
  /** The sitemaps that an index names, in its order. */
  readonly sitemaps: readonly { readonly url: string; readonly updated: string | null }[]
}

export function looksLikeSitemap(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,2000}?-->\s*|<\?xml-stylesheet[^>]*>\s*)*<(?:\w+:)?(?:urlset|sitemapindex)\b/i.test(
    text.slice(0, 8000),
  )
}

/** Reads a sitemap or an index of sitemaps; both lists are empty for anything else. Cost: linear. */
export function readSitemap(text: string, at: DateContext & { readonly url: string }): SitemapReading {
  const document = parseXml(text, at.url)
  const tops = document.root.children.filter((child) => child.name === 'urlset' || child.name === 'sitemapindex')
  const children = tops.flatMap((top) => top.children)
  return {
    entries: reportsOf(
      children
        .filter((child) => child.name === 'url')
        .map((element) => entryOf(document, element, at))
        .filter((entry) => entry !== null),
    ),
    sitemaps: children
      .filter((child) => child.name === 'sitemap')
      .map((element) => sitemapOf(document, element, at))
      .filter((sitemap) => sitemap !== null),
  }
}

function sitemapOf(
  document: XmlDocument,
  element: XmlElement,
  at: DateContext,
): { readonly url: string; readonly updated: string | null } | null {
  const fields = fieldsOf(element)
  const url = webAddress(textIn(document, fields, 'loc'), element.base)
  return url === null ? null : { url, updated: dateIn(document, fields, 'lastmod', at) }
}

function entryOf(document: XmlDocument, element: XmlElement, at: DateContext): Entry | null {
  const fields = fieldsOf(element)
  const link = webAddress(textIn(document, fields, 'loc'), element.base)
  if (link === null) return null
  const news = firstField(fields, ['news:news'])
  const told: Fields = news === null ? new Map() : fieldsOf(news)
  const title = titleOf(textIn(document, told, 'news:title') ?? '')
  return {
    id: link,
    link,
    title: title === '' ? null : title,
    summary: null,
    content: null,
    published: dateIn(document, told, 'news:publication_date', at),
    updated: dateIn(document, fields, 'lastmod', at),
    authors: [],
    categories: keywordsOf(textIn(document, told, 'news:keywords')),
    enclosures: [],
    media: picturesOf(document, fields),
    source: null,
  }
}

/** Plain text by Google's rules, but papers escape it twice, and no headline has "&quot;" in it. */
function titleOf(printed: string): string {
  return tidyLine(hasReference(printed) ? textOfHtml(printed) : printed)
}

/** Without the front page and the sections, which a sitemap of a whole site lists among its reports: others stand below them. */
function reportsOf(entries: readonly Entry[]): Entry[] {
  const folders = new Set(entries.flatMap(({ link }) => foldersOf(link ?? '')))
  return entries.filter(({ title, link }) => title !== null || !folders.has(folderOf(new URL(link ?? ''))))
}

/** Each folder above an address, with its host: "bao.example.vn", "bao.example.vn/xa-hoi". */
function foldersOf(link: string): string[] {
  const { host, pathname, search } = new URL(link)
  const parts = pathname.split('/').filter((part) => part !== '')
  const above = search === '' ? parts.slice(0, -1) : parts
  return parts.length === 0 && search === ''
    ? []
    : [host, ...above.map((_, at) => [host, ...above.slice(0, at + 1)].join('/'))]
}

function folderOf({ host, pathname, search }: URL): string {
  return [host, ...pathname.split('/').filter((part) => part !== '')].join('/') + search
}

function textIn(document: XmlDocument, fields: Fields, name: string): string | null {
  const element = firstField(fields, [name])
  return element === null ? null : textOf(document, element).trim()
}

function dateIn(document: XmlDocument, fields: Fields, name: string, at: DateContext): string | null {
  const printed = textIn(document, fields, name)
  return printed === null ? null : readInstant(printed, at)
}

function keywordsOf(printed: string | null): string[] {
  const words = (printed ?? '').split(',').map(tidyLine)
  return [...new Set(words.filter((word) => word !== ''))]
}

function picturesOf(document: XmlDocument, fields: Fields): string[] {
  return (fields.get('image:image') ?? [])
    .map((image) => webAddress(textIn(document, fieldsOf(image), 'image:loc'), image.base))
    .filter((address) => address !== null)
}
