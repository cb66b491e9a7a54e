import { type Ground, MOST_BESIDE_PICTURE } from './ground.ts'
import { namesOf } from './vocabulary.ts'
import type { Block, Box } from './walk.ts'

/** Characters: longer texts beside a picture are paragraphs, unless the box is named for pictures. */
const MOST = { unnamed: 200, named: 450 } as const
const LEVELS = 4

/**
 * Whether a block is what a picture's own small box says of it: a box that holds a picture and at most three short texts
 * is a picture with its caption, however it is made. A paragraph that itself holds the picture is none.
 */
export function isPictureNote(ground: Ground, container: Box, block: Block): boolean {
  if (block.text.length > MOST.named || block.box === container || /^h[2-6]$/u.test(block.box.name)) return false
  if (ground.tables.dataTableOf(block.box) !== null) return false
  let box: Box | null = outerBox(block.box)
  for (let level = 0; level < LEVELS && box !== null && box !== container; level += 1) {
    if (box.endBlock - box.firstBlock > MOST_BESIDE_PICTURE || box.name === 'li' || box.name === 'blockquote')
      return false
    if (ground.hasPicture(box)) return isShort(block, box) && !ground.isPicturedPartOf(box, container)
    box = box.parent
  }
  return false
}

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
