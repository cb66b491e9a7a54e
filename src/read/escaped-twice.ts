import { decodeReferences } from './entities.ts'
import { hasHtmlTag } from './markup.ts'

/** Text without a CDATA fence that was itself escaped, and so is left after references are resolved. */
export function withoutFence(text: string): string {
  if (!text.includes(OPENS)) return text
  const inner = FENCED.exec(text)?.[1]
  return inner === undefined ? text : inner.trim()
}

const OPENS = '<![CDATA['
const FENCED = /^\s*<!\[CDATA\[([\s\S]*?)(?:\]\]>)?\s*$/

/**
 * The HTML of an RSS text as it was meant: without an escaped fence; resolved once more where it has no tag, but begins
 * with one that is escaped ("&lt;p&gt;") and closed later on. A text about a tag does not close it; a headline may.
 */
export function meantHtml(raw: string): string {
  const text = withoutFence(raw)
  const name = ESCAPED_TAG.exec(text)?.[1]
  if (name === undefined || hasHtmlTag(text)) return text
  if (!new RegExp(`&(?:lt|#60);/${name}\\s*&(?:gt|#62);`, 'i').test(text)) return text
  const resolved = decodeReferences(text)
  return hasHtmlTag(resolved) ? resolved : text
}

const ESCAPED_TAG = /^\s*&(?:lt|#60);([a-zA-Z][a-zA-Z0-9]{0,20})(?=[\s&])/
