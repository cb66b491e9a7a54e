import { counted } from '../domain/counted.ts'
import type { Layout } from '../domain/settings.ts'
import { findBody, siftWithin } from './body.ts'
import type { PageDocument } from './document.ts'
import type { FoundBody } from './found-body.ts'
import { Ground } from './ground.ts'
import type { BodyHints } from './hints.ts'
import { idleSelectors } from './idle-selectors.ts'
import { withPreset } from './presets.ts'
import { boxesOf } from './select.ts'
import { bare, wordCount } from './text.ts'
import type { Block, Box } from './walk.ts'

/** What a layout says of the rest of the article; null where it says nothing or finds nothing. */
export interface Directions {
  readonly headline: string | null
  readonly section: string | null
  /** The line that names who wrote it. */
  readonly byline: Block | null
  /** The text that tells when it was published. */
  readonly dateText: string | null
  /** The date is the dateline's, with the agency's mark that opens it where the editor gave one. */
  readonly dateline: { readonly agency: string | null } | null
  readonly picture: Box | null
}

export type LayoutOutcome =
  | {
      readonly ok: true
      readonly layout: Layout
      readonly found: FoundBody
      readonly directions: Directions
      readonly idle: readonly string[]
    }
  | { readonly ok: false; readonly failures: readonly string[] }

export interface LeastBody {
  readonly words: number
  readonly paragraphs: number
}

/** The first of an editor's layouts whose body passes its checks, in their order; else what was wrong with each. */
export function readByLayouts(
  page: PageDocument,
  layouts: readonly Layout[],
  hints: BodyHints,
  least: LeastBody,
): LayoutOutcome {
  const failures: string[] = []
  for (const written of layouts) {
    const layout = withPreset(written)
    const found = layout === null ? null : bodyByLayout(page, layout, hints)
    if (layout === null) failures.push(`layout ${written.id}: there is no preset "${written.preset}"`)
    else if (found === null) failures.push(`layout ${layout.id}: its body is not on the page`)
    else {
      const problem = problemOf(found, hints, { ...least, ...layout.atLeast })
      if (problem === null)
        return { ok: true, layout, ...directed(page, layout, found), idle: idleSelectors(page, written) }
      failures.push(`layout ${layout.id}: ${problem}`)
    }
  }
  return { ok: false, failures }
}

function bodyByLayout(page: PageDocument, layout: Layout, hints: BodyHints): FoundBody | null {
  if (layout.body === undefined) return withoutDropped(page, layout, findBody(page, hints))
  const boxes = boxesOf(page, layout.body).filter((box) => box.endBlock > box.firstBlock)
  const first = boxes[0]
  if (first === undefined) return null
  const alike = boxes.filter((box) => box.name === first.name && sameClass(box, first) && !isWithin(box, first))
  const apart = (layout.drop ?? []).flatMap((selector) => boxesOf(page, selector))
  const deck = layout.deck === undefined ? [] : boxesOf(page, layout.deck).slice(0, 1)
  return siftWithin(new Ground(page, hints.names), { boxes: alike, apart, deck }, hints)
}

/** Where the editor names no body it is found as on any page, and what they drop is taken out of it. */
function withoutDropped(page: PageDocument, layout: Layout, found: FoundBody | null): FoundBody | null {
  const apart = (layout.drop ?? []).flatMap((selector) => boxesOf(page, selector))
  if (found === null || apart.length === 0) return found
  const isApart = ({ index }: Block): boolean => apart.some((box) => index >= box.firstBlock && index < box.endBlock)
  return { ...found, kept: found.kept.filter((block) => !isApart(block)) }
}

/** Whether an article of this day (ISO) may be read by a layout: within its `since` and `until`, both included. */
export function isInDays(layout: Layout, day: string): boolean {
  return (layout.since === undefined || layout.since <= day) && (layout.until === undefined || day <= layout.until)
}

function sameClass(a: Box, b: Box): boolean {
  return a.element.attribs['class'] === b.element.attribs['class']
}

function isWithin(box: Box, other: Box): boolean {
  return box !== other && box.index > other.index && box.index < other.end
}

/** What is wrong with a body that a layout found, in an editor's words; null where nothing is. */
function problemOf(found: FoundBody, hints: BodyHints, least: LeastBody): string | null {
  const text = found.kept.map((block) => block.text).join('\n')
  const words = wordCount(text)
  if (words < least.words) return `its body has ${counted(words, 'word')}, at least ${least.words} are wanted`
  if (found.kept.length < least.paragraphs) return `its body has ${counted(found.kept.length, 'paragraph')}`
  const deck = found.deck.map((block) => block.text).join('')
  if (bare(text) === bare(deck) || (hints.description !== null && bare(text) === bare(hints.description)))
    return 'its body is the deck'
  return null
}

function directed(
  page: PageDocument,
  layout: Layout,
  found: FoundBody,
): { readonly found: FoundBody; readonly directions: Directions } {
  const byline = bylineBlock(page, layout, found)
  const directions: Directions = {
    headline: lineOf(page, layout.headline),
    section: lineOf(page, layout.section),
    byline,
    dateText: typeof layout.date === 'string' ? lineOf(page, layout.date) : null,
    dateline: typeof layout.date === 'object' ? { agency: layout.date.agency ?? null } : null,
    picture: layout.image === undefined ? null : (boxesOf(page, layout.image)[0] ?? null),
  }
  return { found: { ...found, kept: found.kept.filter((block) => block !== byline) }, directions }
}

/** Characters; a paragraph that names its author is short. */
const MOST_BYLINE = 80

function bylineBlock(page: PageDocument, layout: Layout, found: FoundBody): Block | null {
  if (layout.byline === undefined) return null
  if (layout.byline === 'last-paragraph') return shortLine(lastLine(page, found))
  if (layout.byline === 'first-paragraph') return shortLine(found.kept[0])
  const box = boxesOf(page, layout.byline)[0]
  return box === undefined ? null : (page.blocks[box.firstBlock] ?? null)
}

/** The last line of the body, also where it was left out as too short to be a paragraph. */
function lastLine(page: PageDocument, found: FoundBody): Block | undefined {
  const last = found.kept.at(-1)
  if (last === undefined) return undefined
  const after = page.blocks.slice(last.index + 1, found.container.endBlock)
  return after.find((block) => FRINGES.has(found.dropped.get(block.index) ?? '')) ?? last
}

const FRINGES: ReadonlySet<string> = new Set(['end', 'byline'])

function shortLine(block: Block | undefined): Block | null {
  return block !== undefined && block.text.length <= MOST_BYLINE ? block : null
}

function lineOf(page: PageDocument, selector: string | undefined): string | null {
  if (selector === undefined) return null
  const box = boxesOf(page, selector)[0]
  if (box === undefined) return null
  const text = page.blocks
    .slice(box.firstBlock, box.endBlock)
    .map((block) => block.text)
    .join(' ')
  return text === '' ? null : text
}
