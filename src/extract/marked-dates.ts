import { DomUtils } from 'htmlparser2'
import { cleanLine } from '../locale/clean.ts'
import { readDate } from '../locale/dates.ts'
import { DATE_NAME } from '../locale/element-names.ts'
import type { DatesContext } from './date-claims.ts'
import { BEHIND_BODY, type DateGround, headRange, isLeftOut, namesAround } from './date-ground.ts'
import { stampWithin } from './heading-line.ts'
import { attribute } from './parse.ts'
import type { Box } from './walk.ts'

/** Characters; no line of dates is longer. */
export const LONGEST_DATE_LINE = 160

/** The boxes about the report that are marked as dates: by element, microdata, class or an attribute with the instant. */
export function markedBoxes(ground: DateGround): Box[] {
  const { boxes } = ground.page
  const published = ground.page.described.filter(({ element }) => /published/iu.test(propertyOf(element)))
  if (published.length === 1) return published
  const inHeadline = ground.headline === null ? null : stampWithin(ground.page, ground.headline)
  const first = inHeadline === null ? publishedOfHatom(ground) : [inHeadline]
  const [from, to] = headRange(ground)
  const isBy = ({ firstBlock }: Box) =>
    ground.wide ||
    (firstBlock >= from && firstBlock < to) ||
    (firstBlock > ground.bodyEnd && firstBlock <= ground.bodyEnd + BEHIND_BODY)
  const others = boxes
    .filter((box) => isBy(box) && isMarked(box))
    .slice(0, ground.told ? FEW_MARKED : MOST_MARKED)
    .filter((box) => !first.includes(box) && !isLeftOut(ground, box))
  return [...first, ...others]
}

/** The one element of a page that hAtom marks as its entry's instant, as old blogs do below the text. */
function publishedOfHatom({ page }: DateGround): readonly Box[] {
  const marked = (page.byName.get('abbr') ?? []).filter(isHatomPublished)
  return marked.length === 1 ? marked : []
}

/** `<abbr class="published" title="2011-04-28T08:15:00+07:00">8:15</abbr>` (microformats.org/wiki/hatom). */
export function isHatomPublished({ name, element }: Box): boolean {
  const { class: classes = '', title = '' } = element.attribs
  return name === 'abbr' && /(?:^|\s)published(?:\s|$)/u.test(classes) && /\dT\d/u.test(title)
}

function isMarked(box: Box): boolean {
  const { name, element } = box
  if (name === 'meta' || name === 'link') return false
  return (
    name === 'time' ||
    (isDescribed(element) && PROPERTY.test(propertyOf(element))) ||
    HATOM.test(element.attribs['class'] ?? '') ||
    isStamped(box)
  )
}

const MOST_MARKED = 16
/** Where metadata dates the report, printed dates only bear it out. */
const FEW_MARKED = 4
export const PROPERTY = /date(?:Published|Modified|Created)/iu
/** Class names of hAtom and of WordPress, whose stamp stands in an attribute or in the text. */
const HATOM =
  /(?:^|\s)(?:published|updated|entry-date|post-date|pubdate|article-date|news-date|date-published|publish-date|post-created|date)(?:\s|$)/u

/** Few are: to put names together that are not there, for every box, is garbage. */
function isDescribed({ attribs }: Box['element']): boolean {
  return (attribs['itemprop'] ?? attribs['property']) !== undefined
}

/** The names of a box's microdata and RDFa. */
export function propertyOf({ attribs }: Box['element']): string {
  return `${attribs['itemprop'] ?? ''} ${attribs['property'] ?? ''}`
}

/** The date in the first attribute that holds one. */
export function stampOf({ element }: Box, at: DatesContext): ReturnType<typeof readDate> {
  for (const name of STAMPS) {
    const printed = attribute(element, name)
    const date = dateIn(printed !== null && EPOCH.test(printed) ? fromEpoch(printed) : printed, at)
    if (date !== null) return date
  }
  return null
}

/** Where scripts find the date that a box shows as "3 giờ trước". */
const SCRIPTED = ['title', 'data-time', 'data-date', 'data-datetime', 'data-published', 'data-timestamp', 'data-utime']
const STAMPS = ['datetime', 'content', ...SCRIPTED]

/** Seconds or milliseconds since 1970. */
const EPOCH = /^1\d{9}(?:\d{3})?$/

function fromEpoch(printed: string): string {
  return new Date(Number(printed) * (printed.length === 10 ? 1000 : 1)).toISOString()
}

const MAYBE_STAMP = /(?:19|20)\d\d|^1\d{9}/u

/** A box named for its date, with the date in an attribute. */
function isStamped(box: Box): boolean {
  const { attribs } = box.element
  if (!SCRIPTED.some((name) => attribs[name] !== undefined && MAYBE_STAMP.test(attribs[name]))) return false
  return box.name === 'abbr' || DATE_NAME.test(namesAround(box))
}

/** A box's text on one line, cut where no line of dates is as long. */
export function lineOf(box: Box): string {
  return cleanLine(DomUtils.textContent(box.element)).slice(0, LONGEST_DATE_LINE)
}

/** The date that a short text is; null where it is none. */
export function dateIn(text: string | null, at: DatesContext): ReturnType<typeof readDate> {
  return text !== null && text.length <= LONGEST_DATE_LINE && /\d/u.test(text) ? readDate(text, at) : null
}
