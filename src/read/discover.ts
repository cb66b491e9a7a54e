import type { Element } from 'domhandler'
import { webAddress } from './addresses.ts'
import { tidyLine } from './markup.ts'
import { findAll, lineOf, parsePage } from './page-tree.ts'

/** A feed that a page leads to. */
export interface DiscoveredFeed {
  readonly url: string
  readonly title: string | null
  /** `declared` in the head; `linked` from the page's text; `usual`: where such feeds often are, unseen. */
  readonly basis: 'declared' | 'linked' | 'usual'
}

/** Every feed that a page declares, links to, or may have where feeds usually are, the surest first, each once. */
export function findFeeds(html: string, url: string): DiscoveredFeed[] {
  const page = parsePage(html, url)
  const links =
    page === null ? [] : findAll(page.document, (element) => element.name === 'a' || element.name === 'link')
  const base = page?.base ?? url
  const found = [
    ...links.filter(isDeclared).map((link) => feedOf(link, base, 'declared')),
    ...links.filter(isLinked).map((link) => feedOf(link, base, 'linked')),
    ...USUAL_PLACES.map((place) => ({ url: new URL(place, base).href, title: null, basis: 'usual' as const })),
  ].filter((feed) => feed !== null)
  const first = new Map<string, DiscoveredFeed>()
  for (const feed of found) if (!first.has(feed.url)) first.set(feed.url, feed)
  return [...first.values()]
}

const FEED_TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json|xml)/i

/** RSS Advisory Board's autodiscovery: rel="alternate" with a feed's type. */
function isDeclared(link: Element): boolean {
  const relations = (link.attribs['rel'] ?? '').toLowerCase().split(/\s+/)
  if (link.name !== 'link' || !(relations.includes('alternate') || relations.includes('feed'))) return false
  return FEED_TYPE.test(link.attribs['type'] ?? '') || relations.includes('feed')
}

/** Addresses that feeds have: WordPress, Joomla, Drupal, Blogger, NukeViet's "nv=rss" and the CMSs of the provinces. */
const FEED_ADDRESS =
  /(?:\.rss|\.rdf|\.atom|\/(?:rss|feed|atom)(?:[-_]?\d)?(?:\.xml|\.php|\.aspx)?|\/(?:rss|feeds?)\/[^?#]*\.(?:rss|xml)|\/feed\.json|\/index\.(?:xml|rdf))\/?(?:[?#]|$)|[?&](?:nv=rss|format=(?:feed|rss|atom)|feed=(?:rss2?|atom)|type=rss)|\/vi\/rss\/|\/[\w-]+\/rss\/?(?:[?#]|$)/i

function isLinked(link: Element): boolean {
  return link.name === 'a' && FEED_ADDRESS.test(link.attribs['href'] ?? '')
}

function feedOf(link: Element, base: string, basis: DiscoveredFeed['basis']): DiscoveredFeed | null {
  const url = webAddress(link.attribs['href'], base)
  const title = tidyLine(link.attribs['title'] ?? lineOf(link))
  return url === null ? null : { url, title: title === '' ? null : title, basis }
}

const USUAL_PLACES = [
  '/rss/home.rss',
  '/feed/',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
]
