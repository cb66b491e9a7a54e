import type { Server, ServerOptions, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** What one client, and all of them, may take of us. Milliseconds unless the name says otherwise. */
export interface Limits {
  readonly headerBytes: number
  /** For the head of a request, from the start of the connection on: one that never asks is cut too. */
  readonly headers: number
  /** For a whole request. */
  readonly request: number
  /** A kept connection without a request is closed after so long. */
  readonly keepAlive: number
  /** An answer that a client has not taken in so long is cut, however steadily it trickles. */
  readonly answer: number
  /** How often the slow are looked for. */
  readonly sweep: number
  /** Connections at once; more are turned away, so that memory stays bounded. */
  readonly connections: number
}

/** Short: our answers are small and lie in memory. Longer than the keep-alive of nginx's upstreams (60 s) is not needed. */
export const LIMITS: Limits = {
  headerBytes: 16 * 1024,
  headers: 10_000,
  request: 15_000,
  keepAlive: 15_000,
  answer: 60_000,
  sweep: 2_000,
  connections: 4_000,
}

/** The limits that node:http has options for. */
export function serverOptions(limits: Limits): ServerOptions {
  return {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.keepAlive,
    connectionsCheckingInterval: limits.sweep,
    requireHostHeader: true,
    insecureHTTPParser: false,
  }
}

export interface Connections {
  /** To be told of every answer that is written: one that the client does not take is cut after its time. */
  watch(response: ServerResponse): void
  /** Stops listening, lets running answers finish for so long, then cuts them. */
  drain(milliseconds: number): Promise<void>
}

/** Puts the limits that node:http has no option for on a server, and answers what it could not read. */
export function guardConnections(server: Server, limits: Limits): Connections {
  server.maxConnections = limits.connections
  server.on('clientError', (error, socket) => refuse(error, socket))
  const slow = watchSlowAnswers(limits)
  return {
    watch: slow.watch,
    drain: (milliseconds) => {
      slow.stop()
      return drain(server, milliseconds)
    },
  }
}

interface SlowAnswers {
  watch(response: ServerResponse): void
  stop(): void
}

/** Two words for what could not be read as a request; nothing of it is repeated. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const status = REFUSALS[error.code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}

const REFUSALS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Cuts answers that take too long to be taken; an answer that went out at once is never looked at again. */
function watchSlowAnswers(limits: Limits): SlowAnswers {
  const waiting = new Map<ServerResponse, number>()
  const timer = setInterval(() => {
    const oldest = performance.now() - limits.answer
    for (const [response, since] of waiting) if (since < oldest) response.destroy()
  }, limits.sweep)
  timer.unref()
  return {
    watch(response) {
      if (response.socket === null || response.socket.writableLength === 0) return
      waiting.set(response, performance.now())
      response.once('close', () => waiting.delete(response))
    },
    stop: () => clearInterval(timer),
  }
}

function drain(server: Server, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), milliseconds)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
