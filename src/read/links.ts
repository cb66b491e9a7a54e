import { resolveAddress, webAddress, withScheme } from './addresses.ts'
import { withoutFence } from './escaped-twice.ts'
import { type Fields, textOf } from './xml-text.ts'
import type { XmlDocument, XmlElement } from './xml-tree.ts'

/** One link of an entry or a feed: Atom's are attributes, RSS's are text. */
export interface Link {
  /** In lower case, without IANA's address; "alternate" where none is said. */
  readonly relation: string
  readonly type: string
  readonly address: string
  readonly length: string | null
  /** How much it looks like the page for people: higher is better. */
  readonly worth: number
}

/** Every link, in the order of the document. `base` is for RSS links, which know no xml:base. */
export function readLinks(document: XmlDocument, fields: Fields, isAtom: boolean, base: string | null): Link[] {
  return (fields.get('link') ?? [])
    .map((child) => linkOf(document, child, isAtom, base))
    .filter((link) => link.address !== '')
}

/** The address of the page for people: the first of the worthiest alternates that a browser can open. */
export function pageLink(links: readonly Link[]): string | null {
  let best: Link | null = null
  for (const link of links) {
    if (link.relation !== 'alternate' || webAddress(link.address, null) === null) continue
    if (best === null || link.worth > best.worth) best = link
  }
  return best?.address ?? null
}

export function linksOf(links: readonly Link[], relation: string): string[] {
  return links.filter((link) => link.relation === relation).map((link) => link.address)
}

function linkOf(document: XmlDocument, element: XmlElement, isAtom: boolean, base: string | null): Link {
  const href = element.attributes.get('href')
  return href === undefined ? textLink(document, element, isAtom, base) : attributeLink(element, href, isAtom)
}

function attributeLink(element: XmlElement, href: string, isAtom: boolean): Link {
  const type = (element.attributes.get('type') ?? '').trim().toLowerCase()
  const relation = (element.attributes.get('rel') ?? 'alternate').trim().toLowerCase()
  const foreign = !isAtom && element.written !== 'link'
  return {
    relation: relation.replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, ''),
    type,
    address: resolveAddress(href.trim(), element.base),
    length: element.attributes.get('length') ?? null,
    worth: typeWorth(type) - (foreign ? 2 : 0),
  }
}

function typeWorth(type: string): number {
  if (type === '' || type.includes('html')) return 3
  return /xml|json/.test(type) ? 1 : 2
}

/** RSS's own link is worth most in RSS, and is a mistake in Atom. */
function textLink(document: XmlDocument, element: XmlElement, isAtom: boolean, base: string | null): Link {
  const within = element.base ?? base
  const address = resolveAddress(withScheme(withoutFence(textOf(document, element)), within), within)
  return { relation: 'alternate', type: '', address, length: null, worth: isAtom ? 1 : 4 }
}
