import type { Element } from 'domhandler'
import { leadsOn, MORE_WORDS } from '../locale/listing-words.ts'
import { webAddress } from './addresses.ts'
import { addressWorth } from './article-address.ts'
import { HEADING, headingIn, headlineOf, LONGEST_HEADLINE, toldLine, wholeHeadline } from './link-headline.ts'
import { canonical, type ListContext } from './list-item.ts'
import { type Place, placeOf } from './list-place.ts'
import { ancestorsOf, elementsOf, findFirst, type PageTree } from './page-tree.ts'

/** A link that may announce a report. */
export interface Candidate {
  readonly anchor: Element
  readonly address: URL
  readonly title: string
  readonly inHeading: boolean
  readonly place: Place
  /** Too few letters to be known for a headline by itself ("Hải Vân Quan"); the address has a number as reports have. */
  readonly isBrief: boolean
}

export interface FoundLinks {
  /** One for each address: of the links to one article, that with the longest text is its headline. */
  readonly candidates: readonly Candidate[]
  /** All links of the page that people may see, those of one address together. */
  readonly anchors: ReadonlyMap<string, readonly Element[]>
}

export function findCandidates(page: PageTree, context: ListContext): FoundLinks {
  const byAddress = new Map<string, Candidate>()
  const anchors = new Map<string, Element[]>()
  const pictured = new Map<string, string>()
  const here = new URL(canonical(context.url))
  for (const anchor of elementsOf(page.document)) {
    const address = anchor.name === 'a' ? reportAddress(anchor, page.base, here) : null
    if (address === null) continue
    const known = anchors.get(address.href)
    if (known === undefined) anchors.set(address.href, [anchor])
    else known.push(anchor)
    notePicture(pictured, anchor, address)
    const candidate = candidateOf(anchor, address)
    if (candidate === null) continue
    const before = byAddress.get(address.href)
    if (before === undefined || isBetter(candidate, before)) byAddress.set(address.href, candidate)
  }
  const candidates = [...byAddress.values()].map((candidate) => {
    return { ...candidate, title: wholeHeadline(candidate.title, pictured.get(candidate.address.href) ?? '') }
  })
  return { candidates, anchors }
}

/** The words for a picture that links to a report are its headline as often as not. */
function notePicture(pictured: Map<string, string>, anchor: Element, address: URL): void {
  const image = findFirst(anchor, ({ name }) => name === 'img')
  const words = toldLine(image?.attribs['alt'] ?? '')
  if (words !== '') pictured.set(address.href, words)
}

function isBetter(candidate: Candidate, before: Candidate): boolean {
  if (candidate.isBrief !== before.isBrief) return before.isBrief
  if (candidate.place !== before.place) return PLACES.indexOf(candidate.place) < PLACES.indexOf(before.place)
  if (leadsOn(candidate.title) !== leadsOn(before.title)) return leadsOn(before.title)
  if (candidate.inHeading !== before.inHeading) return candidate.inHeading
  return candidate.title.length > before.title.length
}
const PLACES = ['main', 'side', 'menu']

function reportAddress(anchor: Element, base: string, here: URL): URL | null {
  const link = webAddress(anchor.attribs['href'], base)
  if (link === null || link.length > LONGEST_ADDRESS) return null
  const address = new URL(canonical(link))
  return !isSameSite(address, here) || address.href === here.href || isHome(address) ? null : address
}

function candidateOf(anchor: Element, address: URL): Candidate | null {
  const worth = addressWorth(address)
  if (worth < -2) return null
  const title = headlineOf(anchor)
  const inHeading = isInHeading(anchor)
  const place = placeOf(anchor)
  const isWhole = isHeadline(title) || (inHeading && worth >= ARTICLE && isShortHeadline(title))
  const isBrief = !isWhole && place === 'main' && worth >= ARTICLE && isShortHeadline(title)
  return isWhole || isBrief ? { anchor, address, title, inHeading, place, isBrief } : null
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

/** From here on an address may be an article's own, so that even "Tin vắn" (news in brief) in a heading is its headline. */
export const ARTICLE = 1

function isShortHeadline(text: string): boolean {
  return text.length >= 4 && /\p{L}/u.test(text) && !MORE_WORDS.has(text.toLowerCase())
}

export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{4}/u

function isInHeading(anchor: Element): boolean {
  if (headingIn(anchor) !== null) return true
  return [...ancestorsOf(anchor)].slice(0, 3).some((element) => HEADING.test(element.name))
}
