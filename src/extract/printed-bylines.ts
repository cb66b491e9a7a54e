import type { Element } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import { cleanLine } from '../locale/clean.ts'
import { labelOf } from '../locale/labels.ts'
import { isApart } from './apart.ts'
import { authorBoxes, FARTHEST, isSurelyMarked, type ReportPlace } from './author-boxes.ts'
import { type PrintedByline, readByline } from './byline-names.ts'
import { looksSigned, looksSourced, namesOnlyNewsroom } from './byline-phrases.ts'
import type { PageDocument } from './document.ts'
import { labelCells } from './label-cells.ts'
import { boxLine } from './metadata.ts'
import { namesByMarkup } from './name-pieces.ts'
import { attribute } from './parse.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Block, Box } from './walk.ts'

/**
 * The lines that sign the report near its headline, the surest first: elements marked as author (rel, itemprop, class),
 * then lines that open with a byline word, then a name beside a date. Lines of comments, teasers and boxes about other
 * texts are left out.
 */
export function printedBylines(page: PageDocument, names: Vocabulary, place: ReportPlace): PrintedByline[] {
  const { headline, start } = place
  const near = authorBoxes(page, names, place)
    .filter((box) => !isApart(box, names, headline))
    .slice(0, place.told ? FEW_BOXES : MOST_BOXES)
  const marked = near.map((box) => markedLine(page, box))
  const lines = withoutRepeats(together(marked)).flatMap((line) => lineOfBox(page, line))
  const cells = labelCells(page, (block) => isNearReport(block, place) && !isApart(block.box, names, headline))
  return [...lines.sort(bySureness), ...labelledLines(page, names, headline, start), ...cells]
}

const AFTER_HEADLINE = 14

function isNearReport({ index }: Block, { start, bodyEnd }: ReportPlace): boolean {
  return (index >= start - 3 && index <= start + AFTER_HEADLINE) || Math.abs(index - bodyEnd) <= AFTER_HEADLINE
}

const MOST_BOXES = 12
/** Where metadata names people, printed lines only bear it out, or add to them. */
const FEW_BOXES = 5
const LONGEST = 220

/** Scripts whose sentences are not told apart by spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
interface MarkedLine {
  readonly box: Box
  readonly endBlock: number
  readonly text: string
  /** Where the markup tells the name from the words about it. */
  readonly name: string | null
  /** All that the element says. */
  readonly whole: string
}

function markedLine(page: PageDocument, box: Box): MarkedLine {
  const whole = ownLine(page, box)
  const told = nameWithin(page, box)
  const apart = told === null && whole.length <= LONGEST ? namesByMarkup(box.element) : null
  const text = apart ?? (told !== null && whole.length > LONGEST ? told : whole)
  return { box, endBlock: box.endBlock, name: told ?? apart, text, whole }
}

/** Elements side by side in one box that are each marked as an author all signed: the first stands for all of them. */
function together(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const signing = lines.filter(({ text }) => labelOf(text)?.kind !== 'caption')
  const groups = [
    ...Map.groupBy(
      signing.filter(({ box }) => isSurelyMarked(box)),
      ({ box }) => box.parent,
    ).values(),
    ...rows(signing.filter(({ box }) => !isSurelyMarked(box))),
  ]
  return lines.flatMap((line) => {
    const group = groups.find((each) => each.includes(line)) ?? [line]
    const texts = [...new Set(group.map(({ name, text }) => name ?? text))]
    if (texts.length < 2 || texts.some((text) => texts.some((other) => other !== text && other.includes(text))))
      return [line]
    const endBlock = group.at(-1)?.endBlock ?? line.endBlock
    const text = texts.join(', ')
    return group[0] === line ? [{ box: line.box, endBlock, text, whole: text, name: null }] : []
  })
}

/** Short lines whose elements follow one another and have the same names: `<span class="author">`, comma, another. */
function rows(lines: readonly MarkedLine[]): readonly (readonly MarkedLine[])[] {
  const found: MarkedLine[][] = []
  for (const line of lines) {
    const before = found.at(-1)?.at(-1)
    if (before !== undefined && line.text.length <= LONGEST_NAME && isNextTo(before.box.element, line.box.element))
      found.at(-1)?.push(line)
    else found.push([line])
  }
  return found.filter((row) => row.length > 1)
}

/** Characters of a name with its label and role. */
const LONGEST_NAME = 60

