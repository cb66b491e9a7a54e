import { CLOCK_LABEL } from '../locale/clock-words.ts'
import { type FoundDate, findDates, readDate } from '../locale/dates.ts'
import { isMislabelled } from '../locale/dates-mislabelled.ts'
import { CLOCK_NAME, DATE_NAME, MODIFIED_NAME } from '../locale/element-names.ts'
import { labelOf } from '../locale/labels.ts'
import { readByline } from './byline-names.ts'
import type { DateClaim, DatesContext } from './date-claims.ts'
import {
  BEHIND_BODY,
  type DateGround,
  headRange,
  isAbove,
  isBehind,
  isInBody,
  isLeftOut,
  isNear,
  isProse,
  isToldWithin,
  isUnder,
  namesAround,
} from './date-ground.ts'
import {
  dateIn,
  isHatomPublished,
  LONGEST_DATE_LINE,
  lineOf,
  markedBoxes,
  PROPERTY,
  propertyOf,
  stampOf,
} from './marked-dates.ts'
import { isDateLine } from './short-lines.ts'
import type { Block, Box } from './walk.ts'
import { kindOfDateLine } from './wordy-lines.ts'

/**
 * What a page prints of its dates: time elements and microdata first, then lines, in the order of the page. Only what
 * stands about the headline and right behind the body is looked at, unless `wide`: pages carry hundreds of other
 * reports' dates.
 */
export function printedDates(ground: DateGround, at: DatesContext): DateClaim[] {
  const marked = markedBoxes(ground).flatMap((box) => claimOfBox(ground, box, at))
  const taken = new Set(marked.flatMap((claim) => claim.blocks))
  const lines = blocksAbout(ground).filter(
    (block) => !taken.has(block.index) && isDateSized(block) && !ground.headlines.includes(block.text),
  )
  return [...marked, ...lines.flatMap((block) => claimsOfLine(ground, block, at))]
}

function blocksAbout(ground: DateGround): readonly Block[] {
  const { blocks } = ground.page
  const [from, to] = headRange(ground)
  if (ground.wide) return blocks
  const behind = Math.max(to, ground.bodyEnd + 1)
  return [...blocks.slice(from, to), ...blocks.slice(behind, ground.bodyEnd + 1 + BEHIND_BODY)]
}

function claimOfBox(ground: DateGround, box: Box, at: DatesContext): DateClaim[] {
  const text = lineOf(box)
  const stamp = stampOf(box, at)
  const several = stamp === null ? claimsOfSeveral(ground, box, text, at) : []
  if (several.length > 0) return several
  const shown = dateIn(text, at)
  const read = stamp === null || (shown !== null && isMislabelled(stamp, shown)) ? shown : stamp
  if (read === null) return []
  const property = propertyOf(box.element)
  const sure = /published/iu.test(property) || isHatomPublished(box)
  const within = text.slice(0, findDates(text, at)[0]?.start ?? text.length)
  const label = saidBy(labelBefore(ground, box), within, namesAround(box))
  const says = sure ? 'published' : /modified/iu.test(property) ? 'modified' : label
  const place = placeOfBox(ground, box, sure)
  const from = `“${text.slice(0, 60)}”`
  const clock = CLOCK_NAME.test(namesAround(box))
  const under = isUnder(ground, box.firstBlock)
  return [{ read, basis: 'page', says, place, under, clock, blocks: ownBlock(ground, box, text), from }]
}

/** Where a marked box prints several dates, each says what it is: "Mis à jour le 13/03/2024 - Publié le 12/03/2024". */
function claimsOfSeveral(ground: DateGround, box: Box, text: string, at: DatesContext): DateClaim[] {
  const found = findDates(text, at)
  if (found.length < 2) return []
  const told = found.map((date, index) => timeLabel(text.slice(found[index - 1]?.end ?? 0, date.start)))
  if (!told.includes('published')) return []
  const shared = {
    basis: 'page' as const,
    place: placeOfBox(ground, box, false),
    under: isUnder(ground, box.firstBlock),
    clock: CLOCK_NAME.test(namesAround(box)),
    blocks: ownBlock(ground, box, text),
    from: `“${text.slice(0, 60)}”`,
  }
  return found.flatMap((read, index) => {
    const says = told[index] ?? null
    return says === null ? [] : [{ ...shared, read, says }]
  })
}

