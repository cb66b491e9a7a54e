import { DomUtils } from 'htmlparser2'
import { cleanLine } from '../locale/clean.ts'
import { isStamp } from '../locale/dates-stamp.ts'
import type { PageDocument } from './document.ts'
import { boxLine } from './metadata.ts'
import type { Box } from './walk.ts'

/** A heading's text, without the date that stands at its end in an element of its own. */
export function headingLine(page: PageDocument, heading: Box): string {
  const line = boxLine(page, heading)
  const stamp = stampWithin(page, heading)
  if (stamp === null) return line
  const rest = line.slice(0, -textOf(stamp).length).trim()
  return rest === '' ? line : rest
}

/** The element at a heading's end that is a date and nothing else; null where there is none. */
export function stampWithin(page: PageDocument, heading: Box): Box | null {
  if (heading.end === heading.index + 1) return null
  const line = boxLine(page, heading)
  if (!ENDS_IN_DIGIT.test(line)) return null
  const inner = page.boxes.slice(heading.index + 1, heading.end)
  const stamp = inner.find((box) => isStamp(textOf(box)) && line.endsWith(textOf(box))) ?? null
  // "Power cuts on 20/11/2026", the day in another colour: the page's title has it too.
  return stamp !== null && page.title?.includes(textOf(stamp)) === true ? null : stamp
}

const ENDS_IN_DIGIT = /\d[)\]]?$/u

function textOf(box: Box): string {
  return cleanLine(DomUtils.textContent(box.element))
}
