import { type AnyNode, type Element, isTag } from 'domhandler'
import { leadsOn, MORE_WORDS } from '../locale/listing-words.ts'
import { webAddress } from './addresses.ts'
import { addressShapes, addressWorth } from './article-address.ts'
import { FlatRuns } from './flat-runs.ts'
import { HEADING, headingIn, headlineOf, LONGEST_HEADLINE, wholeHeadline } from './link-headline.ts'
import { canonical, type ListContext, type ListItem } from './list-item.ts'
import { tidyLine } from './markup.ts'
import { ancestorsOf, elementsOf, findFirst, lineOf, type PageTree } from './page-tree.ts'
import { readTeaser } from './teaser.ts'

/**
 * The articles of a listing page that nobody wrote a rule for. Links whose texts look like headlines and whose addresses
 * look like articles are gathered by the structure around them; the structure that repeats with the longest headlines
 * is the list, and whatever outside menus, footers and side columns has the same shape of address belongs to it.
 */
export function findByStructure(page: PageTree, context: ListContext): ListItem[] {
  const candidates = findCandidates(page, context)
  const boxed = withBoxes(candidates, context)
  const groups = groupBy(boxed, (candidate) => candidate.signature)
  const best = [...groups.values()].sort((a, b) => groupWorth(b) - groupWorth(a))[0]
  if (best === undefined || groupWorth(best) < LEAST_GROUP) return []
  const shapes = commonShapes(best)
  return boxed
    .filter((candidate) => belongs(candidate, best, groups.get(candidate.signature) ?? [], shapes))
    .map((candidate) => ({
      link: candidate.address.href,
      title: candidate.title,
      summary: candidate.box === null ? null : readTeaser(candidate.box, candidate.title),
      date: candidate.box === null ? besideIt(candidate.anchor) : null,
      box: candidate.box,
    }))
}

/** A group below this is no list of articles. Set on the listing pages of test/fixtures/read. */
const LEAST_GROUP = 12

interface Candidate {
  readonly anchor: Element
  readonly address: URL
  readonly title: string
  readonly inHeading: boolean
  readonly place: 'main' | 'side' | 'menu'
}

interface Boxed extends Candidate {
  readonly box: Element | null
  readonly signature: string
}

/** One for each address: of the links to one article, that with the longest text is its headline. */
function findCandidates(page: PageTree, context: ListContext): Candidate[] {
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
  const words = tidyLine(image?.attribs['alt'] ?? '')
  const link = words === '' ? null : webAddress(anchor.attribs['href'], base)
  if (link !== null) pictured.set(canonical(link), words)
}

function isBetter(candidate: Candidate, before: Candidate): boolean {
  if (candidate.place !== before.place) return PLACES.indexOf(candidate.place) < PLACES.indexOf(before.place)
  if (leadsOn(candidate.title) !== leadsOn(before.title)) return leadsOn(before.title)
  if (candidate.inHeading !== before.inHeading) return candidate.inHeading
  return candidate.title.length > before.title.length
}
const PLACES = ['main', 'side', 'menu']