function isNextTo(element: Element, other: Element): boolean {
  const next = DomUtils.nextElementSibling(element)
  return next === other && next.name === element.name && next.attribs['class'] === element.attribs['class']
}

/** A box and the one around it often hold the same line: the outer one is enough. */
function withoutRepeats(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const seen = new Set<string>()
  return lines.filter(({ text }) => !seen.has(text) && seen.add(text))
}

function lineOfBox(page: PageDocument, { box, endBlock, text, name, whole }: MarkedLine): PrintedByline[] {
  if (text.length < 2 || text.length > LONGEST) return []
  if (isAnotherCredit(text) || (!looksSigned(text) && isAnotherCredit(page.blocks[box.firstBlock]?.text ?? text)))
    return []
  const linked = isSurelyMarked(box)
  const read = readByline(name ?? text, linked)
  if (!read.labelled && (whole.split(' ').length > 16 || (whole.length > 36 && UNSPACED.test(whole)))) return []
  if (read.names.length === 0 && read.others.length === 0 && !namesOnlyNewsroom(text)) return []
  return [{ text, read, blocks: range(box.firstBlock, endBlock) }]
}

/** "Audio 03:07 Min. | …", "Redaktion: …": who spoke, edited or took the picture, not who wrote. */
function isAnotherCredit(line: string): boolean {
  return /^(?:audio|video|podcast)/iu.test(line) || looksSourced(line) || labelOf(line)?.kind === 'caption'
}

/** The name that an author's microdata names within its element: "Written by: <span itemprop="name">…". */
function nameWithin(page: PageDocument, box: Box): string | null {
  if (attribute(box.element, 'itemprop') !== 'author') return null
  const name = page.described.find(({ index, element }) => {
    return index > box.index && index < box.end && element.attribs['itemprop'] === 'name'
  })
  const text = name === undefined ? '' : cleanLine(DomUtils.textContent(name.element))
  return text === '' ? null : text
}

/** An inline element's own text, a block's lines. */
function ownLine(page: PageDocument, box: Box): string {
  const own = cleanLine(DomUtils.textContent(box.element))
  const lines = boxLine(page, box)
  return own.length < lines.length / 2 ? own : lines
}

function bySureness(a: PrintedByline, b: PrintedByline): number {
  return Number(b.read.names.length > 0) - Number(a.read.names.length > 0)
}

/** Lines about the headline that open with "By" and the like, or that are a name beside a date. */
function labelledLines(page: PageDocument, names: Vocabulary, headline: Box | null, start: number): PrintedByline[] {
  const end = headline?.endBlock ?? start
  const about = page.blocks.slice(Math.max(0, start - 3), end + AFTER_HEADLINE)
  const further = page.blocks
    .slice(end + AFTER_HEADLINE, end + FARTHEST)
    .filter((block) => isBylineBox(block.box, names) && isSigned(block))
  const lines = [...about.filter(isShort), ...further]
  return lines.flatMap((block) => {
    const dated = isDatedName(block, page)
    if (!dated && !looksSigned(block.text)) return []
    const read = readByline(block.text)
    if (isApart(block.box, names, headline) || labelOf(block.text)?.rest === '') return []
    return (read.labelled || dated) && read.names.length > 0 ? [{ text: block.text, read, blocks: [block.index] }] : []
  })
}

function isShort({ text, hidden }: Block): boolean {
  return !hidden && text.length <= 120
}

/** Short, and with a capital or a letter of a script without them. */
function isSigned(block: Block): boolean {
  return isShort(block) && /\p{Lu}|\p{Lo}/u.test(block.text)
}

function isBylineBox(box: Box, names: Vocabulary): boolean {
  return names.traits(box).has('byline') || (box.parent !== null && names.traits(box.parent).has('byline'))
}

/** "LÊ MỸ - 03/12/2023 16:52", but not "Xã Hội - 21:37, 30/11/2025", whose first part the page links elsewhere. */
function isDatedName(block: Block, page: PageDocument): boolean {
  const match = /^([\p{L}\p{M}.' ]{4,40}?)\s*[-–|,]\s*(?:\d{1,2}[:h]\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/u.exec(
    block.text,
  )
  const name = match?.[1]
  if (name === undefined) return false
  return !page.blocks.some((other) => other !== block && other.linked > 0 && other.text === name)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
