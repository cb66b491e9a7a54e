import { DomUtils } from 'htmlparser2'
import { cleanLine } from '../locale/clean.ts'
import { AUTHOR_NAME, AUTHOR_PAGE, MAYBE_AUTHOR, NOT_AUTHOR, type Trait } from '../locale/element-names.ts'
import { labelOf } from '../locale/labels.ts'
import { type ReadByline, readByline } from './byline-names.ts'
import { looksSigned, looksSourced } from './byline-phrases.ts'
import type { PageDocument } from './document.ts'
import { boxLine } from './metadata.ts'
import { attribute } from './parse.ts'
import { namesOf, type Vocabulary } from './vocabulary.ts'
import type { Block, Box } from './walk.ts'

/** A line that signs the report, and where it stands. */
export interface PrintedByline {
  readonly text: string
  readonly read: ReadByline
  readonly blocks: readonly number[]
}

/**
 * The lines that sign the report near its headline, the surest first: elements marked as author (rel, itemprop, class),
 * then lines that open with a byline word, then a name beside a date. Lines of comments, teasers and boxes about other
 * texts are left out.
 */
export function printedBylines(page: PageDocument, names: Vocabulary, place: ReportPlace): PrintedByline[] {
  const { headline, start, bodyEnd } = place
  const isBy = ({ firstBlock }: Box) =>
    (firstBlock >= start - BEFORE_HEADLINE && firstBlock <= start + FARTHEST) ||
    (firstBlock > bodyEnd - BEHIND_BODY && firstBlock <= bodyEnd + BEHIND_BODY)
  const near = page.boxes
    .filter((box) => box.firstBlock < box.endBlock && isBy(box) && isMarked(box))
    .filter((box) => !isApart(box, names, headline))
    .slice(0, place.told ? FEW_BOXES : MOST_BOXES)
  const lines = withoutRepeats(near.map((box) => markedLine(page, box))).flatMap((line) => lineOfBox(page, line))
  return [...lines.sort(bySureness), ...labelledLines(page, names, headline, start)]
}

/** Where the report stands on its page, in blocks. */
export interface ReportPlace {
  readonly headline: Box | null
  /** The headline's first block, or the one about which the report begins. */
  readonly start: number
  /** The body's last block; -1 where there is none. */
  readonly bodyEnd: number
  /** Metadata names people. */
  readonly told: boolean
}

const BEFORE_HEADLINE = 6
const AFTER_HEADLINE = 14
const BEHIND_BODY = 12
const MOST_BOXES = 12
/** Where metadata names people, printed lines only bear it out, or add to them. */
const FEW_BOXES = 5
const LONGEST = 220

/** Scripts whose sentences are not told apart by spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const AUTHOR = /(?:^|\s)author(?:\s|$)/iu
/** Whether a box is marked as author: by rel, by itemprop, by the page it links to, or by its names. */
function isMarked(box: Box): boolean {
  if (box.name === 'meta' || box.name === 'link' || box.name === 'body' || box.name === 'article') return false
  const { attribs } = box.element
  const { rel, itemprop, href, id, class: classes } = attribs
  if ((rel !== undefined && AUTHOR.test(rel)) || (itemprop !== undefined && AUTHOR.test(itemprop))) return true
  if (box.name === 'a' && href !== undefined && AUTHOR_PAGE.test(href)) return true
  const mayBe = (classes !== undefined && MAYBE_AUTHOR.test(classes)) || (id !== undefined && MAYBE_AUTHOR.test(id))
  if (!mayBe) return false
  const own = namesOf(box)
  return AUTHOR_NAME.test(own) && !NOT_AUTHOR.test(own)
}

interface MarkedLine {
  readonly box: Box
  readonly text: string
  /** Where the markup tells the name from the words about it. */
  readonly name: string | null
}

function markedLine(page: PageDocument, box: Box): MarkedLine {
  const name = nameWithin(page, box)
  const text = ownLine(page, box)
  return { box, name, text: name !== null && text.length > LONGEST ? name : text }
}

/** A box and the one around it often hold the same line: the outer one is enough. */
function withoutRepeats(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const seen = new Set<string>()
  return lines.filter(({ text }) => !seen.has(text) && seen.add(text))
}

function lineOfBox(page: PageDocument, { box, text, name }: MarkedLine): PrintedByline[] {
  if (text.length < 2 || text.length > LONGEST) return []
  if (isAnotherCredit(page.blocks[box.firstBlock]?.text ?? text)) return []
  const linked = box.name === 'a' || attribute(box.element, 'itemprop') === 'author'
  const read = readByline(name ?? text, linked)
  if (!read.labelled && (text.split(' ').length > 16 || (text.length > 36 && UNSPACED.test(text)))) return []
  if (read.names.length === 0 && read.others.length === 0) return []
  return [{ text, read, blocks: range(box.firstBlock, box.endBlock) }]
}

/** "Audio 03:07 Min. | …", "Redaktion: …": who spoke or edited, not who wrote. */
function isAnotherCredit(line: string): boolean {
  return /^(?:audio|video|podcast)/iu.test(line) || looksSourced(line)
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

/** Blocks behind the headline in which a box named for bylines is looked for. */
const FARTHEST = 90

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

const APART: ReadonlySet<Trait> = new Set([
  'comments',
  'related',
  'navigation',
  'advert',
  'newsletter',
  'share',
  'tags',
])
const OWN: ReadonlySet<Trait> = new Set(['body', 'byline', 'headline'])
const APART_TAGS = new Set(['nav', 'footer'])

/**
 * Whether a box lies in what is no part of the report; what also holds the headline is part of it, and a byline's own
 * element only lies apart where comments, teasers or adverts are around it. What is named for `spared` does not.
 */
export function isApart(box: Box, names: Vocabulary, headline: Box | null, spared: Trait | null = null): boolean {
  let apart = APART
  for (let at: Box | null = box; at !== null; at = at.parent) {
    if (at.name === 'body' || holds(at, headline)) return false
    const traits = [...names.traits(at)]
    const own = traits.some((trait) => OWN.has(trait))
    if (own) apart = ALWAYS_APART
    else if (
      traits.some((trait) => apart.has(trait) && trait !== spared) ||
      (apart === APART && APART_TAGS.has(at.name))
    )
      return true
  }
  return false
}

const ALWAYS_APART: ReadonlySet<Trait> = new Set(['comments', 'related', 'advert'])

export function holds(outer: Box, inner: Box | null): boolean {
  return inner !== null && outer.index <= inner.index && inner.index < outer.end
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
