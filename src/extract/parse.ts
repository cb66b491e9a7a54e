import { type Document, DomHandler, type Element } from 'domhandler'
import { Parser } from 'htmlparser2'

export type ParseOutcome =
  | { readonly ok: true; readonly root: Document }
  | { readonly ok: false; readonly reason: string }

/** What is more than any report needs, and would cost more than one is worth. Pages of 4,000 papers: deepest 190, most elements 21,000. */
const MOST = { characters: 12_000_000, depth: 512, elements: 150_000 } as const

/**
 * Parses a page once, as htmlparser2 does, without its comments. A page too large, too deep or of too many elements is
 * given up the moment it shows: cost stays linear. Formatting tags that an old page never closes are taken out first.
 */
export function parsePage(html: string): ParseOutcome {
  if (html.length > MOST.characters) return tooMuch(`longer than ${MOST.characters} characters`)
  const first = parseOnce(html)
  if (first.ok || !first.reason.includes('deeper')) return first
  return parseOnce(html.replace(UNCLOSED_FORMATTING, ''))
}

/** Tags that old editors leave open, so that the page only seems to be deep. */
const UNCLOSED_FORMATTING = /<\/?(?:font|span|b|i|u|em|strong|small|big|center|o:p|st1:[a-z]+)\b[^<>]{0,2000}>/giu

function parseOnce(html: string): ParseOutcome {
  const tree = new BoundedTree()
  const parser = new Parser(tree, { decodeEntities: true })
  parser.end(html)
  return tree.excess === null ? { ok: true, root: tree.root } : tooMuch(tree.excess)
}

function tooMuch(what: string): ParseOutcome {
  return { ok: false, reason: `page refused: ${what}` }
}

/** Builds the tree, and pauses the parser for good as soon as a limit is passed. */
class BoundedTree extends DomHandler {
  excess: string | null = null
  #parser: Parser | null = null
  #elements = 0

  override onparserinit(parser: Parser): void {
    this.#parser = parser
    super.onparserinit(parser)
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name, attribs)
    this.#elements += 1
    if (this.tagStack.length > MOST.depth) this.#stop(`nested deeper than ${MOST.depth}`)
    else if (this.#elements > MOST.elements) this.#stop(`more than ${MOST.elements} elements`)
  }

  override oncomment(): void {
    this.lastNode = null
  }

  override oncommentend(): void {
    this.lastNode = null
  }

  override onprocessinginstruction(): void {
    this.lastNode = null
  }

  #stop(excess: string): void {
    this.excess = excess
    this.#parser?.pause()
  }
}

/** The element's attribute without white space at its ends, or null where it has none or an empty one. */
export function attribute(element: Element, name: string): string | null {
  const value = element.attribs[name]?.trim()
  return value === undefined || value === '' ? null : value
}
