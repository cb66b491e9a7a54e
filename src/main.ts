/** The composition root: makes what a command needs of the real world, each part when it is asked for, and starts it. */
import { fileURLToPath } from 'node:url'
import type { DemoNewsroom, Parts } from './cli/command.ts'
import { runCommand } from './cli/commands.ts'
import { watchConfig } from './config/watch.ts'
import type { ConfigOutcome } from './domain/settings.ts'
import { runAside } from './ops/aside.ts'
import { beginAnewOnceCompiled } from './ops/begin-anew.ts'
import { letGarbageDieYoung } from './ops/lean-heap.ts'
import { createLog } from './ops/log.ts'
import { backUpStore, restoreStore } from './store/backup.ts'
import { readVersion } from './version.ts'
import { readConfigApart } from './workers/config-reader.ts'

const world = () => import('./world.ts')

/** They go on serving while a changed config is read; to all other commands a thread's own loading only costs. */
const DAEMONS: ReadonlySet<string> = new Set(['run', 'worker', 'serve'])

/** However the drain goes, the process has ended by then: what was cut short waits in the store. */
const LAST_MOMENT_MS = 4_800

letGarbageDieYoung()
let isStopAsked = false
const reloads = hearReloads()
process.exitCode = await runCommand(process.argv.slice(2), {
  terminal: {
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    isTty: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 100,
  },
  version: readVersion(),
  loadConfig: DAEMONS.has(process.argv[2] ?? '') ? readConfigApart : readConfigHere,
  watchConfig,
  warmUp: async () => void (await world()),
  beginAnew: () => beginAnewOnceCompiled(loadTheRest, () => isStopAsked),
  openWorld: async (options) => (await world()).openWorld(options),
  openToRead: async (config, log) => (await world()).openToRead(config, log),
  readOutput: async (config) => (await world()).readOutput(config),
  openReplay: async (options, over) => (await world()).openReplay(options, over),
  backUp: (config, file) => backUpStore(config.ops.store, file),
  moveStore: async (config, to, onProgress) => (await world()).moveStore(config, to, onProgress),
  runAside: (options) => runAside(fileURLToPath(import.meta.url), options),
  removeFeed: (config, feedId) => world().then((open) => open.removeFeed(config, feedId)),
  restore: (config, file) => restoreStore(config.ops.store, file, new Date().toISOString()),
  startServer: async (options) => (await world()).serve(options),
  startNewsroom,
  createLog: (level, form) => createLog({ level, form }),
  now: () => new Date(),
  stopAsked: stopAsked(),
  onReloadAsked: reloads.onAsked,
} satisfies Parts)

/**
 * SIGTERM and SIGINT ask once, and so does a terminal that is closed; a second Ctrl-C, a second or more later, ends at once.
 */
function stopAsked(): Promise<string> {
  return new Promise((resolve) => {
    let askedAt = 0
    const signals: NodeJS.Signals[] = process.stdin.isTTY ? ['SIGTERM', 'SIGINT', 'SIGHUP'] : ['SIGTERM', 'SIGINT']
    for (const signal of signals) {
      process.on(signal, () => {
        if (askedAt > 0 && performance.now() - askedAt > 1000) process.exit(130)
        if (askedAt === 0) setTimeout(() => process.exit(130), LAST_MOMENT_MS).unref()
        askedAt ||= performance.now()
        isStopAsked = true
        resolve(signal)
      })
    }
  })
}

/** What a daemon loads only when it is asked for, threads of their own included. */
async function loadTheRest(): Promise<void> {
  await Promise.all([import('./fetch/fetcher.ts'), import('./store/postgres/open.ts'), import('./worker.ts')])
  await Promise.all([import('./serve/app.ts'), import('./serve/websub-app.ts'), import('./serve/desk-app.ts')])
  await Promise.all([import('./cli/desk.ts'), import('./desk/status-page.ts')])
}

/** In this thread: yaml and zod are then loaded once, not once a thread. */
async function readConfigHere(folder: string): Promise<ConfigOutcome> {
  return (await import('./config/load.ts')).loadConfig(folder)
}

/**
 * SIGHUP, as systemd and people send it to a daemon: heard from the first moment on, since it would end the process, and done
 * as soon as somebody listens.
 */
function hearReloads(): { readonly onAsked: (listener: () => void) => void } {
  let listener: (() => void) | null = null
  let isWaiting = false
  if (!process.stdin.isTTY && DAEMONS.has(process.argv[2] ?? '')) {
    process.on('SIGHUP', () => {
      isWaiting = listener === null
      listener?.()
    })
  }
  return {
    onAsked: (asked) => {
      listener = asked
      if (isWaiting) asked()
      isWaiting = false
    },
  }
}

/** The newsroom is no part of the program: it is the tests' own, loaded only where it is asked for. */
async function startNewsroom(firstDay: Date, firstPort: number): Promise<DemoNewsroom> {
  const { openNewsroom } = await import('../test/newsroom/demo.ts')
  return openNewsroom(firstDay, firstPort)
}
