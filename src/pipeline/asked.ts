import type { Config, Source } from '../domain/settings.ts'
import { unknownPaper } from './unknown-paper.ts'

/** What a person wants to see: all that a source announces, or one article of it. */
export interface Asked {
  readonly source: Source
  /** An article's address, or null for all that the source announces. */
  readonly url: string | null
}

/**
 * The source or article that a person named: a source's id, an address that a source polls, or any other address of a
 * paper in config/. Null where it is none of them.
 */
export function findAsked(config: Config, what: string): Asked | null {
  const named = config.sources.find((source) => source.id === what)
  if (named !== undefined) return { source: named, url: null }
  const address = URL.parse(what)
  if (address === null) return null
  const announcing = config.sources.find(
    (source) => source.feeds.some((feed) => feed.url === what) || source.lists.some((list) => list.page === what),
  )
  if (announcing !== undefined) return { source: onlyAddress(announcing, what), url: null }
  const paper = config.sources.find((source) => hostsOf(source).includes(bare(address.host)))
  return paper === undefined ? null : { source: paper, url: what }
}

/** One article of a paper that is not in config/, read by the generic extractor; null where it is no web address. */
export function anyPaper(what: string): Asked | null {
  const address = URL.parse(what)
  if (address === null || !/^https?:$/u.test(address.protocol)) return null
  return { source: unknownPaper(address.host, what), url: what }
}

function onlyAddress(source: Source, url: string): Source {
  return {
    ...source,
    feeds: source.feeds.filter((feed) => feed.url === url),
    lists: source.lists.filter((list) => list.page === url),
  }
}

function hostsOf(source: Source): string[] {
  return [URL.parse(source.home)?.host ?? '', ...source.formerly].map(bare)
}

function bare(host: string): string {
  return host.replace(/^www\./u, '')
}
