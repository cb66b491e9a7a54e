import { holds, isApart } from './apart.ts'
import type { PageDocument } from './document.ts'
import { isDateLine } from './short-lines.ts'
import { namesOf, type Vocabulary } from './vocabulary.ts'
import type { Block, Box } from './walk.ts'

/** The blocks about which a report's date is looked for: its headline, or where that is not printed, its start. */
export interface Anchor {
  readonly firstBlock: number
  readonly endBlock: number
}

/** Where the dates of a page are looked for. */
export interface DateGround {
  readonly page: PageDocument
  readonly names: Vocabulary
  readonly headline: Box | null
  readonly anchor: Anchor | null
  /** The body's first block; -1 where there is none. */
  readonly bodyStart: number
  /** The body's last block; -1 where there is none. What is dated behind it is another report, unless it is labelled. */
  readonly bodyEnd: number
  /** Look at the whole page: for one that dates itself neither in its head nor about its headline. */
  readonly wide: boolean
  /** Metadata dates the report. */
  readonly told: boolean
  /** The headline in every form: the day in "Dự báo thời tiết ngày 11/11/2026" is what it is about. */
  readonly headlines: readonly string[]
  /** Boxes whose dates an editor called clocks. */
  readonly ignored: ReadonlySet<Box>
}

export const AFTER_HEADLINE = 16
export const BEFORE_HEADLINE = 10

/** Whether a date in a box is no date of the report's. */
export function isLeftOut(ground: DateGround, box: Box): boolean {
  const { names, headline, ignored } = ground
  if (isApart(box, names, headline, isUnder(ground, box.firstBlock) ? 'share' : null)) return true
  let listed = false
  for (let at: Box | null = box; at !== null; at = at.parent) {
    if (ignored.has(at)) return true
    listed ||= at.name === 'li' || at.name === 'article' || at.name === 'a'
    if (listed && SIDE_NAME.test(namesOf(at)) && isBeside(ground, at)) return true
  }
  return false
}

/** Whether a block stands between headline and body: in the row of a date, of tools and of buttons to share by. */
export function isUnder({ anchor, bodyStart }: DateGround, block: number): boolean {
  if (anchor === null || block < anchor.endBlock) return false
  return block < anchor.endBlock + ROW_BLOCKS && (bodyStart < 0 || block < bodyStart)
}

const ROW_BLOCKS = 5

/** Whether a box holds neither headline nor body. */
function isBeside({ headline, bodyStart, bodyEnd }: DateGround, box: Box): boolean {
  return !holds(box, headline) && (box.firstBlock > bodyEnd || box.endBlock <= bodyStart)
}

/** Columns beside a report. */
const SIDE_NAME = /[ -](?:side-?bar|right-?(?:rail|col|column)|widget-area)(?=[ -]|\d)/u

export function isNear({ anchor }: DateGround, block: number): boolean {
  if (anchor === null) return false
  return block >= anchor.firstBlock - 2 && block <= anchor.endBlock + AFTER_HEADLINE
}

export function isBehind({ bodyEnd }: DateGround, block: number): boolean {
  return bodyEnd >= 0 && block > bodyEnd
}

export function isAbove({ anchor }: DateGround, box: Box): boolean {
  return anchor !== null && box.endBlock <= anchor.firstBlock && box.firstBlock >= anchor.firstBlock - BEFORE_HEADLINE
}

/** A sentence of the body that mentions a day; one that begins with its label ("Published on …") is none. */
export function isProse({ bodyStart, bodyEnd }: DateGround, { index, text }: Block): boolean {
  if (index < bodyStart || index > bodyEnd || isDateLine(text)) return false
  const before = text.slice(0, text.search(/\p{Nd}/u)).trim()
  if (before.split(' ').length <= MOST_LABEL_WORDS) return false
  return /[.!?…]["'”’»)]*$/u.test(text)
}

const MOST_LABEL_WORDS = 3

export function isInBody({ bodyStart, bodyEnd }: DateGround, { index }: Block): boolean {
  return bodyStart >= 0 && index >= bodyStart && index <= bodyEnd
}

/**
 * A short line amid the body that tells a day: "Hạn nộp hồ sơ: 30/12/2026", a heading of a chronicle. The line behind the
 * body's first block, which may be a deck, is as likely to date the report.
 */
export function isToldWithin(ground: DateGround, block: Block): boolean {
  const { bodyStart, bodyEnd } = ground
  if (!isInBody(ground, block) || block.index === bodyStart || block.index === bodyEnd) return false
  return block.index > bodyStart + 1 || block.box.name === 'li' || /^h[2-6]$/u.test(block.box.name)
}

/** The blocks from above the headline to some way below it. */
export function headRange({ anchor }: DateGround): readonly [number, number] {
  if (anchor === null) return [0, AFTER_HEADLINE]
  return [Math.max(0, anchor.firstBlock - BEFORE_HEADLINE), anchor.endBlock + AFTER_HEADLINE + 1]
}

/** Blocks behind the body in which its own date may stand: a line of details, a byline. */
export const BEHIND_BODY = 8

/** The names of a box and of the one around it. */
export function namesAround(box: Box): string {
  return `${namesOf(box)}${box.parent === null ? '' : namesOf(box.parent)}`
}
