import { type CheerioAPI, load } from 'cheerio/slim'
import { type ChildNode, Element, type ParentNode, Text } from 'domhandler'

/** Reads XML so that every character stays as it was escaped; what is put in must come through `element`. */
export function readXml(xml: string): CheerioAPI {
  return load(xml, { xml: { decodeEntities: false } })
}

/** Writes what `readXml` read, with the style sheet a browser shows it by. */
export function writeXml($: CheerioAPI, styleSheet: string): string {
  const sheet = `<?xml-stylesheet type="text/css" href="${xmlAttribute(styleSheet)}"?>`
  return `${$.xml().replace('?>', `?>\n${sheet}`)}\n`
}

/**
 * Text for an XML element. "&" and "<" are written as hexadecimal references, as the RSS Advisory Board's profile
 * asks: readers that guess whether a title is HTML then know that it is not.
 */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('>', '&gt;')
}

/** Text for an XML attribute in double quotes. */
export function xmlAttribute(text: string): string {
  return xmlText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/gu, ' ')
}

/** Text for HTML, between tags or in double quotes. */
export function htmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** An element with text or children; attributes that are null are left out. Everything is escaped here, once. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  content: string | readonly Element[] = [],
): Element {
  const written: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) if (value !== null) written[key] = xmlAttribute(value)
  const children = typeof content === 'string' ? [new Text(xmlText(content))] : [...content]
  const made = new Element(name, written, children)
  for (const child of children) child.parent = made
  return made
}

/** Puts nodes at the end of a parent. Cost: linear in what is put. */
export function append(parent: ParentNode, nodes: readonly ChildNode[]): void {
  for (const node of nodes) insertAt(parent, node, parent.children.length)
}

/** Puts nodes before a child; at the end where the child is null. */
export function insertBefore(parent: ParentNode, before: ChildNode | null, nodes: readonly ChildNode[]): void {
  let at = before === null ? parent.children.length : parent.children.indexOf(before)
  for (const node of nodes) insertAt(parent, node, at++)
}

/** The first child element of that name. */
export function childNamed(parent: ParentNode, name: string): Element | null {
  for (const child of parent.children) if (child instanceof Element && child.name === name) return child
  return null
}

/** All child elements of that name. */
export function childrenNamed(parent: ParentNode, name: string): Element[] {
  return parent.children.filter((child) => child instanceof Element).filter((child) => child.name === name)
}

/** Makes an element hold this text and nothing else. */
export function setText(target: Element, text: string): void {
  target.children = []
  append(target, [new Text(xmlText(text))])
}

function insertAt(parent: ParentNode, node: ChildNode, at: number): void {
  node.parent = parent
  node.prev = parent.children[at - 1] ?? null
  node.next = parent.children[at] ?? null
  if (node.prev !== null) node.prev.next = node
  if (node.next !== null) node.next.prev = node
  parent.children.splice(at, 0, node)
}
