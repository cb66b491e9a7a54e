import { resolveBase } from './addresses.ts'
import { decodeReferences } from './entities.ts'
import { innerScope, type NameScope, nameOf, outerScope } from './xml-names.ts'
import { findMark, readTag, type Source, type Tag } from './xml-tag.ts'

/** An element of a document, as offsets into its text: what nobody asks for is never copied. */
export interface XmlElement {
  /** As this reader knows it ("dc:date"), whatever prefix the document binds. */
  readonly name: string
  /** As the document has it, in lower case. */
  readonly written: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  readonly parent: XmlElement | null
  /** Absolute, or null where neither the document nor an xml:base tells. */
  readonly base: string | null
  readonly language: string | null
  /** Where its start tag begins. */
  readonly open: number
  /** Its content, from `start` up to, not including, `end`. */
  readonly start: number
  readonly end: number
  /** Whether its own end tag was found. */
  readonly closed: boolean
  /** Whether CDATA or comments stand in its content. */
  readonly marked: boolean
}

export interface XmlDocument {
  readonly text: string
  /** Holds the document's outermost elements. */
  readonly root: XmlElement
  /** Internal entities of the DTD that are plain text; null where it has none. */
  readonly entities: ReadonlyMap<string, string> | null
  /** What had to be mended, in an operator's words. */
  readonly repairs: ReadonlySet<string>
}

/** An element while its end is not known. */
interface Growing {
  readonly name: string
  readonly written: string
  /** As the document has it, for the quickest look at an end tag. */
  readonly spelled: string
  readonly attributes: ReadonlyMap<string, string>
  children: Growing[]
  readonly parent: Growing | null
  readonly base: string | null
  readonly language: string | null
  readonly open: number
  readonly start: number
  end: number
  closed: boolean
  marked: boolean
  readonly scope: NameScope
}

interface Builder {
  readonly text: string
  readonly source: Source
  readonly root: Growing
  readonly entities: Map<string, string>
  readonly repairs: Set<string>
  current: Growing
  depth: number
}

/** Deeper elements become siblings: a feed has ten levels, an attack a hundred thousand. */
const DEEPEST = 256
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()
const NO_CHILDREN: Growing[] = []

/**
 * Any text as a tree, however damaged: ends that nothing began are skipped, starts that nothing ends last as long as
 * what they stand in, names match in any case. Never throws. Cost: one pass; memory for elements, none for text.
 */
export function parseXml(text: string, url: string | null): XmlDocument {
  const root = newRoot(text, url)
  const builder: Builder = {
    text,
    source: { text, absent: new Set() },
    root,
    entities: new Map(),
    repairs: new Set(),
    current: root,
    depth: 0,
  }
  let at = text.indexOf('<')
  while (at >= 0) at = text.indexOf('<', readMarkup(builder, at))
  if (builder.current !== root) builder.repairs.add('ended within an element')
  return { text, root, entities: builder.entities.size > 0 ? builder.entities : null, repairs: builder.repairs }
}

function newRoot(text: string, url: string | null): Growing {
  return {
    name: '#document',
    written: '#document',
    spelled: '#document',
    attributes: NO_ATTRIBUTES,
    children: [],
    parent: null,
    base: url,
    language: null,
    open: 0,
    start: 0,
    end: text.length,
    closed: true,
    marked: false,
    scope: outerScope(),
  }
}

const BANG = 33
const QUESTION = 63
const SLASH = 47
const CLOSE = 62

/** Reads what "<" begins; answers where to go on. */
function readMarkup(builder: Builder, at: number): number {
  const next = builder.text.charCodeAt(at + 1)
  if (next === SLASH) return readEnd(builder, at)
  if (next === BANG) return readDeclaration(builder, at)
  if (next === QUESTION) return after(builder.source, '?>', at + 2, at + 2)
  return readStart(builder, at)
}

/** The place after the next `mark`, or `otherwise` where there is none. */
function after(source: Source, mark: string, from: number, otherwise: number): number {
  const found = findMark(source, mark, from)
  return found < 0 ? otherwise : found + mark.length
}

function readDeclaration(builder: Builder, at: number): number {
  const { text, source, current } = builder
  if (text.startsWith('<![CDATA[', at)) {
    current.marked = true
    return after(source, ']]>', at + 9, text.length)
  }
  if (text.startsWith('<!--', at)) {
    current.marked = true
    return after(source, '-->', at + 4, text.length)
  }
  if (/^<!doctype/i.test(text.slice(at, at + 9))) return readDoctype(builder, at)
  return at + 2
}

/** Only the first counts, and is read once: the others are text. */
function readDoctype(builder: Builder, at: number): number {
  if (builder.source.absent.has('<!doctype')) return at + 2
  builder.source.absent.add('<!doctype')
  const end = endOfDoctype(builder.text, at)
  for (const match of builder.text.slice(at, end).matchAll(ENTITY)) {
    const value = match[2] ?? match[3] ?? ''
    if (match[1] !== undefined && !NESTED.test(value)) builder.entities.set(match[1], decodeReferences(value))
  }
  return end
}

