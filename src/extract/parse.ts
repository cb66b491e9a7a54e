import { type Document, DomHandler, type Element } from 'domhandler'
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { Parser } from 'htmlparser2'
import { QuickTokenizer } from './quick-tokenizer.ts'

export type ParseOutcome =
  | { readonly ok: true; readonly root: Document }
  | { readonly ok: false; readonly reason: string }

/** What is more than any report needs, and would cost more than one is worth. Pages of 4,000 papers: deepest 190, most elements 21,000. */
const MOST = { characters: 12_000_000, depth: 512, elements: 150_000 } as const

/**
 * Parses a page once, as htmlparser2 does, without its comments, and in a body where it has none of its own. A page too large, too deep or of too many elements is
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
  const parser = new Parser(tree, { decodeEntities: false, Tokenizer: QuickTokenizer })
  if (!hasBody(html)) parser.write('<body>')
  parser.end(html)
  return tree.excess === null ? { ok: true, root: tree.root } : tooMuch(tree.excess)
}

/** Nearly every page writes it in small letters, which is found ten times as fast. */
function hasBody(html: string): boolean {
  const small = html.indexOf('<body')
  return (small !== -1 && /[\s>]/u.test(html.charAt(small + 5))) || /<body[\s>]/iu.test(html)
}

function tooMuch(what: string): ParseOutcome {
  return { ok: false, reason: `page refused: ${what}` }
}

/** Elements whose own text is only the white space between their children. */
const HOLDS_NO_TEXT: ReadonlySet<string> = new Set([
  'html',
  'head',
  'ul',
  'ol',
  'dl',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'select',
  'picture',
  'video',
  'nav',
])

/** Elements whose text is no markup, so that an ampersand in it is one. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'xmp', 'textarea'])

/**
 * Builds the tree, and pauses the parser for good as soon as a limit is passed. Character references are decoded here,
 * where there are any: a parser that looks for them reads every sign by itself, and takes a fifth longer.
 */
class BoundedTree extends DomHandler {
  excess: string | null = null
  #parser: Parser | null = null
  #elements = 0
  /** How deep within an svg element. */
  #drawing = 0
  /** Whether an attribute of the tag being read has an ampersand. */
  #referring = false

  override onparserinit(parser: Parser): void {
    this.#parser = parser
    super.onparserinit(parser)
  }

  onattribute(_name: string, value: string): void {
    if (value.includes('&')) this.#referring = true
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.#referring) decodeAll(attribs)
    this.#referring = false
    this.#elements += 1
    if (this.#elements > MOST.elements) this.#stop(`more than ${MOST.elements} elements`)
    if (this.#drawing > 0 || name === 'svg') this.#drawing += 1
    if (this.#drawing > 1) return
    super.onopentag(name, attribs)
    if (this.tagStack.length > MOST.depth) this.#stop(`nested deeper than ${MOST.depth}`)
  }

  override onclosetag(): void {
    if (this.#drawing > 0) this.#drawing -= 1
    if (this.#drawing === 0) super.onclosetag()
    else this.lastNode = null
  }

  /** Leaves out what is never read: the insides of drawings, programs and styles, and blanks between rows and items. */
  override ontext(data: string): void {
    if (this.#drawing > 0 || (this.lastNode === null && this.#isUnread(data))) return
    super.ontext(data.includes('&') && !this.#isRaw() ? decodeHTML(data) : data)
  }

  #isRaw(): boolean {
    const around = this.tagStack.at(-1)
    return around !== undefined && 'name' in around && RAW.has(around.name)
  }

  #isUnread(data: string): boolean {
    const around = this.tagStack.at(-1)
    if (around === undefined || !('attribs' in around)) return false
    if (around.name === 'style') return true
    if (around.name === 'script') return !/json/iu.test(around.attribs['type'] ?? '')
    return HOLDS_NO_TEXT.has(around.name) && data.trim() === ''
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

function decodeAll(attribs: Record<string, string>): void {
  for (const [name, value] of Object.entries(attribs)) {
    if (value.includes('&')) attribs[name] = decodeHTMLAttribute(value)
  }
}

/** The element's attribute without white space at its ends, or null where it has none or an empty one. */
export function attribute(element: Element, name: string): string | null {
  const value = element.attribs[name]?.trim()
  return value === undefined || value === '' ? null : value
}
