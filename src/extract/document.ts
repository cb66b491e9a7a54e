import type { CheerioAPI } from 'cheerio/slim'
import type { Document, Element } from 'domhandler'
import { cleanLine } from '../locale/clean.ts'
import { attribute, parsePage } from './parse.ts'
import { type Block, type Box, type Walked, walkTree } from './walk.ts'

/** A page parsed once and walked once: all that the finders look at. Lists are in document order. */
export interface PageDocument {
  readonly url: string
  /** What relative addresses are read against: the page's own base where it names one. */
  readonly baseUrl: string
  /** As it was sent: the tree keeps no programs' text. */
  readonly html: string
  readonly root: Document
  /** The title element's text, on one line. */
  readonly title: string | null
  /** The lang attribute of the html element, as printed. */
  readonly language: string | null
  readonly metas: readonly Meta[]
  readonly links: readonly LinkTag[]
  /** Texts of JSON-LD scripts, not yet parsed. */
  readonly jsonLd: readonly string[]
  /** Every element of the page but the insides of scripts, styles, svg and the like. */
  readonly boxes: readonly Box[]
  readonly byName: ReadonlyMap<string, readonly Box[]>
  readonly blocks: readonly Block[]
  /** The boxes with microdata or RDFa, meta and link tags left out. */
  readonly described: readonly Box[]
  readonly made: MadeOfPage
}

/**
 * What is made of a page once it is asked for. Kept with the page, for a WeakMap would keep both: what stands in one is
 * garbage only to a collection of the whole heap, and with it everything that it leads to.
 */
export interface MadeOfPage {
  metas?: ReadonlyMap<string, readonly string[]>
  chooser?: Chooser
  /** The index of the last box that an address's fragment names, by that fragment. */
  anchors?: ReadonlyMap<string, number>
}

/** What chooses boxes by selectors. */
export interface Chooser {
  readonly query: CheerioAPI
  readonly boxes: ReadonlyMap<unknown, Box>
  /** What each selector chose: the same is asked for more than once. */
  readonly found: Map<string, readonly Box[]>
}

export interface Meta {
  /** The property, name, itemprop or http-equiv, in lower case. */
  readonly name: string
  readonly content: string
}

export interface LinkTag {
  readonly rel: string
  readonly href: string
  readonly type: string | null
  readonly hreflang: string | null
}

export type DocumentOutcome =
  | { readonly ok: true; readonly page: PageDocument }
  | { readonly ok: false; readonly reason: string }

/** Parse a page and walk it. Cost: linear in the page. */
export function readDocument(html: string, url: string): DocumentOutcome {
  const parsed = parsePage(html)
  if (!parsed.ok) return parsed
  return { ok: true, page: describe(walkTree(parsed.root), parsed.root, html, url) }
}

function describe(
  { boxes, blocks, byName, described }: Walked,
  root: Document,
  html: string,
  url: string,
): PageDocument {
  return {
    url,
    baseUrl: baseUrl(byName.get('base')?.[0], url),
    html,
    root,
    title: titleText(byName.get('title')),
    language: htmlLanguage(byName.get('html')?.[0]),
    metas: (byName.get('meta') ?? []).flatMap(readMeta),
    links: (byName.get('link') ?? []).flatMap(readLink),
    jsonLd: (byName.get('script') ?? []).filter(isJsonLd).map((box) => rawText(box.element)),
    boxes,
    byName,
    blocks,
    described,
    made: {},
  }
}

function baseUrl(base: Box | undefined, url: string): string {
  const href = base === undefined ? null : attribute(base.element, 'href')
  const resolved = href === null ? null : URL.parse(href, url)
  return resolved?.protocol.startsWith('http') ? resolved.href : url
}

function titleText(titles: readonly Box[] | undefined): string | null {
  for (const box of titles ?? []) {
    const text = cleanLine(rawText(box.element))
    if (text !== '') return text
  }
  return null
}

function htmlLanguage(html: Box | undefined): string | null {
  if (html === undefined) return null
  return attribute(html.element, 'lang') ?? attribute(html.element, 'xml:lang')
}

function readMeta(box: Box): Meta[] {
  const content = attribute(box.element, 'content')
  if (content === null) return []
  return ['property', 'name', 'itemprop', 'http-equiv'].flatMap((key) => {
    const name = attribute(box.element, key)
    return name === null ? [] : [{ name: name.toLowerCase(), content: cleanLine(content) }]
  })
}

function readLink(box: Box): LinkTag[] {
  const rel = attribute(box.element, 'rel')
  const href = attribute(box.element, 'href')
  if (rel === null || href === null) return []
  const type = attribute(box.element, 'type')
  return [{ rel: rel.toLowerCase(), href, type, hreflang: attribute(box.element, 'hreflang') }]
}

function isJsonLd(box: Box): boolean {
  return /^application\/ld\+json/iu.test(attribute(box.element, 'type') ?? '')
}

/** The text within an element as it stands, its children's texts joined. */
export function rawText(element: Element): string {
  return element.children.map((child) => ('data' in child ? child.data : '')).join('')
}
