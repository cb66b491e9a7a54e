import type { Element } from 'domhandler'
import { AGENCIES } from '../locale/agencies.ts'
import { cleanLine } from '../locale/clean.ts'
import { labelOf } from '../locale/labels.ts'
import { readByline } from './byline-names.ts'
import { isLabelAlone, isNewsroom, isOnlyNewsroom } from './byline-phrases.ts'
import { lettersOf } from './likeness-of-lines.ts'

/** A run of an element's text that its markup sets apart, and what sets it apart. */
interface Piece {
  readonly text: string
  /** The element's name and classes; null for text that stands bare. */
  readonly markup: string | null
}

/**
 * The names in a marked element whose parts only the markup tells apart: `<a>Jane Doe</a> <span>Cardiff</span>`,
 * `<div>Jane Doe</div><div>Local Democracy Reporter</div>`, `<li>Jane Doe</li><li>John Roe</li>`. The first part that is a
 * name, those that are marked like it, and the words before. Null where commas or words part them, as for a reader.
 */
export function namesByMarkup(element: Element): string | null {
  const pieces = piecesOf(element)
  if (pieces.length < 2 || pieces.length > MOST) return null
  const at = pieces.findIndex(isName)
  const first = pieces[at]
  if (first === undefined || at > 1) return null
  const like = pieces.filter((piece, place) => place === at || (place > at && isLike(piece, first, pieces[place - 1])))
  const before = pieces.slice(0, at).map(({ text }) => text)
  return [...before, [...new Set(like.map(({ text }) => text))].join(', ')].join(' ')
}

/** An element with more parts is no byline. */
const MOST = 12

/** Marked as the first is, and no photographer; or an agency or a newsroom. */
function isLike({ text, markup }: Piece, first: Piece, before: Piece | undefined): boolean {
  if (markup === null || labelOf(text)?.kind === 'caption' || /^(?:dt|th) /u.test(before?.markup ?? '')) return false
  if (markup === first.markup) return true
  return AGENCIES.has(lettersOf(text)) || (isNewsroom(text) && !isOnlyNewsroom(text) && text.length <= LONGEST_OTHER)
}

/** Characters. */
const LONGEST_OTHER = 40

/** A whole name: where first and last name have an element each, they are one. */
function isName({ text }: Piece): boolean {
  return /\S\s\S|\p{Lo}/u.test(text) && readByline(text, true).names.length > 0
}

/** The runs of text between which only the markup stands: ends of lines, and of elements side by side. */
function piecesOf(element: Element): readonly Piece[] {
  const pieces: { text: string; markup: string | null }[] = []
  let before: Leaf | null = null
  for (const leaf of leavesOf(element)) {
    const last = pieces.at(-1)
    if (last === undefined || before === null || areApart(before, leaf)) {
      pieces.push({ text: leaf.text, markup: leaf.within === element ? null : markupOf(leaf.within) })
    } else {
      if (isLabelAlone(cleanLine(last.text))) last.markup = markupOf(leaf.within)
      else if (/\p{L}/u.test(leaf.text)) last.markup = null
      last.text += leaf.text
    }
    before = leaf
  }
  return pieces.map(({ text, markup }) => ({ text: cleanLine(text).replace(/\s*[,;|]$/u, ''), markup }))
}

/** A text that is not blank, the element it stands in, and whether a line ends before it. */
interface Leaf {
  readonly text: string
  readonly within: Element
  readonly isNewLine: boolean
}

function leavesOf(element: Element): readonly Leaf[] {
  const leaves: Leaf[] = []
  let isNewLine = false
  let space = ''
  const walk = (within: Element): void => {
    for (const node of within.children) {
      if (node.type === 'text' && node.data.trim() !== '') {
        leaves.push({ text: space + node.data, within, isNewLine })
        isNewLine = false
        space = ''
      } else if (node.type === 'text') space = ' '
      if (!('children' in node) || !('name' in node) || SILENT.has(node.name)) continue
      const endsLine = LINES.has(node.name)
      isNewLine ||= endsLine
      walk(node)
      isNewLine ||= endsLine
    }
  }
  walk(element)
  return leaves
}

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button'])
const LINES: ReadonlySet<string> = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dt',
  'dd',
  'tr',
  'td',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'header',
])

/** Whether only markup parts them: words or signs between would stand in an element around one of them. */
function areApart(left: Leaf, right: Leaf): boolean {
  if (right.isNewLine) return true
  if (left.within === right.within || isIn(left.within, right.within) || isIn(right.within, left.within)) return false
  const link = around(left.within, 'a')
  return link === null || link !== around(right.within, 'a')
}

function isIn(inner: Element, outer: Element): boolean {
  for (let at = inner.parent; at !== null; at = at.parent) if (at === outer) return true
  return false
}

function around(element: Element, name: string): Element | null {
  for (let at: Element['parent'] = element; at !== null; at = at.parent) {
    if ('name' in at && at.name === name) return at
  }
  return null
}

function markupOf({ name, attribs }: Element): string {
  return `${name} ${attribs['class'] ?? ''}`
}
