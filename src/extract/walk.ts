import { type ChildNode, type Document, Element, Text } from 'domhandler'
import { cleanLine } from '../locale/clean.ts'
import { withMathSigns } from './math-signs.ts'

export interface Walked {
  readonly boxes: readonly Box[]
  readonly blocks: readonly Block[]
  readonly byName: ReadonlyMap<string, readonly Box[]>
  /** The boxes with microdata or RDFa, meta and link tags left out: few, and asked for by many names. */
  readonly described: readonly Box[]
}

/** The one walk over a page's tree: numbers every element and gathers the text into blocks. Cost: linear. */
export function walkTree(root: Document): Walked {
  const walk = new Walk()
  walk.visitAll(root.children, null, null, 0)
  walk.endBlock(null)
  return walk
}

/** An element and what lies in it: boxes index+1 … end-1 are its descendants, blocks firstBlock … endBlock-1 its text. */
export interface Box {
  readonly index: number
  readonly end: number
  readonly name: string
  readonly element: Element
  readonly parent: Box | null
  readonly firstBlock: number
  readonly endBlock: number
  /** The page hides it: display none, hidden, aria-hidden. */
  readonly hidden: boolean
}

/** A run of text that no block-level tag and no line break divides; never empty. */
export interface Block {
  readonly index: number
  /** On one line, cleaned, NFC. */
  readonly text: string
  /** The nearest block-level element around it. */
  readonly box: Box
  readonly nodes: readonly Text[]
  /** Characters of it within links, within bold type, within italics: from 0 to the length of the text, nearly. */
  readonly linked: number
  readonly bold: number
  readonly italic: number
  readonly hidden: boolean
}

/** Whether a block is the text of a quotation or an embedded post. */
export function isQuoted(block: Block): boolean {
  return block.box.name === 'blockquote' || block.box.parent?.name === 'blockquote'
}

/** What the text that the walk is at is set in: of these bits, which hold. */
const SETTING = { linked: 1, bold: 2, italic: 4 } as const

/** Never added to. */
const NO_NODES: Text[] = []

class Walk implements Walked {
  readonly boxes: Box[] = []
  readonly blocks: Block[] = []
  readonly byName = new Map<string, Box[]>()
  readonly described: Box[] = []
  /** Ids of what headings unfold. */
  readonly #folded = new Set<string>()
  #nodes: Text[] = NO_NODES
  #text = ''
  #linked = 0
  #bold = 0
  #italic = 0

  /** `around` is the nearest block-level element, `setting` bits of SETTING. */
  visitAll(nodes: readonly ChildNode[], parent: Box | null, around: Box | null, setting: number): void {
    for (const node of nodes) {
      if (node instanceof Element) this.#visit(node, parent, around, setting)
      else if (node instanceof Text) this.#addText(node, setting)
    }
  }

