import { Client, type Dispatcher } from 'undici'
import { createConnector } from './connector.ts'
import type { Locator } from './resolver.ts'

/** Open connections by origin: one request at a time on each, kept for a moment for the next. */
export interface Connections {
  /** Asks on a connection that is free, or on a new one; rejects as undici does. */
  request(url: URL, ask: Omit<Dispatcher.RequestOptions, 'origin' | 'path'>): Promise<Dispatcher.ResponseData>
  /** Ends them all, and what is under way on them. */
  destroy(): Promise<void>
}

/** Long enough for the robots.txt, feed and pages of one poll. */
const KEEP_MS = 4_000
/** Beside so many open connections none is kept for later: a thousand papers polled at once would take some 25 MB of them. */
const MOST_KEPT = 256

/**
 * undici's Agent does the same with a pool for each origin; for a thousand papers, each asked once an hour, making and
 * dropping those pools was the greater part of all memory that a poll used, and each drop looked at all the others.
 * HTTP/1.1 only, for a second protocol is a second set of faults. How many connections an origin has is the gate's affair.
 */
export function createConnections(locator: Locator, timeoutMs: number, mostKept = MOST_KEPT): Connections {
  const settings: Client.Options = {
    connect: createConnector(locator, timeoutMs),
    allowH2: false,
    pipelining: 1,
    keepAliveTimeout: KEEP_MS,
    keepAliveMaxTimeout: KEEP_MS,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 16 * 1024,
  }
  /** The origin asked longest ago comes first. */
  const open = new Map<string, Set<Client>>()

  function openTo(origin: string): Client {
    if (open.size > mostKept) dropLongestIdle(open)
    const client = new Client(origin, settings)
    const dropIfIdle = (): void => {
      if (client.stats.size === 0) drop(open, origin, client)
    }
    client.on('disconnect', dropIfIdle).on('connectionError', dropIfIdle)
    open.get(origin)?.add(client)
    return client
  }

  return {
    request(url, ask) {
      const siblings = open.get(url.origin) ?? new Set()
      open.delete(url.origin)
      open.set(url.origin, siblings)
      const free = [...siblings].find((client) => client.stats.size === 0)
      return (free ?? openTo(url.origin)).request({ ...ask, path: `${url.pathname}${url.search}` })
    },
    async destroy() {
      await Promise.all([...open.values()].flatMap((clients) => [...clients].map((client) => client.destroy())))
    },
  }
}

/** Those that are asked something stay, however many they are. */
function dropLongestIdle(open: Map<string, Set<Client>>): void {
  for (const [origin, clients] of open) {
    const idle = [...clients].find((client) => client.stats.size === 0)
    if (idle === undefined) continue
    drop(open, origin, idle)
    return
  }
}

function drop(open: Map<string, Set<Client>>, origin: string, client: Client): void {
  const siblings = open.get(origin)
  if (siblings?.delete(client) === true && siblings.size === 0) open.delete(origin)
  if (!client.destroyed) void client.destroy(DROPPED)
}

/** One for all: undici makes one for each that is ended without, and tells where from. Nobody waits for what is idle. */
const DROPPED = new Error('the connection was idle')
