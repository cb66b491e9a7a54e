import { noiseKind } from '../locale/labels.ts'
import type { FoundBody } from './found-body.ts'
import type { Ground } from './ground.ts'
import type { BodyHints } from './hints.ts'
import { within } from './metadata.ts'
import { isDateLine } from './short-lines.ts'
import { isLeadParagraph } from './sift.ts'
import { bare, leastProse } from './text.ts'
import { NO_TURNS } from './turns.ts'
import type { Block, Box } from './walk.ts'

/** How far below the headline a deck may stand, in blocks, and how far above the body an h1 that is not the headline's words. */
const REACH = 16
const LENGTH = { least: 30, most: 900 } as const

/** What is printed between headline and body. */
export interface Opening {
  /** The deck; empty where there is none, or where the body repeats it. */
  readonly deck: readonly Block[]
  /** Paragraphs of the report that stand above the element which holds the others. */
  readonly lead: readonly Block[]
}

/** Finds the deck: what was left out of the body as one, else what stands between headline and body, by itself. */
export function findOpening(ground: Ground, found: FoundBody, hints: BodyHints): Opening {
  const within = ground.page.blocks
    .slice(found.container.firstBlock, found.container.endBlock)
    .filter((block) => found.dropped.get(block.index) === 'deck' && !isOtherLine(ground, block))
  const above = aboveBody(ground, found, hints).filter((block) => !isRepeated([block], found.kept))
  const lead = above.filter((block) => isLeadParagraph(block) && !isNamedDeck(ground, block))
  const deck = within.length > 0 ? within : above.filter((block) => !lead.includes(block))
  return { deck: isRepeated(deck, found.kept) ? [] : deck, lead }
}

/**
 * The deck as all there is of a report that shows a film, a picture or a table of figures: where one that is named so stands
 * by the headline, and such a thing beside it. Null elsewhere: a page whose text scripts would fetch shows none, and what
 * feed or metadata tell at length is more than a deck.
 */
export function deckAlone(ground: Ground, hints: BodyHints): FoundBody | null {
  if (!hints.told.isEmpty) return null
  const { blocks } = ground.page
  const headlines = new Set(hints.headlines.map(bare))
  const headline = blocks.findIndex((block) => headlines.has(bare(block.text)))
  if (headline === -1) return null
  const deck = blocks
    .slice(headline + 1, headline + 1 + REACH)
    .filter((block) => isNamedDeck(ground, block) && isDeckText(ground, block, hints))
    .slice(0, 2)
  const container = deck[0]?.box.parent ?? null
  if (container === null || !standsByShow(ground, container)) return null
  return { container, kept: deck, deck: [], dropped: new Map(), turns: NO_TURNS, signed: null }
}

/** Whether a picture or a player stands in the element around a box, or around that. */
function standsByShow(ground: Ground, box: Box): boolean {
  const frames = ground.page.byName.get('iframe') ?? []
  let around: Box | null = box
  for (let level = 0; around !== null && around.name !== 'body' && level < LEVELS; level += 1) {
    const { index, end } = around
    if (ground.hasPicture(around) || frames.some((frame) => frame.index > index && frame.index < end)) return true
    around = around.parent
  }
  return false
}

const LEVELS = 3

function aboveBody(ground: Ground, found: FoundBody, hints: BodyHints): readonly Block[] {
  const first = found.container.firstBlock
  const headline = headlineBefore(ground, first, hints)
  if (headline === -1) return []
  const below = ground.page.blocks.slice(headline + 1, Math.min(first, headline + 1 + REACH))
  const between = below.filter((block) => isDeckText(ground, block, hints))
  const named = between.filter((block) => isNamedDeck(ground, block) || isNamedIntro(ground, block))
  return (named.length > 0 ? named : between).slice(0, 2)
}

/** The last block before the body that is the headline, one in a list only where no other is; -1 where there is none near. */
function headlineBefore(ground: Ground, first: number, hints: BodyHints): number {
  const headlines = new Set(hints.headlines.map(bare))
  let listed = -1
  for (let index = first - 1; index >= Math.max(0, first - FAR); index -= 1) {
    const block = ground.page.blocks[index]
    if (block === undefined) return -1
    const heads = isInH1(block.box)
    if ((heads && first - index <= REACH) || ((heads || first - index <= REACH) && headlines.has(bare(block.text)))) {
      if (block.box.name !== 'li') return index
      if (listed === -1) listed = index
    }
  }
  return listed
}

/** How far above the body its headline may stand, in blocks: lists of ways to share, and of chapters, lie between. */
const FAR = 80

function isInH1(box: Box): boolean {
  return box.name === 'h1' || box.parent?.name === 'h1'
}

function isDeckText(ground: Ground, block: Block, hints: BodyHints): boolean {
  const { text } = block
  const named = isNamedDeck(ground, block)
  const least = named && block.box.name !== 'li' ? leastProse(text, LENGTH.least) : LENGTH.least
  if (block.hidden || text.length < least || text.length > LENGTH.most) return false
  if (block.linked > 0.3 * text.length || noiseKind(text) !== null || isOtherLine(ground, block)) return false
  if (hints.decks.some((deck) => bare(text) === bare(deck))) return true
  if (named || isNamedIntro(ground, block)) return true
  const looks = /^h[2-4]$/u.test(block.box.name) || (text.length > 60 && /[.!?…。]["'”’»)]*$/u.test(text))
  return looks && ground.boilerplate(block.box) === null
}

/** Whether a line is a date, or named as what stands beside a headline too. */
function isOtherLine(ground: Ground, block: Block): boolean {
  if (isDateLine(block.text) || within(block.box, FIGURES) || isBelowPicture(ground, block)) return true
  return nearestName(ground, block) === 'other'
}

/** Alone with a picture in a box: `<div class="lead-image"><img><p>…</p></div>`. */
function isBelowPicture(ground: Ground, { box }: Block): boolean {
  const around = box.parent
  return around !== null && around.endBlock - around.firstBlock === 1 && ground.hasPicture(around)
}

/** What stands in one is the picture's, whatever names it has: `<figure class="lead">`. */
const FIGURES: ReadonlySet<string> = new Set(['figure', 'figcaption'])

function isNamedDeck(ground: Ground, block: Block): boolean {
  return nearestName(ground, block) === 'deck'
}

/**
 * What the nearest element that names a line calls it: deck or introduction, or a picture's or a writer's line, which a
 * box named as the deck may hold too. What holds the headline as well names neither.
 */
function nearestName(ground: Ground, block: Block): 'deck' | 'intro' | 'other' | null {
  for (let box: Box | null = block.box, level = 0; box !== null && level < LEVELS; box = box.parent, level += 1) {
    const traits = ground.traits(box)
    if ((traits.has('caption') || traits.has('author-box')) && !ground.holdsHeadline(box)) return 'other'
    if (traits.has('deck')) return 'deck'
    if (traits.has('intro')) return 'intro'
  }
  return null
}

function isNamedIntro(ground: Ground, block: Block): boolean {
  const { parent } = block.box
  return ground.traits(block.box).has('intro') || (parent !== null && ground.traits(parent).has('intro'))
}

/** Whether the body says again what a deck says, cut off or not. An empty deck repeats nothing. */
export function isRepeated(deck: readonly Block[], kept: readonly Block[]): boolean {
  if (deck.length === 0) return false
  const text = bare(deck.map((block) => block.text).join(''))
  const body = bare(
    kept
      .slice(0, 6)
      .map((block) => block.text)
      .join(''),
  )
  return body.includes(text.slice(0, Math.floor(0.95 * text.length)))
}
