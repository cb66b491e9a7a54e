import { type AnyNode, type Element, isTag } from 'domhandler'
import { addressShapes, addressWorth } from './article-address.ts'
import { isMain } from './link-place.ts'
import { type Boxed, nameOf, withBoxes } from './list-boxes.ts'
import { ARTICLE, type Candidate, findCandidates, LONG_HEADLINE, UNSPACED } from './list-candidates.ts'
import type { ListContext, ListItem } from './list-item.ts'
import { tidyLine } from './markup.ts'
import { ancestorsOf, findFirst, lineOf, type PageTree } from './page-tree.ts'
import { readTeaser } from './teaser.ts'

/**
 * The articles of a listing page that nobody wrote a rule for. Links whose texts look like headlines and whose addresses
 * look like articles are gathered by the structure around them; the structure that repeats with the longest headlines
 * is the list, and whatever outside menus, footers and side columns has the same shape of address belongs to it.
 */
export function findByStructure(page: PageTree, context: ListContext): ListItem[] {
  const links = findCandidates(page, context)
  const headlines = links.filter(({ isShort }) => !isShort)
  const boxed = withBoxes(headlines, page, context)
  const groups = groupBy(boxed, (candidate) => candidate.signature)
  const best = [...groups.values()].sort((a, b) => groupWorth(b) - groupWorth(a))[0]
  if (best === undefined || groupWorth(best) < LEAST_GROUP) return []
  const shapes = commonShapes(best)
  const found = boxed.filter((candidate) => belongs(candidate, best, groups.get(candidate.signature) ?? [], shapes))
  const short = shortReports(links, { boxed, best, shapes })
  if (short.length === 0) return found.map(itemOf)
  const listed = new Set([...found, ...short].map(({ anchor }) => anchor))
  const all = links.filter((link) => !link.isShort || listed.has(link.anchor))
  return withBoxes(all, page, context)
    .filter(({ anchor }) => listed.has(anchor))
    .map(itemOf)
}

function itemOf({ address, title, box, anchor }: Boxed): ListItem {
  return {
    link: address.href,
    title,
    summary: box === null ? null : readTeaser(box, title),
    date: box === null ? besideIt(anchor) : null,
    box,
  }
}

/** A group below this is no list of articles. Set on the listing pages of test/fixtures/read. */
const LEAST_GROUP = 12

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

function groupBy(candidates: readonly Boxed[], key: (candidate: Boxed) => string): Map<string, Boxed[]> {
  const groups = new Map<string, Boxed[]>()
  for (const candidate of candidates) {
    const group = groups.get(key(candidate))
    if (group === undefined) groups.set(key(candidate), [candidate])
    else group.push(candidate)
  }
  return groups
}

const PLACE_WORTH = { main: 1, tabs: 1, side: 0.4, menu: 0 }

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
  const headline = length < LONG_HEADLINE ? -2 : length < 35 ? 1 : 3
  return addressWorth(candidate.address) + headline + (candidate.inHeading ? 2 : 0)
}

/** The shapes that at least a fifth of the list's addresses have. */
function commonShapes(group: readonly Boxed[]): ReadonlySet<string> {
  const counts = groupBy(group, (candidate) => addressShapes(candidate.address)[0] ?? '')
  return new Set([...counts].filter(([, members]) => members.length * 5 >= group.length).map(([shape]) => shape))
}

/**
 * Links of the main part whose texts are too short to tell them from a menu's ("Hải Vân Quan"), told by an address of the
 * list's own shape, its number as long as theirs. What stands in another's box is that one's tag or author, but where the
 * two stand in a row.
 */
function shortReports(
  links: readonly Candidate[],
  list: { readonly boxed: readonly Boxed[]; readonly best: readonly Boxed[]; readonly shapes: ReadonlySet<string> },
): Candidate[] {
  const boxes = new Set(list.boxed.map(({ box }) => box))
  const anchors = new Set(list.boxed.map((candidate) => candidate.anchor))
  const shapes = new Set([...list.shapes].map((shape) => shape.toLowerCase()))
  const lengths = new Set(list.best.map(({ address }) => numberOf(address).length))
  return links.filter(({ isShort, place, address, anchor }) => {
    const digits = numberOf(address).length
    if (!isShort || !isMain(place) || digits < LEAST_DIGITS || !lengths.has(digits)) return false
    if (!shapes.has(addressShapes(address)[0]?.toLowerCase() ?? '')) return false
    return [...ancestorsOf(anchor)].every((element) => !boxes.has(element)) || isInRow(anchor, anchors)
  })
}

/** Whether the nearest element around a link that holds a headline as well holds the two in elements of one kind. */
function isInRow(anchor: Element, headlines: ReadonlySet<Element>): boolean {
  let within: Element = anchor
  for (const element of ancestorsOf(anchor)) {
    const holder = element.children.find(
      (child): child is Element => isTag(child) && child !== within && holdsAny(child, headlines),
    )
    if (holder !== undefined) return within !== anchor && nameOf(holder) === nameOf(within)
    within = element
  }
  return false
}

function holdsAny(element: Element, anchors: ReadonlySet<Element>): boolean {
  return anchors.has(element) || findFirst(element, (inner) => anchors.has(inner)) !== null
}

/** Numbers of sections and tags are shorter. */
const LEAST_DIGITS = 4

/** The last of an address's numbers. */
function numberOf({ pathname, search }: URL): string {
  return (pathname + search).match(/\d+/g)?.at(-1) ?? ''
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
  if (!isMain(candidate.place) && candidate.place !== best[0]?.place) return false
  return addressShapes(candidate.address).some((shape) => shapes.has(shape)) && meanWorth(group) >= LEAST_LINK
}

/** Below this a link is no article even among articles. */
const LEAST_LINK = 2
