import type { PageDocument } from './document.ts'
import { headingLine } from './heading-line.ts'
import { lettersOf } from './likeness-of-lines.ts'
import { metaText, within } from './metadata.ts'
import { absoluteAddress } from './sanitise.ts'
import type { Box } from './walk.ts'

/** The elements h1 of a page that may print its headline. */
export interface MainHeadings {
  /** In document order; those without text, and those of what stands beside the report, left out. */
  readonly boxes: readonly Box[]
  /** All that do not lead elsewhere print one text. */
  readonly agree: boolean
  /** Those that are wholly a link to another page, where others are none: they name a section or the paper. */
  readonly leading: ReadonlySet<Box>
}

/** Finds the h1 elements among the first `most`. Cost: linear in the page where one stands in a form, else constant. */
export function mainHeadings(page: PageDocument, most: number): MainHeadings {
  const boxes = (page.byName.get('h1') ?? [])
    .slice(0, most)
    .filter((box) => box.endBlock > box.firstBlock && !within(box, ASIDE) && !isInForm(page, box))
  const links = boxes.filter((box) => leadsElsewhere(page, box))
  const leading = new Set(links.length === boxes.length ? [] : links)
  const texts = boxes.filter((box) => !leading.has(box)).map((box) => lettersOf(headingLine(page, box)))
  return { boxes, agree: new Set(texts).size === 1, leading }
}

/** What stands beside the report. */
export const ASIDE: ReadonlySet<string> = new Set(['aside', 'nav', 'footer', 'dialog', 'search'])

/** Whether a heading asks for something, in a form of its own; some pages are one form as a whole. */
function isInForm(page: PageDocument, heading: Box): boolean {
  for (let box = heading.parent; box !== null; box = box.parent) {
    if (box.name !== 'form') continue
    const own = lengthOf(page, box.firstBlock, box.endBlock)
    return own < LEAST_OF_PAGE * lengthOf(page, 0, page.blocks.length)
  }
  return false
}

/** Share of the page's text. */
const LEAST_OF_PAGE = 0.5

function lengthOf(page: PageDocument, first: number, end: number): number {
  return page.blocks.slice(first, end).reduce((sum, { text }) => sum + text.length, 0)
}

/** Whether all of a heading is a link, and not to the page itself. */
function leadsElsewhere(page: PageDocument, heading: Box): boolean {
  const lines = page.blocks.slice(heading.firstBlock, heading.endBlock)
  if (!lines.every(({ text, linked }) => linked >= LINKED * text.length)) return false
  const href = linkOf(page, heading)?.element.attribs['href'] ?? ''
  const address = absoluteAddress(href, page.baseUrl)
  const canonical = page.links.find(({ rel }) => rel === 'canonical')?.href
  const own = [page.url, canonical ?? '', metaText(page, ['og:url']) ?? ''].map(pathOf)
  return address !== null && !own.includes(pathOf(address))
}

/** Share of a heading's text: signs and spaces may stand beside its link. */
const LINKED = 0.9

/** The first link in a heading, or the one around it. */
function linkOf(page: PageDocument, heading: Box): Box | null {
  const inner = page.boxes.slice(heading.index + 1, heading.end).find(({ name }) => name === 'a')
  if (inner !== undefined) return inner
  for (let box = heading.parent; box !== null; box = box.parent) if (box.name === 'a') return box
  return null
}

function pathOf(address: string): string | null {
  return URL.parse(address)?.pathname.replace(/\/$/u, '') ?? null
}
