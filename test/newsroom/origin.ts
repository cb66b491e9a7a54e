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

export interface Origin {
  /** `http://host:port`, without a slash at the end. */
  readonly origin: string
  close(): Promise<void>
}

/**
 * A small web server as papers have them: GET and HEAD, strong ETags of the bytes sent, Last-Modified, gzip where asked
 * for. The query is not looked at. Listens on `host`, or on 127.0.0.1 where the system has no such loopback address;
 * port 0 takes any that is free.
 */
export async function startOrigin(site: Site, host: string, port: number): Promise<Origin> {
  const server = createServer((request, response) => answer(request, response, site))
  const taken = await listenOnFirst(server, [host, '127.0.0.1'], port)
  return {
    origin: `http://${taken.host}:${taken.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((cause) => (cause ? reject(cause) : resolve()))
        server.closeAllConnections()
      }),
  }
}

function answer(request: IncomingMessage, response: ServerResponse, site: Site): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const path = new URL(request.url ?? '/', 'http://origin').pathname
  const served = site(path)
  if (served === null) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>404 Not Found</h1>')
    return
  }
  sendServed(request, response, served)
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
