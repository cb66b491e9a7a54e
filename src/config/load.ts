import type { z } from 'zod'
import type { Config, ConfigOutcome, Problem, Source, Topic } from '../domain/settings.ts'
import { checkTwinAddresses } from './addresses.ts'
import type { ConfigDocument } from './document.ts'
import { feedPerTopic, feedsSchema, toFeeds } from './feeds.ts'
import type { ConfigFolder, NamedDocument } from './folder.ts'
import { readConfigFolder } from './folder.ts'
import { explainIssues, problemAt } from './issues.ts'
import { opsSchema, toOps } from './ops.ts'
import type { KnownIds } from './references.ts'
import { checkFeedNames, checkSourceNames, checkTopicNames } from './references.ts'
import { type Salvaged, type SalvageRules, salvage } from './salvage.ts'
import { checkSourceSense, checkTopicRings, checkTopicSense } from './sense.ts'
import type { SourceDefaults } from './source.ts'
import { sourceSchema, toSource } from './source.ts'
import { toTopic } from './topic.ts'
import { topicSchema } from './topic-schema.ts'

/**
 * Everything editors and ops wrote in a folder, or every problem with it at once, by file and line. A broken file never
 * hides what is wrong in another. What is left out has its default; rivermouth.yaml and feeds.yaml may be left out.
 */
export async function loadConfig(folder: string): Promise<ConfigOutcome> {
  const files = await readConfigFolder(folder)
  const problems: Problem[] = [...files.problems]
  const { ops, defaults } = toOps(readDocument(files.ops, opsSchema, problems) ?? opsSchema.parse({}))
  const sources = files.sources.flatMap((named) => readSource(named, defaults, problems))
  const topics = files.topics.flatMap((named) => readTopic(named, problems))
  const tried = withTriable(topics)
  const feeds = readFeeds(files.feeds, tried, problems)
  problems.push(...checkTopicRings(topics), ...checkNames(files, sources))
  problems.push(...checkTwinAddresses(files.sources.map(({ document }) => document)))
  if (files.sources.length === 0 && problems.length === 0) problems.push(noSource(folder))
  const config = { ops, sources: sources.map(({ read }) => read), topics: tried, feeds }
  return problems.length > 0
    ? { ok: false, problems: onePerValue(problems).toSorted(byPlace), readable: config }
    : { ok: true, config }
}

/** The value where the file is there and in order; else null, with its problems added. */
function readDocument<Schema extends z.ZodType>(
  document: ConfigDocument | null,
  schema: Schema,
  problems: Problem[],
): z.output<Schema> | null {
  if (document === null) return null
  problems.push(...document.problems)
  if (!document.readable) return null
  const read = schema.safeParse(document.value ?? {})
  if (read.success) return read.data
  const told = new Set(document.problems.map((problem) => problem.line))
  problems.push(...explainIssues(read.error.issues, document).filter((problem) => !told.has(problem.line)))
  return null
}

/** The same, or what could be read of it all the same: its other problems are then found in the same run. */
function readParts<Schema extends z.ZodType>(
  document: ConfigDocument,
  schema: Schema,
  rules: SalvageRules,
  problems: Problem[],
): Salvaged<z.output<Schema>> | null {
  const value = readDocument(document, schema, problems)
  if (value !== null) return { value, cut: [] }
  return document.readable ? salvage(schema, document.value ?? {}, rules) : null
}

/** What was read of one file. */
interface ReadFile<Read> {
  readonly read: Read
  readonly document: ConfigDocument
  /** Whether all was read that others are judged by: a paper's region, what bears on a topic's verdicts. */
  readonly sure: boolean
}

function readSource(
  { id, document }: NamedDocument,
  defaults: SourceDefaults,
  problems: Problem[],
): ReadFile<Source>[] {
  const parts = readParts(document, sourceSchema, sourceRules(id), problems)
  if (parts === null) return []
  const source = toSource(parts.value, id, document, defaults)
  problems.push(...checkSourceSense(source, document))
  const readsAsWritten = parts.cut.every(([key]) => !READS_PAGES.includes(String(key)))
  const tests = readsAsWritten ? source.tests : source.tests.map((test) => ({ ...test, expect: {} }))
  return [{ read: { ...source, tests }, document, sure: parts.cut.every(([key]) => key !== 'region') }]
}

