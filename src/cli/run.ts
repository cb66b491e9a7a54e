import { Daemon } from '../daemon/daemon.ts'
import type { Log } from '../domain/ports.ts'
import type { Config } from '../domain/settings.ts'
import { createMetrics, type Metrics } from '../ops/metrics.ts'
import { startNotifying } from '../ops/systemd.ts'
import { makePlan } from '../pipeline/plan.ts'
import type { RoundReport } from '../pipeline/report.ts'
import { type Args, type Command, EXIT, type OpenedWorld, type Parts, type RunningServer } from './command.ts'
import { problemsText, readConfig } from './configured.ts'
import { statusOf } from './status-report.ts'
import { nothingReached, reportLines, summaryLine } from './words.ts'

export const run: Command = {
  name: 'run',
  summary: 'the daemon: polls on schedule, publishes, serves, until it is stopped',
  takes: '',
  options: {},
  help: `Polls every source when it is due, publishes the feeds into the output folder and serves them.
A change in the config folder is taken up at once; a bad one is told and the last good one stays.
Stops on SIGTERM and Ctrl-C within five seconds; nothing is lost by a kill. Prints a line for each paper; with --json,
one JSON line for each event, for log collectors.`,
  run: (args, parts) => runDaemon(args, parts, 'works and serves'),
}

/** The long run, with or without the server. */
export async function runDaemon(args: Args, parts: Parts, does: 'works' | 'works and serves'): Promise<number> {
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const people = !args.flag('json')
  const metrics = createMetrics(configured.config.ops.store)
  const plain = parts.createLog(people ? 'error' : configured.config.ops.log, people ? 'readable' : 'json')
  const log = metrics.hear(plain)
  const opened = await parts.openWorld({ config: configured.config, log })
  try {
    await keepRunning({ args, parts, config: configured.config, log, opened, people, metrics, does })
    return EXIT.well
  } finally {
    metrics.close()
    await opened.close()
  }
}

interface Running {
  readonly args: Args
  readonly parts: Parts
  readonly config: Config
  readonly log: Log
  readonly opened: OpenedWorld
  readonly people: boolean
  readonly metrics: Metrics
  readonly does: 'works' | 'works and serves'
}

async function keepRunning(running: Running): Promise<void> {
  const { args, parts, config, log, opened, people, metrics } = running
  const told = { publishedAt: null as string | null, config }
  const status = () => statusOf(parts.version, told, opened.world)
  const text = async () => metrics.text(await status())
  const begun = { daemon: null as Daemon | null }
  const ready = () => (begun.daemon === null ? 'it is starting' : begun.daemon.notReadyBecause())
  const { documents, shared: watches } = opened
  const server =
    running.does === 'works'
      ? NO_SERVER
      : await parts.startServer({ config, log, status, metrics: text, ready, documents, watches })
  const daemon = new Daemon({
    world: { ...opened.world, workshop: metrics.time(opened.world.workshop) },
    plan: makePlan(config, `run-${process.pid}`),
    onRound: (report) => {
      told.publishedAt = opened.world.clock.now().toISOString()
      tellRound(report, running, server)
    },
  })
  begun.daemon = daemon
  const watch = parts.watchConfig(
    args.text('config') ?? 'config',
    () => void reload(running, daemon, told),
    (cause) =>
      log.warn('config.unwatched', { cause, what: 'changes in config/ are not seen; restart to take them up' }),
  )
  if (people)
    parts.terminal.print(
      `Rivermouth ${server.url === '' ? '' : `serves ${server.url} and `}polls ${pollWords(config)}. Ctrl-C stops it.\n\n`,
    )
  log.info('daemon.started', { url: server.url, sources: config.sources.filter((source) => source.enabled).length })
  await daemon.start()
  const systemd = await startNotifying({ env: process.env, alive: () => ready() === null, log })
  const why = await parts.stopAsked
  log.info('daemon.stopping', { why })
  watch.close()
  await systemd.close()
  await daemon.stop()
  await server.close()
}

const NO_SERVER: RunningServer = { url: '', refresh: async () => undefined, close: async () => undefined }

function pollWords(config: Config): string {
  const on = config.sources.filter((source) => source.enabled).length
  return `${on} of the ${config.sources.length} papers in config/ (the others are off; npm run rivermouth status says why)`
}

function tellRound(report: RoundReport, running: Running, server: RunningServer): void {
  const { log, people, parts, config } = running
  const { polled, broken, documents, ...counts } = report
  log.info('round.done', { ...counts, polled: polled.length, broken: broken.length, documents: documents.length })
  if (documents.length > 0) server.refresh().catch((cause: unknown) => log.error('serve.refresh-failed', { cause }))
  if (!people || polled.length + broken.length === 0) return
  const names = new Map(config.sources.map(({ id, name }) => [id, name]))
  const lines = reportLines(report, names)
  parts.terminal.print(`${[...lines, summaryLine(report), ...adviceFor(report)].join('\n')}\n\n`)
}

function adviceFor(report: RoundReport): string[] {
  return nothingReached(report)
    ? ['No source could be reached. To see Rivermouth work without a network: npm run demo']
    : []
}

/** Takes up a changed config; one with problems is told and the last good one stays. */
async function reload(running: Running, daemon: Daemon, told: { config: Config }): Promise<void> {
  const { args, parts, log } = running
  const outcome = await parts.loadConfig(args.text('config') ?? 'config')
  if (!outcome.ok) {
    log.error('config.bad', { problems: problemsText(outcome.problems), what: 'the last good config stays in use' })
    return
  }
  told.config = outcome.config
  await daemon.adopt(makePlan(outcome.config, `run-${process.pid}`))
  log.info('config.reloaded', { sources: outcome.config.sources.length, topics: outcome.config.topics.length })
}
