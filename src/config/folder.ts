import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Problem } from '../domain/settings.ts'
import type { ConfigDocument } from './document.ts'
import { parseConfig } from './document.ts'

/** Every file of a config folder, read but not yet judged. */
export interface ConfigFolder {
  readonly ops: ConfigDocument | null
  readonly feeds: ConfigDocument | null
  readonly sources: readonly NamedDocument[]
  readonly topics: readonly NamedDocument[]
  /** Files that could not be read, that stand twice, or whose names will not do. */
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
  return {
    ops: await readOptional(join(folder, 'rivermouth.yaml'), problems),
    feeds: await readOptional(join(folder, 'feeds.yaml'), problems),
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

async function readOptional(file: string, problems: Problem[]): Promise<ConfigDocument | null> {
  return documentOf(file, await readText(file), problems)
}

type TextOutcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly why: string }

async function readText(file: string): Promise<TextOutcome> {
  try {
    return { kind: 'text', text: await readFile(file, 'utf8') }
  } catch (cause) {
    return isMissing(cause) ? { kind: 'missing' } : { kind: 'unreadable', why: messageOf(cause) }
  }
}

function documentOf(file: string, read: TextOutcome, problems: Problem[]): ConfigDocument | null {
  if (read.kind === 'text') return parseConfig(read.text, file)
  if (read.kind === 'unreadable') problems.push(problemOf(file, `cannot be read: ${read.why}`))
  return null
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
    const document = documentOf(file, texts[index] ?? { kind: 'missing' }, problems)
    if (document !== null) documents.push({ id, document })
  }
  return documents
}

function nameProblem(id: string, twin: string | undefined): string | null {
  if (twin !== undefined) return `"${id}" is already the name of ${twin}; rename or remove one of the two`
  if (/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(id)) return null
  return `"${id}" will not do as a name; name the file in small letters, digits, hyphens and dots, such as "baolangson.vn.yaml"`
}

function problemOf(file: string, message: string): Problem {
  return { file, line: 1, column: 1, path: '', message }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
