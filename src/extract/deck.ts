import { noiseKind } from '../locale/labels.ts'
import type { FoundBody } from './body.ts'
import type { Ground } from './ground.ts'
import type { BodyHints } from './sift.ts'
import { bare } from './text.ts'
import type { Block, Box } from './walk.ts'

/** How far above the body a deck may stand, in blocks, and its length in characters. */
const REACH = 16
const LENGTH = { least: 30, most: 900 } as const

/**
 * The blocks of the deck: what was left out of the body as one, else what stands between headline and body as a paragraph
 * or subheading of its own. Empty where there is none, or where the body repeats it.
 */
export function findDeck(ground: Ground, found: FoundBody, hints: BodyHints): readonly Block[] {
  const within = ground.page.blocks
    .slice(found.container.firstBlock, found.container.endBlock)
    .filter((block) => found.dropped.get(block.index) === 'deck')
  const deck = within.length > 0 ? within : aboveBody(ground, found, hints)
  return deck.length > 0 && !isRepeated(deck, found.kept) ? deck : []
}

function aboveBody(ground: Ground, found: FoundBody, hints: BodyHints): readonly Block[] {
  const first = found.container.firstBlock
  const headline = headlineBefore(ground, first, hints)
  if (headline === -1) return []
  const between = ground.page.blocks.slice(headline + 1, first).filter((block) => isDeckText(ground, block, hints))
  const named = between.filter((block) => isNamedDeck(ground, block))
  return (named.length > 0 ? named : between).slice(0, 2)
}

/** The last block before the body that is the headline; -1 where there is none near. */
function headlineBefore(ground: Ground, first: number, hints: BodyHints): number {
  const headlines = new Set(hints.headlines.map(bare))
  for (let index = first - 1; index >= Math.max(0, first - REACH); index -= 1) {
    const block = ground.page.blocks[index]
    if (block !== undefined && (isInH1(block.box) || headlines.has(bare(block.text)))) return index
  }
  return -1
}

function isInH1(box: Box): boolean {
  return box.name === 'h1' || box.parent?.name === 'h1'
}

function isDeckText(ground: Ground, block: Block, hints: BodyHints): boolean {
  const { text } = block
  if (block.hidden || text.length < LENGTH.least || text.length > LENGTH.most) return false
  if (block.linked > 0.3 * text.length || noiseKind(text) !== null) return false
  if (hints.deck !== null && bare(text) === bare(hints.deck)) return true
  if (isNamedDeck(ground, block)) return true
  const looks = /^h[2-4]$/u.test(block.box.name) || (text.length > 60 && /[.!?…。]["'”’»)]*$/u.test(text))
  return looks && ground.boilerplate(block.box) === null
}

function isNamedDeck(ground: Ground, block: Block): boolean {
  for (let box: Box | null = block.box, level = 0; box !== null && level < 3; box = box.parent, level += 1) {
    if (ground.traits(box).has('deck')) return true
  }
  return false
}

function isRepeated(deck: readonly Block[], kept: readonly Block[]): boolean {
  const text = bare(deck.map((block) => block.text).join(''))
  const body = bare(
    kept
      .slice(0, 6)
      .map((block) => block.text)
      .join(''),
  )
  return body.includes(text.slice(0, Math.floor(0.95 * text.length)))
}
