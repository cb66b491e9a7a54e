import type { Ground } from './ground.ts'
import { linksIn } from './link-around.ts'
import type { Block, Box } from './walk.ts'

/**
 * Of a page that is no report (a recipe, a product, a service) the smallest box that holds nearly all that it says, where
 * what was found is but one of its parts.
 */
export function allParts(ground: Ground, found: Box): Box {
  const most = ground.prose(found)
  if (most > LONG || most >= PART_OF_PAGE * ground.allProse) return found
  const own = ground.page.blocks.filter(
    (block) => ground.weight(block) > 0 && ground.boilerplate(block.box) === null && !isInCard(ground, block),
  )
  const all = proseOf(ground, own)
  if (most >= PART_OF_PAGE * all) return found
  for (let box: Box | null = found; box !== null && box.name !== 'html'; box = box.parent) {
    const { firstBlock, endBlock } = box
    const within = own.filter(({ index }) => firstBlock <= index && index < endBlock)
    if (proseOf(ground, within) >= NEARLY_ALL * all) return isMostlyProse(ground, box) ? box : found
  }
  return found
}

/** Characters of prose; a text as long as that is one whatever else its page says. */
const LONG = 2000
const PART_OF_PAGE = 0.5
const NEARLY_ALL = 0.6

/** Whether sentences are most of what a box says, beside links: a shop says prices, a form asks. */
function isMostlyProse(ground: Ground, box: Box): boolean {
  const blocks = ground.page.blocks
    .slice(box.firstBlock, box.endBlock)
    .filter((block) => !block.hidden && ground.boilerplate(block.box) === null)
  const said = blocks.reduce((sum, { text, linked }) => sum + text.length - linked, 0)
  return proseOf(ground, blocks) >= LEAST_PROSE * said
}

const LEAST_PROSE = 0.4

/** Whether a paragraph stands in a small box that leads elsewhere. */
function isInCard(ground: Ground, { box }: Block): boolean {
  for (let at: Box | null = box; at !== null && at.endBlock - at.firstBlock <= MOST_OF_CARD; at = at.parent) {
    if (at.name === 'a' || linksIn(ground.page, at)) return true
  }
  return false
}

/** Blocks. */
const MOST_OF_CARD = 5

function proseOf(ground: Ground, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + ground.weight(block), 0)
}
