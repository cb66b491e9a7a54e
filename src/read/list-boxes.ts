import { Element, isTag } from 'domhandler'
import { webAddress } from './addresses.ts'
import { FlatRuns } from './flat-runs.ts'
import { headingIn, headlineOf } from './link-headline.ts'
import { type Candidate, isHeadline, isInHeading, LONG_HEADLINE } from './list-candidates.ts'
import { canonical, type ListContext } from './list-item.ts'
import { ancestorsOf, elementsOf, lineOf, type PageTree } from './page-tree.ts'

/** A candidate with what belongs to it. */
export interface Boxed extends Candidate {
  readonly box: Element | null
  readonly signature: string
}

/** To each candidate the largest element around it that holds no other candidate, without what is another's. Cost: links times depth. */
export function withBoxes(candidates: readonly Candidate[], page: PageTree, context: ListContext): Boxed[] {
  const holders = new Map<Element, number>()
  for (const { anchor } of candidates) {
    for (const element of ancestorsOf(anchor)) holders.set(element, (holders.get(element) ?? 0) + 1)
  }
  const addresses = new Set(candidates.map(({ address }) => address.href))
  const told = headlinesWithin(page, addresses)
  const runs = new FlatRuns({ holders, told, addresses }, context)
  return candidates.map((candidate) => {
    const box = boxAround(candidate, holders, told)
    const signature = signatureOf(box ?? candidate.anchor, candidate)
    if (box === null) return { ...candidate, box, signature }
    const own = isBare(box, candidate) ? runs.around({ element: box, address: candidate.address.href }) : null
    return { ...candidate, box: own ?? withoutOthers(box, candidate, told), signature }
  })
}

/** To an element the one report whose headlines stand in it, or that they are several's. */
type Told = ReadonlyMap<Element, string>

const SEVERAL = 'several'

function boxAround({ anchor, address }: Candidate, holders: ReadonlyMap<Element, number>, told: Told): Element | null {
  // A card that is itself the link.
  let box: Element | null = headingIn(anchor) === null ? null : anchor
  let within: Element = anchor
  for (const element of ancestorsOf(anchor)) {
    if (holders.get(element) !== 1 || element.name === 'body' || isRow(element, within, address.href, told)) break
    box = element
    within = element
  }
  return box
}

/** Whether beside the element that holds one report's headline there is one of its kind with another's. */
function isRow(parent: Element, within: Element, own: string, told: Told): boolean {
  if (told.get(parent) !== SEVERAL) return false
  return parent.children.some((child) => {
    return isTag(child) && child !== within && isAnothers(child, own, told) && nameOf(child) === nameOf(within)
  })
}

function isAnothers(element: Element, own: string, told: Told): boolean {
  const report = told.get(element)
  return report !== undefined && report !== own
}

/** A box without the elements in it that tell other reports' headlines: what stands there is theirs. */
function withoutOthers(box: Element, candidate: Candidate, told: Told): Element {
  if (told.get(box) !== SEVERAL) return box
  const around = new Set<Element>(ancestorsOf(candidate.anchor))
  const children = box.children.flatMap((child) => {
    if (!isTag(child) || !isAnothers(child, candidate.address.href, told)) return [child]
    // A paragraph that leads on to another report is the teaser all the same.
    return around.has(child) || child.name === 'p' ? [withoutOthers(child, candidate, told)] : []
  })
  return new Element(box.name, box.attribs, children)
}

/** Which reports' headlines stand where. A section's name leads to no report; nor does a picture tell a headline. */
function headlinesWithin(page: PageTree, addresses: ReadonlySet<string>): Told {
  const within = new Map<Element, string>()
  for (const anchor of elementsOf(page.document)) {
    const link = anchor.name === 'a' ? webAddress(anchor.attribs['href'], page.base) : null
    const report = link === null ? '' : canonical(link)
    if (!addresses.has(report) || !tellsHeadline(anchor)) continue
    for (const element of [anchor, ...ancestorsOf(anchor)]) {
      within.set(element, (within.get(element) ?? report) === report ? report : SEVERAL)
    }
  }
  return within
}

function tellsHeadline(anchor: Element): boolean {
  const text = lineOf(anchor) === '' ? '' : headlineOf(anchor)
  return isHeadline(text) && (text.length >= LONG_HEADLINE || isInHeading(anchor))
}

/** Whether a box holds the headline and nothing else. */
function isBare(box: Element, { title }: Candidate): boolean {
  return box.parent !== null && lineOf(box, title.length + 4).length <= title.length + 3
}

/** The tags and first classes of a box and of three elements around it, up to their numbers; and where it stands. */
function signatureOf(box: Element, candidate: Candidate): string {
  const around = [...ancestorsOf(box)].slice(0, 3)
  return [candidate.place, ...[box, ...around].map(nameOf)].join('>')
}

/** Of which kind an element is: its tag and its first class. */
export function nameOf(element: Element): string {
  const classes = (element.attribs['class'] ?? '').slice(0, 200).match(/[^\s\d]{1,60}/g) ?? []
  return `${element.name}.${classes.find((name) => !ROW.test(name)) ?? ''}`
}

/** Classes by which rows of one list differ: stripes, the first and the last. */
const ROW = /^(?:odd|even|alt|alternate|chan|le|first|last|active|current|row-?(?:odd|even|alt)?)$/i
