import { type Element, isTag, isText } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import { type Ground, MOST_BESIDE_PICTURE } from './ground.ts'
import { namesOf } from './vocabulary.ts'
import type { Block, Box } from './walk.ts'

/** Characters: longer texts beside a picture are paragraphs, unless the box is named for pictures. */
const MOST = { unnamed: 200, named: 450 } as const
const LEVELS = 4

/**
 * Whether a block is what a picture's own small box says of it: a box that holds a picture and at most three short texts
 * is a picture with its caption, however it is made. A paragraph that itself holds the picture, or follows it, is one
 * only where it is set apart: in the middle, or in italics.
 */
export function isPictureNote(ground: Ground, container: Box, block: Block): boolean {
  if (block.text.length > MOST.named || block.box === container || /^h[2-6]$/u.test(block.box.name)) return false
  if (ground.tables.dataTableOf(block.box) !== null) return false
  if (isSetBelowPicture(ground, block) && !isAllSetApart(ground, container)) return true
  let box: Box | null = outerBox(block.box)
  for (let level = 0; level < LEVELS && box !== null && box !== container; level += 1) {
    if (box.endBlock - box.firstBlock > MOST_BESIDE_PICTURE || box.name === 'li' || box.name === 'blockquote')
      return false
    if (ground.hasPicture(box))
      return isShort(block, box) && !isHeaded(ground, box) && !ground.isPicturedPartOf(box, container)
    box = box.parent
  }
  return false
}

/** A short line in the middle or in italics, right below a picture that stands alone, in its own element or the one before. */
function isSetBelowPicture(ground: Ground, block: Block): boolean {
  const { text, bold, linked, box } = block
  if (text.length > MOST.unnamed || linked > 0 || box.endBlock - box.firstBlock !== 1) return false
  if (!isSetApart(block) || bold > 0.9 * text.length) return false
  return (ground.hasPicture(box) && opensWithPicture(box.element)) || isPictureAlone(before(box.element))
}

function isSetApart({ text, italic, box }: Block): boolean {
  return italic >= 0.9 * text.length || isCentred(box)
}

/** Whether much of a report is set so: then it says nothing. */
function isAllSetApart(ground: Ground, container: Box): boolean {
  const blocks = ground.page.blocks.slice(container.firstBlock, container.endBlock).filter(({ hidden }) => !hidden)
  const lengthOf = (some: readonly Block[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  return lengthOf(blocks.filter(isSetApart)) > MOST_SET_APART * lengthOf(blocks)
}

/** Share of a container's text. */
const MOST_SET_APART = 0.3

function isCentred({ element }: Box): boolean {
  const { style, align } = element.attribs
  return align === 'center' || element.name === 'center' || /text-align\s*:\s*center/iu.test(style ?? '')
}

/** The element before, where nothing but white space lies between. */
function before(element: Element): Element | null {
  let node = element.prev
  while (node !== null && isText(node) && node.data.trim() === '') node = node.prev
  return node !== null && isTag(node) ? node : null
}

function isPictureAlone(element: Element | null): boolean {
  return element !== null && hasPicture(element) && DomUtils.textContent(element).trim() === ''
}

function opensWithPicture(element: Element): boolean {
  const first = element.children.find((child) => isTag(child) || (isText(child) && child.data.trim() !== ''))
  return first !== undefined && isTag(first) && isPictureAlone(first)
}

function hasPicture(element: Element): boolean {
  return element.name === 'img' || DomUtils.existsOne((child) => child.name === 'img', element.children)
}

/** Whether paragraphs stand below a heading: captions have none. */
function isHeaded(ground: Ground, box: Box): boolean {
  const [first, ...rest] = ground.page.blocks.slice(box.firstBlock, box.endBlock)
  if (first === undefined || first.linked > 0 || !/^h[2-6]$/u.test(first.box.name)) return false
  return rest.some((block) => block.linked === 0 && ground.weight(block) >= LEAST_PARAGRAPH)
}

/** Characters. */
const LEAST_PARAGRAPH = 60

function isShort(block: Block, box: Box): boolean {
  return block.text.length <= (PICTURE_NAMES.test(namesOf(box)) ? MOST.named : MOST.unnamed)
}

/** Where to begin to look: above a paragraph, and at the whole table for a cell. */
function outerBox(box: Box): Box | null {
  if (box.name === 'p') return box.parent
  if (box.name !== 'td' && box.name !== 'th') return box
  for (let at: Box | null = box; at !== null; at = at.parent) if (at.name === 'table') return at
  return box
}

const PICTURE_NAMES =
  /[ -](?:image|images|img|photos?|pictures?|pics?|bild(?:er)?|fotos?|figure|media|video|anh|hinh|absatzbild)/u
