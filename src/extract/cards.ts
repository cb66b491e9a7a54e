import type { Ground } from './ground.ts'
import { isLinkLine } from './related-lines.ts'
import type { Block, Box } from './walk.ts'

/** Blocks; a box of more is a part of the report with a heading that links. */
const MOST_BLOCKS = 5
/** Characters of prose; a teaser has fewer. */
const MOST_PROSE = 400

/**
 * The blocks of teasers of other reports that stand within a body: small boxes whose heading links to the same site, with
 * what they say beside it. Boxes that together hold much of the body are its parts: a list of things, each with its link.
 */
export function teaserCards(ground: Ground, container: Box, blocks: readonly Block[]): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>()
  let prose = 0
  for (const block of blocks) {
    const card = isHeading(block.box) && isLinkLine(ground.page, block) ? cardAround(ground, container, block) : null
    if (card === null) continue
    prose += ground.prose(card)
    for (let index = card.firstBlock; index < card.endBlock; index += 1) reasons.set(index, 'related')
  }
  return prose > MOST_SHARE * ground.prose(container) ? new Map() : reasons
}

const MOST_SHARE = 0.3

function isHeading({ name, parent }: Box): boolean {
  return /^h[2-6]$/u.test(name) || (parent !== null && /^h[2-6]$/u.test(parent.name))
}

/** The largest small box around a heading; null where there is none but the heading itself. */
function cardAround(ground: Ground, container: Box, { box }: Block): Box | null {
  let card: Box | null = null
  for (let at = box.parent; at !== null && at !== container && at.index > container.index; at = at.parent) {
    if (at.endBlock - at.firstBlock > MOST_BLOCKS || ground.prose(at) > MOST_PROSE) break
    if (at.name !== 'a' && !/^h[2-6]$/u.test(at.name)) card = at
  }
  return card
}