function candidateOf(anchor: Element, base: string, here: URL): Candidate | null {
  const link = webAddress(anchor.attribs['href'], base)
  if (link === null || link.length > LONGEST_ADDRESS) return null
  const address = new URL(canonical(link))
  if (!isSameSite(address, here) || address.href === here.href || isHome(address)) return null
  const title = headlineOf(anchor)
  const inHeading = isInHeading(anchor)
  const worth = addressWorth(address)
  if (worth < -2 || !(isHeadline(title) || (inHeading && worth >= ARTICLE && isShortHeadline(title)))) return null
  return { anchor, address, title, inHeading, place: placeOf(anchor) }
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
function isHeadline(text: string): boolean {
  if (text.length > LONGEST_HEADLINE || MORE_WORDS.has(text.toLowerCase())) return false
  const words = text.split(/\s+/).length
  return words >= 4 || (text.length >= 12 && UNSPACED.test(text)) || (words >= 2 && text.length >= 24)
}

/** From here on an address may be an article's own, so that even "Tin vắn" (news in brief) in a heading is its headline. */
const ARTICLE = 1

function isShortHeadline(text: string): boolean {
  return text.length >= 4 && /\p{L}/u.test(text) && !MORE_WORDS.has(text.toLowerCase())
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{4}/u

function isInHeading(anchor: Element): boolean {
  if (headingIn(anchor) !== null) return true
  return [...ancestorsOf(anchor)].slice(0, 3).some((element) => HEADING.test(element.name))
}

const MENU =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|mainmenu|submenu|topmenu|breadcrumbs?|footer|topbar|toolbar|pagination|paging|pager|tags?|tagcloud|social|share|login|search|lang|language)(?:$|[\s_-])/i
const SIDE =
  /(?:^|[\s_-])(?:sidebar|aside|popular|trending|most|mostread|most-read|xem-nhieu|doc-nhieu|tin-doc-nhieu|xemnhieu|docnhieu|widget|ads?|advert|banner|quangcao|right|col-right|rightcol|hot-news|ticker|marquee)(?:$|[\s_-])/i

/** Where a link stands, by the elements around it. */
function placeOf(anchor: Element): Candidate['place'] {
  let place: Candidate['place'] = 'main'
  for (const element of ancestorsOf(anchor)) {
    if (element.name === 'main' || element.name === 'body' || element.name === 'html') return place
    const named = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`.slice(0, 200)
    if (element.name === 'nav' || element.name === 'footer' || element.attribs['role'] === 'navigation') return 'menu'
    if (MENU.test(named)) return 'menu'
    if (element.name === 'aside' || SIDE.test(named)) place = 'side'
  }
  return place
}

/** To each candidate the largest element around it that holds no other candidate. Cost: candidates times depth. */
function withBoxes(candidates: readonly Candidate[], context: ListContext): Boxed[] {
  const holders = new Map<Element, number>()
  for (const { anchor } of candidates) {
    for (const element of ancestorsOf(anchor)) holders.set(element, (holders.get(element) ?? 0) + 1)
  }
  const addresses = new Set(candidates.map(({ address }) => address.href))
  const runs = new FlatRuns(holders, addresses, context)
  return candidates.map((candidate) => {
    // A card that is itself the link.
    let box: Element | null = headingIn(candidate.anchor) === null ? null : candidate.anchor
    for (const element of ancestorsOf(candidate.anchor)) {
      if (holders.get(element) !== 1 || element.name === 'body') break
      box = element
    }
    const signature = signatureOf(box ?? candidate.anchor, candidate)
    if (box !== null && isBare(box, candidate))
      box = runs.around({ element: box, address: candidate.address.href }) ?? box
    return { ...candidate, box, signature }
  })
}

/** Whether a box holds the headline and nothing else. */
function isBare(box: Element, { title }: Candidate): boolean {
  return box.parent !== null && lineOf(box, title.length + 4).length <= title.length + 3
}

/** What stands beside a link between two line breaks, where no other link does: "- <a>…</a> (28/4/2011)<br>". */
function besideIt(anchor: Element): string {
  const before = untilBreak(anchor, 'prev')
  const behind = untilBreak(anchor, 'next')
  return before === null || behind === null ? '' : tidyLine(`${before} ${behind}`).slice(0, LONGEST_BESIDE)
}

/** In characters. */
const LONGEST_BESIDE = 120

/** Null where another link stands there. */
function untilBreak(anchor: Element, way: 'prev' | 'next'): string | null {
  const pieces: string[] = []
  for (let node = anchor[way]; node !== null && !isBreak(node); node = node[way]) {
    if (isTag(node) && findFirst(node, (element) => element.name === 'a') !== null) return null
    if (isTag(node) && node.name === 'a') return null
    pieces.push(lineOf(node, LONGEST_BESIDE))
    if (pieces.length > PIECES_MOST) return null
  }
  return (way === 'prev' ? pieces.reverse() : pieces).join(' ')
}

const PIECES_MOST = 20

function isBreak(node: AnyNode): boolean {
  return isTag(node) && node.name === 'br'
}

/** The tags and first classes of a box and of three elements around it, up to their numbers; and where it stands. */
function signatureOf(box: Element, candidate: Candidate): string {
  const around = [...ancestorsOf(box)].slice(0, 3)
  return [candidate.place, ...[box, ...around].map(nameOf)].join('>')
}

function nameOf(element: Element): string {
  const classes = (element.attribs['class'] ?? '').slice(0, 200).match(/[^\s\d]{1,60}/g) ?? []
  return `${element.name}.${classes.find((name) => !ROW.test(name)) ?? ''}`
}

/** Classes by which rows of one list differ: stripes, the first and the last. */
const ROW = /^(?:odd|even|alt|alternate|chan|le|first|last|active|current|row-?(?:odd|even|alt)?)$/i

function groupBy(candidates: readonly Boxed[], key: (candidate: Boxed) => string): Map<string, Boxed[]> {
  const groups = new Map<string, Boxed[]>()
  for (const candidate of candidates) {
    const group = groups.get(key(candidate))
    if (group === undefined) groups.set(key(candidate), [candidate])
    else group.push(candidate)
  }
  return groups
}

const PLACE_WORTH = { main: 1, side: 0.4, menu: 0 }

/** Many members, long headlines, addresses of articles; a menu is worth nothing whatever it holds. */
function groupWorth(group: readonly Boxed[]): number {
  const place = PLACE_WORTH[group[0]?.place ?? 'menu']
  const members = Math.min(group.length, 30)
  return place * members * meanWorth(group)
}

function meanWorth(group: readonly Boxed[]): number {
  const sum = group.reduce((total, candidate) => total + linkWorth(candidate), 0)
  return Math.max(0, sum / Math.max(1, group.length))
}

/** From a menu's entry (about 0) to a dated headline with an address of its own (about 10). */
function linkWorth(candidate: Boxed): number {
  const length = UNSPACED.test(candidate.title) ? candidate.title.length * 2.5 : candidate.title.length
  const headline = length < 25 ? -2 : length < 35 ? 1 : 3
  return addressWorth(candidate.address) + headline + (candidate.inHeading ? 2 : 0)
}

/** The shapes that at least a fifth of the list's addresses have. */
function commonShapes(group: readonly Boxed[]): ReadonlySet<string> {
  const counts = groupBy(group, (candidate) => addressShapes(candidate.address)[0] ?? '')
  return new Set([...counts].filter(([, members]) => members.length * 5 >= group.length).map(([shape]) => shape))
}

/** The list itself, and what outside of it looks like one of its articles. */
function belongs(
  candidate: Boxed,
  best: readonly Boxed[],
  group: readonly Boxed[],
  shapes: ReadonlySet<string>,
): boolean {
  if (group === best && candidate.inHeading && addressWorth(candidate.address) >= ARTICLE) return true
  if (linkWorth(candidate) < LEAST_LINK) return false
  if (group === best) return true
  if (candidate.place !== 'main' && candidate.place !== best[0]?.place) return false
  return addressShapes(candidate.address).some((shape) => shapes.has(shape)) && meanWorth(group) >= LEAST_LINK
}

/** Below this a link is no article even among articles. */
const LEAST_LINK = 2
