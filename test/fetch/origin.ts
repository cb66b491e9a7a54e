import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FetchOutcome, FetchRequest } from '../../src/domain/fetching.ts'
import type { Limits } from '../../src/domain/ops-settings.ts'
import type { Log } from '../../src/domain/ports.ts'
import { createFetcher, type FetcherSettings } from '../../src/fetch/fetcher.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A paper's server on loopback that remembers what it was asked. */
export interface Origin {
  /** `127.0.0.1:port` */
  readonly host: string
  readonly base: string
  readonly requests: readonly Asked[]
  /** The most requests that were open at once. */
  readonly mostAtOnce: () => number
  close(): Promise<void>
}

export interface Asked {
  readonly path: string
  readonly method: string
  readonly headers: IncomingMessage['headers']
  readonly at: number
  /** The asker's: one connection has one. */
  readonly port: number | undefined
  body: string
}

/** Answers by path without the query; a path that is not named is a 404. */
export async function openOrigin(handlers: Readonly<Record<string, Handler>>): Promise<Origin> {
  const requests: Asked[] = []
  let open = 0
  let most = 0
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const asked: Asked = {
      path,
      method: request.method ?? '',
      headers: request.headers,
      at: performance.now(),
      port: request.socket.remotePort,
      body: '',
    }
    requests.push(asked)
    open += 1
    most = Math.max(most, open)
    response.on('close', () => {
      open -= 1
    })
    request.on('data', (chunk) => {
      asked.body += String(chunk)
    })
    const handler = handlers[path.split('?')[0] ?? '']
    if (handler !== undefined) return handler(request, response)
    response.writeHead(404)
    response.end('not here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    host: `127.0.0.1:${port}`,
    base: `http://127.0.0.1:${port}`,
    requests,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A handler that sends this body. */
export function sends(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Handler {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers })
    response.end(body)
  }
}

export function redirects(status: number, location: string): Handler {
  return (_request, response) => {
    response.writeHead(status, { location })
    response.end()
  }
}

export const LIMITS: Limits = {
  requestSeconds: 2,
  feedMegabytes: 1,
  pageMegabytes: 0.5,
  redirects: 5,
  perHostInFlight: 2,
  perHostSeconds: 0,
  pagesPerPoll: 40,
  parseSeconds: 10,
  parseMegabytes: 256,
}

export const SILENT: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

/** A fetcher that may reach these hosts, with small limits and no spacing. */
export function fetcherFor(allowHosts: readonly string[], more: Partial<FetcherSettings> = {}) {
  return createFetcher({
    userAgent: { name: 'Rivermouth', contact: 'https://rivermouth.example/bot' },
    version: '0.0.1',
    limits: LIMITS,
    allowHosts,
    clock: { now: () => new Date('2026-11-23T12:00:00.000Z') },
    log: SILENT,
    ...more,
  })
}

export function ask(url: string, more: Partial<FetchRequest> = {}): FetchRequest {
  return { url, kind: 'feed', validators: null, permitted: false, ...more }
}

/** The outcome where it is of this kind; fails the test otherwise, saying what it was. */
export function expectKind<K extends FetchOutcome['kind']>(
  outcome: FetchOutcome,
  kind: K,
): Extract<FetchOutcome, { kind: K }> {
  if (isKind(outcome, kind)) return outcome
  throw new Error(`expected ${kind}, got ${outcome.kind}: ${'reason' in outcome ? outcome.reason : ''}`)
}

function isKind<K extends FetchOutcome['kind']>(
  outcome: FetchOutcome,
  kind: K,
): outcome is Extract<FetchOutcome, { kind: K }> {
  return outcome.kind === kind
}

export function bodyOf(outcome: FetchOutcome): string {
  return new TextDecoder().decode(expectKind(outcome, 'fresh').bytes)
}