/** A short entity without others in it: a bomb has nothing to grow from. */
const ENTITY = /<!ENTITY\s{1,20}([\w.-]{1,80})\s{1,20}(?:"([^"]{0,200})"|'([^']{0,200})')\s{0,20}>/g
const NESTED = /&(?!#|(?:amp|lt|gt|quot|apos);)/

function endOfDoctype(text: string, at: number): number {
  const subset = text.indexOf('[', at)
  const close = text.indexOf('>', at)
  if (close < 0) return text.length
  if (subset < 0 || subset > close) return close + 1
  const ended = /\]\s*>/g
  ended.lastIndex = subset
  const match = ended.exec(text)
  return match === null ? close + 1 : match.index + match[0].length
}

function readEnd(builder: Builder, at: number): number {
  const { text, current } = builder
  const nameEnd = at + 2 + current.spelled.length
  if (text.charCodeAt(nameEnd) === CLOSE && text.startsWith(current.spelled, at + 2)) {
    closeUpTo(builder, current, at)
    return nameEnd + 1
  }
  return readOtherEnd(builder, at)
}

/** The end of an element further out, or one spelled otherwise than its start. */
function readOtherEnd(builder: Builder, at: number): number {
  const { text, current } = builder
  const close = findMark(builder.source, '>', at + 2)
  if (close < 0) return text.length
  const written = text
    .slice(at + 2, close)
    .trim()
    .toLowerCase()
  let match: Growing | null = current
  while (match !== null && match.written !== written) match = match.parent
  if (match === null || match === builder.root) builder.repairs.add('end tags without a start')
  else closeUpTo(builder, match, at)
  return close + 1
}

/** Ends every open element up to `outer`, which alone counts as closed. */
function closeUpTo(builder: Builder, outer: Growing, at: number): void {
  if (builder.current !== outer) builder.repairs.add('start tags without an end')
  outer.closed = true
  for (;;) {
    const element = builder.current
    element.end = at
    builder.current = element.parent ?? builder.root
    builder.depth -= 1
    if (element === outer) return
  }
}

function readStart(builder: Builder, at: number): number {
  const tag = readTag(builder.source, at)
  if (tag === null) return at + 1
  closeForgotten(builder, tag.name, at)
  const element = newElement(builder, tag, at)
  const { current } = builder
  if (current.children === NO_CHILDREN) current.children = []
  current.children.push(element)
  if (tag.empty || builder.depth >= DEEPEST) return tag.end
  element.end = builder.text.length
  element.closed = false
  builder.current = element
  builder.depth += 1
  return tag.end
}

/** Elements of an entry that hold plain text only: another of the entry's elements within one means a forgotten end. */
const LEAVES = new Set(['title', 'link', 'guid', 'pubdate'])
const ENDS_LEAVES = new Set(['title', 'link', 'guid', 'pubdate', 'description', 'item', 'entry'])

function closeForgotten(builder: Builder, spelled: string, at: number): void {
  const { current } = builder
  if (LEAVES.has(current.written)) {
    const written = spelled.toLowerCase()
    if (ENDS_LEAVES.has(written) && written !== current.written) closeOne(builder, at)
  }
  if (isItemIn(builder.current, spelled)) closeOne(builder, at)
}

/** An item within an item of the same name: the outer one's end was forgotten. */
function isItemIn({ written }: Growing, spelled: string): boolean {
  if (written.length !== spelled.length || (written !== 'item' && written !== 'entry')) return false
  return spelled.toLowerCase() === written
}

function closeOne(builder: Builder, at: number): void {
  builder.repairs.add('start tags without an end')
  builder.current.end = at
  builder.current = builder.current.parent ?? builder.root
  builder.depth -= 1
}

function newElement(builder: Builder, tag: Tag, at: number): Growing {
  const { current } = builder
  const attributes = attributesOf(builder, tag)
  const scope = tag.bindings === null ? current.scope : innerScope(current.scope, tag.bindings)
  const { name, written } = nameOf(scope, tag.name)
  const base = attributes.get('xml:base')
  return {
    name,
    written,
    spelled: tag.name,
    attributes,
    children: NO_CHILDREN,
    parent: current,
    base: base === undefined ? current.base : resolveBase(base, current.base),
    language: attributes.get('xml:lang') ?? current.language,
    open: at,
    start: tag.end,
    end: tag.end,
    closed: true,
    marked: false,
    scope,
  }
}

function attributesOf(builder: Builder, tag: Tag): ReadonlyMap<string, string> {
  if (tag.attributes === null) return NO_ATTRIBUTES
  const attributes = new Map<string, string>()
  for (const [name, value] of tag.attributes) {
    if (!attributes.has(name)) attributes.set(name, decodeReferences(value, builder.entities))
  }
  return attributes
}