/** A class name marks less than a time element does: teasers have it too. */
function placeOfBox(ground: DateGround, box: Box, sure: boolean): DateClaim['place'] {
  if (sure) return 'marked'
  if (isBehind(ground, box.firstBlock)) return 'loose'
  if (isNear(ground, box.firstBlock))
    return box.name === 'time' || PROPERTY.test(propertyOf(box.element)) ? 'marked' : 'line'
  return isAbove(ground, box) ? 'before' : 'loose'
}

/** The block of which a box is the greater part; none where more is written about it. */
function ownBlock({ page }: DateGround, box: Box, text: string): number[] {
  const block = page.blocks[box.firstBlock]
  if (block === undefined || box.endBlock <= box.firstBlock) return []
  return block.text.length <= text.length + 40 && block.text.length <= LONGEST_DATE_LINE ? [block.index] : []
}

function claimsOfLine(ground: DateGround, block: Block, at: DatesContext): DateClaim[] {
  if (!isWorthReading(ground, block) || isLeftOut(ground, block.box)) return []
  const found = datesOf(block, at)
  const befores = found.map((date, index) => block.text.slice(found[index - 1]?.end ?? 0, date.start))
  const labelled = befores.some((before) => timeLabel(before) !== null)
  return found.flatMap((date, index) => {
    const before = befores[index] ?? ''
    const says = saidBy(index === 0 ? labelBefore(ground, block.box) : '', before, namesAround(block.box))
    const place = placeOfLine(ground, block, date, labelled)
    if (place === null) return []
    const kind = says === 'unsaid' ? kindOfDateLine(block, found, isAbove(ground, block.box)) : 'plain'
    if (kind === 'other' || (kind === 'wordy' && (place === 'loose' || place === 'before'))) return []
    const wordy = kind === 'wordy' || isToldWithin(ground, block) || (date.start > 0 && LISTED.test(block.text))
    const clock =
      isClockLine(block.text, before, { place, above: isAbove(ground, block.box) }) ||
      CLOCK_NAME.test(namesAround(block.box))
    return [
      {
        read: date,
        basis: 'page' as const,
        says,
        place,
        above: isAbove(ground, block.box),
        under: isUnder(ground, block.index),
        closing: isClosing(ground, block),
        wordy,
        clock,
        blocks: wordy && isInBody(ground, block) ? [] : [block.index],
        from: `“${block.text.slice(0, 60)}”`,
      },
    ]
  })
}

/** A day in a list is that of what it lists: "- Huyện Bắc Sơn: 12/5/2023". */
const LISTED = /^(?:[-+–•]\s|\d{1,3}[.)]\s)\p{L}/u

/** Whether a line that is nothing but a date closes the report: right behind its body, in no list of others. */
function isClosing({ bodyEnd }: DateGround, { index, text, linked, box }: Block): boolean {
  return (
    bodyEnd >= 0 &&
    index > bodyEnd &&
    index <= bodyEnd + CLOSING_BLOCKS &&
    linked === 0 &&
    box.name !== 'li' &&
    isDateLine(text)
  )
}

/** A signature and a word of the paper's own may stand between. */
const CLOSING_BLOCKS = 3

/** Whether a line reads as a live clock: seconds tick above the report, it says "today" away from it, or how warm it is. */
function isClockLine(line: string, before: string, { place, above }: Pick<DateClaim, 'place' | 'above'>): boolean {
  if (DEGREES.test(line)) return true
  const away = place === 'before' || place === 'loose' || above === true
  return (away && CLOCK_LABEL.test(before)) || (place === 'before' && /\d{1,2}:\d{2}:\d{2}(?!\d)/u.test(line))
}

const DEGREES = /\d\s?°\s?[CF]?(?![\p{L}\d])/u

