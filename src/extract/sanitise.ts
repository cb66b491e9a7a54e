import type { ChildNode, Element } from 'domhandler'
import sanitize, { type IOptions } from 'sanitize-html'
import { cleanText } from '../locale/clean.ts'
import { parsePage } from './parse.ts'

/**
 * Makes HTML from outside safe to publish anywhere: only the tags and attributes of the allow-list, addresses absolute
 * and http or https, whole and balanced. sanitize-html does it; then its result is parsed again and written anew by the
 * same list, so that nothing depends on one reading of broken markup. What is refused by size or depth gives ''.
 * Cost: linear.
 */
export function sanitiseHtml(html: string, baseUrl: string): string {
  if (mayBeDeep(html) && !parsePage(html).ok) return ''
  return rewriteHtml(sanitize(html, STRICT), baseUrl)
}

/** Writes HTML anew by the allow-list alone. */
function rewriteHtml(html: string, baseUrl: string): string {
  const parsed = parsePage(html)
  return parsed.ok ? writeNodes(parsed.root.children, baseUrl).trim() : ''
}

/** Whether markup has enough tags to be nested too deep for sanitize-html, whose cost grows with the square of depth. */
function mayBeDeep(html: string): boolean {
  let at = -1
  for (let tags = 0; tags <= 512; tags += 1) {
    at = html.indexOf('<', at + 1)
    if (at === -1) return false
  }
  return true
}

/** Text made fit to stand between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"']/u.test(text) ? text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? '') : text
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Every tag an article may have. */
export const ALLOWED_TAGS: ReadonlySet<string> = new Set(
  `p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite pre code kbd samp em strong b i u s del ins small sub
   sup mark abbr time a img figure figcaption table caption thead tbody tfoot tr th td div span section article`.split(
    /\s+/u,
  ),
)

type AttributeKind =
  | 'text'
  | 'address'
  | 'link'
  | 'number'
  | 'span'
  | 'flag'
  | 'moment'
  | 'direction'
  | 'language'
  | 'scope'

/** Every attribute such a tag may have, and what its value must be. */
const ALLOWED_ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, AttributeKind>>>> = {
  '*': { dir: 'direction', lang: 'language' },
  a: { href: 'link', title: 'text' },
  img: { src: 'address', alt: 'text', title: 'text', width: 'number', height: 'number' },
  td: { colspan: 'span', rowspan: 'span' },
  th: { colspan: 'span', rowspan: 'span', scope: 'scope' },
  ol: { start: 'number', reversed: 'flag' },
  li: { value: 'number' },
  time: { datetime: 'moment' },
  abbr: { title: 'text' },
  blockquote: { cite: 'address' },
  q: { cite: 'address' },
}

const VALUE_FORMS: Readonly<Record<Exclude<AttributeKind, 'address' | 'link' | 'text' | 'flag'>, RegExp>> = {
  number: /^\d{1,5}$/u,
  span: /^\d{1,3}$/u,
  moment: /^[\w:.+\- ]{4,40}$/u,
  direction: /^(?:ltr|rtl|auto)$/u,
  language: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/u,
  scope: /^(?:col|row|colgroup|rowgroup)$/u,
}

/** Tags whose insides go with them: what they hold is no text of an article, or is read differently by browsers. */
const DROPPED_WHOLE = `script style textarea option xmp noscript template svg math iframe object embed applet select
  button title head noembed noframes plaintext audio video canvas frameset`.split(/\s+/u)

const STRICT: IOptions = {
  allowedTags: [...ALLOWED_TAGS],
  allowedAttributes: Object.fromEntries(
    Object.entries(ALLOWED_ATTRIBUTES).map(([tag, kinds]) => [tag, Object.keys(kinds)]),
  ),
  allowedSchemes: ['http', 'https'],
  allowedSchemesByTag: { a: ['http', 'https', 'mailto', 'tel'] },
  allowProtocolRelative: true,
  nonTextTags: DROPPED_WHOLE,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
  nestingLimit: 256,
  parseStyleAttributes: false,
}

const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img'])

function writeNodes(nodes: readonly ChildNode[], baseUrl: string): string {
  let written = ''
  for (const node of nodes) {
    if ('attribs' in node) written += writeElement(node, baseUrl)
    else if (node.type === 'text') written += escapeHtml(cleanText(node.data))
  }
  return written
}

function writeElement(element: Element, baseUrl: string): string {
  const { name } = element
  const inside = VOID_TAGS.has(name) ? '' : writeNodes(element.children, baseUrl)
  if (!ALLOWED_TAGS.has(name)) return inside
  const attributes = safeAttributes(element, baseUrl)
  if (name === 'img' && !attributes.includes(' src=')) return ''
  if (name === 'a' && !attributes.includes(' href=')) return inside
  return VOID_TAGS.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${inside}</${name}>`
}

/** The attributes of an element that the allow-list lets through, as they are written behind its name. */
export function safeAttributes(element: Element, baseUrl: string): string {
  let written = ''
  for (const [name, value] of Object.entries(element.attribs)) {
    const kind = ALLOWED_ATTRIBUTES[element.name]?.[name] ?? ALLOWED_ATTRIBUTES['*']?.[name]
    const safe = kind === undefined ? null : safeValue(value, kind, baseUrl)
    if (safe !== null) written += ` ${name}="${escapeHtml(safe)}"`
  }
  return written
}

function safeValue(value: string, kind: AttributeKind, baseUrl: string): string | null {
  if (kind === 'address') return absoluteAddress(value, baseUrl)
  if (kind === 'link') return linkAddress(value, baseUrl)
  if (kind === 'text') return cleanText(value)
  if (kind === 'flag') return ''
  return VALUE_FORMS[kind].test(value) ? value : null
}

/** An address made absolute; null where it is none, or neither http nor https, or carries a password. */
export function absoluteAddress(address: string, baseUrl: string): string | null {
  const url = URL.parse(address.trim(), baseUrl)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  return url.username === '' && url.password === '' ? url.href : null
}

/** Where a link leads: an absolute address, a telephone number or a mail address; null where it is none of these. */
export function linkAddress(address: string, baseUrl: string): string | null {
  const trimmed = address.trim()
  const number = TELEPHONE.exec(trimmed)?.[1]
  if (number !== undefined) return `tel:${number.replace(/\s+/gu, '')}`
  const mail = MAIL.exec(trimmed)?.[1]
  return mail === undefined ? absoluteAddress(address, baseUrl) : `mailto:${mail}`
}

const TELEPHONE = /^tel:\s*(\+?[\d(*#][\d\s().*#-]{1,30})$/iu
/** To one address; what a link would write into the letter is left out. */
const MAIL = /^mailto:\s*([\w.+-]{1,64}@[a-z\d.-]{1,190})(?:\?.*)?$/iu
