import { type AnyNode, type Element, isTag } from 'domhandler'
import { addressShapes, addressWorth } from './article-address.ts'
import { type Boxed, withBoxes } from './list-boxes.ts'
import { ARTICLE, type FoundLinks, findCandidates, UNSPACED } from './list-candidates.ts'
import type { ListContext, ListItem } from './list-item.ts'
import { isNumberedAs, numberedShapes } from './list-shapes.ts'
import { tidyLine } from './markup.ts'
import { findFirst, lineOf, type PageTree } from './page-tree.ts'
import { readTeaser } from './teaser.ts'

/**
 * The articles of a listing page that nobody wrote a rule for. Links whose texts look like headlines and whose addresses
 * look like articles are gathered by the structure around them; the structure that repeats with the longest headlines
 * is the list, and whatever outside menus, footers and side columns has the same shape of address belongs to it.
 */
export function findByStructure(page: PageTree, context: ListContext): ListItem[] {
  const links = findCandidates(page, context)
  const long = membersOf(
    withBoxes(
      links.candidates.filter(({ isBrief }) => !isBrief),
      links,
      context,
    ),
  )
  return withBriefOnes(long, links, context).flatMap((member) => [itemOf(member), ...repeatedItems(member)])
}

function itemOf({ address, title, box, anchor }: Boxed): ListItem {
  const summary = box === null ? null : readTeaser(box, title)
  return { link: address.href, title, summary, date: box === null ? besideIt(anchor) : null, box }
}

/** A teaser, a picture and a date may stand where the page shows the report once more; the date with its headline. */
function repeatedItems({ address, title, repeats }: Boxed): ListItem[] {
  return repeats.map((box) => {
    const date = lineOf(box).includes(title) ? null : ''
    return { link: address.href, title, summary: readTeaser(box, title), date, box }
  })
}

function membersOf(boxed: readonly Boxed[]): Boxed[] {
  const groups = groupBy(boxed, (candidate) => candidate.signature)
  const best = [...groups.values()].sort((a, b) => groupWorth(b) - groupWorth(a))[0]
  if (best === undefined || groupWorth(best) < LEAST_GROUP) return []
  const known: Known = {
    best,
    shapes: commonShapes(best),
    numbered: numberedShapes(best.map(({ address }) => address)),
  }
  return boxed.filter((candidate) => belongs(candidate, groups.get(candidate.signature) ?? [], known))
}

/** A group below this is no list of articles. Set on the listing pages of test/fixtures/read. */
const LEAST_GROUP = 12

/** Headlines of two or three words, where they stand as the list's own do and their addresses are numbered alike. */
function withBriefOnes(long: readonly Boxed[], links: FoundLinks, context: ListContext): readonly Boxed[] {
  const numbered = numberedShapes(long.map(({ address }) => address))
  const brief = links.candidates.filter(({ isBrief, address }) => isBrief && isNumberedAs(address, numbered))
  if (long.length === 0 || brief.length === 0) return long
  const signatures = new Set(long.map(({ signature }) => signature))
  const own = withBoxes([...long, ...brief], links, context).filter(
    ({ isBrief, signature }) => isBrief && signatures.has(signature),
  )
  if (own.length === 0) return long
  const listed = new Set([...long, ...own].map(({ address }) => address.href))
  const kept = links.candidates.filter(({ isBrief, address }) => !isBrief || listed.has(address.href))
  return withBoxes(kept, links, context).filter(({ address }) => listed.has(address.href))
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

interface Known {
  readonly best: readonly Boxed[]
  readonly shapes: ReadonlySet<string>
  readonly numbered: ReadonlySet<string>
}

/** The list itself, and what outside of it looks like one of its articles. */
function belongs(candidate: Boxed, group: readonly Boxed[], { best, shapes, numbered }: Known): boolean {
  if (group === best && candidate.inHeading && addressWorth(candidate.address) >= ARTICLE) return true
  if (candidate.place === 'main' && isNumberedAs(candidate.address, numbered)) return true
  if (linkWorth(candidate) < LEAST_LINK) return false
  if (group === best) return true
  if (candidate.place !== 'main' && candidate.place !== best[0]?.place) return false
  return addressShapes(candidate.address).some((shape) => shapes.has(shape)) && meanWorth(group) >= LEAST_LINK
}

/** Below this a link is no article even among articles. */
const LEAST_LINK = 2
