import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'
import { statusOf } from './status-report.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'serves what others publish; polls nothing',
  takes: '',
  options: {},
  help: `Serves the published feeds, /status and /healthz, and looks every five seconds for what was published since. With a
PostgreSQL store any number of servers, on any machines, give the same bytes and ETags; with SQLite it serves the output
folder of the daemon beside it.`,
  run: serveOnly,
}

async function serveOnly(args: Args, parts: Parts): Promise<number> {
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const { config } = configured
  const people = !args.flag('json')
  const log = parts.createLog(people ? 'warn' : config.ops.log, people ? 'readable' : 'json')
  const opened = await parts.openToRead(config, log)
  try {
    const clock = { now: () => new Date() }
    const status = () => statusOf(parts.version, { publishedAt: null, config }, { ...opened, clock })
    const ready = () => null
    const server = await parts.startServer({ config, log, status, ready, documents: opened.documents, watches: true })
    if (people) parts.terminal.print(`Rivermouth serves ${server.url}. Ctrl-C stops it.\n`)
    log.info('serve.stopping', { why: await parts.stopAsked })
    await server.close()
    return EXIT.well
  } finally {
    await opened.close()
  }
}
