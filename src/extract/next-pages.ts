import type { PageDocument } from './document.ts'
import { MOST_PAGES, type PagePlace } from './join-pages.ts'
import { attribute } from './parse.ts'
import { absoluteAddress } from './sanitise.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Box } from './walk.ts'

/**
 * The addresses of an article's further pages, in order: those its numbered links name (the first page's address with a
 * page number more), or its declared next page. Empty where no page follows. Cost: linear in the page's links.
 */
export function nextPages(page: PageDocument, names: Vocabulary, place?: PagePlace): string[] {
  const { url: first, number } = place ?? { url: page.url, number: 1 }
  const numbered = numberedLinks(page, names, first)
  if (numbered.size > 0) {
    return [...numbered]
      .filter(([shown]) => shown > number && shown <= MOST_PAGES)
      .sort(([a], [b]) => a - b)
      .map(([, url]) => url)
  }
  const next = page.links.find((link) => link.rel.split(/\s+/u).includes('next'))?.href
  const url = next === undefined ? null : absoluteAddress(next, page.baseUrl)
  return url !== null && number < MOST_PAGES && pageNumber(first, url) === number + 1 ? [url] : []
}

/** The first of each number; none where the second page is not among them and this is not it. */
function numberedLinks(page: PageDocument, names: Vocabulary, first: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const link of page.byName.get('a') ?? []) {
    const number = shownNumber(link)
    const href = number === null ? null : attribute(link.element, 'href')
    const url = href === null ? null : absoluteAddress(href, page.baseUrl)
    if (number === null || url === null || pageNumber(first, url) !== number) continue
    if (!found.has(number) && !isOfComments(link, names)) found.set(number, url)
  }
  return found.has(2) || pageNumber(first, page.url) === 2 ? found : new Map()
}

/** Readers' comments have pages of their own. */
function isOfComments(link: Box, names: Vocabulary): boolean {
  for (let box: Box | null = link; box !== null; box = box.parent) if (names.traits(box).has('comments')) return true
  return false
}

/** The number from 2 to 30 that is all of a link's text, brackets about it or not: "2", "[2]", "【2】". */
function shownNumber(link: Box): number | null {
  const { children } = link.element
  const only = children[0]
  if (only === undefined || children.length > 3) return null
  const child = 'children' in only && only.children.length === 1 ? only.children[0] : only
  if (child === undefined || !('data' in child) || child.data.length > 20) return null
  const number = Number(NUMBER.exec(child.data)?.[1] ?? 0)
  return number >= 2 && number <= 30 ? number : null
}

const NUMBER = /^\s*[[(【［（]?\s*(\d{1,2})\s*[\])】］）]?\s*$/u

/** The page number that one address adds to another; null where they differ in anything else. */
function pageNumber(base: string, url: string): number | null {
  const [from, to] = [URL.parse(base), URL.parse(url)]
  if (from === null || to === null || from.host !== to.host) return null
  const number = pathNumber(from, to) ?? queryNumber(from, to)
  return number === null ? null : Number(number)
}

/** "/a/b" → "/a/b/2", "/a/b/page/2", "/a/b-p2.html" and their like. */
function pathNumber(from: URL, to: URL): string | null {
  const [stem, end] = splitEnd(from.pathname)
  if (!to.pathname.startsWith(stem) || from.search !== to.search) return null
  const rest = to.pathname.slice(stem.length)
  const added = end !== '' && rest.endsWith(end) ? rest.slice(0, -end.length) : rest
  return /^[/_-]?(?:page|seite|trang|p|s|,)?[/_-]?(\d{1,2})\/?$/u.exec(added)?.[1] ?? null
}

/** A path without its closing slash or file ending, and that ending. */
function splitEnd(path: string): [string, string] {
  const end = /(?:\.[a-z]{2,5}|\/)$/u.exec(path)?.[0] ?? ''
  return [path.slice(0, path.length - end.length), end === '/' ? '' : end]
}

function queryNumber(from: URL, to: URL): string | null {
  if (from.pathname !== to.pathname) return null
  const added = [...to.searchParams].filter(([name, value]) => from.searchParams.get(name) !== value)
  const [name, value] = added[0] ?? ['', '']
  return added.length === 1 && /^(?:page|p|seite|trang|pagina|paged|s|part)$/u.test(name) && /^\d{1,2}$/u.test(value)
    ? value
    : null
}
