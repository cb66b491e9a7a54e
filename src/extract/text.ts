import { foldBySigns, type SignTable, signTable } from '../locale/sign-table.ts'
import type { Block } from './walk.ts'

/** The body's text: one paragraph a line. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('\n')
}

/** How many words a text has; scripts without spaces count two characters as a word. Cost: linear. */
export function wordCount(text: string): number {
  let words = 0
  let within = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code >= FIRST_UNSPACED && !isBetween(code) && isUnspaced(text[index] ?? '')) return unspacedCount(text)
    const letter = code > 32
    if (letter && !within) words += 1
    within = letter
  }
  return words
}

function unspacedCount(text: string): number {
  const parts = text.match(/\S+/gu) ?? []
  return parts.reduce((words, part) => words + (isUnspaced(part) ? Math.ceil(part.length / 2) : 1), 0)
}

function isUnspaced(text: string): boolean {
  return WIDE.test(text) || THAI.test(text)
}

/** Scripts whose characters carry as much as two or three Latin letters. */
export const WIDE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/u

/** The first code unit of the scripts below and of WIDE. */
const FIRST_UNSPACED = 0x0e00

/** Vietnamese letters, dashes and quotes: beyond those of THAI and before those of WIDE. */
function isBetween(code: number): boolean {
  return code >= 0x1800 && code < 0x3040
}

const THAI = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/u

/** How long a line of a text's script must be to be prose though no mark ends it, where Latin letters need `latin`. */
export function leastProse(text: string, latin: number): number {
  if (WIDE.test(text)) return latin / 3
  // Thai and its neighbours end no sentence with a mark, and write without spaces.
  return THAI.test(text) ? latin * 0.45 : latin
}

/** Letters and digits only, in lower case: what two printings of a text share however they are set. */
export function bare(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/gu, '')
  return foldBySigns(SIGNS, text) ?? slowlyBare(text)
}

/** The same of any text. */
export function slowlyBare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

const SIGNS: SignTable = signTable(slowlyBare)

/** The cheap way is the same. */
const ASCII = /^[\u0000-\u007F]*$/u
