import type { Edition, EditionStore } from '../../src/domain/edition.ts'
import type { FateStore } from '../../src/domain/fates.ts'
import type { FetchOutcome, FetchRequest, FetchTrace } from '../../src/domain/fetching.ts'
import type { Fetcher, Log, LogFields, Workshop, World } from '../../src/domain/ports.ts'
import { readPage } from '../../src/pipeline/read-page.ts'
import { readFeed } from '../../src/read/feed.ts'
import { createMemoryStore } from './memory-store.ts'

/** What an address answers: a body (with an ETag made of it), or a failure. */
export type Answer = string | { readonly status: number }

export interface FakeWorld extends World {
  readonly fates: FateStore
  readonly answers: Map<string, Answer>
  readonly asked: FetchRequest[]
  readonly published: Map<string, Edition>
  readonly events: { event: string; fields: LogFields | undefined }[]
  /** Moves the clock on. */
  pass(hours: number): void
}

/** The whole outside world as plain objects, with the real stages in the workshop. */
export function createFakeWorld(start: string, answers: Readonly<Record<string, Answer>>): FakeWorld {
  const time = { now: new Date(start) }
  const known = new Map(Object.entries(answers))
  const asked: FetchRequest[] = []
  const published = new Map<string, Edition>()
  const events: FakeWorld['events'] = []
  const note = (event: string, fields?: LogFields) => void events.push({ event, fields })
  const log: Log = { debug: () => undefined, info: note, warn: note, error: note }
  return {
    ...createMemoryStore(),
    answers: known,
    asked,
    published,
    events,
    fetcher: fakeFetcher(known, asked, () => time.now.toISOString()),
    workshop: plainWorkshop,
    editions: fakeEditions(published, start),
    outbox: { due: async () => [], settle: async () => undefined },
    clock: { now: () => time.now },
    chance: () => 0,
    log,
    pass: (hours) => {
      time.now = new Date(time.now.getTime() + hours * 3_600_000)
    },
  }
}

function fakeEditions(published: Map<string, Edition>, start: string): EditionStore {
  const shown = new Map<string, { feedId: string; clusterId: string; shownAt: string; archive: string | null }>()
  const editions: EditionStore = {
    alone: (work) => work(editions),
    save: async (edition) => {
      published.set(edition.feedId, edition)
      return edition.documents.map((document) => document.path)
    },
    show: async (feedId, clusterIds, now) => {
      for (const clusterId of clusterIds) {
        const key = `${feedId} ${clusterId}`
        if (!shown.has(key)) shown.set(key, { feedId, clusterId, shownAt: now, archive: null })
      }
      const rows = [...shown.values()].filter((row) => row.feedId === feedId)
      const newestArchive = rows.reduce<string | null>(
        (newest, { archive }) => ((archive ?? '') > (newest ?? '') ? archive : newest),
        null,
      )
      return { open: rows.filter((row) => row.archive === null), newestArchive }
    },
    shownOf: async (feedId, ids) => new Set(ids.filter((id) => shown.has(`${feedId} ${id}`))),
    close: async ({ feedId, path, documents, clusterIds }) => {
      if (documents.length > 0) published.set(path, { feedId, updated: start, documents })
      for (const id of clusterIds) Object.assign(shown.get(`${feedId} ${id}`) ?? {}, { archive: path })
    },
    begunAt: async () => start,
    updatedAt: async (feedId) => published.get(feedId)?.updated ?? null,
    feeds: async () => [...published.keys()],
    lost: async () => [],
    archived: async () => ({ clusters: [], previous: null }),
    refill: async () => [],
    remove: async (feedId) => (published.delete(feedId) ? [feedId] : []),
  }
  return editions
}

function fakeFetcher(answers: ReadonlyMap<string, Answer>, asked: FetchRequest[], now: () => string): Fetcher {
  return {
    fetch: async (request) => {
      asked.push(request)
      return outcomeOf(answers.get(request.url) ?? { status: 404 }, request, now())
    },
  }
}

function outcomeOf(answer: Answer, request: FetchRequest, startedAt: string): FetchOutcome {
  const { url, kind, validators: sent } = request
  const common = { url, finalUrl: url, kind, startedAt, milliseconds: 1, sent, received: null }
  if (typeof answer !== 'string') {
    const trace: FetchTrace = { ...common, status: answer.status, bytes: 0 }
    if (answer.status === 410) return { kind: 'gone', trace }
    const reason = `answered ${answer.status}`
    return { kind: 'failed', trace, failure: 'status', reason, retryAfterSeconds: null, freshSeconds: null }
  }
  const validators = { etag: `"${answer.length}-${answer.slice(-40).length}"`, lastModified: null }
  const trace: FetchTrace = { ...common, status: 200, bytes: answer.length, received: validators }
  if (sent?.etag === validators.etag)
    return { kind: 'unchanged', trace: { ...trace, status: 304 }, validators, freshSeconds: null }
  const contentType = kind === 'page' ? 'text/html; charset=utf-8' : 'application/xml'
  const bytes = new TextEncoder().encode(answer)
  return {
    kind: 'fresh',
    trace,
    bytes,
    contentType,
    contentLanguage: null,
    validators,
    movedTo: null,
    freshSeconds: null,
  }
}

const plainWorkshop: Workshop = {
  program: 'test',
  readFeed: (job) => readFeed(job.bytes, job),
  readList: async () => ({ ok: false, reason: 'no listing page in this test' }),
  extractArticle: async (job) => readPage(job),
}
