import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { renderStatusPage } from '../../src/desk/status-page.ts'
import type { Log } from '../../src/domain/ports.ts'
import type { StatusReport } from '../../src/domain/status.ts'
import { createDocumentSource } from '../../src/serve/documents.ts'
import type { ServedFile } from '../../src/serve/served-file.ts'
import { type RunningServer, startServer } from '../../src/serve/server.ts'
import type { ServerOptions } from '../../src/serve/server-options.ts'

/** A server of the tests' own with two feeds, a page and a style sheet, and ways to ask it. */
export interface Asked {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} }

export const STATUS: StatusReport = {
  version: '0.1.0',
  at: '2026-11-23T00:00:00.000Z',
  sources: [
    {
      id: 'a',
      name: 'Báo <An> & Ninh',
      enabled: true,
      offBecause: null,
      targets: [],
      alarms: [],
      pagesRefused: null,
      todo: [],
    },
    {
      id: 'b',
      name: 'Báo B',
      enabled: false,
      offBecause: '<script>alert(1)</script>',
      targets: [],
      alarms: [],
      pagesRefused: null,
      todo: [],
    },
  ],
  counts: { entries: 3, articles: 2, clusters: 1, byVerdict: {} },
  publishedAt: null,
  notReady: null,
  refused: null,
  leftFeeds: [],
}

export const FILES: readonly ServedFile[] = [
  file('tre-em/feed.rss', 'application/rss+xml; charset=utf-8', '<rss>trẻ em</rss>'.repeat(100)),
  file('tre-em/feed.json', 'application/feed+json; charset=utf-8', '{"version":"x"}'),
  file('tre-em/index.html', 'text/html; charset=utf-8', '<!doctype html><title>x</title>'),
  file('index.html', 'text/html; charset=utf-8', '<!doctype html><title>all</title>'),
  file('page.css', 'text/css; charset=utf-8', 'a{}'),
]

export function file(path: string, contentType: string, text: string): ServedFile {
  const etag = `"${path.length}-${text.length}-${text.slice(0, 4).replace(/[^a-z]/gu, '')}"`
  return { path, contentType, bytes: new TextEncoder().encode(text), etag, updated: '2026-11-20T02:00:00.000Z' }
}

export async function startSample(options: Partial<ServerOptions> = {}, files = FILES): Promise<RunningServer> {
  const documents = createDocumentSource()
  documents.replace(files)
  const about = { status: async () => STATUS, statusPage: renderStatusPage }
  return startServer({ host: '127.0.0.1', port: 0, documents, log: SILENT, ...about, ...options })
}

/** Asks by node:http, without following anything. The path goes out as it is written. */
export function ask(
  server: { readonly url: string },
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  body?: string,
): Promise<Asked> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Sends bytes as they are and resolves to all that came back until the server closed. */
export function sendRaw(server: { readonly url: string }, text: string): Promise<string> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      answer += chunk
    })
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
  })
}
