import type { z } from 'zod'
import type { Problem } from '../domain/settings.ts'
import type { ConfigDocument, Path } from './document.ts'
import { printPath } from './document.ts'
import { nearestWord } from './nearest.ts'

/**
 * What a schema found wrong, in the editor's words. Every field of our schemas gives as its message what is to be
 * written there ("a whole number of days"), and every group the keys it knows, parted by spaces (see fields.ts).
 */
export function explainIssues(issues: readonly z.core.$ZodIssue[], document: ConfigDocument): Problem[] {
  return plainIssues(issues).flatMap((plain) => explainIssue(plain, document))
}

/** An issue with its whole path, of no union any more whose form can be told. */
export interface PlainIssue {
  readonly issue: z.core.$ZodIssue
  readonly path: Path
}

/** Issues in their order; of a value that may take several forms, those of the form it comes nearest to. */
export function plainIssues(issues: readonly z.core.$ZodIssue[], above: Path = []): PlainIssue[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path]
    const meant = issue.code === 'invalid_union' ? nearestForm(issue) : undefined
    return meant === undefined ? [{ issue, path }] : plainIssues(meant, path)
  })
}

function nearestForm(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  return issue.errors.find((form) => form.every((inner) => inner.path.length > 0 || !isOfOtherKind(inner)))
}

/** One problem at the place of a path, for what a schema cannot see. */
export function problemAt(document: ConfigDocument, path: Path, message: string): Problem {
  return { file: document.file, ...document.valueAt(path), path: printPath(path), message }
}

function explainIssue({ issue, path }: PlainIssue, document: ConfigDocument): Problem[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.message.split(' '), path, document))
    case 'invalid_key':
      return [badKey(path, issue.issues[0]?.message ?? issue.message, document)]
    default:
      return [problemAt(document, path, wrongValue(path, issue, document))]
  }
}

function unknownKey(key: string, known: readonly string[], path: Path, document: ConfigDocument): Problem {
  const full = [...path, key]
  const near = nearestWord(key, known)
  const instead = near === null ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`
  return {
    file: document.file,
    ...document.keyAt(full),
    path: printPath(full),
    message: `"${key}" is not known here; ${instead}`,
  }
}

function isOfOtherKind(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

function badKey(path: Path, expected: string, document: ConfigDocument): Problem {
  const key = String(path.at(-1))
  const message = `${show(key)} will not do as a name; write ${expected}`
  return { file: document.file, ...document.keyAt(path), path: printPath(path), message }
}

function wrongValue(path: Path, issue: z.core.$ZodIssue, document: ConfigDocument): string {
  const expected = issue.message
  const value = valueIn(document.value, path)
  if (value === undefined) return `is missing; write ${expected}`
  if (value === null) return emptyValue(path, expected, document)
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const near = nearestWord(value, issue.values.map(String))
    if (near !== null) return `${show(value)} will not do; did you mean "${near}"?`
  }
  return `${show(value)} will not do; write ${expected}`
}

function emptyValue(path: Path, expected: string, document: ConfigDocument): string {
  const comment = document.commentAt(path)
  if (comment === null) return `is empty; write ${expected}, or take the line out`
  return `is empty, since what follows # is a comment; put it in quotes: "#${comment}"`
}

function valueIn(value: unknown, path: Path): unknown {
  let found = value
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, part)
  }
  return found
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of keys'
  const printed = JSON.stringify(value).replace(INVISIBLE, (sign) => `\\u${hexOf(sign)}`)
  return printed.length > 70 ? `${printed.slice(0, 66)}…"` : printed
}

/** Signs that nobody sees, and spaces that only look like one. */
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}\u00a0]/gu

function hexOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')
}
