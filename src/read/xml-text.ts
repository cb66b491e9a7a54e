import { decodeReferences } from './entities.ts'
import type { XmlDocument, XmlElement } from './xml-tree.ts'

/** What an XML reader reports as an element's text: references resolved once, CDATA as it stands, comments gone. */
export function textOf(document: XmlDocument, element: XmlElement): string {
  const { text, entities } = document
  if (!element.marked) return decodeReferences(text.slice(element.start, element.end), entities ?? undefined)
  return pieces(text, element.start, element.end)
    .map((piece) => (piece.literal ? piece.text : decodeReferences(piece.text, entities ?? undefined)))
    .join('')
}

/** An element's content as markup: child elements stay, CDATA loses its fence, comments are gone. */
export function markupOf(document: XmlDocument, element: XmlElement): string {
  const { text } = document
  if (!element.marked && !hasMarks(element)) return text.slice(element.start, element.end)
  return pieces(text, element.start, element.end)
    .map((piece) => piece.text)
    .join('')
}

/** The element's children by name, in their order. */
export type Fields = ReadonlyMap<string, readonly XmlElement[]>

export function fieldsOf(element: XmlElement): Fields {
  const fields = new Map<string, XmlElement[]>()
  for (const child of element.children) {
    const same = fields.get(child.name)
    if (same === undefined) fields.set(child.name, [child])
    else same.push(child)
  }
  return fields
}

/** The first child that has one of these names; names are in the order of belief. */
export function firstField(fields: Fields, names: readonly string[]): XmlElement | null {
  for (const name of names) {
    const [first] = fields.get(name) ?? []
    if (first !== undefined) return first
  }
  return null
}

/** All children that have one of these names, name by name, in the order of the document within each. */
export function allFields(fields: Fields, names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  for (const name of names) {
    const same = fields.get(name)
    if (same !== undefined) found.push(...same)
  }
  return found
}

interface Piece {
  readonly text: string
  /** From CDATA: nothing in it is markup or a reference. */
  readonly literal: boolean
}

function hasMarks(element: XmlElement): boolean {
  return element.children.some((child) => child.marked || hasMarks(child))
}

function pieces(text: string, from: number, end: number): Piece[] {
  const found: Piece[] = []
  let at = from
  while (at < end) {
    const mark = nextMark(text, at, end)
    if (mark > at) found.push({ text: text.slice(at, mark), literal: false })
    if (mark >= end) return found
    at = text.startsWith('<!--', mark) ? afterMark(text, '-->', mark + 4, end) : pushCdata(found, text, mark, end)
  }
  return found
}

function nextMark(text: string, from: number, end: number): number {
  let at = text.indexOf('<!', from)
  while (at >= 0 && at < end) {
    if (text.startsWith('<![CDATA[', at) || text.startsWith('<!--', at)) return at
    at = text.indexOf('<!', at + 2)
  }
  return end
}

function pushCdata(found: Piece[], text: string, mark: number, end: number): number {
  const close = text.indexOf(']]>', mark)
  const stop = close < 0 || close > end ? end : close
  found.push({ text: text.slice(mark + 9, stop), literal: true })
  return stop + 3
}

function afterMark(text: string, mark: string, from: number, end: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 || found > end ? end : found + mark.length
}
