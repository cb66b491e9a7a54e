import type { Document, Node } from 'yaml'
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Problem } from '../domain/settings.ts'
import { syntaxFaults } from './syntax.ts'

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
  /** A number as it is written (0123, 1.50, 1e3), be it the value or the one key of a group; null for all else. */
  numberAt(path: Path): string | null
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
  const placed = ({ offset, message }: Told): Problem => ({ file, ...position(offset), path: '', message })
  const problems = syntaxFaults(document, text).map(placed)
  const readable = document.errors.every((error) => error.code === 'DUPLICATE_KEY')
  const plain = readable ? toPlain(document, file, position) : { value: null, problems: [] }
  const garbled = readable ? garbledTexts(document).map(placed) : []
  return {
    file,
    value: plain.value,
    readable: readable && plain.problems.length === 0,
    problems: onePerLine([...problems, ...plain.problems, ...garbled]),
    valueAt: (path) => position(findOffset(document, path, 'value')),
    keyAt: (path) => position(findOffset(document, path, 'key')),
    numberAt: (path) => numberOf(nodeAt(document, path)),
    commentAt: (path) => {
      const node = document.getIn(path, true)
      return isScalar(node) && node.value === null ? (node.comment ?? null) : null
    },
  }
}

/** A file of which nothing can be read: one problem, and all that asks for more finds nothing. */
export function unreadable(problem: Problem): ConfigDocument {
  const nowhere = () => ({ line: problem.line, column: problem.column })
  const nothing = () => null
  const at = { valueAt: nowhere, keyAt: nowhere, numberAt: nothing, commentAt: nothing }
  return { file: problem.file, value: null, readable: false, problems: [problem], ...at }
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

interface Told {
  readonly offset: number
  readonly message: string
}

/** Texts with signs that no editor writes: what another encoding left behind, or a control character. */
function garbledTexts(document: Document): Told[] {
  const told: Told[] = []
  visit(document, {
    Scalar: (_, scalar) => {
      const sign = typeof scalar.value === 'string' ? GARBLED.exec(scalar.value)?.[0] : undefined
      if (sign !== undefined) told.push({ offset: startOf(scalar) ?? 0, message: garbledBy(sign) })
    },
  })
  return told
}

/** Control characters but tab and line ends, and the sign that stands for a letter lost. */
const GARBLED = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uFFFD]/

function garbledBy(sign: string): string {
  if (sign === '\uFFFD') return 'a letter was lost here (U+FFFD) when the file was saved; write the text anew, as UTF-8'
  const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `the text holds a control character (U+${code}); write the text anew`
}

function nodeAt(document: Document, path: Path): Node | null {
  let node = resolve(document.contents, document)
  for (const part of path) node = resolve(stepInto(node, part)?.value, document)
  return node
}

function numberOf(node: unknown): string | null {
  if (isMap(node) && node.items.length === 1) return numberOf(node.items[0]?.key)
  return isScalar(node) && typeof node.value === 'number' ? (node.source ?? null) : null
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
