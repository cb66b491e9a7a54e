import { readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Problem } from '../domain/settings.ts'
import type { ConfigDocument, Position } from './document.ts'
import { parseConfig, unreadable } from './document.ts'
import { passedOver } from './passed-over.ts'
import { isMissing, messageOf, readText, type TextOutcome } from './read-text.ts'

/** Every file of a config folder, read but not yet judged. */
export interface ConfigFolder {
  readonly ops: ConfigDocument | null
  readonly feeds: ConfigDocument | null
  readonly sources: readonly NamedDocument[]
  readonly topics: readonly NamedDocument[]
  /** Files that could not be read, that stand twice, that are passed over, or whose names will not do. */
  readonly problems: readonly Problem[]
}

export interface NamedDocument {
  /** The file's name without .yaml. */
  readonly id: string
  readonly document: ConfigDocument
}

/** Files are in the order of their names, hidden ones and those that editors' programs leave behind are passed over. */
export async function readConfigFolder(folder: string): Promise<ConfigFolder> {
  const problems: Problem[] = []
  const names = await list(folder, problems)
  if (names === null)
    problems.push(problemOf(folder, 'there is no such folder; name the one that holds rivermouth.yaml'))
  for (const { file, message } of await passedOver(folder)) problems.push(problemOf(file, message))
  return {
    ops: await readOptional(folder, 'rivermouth', problems),
    feeds: await readOptional(folder, 'feeds', problems),
    sources: await readNamed(join(folder, 'sources'), problems),
    topics: await readNamed(join(folder, 'topics'), problems),
    problems,
  }
}

async function list(folder: string, problems: Problem[]): Promise<readonly string[] | null> {
  try {
    return (await readdir(folder)).sort()
  } catch (cause) {
    if (!isMissing(cause)) problems.push(problemOf(folder, `cannot be read: ${messageOf(cause)}`))
    return isMissing(cause) ? null : []
  }
}

/** With either ending, but not with both. */
async function readOptional(folder: string, name: string, problems: Problem[]): Promise<ConfigDocument | null> {
  const file = join(folder, `${name}.yaml`)
  const short = join(folder, `${name}.yml`)
  const [document, other] = [documentOf(file, await readText(file)), documentOf(short, await readText(short))]
  if (document !== null && other !== null) problems.push(problemOf(short, twinMessage(name, file)))
  return document ?? other
}

function documentOf(file: string, read: TextOutcome): ConfigDocument | null {
  if (read.kind === 'text') return parseConfig(read.text, file)
  return read.kind === 'unreadable' ? unreadable(problemOf(file, read.message, read.at)) : null
}

async function readNamed(folder: string, problems: Problem[]): Promise<NamedDocument[]> {
  const files = ((await list(folder, problems)) ?? []).filter((name) => /^[^.#~].*\.ya?ml$/.test(name))
  const documents: NamedDocument[] = []
  const firstFiles = new Map<string, string>()
  const texts = await Promise.all(files.map((name) => readText(join(folder, name))))
  for (const [index, name] of files.entries()) {
    const file = join(folder, name)
    const id = basename(name, extname(name))
    const problem = nameProblem(id, firstFiles.get(id))
    if (problem !== null) problems.push(problemOf(file, problem))
    if (!firstFiles.has(id)) firstFiles.set(id, file)
    const document = documentOf(file, texts[index] ?? { kind: 'missing' })
    if (document !== null) documents.push({ id, document })
  }
  return documents
}

function nameProblem(id: string, twin: string | undefined): string | null {
  if (twin !== undefined) return twinMessage(id, twin)
  if (/^[a-z0-9]+(?:(?:\.|-+)[a-z0-9]+)*$/.test(id)) return null
  return `"${id}" will not do as a name; name the file in small letters, digits, hyphens and dots, such as "baolangson.vn.yaml"`
}

function twinMessage(id: string, twin: string): string {
  return `"${id}" is already the name of ${twin}; rename or remove one of the two`
}

function problemOf(file: string, message: string, at: Position = { line: 1, column: 1 }): Problem {
  return { file, ...at, path: '', message }
}
