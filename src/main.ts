/** The composition root: makes the real world (clock, network, store, log, threads) and starts one command in it. */
import { readFileSync } from 'node:fs'
import type { DemoNewsroom, OpenWorld, Parts, ReplayWorld, RunningServer, ServeOptions } from './cli/command.ts'
import { runCommand } from './cli/commands.ts'
import { loadConfig } from './config/load.ts'
import { watchConfig } from './config/watch.ts'
import { createFetcher } from './fetch/fetcher.ts'
import { createLog } from './ops/log.ts'
import { renderStatusFeed } from './publish/status-feed.ts'
import { createDocumentSource } from './serve/documents.ts'
import { readFolder } from './serve/folder.ts'
import { startServer } from './serve/server.ts'
import { backUpStore, copyForTrial } from './store/backup.ts'
import { createNotebook } from './store/notebook.ts'
import { openStore, openStoreToRead } from './store/open.ts'
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
  openToRead: (config) => openStoreToRead(config.ops.store, config.ops.output),
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
  const store = await openStore({
    address: options.inMemory ? 'sqlite::memory:' : ops.store,
    outputFolder: ops.output,
    now: clock.now().toISOString(),
    log,
  })
  const notes = createNotebook(store, log)
  const fetcher = createFetcher({
    userAgent: ops.userAgent,
    version: VERSION,
    limits: ops.limits,
    allowHosts: ops.allowHosts,
    clock,
    log,
    paces: await store.sources.hostPaces(),
    onPace: notes.onPace,
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
    close: async () => {
      await fetcher.close()
      await workshop.close()
      await notes.close()
      await store.close()
    },
  }
}

async function serve({ config, ...about }: ServeOptions): Promise<RunningServer> {
  const documents = createDocumentSource()
  const refresh = async (): Promise<void> => documents.replace(await readFolder(config.ops.output))
  await refresh()
  const statusFeed = async (): Promise<string> => renderStatusFeed(await about.status(), config.ops)
  const server = await startServer({ ...config.ops.listen, documents, statusFeed, ...about })
  return { url: server.url, refresh, close: server.close }
}

/** The newsroom is no part of the program: it is the tests' own, loaded only where it is asked for. */
async function startNewsroom(firstDay: Date, firstPort: number): Promise<DemoNewsroom> {
  const { openNewsroom } = await import('../test/newsroom/demo.ts')
  return openNewsroom(firstDay, firstPort)
}
