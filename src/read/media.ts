import type { Enclosure } from '../domain/types.ts'
import { webAddress } from './addresses.ts'
import type { Link } from './links.ts'
import type { Fields } from './xml-text.ts'
import type { XmlElement } from './xml-tree.ts'

export interface Attached {
  readonly enclosures: readonly Enclosure[]
  readonly media: readonly string[]
}

/** What an entry carries besides text: RSS enclosures and Atom's enclosure links; media: and itunes: addresses. */
export function readAttached(element: XmlElement, fields: Fields, links: readonly Link[]): Attached {
  const own = (fields.get('enclosure') ?? []).map(enclosureOf)
  const linked = links
    .filter((link) => link.relation === 'enclosure')
    .map((link) => enclosure(link.address, link.type, link.length))
  return {
    enclosures: [...own, ...linked].filter((item) => item !== null),
    media: MEDIA.some((name) => fields.has(name)) ? [...new Set(mediaAddresses(element, 0))] : [],
  }
}

function enclosureOf(element: XmlElement): Enclosure | null {
  const { attributes, base } = element
  const url = webAddress(attributes.get('url') ?? attributes.get('rdf:resource') ?? attributes.get('enc:url'), base)
  return enclosure(url, attributes.get('type') ?? null, attributes.get('length') ?? null)
}

function enclosure(address: string | null, type: string | null, length: string | null): Enclosure | null {
  const url = webAddress(address, null)
  if (url === null) return null
  const bytes = /^\s*\d{1,15}\s*$/.test(length ?? '') ? Number(length) : null
  return { url, type: type === null || type.trim() === '' ? null : type.trim(), length: bytes }
}

const NAMING = new Set(['media:content', 'media:thumbnail', 'media:player', 'media:peerlink', 'itunes:image'])
const MEDIA = [...NAMING, 'media:group']
const HOLDING = new Set(['media:content', 'media:group'])
/** Groups hold contents, contents hold thumbnails; deeper is nonsense. */
const DEEPEST = 4

function mediaAddresses(element: XmlElement, depth: number): string[] {
  if (depth > DEEPEST) return []
  return element.children.flatMap((child) => {
    const address = NAMING.has(child.name)
      ? webAddress(child.attributes.get('url') ?? child.attributes.get('href'), child.base)
      : null
    const inner = HOLDING.has(child.name) ? mediaAddresses(child, depth + 1) : []
    return address === null ? inner : [address, ...inner]
  })
}
