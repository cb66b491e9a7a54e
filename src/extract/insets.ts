import type { Trait } from '../locale/element-names.ts'
import { isRelatedLabel, noiseKind } from '../locale/labels.ts'
import type { Ground } from './ground.ts'
import type { Block, Box } from './walk.ts'

/**
 * Tells boxes with prose of the report amid its body (background, what the law says, figures) from boxes that lead
 * elsewhere, whatever names both have: "notification", "infobox", an aside. Judges each box once.
 */
export class Insets {
  readonly #ground: Ground
  readonly #container: Box
  readonly #judged = new Map<Box, boolean>()

  constructor(ground: Ground, container: Box) {
    this.#ground = ground
    this.#container = container
  }

  /** Whether a box that counts as boilerplate of this kind is the report's all the same. */
  holds(box: Box, trait: Trait): boolean {
    const known = this.#judged.get(box)
    if (known !== undefined) return known
    const found = this.#maySpeak(box, trait) && this.#isProse(box) && this.#standsAmidProse(box)
    this.#judged.set(box, found)
    return found
  }

  /** Names of boxes are doubted, and of a paragraph's own names those that papers give their styles. */
  #maySpeak(box: Box, trait: Trait): boolean {
    const isOne = box.endBlock === box.firstBlock + 1
    if (isOne && (box.name === 'p' || box.name === 'blockquote')) return OF_PARAGRAPHS.has(trait)
    return trait === 'furniture' && this.isBox(box)
  }

  /** Whether a box is named, or tagged, for how it looks or opens and not for what it holds. */
  isBox(box: Box): boolean {
    const traits = this.#ground.traits(box)
    if (box.name !== 'aside' && !traits.has('box') && !traits.has('fold')) return false
    return ![...traits].some((trait) => TELLING.has(trait))
  }

  /** Sentences without links, requests or anything to fill in. */
  #isProse(box: Box): boolean {
    const { page } = this.#ground
    if (page.boxes.slice(box.index, box.end).some(isAsking)) return false
    const blocks = page.blocks.slice(box.firstBlock, box.endBlock).filter(({ hidden }) => !hidden)
    if (blocks.some(({ text }) => isRelatedLabel(text) || noiseKind(text) !== null)) return false
    const length = sumOf(blocks, ({ text }) => text.length)
    if (sumOf(blocks, ({ linked }) => linked) > MOST_LINKED * length) return false
    return this.#ground.prose(box) >= Math.max(LEAST_PROSE, LEAST_SHARE * length)
  }

  /** Whether paragraphs stand before and behind it, at most a few elements further out; what unfolds may stand last. */
  #standsAmidProse(box: Box): boolean {
    let [before, after] = [false, this.#ground.traits(box).has('fold')]
    for (let inner = box, level = 0; inner !== this.#container && level < LEVELS; level += 1) {
      const outer = inner.parent
      if (outer === null) return false
      before ||= this.#hasProse(outer.firstBlock, inner.firstBlock)
      after ||= this.#hasProse(inner.endBlock, outer.endBlock)
      if (before && after) return true
      inner = outer
    }
    return false
  }

  #hasProse(from: number, to: number): boolean {
    return this.#ground.page.blocks
      .slice(from, to)
      .some((block) => this.#ground.weight(block) >= LEAST_PROSE && this.#ground.boilerplate(block.box) === null)
  }
}

function sumOf(blocks: readonly Block[], count: (block: Block) => number): number {
  return blocks.reduce((sum, block) => sum + count(block), 0)
}

const OF_PARAGRAPHS: ReadonlySet<Trait> = new Set(['furniture', 'navigation', 'tags', 'share', 'related'])
const TELLING: ReadonlySet<Trait> = new Set([
  'comments',
  'newsletter',
  'share',
  'related',
  'advert',
  'author-box',
  'navigation',
  'legal',
])

/** Shares of a box's letters. */
const MOST_LINKED = 0.1
const LEAST_SHARE = 0.5
/** Characters. */
const LEAST_PROSE = 60
/** Elements around a box. */
const LEVELS = 4

/** Forms, polls, what is shown only with the reader's consent, and links over the whole box. Buttons may unfold it. */
function isAsking({ name, element, firstBlock, endBlock }: Box): boolean {
  if (name === 'a') return element.attribs['href'] !== undefined && firstBlock === endBlock
  if (name === 'button') return element.attribs['aria-controls'] === undefined
  return ASKING.has(name)
}

const ASKING: ReadonlySet<string> = new Set(['form', 'input', 'textarea', 'select', 'iframe'])
