import { type Element, isTag } from 'domhandler'
import { isStamp } from '../locale/dates-stamp.ts'
import { MORE_WORDS } from '../locale/listing-words.ts'
import { decodeReferences } from './entities.ts'
import { hasReference, tidyLine } from './markup.ts'
import { elementsOf, lineOf } from './page-tree.ts'

/** In characters: what is longer is a whole teaser. */
export const LONGEST_HEADLINE = 300

export const HEADING = /^h[1-6]$/

/**
 * The headline that a link announces: its heading's or its own text, without the number or the date that a list prints in
 * the link as well; else what its title attribute says. '' where it has none, or says "more".
 */
export function headlineOf(anchor: Element): string {
  const holder = headingIn(anchor) ?? anchor
  const printed = lineOf(holder, LONGEST_HEADLINE + 1)
  const named = toldLine(anchor.attribs['title'] ?? '')
  if (printed === '' || MORE_WORDS.has(printed.toLowerCase())) return named
  return isPrintedWithMarks(named, printed) || named === withoutSmall(holder, printed)
    ? named
    : wholeHeadline(withoutMarks(holder, printed), named)
}

/** What an attribute says, on one line; templates escape it once more than it needs ("&amp;quot;"). */
export function toldLine(attribute: string): string {
  return tidyLine(hasReference(attribute) ? decodeReferences(attribute) : attribute)
}

/** A headline that a list cuts short, as its title attribute or its picture's words have it; else as printed. */
export function wholeHeadline(printed: string, told: string): string {
  const start = printed.replace(/\s*(?:\.\.\.|…)$/u, '')
  return start !== printed && start.length >= LEAST_START && told.length >= start.length && told.startsWith(start)
    ? told
    : printed
}

/** In characters: what two headlines share by chance is shorter. */
const LEAST_START = 12

/** A card that is a link has its heading among its first elements. */
const FIRST_ELEMENTS = 40

/** The heading within a link; null where it has none. */
export function headingIn(anchor: Element): Element | null {
  let seen = 0
  for (const element of elementsOf(anchor)) {
    if (HEADING.test(element.name)) return element
    seen += 1
    if (seen > FIRST_ELEMENTS) return null
  }
  return null
}

/** "1 Headline" or "Headline (28/4/2011)", by a link whose title attribute is the headline. */
function isPrintedWithMarks(named: string, printed: string): boolean {
  if (named.length < 4 || named.length >= printed.length) return false
  const at = printed.indexOf(named)
  return at !== -1 && !/\p{L}/u.test(printed.slice(0, at) + printed.slice(at + named.length))
}

/** "Headline<i>5 hours ago</i>". */
function withoutSmall(holder: Element, printed: string): string | null {
  const last = holder.children.findLast((node) => isTag(node) || lineOf(node) !== '')
  if (last === undefined || !isTag(last) || !SET_SMALL.has(last.name)) return null
  const small = lineOf(last, LONGEST_HEADLINE)
  return small !== '' && printed.endsWith(small) ? printed.slice(0, -small.length).trim() || null : null
}

/** A number in an element of its own before the headline, or a date behind it, is the list's. */
function withoutMarks(holder: Element, printed: string): string {
  const first = holder.children.find((node) => isTag(node) || lineOf(node) !== '')
  const number = first !== undefined && isTag(first) ? lineOf(first, LONGEST_NUMBER + 1) : ''
  const isNumbered = /^\d{1,3}[.)]$/u.test(number) && printed.startsWith(number)
  return withoutStamp(holder, isNumbered ? printed.slice(number.length).trim() : printed)
}

/** How lists set what they add to a headline. */
const SET_SMALL: ReadonlySet<string> = new Set(['em', 'i', 'small', 'time'])

/** In characters, its full stop counted. */
const LONGEST_NUMBER = 4

function withoutStamp(holder: Element, printed: string): string {
  const last = holder.children.findLast((node) => isTag(node) || lineOf(node) !== '')
  if (last === undefined || !isTag(last)) return printed
  const stamp = lineOf(last, LONGEST_HEADLINE)
  if (!isStamp(stamp) || !printed.endsWith(stamp)) return printed
  const rest = printed.slice(0, -stamp.length).trim()
  // "Power cuts on 20/11/2026", the day in another colour, is a headline.
  if (!SET_SMALL.has(last.name) && !/^[([]/u.test(stamp) && /\p{L}$/u.test(rest)) return printed
  return rest === '' ? printed : rest
}
