import type { Log } from '../domain/ports.ts'
import type { Config } from '../domain/settings.ts'
import type { OpenedWorld, Parts, RunningServer } from './command.ts'

const TRIED_AGAIN_MS = 5_000

interface Opening {
  readonly parts: Parts
  readonly config: Config
  readonly log: Log
  /** Whether what was published last is served meanwhile. */
  readonly serves: boolean
}

/**
 * Opens the world. While the disk is full or takes nothing, which opening a store needs, what was published last is served,
 * /readyz says why, and opening is tried again every five seconds. Null where it was asked to stop meanwhile.
 */
export async function openWhenWritable(opening: Opening): Promise<OpenedWorld | null> {
  const { parts, config, log } = opening
  let standIn: RunningServer | null = null
  try {
    for (;;) {
      try {
        return await parts.openWorld({ config, log })
      } catch (cause) {
        if (!isDiskTrouble(cause)) throw cause
        if (standIn === null) log.error('store.unwritable', { store: config.ops.store, cause, what: WHAT })
        standIn ??= opening.serves ? await serveLast(opening) : null
      }
      const why = await Promise.race([parts.stopAsked, wait(TRIED_AGAIN_MS)])
      if (why !== null) return null
    }
  } finally {
    await standIn?.close()
  }
}

const WHAT = 'make room on the disk; the last output is served, and the store is tried again every five seconds'

/** By SQLite's result code (13 full, 10 and its kin an error of input or output) or the system's, however it is wrapped. */
function isDiskTrouble(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  const { errcode, code } = cause as { readonly errcode?: unknown; readonly code?: unknown }
  if (typeof errcode === 'number' && SQLITE_TROUBLE.has(errcode & 0xff)) return true
  return (typeof code === 'string' && SYSTEM_TROUBLE.has(code)) || isDiskTrouble(cause.cause)
}

const SQLITE_TROUBLE: ReadonlySet<number> = new Set([10, 13])
const SYSTEM_TROUBLE: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'])

function serveLast({ parts, config, log }: Opening): Promise<RunningServer> {
  const notReady = `the store at ${config.ops.store} cannot be written; ${WHAT}`
  const status = async () => ({
    version: parts.version,
    at: new Date().toISOString(),
    publishedAt: null,
    notReady,
    refused: null,
    leftFeeds: [],
    counts: { entries: 0, articles: 0, clusters: 0, byVerdict: {} },
    sources: [],
  })
  return parts.startServer({
    config,
    log,
    status,
    documents: () => parts.readOutput(config),
    watches: false,
    ready: () => notReady,
  })
}

function wait(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds))
}
