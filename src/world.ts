/** The real world's makers (network, threads, store, server): loaded once a command asks for one of them. */
import type { OpenWorld, ReadingWorld, ReplayWorld, RunningServer, ServeOptions } from './cli/command.ts'
import type { StyledPage } from './domain/desk.ts'
import type { EditionDocument } from './domain/edition.ts'
import type { MoveReport } from './domain/move-report.ts'
import type { Fetcher, Log } from './domain/ports.ts'
import type { Config } from './domain/settings.ts'
import type { StatusReport } from './domain/status.ts'
import type { FetcherSettings } from './fetch/fetcher.ts'
import { collectGarbage } from './ops/lean-heap.ts'
import { createLog } from './ops/log.ts'
import { renderStatusFeed } from './publish/status-feed.ts'
import { createDocumentSource } from './serve/documents.ts'
import { readFolder } from './serve/folder.ts'
import { startServer } from './serve/server.ts'
import { copyChosen, openChosen, openChosenToRead, refuseOthers } from './store/choose.ts'
import { createNotebook } from './store/notebook.ts'
import { readProgram, readVersion } from './version.ts'
import { Pool } from './workers/pool.ts'

export async function openReplay(options: OpenWorld, over: 'copy' | 'store'): Promise<ReplayWorld> {
  const { config } = options
  const place = { ops: config.ops, clock: { now: options.now ?? (() => new Date()) }, log: options.log }
  if (over === 'store') return refuseOthers(place).then(() => openWorld(options))
  const copy = await copyChosen(place)
  try {
    const opened = await openWorld({
      ...options,
      isTrial: true,
      config: { ...config, ops: { ...config.ops, store: copy.address } },
    })
    const close = async (): Promise<void> => opened.close().finally(copy.remove)
    // The copy of a shared store has no documents: what is published is read where it is.
    return { ...opened, ...(opened.shared ? { documents: () => publishedOf(options) } : {}), close }
  } catch (cause) {
    await copy.remove()
    throw cause
  }
}

async function publishedOf({ config, log }: OpenWorld): Promise<readonly EditionDocument[]> {
  const store = await openToRead(config, log)
  try {
    return await store.documents()
  } finally {
    await store.close()
  }
}

export async function openWorld(options: OpenWorld): Promise<ReplayWorld> {
  const { ops } = options.config
  const { log } = options
  const clock = { now: options.now ?? (() => new Date()) }
  const place = options.inMemory ? { ...ops, store: 'sqlite::memory:' } : ops
  const store = await openChosen({ ops: place, clock, log, isTrial: options.isTrial ?? false })
  const notes = createNotebook(store, log)
  const fetcher = fetcherWhenAsked({
    userAgent: ops.userAgent,
    version: readVersion(),
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
    program: readProgram,
    onRest: collectGarbage,
  })
  return {
    world: { ...store, fetcher, workshop, clock, log, chance: Math.random },
    replay: store.replay,
    fates: store.fates,
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

export async function moveStore(
  { ops }: Config,
  to: string,
  onProgress: (table: string, done: number, total: number) => void,
): Promise<MoveReport> {
  const { moveStore: moveInto } = await import('./store/move.ts')
  const documents = await readFolder(ops.output)
  const log = createLog({ level: 'error', form: 'readable' })
  return moveInto({ from: ops.store, to, documents, now: new Date().toISOString(), log, onProgress })
}

export async function removeFeed({ ops }: Config, feedId: string): Promise<readonly string[]> {
  const log = createLog({ level: 'error', form: 'readable' })
  const store = await openChosen({ ops, clock: { now: () => new Date() }, log })
  try {
    return await store.editions.remove(feedId)
  } finally {
    await store.close()
  }
}

export async function openToRead({ ops }: Config, log: Log): Promise<ReadingWorld> {
  const store = await openChosenToRead({ ops, clock: { now: () => new Date() }, log })
  return { ...store, documents: store.published ?? (() => readFolder(ops.output)), shared: store.published !== null }
}

export function readOutput({ ops }: Config): Promise<readonly EditionDocument[]> {
  return readFolder(ops.output)
}

/** The network's code is loaded with the first request, after the server has begun: it is a tenth of the start. */
function fetcherWhenAsked(settings: FetcherSettings): Fetcher & { close(): Promise<void> } {
  type Made = ReturnType<typeof import('./fetch/fetcher.ts').createFetcher>
  let made: Promise<Made> | null = null
  return {
    fetch: async (request) => {
      made ??= import('./fetch/fetcher.ts').then(({ createFetcher }) => createFetcher(settings))
      return (await made).fetch(request)
    },
    close: async () => (await made)?.close(),
  }
}

async function statusPage(report: StatusReport): Promise<StyledPage> {
  const { renderStatusPage } = await import('./desk/status-page.ts')
  return renderStatusPage(report)
}

/** How often a server looks for what others publish. */
const LOOK_EVERY_MS = 5_000

export async function serve({
  config,
  desk: pages,
  documents: read,
  watches,
  ...about
}: ServeOptions): Promise<RunningServer> {
  const documents = createDocumentSource()
  const looked: { problem: string | null } = { problem: null }
  const refresh = async (): Promise<void> => documents.replace(await read())
  await refresh()
  const statusFeed = async (): Promise<string> => renderStatusFeed(await about.status(), config.ops)
  const { listen, baseUrl, desk: door } = config.ops
  const desk = pages === undefined ? {} : { desk: { pages, token: door.token, baseUrl } }
  const watchers = { who: listen.status, token: process.env['RIVERMOUTH_TOKEN'] || door.token }
  const { host, port } = listen
  const ready = () => about.ready?.() ?? looked.problem
  const server = await startServer({
    host,
    port,
    documents,
    statusFeed,
    statusPage,
    watchers,
    ...about,
    ready,
    ...desk,
  })
  const look = async (): Promise<void> => {
    looked.problem = await refresh().then(
      () => null,
      (cause: unknown) => {
        about.log.error('serve.refresh-failed', { cause, what: 'the last documents stay' })
        return `what is published could not be read (${String(cause)}); the last documents are served`
      },
    )
  }
  const looking = watches ? setInterval(() => void look(), LOOK_EVERY_MS) : null
  const close = (): Promise<void> => {
    if (looking !== null) clearInterval(looking)
    return server.close()
  }
  return { url: server.url, refresh, close }
}
