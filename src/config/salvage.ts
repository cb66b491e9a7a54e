import type { z } from 'zod'
import type { Path } from './document.ts'
import { plainIssues } from './issues.ts'

/** What a schema could read of a value once what is broken in it was cut out. */
export interface Salvaged<Read> {
  readonly value: Read
  /** Where something was cut out, or is missing. */
  readonly cut: readonly Path[]
}

export interface SalvageRules {
  /** What stands in for a value that must be written, by its key. */
  readonly standIns: Readonly<Record<string, unknown>>
  /** What stands in for a broken line of a list, by the list's key and the line's number. */
  readonly lines: Readonly<Record<string, (index: number) => unknown>>
  /** Groups whose values are judged by each other: one that is broken anywhere is cut out whole. */
  readonly whole: readonly string[]
}

/** Cutting one fault out may show another; one that shows more than so many is left to its first problems. */
const ROUNDS_MOST = 20

/**
 * Reads what is in order of a value that breaks its schema, so that the rest of its problems are found in the same run.
 * Of a list whose broken line nothing can stand in for, what stands below it is cut out as well: the places of what is
 * left are then still true.
 */
export function salvage<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  rules: SalvageRules,
): Salvaged<z.output<Schema>> | null {
  if (!isGroup(value)) return null
  const rest = structuredClone(value)
  const cut: Path[] = []
  for (let round = 0; round < ROUNDS_MOST; round += 1) {
    const read = schema.safeParse(rest)
    if (read.success) return { value: read.data, cut }
    for (const path of plainIssues(read.error.issues).flatMap(brokenPaths)) {
      cut.push(path)
      mend(rest, rules.whole.includes(String(path[0])) ? path.slice(0, 1) : path, rules)
    }
  }
  return null
}

function brokenPaths({ issue, path }: ReturnType<typeof plainIssues>[number]): Path[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
}

function mend(rest: object, path: Path, rules: SalvageRules): void {
  const last = path.at(-1)
  const above = path.slice(0, -1)
  const holder = above.reduce<unknown>(stepInto, rest)
  if (Array.isArray(holder) && typeof last === 'number') mendLine(holder, last, rules.lines[String(above.at(-1))])
  else if (last !== undefined && isGroup(holder) && Object.hasOwn(holder, last)) Reflect.deleteProperty(holder, last)
  else if (above.length > 0) mend(rest, above, rules)
  else if (typeof last === 'string' && Object.hasOwn(rules.standIns, last))
    Reflect.set(rest, last, rules.standIns[last])
}

function mendLine(list: unknown[], index: number, standIn: ((index: number) => unknown) | undefined): void {
  if (index >= list.length) return
  if (standIn === undefined) list.length = index
  else list[index] = standIn(index)
}

function stepInto(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
