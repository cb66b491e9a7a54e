import { type AnyNode, Element, isTag, isText } from 'domhandler'
import { addressWorth } from './article-address.ts'
import { FlatRuns } from './flat-runs.ts'
import { headingIn } from './link-headline.ts'
import { ARTICLE, type Candidate, type FoundLinks } from './list-candidates.ts'
import type { ListContext } from './list-item.ts'
import { placeOf } from './list-place.ts'
import { ancestorsOf, lineOf } from './page-tree.ts'

/** A candidate with what belongs to it. */
export interface Boxed extends Candidate {
  readonly box: Element | null
  /** How it is built in: candidates of one list have one. */
  readonly signature: string
  /** What stands around its other links, where no report but its own is led to. */
  readonly repeats: readonly Element[]
}

/**
 * To each candidate the largest element around it that holds no other candidate, without what leads to another's report:
 * a page may show one report twice. Cost: links times depth.
 */
export function withBoxes(candidates: readonly Candidate[], { anchors }: FoundLinks, context: ListContext): Boxed[] {
  const headlines = new Map<Element, number>()
  const leads: Leads = new Map()
  for (const { anchor, address } of candidates) {
    for (const element of ancestorsOf(anchor)) headlines.set(element, (headlines.get(element) ?? 0) + 1)
    if (addressWorth(address) < ARTICLE) continue
    for (const link of anchors.get(address.href) ?? []) noteLead(leads, link, address.href)
  }
  const runs = new FlatRuns(headlines, new Set(candidates.map(({ address }) => address.href)), context)
  return candidates.map((candidate) => {
    const found = boxOf(candidate, headlines, leads)
    const signature = signatureOf(found?.element ?? candidate.anchor, candidate)
    const flat =
      found !== null && isBare(found, candidate)
        ? runs.around({ element: found.element, address: candidate.address.href })
        : null
    const repeats = repeatsOf(candidate, anchors.get(candidate.address.href) ?? [], leads)
    return { ...candidate, box: flat ?? found?.content ?? null, signature, repeats }
  })
}

/** Where the links in an element lead: one address, or null for several. */
type Leads = Map<Element, string | null>

function noteLead(leads: Leads, link: Element, address: string): void {
  if (isInText(link)) return
  for (const element of [link, ...ancestorsOf(link)]) {
    const known = leads.get(element)
    if (known === undefined) leads.set(element, address)
    else if (known !== address) leads.set(element, null)
  }
}

/** A link amid a sentence announces nothing. */
function isInText(link: Element): boolean {
  let node = link.prev
  for (let seen = 0; node !== null && seen < NODES_BEFORE; seen += 1, node = node.prev) {
    if (isText(node) && /\p{L}/u.test(node.data)) return true
  }
  return false
}

const NODES_BEFORE = 20

interface Box {
  readonly element: Element
  /** The same without what leads to other reports. */
  readonly content: Element
}

function boxOf(candidate: Candidate, headlines: ReadonlyMap<Element, number>, leads: Leads): Box | null {
  const { anchor, address } = candidate
  // A card that is itself the link.
  let box: Box | null = headingIn(anchor) === null ? null : { element: anchor, content: anchor }
  let inner: Box = { element: anchor, content: anchor }
  for (const element of ancestorsOf(anchor)) {
    if (headlines.get(element) !== 1 || element.name === 'body') break
    const others = element.children.filter((node) => node !== inner.element && leadsElsewhere(node, address, leads))
    // Beside it stands another of its kind.
    if (others.some((node) => isTag(node) && nameOf(node) === nameOf(inner.element))) break
    inner = { element, content: withoutOthers(element, inner, others) }
    box = inner
  }
  return box
}

function repeatsOf({ anchor, address }: Candidate, links: readonly Element[], leads: Leads): Element[] {
  const others = links.filter((link) => link !== anchor && placeOf(link) === 'main').slice(0, MOST_REPEATS)
  const around = others.map((link) => ownAround(link, address, leads))
  return [...new Set(around.filter((element) => element !== null))]
}

/** The largest of the nearest elements around a link that lead to its report alone. */
function ownAround(link: Element, address: URL, leads: Leads): Element | null {
  const near = [...ancestorsOf(link)].slice(0, NEAR)
  const end = near.findIndex((element) => leads.get(element) !== address.href)
  return (end === -1 ? near : near.slice(0, end)).at(-1) ?? null
}

/** A headline, its picture and a link that leads on; and once more the same. */
const MOST_REPEATS = 6

/** In elements: what is further off is the page's. */
const NEAR = 3

function leadsElsewhere(node: AnyNode, own: URL, leads: Leads): boolean {
  if (!isTag(node)) return false
  const to = leads.get(node)
  return to !== undefined && to !== own.href
}

/** The element itself where nothing is to be left out; else a copy that stands nowhere. */
function withoutOthers(element: Element, inner: Box, others: readonly AnyNode[]): Element {
  if (others.length === 0 && inner.content === inner.element) return element
  const left = new Set(others)
  const kept = element.children.filter((node) => !left.has(node))
  const children = kept.map((node) => (node === inner.element ? inner.content : node))
  return new Element(element.name, element.attribs, children)
}

/** Whether a box holds the headline and nothing else. */
function isBare({ element, content }: Box, { title }: Candidate): boolean {
  return element.parent !== null && lineOf(content, title.length + 4).length <= title.length + 3
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
