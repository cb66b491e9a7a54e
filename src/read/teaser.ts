import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { findDates } from '../locale/dates.ts'
import { leadsOn } from '../locale/listing-words.ts'
import { tidyLine } from './markup.ts'
import { elementsOf, lineOf } from './page-tree.ts'

/** A teaser has at least so many characters: less is a section's name, a date, a count of comments. */
const SHORTEST = 40

/** The longest text of an item that is neither its headline nor its date line; null where it has no teaser. */
export function readTeaser(box: Element, title: string): string | null {
  const lines = textBlocks(box)
    .map((line) => tidyLine(withoutTitle(line, title)))
    .filter((line) => line.length >= SHORTEST && !title.includes(line.replace(CUT, '')) && !leadsOn(line))
    .filter((line) => withoutDates(line).length >= SHORTEST / 2)
  return lines.sort((a, b) => b.length - a.length)[0] ?? null
}

/** A title that is printed once more, cut short. */
const CUT = /\s*(?:\.\.\.|…)$/u

/** A teaser that begins with the words of the title and says on in the same sentence stays whole. */
function withoutTitle(line: string, title: string): string {
  if (!line.startsWith(title)) return line
  const rest = line.slice(title.length)
  const isDated = findDates(rest.slice(0, LONGEST_DATE))[0]?.start === rest.search(/\S/)
  return SAYS_ON.test(rest) && !isDated ? line : rest
}

/** A letter that belongs to the last word, a small letter or a number behind a space, a comma. */
const SAYS_ON = /^(?:[\p{L}\p{M}\p{N}]|[,;]\s|\s+[\p{Ll}\p{N}])/u

/** In characters. */
const LONGEST_DATE = 60

function withoutDates(line: string): string {
  return findDates(line).reduce((rest, date) => rest.replace(date.printed, ''), line)
}

const INLINE = new Set(['a', 'b', 'strong', 'em', 'i', 'span', 'font', 'u', 'small', 'br', 'mark'])

/** The text of each element that holds text of its own, its inline parts with it. */
function textBlocks(element: Element): string[] {
  const own = element.children.some((child) => isText(child) && child.data.trim() !== '')
  if (own && element.children.every(isInline)) return [withoutLinksOn(element)]
  const loose = own
    ? [
        tidyLine(
          element.children
            .filter(isText)
            .map((child) => child.data)
            .join(' '),
        ),
      ]
    : []
  return [...loose, ...element.children.filter(isTag).flatMap(textBlocks)]
}

/** An element's text without the link at its end that leads on: "… Đọc tiếp “Headline”". */
function withoutLinksOn(element: Element): string {
  const line = lineOf(element)
  const last = [...elementsOf(element)].findLast(({ name }) => name === 'a')
  const text = last === undefined ? '' : lineOf(last)
  return text !== '' && leadsOn(text) && line.endsWith(text) ? line.slice(0, -text.length).trim() : line
}

function isInline(node: AnyNode): boolean {
  return isText(node) || (isTag(node) && INLINE.has(node.name) && node.children.every(isInline))
}
