import {
  AUTHOR_NAME,
  AUTHOR_PAGE,
  MAYBE_AUTHOR,
  NOT_AUTHOR,
  PICTURE_NAME,
  QUOTE_NAME,
} from '../locale/element-names.ts'
import { holds } from './apart.ts'
import type { PageDocument } from './document.ts'
import { lettersOf } from './likeness-of-lines.ts'
import { boxLine } from './metadata.ts'
import { namesOf, type Vocabulary } from './vocabulary.ts'
import type { Box } from './walk.ts'

/** Where the report stands on its page, in blocks. */
export interface ReportPlace {
  readonly headline: Box | null
  /** The headline's first block, or the one about which the report begins. */
  readonly start: number
  /** The body's last block; -1 where there is none. */
  readonly bodyEnd: number
  /** Blocks that name who speaks, or who wrote one entry: none of them wrote the whole. */
  readonly others: ReadonlySet<number>
  /** Metadata names people. */
  readonly told: boolean
}

/**
 * The elements about the report that are marked as author (rel, itemprop, class, a link to an author's page), in the page's
 * order. None of a picture's or a quotation's, none of a card about another report, none of a list of all who write today.
 */
export function authorBoxes(page: PageDocument, names: Vocabulary, place: ReportPlace): readonly Box[] {
  const { headline, start, bodyEnd } = place
  const marked = page.boxes.filter(
    (box) =>
      box.firstBlock < box.endBlock &&
      !place.others.has(box.firstBlock) &&
      isBy(box, place) &&
      isMarked(box) &&
      !isOfOther(page, box, headline),
  )
  const listed = listItems(marked)
  return marked.filter((box) => {
    const behind = bodyEnd >= 0 && box.firstBlock > bodyEnd
    if ((behind || box.firstBlock < start) && isListed(box, listed)) return false
    return !behind || !isInCard(page, names, box, bodyEnd)
  })
}

const BEFORE_HEADLINE = 6
const BEHIND_BODY = 12
/** Blocks behind the headline in which a box named for bylines is looked for, unless the body ends before. */
export const FARTHEST = 90

function isBy({ firstBlock }: Box, { start, bodyEnd }: ReportPlace): boolean {
  const last = bodyEnd < 0 ? start + FARTHEST : Math.min(start + FARTHEST, bodyEnd + BEHIND_BODY)
  return (
    (firstBlock >= start - BEFORE_HEADLINE && firstBlock <= last) ||
    (firstBlock > bodyEnd - BEHIND_BODY && firstBlock <= bodyEnd + BEHIND_BODY)
  )
}

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

/** Whether the markup itself says so, not only a name of the element. */
export function isSurelyMarked({ name, element }: Box): boolean {
  const { rel, itemprop } = element.attribs
  return name === 'a' || itemprop === 'author' || (rel !== undefined && AUTHOR.test(rel))
}

/** How many elements around a name are looked at. */
const NEAREST = 3

/** Whether a marked name is that of who took a picture, or said what is quoted; what is named for authors is neither. */
function isOfOther(page: PageDocument, box: Box, headline: Box | null): boolean {
  let at = box.parent
  for (let step = 0; at !== null && step < NEAREST && !holds(at, headline); step += 1, at = at.parent) {
    const own = namesOf(at)
    if (AUTHOR_NAME.test(own)) return false
    if (TAKEN.has(at.name) || at.name === 'blockquote' || at.name === 'q' || QUOTE_NAME.test(own)) return true
    if (PICTURE_NAME.test(own) && hasPicture(page, at)) return true
  }
  return false
}

const TAKEN: ReadonlySet<string> = new Set(['figure', 'figcaption'])

function hasPicture(page: PageDocument, box: Box): boolean {
  return (page.byName.get('img') ?? []).some((picture) => holds(box, picture))
}

/** The items of lists that name somebody each, by the list. */
function listItems(marked: readonly Box[]): ReadonlyMap<Box | null, ReadonlySet<Box>> {
  const lists = new Map<Box | null, Set<Box>>()
  for (const box of marked) {
    const item = itemOf(box)
    if (item !== null) lists.set(item.parent, (lists.get(item.parent) ?? new Set()).add(item))
  }
  return lists
}

function itemOf(box: Box): Box | null {
  let at: Box | null = box
  for (let step = 0; at !== null && step <= NEAREST; step += 1, at = at.parent) if (at.name === 'li') return at
  return null
}

function isListed(box: Box, lists: ReadonlyMap<Box | null, ReadonlySet<Box>>): boolean {
  const item = itemOf(box)
  return item !== null && (lists.get(item.parent)?.size ?? 0) >= MANY
}

/** So many who each have an item of their own did not all write the report. */
const MANY = 3

/** Whether a box behind the body lies in a widget, or in a small box whose heading links to another page than its own. */
function isInCard(page: PageDocument, names: Vocabulary, box: Box, bodyEnd: number): boolean {
  const own = lettersOf(boxLine(page, box))
  let step = 0
  for (let at = box.parent; at !== null && at.firstBlock > bodyEnd; step += 1, at = at.parent) {
    if (names.traits(at).has('furniture') && !AUTHOR_NAME.test(namesOf(at))) return true
    const isCard = step <= NEAREST && at.endBlock - at.firstBlock <= CARD
    if (isCard && headingsIn(page, at).some((one) => isForeign(page, one, own))) return true
  }
  return false
}

/** Blocks. */
const CARD = 8
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

function headingsIn(page: PageDocument, box: Box): readonly Box[] {
  return HEADINGS.flatMap((name) => page.byName.get(name) ?? []).filter((heading) => holds(box, heading))
}

/** Whether a heading links, or is linked, to a page that is no author's. */
function isForeign(page: PageDocument, heading: Box, own: string): boolean {
  if (lettersOf(boxLine(page, heading)).includes(own)) return false
  return (page.byName.get('a') ?? []).some(({ element, index, end }) => {
    const within = (index > heading.index && index < heading.end) || (heading.index > index && heading.index < end)
    const href = element.attribs['href'] ?? ''
    return within && /[^#]/u.test(href) && !AUTHOR_PAGE.test(href)
  })
}
