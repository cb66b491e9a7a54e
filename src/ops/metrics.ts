import { statSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Registry } from 'prom-client'
import type { Log, LogFields, Workshop } from '../domain/ports.ts'
import type { SourceStatus, StatusReport } from '../domain/status.ts'
import { makers } from './counters.ts'

export interface Metrics {
  /** The same log, counted on its way: its events are the one place that everything is told at. */
  hear(log: Log): Log
  /** The same workshop, with the time of every job taken. */
  time(workshop: Workshop): Workshop
  /** Prometheus text, with the gauges of now. Cost: one look at the store's counts. */
  text(report: StatusReport): Promise<string>
  close(): void
}

/** Everything /metrics tells, of a daemon or of one that polls nothing. `store` is the store's address; only a file's size is known. */
export function createMetrics(store: string, does: { readonly polls: boolean } = { polls: true }): Metrics {
  const registry = new Registry()
  const told = families(registry)
  // One that never has a round would else look like a daemon whose first round does not come.
  if (!does.polls) registry.removeSingleMetric(LAST_ROUND)
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  return {
    hear: (log) => heard(log, told),
    time: (workshop) => ({
      get program() {
        return workshop.program
      },
      readFeed: (job) => timed(told, 'read-feed', workshop.readFeed(job)),
      readList: (job) => timed(told, 'read-list', workshop.readList(job)),
      extractArticle: (job) => timed(told, 'extract', workshop.extractArticle(job)),
    }),
    text: async (report) => {
      gauge(told, report, store)
      told.loopDelay.set(Math.max(0, delay.percentile(99) / 1e9 - RESOLUTION_MS / 1000))
      delay.reset()
      return registry.metrics()
    },
    close: () => void delay.disable(),
  }
}

const LAST_ROUND = 'rivermouth_last_round_timestamp_seconds'

/** The monitor's timer; it counts its own wait as delay, which is taken off again. */
const RESOLUTION_MS = 10

/** Stable names: config/deploy/ and other people's dashboards stand on them. */
function families(registry: Registry) {
  const { counter, gauge, histogram } = makers(registry)
  return {
    rounds: counter('rivermouth_rounds_total', 'Rounds that ended with a look at what is to be published.'),
    roundAt: gauge(LAST_ROUND, 'When the last round ended; 0 before the first. Left out by one that only serves.'),
    polls: counter('rivermouth_polls_total', 'Polls by what came of them.', ['outcome']),
    fetches: counter('rivermouth_fetches_total', 'Requests by kind and outcome; unchanged is a 304.', [
      'kind',
      'outcome',
    ]),
    bytes: counter('rivermouth_fetch_bytes_total', 'Bytes read, decompressed.', ['kind']),
    fetchSeconds: histogram(
      'rivermouth_fetch_seconds',
      'Time of a request, waiting for its turn included.',
      ['kind'],
      FETCH_BOUNDS,
    ),
    jobs: counter('rivermouth_jobs_total', 'Feeds read, listing pages read and articles extracted.', [
      'job',
      'outcome',
    ]),
    jobSeconds: histogram(
      'rivermouth_job_seconds',
      'Time of these jobs, waiting for a thread included.',
      ['job'],
      JOB_BOUNDS,
    ),
    waitingJobs: gauge('rivermouth_jobs_in_hand', 'Jobs that run or wait for a thread.'),
    overdue: gauge('rivermouth_overdue_targets', 'Addresses that are due and not polled yet.'),
    documents: counter('rivermouth_documents_written_total', 'Published documents that changed.'),
    editions: counter('rivermouth_editions_total', 'Publishings that changed a document.'),
    troubles: counter('rivermouth_log_events_total', 'Events of weight warn and error.', ['level']),
    entries: gauge('rivermouth_entries', 'Entries seen, by verdict.', ['verdict']),
    pending: gauge('rivermouth_pending_entries', 'Entries that wait for a judgement.'),
    articles: gauge('rivermouth_articles', 'Articles in the store.'),
    sources: gauge('rivermouth_sources', 'Sources by their worst health; off: switched off.', ['health']),
    alarms: gauge('rivermouth_layout_alarm', '1 for each layout that yields something else than it did.', [
      'source',
      'layout',
      'kind',
    ]),
    pagesRefused: gauge('rivermouth_pages_refused', '1 for each source none of whose pages comes.', ['source']),
    refused: gauge(
      'rivermouth_config_refused',
      '1 while the config on disk is refused and the last good one is in use.',
    ),
    store: gauge('rivermouth_store_bytes', 'Size of the store with its journal.'),
    loopDelay: gauge('rivermouth_event_loop_delay_p99_seconds', 'Since the last scrape.'),
    memory: gauge('rivermouth_resident_memory_bytes', 'Memory of the process, threads included.'),
  }
}

