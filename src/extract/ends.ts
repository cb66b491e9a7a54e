import { isClosingLine } from '../locale/closing-lines.ts'
import { SENTENCE_END } from './ground.ts'
import type { BodyHints } from './hints.ts'
import { isBylineLine, isDateLine } from './short-lines.ts'
import { bare, leastProse } from './text.ts'
import type { ToldText } from './told-text.ts'
import { type Block, isQuoted } from './walk.ts'

/** How many lines are looked at: a longer run of short ones is a list that belongs to the report. */
const MOST = { head: 3, tail: 5 } as const

/** The lines at both ends of a body that are no part of it: bylines, places, boxes about the author, ways to subscribe. */
export function withoutEnds(blocks: readonly Block[], hints: BodyHints): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>()
  const authors = hints.authors.map(bare).filter((name) => name.length > 4)
  for (const block of tailOf(blocks, authors, hints.told)) reasons.set(block.index, 'end')
  for (const block of headOf(blocks, hints.told)) reasons.set(block.index, 'head')
  return reasons
}

/** What follows the block with which the text ends that the page itself gives, where nearly all of the body stands before it. */
export function beyondTold(blocks: readonly Block[], told: ToldText): ReadonlyMap<number, string> {
  const last = told.isEmpty ? -1 : blocks.findLastIndex((block) => told.endsWith(block))
  if (last === -1) return new Map()
  const rest = blocks.slice(last + 1)
  return lengthOf(rest) > MOST_BEYOND * lengthOf(blocks) ? new Map() : new Map(rest.map(({ index }) => [index, 'end']))
}

/** Share of the body; where more follows, the told text was cut. */
const MOST_BEYOND = 0.25

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}

function headOf(blocks: readonly Block[], told: ToldText): readonly Block[] {
  const end = blocks
    .slice(0, MOST.head + 1)
    .findIndex((block) => !isSigned(block) && (!isFringe(block, told) || /^h[1-6]$/u.test(block.box.name)))
  return end > 0 && end <= MOST.head ? blocks.slice(0, end) : []
}

function tailOf(blocks: readonly Block[], authors: readonly string[], told: ToldText): readonly Block[] {
  let first = blocks.length
  for (let at = blocks.length - 1; at >= Math.max(1, blocks.length - MOST.tail); at -= 1) {
    const block = blocks[at]
    if (block === undefined) break
    const before = blocks[at - 1]
    if (isQuoted(block) || (before !== undefined && isListed(block) && isListed(before))) break
    if (isClosingLine(block.text) || isAboutAuthor(block, authors) || isSigned(block)) first = at
    else if (!isTrailing(block, told)) break
  }
  if (first < blocks.length) return blocks.slice(withHeading(blocks, first))
  const fringe = blocks.slice(blocks.findLastIndex((block) => !isTrailing(block, told)) + 1)
  return fringe.length <= MOST.head && !fringe.some(isListed) ? fringe : []
}

/** The place of the heading right above a line, which headed no part of the report; else that of the line. */
function withHeading(blocks: readonly Block[], place: number): number {
  const [before, heading] = [blocks[place - 2], blocks[place - 1]]
  return heading !== undefined && before !== undefined && isHeading(heading) && !isHeading(before) ? place - 1 : place
}

function isHeading({ text, box }: Block): boolean {
  return /^h[1-6]$/u.test(box.name) && !SENTENCE_END.test(text)
}

/** A line that says who wrote the report, or when. */
function isSigned(block: Block): boolean {
  return isBylineLine(block.text) || isDateLine(block.text)
}

function isAboutAuthor(block: Block, authors: readonly string[]): boolean {
  if (block.text.length > 400) return false
  const start = bare(block.text.slice(0, 60))
  return authors.some((name) => start.startsWith(name))
}

/** Characters, in Latin letters. */
const LONGEST_FRINGE = 90

/** Short, no sentence, and not told elsewhere as the report's. */
function isFringe(block: Block, told: ToldText): boolean {
  if (block.box.name === 'li' || isQuoted(block) || told.knows(block)) return false
  return block.text.length < leastProse(block.text, LONGEST_FRINGE) && !SENTENCE_END.test(block.text)
}

/** The same at the end, where words may be glued to a report's last sentence. */
function isTrailing(block: Block, told: ToldText): boolean {
  return isFringe(block, told) && !A_SENTENCE.test(block.text)
}

/** What a report counts up at its end, or how a reader can help: "1. Em Nguyễn Thị Hoa, lớp 5A", "Số tài khoản: 1903…". */
function isListed({ text }: Block): boolean {
  return LISTED.test(text) || ACCOUNT.test(text)
}

const LISTED = /^(?:[-+–•]\s?|\d{1,3}[.)]\s|\p{Ll}\)\s)\p{L}/u
/** A number as long as that of a telephone or an account. */
const ACCOUNT = /(?:\d[ .-]?){9}/u

/** A whole sentence, and what follows it. */
const A_SENTENCE = /^.{40,}[.!?…]["'”’»)\]]*\s*\p{Lu}/u
