import { resolveInHtml } from './addresses.ts'
import { decodeReferences } from './entities.ts'
import { meantHtml, withoutFence } from './escaped-twice.ts'
import { escapeText, hasHtmlTag, hasReference, textOfHtml, tidy, tidyLine } from './markup.ts'
import { markupOf, textOf } from './xml-text.ts'
import type { XmlDocument, XmlElement } from './xml-tree.ts'

/** One text of a feed: HTML, plain text, or RSS's, which may be either and is seen as HTML where it looks like it. */
export interface Wording {
  readonly kind: 'html' | 'text' | 'either'
  readonly raw: string
}

export type Dialect = 'atom' | 'rss'

/**
 * The text of an element by its dialect's rules: Atom says what its text is (RFC 4287 section 3.1 and 4.1.3, and mode of
 * Atom 0.3), RSS leaves it to be seen. Elements of other namespaces go by RSS's rule.
 */
function readWording(document: XmlDocument, element: XmlElement, dialect: Dialect): Wording {
  const isAtom = dialect === 'atom' && !element.name.includes(':')
  return isAtom ? atomWording(document, element) : rssWording(document, element)
}

/** What a reader sees of it. */
export function wordingText({ kind, raw }: Wording): string {
  const isHtml = kind === 'html' || (kind === 'either' && (hasHtmlTag(raw) || hasReference(raw)))
  return isHtml ? textOfHtml(raw) : raw
}

/** As announced, not sanitised; plain text is escaped. */
function wordingHtml({ kind, raw }: Wording): string {
  if (kind === 'text') return escapeText(raw)
  return kind === 'either' ? meantHtml(raw) : raw
}

/** One line of plain text, or null where nothing is left of it. */
export function readLine(document: XmlDocument, element: XmlElement | null, dialect: Dialect): string | null {
  if (element === null) return null
  const line = tidyLine(wordingText(readWording(document, element, dialect)))
  return line === '' ? null : line
}

/** HTML, or null where nothing is left of it. */
export function readHtml(document: XmlDocument, element: XmlElement | null, dialect: Dialect): string | null {
  if (element === null) return null
  const html = resolveInHtml(wordingHtml(readWording(document, element, dialect)), baseOf(element)).trim()
  return html === '' ? null : html
}

/** A child's xml:base counts where the child is all there is. */
function baseOf(element: XmlElement): string | null {
  const [only] = element.children
  return only !== undefined && element.children.length === 1 ? only.base : element.base
}

function rssWording(document: XmlDocument, element: XmlElement): Wording {
  if (element.children.length > 0) return ofHtml(plainTags(markupOf(document, element).trim()))
  return wordingOf(textOf(document, element))
}

/** RSS text, with XML's own escapes resolved. */
export function wordingOf(raw: string): Wording {
  return { kind: 'either', raw: withoutFence(raw) }
}

function ofHtml(raw: string): Wording {
  return { kind: 'html', raw }
}

function ofText(raw: string): Wording {
  return { kind: 'text', raw }
}

function atomWording(document: XmlDocument, element: XmlElement): Wording {
  const type = (element.attributes.get('type') ?? '').trim().toLowerCase()
  const mode = (element.attributes.get('mode') ?? '').trim().toLowerCase()
  if (isBase64(document, element, type, mode)) return ofHtml(decodeBase64(textOf(document, element)))
  if (isInlineMarkup(element, type, mode)) return ofHtml(inlineMarkup(document, element))
  const raw = element.children.length > 0 ? decodeReferences(markupOf(document, element)) : textOf(document, element)
  if (type.includes('html') || (type === '' && isUntoldHtml(element, raw, mode))) return ofHtml(withoutFence(raw))
  return ofText(raw)
}

const TEXT_TYPE = /^(?:text|html|xhtml)$|^text\/|html|xml$/
const BASE64 = /^[A-Za-z0-9+/=\s]+$/

/** RFC 4287 section 4.1.3.3: a media type that is neither text nor XML is Base64, and Atom 0.3 says so. */
function isBase64(document: XmlDocument, element: XmlElement, type: string, mode: string): boolean {
  if (mode === 'base64') return true
  if (type === '' || TEXT_TYPE.test(type) || element.children.length > 0) return false
  return element.attributes.get('src') === undefined && BASE64.test(textOf(document, element))
}

function decodeBase64(text: string): string {
  return tidy(Buffer.from(text.replace(/\s+/g, ''), 'base64').toString('utf8'))
}

function isInlineMarkup(element: XmlElement, type: string, mode: string): boolean {
  if (type === 'xhtml' || type === 'application/xhtml+xml' || (mode === 'xml' && type.includes('html'))) return true
  if (element.children.length === 0 || mode === 'escaped') return false
  return type !== 'html' && type !== 'text' && type !== 'text/html'
}

/** Markup in the document itself: its own prefixes off, and the one div around it that Atom wants. */
function inlineMarkup(document: XmlDocument, element: XmlElement): string {
  const markup = plainTags(markupOf(document, element).trim())
  const inner = /^<div(?:\s[^<>]*)?>([\s\S]*)<\/div>$/i.exec(markup)?.[1]
  return inner === undefined || hasSecondDiv(inner) ? markup : inner.trim()
}

/** Whether the first div ends before another begins, so that the outer tags are no pair. */
function hasSecondDiv(inner: string): boolean {
  const lower = inner.toLowerCase()
  const firstEnd = lower.indexOf('</div>')
  return firstEnd >= 0 && lower.lastIndexOf('<div') > firstEnd
}

const PREFIXED = /<(\/?)[a-zA-Z_][\w.-]{0,40}:(?=[a-zA-Z])/g
const BINDING = /\sxmlns(?::[\w.-]{1,40})?=(?:"[^"]*"|'[^']*')/g

function plainTags(markup: string): string {
  const unbound = markup.includes('xmlns') ? markup.replace(BINDING, '') : markup
  return unbound.includes(':') ? unbound.replace(PREFIXED, '<$1') : unbound
}

/** Text that does not say what it is, and is HTML by its looks. A title's "<b>" may be meant as text. */
function isUntoldHtml(element: XmlElement, raw: string, mode: string): boolean {
  if (mode === 'escaped') return hasHtmlTag(raw)
  if (element.name === 'title') return false
  return (hasHtmlTag(raw) && /<\/\w|<(?:br|img|hr)\b/i.test(raw)) || hasReference(raw)
}
