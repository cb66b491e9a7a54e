import { type ChildNode, Document, Element, Text } from 'domhandler'
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { commonName } from './common-names.ts'
import { FOREIGN_TAGS, IMPLIED_ENDS, VOID_TAGS } from './implied-ends.ts'
import { QuickTokenizer } from './quick-tokenizer.ts'

/** What a tree may have at most. */
export interface TreeLimits {
  /** Elements within one another. */
  readonly depth: number
  readonly elements: number
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

type Callbacks = ConstructorParameters<typeof QuickTokenizer>[1]

/**
 * Builds the tree of a page as htmlparser2 and domhandler do, in one step where they take two, and without what no finder
 * looks at: comments, the insides of drawings, programs and styles, blanks between rows and items. Pauses the tokenizer
 * for good as soon as a limit is passed. Character references are decoded here, where there are any: a tokenizer that
 * looks for them reads every sign by itself, and takes a fifth longer.
 */
export class TreeBuilder implements Callbacks {
  readonly root = new Document([])
  /** The limit that was passed, in an operator's words. */
  excess: string | null = null
  /** What is being read, and how much was read before it. */
  #text = ''
  #offset = 0
  readonly #limits: TreeLimits
  readonly #tokenizer: QuickTokenizer
  /** Names of the open tags, those within drawings among them. */
  readonly #names: string[] = []
  /** The open elements. */
  readonly #elements: Element[] = []
  /** Whether tags may end themselves, the innermost last. */
  readonly #foreign: boolean[] = [false]
  #count = 0
  /** How deep within an svg element. */
  #drawing = 0
  #tag = ''
  /** Those of the tag that is being read. */
  #attribs: Record<string, string> = {}
  #attribute = ''
  #value = ''
  /** The text that was just added: what follows it at once is part of it. */
  #lastText: Text | null = null

  constructor(limits: TreeLimits) {
    this.#limits = limits
    this.#tokenizer = new QuickTokenizer({ decodeEntities: false }, this)
  }

  /** Reads more of the page: no tag may begin in one part and end in another. */
  write(part: string): void {
    this.#offset += this.#text.length
    this.#text = part
    this.#tokenizer.write(part)
  }

  end(): void {
    this.#tokenizer.end()
  }

  ontext(start: number, end: number): void {
    if (this.#drawing > 0) return
    const around = this.#elements.at(-1)
    if (this.#lastText === null && around !== undefined && this.#isUnread(around, start, end)) return
    const raw = this.#slice(start, end)
    const data = raw.includes('&') && !(around !== undefined && RAW.has(around.name)) ? decodeHTML(raw) : raw
    if (this.#lastText !== null) this.#lastText.data += data
    else {
      const text = new Text(data)
      this.#add(text)
      this.#lastText = text
    }
  }

  onopentagname(start: number, end: number): void {
    this.#begin(this.#name(start, end))
  }

  onopentagend(): void {
    this.#endTag()
  }

  onselfclosingtag(): void {
    if (this.#foreign.at(-1) === true) this.#endAndClose()
    else this.#endTag()
  }

  onclosetag(start: number, end: number): void {
    const name = this.#name(start, end)
    if (FOREIGN_TAGS.has(name)) this.#foreign.pop()
    if (VOID_TAGS.has(name)) {
      if (name === 'br') this.#addBreak()
      return
    }
    const place = this.#names.lastIndexOf(name)
    if (place !== -1) this.#closeTo(place)
    else if (name === 'p') {
      this.#begin('p')
      this.#endAndClose()
    }
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#name(start, end)
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#slice(start, end)
  }

  /** The first of a name counts. */
  onattribend(): void {
    if (!Object.hasOwn(this.#attribs, this.#attribute)) {
      this.#attribs[this.#attribute] = this.#value.includes('&') ? decodeHTMLAttribute(this.#value) : this.#value
    }
    this.#value = ''
  }

  oncomment(): void {
    this.#lastText = null
  }

  oncdata(): void {
    this.#lastText = null
  }

  ondeclaration(): void {
    this.#lastText = null
  }

  onprocessinginstruction(): void {
    this.#lastText = null
  }

  onattribentity(): void {}

  ontextentity(): void {}

  onend(): void {}

  #name(start: number, end: number): string {
    return commonName(this.#text, start - this.#offset, end - this.#offset) ?? this.#slice(start, end).toLowerCase()
  }

  #slice(start: number, end: number): string {
    return this.#text.slice(start - this.#offset, end - this.#offset)
  }

  /** A tag begins: ends those that cannot hold it. */
  #begin(name: string): void {
    const ended = IMPLIED_ENDS.get(name)
    if (ended !== undefined) while (ended.has(this.#names.at(-1) ?? '')) this.#closeTo(this.#names.length - 1)
    if (!VOID_TAGS.has(name)) {
      this.#names.push(name)
      const foreign = FOREIGN_TAGS.get(name)
      if (foreign !== undefined) this.#foreign.push(foreign)
    }
    this.#tag = name
    this.#attribs = {}
  }

  #endTag(): void {
    this.#open(this.#tag, this.#attribs)
    if (VOID_TAGS.has(this.#tag)) this.#close()
    this.#tag = ''
  }

  /** Ends the tag that is being read, and its element. */
  #endAndClose(): void {
    const name = this.#tag
    this.#endTag()
    if (this.#names.at(-1) === name) this.#closeTo(this.#names.length - 1)
  }

  /** "</br>" is read as "<br>". */
  #addBreak(): void {
    this.#open('br', {})
    this.#close()
  }

  #closeTo(place: number): void {
    while (this.#names.length > place) {
      this.#names.pop()
      this.#close()
    }
  }

  #open(name: string, attribs: Record<string, string>): void {
    this.#count += 1
    if (this.#count > this.#limits.elements) this.#stop(`more than ${this.#limits.elements} elements`)
    if (this.#drawing > 0 || name === 'svg') this.#drawing += 1
    if (this.#drawing > 1) return
    const element = new Element(name, attribs)
    this.#add(element)
    this.#elements.push(element)
    if (this.#elements.length >= this.#limits.depth) this.#stop(`nested deeper than ${this.#limits.depth}`)
  }

  #close(): void {
    this.#lastText = null
    if (this.#drawing > 0) this.#drawing -= 1
    if (this.#drawing === 0) this.#elements.pop()
  }

  /** Most elements have one child: an empty list takes room for 17 at its first. */
  #add(node: ChildNode): void {
    const parent = this.#elements.at(-1) ?? this.root
    const before = parent.children.at(-1)
    if (before === undefined) parent.children = [node]
    else {
      node.prev = before
      before.next = node
      parent.children.push(node)
    }
    node.parent = parent
    this.#lastText = null
  }

  #isUnread({ name, attribs }: Element, start: number, end: number): boolean {
    if (name === 'style') return true
    if (name === 'script') return !/json/iu.test(attribs['type'] ?? '')
    return HOLDS_NO_TEXT.has(name) && this.#slice(start, end).trim() === ''
  }

  #stop(excess: string): void {
    this.excess = excess
    this.#tokenizer.pause()
  }
}
