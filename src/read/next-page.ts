import { load } from 'cheerio/slim'
import type { Element } from 'domhandler'
import type { ListRule } from '../domain/settings.ts'
import { NEXT_WORDS } from '../locale/listing-words.ts'
import { webAddress } from './addresses.ts'
import { addressWorth } from './article-address.ts'
import { ARTICLE, isHeadline } from './list-candidates.ts'
import { canonical } from './list-item.ts'
import { findAll, lineOf, type PageTree, parsePage } from './page-tree.ts'

/**
 * The address of the next page of a list, or null where there is none: by the editor's selector, by rel="next", by what
 * such links say, by the number after this page's own. A link to one of the list's own `reports` ("Xem tiếp" under a teaser)
 * is none.
 */
export function findNextPage(
  html: string,
  at: { readonly url: string; readonly rule?: ListRule; readonly reports?: ReadonlySet<string> },
): string | null {
  const page = parsePage(html, at.url)
  if (page === null) return null
  if (at.rule?.next !== undefined) return byRule(page, at.rule.next)
  const links = findAll(page.document, (element) => element.name === 'a' || element.name === 'link').filter(
    (link) => !leadsToReport(link, page.base, at.reports),
  )
  const headed = headedAddresses(links, page.base)
  const found =
    links.find(isRelNext) ??
    links.find((link) => saysNext(link) && !headed.has(webAddress(link.attribs['href'], page.base) ?? ''))
  const address =
    found === undefined ? byNumber(links, page.base, at.url) : webAddress(found.attribs['href'], page.base)
  return address === null || address === at.url || !isSameHost(address, at.url) ? null : address
}

function leadsToReport(link: Element, base: string, reports: ReadonlySet<string> | undefined): boolean {
  if (reports === undefined) return false
  const address = webAddress(link.attribs['href'], base)
  return address !== null && reports.has(canonical(address))
}

function byRule(page: PageTree, selector: string): string | null {
  try {
    const element = load(page.document)<Element, string>(selector).first()
    return webAddress(element.attr('href') ?? element.find('a').attr('href'), page.base)
  } catch {
    return null
  }
}

function isRelNext(link: Element): boolean {
  return (link.attribs['rel'] ?? '').toLowerCase().split(/\s+/).includes('next')
}

function saysNext(link: Element): boolean {
  if (link.name !== 'a') return false
  const printed =
    lineOf(link)
      .toLowerCase()
      .replace(/\s*[»›>→]+$/, '') || lineOf(link)
  return NEXT_WORDS.has(printed) || NEXT_WORDS.has((link.attribs['title'] ?? '').trim().toLowerCase())
}

/** Addresses like a report's to which a headline links on the same page. */
function headedAddresses(links: readonly Element[], base: string): ReadonlySet<string> {
  const addresses = links
    .filter((link) => link.name === 'a' && isHeadline(lineOf(link)))
    .map((link) => webAddress(link.attribs['href'], base))
    .filter((address) => address !== null)
  return new Set(addresses.filter((address) => addressWorth(new URL(address)) >= ARTICLE))
}

/** Numbers that addresses give a page of a list; the group before the number must be the same on both pages. */
const PAGE_NUMBER = /([?&](?:page|paged|trang|p|pg)=|\/(?:page|trang|p|seite|pagina)[-/]?)(\d{1,4})/i

/** Of the links that are nothing but a number, the one to the page after this. */
function byNumber(links: readonly Element[], base: string, url: string): string | null {
  const here = Number(PAGE_NUMBER.exec(url)?.[2] ?? 1)
  for (const link of links) {
    if (lineOf(link) !== String(here + 1)) continue
    const address = webAddress(link.attribs['href'], base)
    if (address !== null && Number(PAGE_NUMBER.exec(address)?.[2]) === here + 1) return address
  }
  return null
}

function isSameHost(address: string, url: string): boolean {
  return new URL(address).hostname === new URL(url).hostname
}