  #isTextless(element: Element, { textless }: Kind, parent: Box | null): boolean {
    if (!isFoldedHeading(element, parent)) return textless
    this.#folded.add(element.attribs['aria-controls'] ?? '')
    return false
  }

  /** Whether an element is what a heading above it unfolds. */
  #unfolds({ attribs }: Element): boolean {
    return this.#folded.size > 0 && attribs['id'] !== undefined && this.#folded.has(attribs['id'])
  }

  /** Closes the text gathered so far; where there is none but white space, nothing was there. */
  endBlock(box: Box | null, hidden = box?.hidden ?? false): void {
    if (this.#nodes.length === 0) return
    const text = cleanLine(this.#text)
    if (text !== '' && box !== null) {
      const [linked, bold, italic] = [this.#linked, this.#bold, this.#italic]
      this.blocks.push({ index: this.blocks.length, text, box, nodes: this.#nodes, linked, bold, italic, hidden })
    }
    this.#nodes = NO_NODES
    this.#text = ''
    this.#linked = this.#bold = this.#italic = 0
  }

  #visit(element: Element, parent: Box | null, around: Box | null, setting: number): void {
    const kind = KINDS.get(element.name) ?? INLINE
    const { breaks } = kind
    const within = parent?.hidden ?? false
    if (breaks) this.endBlock(around, within)
    const hidden = within || (isHidden(element) && !this.#unfolds(element))
    const box = this.#open(element, parent, hidden)
    const silent = this.#isTextless(element, kind, parent) || (hidden && !within && !breaks && !kind.wraps)
    if (!silent && element.children.length > 0) {
      const links = kind.links && element.attribs['href'] !== undefined ? SETTING.linked : 0
      this.visitAll(
        withMathSigns(element) ?? element.children,
        box,
        breaks ? box : around,
        setting | kind.setting | links,
      )
    }
    if (breaks) this.endBlock(box)
    box.end = this.boxes.length
    box.endBlock = this.blocks.length + (this.#nodes.length > 0 ? 1 : 0)
  }

  #open(element: Element, parent: Box | null, hidden: boolean): { end: number; endBlock: number } & Box {
    const { name } = element
    const firstBlock = this.blocks.length
    const box = { index: this.boxes.length, end: 0, name, element, parent, firstBlock, endBlock: firstBlock, hidden }
    this.boxes.push(box)
    const same = this.byName.get(name)
    if (same === undefined) this.byName.set(name, [box])
    else same.push(box)
    if (isDescribed(element)) this.described.push(box)
    return box
  }

  #addText(node: Text, setting: number): void {
    const { data } = node
    if (this.#nodes.length === 0 && data.trim() === '') return
    this.#text += data
    // Most blocks have one node: an empty list takes room for 17 at its first.
    if (this.#nodes.length === 0) this.#nodes = [node]
    else this.#nodes.push(node)
    if (setting === 0) return
    const letters = data.trim().length
    if ((setting & SETTING.linked) !== 0) this.#linked += letters
    if ((setting & SETTING.bold) !== 0) this.#bold += letters
    if ((setting & SETTING.italic) !== 0) this.#italic += letters
  }
}

function isDescribed({ name, attribs }: Element): boolean {
  return (attribs['itemprop'] ?? attribs['property']) !== undefined && name !== 'meta' && name !== 'link'
}

function isHidden(element: Element): boolean {
  const { hidden, style, class: names } = element.attribs
  const telling = names !== undefined && TELLING_NAMES.test(names)
  if (telling && LOCKED_NAMES.test(names)) return false
  if (hidden !== undefined && hidden !== 'until-found') return true
  if (element.attribs['aria-hidden'] === 'true') return true
  if (telling && (UNSEEN_NAMES.test(names) || isPutAway(element, names))) return true
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
}

/** A button, or link, in a heading that unfolds what it heads: W3C's pattern for accordions. */
function isFoldedHeading({ name, attribs }: Element, parent: Box | null): boolean {
  if (parent === null || (name !== 'button' && name !== 'a')) return false
  if (attribs['aria-expanded'] === undefined || attribs['aria-haspopup'] !== undefined) return false
  return /^h[2-6]$/u.test(parent.name)
}

/** Names of what shows only to pointers or to machines that read aloud. */
const UNSEEN_NAMES =
  /(?<![a-z])(?:rollover|tooltip-?(?:content|text)|popover|hover-?card|sr-only|visually-?hidden|screen-?reader(?:-text)?)(?![a-z])/u

/** One quick look for the names that the two below read exactly. */
const TELLING_NAMES =
  /paywall|premium|metered|locked|subscriber|rollover|tooltip|popover|hover-?card|sr-only|hidden|d-none|screen-?reader/u

/** Short text that style sheets put away on screens of every width; a long one may wait for the reader to ask for it. */
function isPutAway(element: Element, names: string): boolean {
  return PUT_AWAY.test(` ${names} `) && !SHOWN_AGAIN.test(names) && hasLittleText(element)
}

const PUT_AWAY = /\s(?:hidden|d-none)\s/u
/** On some screens. */
const SHOWN_AGAIN = /(?:^|\s)(?:[a-z]{2,3}:|d-[a-z]{2,3}-|visible)/u

/** Looks at few nodes, however many there are. */
function hasLittleText(element: Element): boolean {
  const waiting: ChildNode[] = [element]
  let length = 0
  for (const node of waiting) {
    if (node instanceof Text) length += node.data.trim().length
    if (node instanceof Element) waiting.push(...node.children.slice(0, MOST_NODES))
    if (length >= LITTLE || waiting.length > MOST_NODES) return false
  }
  return true
}

/** Characters: names, times and addresses for machines are shorter, the rest of a report is longer. */
const LITTLE = 120
const MOST_NODES = 60

/** What is hidden only until the reader has paid is the report all the same. */
const LOCKED_NAMES = /(?<![a-z])(?:paywall|premium|metered|locked|subscriber)(?![a-z])/u

/** What a tag does to the text in it. */
interface Kind {
  readonly breaks: boolean
  readonly textless: boolean
  /** Inline by its nature, but found around whole sections. */
  readonly wraps: boolean
  readonly links: boolean
  /** Bits of SETTING, for bold and italic. */
  readonly setting: number
}

const BLOCK_WRAPPERS = new Set(['a', 'ins', 'del'])
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])
const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'address'])

/** Elements whose text is no text of the page. */
const TEXTLESS = new Set(
  `script style noscript template svg annotation annotation-xml iframe frameset object embed applet select textarea
   button canvas audio video map datalist title meta link base noembed noframes xmp rt rp`.split(/\s+/u),
)

/** Elements that end the line before and after them; br and hr among them. */
const BLOCK_LEVEL = new Set(
  `html head body main article section header footer nav aside div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote
   pre figure figcaption table caption thead tbody tfoot tr td th form fieldset legend details summary dialog address
   center br hr menu dir hgroup picture video audio iframe noscript button select textarea title option label
   amp-img amp-carousel`.split(/\s+/u),
)

const KINDS: ReadonlyMap<string, Kind> = new Map(
  [...BLOCK_LEVEL, ...TEXTLESS, ...BLOCK_WRAPPERS, ...BOLD, ...ITALIC].map((name) => [name, kindOf(name)]),
)
const INLINE: Kind = kindOf('span')

function kindOf(name: string): Kind {
  return {
    breaks: BLOCK_LEVEL.has(name),
    textless: TEXTLESS.has(name),
    wraps: BLOCK_WRAPPERS.has(name),
    links: name === 'a',
    setting: (BOLD.has(name) ? SETTING.bold : 0) | (ITALIC.has(name) ? SETTING.italic : 0),
  }
}
