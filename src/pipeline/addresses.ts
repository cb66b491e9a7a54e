import { canonicalAddress } from '../dedupe/address.ts'
import type { PendingEntry } from '../domain/ports.ts'
import type { Source } from '../domain/settings.ts'
import type { Article } from '../domain/types.ts'

export interface Addresses {
  /** Canonical, as the page itself names it. */
  readonly address: string
  /** Canonical, as it was read at: believed over the page's own where that one is another report's. */
  readonly readAddress: string
}

/** Where an article stands, by its page and as it was read; `url` is null for what was announced without a link. */
export function addressesOf(article: Article, source: Source, pending: PendingEntry, url: string | null): Addresses {
  // What is announced without a link is shown with the paper's home page, which is no address of its own.
  const readAddress = (url === null ? null : canonicalAddress(url)) ?? `entry:${source.id}/${pending.entry.id}`
  return { address: namedAddress(article, readAddress) ?? readAddress, readAddress }
}

/** The page's own canonical address, where it is another one on the same host and no home page. */
function namedAddress(article: Article, readAddress: string): string | null {
  const named = article.canonicalUrl === null ? null : URL.parse(canonicalAddress(article.canonicalUrl) ?? '')
  if (named === null || named.pathname === '/' || named.host !== URL.parse(readAddress)?.host) return null
  return named.href
}