/** A cheap look: near the headline, named for dates, or with a label before its first number. */
function isWorthReading(ground: DateGround, block: Block): boolean {
  if (isNear(ground, block.index) || isAbove(ground, block.box) || isNamed(ground, block)) return true
  const before = block.text.slice(0, block.text.search(/\p{Nd}/u))
  return timeLabel(before) !== null || timeLabel(labelBefore(ground, block.box)) !== null
}

function isNamed({ names }: DateGround, block: Block): boolean {
  return names.traits(block.box).has('byline') || DATE_NAME.test(namesAround(block.box))
}

/** The dates of a line; a short one may also write its year with two digits. */
function datesOf({ text }: Block, at: DatesContext): FoundDate[] {
  const found = findDates(text, at)
  if (found.length > 0 || text.length > 30) return found
  const read = readDate(text, at)
  return read === null ? [] : [{ ...read, start: 0, end: text.length, printed: text }]
}

/**
 * Prose that mentions a day is no date line: nearly all of the line must be dates, labels, names and signs, or one of its
 * dates must be labelled.
 * A link and a date behind the body, or in a list, is another report's.
 */
function placeOfLine(ground: DateGround, block: Block, date: FoundDate, labelled: boolean): DateClaim['place'] | null {
  const named = isNamed(ground, block)
  if (!labelled && !named && !isMostlyDate(block.text, date) && !isBesideByline(ground, block, date)) return null
  if (!named && isProse(ground, block)) return null
  const behind = isBehind(ground, block.index)
  if (block.linked > 12 && (behind || block.box.name === 'li')) return null
  if (behind) return 'loose'
  if (isNear(ground, block.index)) return 'line'
  if (isAbove(ground, block.box)) return 'before'
  return named || labelled ? 'loose' : null
}

function isDateSized({ text, hidden }: Block): boolean {
  return !hidden && text.length <= LONGEST_DATE_LINE && text.length >= 6 && MAYBE_DATE.test(text)
}

/** A cheap look before the exact one: a year, two numbers beside a sign, or digits that are not ASCII's. */
const MAYBE_DATE = /(?:19|20|25)\d{2}|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2}|(?![0-9])\p{Nd}/u

/** "By Jane Doe, Millbrook Courier, Eastfield | 14 August 2026", below the headline. */
function isBesideByline(ground: DateGround, { index, text }: Block, { start }: FoundDate): boolean {
  if (!isUnder(ground, index) || !/[|•·]\s*$/u.test(text.slice(0, start))) return false
  const { labelled, names } = readByline(text)
  return labelled && names.length > 0
}

function isMostlyDate(text: string, date: FoundDate): boolean {
  const rest = text.length - (date.end - date.start)
  return rest <= 45
}

/** The text just before a box in its line, or on the line before: "Cập nhật: <time>". */
function labelBefore({ page }: DateGround, box: Box): string {
  const own = page.blocks[box.firstBlock]
  if (own === undefined) return ''
  const start = own.text.indexOf(lineOf(box))
  if (start > 0) return own.text.slice(0, start)
  const before = page.blocks[box.firstBlock - 1]
  return before !== undefined && before.text.length < 40 ? before.text : ''
}

function saidBy(line: string, before: string, names: string): DateClaim['says'] {
  const label = timeLabel(before) ?? timeLabel(`${line} ${before}`)
  if (label !== null) return label
  if (MODIFIED_NAME.test(names)) return 'modified'
  return 'unsaid'
}

/** Whether the words before a date say what it is: "Publié le ", "Aktualisiert: ", "Cập nhật lúc ". */
function timeLabel(before: string): 'published' | 'modified' | null {
  const words = before
    .replace(/[\s:：|•·,(–—-]+$/gu, '')
    .replace(/^[\s(|•·,–—-]+/gu, '')
    .split(/\s+/u)
    .slice(-4)
  for (let from = 0; from < words.length; from += 1) {
    const label = words.slice(from).join(' ')
    const kind = from > 0 && SHORT_WORD.test(label) ? undefined : labelOf(label)?.kind
    if (kind === 'published' || kind === 'modified') return kind
  }
  return null
}

/** "on" says when something was published only at the start of a line: "Tom Roe on 13 October in an interview". */
const SHORT_WORD = /^\p{Script=Latin}{1,2}$/u
