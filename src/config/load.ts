import type { z } from 'zod'
import type { Config, ConfigOutcome, Problem, Source, Topic } from '../domain/settings.ts'
import type { ConfigDocument } from './document.ts'
import { feedPerTopic, feedsSchema, toFeeds } from './feeds.ts'
import type { ConfigFolder, NamedDocument } from './folder.ts'
import { readConfigFolder } from './folder.ts'
import { explainIssues } from './issues.ts'
import { opsSchema, toOps } from './ops.ts'
import type { KnownIds } from './references.ts'
import { checkFeedNames, checkSourceNames, checkTopicNames } from './references.ts'
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
  const feeds = readFeeds(files.feeds, topics, problems)
  problems.push(...checkTopicRings(topicsWithFiles(topics, files)), ...checkNames(files, sources))
  if (files.sources.length === 0 && problems.length === 0) problems.push(noSource(folder))
  const config = { ops, sources, topics, feeds }
  return problems.length > 0
    ? { ok: false, problems: problems.toSorted(byPlace), readable: config }
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
  problems.push(...explainIssues(read.error.issues, document))
  return null
}

function readSource({ id, document }: NamedDocument, defaults: SourceDefaults, problems: Problem[]): Source[] {
  const written = readDocument(document, sourceSchema, problems)
  if (written === null) return []
  const source = toSource(written, id, document, defaults)
  problems.push(...checkSourceSense(source, document))
  return [source]
}

function readTopic({ id, document }: NamedDocument, problems: Problem[]): Topic[] {
  const written = readDocument(document, topicSchema, problems)
  if (written === null) return []
  const topic = toTopic(written, id, document)
  problems.push(...checkTopicSense(topic, document))
  return [topic]
}

function readFeeds(document: ConfigDocument | null, topics: readonly Topic[], problems: Problem[]): Config['feeds'] {
  const written = readDocument(document, feedsSchema, problems)
  return written === null ? feedPerTopic(topics) : toFeeds(written, topics)
}

/** By file name, so that a file that is there but broken is not also called missing. */
function checkNames(files: ConfigFolder, sources: readonly Source[]): Problem[] {
  const allRead = sources.length === files.sources.length
  const known: KnownIds = {
    sources: files.sources.map((named) => named.id),
    topics: files.topics.map((named) => named.id),
    regions: allRead ? [...new Set(sources.flatMap((source) => source.region ?? []))] : null,
  }
  return [
    ...files.sources.flatMap(({ document }) => checkSourceNames(document, known)),
    ...files.topics.flatMap(({ document }) => checkTopicNames(document, known)),
    ...(files.feeds === null ? [] : checkFeedNames(files.feeds, known)),
  ]
}

function topicsWithFiles(topics: readonly Topic[], files: ConfigFolder) {
  return files.topics.flatMap(({ id, document }) => {
    const topic = topics.find((candidate) => candidate.id === id)
    return topic === undefined ? [] : [{ topic, document }]
  })
}

function noSource(folder: string): Problem {
  const message = 'there is no source yet; write sources/<host>.yaml with name, region and feed'
  return { file: folder, line: 1, column: 1, path: '', message }
}

/** By file, then line. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column || (a.path < b.path ? -1 : 1)
}
