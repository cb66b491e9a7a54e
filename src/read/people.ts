import { textOfHtml, tidyLine } from './markup.ts'
import { fieldsOf, firstField, markupOf, textOf } from './xml-text.ts'
import type { XmlDocument, XmlElement } from './xml-tree.ts'

/** Names as printed, in their order, each once. */
export function readPeople(document: XmlDocument, element: XmlElement, names: ReadonlySet<string>): string[] {
  const people = element.children.filter((child) => names.has(child.name)).map((child) => personName(document, child))
  return [...new Set(people.filter((name) => name !== ''))]
}

export const ENTRY_AUTHORS = new Set(['author', 'dc:creator', 'dc:author', 'itunes:author', 'googleplay:author'])
export const FEED_AUTHORS = new Set([...ENTRY_AUTHORS, 'managingeditor'])
/** Who counts as the author of entries that name none: the formats that say so, and nobody's editor. */
export const SHOW_AUTHORS = new Set(['itunes:author', 'googleplay:author'])

function personName(document: XmlDocument, element: XmlElement): string {
  const fields = fieldsOf(element)
  const named = firstField(fields, ['name', 'foaf:name', 'email', 'foaf:mbox', 'uri'])
  if (named !== null) return plainName(textOf(document, named))
  return plainName(element.children.length > 0 ? markupOf(document, element) : textOf(document, element))
}

/** RSS 2.0 wants "mail@example.vn (Name)", and many write it the other way round: the name is wanted. */
export function plainName(printed: string): string {
  const line = tidyLine(printed.includes('<') ? textOfHtml(printed.replace(/<([^\s<>]+@[^\s<>]+)>/, '($1)')) : printed)
  const named = /^\S+@\S+\s*\((.*)\)$/.exec(line) ?? /^(.*?\S)\s*[<(](?:mailto:)?\S+@\S+[)>]$/.exec(line)
  return named?.[1]?.trim() ?? line
}
