/**
 * The prefix by which this reader knows each namespace; the empty one is the feed formats' own, whose names never
 * clash. A document may bind any prefix it likes.
 */
export const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/atom/ns#': '',
  'http://purl.org/atom/ns': '',
  'http://example.com/necho': '',
  'http://purl.org/echo/': '',
  'uri/of/echo/namespace#': '',
  'http://purl.org/pie/': '',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://purl.org/net/rss1.1#': '',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://backend.userland.com/rss091': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://cyber.law.harvard.edu/rss/': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/rss/1.0/modules/syndication/': 'sy',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'https://search.yahoo.com/mrss/': 'media',
  'http://video.search.yahoo.com/mrss': 'media',
  'http://video.search.yahoo.com/mrss/': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.google.com/schemas/play-podcasts/1.0': 'googleplay',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
  'http://xmlns.com/foaf/0.1/': 'foaf',
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'https://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap/0.84': '',
  'http://www.google.com/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  'https://www.google.com/schemas/sitemap-news/0.9': 'news',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image',
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1998/math/mathml': 'math',
}

/** Prefixes that mean what they usually mean even where a document forgot to bind them. */
const USUAL = new Set([
  'rdf',
  'dc',
  'dcterms',
  'content',
  'sy',
  'media',
  'itunes',
  'googleplay',
  'feedburner',
  'xhtml',
  'xml',
  'foaf',
  'atom',
  'news',
  'image',
])

/** A name as this reader knows it, and as the document has it, both in lower case. */
export interface XmlName {
  readonly name: string
  readonly written: string
}

/** What is bound within an element, and the names that were looked up there. */
export interface NameScope {
  readonly uris: ReadonlyMap<string, string>
  readonly names: Map<string, XmlName>
}

/** One for each document: what is looked up is remembered as long as the document. */
export function outerScope(): NameScope {
  return { uris: new Map(), names: new Map() }
}

/** Most prefixes that one scope holds: a document with thousands is an attack. */
const MOST_PREFIXES = 128

export function innerScope(outer: NameScope, bindings: readonly (readonly [prefix: string, uri: string])[]): NameScope {
  const uris = new Map(outer.uris)
  for (const [prefix, uri] of bindings) {
    if (uris.size < MOST_PREFIXES) uris.set(prefix, uri.trim().toLowerCase())
  }
  return { uris, names: new Map() }
}

/**
 * An element's name as this reader knows it: "title", "dc:date"; "ns:…" plus the name for a namespace that it does not
 * know, so that its title is nobody's title. In lower case, since some feeds shout.
 */
export function nameOf(scope: NameScope, spelled: string): XmlName {
  const known = scope.names.get(spelled)
  if (known !== undefined) return known
  const written = spelled.toLowerCase()
  const name = { name: lookUp(scope.uris, written), written }
  scope.names.set(spelled, name)
  return name
}

function lookUp(uris: ReadonlyMap<string, string>, written: string): string {
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? '' : written.slice(0, colon)
  const local = colon < 0 ? written : written.slice(colon + 1)
  const uri = uris.get(prefix)
  if (uri === undefined) return unboundName(prefix, local)
  const usual = NAMESPACES[uri]
  if (usual === undefined) return prefix === '' ? local : `ns:${prefix}:${local}`
  return usual === '' ? local : `${usual}:${local}`
}

function unboundName(prefix: string, local: string): string {
  if (prefix === '' || prefix === 'atom') return local
  return USUAL.has(prefix) ? `${prefix}:${local}` : `ns:${prefix}:${local}`
}
