import { createServer, type Server } from 'node:http'

/** Papers on loopback addresses of their own, one process: 127.2.0.1 and on, and one machine that some of them share. */
export interface Papers {
  readonly port: number
  readonly sources: readonly PlayedSource[]
  /** Every request for a feed, in order: which, and when by performance.now(). */
  readonly asked: readonly { readonly host: string; readonly path: string; readonly at: number }[]
  close(): Promise<void>
}

export interface PlayedSource {
  readonly id: string
  readonly url: string
  readonly host: string
}

export interface PlayPapers {
  readonly count: number
  /** So many of them share one address. */
  readonly together: number
  readonly answerAfterMs: number
  /** When everything was published. */
  readonly published: Date
}

/** How many entries a paper announces. Each is told by its neighbour too: papers 0 and 1, 2 and 3 … have the same reports. */
export const ENTRIES = 2

export async function playPapers({ count, together, answerAfterMs, published }: PlayPapers): Promise<Papers> {
  const asked: { host: string; path: string; at: number }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const host = request.headers.host ?? ''
    asked.push({ host, path, at: performance.now() })
    if (path === '/robots.txt') {
      response.writeHead(404).end()
      return
    }
    const paper = Number(path.slice('/rss/'.length))
    setTimeout(() => {
      response.writeHead(200, { 'Content-Type': 'application/rss+xml; charset=utf-8' })
      response.end(feedOf(paper, published))
    }, answerAfterMs)
  })
  const addresses = Array.from({ length: count }, (_, paper) => addressOf(paper < together ? 0 : paper))
  const [first = '127.2.0.1', ...others] = [...new Set(addresses)]
  const port = await listen(server, first, 0)
  const rest = others.map((address) => sameServer(server, address, port))
  const servers = [server, ...(await Promise.all(rest))]
  return {
    port,
    asked,
    sources: addresses.map((address, paper) => ({
      id: `paper-${paper}`,
      host: `${address}:${port}`,
      url: `http://${address}:${port}/rss/${paper}`,
    })),
    close: async () => {
      for (const one of servers) {
        one.close()
        one.closeAllConnections()
      }
    },
  }
}

function addressOf(paper: number): string {
  return `127.2.${Math.floor(paper / 250)}.${(paper % 250) + 1}`
}

async function sameServer(first: Server, address: string, port: number): Promise<Server> {
  const server = createServer((request, response) => void first.emit('request', request, response))
  await listen(server, address, port)
  return server
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function feedOf(paper: number, published: Date): string {
  const items = Array.from({ length: ENTRIES }, (_, at) => itemOf(paper, at, published)).join('')
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Báo ${paper}</title><link>http://bao.example/</link><description>tin</description>${items}</channel></rss>`
}

function itemOf(paper: number, at: number, published: Date): string {
  const report = Math.floor(paper / 2) * ENTRIES + at
  return `<item><title>${headlineOf(report)}</title><link>http://paper-${paper}.example/${at}.html</link>
<guid isPermaLink="false">${paper}-${at}</guid><pubDate>${published.toUTCString()}</pubDate>
<content:encoded><![CDATA[${paragraphsOf(report)}]]></content:encoded></item>`
}

const SYLLABLES = 'an binh cao dong giang hoa khanh lam minh nam phu quang son tan uyen van xuan yen bac chau'.split(
  ' ',
)

/** Words of a report that no other report shares runs of. */
function words(report: number, from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const mixed = Math.imul((report + 1) * 7919 + from + at, 0x9e3779b1) >>> 0
    const second = Math.imul(mixed ^ (mixed >>> 13), 0x85ebca6b) >>> 0
    return `${SYLLABLES[mixed % 20]}${SYLLABLES[(second >>> 7) % 20]}`
  })
}

function headlineOf(report: number): string {
  return `Trẻ em ${words(report, 0, 8).join(' ')} số ${report}`
}

function paragraphsOf(report: number): string {
  return [1, 2, 3, 4]
    .map((part) => `<p>Trẻ em ${words(report, part * 1_000, 60).join(' ')}, ngày ${(report % 27) + 1}/11.</p>`)
    .join('')
}