/** What bears on how a saved page is read: where it is broken nothing is to be expected of the page but to be there. */
const READS_PAGES: readonly string[] = ['article', 'charset', 'language', 'name', 'timezone']

function sourceRules(id: string): SalvageRules {
  const address = (index: number) => `https://line-${index}.invalid/`
  const selectors = { drop: () => 'i', 'ignore-dates-in': () => 'i' }
  const lines = { feeds: address, lists: address, layouts: () => ({}), ...selectors }
  return { standIns: { name: id }, lines, whole: ['poll'] }
}

/** A number is a phrase too, and one that no other phrase of the list is alike. */
const phraseInstead = (index: number) => -1_000_000 - index

const TOPIC_RULES: SalvageRules = {
  standIns: { title: 'untitled', language: 'und', 'keep-at': 1000, groups: {} },
  lines: { terms: phraseInstead, masks: phraseInstead, never: phraseInstead },
  whole: [],
}

function readTopic({ id, document }: NamedDocument, problems: Problem[]): ReadFile<Topic>[] {
  const parts = readParts(document, topicSchema, TOPIC_RULES, problems)
  if (parts === null) return []
  const topic = toTopic(parts.value, id, document)
  problems.push(...checkTopicSense(topic, document))
  const judgesAsWritten = parts.cut.every(([key]) => key === 'title' || key === 'examples')
  return [{ read: topic, document, sure: judgesAsWritten }]
}

/** Examples are tried only where all that bears on their verdict could be read: the topic, and those it is a part of. */
function withTriable(topics: readonly ReadFile<Topic>[]): Topic[] {
  const byId = new Map(topics.map((topic) => [topic.read.id, topic]))
  const isSure = (topic: ReadFile<Topic>, passed: readonly string[]): boolean => {
    const { id, within } = topic.read
    if (!topic.sure || within === null || within === undefined || passed.includes(id)) return topic.sure
    const above = byId.get(within)
    return above !== undefined && isSure(above, [...passed, id])
  }
  return topics.map((topic) => (isSure(topic, []) ? topic.read : { ...topic.read, examples: [] }))
}

function readFeeds(document: ConfigDocument | null, topics: readonly Topic[], problems: Problem[]): Config['feeds'] {
  const written = readDocument(document, feedsSchema, problems)
  if (document !== null && written !== null && topics.length > 0 && Object.keys(written.feeds).length === 0) {
    problems.push(problemAt(document, ['feeds'], NO_FEED))
  }
  return written === null ? feedPerTopic(topics) : toFeeds(written, topics)
}

/** Nobody means to end every feed at once, and those who do can take the topics out. */
const NO_FEED =
  'no feed is named, so nothing would be published; write feeds: with at least one, or remove the file: each topic is then a feed'

/** By file name, so that a file that is there but broken is not also called missing. */
function checkNames(files: ConfigFolder, sources: readonly ReadFile<Source>[]): Problem[] {
  const allRead = sources.length === files.sources.length && sources.every(({ sure }) => sure)
  const known: KnownIds = {
    sources: files.sources.map((named) => named.id),
    topics: files.topics.map((named) => named.id),
    regions: allRead ? [...new Set(sources.flatMap(({ read }) => read.region ?? []))] : null,
  }
  return [
    ...files.sources.flatMap(({ document }) => checkSourceNames(document, known)),
    ...files.topics.flatMap(({ document }) => checkTopicNames(document, known)),
    ...(files.feeds === null ? [] : checkFeedNames(files.feeds, known)),
  ]
}

function noSource(folder: string): Problem {
  const message = 'there is no source yet; write sources/<host>.yaml with name, region and feed'
  return { file: folder, line: 1, column: 1, path: '', message }
}

/** Of several problems of one value the first names it best. */
function onePerValue(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ file, line, column, path }) => {
    const place = JSON.stringify([file, line, column, path])
    if (path !== '' && seen.has(place)) return false
    seen.add(place)
    return true
  })
}

/** By file, then line. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column || (a.path < b.path ? -1 : 1)
}
