import { DomUtils, parseDocument } from 'htmlparser2'
import { cleanLine } from '../locale/clean.ts'

/** One object of a page's JSON-LD, as it was written; read its values with the functions below. */
export type LdNode = Readonly<Record<string, unknown>>

/**
 * Every top object of a page's JSON-LD: the members of arrays and of @graph each by itself. Texts that are no JSON are
 * mended where that is plain (comments, raw line breaks, commas too many), else left out. Cost: linear.
 */
export function readJsonLd(texts: readonly string[]): LdNode[] {
  return texts.flatMap((text) => topNodes(parseLenient(text), 0))
}

/** The node's own types, without schema.org's address: "NewsArticle". */
export function ldTypes(node: LdNode): string[] {
  return listOf(node['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:#]/u, '')] : []))
}

/** A value as plain text on one line: entities read, tags gone; of a list the first, of an object its name or @value. */
export function ldText(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return plainText(value)
  if (Array.isArray(value)) return value.length === 0 ? null : ldText(value[0])
  if (isNode(value)) return ldText(value['@value'] ?? value['name'] ?? value['headline'] ?? null)
  return null
}

/** The objects that a value holds, itself included. */
export function ldNodes(value: unknown): LdNode[] {
  return listOf(value).filter(isNode)
}

export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text that may hold entities or tags, as plain text on one line; null where nothing is left. */
export function plainText(text: string): string | null {
  const line = cleanLine(MARKUP.test(text) ? DomUtils.textContent(parseDocument(text)) : text)
  const twice = MARKUP.test(line) ? cleanLine(DomUtils.textContent(parseDocument(line))) : line
  return twice === '' ? null : twice
}

const MARKUP = /&(?:#\d+|#x[\da-f]+|[a-z]+\d?);|<\/?[a-z][^<>]*>/iu

/** A page holds few levels; a deeper one is a trap. */
const DEEPEST = 6

function topNodes(value: unknown, depth: number): LdNode[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((member) => topNodes(member, depth + 1))
  if (!isNode(value)) return []
  const graph = topNodes(value['@graph'], depth + 1)
  const main = topNodes(value['mainEntity'], depth + 1)
  return [value, ...graph, ...main]
}

function parseLenient(text: string): unknown {
  const bare = unwrapped(text.trim())
  return parseJson(bare) ?? parseJson(mend(bare))
}

/** Characters at either end in which a comment's or a CDATA section's marks stand. */
const WRAPPING = 40

/** Without what wraps a script's text for the sake of old browsers. Only its ends are looked at: the cost is constant. */
function unwrapped(text: string): string {
  const start = text.slice(0, WRAPPING)
  const opened = text.slice(start.length - start.replace(OPENING, '').length)
  const end = opened.slice(-WRAPPING)
  return opened.slice(0, opened.length - end.length) + end.replace(CLOSING, '')
}

const OPENING = /^\s*(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?(?:\s*\*\/)?/u
const CLOSING = /(?:(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)?\s*(?:\/\/)?\s*(?:-->)?[\s;]*$/u

/** The value of a JSON text, or null where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Raw control characters within strings, commas before a bracket, and objects that follow one another. */
function mend(text: string): string {
  const flat = text
    .replace(/[\s\u0000-\u001F]+/gu, ' ')
    .replace(/, ?(?=[}\]])/gu, '')
    .replace(/\\(?!["\\/bfnrtu])/gu, '\\\\')
  const several = flat.startsWith('{') && /\} ?,? ?\{/u.test(flat) && parseJson(flat) === null
  return several ? `[${flat.replace(/\} ?\{/gu, '},{')}]` : flat
}