/** Seconds: from a paper next door to one that hangs until its time is up. */
const FETCH_BOUNDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60] as const
/** Seconds: from a small feed to the deadline of a page that never ends. */
const JOB_BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] as const

type Families = ReturnType<typeof families>

function heard(log: Log, told: Families): Log {
  for (const level of ['warn', 'error']) told.troubles.inc({ level }, 0)
  const hear = (level: 'debug' | 'info' | 'warn' | 'error') => (event: string, fields?: LogFields) => {
    if (level === 'warn' || level === 'error') told.troubles.inc({ level })
    COUNTED[event]?.(told, fields ?? {})
    log[level](event, fields)
  }
  return { debug: hear('debug'), info: hear('info'), warn: hear('warn'), error: hear('error') }
}

/** What is counted of which event. */
const COUNTED: Readonly<Record<string, (told: Families, fields: LogFields) => void>> = {
  'poll.done': countPoll,
  'poll.failed': countPoll,
  'source.broken': (told) => told.polls.inc({ outcome: 'broken' }),
  'fetch.done': (told, { kind, outcome, bytes, milliseconds }) => {
    told.fetches.inc({ kind: String(kind), outcome: String(outcome) })
    told.bytes.inc({ kind: String(kind) }, Number(bytes))
    told.fetchSeconds.observe({ kind: String(kind) }, Number(milliseconds) / 1000)
  },
  'round.done': (told, { documents }) => {
    told.rounds.inc()
    told.documents.inc(Number(documents))
    if (Number(documents) > 0) told.editions.inc()
  },
}

function countPoll(told: Families, { outcome }: LogFields): void {
  told.polls.inc({ outcome: String(outcome) })
}

async function timed<T extends { readonly ok: boolean }>(told: Families, job: string, work: Promise<T>): Promise<T> {
  const began = performance.now()
  told.waitingJobs.inc()
  const done = await work.finally(() => told.waitingJobs.dec())
  told.jobs.inc({ job, outcome: done.ok ? 'done' : 'unreadable' })
  told.jobSeconds.observe({ job }, (performance.now() - began) / 1000)
  return done
}

function gauge(told: Families, report: StatusReport, store: string): void {
  const { waiting = 0, ...verdicts } = report.counts.byVerdict
  for (const kind of VERDICTS) told.entries.set({ verdict: kind }, verdicts[kind] ?? 0)
  told.pending.set(waiting)
  told.articles.set(report.counts.articles)
  const healths = report.sources.map(worstHealth)
  for (const health of HEALTHS) told.sources.set({ health }, healths.filter((one) => one === health).length)
  told.alarms.reset()
  for (const { sourceId, layout, kind } of report.sources.flatMap(({ alarms }) => alarms))
    told.alarms.set({ source: sourceId, layout, kind }, 1)
  told.pagesRefused.reset()
  for (const { id, pagesRefused, enabled } of report.sources)
    if (enabled && pagesRefused !== null) told.pagesRefused.set({ source: id }, 1)
  const due = report.sources.flatMap((source) => source.targets).filter((target) => target.nextPollAt <= report.at)
  told.refused.set(report.refused === null ? 0 : 1)
  told.overdue.set(due.length)
  told.store.set(storeBytes(store))
  told.memory.set(process.memoryUsage.rss())
  told.roundAt.set(report.publishedAt === null ? 0 : Date.parse(report.publishedAt) / 1000)
}

const VERDICTS = ['kept', 'dropped', 'duplicate', 'held', 'broken'] as const
/** The worst first. */
const HEALTHS = ['gone', 'failing', 'refused', 'silent', 'flooding', 'moved', 'new', 'well', 'off'] as const

function worstHealth(source: SourceStatus): (typeof HEALTHS)[number] {
  if (!source.enabled) return 'off'
  return HEALTHS.find((health) => source.targets.some((target) => target.health.kind === health)) ?? 'new'
}

function storeBytes(store: string): number {
  if (!store.startsWith('sqlite:')) return 0
  const file = store.slice('sqlite:'.length)
  const sizeOf = (name: string): number => statSync(name, { throwIfNoEntry: false })?.size ?? 0
  return sizeOf(file) + sizeOf(`${file}-wal`)
}
