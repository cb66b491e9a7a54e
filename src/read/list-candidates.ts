import type { Element } from 'domhandler'
import { leadsOn, MORE_WORDS } from '../locale/listing-words.ts'
import { webAddress } from './addresses.ts'
import { addressWorth } from './article-address.ts'
import { HEADING, headingIn, headlineOf, LONGEST_HEADLINE, toldIn, wholeHeadline } from './link-headline.ts'
import { type Place, placeOf } from './link-place.ts'
import { canonical, type ListContext } from './list-item.ts'
import { ancestorsOf, elementsOf, findFirst, type PageTree } from './page-tree.ts'

/** A link that may announce an article. */
export interface Candidate {
  readonly anchor: Element
  readonly address: URL
  readonly title: string
  readonly inHeading: boolean
  readonly place: Place
  /** Too short to be a headline by its text alone. */
  readonly isShort: boolean
}

/** One for each address: of the links to one article, that with the longest text is its headline. */
export function findCandidates(page: PageTree, context: ListContext): Candidate[] {
  const byAddress = new Map<string, Candidate>()
  const pictured = new Map<string, string>()
  const here = new URL(canonical(context.url))
  for (const element of elementsOf(page.document)) {
    if (element.name !== 'a') continue
    notePicture(pictured, element, page.base)
    const candidate = candidateOf(element, page.base, here)
    if (candidate === null) continue
    const before = byAddress.get(candidate.address.href)
    if (before === undefined || isBetter(candidate, before)) byAddress.set(candidate.address.href, candidate)
  }
  return [...byAddress.values()].map((candidate) => {
    return { ...candidate, title: wholeHeadline(candidate.title, pictured.get(candidate.address.href) ?? '') }
  })
}

/** The words for a picture that links to a report are its headline as often as not. */
function notePicture(pictured: Map<string, string>, anchor: Element, base: string): void {
  const image = findFirst(anchor, ({ name }) => name === 'img')
  const words = toldIn(image?.attribs['alt'] ?? '')
  const link = words === '' ? null : webAddress(anchor.attribs['href'], base)
  if (link !== null) pictured.set(canonical(link), words)
}

function isBetter(candidate: Candidate, before: Candidate): boolean {
  if (candidate.isShort !== before.isShort) return before.isShort
  if (candidate.place !== before.place) return PLACES.indexOf(candidate.place) < PLACES.indexOf(before.place)
  if (leadsOn(candidate.title) !== leadsOn(before.title)) return leadsOn(before.title)
  if (candidate.inHeading !== before.inHeading) return candidate.inHeading
  return candidate.title.length > before.title.length
}
const PLACES: readonly Place[] = ['main', 'tabs', 'side', 'menu']

function candidateOf(anchor: Element, base: string, here: URL): Candidate | null {
  const link = webAddress(anchor.attribs['href'], base)
  if (link === null || link.length > LONGEST_ADDRESS) return null
  const address = new URL(canonical(link))
  if (!isSameSite(address, here) || address.href === here.href || isHome(address)) return null
  const title = headlineOf(anchor)
  const inHeading = isInHeading(anchor)
  const worth = addressWorth(address)
  if (worth < -2 || !(isHeadline(title) || (worth >= ARTICLE && isShortHeadline(title)))) return null
  return { anchor, address, title, inHeading, place: placeOf(anchor), isShort: !inHeading && !isHeadline(title) }
}

/** "/?p=32833" is an article's. */
function isHome({ pathname, search }: URL): boolean {
  return pathname === '/' && search === ''
}

/** The same host, or one of the two a part of the other: a paper's sections may have hosts of their own. */
function isSameSite(address: URL, here: URL): boolean {
  const [a, b] = [address.hostname.replace(/^www\./, ''), here.hostname.replace(/^www\./, '')]
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}

/** In characters: a longer address is no article's, and costs too much to look at. */
const LONGEST_ADDRESS = 400

/** Four words, or twelve letters of a script that does not part words. */
export function isHeadline(text: string): boolean {
  if (text.length > LONGEST_HEADLINE || MORE_WORDS.has(text.toLowerCase())) return false
  const words = text.split(/\s+/).length
  return words >= 4 || (text.length >= 12 && UNSPACED.test(text)) || (words >= 2 && text.length >= 24)
}

/** In characters: a shorter text may be a section's name. */
export const LONG_HEADLINE = 25

/** From here on an address may be an article's own, so that even "Tin vắn" (news in brief) in a heading is its headline. */
export const ARTICLE = 1

function isShortHeadline(text: string): boolean {
  return text.length >= 4 && /\p{L}/u.test(text) && !MORE_WORDS.has(text.toLowerCase())
}

export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{4}/u

export function isInHeading(anchor: Element): boolean {
  if (headingIn(anchor) !== null) return true
  return [...ancestorsOf(anchor)].slice(0, 3).some((element) => HEADING.test(element.name))
}
