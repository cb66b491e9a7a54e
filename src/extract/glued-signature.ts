import { Text } from 'domhandler'
import type { Byline } from '../domain/types.ts'
import { allMatches } from '../locale/all-matches.ts'
import { isNamedAsPlace } from '../locale/place-words.ts'
import { isRegionName } from '../locale/regions.ts'
import { type CreditLine, type ReadByline, readByline } from './byline-names.ts'
import { withoutRoles } from './byline-phrases.ts'
import { isBylineLine } from './short-lines.ts'
import type { Block } from './walk.ts'

/** A report's last paragraph without the signature that was glued to its end. */
export interface Parted {
  readonly paragraph: Block
  /** Null where it only tells whence the report was taken: "(Theo TTXVN)". */
  readonly byline: Byline | null
  readonly line: CreditLine
}

/**
 * Parts a paragraph from the signature behind its last sentence: "… ở cơ sở.Thúy Hường", "… ở cơ sở. (Thúy Hường)",
 * "… ở cơ sở. <b>Bài, ảnh: Thúy Hường</b>". A bare name in plain type is believed where `bare` is the custom of the
 * language. Null where none is there.
 */
export function partSignature(block: Block, bare: boolean): Parted | null {
  const { text } = block
  for (const match of allMatches(text.slice(-LONGEST), SENTENCE_END)) {
    const end = Math.max(0, text.length - LONGEST) + match.index + match[0].length
    const printed = text.slice(end).trim()
    if (end < SHORTEST_REPORT || printed === '') continue
    const read = readByline(printed)
    if (!isSignature(block, end, read, bare) || (QUOTED.test(match[0]) && BRACKETED.test(printed))) continue
    const byline = read.names.length === 0 ? null : { names: read.names, printed }
    return { paragraph: cutOff(block, end), byline, line: { printed, read } }
  }
  return null
}

/** Characters. */
const LONGEST = 80
const SHORTEST_REPORT = 30
const SENTENCE_END = /[.!?…。]["'”’»)\]]*(?:\/\.)?\s*(?=[(\p{Lu}])/gu
/** A name in brackets behind a quotation says who is quoted. */
const QUOTED = /["'”’»]/u
const BRACKETED = /^\([^()]{3,60}\)\.?$/u

function isSignature(block: Block, end: number, read: ReadByline, bare: boolean): boolean {
  const printed = block.text.slice(end).trim()
  if (read.names.length > 3 || isRegionName(printed)) return false
  if (isBylineLine(printed.replace(/^\(|\)\.?$/gu, ''))) return true
  const letters = (text: string): number => text.replace(/\P{L}/gu, '').length
  const told = letters([...read.names, ...read.others].join(''))
  // What is in brackets as a whole is the signature itself.
  const rest = withoutRoles(printed.replace(/^\(([^()]*)\)\.?$/u, '$1'))
  if (read.names.length === 0 || told < 0.9 * letters(rest)) return false
  if (read.names.some((name) => isNamedAsPlace(name, block.text))) return false
  return bare || BRACKETED.test(printed) || isStyled(block, letters(printed))
}

/** Whether the last so many letters are set in bold type or italics, and what stands before them is not. */
function isStyled(block: Block, letters: number): boolean {
  const styled = Math.max(block.bold, block.italic)
  if (styled < letters || styled > letters + 12) return false
  for (let at = block.nodes.at(-1)?.parent ?? null; at !== null && at !== block.box.element; at = at.parent) {
    if ('name' in at && STYLES.has(at.name)) return true
  }
  return false
}

const STYLES: ReadonlySet<string> = new Set(['b', 'strong', 'i', 'em'])

/** The block up to a place in its text; what is written of it as HTML is cut at the same letter. */
function cutOff(block: Block, end: number): Block {
  const text = block.text.slice(0, end).trimEnd()
  let left = text.replace(/\s+/gu, '').length
  const nodes: Text[] = []
  for (const node of block.nodes) {
    if (left <= 0) break
    const length = lettersIn(node.data)
    nodes.push(length <= left ? node : shortened(node, left))
    left -= length
  }
  return { ...block, text, nodes, bold: Math.min(block.bold, text.length), italic: Math.min(block.italic, text.length) }
}

function lettersIn(text: string): number {
  return text.normalize('NFC').replace(/\s+/gu, '').length
}

/** A copy of a text node, in the same place, that ends after so many characters that are no white space. */
function shortened(node: Text, letters: number): Text {
  let left = letters
  const kept = [...node.data.normalize('NFC')].filter((letter) => {
    if (left > 0 && letter.trim() !== '') left -= letter.length
    else if (left <= 0) return false
    return true
  })
  const copy = new Text(kept.join(''))
  copy.parent = node.parent
  return copy
}
