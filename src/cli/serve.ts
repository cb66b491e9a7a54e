import { createMetrics } from '../ops/metrics.ts'
import { createHubCalls } from '../pipeline/hub-calls.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'
import { deskWhenAsked } from './desk-when-asked.ts'
import { watchForReload } from './reload.ts'
import { statusOf } from './status-report.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'serves what others publish; polls nothing',
  takes: '',
  options: {},
  help: `Serves the published feeds, the desk, /status, /metrics, /healthz and /readyz, and looks every five seconds for what was published since,
and in the config folder for what its status tells: one with problems, which the daemon refuses, is told there as the daemon tells it. With a
PostgreSQL store any number of servers, on any machines, give the same bytes and ETags; with SQLite it serves the output
folder of the daemon beside it.`,
  run: serveOnly,
}

async function serveOnly(args: Args, parts: Parts): Promise<number> {
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  await parts.warmUp()
  await parts.beginAnew()
  const { config } = configured
  const people = !args.flag('json')
  const metrics = createMetrics(config.ops.store, { polls: false })
  const log = metrics.hear(parts.createLog(people ? 'warn' : config.ops.log, people ? 'readable' : 'json'))
  const opened = await parts.openToRead(config, log)
  try {
    const clock = { now: () => parts.now() }
    const told = { publishedAt: null, config, refused: null }
    const stores = { ...opened, clock }
    const desk = deskWhenAsked({ parts, stores, means: null, log, told, folder: args.text('config') ?? 'config' })
    const status = () => statusOf(parts.version, told, stores)
    const about = { status, metrics: async () => metrics.text(await status()), desk }
    const hubs = opened.shared ? { hubs: createHubCalls({ ...opened, clock, log }) } : {}
    const server = await parts.startServer({
      config,
      log,
      ...about,
      ...hubs,
      documents: opened.documents,
      watches: true,
    })
    const watch = watchForReload({
      ...{ args, parts, log, people, told, begunWith: config, now: clock.now },
      adopt: async () => undefined,
    })
    if (people) parts.terminal.print(`Rivermouth serves ${server.url}. Ctrl-C stops it.\n`)
    log.info('serve.stopping', { why: await parts.stopAsked })
    watch.close()
    await desk.close()
    await server.close()
    return EXIT.well
  } finally {
    metrics.close()
    await opened.close()
  }
}
