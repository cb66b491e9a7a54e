import type { Byline } from '../domain/types.ts'
import { AGENCIES } from '../locale/agencies.ts'
import { labelOf, noiseKind } from '../locale/labels.ts'
import { isNamedAsPlace } from '../locale/place-words.ts'
import { isRegionName } from '../locale/regions.ts'
import { type CreditLine, type ReadByline, readByline } from './byline-names.ts'
import { withoutRoles } from './byline-phrases.ts'
import type { PageDocument } from './document.ts'
import { isBylineLine, isDateLine } from './short-lines.ts'
import type { Block, Box } from './walk.ts'

/** How a report is signed at its end. */
export interface Signature {
  /** Null where it only tells whence the report was taken. */
  readonly byline: Byline | null
  readonly blocks: readonly number[]
  /** Its lines as printed, the first first. */
  readonly lines: readonly CreditLine[]
}

/**
 * The signature in a report's last lines: one that says so ("Bài, ảnh: Phú Xuyên", "Theo TTXVN"), or a bare name in a
 * block of its own after a finished sentence ("Thúy Hường", "T.VY", "Anh Đức - M.T", "(abc)"). A bare name is believed
 * where `bare` is the custom of the language; elsewhere it must be set apart by bold type, italics or to the right.
 */
export function findSignature(page: PageDocument, lines: readonly Block[], bare: boolean): Signature | null {
  const last = lines.slice(-MOST_LINES).toReversed()
  let sourced: Signature | null = null
  for (const [index, block] of last.entries()) {
    const before = last[index + 1]
    const found = signatureOf(page, block, before, bare)
    if (found !== null && found.byline !== null) return joined(found, sourced)
    sourced = found === null ? sourced : joined(found, sourced)
    if (found === null && !isTrailing(block.text)) return sourced
  }
  return sourced
}

/** A signature and the line below it that only names a source. */
function joined(found: Signature, below: Signature | null): Signature {
  return {
    byline: found.byline,
    blocks: [...found.blocks, ...(below?.blocks ?? [])],
    lines: [...found.lines, ...(below?.lines ?? [])],
  }
}

const MOST_LINES = 4
const LONGEST = 80

/** Lines that may follow a signature. */
function isTrailing(text: string): boolean {
  return text.length < 120 && (noiseKind(text) !== null || isDateLine(text) || labelOf(text)?.kind === 'caption')
}

function signatureOf(page: PageDocument, block: Block, before: Block | undefined, bare: boolean): Signature | null {
  const { text } = block
  if (text.length > LONGEST || labelOf(text)?.kind === 'caption') return null
  const mark = markOf(text)
  if (mark !== null) return bare ? null : { byline: { names: mark, printed: text }, blocks: [block.index], lines: [] }
  const read = readByline(text)
  if (isBylineLine(text)) return signed(read, block)
  if (read.names.length === 0 || read.names.length > 3 || before === undefined) return null
  if (!(FINISHED.test(before.text) || isSetRight(block.box)) || /[!?…:;,]$/u.test(text)) return null
  if (!isBareName(block, read) || !(bare || isSetApart(page, block)) || isPlace(page, block)) return null
  return signed(read, block)
}

/** The letters that stand for a writer, in brackets on a line of their own: "(abc)", "(abc/def)". */
function markOf(text: string): readonly string[] | null {
  const match = /^[([](\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){0,2})[)\]]$/u.exec(text)
  const marks = match?.[1]?.split('/').filter((mark) => !AGENCIES.has(mark)) ?? []
  return marks.length === 0 ? null : marks
}

const FINISHED = /[.!?…。।]["'”’»)\]]*(?:\/\.)?\s*$/u

/** Nothing is in the line but its names, their roles and newsroom, and what parts them. */
function isBareName({ text, linked, box }: Block, { names, others }: ReadByline): boolean {
  const letters = [...names, ...others].join('').replace(/\P{L}/gu, '').length
  const all = withoutRoles(text).replace(/\P{L}/gu, '').length
  const holder = isSetRight(box) ? 'div' : cellOf(box.name, text)
  return linked === 0 && !/^(?:h[1-6]|li|td|th|figcaption|blockquote)$/u.test(holder) && letters >= all * 0.6
}

/** Old pages lay out their texts in cells: a cell is no hindrance. */
function cellOf(name: string, text: string): string {
  return name === 'td' && text.length < 40 ? 'div' : name
}

function isSetApart(page: PageDocument, block: Block): boolean {
  if (Math.max(block.bold, block.italic) >= block.text.length * 0.8) return true
  return isSetRight(block.box) || page.blocks.length === block.index + 1
}

/** Whether a box's text is set to the right, as signatures are. */
export function isSetRight({ element }: Box): boolean {
  const { style, align } = element.attribs
  return align === 'right' || /text-align\s*:\s*right/iu.test(style ?? '')
}

/** A region, a name the page links as it does sections, or one that the text calls a place. */
function isPlace(page: PageDocument, block: Block): boolean {
  if (isRegionName(block.text)) return true
  return page.blocks.some((other) => {
    if (other === block) return false
    return other.linked > 0 ? other.text === block.text : isNamedAsPlace(block.text, other.text)
  })
}

function signed(read: ReadByline, block: Block): Signature {
  const byline = read.names.length === 0 ? null : { names: read.names, printed: block.text }
  return { byline, blocks: [block.index], lines: [{ printed: block.text, read }] }
}
