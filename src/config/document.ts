import type { Document, Node, YAMLError } from 'yaml'
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Problem } from '../domain/settings.ts'

/** One YAML file as plain data, with the way back from a path to the place where it is written. */
export interface ConfigDocument {
  readonly file: string
  /** What is written; null where the file is empty or cannot be read at all. */
  readonly value: unknown
  /** False where the text is not YAML: `value` is then not to be judged. */
  readonly readable: boolean
  readonly problems: readonly Problem[]
  /** Where a value is written; of what is missing, the group it is missing from. */
  valueAt(path: Path): Position
  /** Where a key itself is written. */
  keyAt(path: Path): Position
  /** What stands as a comment where an empty value was left: a "#content" that wants quotes, for the most part. */
  commentAt(path: Path): string | null
}

export type Path = readonly PropertyKey[]

/** Both start at 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Read one YAML 1.2 text. Never throws: what is wrong with it comes back as problems. */
export function parseConfig(text: string, file: string): ConfigDocument {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const problems = [...document.errors, ...document.warnings].map((error) =>
    syntaxProblem(error, file, position(error.pos[0])),
  )
  const readable = document.errors.every((error) => error.code === 'DUPLICATE_KEY')
  const plain = readable ? toPlain(document, file, position) : { value: null, problems: [] }
  return {
    file,
    value: plain.value,
    readable: readable && plain.problems.length === 0,
    problems: [...onePerLine(problems), ...plain.problems],
    valueAt: (path) => position(findOffset(document, path, 'value')),
    keyAt: (path) => position(findOffset(document, path, 'key')),
    commentAt: (path) => {
      const node = document.getIn(path, true)
      return isScalar(node) && node.value === null ? (node.comment ?? null) : null
    },
  }
}

/** ["lists", 0, "page"] as an editor reads it: `lists[0].page`. */
export function printPath(path: Path): string {
  let printed = ''
  for (const part of path) {
    if (typeof part === 'number') printed += `[${part}]`
    else printed += printed === '' ? String(part) : `.${String(part)}`
  }
  return printed
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

function syntaxProblem(error: YAMLError, file: string, position: Position): Problem {
  return { file, ...position, path: '', message: SYNTAX[error.code] ?? `is not YAML: ${error.message}` }
}

/** One slip often makes several errors on its line; the first names it best. */
function onePerLine(problems: readonly Problem[]): Problem[] {
  const seen = new Set<number>()
  return problems.filter((problem) => {
    if (seen.has(problem.line)) return false
    seen.add(problem.line)
    return true
  })
}

/** Aliases that name nothing, or multiply without end, come to light only here. */
function toPlain(
  document: Document,
  file: string,
  position: (offset: number) => Position,
): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = []
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return
      const message = `a text that starts with * needs quotes around it: "*${alias.source}"`
      problems.push({ file, ...position(startOf(alias) ?? 0), path: '', message })
    },
  })
  if (problems.length > 0) return { value: null, problems }
  try {
    return { value: document.toJS(), problems: [] }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return { value: null, problems: [{ file, line: 1, column: 1, path: '', message: `cannot be read: ${why}` }] }
  }
}

function findOffset(document: Document, path: Path, want: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [index, part] of path.entries()) {
    const step = stepInto(resolve(node, document), part)
    if (step === null) return offset
    const isLast = index === path.length - 1
    const key = startOf(step.key)
    const value = startOf(step.value)
    offset = (isLast && want === 'key' ? (key ?? value) : (value ?? key)) ?? offset
    node = step.value
  }
  return offset
}

function stepInto(node: unknown, part: PropertyKey): { key: unknown; value: unknown } | null {
  if (isSeq(node) && typeof part === 'number') return { key: null, value: node.items[part] }
  if (!isMap(node)) return null
  const pair = node.items.find((item) => (isScalar(item.key) ? String(item.key.value) : String(item.key)) === part)
  return pair === undefined ? null : { key: pair.key, value: pair.value }
}

function resolve(node: unknown, document: Document): Node | null {
  if (isAlias(node)) return node.resolve(document) ?? null
  return isNode(node) ? node : null
}

/** An empty value has a range of no length that may stand on a later line: its key tells better where it is. */
function startOf(node: unknown): number | null {
  if (!isNode(node) || !node.range) return null
  if (isScalar(node) && node.value === null && node.range[0] === node.range[1]) return null
  return node.range[0]
}
