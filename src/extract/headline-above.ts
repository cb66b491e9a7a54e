import { labelOf, noiseKind } from '../locale/labels.ts'
import { readByline } from './byline-names.ts'
import type { PageDocument } from './document.ts'
import type { FoundBody } from './found-body.ts'
import { wordsOf } from './likeness-of-lines.ts'
import { isDateLine } from './short-lines.ts'
import type { Block } from './walk.ts'

/**
 * The line above a body that names it better than the page's title does, for pages that mark no headline and are all
 * titled alike ("Báo điện tử"): most of its words stand in the body, more than the title's do. Null where none does, or
 * where the title itself speaks of the report. A title of null speaks of nothing.
 */
export function headlineAbove(page: PageDocument, found: FoundBody, title: string | null): string | null {
  const first = found.kept[0]?.index ?? 0
  const words = new Set(found.kept.flatMap((block) => wordsOf(block.text)))
  const titleShare = title === null ? 0 : shareOf(title, words)
  if (title !== null && titleShare >= TELLING && !isNewsroom(title)) return null
  const least = Math.max(LEAST_SHARE, titleShare + 0.01)
  const above = page.blocks.slice(Math.max(0, first - REACH), first).toReversed()
  const line = above.find((block) => isHeadlineLike(block) && shareOf(block.text, words) >= least)
  return line?.text ?? null
}

/** Blocks above the body. */
const REACH = 8
/** Of a headline's words, so many stand in its report at least. */
const LEAST_SHARE = 0.5
/** A title that shares so much with the body speaks of it, unless it is the paper's name. */
const TELLING = 0.4

/** Words. */
const LONGEST_NAME = 7
const SHORTEST_HEADLINE = 4

function isNewsroom(title: string): boolean {
  if (wordsOf(title).length > LONGEST_NAME) return false
  const { names, others } = readByline(title, true)
  return names.length === 0 && others.length > 0
}

/** Characters. */
const LENGTH = { least: 12, most: 200 } as const

function isHeadlineLike({ text, linked, hidden }: Block): boolean {
  if (hidden || linked > 0 || text.length < LENGTH.least || text.length > LENGTH.most) return false
  if (/[.;,:…]$/u.test(text) || wordsOf(text).length < SHORTEST_HEADLINE || isDateLine(text)) return false
  return labelOf(text) === null && noiseKind(text) === null
}

function shareOf(line: string, words: ReadonlySet<string>): number {
  const own = wordsOf(line)
  return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length
}
