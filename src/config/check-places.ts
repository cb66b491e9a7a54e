import { readFile } from 'node:fs/promises'
import type { Problem } from '../domain/settings.ts'
import { type ConfigDocument, type Path, parseConfig, printPath } from './document.ts'

/** A problem by its path alone, as those find it who never saw the file. */
export interface UnplacedProblem {
  readonly file: string
  readonly path: readonly (string | number)[]
  readonly message: string
}

/**
 * Problems with the line and column at which their paths are written. A list may be named by its address in place of
 * its number: ["lists", "https://paper.example/xa-hoi", "item"]. Files are read again, but only those with problems.
 */
export async function placeProblems(problems: readonly UnplacedProblem[]): Promise<Problem[]> {
  const documents = new Map<string, ConfigDocument>()
  for (const file of new Set(problems.map((problem) => problem.file))) {
    documents.set(file, parseConfig(await readFile(file, 'utf8'), file))
  }
  return problems.map((problem) => placed(problem, documents.get(problem.file)))
}

function placed({ file, path, message }: UnplacedProblem, document: ConfigDocument | undefined): Problem {
  if (document === undefined) return { file, line: 1, column: 1, path: printPath(path), message }
  const written = byNumber(path, document.value)
  return { file, ...document.valueAt(written), path: printPath(written), message }
}

function byNumber(path: UnplacedProblem['path'], value: unknown): Path {
  const [first, address, ...rest] = path
  if (first !== 'lists' || typeof address !== 'string') return path
  const lists: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'lists') : null
  const at = Array.isArray(lists) ? lists.findIndex((list) => Object(list)['page'] === address) : -1
  return at < 0 ? ['lists'] : ['lists', at, ...rest]
}
