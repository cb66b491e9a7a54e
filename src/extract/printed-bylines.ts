import { type ReadByline, readByline } from './byline-names.ts'
import type { PageDocument } from './document.ts'
import { boxLine } from './metadata.ts'
import { attribute } from './parse.ts'
import { namesOf, type Trait, type Vocabulary } from './vocabulary.ts'
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
export function printedBylines(page: PageDocument, names: Vocabulary, headline: Box | null): PrintedByline[] {
  const start = headline?.firstBlock ?? 0
  const marked = markedBoxes(page).filter((box) => box.firstBlock < box.endBlock && !isApart(box, names))
  const near = marked.filter((box) => box.firstBlock >= start - BEFORE_HEADLINE)
  const lines = near.slice(0, MOST_BOXES).flatMap((box) => lineOfBox(page, box))
  return [...lines.sort(bySureness), ...labelledLines(page, names, headline)]
}

const BEFORE_HEADLINE = 6
const AFTER_HEADLINE = 14
const MOST_BOXES = 12
const LONGEST = 220

const AUTHOR_NAME =
  /[ -](?:authors?|by-?lines?|by-line|autor(?:e|es|in|en|a)?|auteurs?|tac-?gia|nguoi-?viet|writers?|reporter|penulis|redaktor|firma|signature|journalist|skribent|forfatter)(?=[ -]|name|s? |link|line|text|block)/u
const NOT_AUTHOR = /avatar|image|photo|bio|social|follow|twitter|email|count|date|time|comment|desc/u

function markedBoxes(page: PageDocument): Box[] {
  return page.boxes.filter((box) => {
    if (box.name === 'meta' || box.name === 'link' || box.name === 'body' || box.name === 'article') return false
    const { element } = box
    if (/(?:^|\s)author(?:\s|$)/iu.test(`${element.attribs['rel'] ?? ''} ${element.attribs['itemprop'] ?? ''}`))
      return true
    const own = namesOf(box)
    return AUTHOR_NAME.test(own) && !NOT_AUTHOR.test(own)
  })
}

function lineOfBox(page: PageDocument, box: Box): PrintedByline[] {
  const text = boxLine(page, box)
  if (text.length < 2 || text.length > LONGEST) return []
  const linked = attribute(box.element, 'rel') === 'author' || attribute(box.element, 'itemprop') === 'author'
  const read = readByline(text, linked)
  if (read.names.length === 0 && read.others.length === 0) return []
  return [{ text, read, blocks: range(box.firstBlock, box.endBlock) }]
}

function bySureness(a: PrintedByline, b: PrintedByline): number {
  return Number(b.read.names.length > 0) - Number(a.read.names.length > 0)
}

/** Lines about the headline that open with "By" and the like, or that are a name beside a date. */
function labelledLines(page: PageDocument, names: Vocabulary, headline: Box | null): PrintedByline[] {
  if (headline === null) return []
  const about = page.blocks.slice(Math.max(0, headline.firstBlock - 3), headline.endBlock + AFTER_HEADLINE)
  return about.flatMap((block) => {
    if (block.text.length > 120 || block.hidden || isApart(block.box, names)) return []
    const read = readByline(block.text)
    const signs = read.labelled || isDatedName(block, page)
    return signs && read.names.length > 0 ? [{ text: block.text, read, blocks: [block.index] }] : []
  })
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
const APART_TAGS = new Set(['nav', 'footer'])

/** Whether a box lies in what is no part of the report. */
export function isApart(box: Box, names: Vocabulary): boolean {
  for (let at: Box | null = box; at !== null; at = at.parent) {
    if (at.name === 'body' || at.name === 'html') return false
    if (APART_TAGS.has(at.name)) return true
    const traits = names.traits(at)
    if (traits.has('body')) continue
    for (const trait of traits) if (APART.has(trait)) return true
  }
  return false
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
