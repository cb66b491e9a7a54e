import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** One way in which a server can do harm, as an address of its own. */
export interface Malice {
  readonly name: string
  readonly kind: 'feed' | 'list'
  readonly act: (response: ServerResponse, base: string) => void
}

const ZEROS = Buffer.alloc(40_000_000)
const item = (inner: string): string => `<item><guid isPermaLink="false">1</guid>${inner}</item>`
const rss = (inner: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>x</title>${inner}</channel></rss>`

function sends(body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Malice['act'] {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/xml', ...headers })
    response.end(body)
  }
}

function leadsTo(location: (base: string) => string): Malice['act'] {
  return (response, base) => void response.writeHead(302, { location: location(base) }).end()
}

/** Sends this again and again until the other end has had enough. */
function repeats(piece: string, everyMs: number): Malice['act'] {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/xml' })
    const timer = setInterval(() => response.write(piece), everyMs)
    response.on('close', () => clearInterval(timer))
  }
}

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')

/** Every row is polled as a source by one daemon; to add a malice, add a row. */
export const MALICE: readonly Malice[] = [
  { name: 'never-answers', kind: 'feed', act: () => undefined },
  { name: 'drips', kind: 'feed', act: repeats('<', 50) },
  { name: 'never-ends', kind: 'feed', act: repeats('<a>'.repeat(50_000), 5) },
  { name: 'hangs-up', kind: 'feed', act: (response) => void response.destroy() },
  { name: 'gzip-bomb', kind: 'feed', act: sends(gzipSync(ZEROS), { 'content-encoding': 'gzip' }) },
  { name: 'brotli-bomb', kind: 'feed', act: sends(brotliCompressSync(ZEROS), { 'content-encoding': 'br' }) },
  { name: 'lies-of-its-coding', kind: 'feed', act: sends('no brotli', { 'content-encoding': 'br' }) },
  { name: 'huge-length', kind: 'feed', act: sends('x', { 'content-length': '10737418240' }) },
  { name: 'header-flood', kind: 'feed', act: sends('<rss/>', { 'x-flood': 'x'.repeat(40_000) }) },
  { name: 'loop', kind: 'feed', act: leadsTo((base) => `${base}/loop?again`) },
  { name: 'to-loopback', kind: 'feed', act: leadsTo(() => 'http://127.0.0.2:9/') },
  { name: 'to-metadata', kind: 'feed', act: leadsTo(() => 'http://169.254.169.254/latest/meta-data/') },
  { name: 'to-a-file', kind: 'feed', act: leadsTo(() => 'file:///etc/passwd') },
  {
    name: 'laughs',
    kind: 'feed',
    act: sends(rss(item('<title>&a9;</title>'), `<!DOCTYPE r [<!ENTITY a0 "ha">${laughs}]>`)),
  },
  {
    name: 'external-entity',
    kind: 'feed',
    act: sends(rss(item('<title>&x;</title>'), '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  },
  { name: 'deep-xml', kind: 'feed', act: sends(rss(item(`<description>${'<a>'.repeat(100_000)}</description>`))) },
  { name: 'many-entries', kind: 'feed', act: sends(rss('<item><title>x</title></item>'.repeat(20_000))) },
  {
    name: 'one-huge-entry',
    kind: 'feed',
    act: sends(rss(item(`<description>${'tin '.repeat(3_000_000)}</description>`))),
  },
  { name: 'controls', kind: 'feed', act: sends(rss(item('<title>a\u0000b\u0001&#x202e;c&#xd800;</title>'))) },
  {
    name: 'script',
    kind: 'feed',
    act: sends(rss(item('<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><link>javascript:alert(1)</link>'))),
  },
  {
    name: 'wrong-dates',
    kind: 'feed',
    act: sends(rss(item('<title>x</title><pubDate>Tue, 31 Feb 2999 25:61:00 GMT</pubDate>'))),
  },
  { name: 'html', kind: 'feed', act: sends('<!doctype html><title>x</title><p>x') },
  { name: 'nothing', kind: 'feed', act: sends('') },
  { name: 'deep-html', kind: 'list', act: sends('<div>'.repeat(100_000), { 'content-type': 'text/html' }) },
  { name: 'unclosed', kind: 'list', act: sends('<b><i><a href=x><p>'.repeat(10_000), { 'content-type': 'text/html' }) },
  {
    name: 'slow-expressions',
    kind: 'list',
    act: sends(`<p>${'1/'.repeat(100_000)}${' '.repeat(100_000)}`, { 'content-type': 'text/html' }),
  },
]

export interface HostileOrigin {
  readonly host: string
  readonly base: string
  close(): Promise<void>
}

export async function openHostileOrigin(): Promise<HostileOrigin> {
  const server = createServer((request, response) => {
    const malice = MALICE.find(({ name }) => request.url?.split('?')[0] === `/${name}`)
    if (malice === undefined) response.writeHead(404).end()
    else malice.act(response, base)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  const base = `http://127.0.0.1:${port}`
  return {
    host: `127.0.0.1:${port}`,
    base,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
