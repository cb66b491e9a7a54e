import { cleaned } from './dirt.ts'
import { decodeReferences } from './entities.ts'

/** Attribute values in quotes may hold "<" and ">"; their length is bounded so that an open quote costs no second look. */
const TAG = /<\/?[a-zA-Z](?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}')*>|<\/?[a-zA-Z][^<>]*>|<!--[\s\S]*?(?:-->|$)/g
const UNSHOWN = /<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
const KNOWN_TAG =
  /<\/?(?:a|abbr|acronym|address|article|b|big|blink|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|embed|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|nobr|object|ol|p|pre|q|s|samp|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|tr|tt|u|ul|var|video|wbr)(?=[\s/>])[^<>]{0,4000}>/i
const REFERENCE = /&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z]\w+);/

/** What a reader sees of HTML: no tags, no scripts, references resolved. White space stays as written. */
export function textOfHtml(html: string): string {
  if (!html.includes('<')) return decodeReferences(html)
  return decodeReferences(html.replace(UNSHOWN, '').replace(TAG, ''))
}

/** Whether text that may be either is HTML: it has a tag that HTML knows. */
export function hasHtmlTag(text: string): boolean {
  return text.includes('<') && KNOWN_TAG.test(text)
}

export function hasReference(text: string): boolean {
  return text.includes('&') && REFERENCE.test(text)
}

/** Plain text as HTML. */
export function escapeText(text: string): string {
  if (!text.includes('<') && !text.includes('&') && !text.includes('>')) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * Text that did not go through the decoder (JSON's escapes), made as clean as the decoder makes it; trimmed, NFC. Text of
 * an XML document is clean already: the decoder cleans the bytes, and references resolve to clean characters only.
 */
export function tidy(text: string): string {
  return cleaned(text).toWellFormed().trim().normalize('NFC')
}

const RUN = /[\t\r\n\f]| {2}/
const RUNS = /[ \t\r\n\f]+/g

/** Clean text on one line: every run of plain white space is one space; no-break and thin spaces were meant. */
export function tidyLine(text: string): string {
  const line = (RUN.test(text) ? text.replace(RUNS, ' ') : text).trim()
  return line.includes('\ufffd') ? line.replaceAll('\ufffd', '') : line
}

/** Each text once, without the empty one, in their order. */
export function distinct(texts: readonly string[]): string[] {
  if (texts.length < 2) return texts[0] === '' ? [] : [...texts]
  return [...new Set(texts.filter((text) => text !== ''))]
}
