import type { Document, YAMLError } from 'yaml'
import { isCollection, isScalar, visit } from 'yaml'

/** What is wrong with a text as YAML, and where (an offset into the text). */
export interface SyntaxFault {
  readonly offset: number
  readonly message: string
}

/** What YAML's errors mean for somebody who never read its specification. The rest keep the parser's own words. */
const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key is written twice in the same group; keep one of the two',
  TAB_AS_INDENT: 'a tab stands at the start of the line; indent with spaces',
  BAD_INDENT: 'the indentation does not fit the lines above; line it up with its neighbours',
  MISSING_CHAR: 'something is not closed or a colon is missing; check quotes, brackets and "key: value"',
  BLOCK_IN_FLOW: 'a bracket or brace opened above is not closed',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing after the key, or a text over several lines needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds ": " needs quotes around it',
  UNEXPECTED_TOKEN: 'this cannot stand here; check the quotes, brackets and indentation',
  TAG_RESOLVE_FAILED: 'a text that starts with ! needs quotes around it',
  MULTIPLE_DOCS: 'one file holds one document; take the line "---" out',
}

/** Errors that come up far below what was left open. */
const MAY_BE_UNCLOSED: ReadonlySet<string> = new Set([
  'MISSING_CHAR',
  'BAD_INDENT',
  'BLOCK_IN_FLOW',
  'UNEXPECTED_TOKEN',
])

/** Every error of the parser, at the place where an editor mends it. */
export function syntaxFaults(document: Document, text: string): SyntaxFault[] {
  const all = [...document.errors, ...document.warnings]
  const open = all.some(({ code }) => MAY_BE_UNCLOSED.has(code)) ? unclosedIn(document, text) : []
  return [...all.map((error) => faultOf(error, all, open, text)), ...swallowedItems(document, text)]
}

function faultOf(
  { code, pos, message }: YAMLError,
  all: readonly YAMLError[],
  open: readonly SyntaxFault[],
  text: string,
): SyntaxFault {
  const offset = pos[0]
  const told = { offset, message: SYNTAX[code] ?? `is not YAML: ${message}` }
  if (MAY_BE_UNCLOSED.has(code)) return open.findLast((one) => one.offset <= offset) ?? told
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY') return told
  const here = all.filter((error) => error.pos[0] === offset).map((error) => error.code)
  if (here.includes('BLOCK_AS_IMPLICIT_KEY') && here.includes('MULTILINE_IMPLICIT_KEY'))
    return indentedTooFar(offset, text) ?? told
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^[\w-]+:[^\s/]/.test(text.slice(offset)))
    return { offset, message: 'a blank is missing after the colon; write "key: value"' }
  return told
}

/** Every quote and bracket that opens and does not close, in their order. */
function unclosedIn(document: Document, text: string): SyntaxFault[] {
  const open: SyntaxFault[] = []
  visit(document, {
    Node: (_, node) => {
      const isQuoted = isScalar(node) && /^QUOTE/.test(node.type ?? '')
      if (!node.range || !(isQuoted || (isCollection(node) && node.flow === true))) return
      const [start, end] = node.range
      const opener = text.charAt(start)
      const closer = CLOSERS[opener] ?? opener
      const ending = text.slice(Math.max(start + 1, end - MOST_BLANKS), end).trimEnd()
      if (ending.endsWith(closer)) return
      open.push({ offset: start, message: `what ${opener} opens here is not closed; write ${closer} where it ends` })
    },
  })
  return open
}

/** Characters between a closing sign and the end of what it closes. */
const MOST_BLANKS = 200

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** A key that begins further in than the one above it, which YAML takes for more of that one's text. */
function indentedTooFar(offset: number, text: string): SyntaxFault | null {
  const next = /\n([ \t]+)[^\s:#][^\n:]*:(?:\s|$)/.exec(text.slice(offset))
  if (next === null) return null
  const message = 'the line begins with a blank too many; line it up with its neighbours'
  return { offset: offset + next.index + 1 + (next[1]?.length ?? 0), message }
}

/** A "- " that begins further in than the lines above, which YAML takes for more of their text, without an error. */
function swallowedItems(document: Document, text: string): SyntaxFault[] {
  const faults: SyntaxFault[] = []
  visit(document, {
    Scalar: (place, scalar) => {
      const isItem = typeof place === 'number'
      if (!isItem || scalar.type !== 'PLAIN' || !scalar.range) return
      const [start, end] = scalar.range
      const item = /\n[ \t]*(?=- )/.exec(text.slice(start, end))
      if (item === null) return
      const message = 'the line begins with a blank too many; line its "- " up with those above'
      faults.push({ offset: start + item.index + item[0].length, message })
    },
  })
  return faults
}
