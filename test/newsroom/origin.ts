import { createHash } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

/** One document of a site. */
export interface Served {
  readonly contentType: string
  readonly body: string | Uint8Array
  readonly modified: Date
}

/** What a site holds at the moment of a request, by path; a path that is not there is answered with 404. */
export type Site = (path: string) => Served | null

/** What ails a server: it answers 500, a page of somebody else for everything, or never. */
export type Trouble = 'error' | 'html' | 'silent'

/** One request as it was answered; 0 where it was not. */
export interface Asked {
  readonly path: string
  readonly conditional: boolean
  readonly status: number
}

export interface OriginOptions {
  readonly site: Site
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  /** Asked at each request. */
  trouble(): Trouble | null
  onAsked(asked: Asked): void
}

export interface Origin {
  /** `http://host:port`, without a slash at the end. */
  readonly origin: string
  close(): Promise<void>
}

/**
 * A small web server as papers have them: GET and HEAD, strong ETags of the bytes sent, Last-Modified, gzip where asked
 * for. The query is not looked at. Listens on its host, or on 127.0.0.1 where the system has no such loopback address.
 */
export async function startOrigin(options: OriginOptions): Promise<Origin> {
  const server = createServer((request, response) => {
    answer(request, response, options)
    options.onAsked(askedOf(request, response))
  })
  const taken = await listenOnFirst(server, [options.host, '127.0.0.1'], options.port)
  return {
    origin: `http://${taken.host}:${taken.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((cause) => (cause ? reject(cause) : resolve()))
        server.closeAllConnections()
      }),
  }
}

function askedOf(request: IncomingMessage, response: ServerResponse): Asked {
  const conditional = 'if-none-match' in request.headers || 'if-modified-since' in request.headers
  return { path: pathOf(request), conditional, status: response.headersSent ? response.statusCode : 0 }
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://origin').pathname
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }

function answer(request: IncomingMessage, response: ServerResponse, options: OriginOptions): void {
  const trouble = options.trouble()
  if (trouble === 'silent') return
  if (trouble === 'error') {
    response.writeHead(500, HTML).end('<h1>500 Internal Server Error</h1>')
    return
  }
  if (trouble === 'html') {
    response.writeHead(200, HTML).end('<html><title>Bảo trì</title><p>Hệ thống đang được bảo trì.</p></html>')
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const served = options.site(pathOf(request))
  if (served === null) response.writeHead(404, HTML).end('<h1>404 Not Found</h1>')
  else sendServed(request, response, served)
}

function sendServed(request: IncomingMessage, response: ServerResponse, served: Served): void {
  const plain = typeof served.body === 'string' ? Buffer.from(served.body) : Buffer.from(served.body)
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'])) && plain.length > 500
  const etag = `"${createHash('sha256').update(plain).digest('hex').slice(0, 20)}${zipped ? '-gzip' : ''}"`
  const headers: Record<string, string> = {
    'content-type': served.contentType,
    etag,
    'last-modified': served.modified.toUTCString(),
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding',
  }
  if (isUnchanged(request, etag, served.modified)) {
    response.writeHead(304, headers).end()
    return
  }
  const bytes = zipped ? gzipSync(plain) : plain
  if (zipped) headers['content-encoding'] = 'gzip'
  headers['content-length'] = String(bytes.length)
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : bytes)
}

/** RFC 9110 section 13.2.2: If-None-Match goes before If-Modified-Since. */
function isUnchanged(request: IncomingMessage, etag: string, modified: Date): boolean {
  const known = request.headers['if-none-match']
  if (known !== undefined) return known === '*' || known.split(/\s*,\s*/).includes(etag)
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return !Number.isNaN(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since
}

/** Only an address that the system does not have is passed over: a port in use is for whoever started us to hear of. */
async function listenOnFirst(
  server: Server,
  hosts: readonly string[],
  port: number,
): Promise<{ host: string; port: number }> {
  let missing: unknown = null
  for (const host of hosts) {
    try {
      return { host, port: await listen(server, host, port) }
    } catch (cause) {
      if (codeOf(cause) === 'EADDRINUSE') throw new Error(inUse(host, port), { cause })
      if (codeOf(cause) !== 'EADDRNOTAVAIL') throw cause
      missing = cause
    }
  }
  throw new Error(`the system has none of ${hosts.join(', ')}`, { cause: missing })
}

function inUse(host: string, port: number): string {
  return `the sample newsroom cannot open at ${host}:${port}: something listens there, perhaps another demo; stop it first`
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : null
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
