/** A text, and the marks that were looked for and do not come any more: so that no mark is sought to the end twice. */
export interface Source {
  readonly text: string
  readonly absent: Set<string>
}

/** Where a mark comes next, or -1. Cost over all calls of one mark: linear in the text. */
export function findMark(source: Source, mark: string, from: number): number {
  if (source.absent.has(mark)) return -1
  const found = source.text.indexOf(mark, from)
  if (found < 0) source.absent.add(mark)
  return found
}

/** A start tag as written. */
export interface Tag {
  readonly name: string
  /** Names in lower case, values with their references unresolved; null where it has none. */
  readonly attributes: readonly (readonly [name: string, value: string])[] | null
  /** Its xmlns attributes; null where it has none. */
  readonly bindings: readonly (readonly [prefix: string, uri: string])[] | null
  readonly empty: boolean
  /** The place after its ">". */
  readonly end: number
}

/** Most attributes that one tag is asked for: more are skipped over, not kept. */
const MOST_ATTRIBUTES = 200

/** The start tag that begins at "<", or null where none does, or where it never ends. Cost: the tag's length. */
export function readTag(source: Source, at: number): Tag | null {
  const { text } = source
  const nameEnd = endOfName(text, at + 1)
  if (nameEnd === at + 1) return null
  const name = text.slice(at + 1, nameEnd)
  if (text.charCodeAt(nameEnd) === CLOSE)
    return { name, attributes: null, bindings: null, empty: false, end: nameEnd + 1 }
  return readAttributes(source, name, nameEnd)
}

const CLOSE = 62
const OPEN = 60
const SLASH = 47
const EQUALS = 61

function isSpace(code: number): boolean {
  return code <= 32
}

function endOfName(text: string, from: number): number {
  const first = text.charCodeAt(from)
  const isLetter = (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || first === 95 || first > 127
  if (!isLetter) return from
  let at = from + 1
  while (at < text.length && !isNameEnd(text.charCodeAt(at))) at += 1
  return at
}

function isNameEnd(code: number): boolean {
  return code <= 32 || code === CLOSE || code === SLASH || code === OPEN || code === EQUALS
}

function readAttributes(source: Source, name: string, from: number): Tag | null {
  const { text } = source
  const attributes: [string, string][] = []
  const bindings: [string, string][] = []
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === CLOSE) return tagOf(name, attributes, bindings, text.charCodeAt(at - 1) === SLASH, at + 1)
    if (code === OPEN) return null
    if (isSpace(code) || code === SLASH || code === EQUALS) at += 1
    else at = readAttribute(source, at, attributes, bindings)
  }
  return null
}

function tagOf(
  name: string,
  attributes: [string, string][],
  bindings: [string, string][],
  empty: boolean,
  end: number,
): Tag {
  return {
    name,
    attributes: attributes.length > 0 ? attributes : null,
    bindings: bindings.length > 0 ? bindings : null,
    empty,
    end,
  }
}

function readAttribute(
  source: Source,
  from: number,
  attributes: [string, string][],
  bindings: [string, string][],
): number {
  const { text } = source
  let nameEnd = from + 1
  while (nameEnd < text.length && !isNameEnd(text.charCodeAt(nameEnd))) nameEnd += 1
  const name = text.slice(from, nameEnd).toLowerCase()
  const value = readValue(source, nameEnd)
  if (attributes.length + bindings.length < MOST_ATTRIBUTES) {
    if (name === 'xmlns') bindings.push(['', value.value])
    else if (name.startsWith('xmlns:')) bindings.push([name.slice(6), value.value])
    else attributes.push([name, value.value])
  }
  return value.end
}

/** The value after an attribute's name: in either quotes, bare, or none. */
function readValue(source: Source, from: number): { readonly value: string; readonly end: number } {
  const { text } = source
  let at = from
  while (isSpace(text.charCodeAt(at))) at += 1
  if (text.charCodeAt(at) !== EQUALS) return { value: '', end: from }
  at += 1
  while (isSpace(text.charCodeAt(at))) at += 1
  const quote = text[at]
  if (quote === '"' || quote === "'") {
    const close = findMark(source, quote, at + 1)
    if (close >= 0) return { value: text.slice(at + 1, close), end: close + 1 }
    at += 1
  }
  return bareValue(text, at)
}

function bareValue(text: string, from: number): { readonly value: string; readonly end: number } {
  let at = from
  while (at < text.length && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== CLOSE) at += 1
  return { value: text.slice(from, at), end: at }
}
