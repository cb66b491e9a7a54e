import { hostname } from 'node:os'
import { Daemon } from '../daemon/daemon.ts'
import type { Desk } from '../domain/desk.ts'
import type { Log } from '../domain/ports.ts'
import type { Config } from '../domain/settings.ts'
import { keepHeapLean } from '../ops/lean-heap.ts'
import { createMetrics, type Metrics } from '../ops/metrics.ts'
import { startNotifying } from '../ops/systemd.ts'
import { createHubCalls } from '../pipeline/hub-calls.ts'
import { makePlan } from '../pipeline/plan.ts'
import type { RoundReport } from '../pipeline/report.ts'
import type { Args, OpenedWorld, Parts, RunningServer } from './command.ts'
import { deskWhenAsked } from './desk-when-asked.ts'
import { openWhenWritable } from './open-when-writable.ts'
import { type ToldConfig, watchForReload } from './reload.ts'
import { statusOf } from './status-report.ts'
import { nothingReached, reportLines, summaryLine } from './words.ts'

/** What a long run does beside polling: nothing; answers those who watch it, on a port of its own; serves the feeds. */
export type Does =
  | { readonly kind: 'works' }
  | { readonly kind: 'works and is watched'; readonly port: number }
  | { readonly kind: 'works and serves' }

export interface LongRun {
  readonly args: Args
  readonly parts: Parts
  readonly does: Does
}

/** Opens the world, and polls, publishes and, where it does so, serves until it is asked to stop. */
export async function keepRunning(run: LongRun, config: Config): Promise<void> {
  const { args, parts } = run
  const people = !args.flag('json')
  const metrics = createMetrics(config.ops.store)
  const log = metrics.hear(parts.createLog(people ? 'error' : config.ops.log, people ? 'readable' : 'json'))
  let opened: OpenedWorld | null = null
  try {
    opened = await openWhenWritable({ parts, config, log, serves: run.does.kind === 'works and serves' })
    if (opened === null) return
    await pollAndServe({
      ...run,
      log,
      opened,
      people,
      metrics,
      begunWith: config,
      told: { publishedAt: null, config, refused: null },
    })
  } finally {
    metrics.close()
    await opened?.close()
  }
}

interface Running extends LongRun {
  readonly log: Log
  readonly opened: OpenedWorld
  readonly people: boolean
  readonly metrics: Metrics
  readonly begunWith: Config
  /** What changes while it runs, for status. */
  readonly told: ToldConfig & { publishedAt: string | null }
}

async function pollAndServe(running: Running): Promise<void> {
  const { parts, log, opened, people, metrics, begunWith, told } = running
  const begun = { server: NO_SERVER }
  const desk = deskOf(running)
  const daemon = new Daemon({
    world: { ...opened.world, workshop: metrics.time(opened.world.workshop) },
    plan: makePlan(begunWith, WORKER),
    onRound: (report) => {
      told.publishedAt = opened.world.clock.now().toISOString()
      tellRound(report, running, begun.server)
    },
  })
  if (running.does.kind !== 'works') begun.server = await startServer(running, daemon, desk)
  const { server } = begun
  const watch = watchForReload({
    ...running,
    now: () => opened.world.clock.now(),
    adopt: (config) => daemon.adopt(makePlan(config, WORKER)),
  })
  if (people)
    parts.terminal.print(
      `Rivermouth ${server.url === '' ? '' : `serves ${server.url} and `}polls ${pollWords(begunWith)}. Ctrl-C stops it.\n\n`,
    )
  const sources = begunWith.sources.filter((source) => source.enabled).length
  log.info('daemon.started', { url: server.url, sources, startMilliseconds: Math.round(performance.now()) })
  keepHeapLean()
  await daemon.start()
  const systemd = await startNotifying({ env: process.env, alive: () => daemon.isAlive(), log })
  const why = await parts.stopAsked
  log.info('daemon.stopping', { why })
  watch.close()
  await Promise.all([systemd.close(), desk.close(), daemon.stop(), server.close()])
}

const NO_SERVER: RunningServer = { url: '', refresh: async () => undefined, close: async () => undefined }

function startServer(running: Running, daemon: Daemon, desk: Desk): Promise<RunningServer> {
  const { parts, log, opened, metrics, begunWith, told, does } = running
  const ready = () => daemon.notReadyBecause()
  const status = () => statusOf(parts.version, { ...told, notReady: ready }, opened.world)
  const about = { log, status, metrics: async () => metrics.text(await status()), ready }
  if (does.kind === 'works and is watched') {
    const config = withPort(begunWith, does.port)
    return parts.startServer({ ...about, config, documents: async () => [], watches: false })
  }
  return parts.startServer({
    ...about,
    config: begunWith,
    documents: opened.documents,
    watches: opened.shared,
    desk,
    hubs: createHubCalls({ ...opened.world, log }),
  })
}

function withPort(config: Config, port: number): Config {
  return { ...config, ops: { ...config.ops, listen: { ...config.ops.listen, port } } }
}

function deskOf({ args, parts, log, opened, told }: Running): Desk {
  const stores = { ...opened.world, fates: opened.fates }
  return deskWhenAsked({ parts, stores, means: opened.world, log, told, folder: args.text('config') ?? 'config' })
}

/** Told apart on any machine, also where every container's process is number 1. */
const WORKER = `${hostname()}-${process.pid}-${Date.now().toString(36)}`

function pollWords(config: Config): string {
  const on = config.sources.filter((source) => source.enabled).length
  return `${on} of the ${config.sources.length} papers in config/ (the others are off; npm run rivermouth status says why)`
}

function tellRound(report: RoundReport, running: Running, server: RunningServer): void {
  const { log, people, parts, told } = running
  const { polled, broken, documents, ...counts } = report
  log.info('round.done', { ...counts, polled: polled.length, broken: broken.length, documents: documents.length })
  if (documents.length > 0) server.refresh().catch((cause: unknown) => log.error('serve.refresh-failed', { cause }))
  if (!people || polled.length + broken.length === 0) return
  const names = new Map(told.config.sources.map(({ id, name }) => [id, name]))
  const lines = reportLines(report, names)
  parts.terminal.print(`${[...lines, summaryLine(report), ...adviceFor(report)].join('\n')}\n\n`)
}

function adviceFor(report: RoundReport): string[] {
  return nothingReached(report)
    ? ['No source could be reached. To see Rivermouth work without a network: npm run demo']
    : []
}
