import { load } from 'cheerio/slim'
import type { ListRule } from '../domain/settings.ts'
import { readList } from './list.ts'
import { type PageTree, parsePage } from './page-tree.ts'

/** Why no article was found on a listing page, in an editor's words: the key to be mended, where it is one of theirs. */
export function whyNoList(text: string, { url, rule }: { readonly url: string; readonly rule?: ListRule }): string {
  if (looksLikeFeed(text)) return 'a feed, not a page: write its address under feed:'
  const page = parsePage(text, url)
  const selectors = rule?.item !== undefined || rule?.link !== undefined
  const failed = page === null || rule === undefined || !selectors ? null : failedSelector(page, rule)
  if (failed !== null) return `no list of articles was found on the page: ${failed}`
  const listed = rule?.address === undefined ? 0 : readList(text, { url, rule: withoutAddress(rule) }).length
  if (listed > 0) return `no list of articles was found on the page: address: ${rule?.address} fits none of ${listed}`
  const advice = selectors
    ? 'what item: and link: find leads nowhere'
    : 'name its entries under lists: by item: and link:'
  return `no list of articles was found on the page: ${advice}, or write a feed under feed:`
}

function withoutAddress({ address: _address, ...rest }: ListRule): ListRule {
  return rest
}

function failedSelector(page: PageTree, { item, link }: ListRule): string | null {
  const $ = load(page.document)
  const counts = (selector: string): number | null => {
    try {
      return $(selector).length
    } catch {
      return null
    }
  }
  const nothing = (key: string, selector: string): string | null => {
    const found = counts(selector)
    if (found === null) return `${key}: ${selector} is no CSS selector`
    return found === 0 ? `${key}: ${selector} finds nothing on it` : null
  }
  const byItem = item === undefined ? null : nothing('item', item)
  if (byItem !== null || link === undefined) return byItem
  const byLink = nothing('link', link)
  if (byLink !== null || item === undefined) return byLink
  return $(item).find(link).length === 0 ? `link: ${link} finds nothing within item: ${item}` : null
}

function looksLikeFeed(text: string): boolean {
  const start = text.slice(0, 8000)
  const xml = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/iu
  return xml.test(start) || /^\s*\{[\s\S]{0,2000}jsonfeed\.org\\?\/version/u.test(start)
}
