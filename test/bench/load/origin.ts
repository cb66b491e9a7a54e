/**
 * The played papers, in a process of their own so that what they cost is not counted. Its parent forks it with the
 * settings as JSON, and says by messages what is to happen; every message is answered.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { feedOf } from './feeds.ts'
import { hostOf, type Paper, pageOf } from './paper.ts'
import { Press, type PressSettings } from './press.ts'

export interface OriginSettings extends PressSettings {
  /** What every answer waits, in milliseconds. */
  readonly latency: number
  /** This share of the papers takes a request and never answers. */
  readonly dead: number
}

export type Order =
  | { readonly kind: 'publish'; readonly each: number; readonly minutes: number }
  | { readonly kind: 'counts' }
  | { readonly kind: 'truth' }

/** What was asked for since the last look. */
export interface Counts {
  readonly requests: number
  readonly feeds: number
  readonly pages: number
  readonly notModified: number
  /** Sent, as it goes over the wire, headers not counted. */
  readonly bytes: number
  readonly connections: number
  /** Pages that were asked for more than once since the papers opened. */
  readonly pagesAgain: number
}

const settings: OriginSettings = JSON.parse(process.argv[2] ?? '{}')
const press = new Press(settings)
const feeds = new Map<Paper, Sent>()
const asked = new Map<string, number>()
let counts = none()

interface Sent {
  readonly etag: string
  readonly type: string
  readonly plain: string
  readonly gzip: Buffer
}

const server = createServer((request, response) => void answer(request, response))
server.on('connection', (socket) => {
  // Played on loopback alone: nobody else gets an answer.
  if (!/^(::ffff:)?127\./u.test(socket.localAddress ?? '')) socket.destroy()
  counts.connections += 1
})
server.keepAliveTimeout = 60_000
server.listen(settings.port, '0.0.0.0', () => process.send?.('listening'))
process.on('message', (order: Order) => process.send?.(obey(order)))
process.on('disconnect', () => process.exit())

function obey(order: Order): unknown {
  switch (order.kind) {
    case 'publish':
      press.publish(order.each, order.minutes)
      feeds.clear()
      return 'published'
    case 'counts': {
      const taken = { ...counts, pagesAgain: [...asked.values()].filter((times) => times > 1).length }
      counts = none()
      return taken
    }
    case 'truth':
      return press.truth
  }
}

function none(): { -readonly [Key in Exclude<keyof Counts, 'pagesAgain'>]: number } {
  return { requests: 0, feeds: 0, pages: 0, notModified: 0, bytes: 0, connections: 0 }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  counts.requests += 1
  const paper = paperAt(request.socket.localAddress ?? '')
  if (paper === null || request.url === '/robots.txt') {
    response.writeHead(404).end()
    return
  }
  if (isDead(paper)) return
  if (settings.latency > 0) await setTimeout(settings.latency)
  if (request.url === '/rss') {
    sendFeed(request, response, paper)
    return
  }
  const report = paper.told.find(({ path }) => path === request.url)
  if (report === undefined) {
    response.writeHead(404).end()
    return
  }
  counts.pages += 1
  const address = `${paper.number}${report.path}`
  asked.set(address, (asked.get(address) ?? 0) + 1)
  const plain = pageOf(paper, report)
  const etag = `"${paper.number}-${report.path.length}"`
  sendWhole(request, response, { etag, type: 'text/html; charset=utf-8', plain, gzip: gzipSync(plain, { level: 1 }) })
}

function paperAt(address: string): Paper | null {
  const host = address.replace('::ffff:', '')
  const [, , third = 0, fourth = 0] = host.split('.').map(Number)
  const number = third * 250 + fourth - 1
  return hostOf(number) === host ? (press.papers[number] ?? null) : null
}

/** Spread evenly over the papers, so that each share of them has its part. */
function isDead({ number }: Paper): boolean {
  return Math.floor((number + 1) * settings.dead) > Math.floor(number * settings.dead)
}

function sendFeed(request: IncomingMessage, response: ServerResponse, paper: Paper): void {
  counts.feeds += 1
  const sent = feeds.get(paper) ?? made(paper)
  feeds.set(paper, sent)
  if (request.headers['if-none-match'] !== sent.etag) {
    sendWhole(request, response, sent)
    return
  }
  counts.notModified += 1
  response.writeHead(304, { etag: sent.etag }).end()
}

function made(paper: Paper): Sent {
  const plain = feedOf(paper)
  const etag = `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`
  return { etag, type: `application/${paper.atom ? 'atom' : 'rss'}+xml; charset=utf-8`, plain, gzip: gzipSync(plain) }
}

/** Compressed for those who take it. */
function sendWhole(request: IncomingMessage, response: ServerResponse, { etag, type, plain, gzip }: Sent): void {
  const packed = /gzip/u.test(String(request.headers['accept-encoding'] ?? ''))
  const body = packed ? gzip : Buffer.from(plain)
  counts.bytes += body.length
  const coding = packed ? { 'content-encoding': 'gzip' } : {}
  response.writeHead(200, { etag, 'content-type': type, 'content-length': body.length, ...coding }).end(body)
}
