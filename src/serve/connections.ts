import type { Server, ServerOptions, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** What one client may take of us. Seconds are short: our answers are small and lie in memory. */
export const LIMITS: ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  requireHostHeader: true,
  insecureHTTPParser: false,
}

/** Connections at once; more are turned away, so that memory stays bounded. */
const MOST_CONNECTIONS = 4_000
const MOST_REQUESTS_PER_CONNECTION = 10_000
/** A connection that neither reads nor writes for so long is cut. */
const IDLE_MILLISECONDS = 20_000
/** An answer that a client has not taken in so long is cut, however steadily it trickles. */
const SLOWEST_ANSWER_MILLISECONDS = 60_000
const SWEEP_MILLISECONDS = 5_000

export interface Connections {
  /** Stops listening, lets running answers finish for so long, then cuts them. */
  drain(milliseconds: number): Promise<void>
}

/** Puts the limits that node:http has no option for on a server, and answers what it could not read. */
export function guardConnections(server: Server): Connections {
  server.maxConnections = MOST_CONNECTIONS
  server.maxRequestsPerSocket = MOST_REQUESTS_PER_CONNECTION
  server.setTimeout(IDLE_MILLISECONDS)
  server.on('clientError', (error, socket) => refuse(error, socket))
  const slow = watchSlowAnswers(server)
  return {
    drain: (milliseconds) => {
      slow.stop()
      return drain(server, milliseconds)
    },
  }
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
function watchSlowAnswers(server: Server): { stop(): void } {
  const waiting = new Map<ServerResponse, number>()
  server.on('request', (_request, response: ServerResponse) => {
    if (response.writableFinished || response.socket === null || response.socket.writableLength === 0) return
    waiting.set(response, performance.now())
    response.once('close', () => waiting.delete(response))
  })
  const timer = setInterval(() => {
    const oldest = performance.now() - SLOWEST_ANSWER_MILLISECONDS
    for (const [response, since] of waiting) if (since < oldest) response.destroy()
  }, SWEEP_MILLISECONDS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
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
