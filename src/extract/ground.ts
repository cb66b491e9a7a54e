import type { Trait } from '../locale/element-names.ts'
import type { PageDocument } from './document.ts'
import { Tables } from './tables.ts'
import { leastProse, WIDE } from './text.ts'
import { namesOf, type Vocabulary } from './vocabulary.ts'
import type { Block, Box } from './walk.ts'

/**
 * How a page is read: by all that its names say; by the plainest of them alone, where the others would leave nothing; or
 * with its captions as text, where a report tells its story in pictures.
 */
export type Reading = 'plain' | 'doubting' | 'captions'

/** What the body finders share about one page: which text is prose, and what is boilerplate by its names. */
export class Ground {
  readonly page: PageDocument
  readonly tables: Tables
  readonly #vocabulary: Vocabulary
  /** Prose characters in blocks 0 … i-1. */
  readonly #proseBefore: Float64Array
  /** By the boxes' index. */
  readonly #boilerplate: (Trait | null | undefined)[]
  readonly #own: (Trait | null | undefined)[]

  readonly #trusted: ReadonlySet<Trait>
  /** What is said of pictures counts as text. */
  readonly readsCaptions: boolean

  constructor(page: PageDocument, vocabulary: Vocabulary, reading: Reading = 'plain') {
    this.page = page
    this.#vocabulary = vocabulary
    this.tables = new Tables(page)
    this.#boilerplate = new Array(page.boxes.length)
    this.#own = new Array(page.boxes.length)
    this.readsCaptions = reading === 'captions'
    this.#trusted = TRUSTED[reading]
    this.#proseBefore = new Float64Array(page.blocks.length + 1)
    page.blocks.forEach((block, index) => {
      this.#proseBefore[index + 1] = (this.#proseBefore[index] ?? 0) + proseWeight(block)
    })
  }

  /** Characters of prose in one block. */
  weight(block: Block): number {
    return (this.#proseBefore[block.index + 1] ?? 0) - (this.#proseBefore[block.index] ?? 0)
  }

  traits(box: Box): ReadonlySet<Trait> {
    return this.#vocabulary.traits(box)
  }

  /** Characters of prose within a box, whatever it is named. */
  prose(box: Box): number {
    return (this.#proseBefore[box.endBlock] ?? 0) - (this.#proseBefore[box.firstBlock] ?? 0)
  }

  /** Whether a picture or a player lies within a box. */
  hasPicture(box: Box): boolean {
    this.#picturesBefore ??= countPictures(this.page)
    return (this.#picturesBefore[box.end] ?? 0) > (this.#picturesBefore[box.index] ?? 0)
  }

  #picturesBefore: Uint32Array | null = null

  get allProse(): number {
    return this.#proseBefore.at(-1) ?? 0
  }

  /** What kind of boilerplate a box is, or lies in; null for what may be report. */
  boilerplate(box: Box): Trait | null {
    const known = this.#boilerplate[box.index]
    if (known !== undefined) return known
    const inherited = box.parent === null ? null : this.boilerplate(box.parent)
    const found = inherited ?? this.ownBoilerplate(box)
    this.#boilerplate[box.index] = found
    return found
  }

  /** What kind of boilerplate a box itself is. */
  ownBoilerplate(box: Box): Trait | null {
    const known = this.#own[box.index]
    if (known !== undefined) return known
    const found = this.#judge(box)
    this.#own[box.index] = found
    return found
  }

  #judge(box: Box): Trait | null {
    if (FRAMES.has(box.name)) return null
    const tagged = TAG_TRAITS.get(box.name) ?? null
    const trait = tagged === 'caption' && this.readsCaptions ? null : (tagged ?? this.#namedBoilerplate(box))
    if (trait === null) return null
    return this.#holdsMost(box, trait) ? null : trait
  }

  #namedBoilerplate(box: Box): Trait | null {
    const traits = this.traits(box)
    if (traits.size === 0) return null
    const post = traits.has('post') || POST_CLASSES.test(namesOf(box))
    const body = HEADINGS.has(box.name) || box.name === 'article' || this.#isBodyNamed(box, traits)
    for (const trait of traits) {
      if (!this.#trusted.has(trait) || (WEAK.has(trait) && (body || post))) continue
      if (!post || trait === 'comments') return trait
    }
    return null
  }

  /** Named as the body, and large enough to be a part of it. */
  #isBodyNamed(box: Box, traits: ReadonlySet<Trait>): boolean {
    return traits.has('body') && this.prose(box) >= 0.1 * this.allProse
  }

  /**
   * A box with half of the page's prose is the report, whatever a name of it says, and so are boxes of one class that
   * together hold half of it; comments and lists of other reports excepted.
   */
  #holdsMost(box: Box, trait: Trait): boolean {
    const half = 0.5 * this.allProse
    if (ASIDES.has(box.name) && !this.holdsHeadline(box)) return false
    if (this.prose(box) >= half) return trait !== 'comments' || this.traits(box).has('body')
    return WEAK.has(trait) && this.prose(box) > 0 && this.#proseOfClass(box) >= half
  }

  /** Whether an h1 of the page stands in a box. */
  holdsHeadline(box: Box): boolean {
    const headlines = this.page.byName.get('h1') ?? []
    return headlines.some((h1) => h1.index > box.index && h1.index < box.end)
  }

  /** Whether small boxes with a picture, of one class with this one, hold much of what another box holds: they are its parts. */
  isPicturedPartOf(box: Box, whole: Box): boolean {
    this.#picturedProse ??= sumByClass(
      this.page.boxes.filter((each) => isSmall(each) && this.hasPicture(each)),
      this,
    )
    return (this.#picturedProse.get(classOf(box)) ?? 0) >= PART * this.prose(whole)
  }

  #picturedProse: ReadonlyMap<string, number> | null = null

  #classProse: ReadonlyMap<string, number> | null = null

  #proseOfClass(box: Box): number {
    this.#classProse ??= sumByClass(this.page.boxes, this)
    return this.#classProse.get(classOf(box)) ?? 0
  }
}

