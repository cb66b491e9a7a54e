import { distinct, textOfHtml, tidyLine } from './markup.ts'
import { allFields, type Fields, fieldsOf, firstField, markupOf, textOf } from './xml-text.ts'
import type { XmlDocument, XmlElement } from './xml-tree.ts'

/** Names as printed, each once, in the order of `names` and then of the document. */
export function readPeople(document: XmlDocument, fields: Fields, names: readonly string[]): string[] {
  const people = allFields(fields, names).map((child) => personName(document, child))
  return distinct(people)
}

export const ENTRY_AUTHORS = ['author', 'dc:creator', 'dc:author', 'itunes:author', 'googleplay:author']
export const FEED_AUTHORS = [...ENTRY_AUTHORS, 'managingeditor']
/** Who counts as the author of entries that name none: the formats that say so, and nobody's editor. */
export const SHOW_AUTHORS = ['itunes:author', 'googleplay:author']

function personName(document: XmlDocument, element: XmlElement): string {
  if (element.children.length === 0) return plainName(textOf(document, element))
  const fields = fieldsOf(element)
  const named = firstField(fields, ['name', 'foaf:name', 'email', 'foaf:mbox', 'uri'])
  if (named !== null) return plainName(textOf(document, named))
  return plainName(markupOf(document, element))
}

/** More than any byline: what is longer is cut, so that no pattern runs away. */
const LONGEST_NAME = 1000

/** RSS 2.0 wants "mail@example.vn (Name)", and many write it the other way round: the name is wanted. */
export function plainName(text: string): string {
  const printed = text.slice(0, LONGEST_NAME)
  const line = tidyLine(printed.includes('<') ? textOfHtml(printed.replace(/<([^\s<>]+@[^\s<>]+)>/, '($1)')) : printed)
  const named = /^\S+@\S+\s*\((.*)\)$/.exec(line) ?? /^(.*?\S)\s*[<(](?:mailto:)?\S+@\S+[)>]$/.exec(line)
  return named?.[1]?.trim() ?? line
}
