import type { Byline } from '../domain/types.ts'
import type { CreditLine } from './byline-names.ts'
import { teaserCards } from './cards.ts'
import { findContainer } from './container.ts'
import { deckAlone, findOpening, isRepeated } from './deck.ts'
import type { PageDocument } from './document.ts'
import { beyondTold, withoutEnds } from './ends.ts'
import type { FoundBody } from './found-body.ts'
import { partSignature } from './glued-signature.ts'
import { Ground } from './ground.ts'
import type { BodyHints } from './hints.ts'
import { orphanedHeadings, relatedLines } from './related-lines.ts'
import { repeats } from './repeats.ts'
import { makeSieve, reasonToDrop, type Sieve } from './sift.ts'
import { isMistaken, turnsOf, withTimesAlone } from './turns.ts'
import { type Block, type Box, isQuoted } from './walk.ts'

/** Finds the report's body on a page; null where the page has no prose. Cost: linear. */
export function findBody(page: PageDocument, hints: BodyHints): FoundBody | null {
  const ground = new Ground(page, hints.names)
  const found = bodyOn(ground, hints)
  if (found !== null && lengthOf(found) >= Math.min(SHORT, 0.15 * ground.allProse)) return found
  const again = bodyOn(new Ground(page, hints.names, 'doubting'), hints)
  const longer = again !== null && (found === null || lengthOf(again) > 3 * lengthOf(found))
  const best = longer ? again : found
  if (best !== null && lengthOf(best) >= NEXT_TO_NOTHING) return best
  const pictures = storyInPictures(page, hints)
  return pictures ?? (best === null || best.kept.length === 0 ? deckAlone(ground, hints) : best)
}

/** Characters. */
const NEXT_TO_NOTHING = 120
/** So many pictures tell a story; fewer illustrate one that was not found. */
const LEAST_PICTURES = 3

/** The captions of a report that has no other text; null where there are few. */
function storyInPictures(page: PageDocument, hints: BodyHints): FoundBody | null {
  const found = bodyOn(new Ground(page, hints.names, 'captions'), hints)
  return found === null || found.kept.length < LEAST_PICTURES ? null : found
}

/** Characters; a body shorter than this, on a page that has much more, is looked for again, its names doubted. */
const SHORT = 500

function bodyOn(ground: Ground, hints: BodyHints): FoundBody | null {
  const container = findContainer(ground, hints)
  return container === null ? null : sift(ground, container, hints)
}

function lengthOf(found: FoundBody): number {
  return found.kept.reduce((sum, block) => sum + block.text.length, 0)
}

/** Leaves out of a container what is no report, step by step, each with its reason. */
function sift(ground: Ground, container: Box, hints: BodyHints): FoundBody {
  const blocks = ground.page.blocks.slice(container.firstBlock, container.endBlock)
  const found = siftBlocks(ground, container, blocks, hints)
  const { deck, lead } = findOpening(ground, found, hints)
  return { ...found, kept: [...lead, ...found.kept], deck }
}

/** What an editor's layout chose. */
export interface ChosenBoxes {
  /** At least one; those of a body in several parts, in order. */
  readonly boxes: readonly Box[]
  /** What is to be left out of them. */
  readonly apart: readonly Box[]
  readonly deck: readonly Box[]
}

/** Sifts the body out of what a layout chose; null where nothing is left. */
export function siftWithin(ground: Ground, chosen: ChosenBoxes, hints: BodyHints): FoundBody | null {
  const container = commonBox(chosen.boxes)
  if (container === null) return null
  const inDeck = blocksIn(ground.page, chosen.deck)
  const apart = new Set([...blocksIn(ground.page, chosen.apart), ...inDeck])
  const blocks = blocksIn(ground.page, chosen.boxes).filter((block) => !apart.has(block))
  const found = siftBlocks(ground, container, blocks, hints)
  const dropped = new Map(found.dropped)
  for (const block of apart) dropped.set(block.index, 'layout')
  if (found.kept.length === 0) return null
  return { ...found, dropped, deck: isRepeated(inDeck, found.kept) ? [] : inDeck }
}

function blocksIn(page: PageDocument, boxes: readonly Box[]): Block[] {
  return boxes.flatMap((box) => page.blocks.slice(box.firstBlock, box.endBlock))
}

/** The smallest box around all; the first box itself where there is one. */
function commonBox(boxes: readonly Box[]): Box | null {
  const last = boxes.at(-1)
  let box = boxes[0] ?? null
  while (box !== null && last !== undefined && last.index >= box.end) box = box.parent
  return box
}

function siftBlocks(ground: Ground, container: Box, blocks: readonly Block[], hints: BodyHints): FoundBody {
  const dropped = new Map<number, string>()
  const turns = turnsOf(ground, container)
  let kept = withTimesAlone(blocks, turns)
  const without = (reasons: ReadonlyMap<number, string>) => {
    const believed = new Map([...reasons].filter(([index, reason]) => !isMistaken(turns, index, reason)))
    for (const [index, reason] of believed) dropped.set(index, reason)
    kept = kept.filter((block) => !believed.has(block.index))
  }
  without(reasonsOf(makeSieve(ground, container, turns, hints), kept))
  without(teaserCards(ground, container, kept))
  without(relatedLines(ground.page, kept))
  without(orphanedHeadings(ground.page, kept, dropped))
  without(repeats(kept))
  without(beyondTold(kept, hints.told))
  const { blocks: parted, signed, line } = withoutGlued(kept, hints.isSignedBare(startOf(kept)))
  kept = parted
  without(withoutEnds(kept, hints))
  return { container, kept, deck: [], dropped, turns, signed, ...(line === null ? {} : { signedLine: line }) }
}

/** As much of a text as tells its language. */
function startOf(blocks: readonly Block[]): string {
  let text = ''
  for (const block of blocks) {
    if (text.length > LANGUAGE_SHOWS) break
    text += `${block.text}\n`
  }
  return text
}

/** Characters. */
const LANGUAGE_SHOWS = 600

/** Lines at the end among which the last paragraph is looked for. */
const LAST_LINES = 3

/** Parts the last paragraph from a signature that is glued to it. */
function withoutGlued(
  blocks: readonly Block[],
  signedBare: boolean,
): { readonly blocks: readonly Block[]; readonly signed: Byline | null; readonly line: CreditLine | null } {
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - LAST_LINES); at -= 1) {
    const block = blocks[at]
    // A name behind a quotation amid the text is that of who is quoted.
    if (block === undefined || (at < blocks.length - 1 && isQuoted(block))) continue
    const parted = partSignature(block, signedBare)
    if (parted !== null) return { blocks: blocks.with(at, parted.paragraph), signed: parted.byline, line: parted.line }
  }
  return { blocks, signed: null, line: null }
}

function reasonsOf(sieve: Sieve, blocks: readonly Block[]): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>()
  let begun = false
  for (const block of blocks) {
    const reason = reasonToDrop(sieve, block, begun)
    if (reason !== null) reasons.set(block.index, reason)
    else begun ||= block.text.length >= 80
  }
  return reasons
}