/** Characters of prose in boxes of each class, as the attribute stands. */
function sumByClass(boxes: readonly Box[], ground: Ground): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const box of boxes) {
    const name = classOf(box)
    const prose = name === '' ? 0 : ground.prose(box)
    if (prose > 0) sums.set(name, (sums.get(name) ?? 0) + prose)
  }
  return sums
}

function classOf(box: Box): string {
  return box.element.attribs['class'] ?? ''
}

function isSmall(box: Box): boolean {
  return box.endBlock > box.firstBlock && box.endBlock - box.firstBlock <= MOST_BESIDE_PICTURE
}

/** How many pictures stand before each box. */
function countPictures(page: PageDocument): Uint32Array {
  const before = new Uint32Array(page.boxes.length + 1)
  page.boxes.forEach((box, index) => {
    before[index + 1] = (before[index] ?? 0) + (PICTURES.has(box.name) ? 1 : 0)
  })
  return before
}

/** Share of a container's prose; captions have less of it, the steps of an instruction more. */
const PART = 0.4
/** Blocks beside a picture in a box that holds nothing else. */
export const MOST_BESIDE_PICTURE = 3

const PICTURES: ReadonlySet<string> = new Set(['img', 'picture', 'amp-img', 'video'])

/** WordPress and its like give an article's element the names of its sections, tags and form: none says what it is. */
const POST_CLASSES = / (?:hentry|type-[a-z]+|status-publish|post-\d+|node-type-[a-z]+|category-[a-z0-9-]+) /u

const HEADINGS: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])

/** What stands beside a report is not the report, however long it is. */
const ASIDES: ReadonlySet<string> = new Set(['aside', 'nav', 'footer'])

/** Traits that a name has by chance as often as not, where it also says that the box is body. */
const WEAK: ReadonlySet<Trait> = new Set<Trait>([
  'furniture',
  'caption',
  'byline',
  'tags',
  'deck',
  'legal',
  'share',
  'navigation',
])

const BOILERPLATE: ReadonlySet<Trait> = new Set<Trait>([
  'comments',
  'newsletter',
  'share',
  'related',
  'advert',
  'caption',
  'author-box',
  'byline',
  'tags',
  'legal',
  'navigation',
  'furniture',
])

const PLAINEST: ReadonlySet<Trait> = new Set<Trait>(['comments', 'navigation', 'legal'])

const TRUSTED: Readonly<Record<Reading, ReadonlySet<Trait>>> = {
  plain: BOILERPLATE,
  doubting: PLAINEST,
  captions: new Set([...BOILERPLATE].filter((trait) => trait !== 'caption')),
}

const TAG_TRAITS: ReadonlyMap<string, Trait> = new Map([
  ['nav', 'navigation'],
  ['footer', 'navigation'],
  ['aside', 'furniture'],
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['time', 'byline'],
  ['label', 'furniture'],
  ['dialog', 'furniture'],
])

/** Elements that hold everything: their names say what kind of page it is, not what they are. */
const FRAMES: ReadonlySet<string> = new Set(['html', 'body', 'main', 'form'])

/** Characters, in Latin letters: a shorter line without a mark at its end is no sentence. */
const SHORTEST_OPEN = 60

/** How many characters of a block count as prose: none for short, hidden or linked text. */
function proseWeight(block: Block): number {
  const { length } = block.text
  if (block.hidden || length < 25 || block.linked > 0.5 * length) return 0
  if (WIDE.test(block.text)) return 2.5 * length
  return length < leastProse(block.text, SHORTEST_OPEN) && !SENTENCE_END.test(block.text) ? 0 : length
}

/** The full stops of Devanagari, Khmer, Burmese, Ethiopic and Armenian among them. */
export const SENTENCE_END = /[.!?…。！？।។။።։؟:;]["'”’»)\]]*$/u
