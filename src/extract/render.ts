import type { Element, Text } from 'domhandler'
import { cleanText } from '../locale/clean.ts'
import type { PageDocument } from './document.ts'
import type { FoundBody } from './found-body.ts'
import { type BodyPicture, findPictures } from './pictures.ts'
import { absoluteAddress, escapeHtml } from './sanitise.ts'
import type { Block, Box } from './walk.ts'

/**
 * The body as safe HTML: its blocks as paragraphs, subheadings, lists, quotes and tables, whatever tags the page set
 * them in, and its pictures with their captions where they stood. Safe by making: only tags of the allow-list of
 * sanitise.ts are written, only absolute http and https addresses, and all text is escaped; the mutation test holds it to that.
 */
export function renderBody(page: PageDocument, found: FoundBody): string {
  return new Writer(page, found).write()
}

/** A block-level tag that is open in what is written, and the element of the page it stands for. */
interface OpenTag {
  readonly tag: string
  readonly box: Box
}

class Writer {
  readonly #page: PageDocument
  readonly #found: FoundBody
  #open: OpenTag[] = []
  #html = ''

  constructor(page: PageDocument, found: FoundBody) {
    this.#page = page
    this.#found = found
  }

  write(): string {
    const pictures = findPictures(this.#page, this.#found.container)
    let next = 0
    for (const block of this.#found.deck) this.#writeBlock(block)
    for (const block of this.#found.kept) {
      while (next < pictures.length && stands(pictures[next], block)) this.#writePicture(pictures[next++])
      this.#writeBlock(block)
    }
    while (next < pictures.length) this.#writePicture(pictures[next++])
    this.#closeTo([])
    return this.#html
  }

  #writeBlock(block: Block): void {
    const chain = structureOf(block, this.#found.container)
    this.#closeTo(chain)
    const leaf = chain.at(-1)
    const goesOn = leaf !== undefined && LEAVES.has(leaf.tag) && this.#open.at(-1)?.box === leaf.box
    for (const level of chain.slice(this.#open.length)) {
      this.#html += `<${level.tag}>`
      this.#open.push(level)
    }
    const inline = writeInline(block, this.#page.baseUrl)
    const tag = leafTag(block)
    if (leaf !== undefined && LEAVES.has(leaf.tag)) this.#html += goesOn ? `<br>${inline}` : inline
    else this.#html += `<${tag}>${inline}</${tag}>`
  }

  /** Closes what is open until it is the beginning of a chain. */
  #closeTo(chain: readonly OpenTag[]): void {
    let shared = 0
    while (shared < this.#open.length && this.#open[shared]?.box === chain[shared]?.box) shared += 1
    while (this.#open.length > shared) this.#html += `</${this.#open.pop()?.tag}>`
  }

  #writePicture(picture: BodyPicture | undefined): void {
    if (picture === undefined) return
    this.#closeTo([])
    const size =
      picture.width !== null && picture.height !== null ? ` width="${picture.width}" height="${picture.height}"` : ''
    const image = `<img src="${escapeHtml(picture.url)}" alt="${escapeHtml(picture.alt)}"${size}>`
    const caption = this.#captionOf(picture.box)
    this.#html += `<figure>${image}${caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`
  }

  /** The texts left out as captions within the nearest element around a picture that has any, three levels up at most. */
  #captionOf(picture: Box): string {
    let box = picture.parent
    for (let level = 0; level < 4 && box !== null && box !== this.#found.container; level += 1) {
      const texts = this.#captionsIn(box)
      if (texts.length > 0) return texts.join(' ')
      box = box.parent
    }
    return ''
  }

  #captionsIn(box: Box): string[] {
    const blocks = this.#page.blocks.slice(box.firstBlock, Math.min(box.endBlock, box.firstBlock + 6))
    return blocks.filter((block) => this.#found.dropped.get(block.index) === 'caption').map((block) => block.text)
  }
}

function stands(picture: BodyPicture | undefined, before: Block): boolean {
  return picture !== undefined && picture.box.firstBlock <= before.index
}

/** Tags of the page that are kept around blocks. */
const STRUCTURE: ReadonlyMap<string, string> = new Map(
  ['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'table', 'tr', 'td', 'th'].map((tag) => [tag, tag]),
)
const LEAVES = new Set(['li', 'dt', 'dd', 'td', 'th'])

/** The lists, quotes and tables a block stands in, outermost first. */
function structureOf(block: Block, container: Box): OpenTag[] {
  const chain: OpenTag[] = []
  for (let box: Box | null = block.box; box !== null && box !== container; box = box.parent) {
    const tag = STRUCTURE.get(box.name)
    if (tag !== undefined) chain.unshift({ tag, box })
  }
  return chain
}

function leafTag(block: Block): string {
  if (/^h[1-6]$/u.test(block.box.name)) return block.box.name === 'h1' ? 'h2' : block.box.name
  return block.box.name === 'pre' ? 'pre' : 'p'
}

const INLINE = new Set([
  'a',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'del',
  'ins',
  'sub',
  'sup',
  'code',
  'kbd',
  'q',
  'mark',
  'small',
  'abbr',
  'cite',
  'time',
])

/** A block's text with its inline tags. */
function writeInline(block: Block, baseUrl: string): string {
  if (block.nodes.length === 1 && block.nodes[0]?.parent === block.box.element) return escapeHtml(block.text)
  let html = ''
  let open: readonly InlineTag[] = []
  for (const node of block.nodes) {
    const chain = inlineAround(node, block.box.element, baseUrl)
    let shared = 0
    while (shared < open.length && open[shared]?.element === chain[shared]?.element) shared += 1
    html += closing(open.slice(shared))
    for (const tag of chain.slice(shared)) html += tag.opening
    open = chain
    html += escapeHtml(cleanText(node.data).replace(/\s+/gu, ' '))
  }
  return (html + closing(open)).trim()
}

/** An inline tag of the allow-list around a text. */
interface InlineTag {
  readonly element: Element
  readonly opening: string
}

function closing(tags: readonly InlineTag[]): string {
  return tags
    .map((tag) => `</${tag.element.name}>`)
    .reverse()
    .join('')
}

function inlineAround(node: Text, top: Element, baseUrl: string): InlineTag[] {
  const chain: InlineTag[] = []
  for (let at = node.parent; at !== null && at !== top && 'attribs' in at; at = at.parent) {
    const opening = INLINE.has(at.name) ? openingOf(at, baseUrl) : null
    if (opening !== null) chain.push({ element: at, opening })
  }
  return chain.reverse()
}

/** A link that leads nowhere safe is no link. */
function openingOf(element: Element, baseUrl: string): string | null {
  if (element.name !== 'a') return `<${element.name}>`
  const href = element.attribs['href']
  const address = href === undefined ? null : absoluteAddress(href, baseUrl)
  return address === null ? null : `<a href="${escapeHtml(address)}">`
}
