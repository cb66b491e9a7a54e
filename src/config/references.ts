import type { Problem } from '../domain/settings.ts'
import type { ConfigDocument, Path } from './document.ts'
import { problemAt } from './issues.ts'
import { nearestWord } from './nearest.ts'

/** The ids that other files may name, whether or not their own files are in order. */
export interface KnownIds {
  readonly sources: readonly string[]
  readonly topics: readonly string[]
  /** Null where a source file could not be read, so that nobody knows them all. */
  readonly regions: readonly string[] | null
}

/**
 * What is named and not there. Read from what is written, not from what a schema made of it: a slip elsewhere in the
 * same file must not hide these.
 */
export function checkSourceNames(document: ConfigDocument, known: KnownIds): Problem[] {
  const topics = Object.keys(groupAt(document.value, ['marks']))
  return topics.flatMap((topic) => missing('topic', topic, known.topics, ['marks', topic], document, 'key'))
}

/** Topics that a topic is within; groups that its gates, near rules and groups name. */
export function checkTopicNames(document: ConfigDocument, known: KnownIds): Problem[] {
  const groups = Object.keys(groupAt(document.value, ['groups']))
  const named = (path: Path) => namesAt(document, path, 'group', groups)
  const rules = (key: string, lists: readonly string[]) =>
    listAt(document.value, [key]).flatMap((_, index) => lists.flatMap((list) => named([key, index, list])))
  const within = at(document.value, ['within'])
  return [
    ...(typeof within === 'string' ? missing('topic', within, known.topics, ['within'], document) : []),
    ...namesAt(document, ['regions'], 'region', known.regions),
    ...groups.flatMap((group) => [...named(['groups', group, 'unless']), ...named(['groups', group, 'with'])]),
    ...rules('near', ['groups', 'unless']),
    ...rules('gate', ['any', 'all', 'near']),
  ]
}

/** Topics, sources and regions that feeds.yaml names. */
export function checkFeedNames(document: ConfigDocument, known: KnownIds): Problem[] {
  return Object.keys(groupAt(document.value, ['feeds'])).flatMap((id) => [
    ...namesAt(document, ['feeds', id, 'topics'], 'topic', known.topics),
    ...namesAt(document, ['feeds', id, 'sources'], 'source', known.sources),
    ...namesAt(document, ['feeds', id, 'prefer'], 'source', known.sources),
    ...namesAt(document, ['feeds', id, 'regions'], 'region', known.regions),
  ])
}

function namesAt(document: ConfigDocument, path: Path, word: string, known: readonly string[] | null): Problem[] {
  if (known === null) return []
  return listAt(document.value, path).flatMap((name, index) =>
    typeof name === 'string' ? missing(word, name, known, [...path, index], document) : [],
  )
}

function missing(
  word: string,
  id: string,
  known: readonly string[],
  path: Path,
  document: ConfigDocument,
  stands: 'key' | 'value' = 'value',
): Problem[] {
  if (known.includes(id)) return []
  const problem = problemAt(document, path, unknown(word, id, known))
  return [stands === 'key' ? { ...problem, ...document.keyAt(path) } : problem]
}

function unknown(word: string, id: string, known: readonly string[]): string {
  const near = nearestWord(id, known)
  if (near !== null) return `there is no ${word} "${id}"; did you mean "${near}"?`
  if (known.length === 0) return `there is no ${word} "${id}", and no other either`
  const shown = known.length > 8 ? `${known.slice(0, 8).join(', ')}, …` : known.join(', ')
  return `there is no ${word} "${id}"; write one of ${shown}`
}

function at(value: unknown, path: Path): unknown {
  let found = value
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, part)
  }
  return found
}

function groupAt(value: unknown, path: Path): object {
  const found = at(value, path)
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {}
}

function listAt(value: unknown, path: Path): readonly unknown[] {
  const found = at(value, path)
  return Array.isArray(found) ? found : []
}
