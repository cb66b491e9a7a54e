import { addressKey } from '../domain/same-address.ts'
import type { Source } from '../domain/settings.ts'
import { renderOpml } from '../publish/opml.ts'
import { decodeText } from '../read/decode.ts'
import { looksLikeOpml, type OpmlFeed, readOpml } from '../read/opml.ts'
import { isOnSharedHost, plainPath } from '../read/shared-hosts.ts'

/** The sources as an OPML list for any feed reader. */
export function exportOpml(sources: readonly Source[], name: string, pageUrl: string, now: string): string {
  return renderOpml({ title: name, pageUrl, updated: now }, sources)
}

/** A paper of an OPML list that is not in the config yet. */
export interface NewPaper {
  /** Its host, as a file may be named for it; on a host that papers share, with what tells it from the others there. */
  readonly id: string
  readonly name: string
  /** As the list tells it. */
  readonly home: string | null
  readonly feeds: readonly string[]
}

/**
 * The papers of an OPML list that are not in the config yet, each host once with all its feeds; null where it is no OPML.
 * On a host that papers share each feed, or each home page, is a paper of its own.
 */
export function newPapers(bytes: Uint8Array, sources: readonly Source[]): NewPaper[] | null {
  const { text } = decodeText(bytes)
  if (!looksLikeOpml(text)) return null
  const known = new Set(sources.flatMap((source) => source.feeds.map((feed) => addressKey(feed.url))))
  const listed = readOpml(text)
  const fresh = listed.filter((feed) => !known.has(addressKey(feed.url)))
  const [shared, own] = parted(fresh, sharedFeeds(listed))
  const ids = new Set(sources.map((source) => source.id))
  const ofHosts = [...Map.groupBy(own, (feed) => hostId(feed))].filter(([id]) => !ids.has(id))
  const taken = new Set([...ids, ...ofHosts.map(([id]) => id)])
  const ofShared = [...Map.groupBy(shared, ({ home, url }) => home ?? url)].map(
    ([place, feeds]) => [freeId(placeId(place), taken), feeds] as const,
  )
  return [...ofHosts, ...ofShared].map(([id, feeds]) => paperOf(id, feeds))
}

function paperOf(id: string, feeds: readonly OpmlFeed[]): NewPaper {
  const [first] = feeds
  const title = printable(first?.title ?? '')
  const isNamed = title !== '' && title !== new URL(first?.url ?? '').host
  return {
    id,
    name: isNamed ? title : id,
    home: feeds.find(({ home }) => home !== null)?.home ?? null,
    feeds: feeds.map(({ url }) => url),
  }
}

function parted(feeds: readonly OpmlFeed[], isShared: (feed: OpmlFeed) => boolean): [OpmlFeed[], OpmlFeed[]] {
  return [feeds.filter(isShared), feeds.filter((feed) => !isShared(feed))]
}

/**
 * Which feeds of a list have nothing to tell their paper but their own address: those on a known shared host, and, where
 * the list itself names several papers whose feeds stand on one host, those on it that name no home.
 */
function sharedFeeds(listed: readonly OpmlFeed[]): (feed: OpmlFeed) => boolean {
  const homes = Map.groupBy(
    listed.filter(({ home }) => home !== null),
    ({ url }) => hostOf(url),
  )
  const severalHomes = (host: string) => new Set(homes.get(host)?.map((feed) => hostId(feed))).size > 1
  return ({ home, url }) => isOnSharedHost(home ?? url) || (home === null && severalHomes(hostOf(url)))
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./u, '')
}

/** The host in the letters that a source file may be named in; hosts have others only by mistake. */
function hostId({ home, url }: OpmlFeed): string {
  return fileName(hostOf(home ?? url))
}

/** Host, path and query: "feeds.feedburner.com-baosongtien". */
function placeId(url: string): string {
  const { pathname, search } = new URL(url)
  return fileName(`${hostOf(url)}${plainPath(pathname)}${search}`.toLowerCase().slice(0, NAME_MOST))
}

/** In characters: a file's name may have some 250 bytes. */
const NAME_MOST = 120

/** The id, or with the first number that makes it one of its own; it is taken from now on. */
function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`
  taken.add(free)
  return free
}

function fileName(text: string): string {
  const plain = text.replace(/[^a-z0-9.-]+/gu, '-').replace(/-*\.[.-]*/gu, '.')
  return plain.replace(/^[.-]+|[.-]+$/gu, '') || 'paper'
}

/** Without the signs that no name has, which the config would refuse. */
function printable(name: string): string {
  return name.replace(/[\p{Cc}\uFFFD]/gu, '').trim()
}
