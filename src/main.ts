/** The composition root: makes the real world (clock, network, store, log, threads) and starts one command in it. */
import { readFileSync } from 'node:fs'
import type {
  DemoNewsroom,
  OpenWorld,
  Parts,
  ReadingWorld,
  ReplayWorld,
  RunningServer,
  ServeOptions,
} from './cli/command.ts'
import { runCommand } from './cli/commands.ts'
import { loadConfig } from './config/load.ts'
import { watchConfig } from './config/watch.ts'
import type { Log } from './domain/ports.ts'
import type { Config } from './domain/settings.ts'
import { createFetcher } from './fetch/fetcher.ts'
import { createLog } from './ops/log.ts'
import { renderStatusFeed } from './publish/status-feed.ts'
import { createDocumentSource } from './serve/documents.ts'
import { readFolder } from './serve/folder.ts'
import { startServer } from './serve/server.ts'
import { backUpStore, copyForTrial } from './store/backup.ts'
import { openChosen, openChosenToRead } from './store/choose.ts'
import { createNotebook } from './store/notebook.ts'
import { Pool } from './workers/pool.ts'

const VERSION = readVersion()

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal: {
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    isTty: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 100,
  },
  version: VERSION,
  loadConfig,
  watchConfig,
  openWorld,
  openToRead,
  openReplay,
  backUp: (config, file) => backUpStore(config.ops.store, file),
  startServer: serve,
  startNewsroom,
  createLog: (level, form) => createLog({ level, form }),
  stopAsked: stopAsked(),
} satisfies Parts)

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return version
}

/** SIGTERM and SIGINT ask once; a second Ctrl-C, a second or more later, ends at once. */
function stopAsked(): Promise<string> {
  return new Promise((resolve) => {
    let askedAt = 0
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (askedAt > 0 && performance.now() - askedAt > 1000) process.exit(130)
        askedAt ||= performance.now()
        resolve(signal)
      })
    }
  })
}

async function openReplay(options: OpenWorld, over: 'copy' | 'store'): Promise<ReplayWorld> {
  if (over === 'store') return openWorld(options)
  const { config } = options
  const copy = copyForTrial(config.ops.store)
  try {
    const opened = await openWorld({ ...options, config: { ...config, ops: { ...config.ops, store: copy.address } } })
    const close = async (): Promise<void> => opened.close().finally(copy.remove)
    return { ...opened, close }
  } catch (cause) {
    copy.remove()
    throw cause
  }
}

async function openWorld(options: OpenWorld): Promise<ReplayWorld> {
  const { ops } = options.config
  const { log } = options
  const clock = { now: options.now ?? (() => new Date()) }
  const place = options.inMemory ? { ...ops, store: 'sqlite::memory:' } : ops
  const store = await openChosen({ ops: place, clock, log })
  const notes = createNotebook(store, log)
  const fetcher = createFetcher({
    userAgent: ops.userAgent,
    version: VERSION,
    limits: ops.limits,
    allowHosts: ops.allowHosts,
    clock,
    log,
    paces: await store.sources.hostPaces(),
    ...(store.hostTurns === null ? { onPace: notes.onPace } : { hostTurns: store.hostTurns }),
    onFetch: notes.onFetch,
  })
  const workshop = new Pool({
    workers: ops.workers,
    deadlineSeconds: ops.limits.parseSeconds,
    memoryMegabytes: ops.limits.parseMegabytes,
    log,
  })
  return {
    world: { ...store, fetcher, workshop, clock, log, chance: Math.random },
    replay: store.replay,
    documents: store.published ?? (() => readFolder(ops.output)),
    shared: store.published !== null,
    close: async () => {
      await fetcher.close()
      await workshop.close()
      await notes.close()
      await store.close()
    },
  }
}

async function openToRead({ ops }: Config, log: Log): Promise<ReadingWorld> {
  const store = await openChosenToRead({ ops, clock: { now: () => new Date() }, log })
  return { ...store, documents: store.published ?? (() => readFolder(ops.output)) }
}

/** How often a server looks for what others publish. */
const LOOK_EVERY_MS = 5_000

async function serve({ config, documents: read, watches, ...about }: ServeOptions): Promise<RunningServer> {
  const documents = createDocumentSource()
  const refresh = async (): Promise<void> => documents.replace(await read())
  await refresh()
  const statusFeed = async (): Promise<string> => renderStatusFeed(await about.status(), config.ops)
  const server = await startServer({ ...config.ops.listen, documents, statusFeed, ...about })
  const tell = (cause: unknown) => about.log.error('serve.refresh-failed', { cause, what: 'the last documents stay' })
  const looking = watches ? setInterval(() => void refresh().catch(tell), LOOK_EVERY_MS) : null
  const close = (): Promise<void> => {
    if (looking !== null) clearInterval(looking)
    return server.close()
  }
  return { url: server.url, refresh, close }
}

/** The newsroom is no part of the program: it is the tests' own, loaded only where it is asked for. */
async function startNewsroom(firstDay: Date, firstPort: number): Promise<DemoNewsroom> {
  const { openNewsroom } = await import('../test/newsroom/demo.ts')
  return openNewsroom(firstDay, firstPort)
}
