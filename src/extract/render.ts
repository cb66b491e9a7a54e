import type { Element, Text } from 'domhandler'
import { cleanText } from '../locale/clean.ts'
import type { FoundBody } from './body.ts'
import type { PageDocument } from './document.ts'
import { type BodyPicture, findPictures } from './pictures.ts'
import { escapeHtml, rewriteHtml } from './sanitise.ts'
import type { Block, Box } from './walk.ts'

/**
 * The body as safe HTML: its blocks as paragraphs, subheadings, lists, quotes and tables, whatever tags the page set
 * them in, and its pictures with their captions where they stood.
 */
export function renderBody(page: PageDocument, found: FoundBody): string {
  return rewriteHtml(new Writer(page, found).write(), page.baseUrl)
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
    const inline = writeInline(block)
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
function writeInline(block: Block): string {
  if (block.nodes.length === 1 && block.nodes[0]?.parent === block.box.element) return escapeHtml(block.text)
  let html = ''
  let open: Element[] = []
  for (const node of block.nodes) {
    const chain = inlineAround(node, block.box.element)
    let shared = 0
    while (shared < open.length && open[shared] === chain[shared]) shared += 1
    for (const element of open.slice(shared).reverse()) html += `</${element.name}>`
    for (const element of chain.slice(shared)) html += openInline(element)
    open = chain
    html += escapeHtml(cleanText(node.data).replace(/\s+/gu, ' '))
  }
  for (const element of open.reverse()) html += `</${element.name}>`
  return html.trim()
}

function inlineAround(node: Text, top: Element): Element[] {
  const chain: Element[] = []
  for (let at = node.parent; at !== null && at !== top && 'attribs' in at; at = at.parent) {
    if (INLINE.has(at.name)) chain.unshift(at)
  }
  return chain
}

function openInline(element: Element): string {
  const href = element.name === 'a' ? element.attribs['href'] : undefined
  return href === undefined ? `<${element.name}>` : `<a href="${escapeHtml(href)}">`
}
