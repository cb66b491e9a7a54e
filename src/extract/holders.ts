import type { Ground } from './ground.ts'
import type { Block, Box } from './walk.ts'

/** Which element each paragraph of one page is one of. */
export class Holders {
  readonly #ground: Ground
  /** Prose characters that stand in plain boxes of one block, by what holds these boxes and by their class. */
  readonly #inPlainBoxes = new Map<Box, Map<string, number>>()

  constructor(ground: Ground) {
    this.#ground = ground
    for (const block of ground.page.blocks) this.#count(block)
  }

  /** The parent of a paragraph element, or what holds bare text. */
  of(block: Block): Box | null {
    let box: Box | null = block.box
    while (box !== null && this.#isParagraph(box, block)) box = box.parent
    return box
  }

  #isParagraph(box: Box, block: Block): boolean {
    if (PARAGRAPH_LIKE.has(box.name)) return !isColumn(box)
    return isPlainBox(box, block) && this.#hasLikes(box, block)
  }

  /** Editors that make a div of each paragraph: others of the same making hold most of the prose beside it. */
  #hasLikes(box: Box, block: Block): boolean {
    if (box.parent === null) return false
    const alike = this.#inPlainBoxes.get(box.parent)?.get(classOf(box)) ?? 0
    const own = this.#ground.weight(block)
    return alike > own && alike >= MOST_OF_IT * this.#ground.prose(box.parent)
  }

  #count(block: Block): void {
    const { box } = block
    const weight = this.#ground.weight(block)
    if (weight === 0 || box.parent === null || !isPlainBox(box, block)) return
    const byClass = this.#inPlainBoxes.get(box.parent) ?? new Map<string, number>()
    byClass.set(classOf(box), (byClass.get(classOf(box)) ?? 0) + weight)
    this.#inPlainBoxes.set(box.parent, byClass)
  }
}

const MOST_OF_IT = 0.6

/** A div that is one block of text and nothing else. */
function isPlainBox(box: Box, block: Block): boolean {
  return box.name === 'div' && box.firstBlock === block.index && box.endBlock === block.index + 1
}

function classOf(box: Box): string {
  return box.element.attribs['class'] ?? ''
}

/** A table cell of several blocks is a column that holds them. */
function isColumn(box: Box): boolean {
  return box.name === 'td' && box.endBlock - box.firstBlock > 2
}

const PARAGRAPH_LIKE = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'blockquote',
  'br',
  'pre',
  'dd',
  'dt',
  'dl',
  'td',
  'tr',
  'tbody',
  'table',
  'center',
])
