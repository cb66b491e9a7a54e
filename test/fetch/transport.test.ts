import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { selfSigned } from './certificate.ts'
import { ask, bodyOf, expectKind, fetcherFor, type Handler, LIMITS, type Origin, openOrigin, sends } from './origin.ts'

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

async function paperWith(handler: Handler, limits = LIMITS) {
  const origin: Origin = await openOrigin({ '/feed': handler })
  const fetcher = fetcherFor([origin.host], { limits })
  cleanUps.push(
    () => origin.close(),
    () => fetcher.close(),
  )
  return { origin, fetch: () => fetcher.fetch(ask(`${origin.base}/feed`, { permitted: true })) }
}

/** A server below HTTP, for what no HTTP server would say. */
async function rawPaperWith(speak: (socket: Socket) => void, limits = LIMITS) {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => sockets.delete(socket))
    socket.once('data', () => speak(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  const fetcher = fetcherFor([`127.0.0.1:${port}`], { limits })
  cleanUps.push(
    () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
    () => fetcher.close(),
  )
  return { fetch: () => fetcher.fetch(ask(`http://127.0.0.1:${port}/feed`, { permitted: true })) }
}

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n'
const FEED = '<rss version="2.0"><channel><title>Báo tỉnh</title></channel></rss>'

describe('a body that is kept as it was sent', () => {
  const answerTo = async (handler: Handler, pageMegabytes = 1) => {
    const origin = await openOrigin({ '/page': handler })
    const fetcher = fetcherFor([origin.host], { limits: { ...LIMITS, pageMegabytes } })
    cleanUps.push(
      () => origin.close(),
      () => fetcher.close(),
    )
    return fetcher.fetch(ask(`${origin.base}/page`, { permitted: true, kind: 'page', keepsPacked: true }))
  }
  const asked = async (handler: Handler) => expectKind(await answerTo(handler), 'fresh')

  test.each(['gzip', 'x-gzip', 'GZIP'])('is handed on so under %s, with its size', async (coding) => {
    const outcome = await asked(sends(gzipSync(FEED), { 'content-encoding': coding }))
    expect(outcome.bytes.length).toBe(0)
    expect(Buffer.from(outcome.packed?.bytes ?? [])).toEqual(gzipSync(FEED))
    expect(outcome.trace.bytes).toBe(Buffer.byteLength(FEED))
  })

  test.each([
    { name: 'another coding', bytes: brotliCompressSync(FEED), coding: 'br' },
    { name: 'two codings', bytes: gzipSync(gzipSync(FEED)), coding: 'gzip, gzip' },
    { name: 'no coding', bytes: Buffer.from(FEED), coding: 'identity' },
    { name: 'a label that is wrong', bytes: Buffer.from(FEED), coding: 'gzip' },
    { name: 'much that comes out of it', bytes: gzipSync(`${FEED}${' '.repeat(600_000)}`), coding: 'gzip' },
  ])('is unpacked at once where there is $name', async ({ bytes, coding }) => {
    const outcome = await asked(sends(bytes, { 'content-encoding': coding }))
    expect(outcome.packed).toBeUndefined()
    expect(Buffer.from(outcome.bytes).toString().trim()).toBe(FEED)
  })

  test('is stopped where it says that it grows beyond the limit', async () => {
    const outcome = await answerTo(sends(gzipSync(FEED.repeat(5_000)), { 'content-encoding': 'gzip' }), 0.1)
    expect(expectKind(outcome, 'failed').failure).toBe('too-large')
  })
})

describe('every coding that is offered can be undone', () => {
  test.each([
    { coding: 'gzip', bytes: gzipSync(FEED) },
    { coding: 'x-gzip', bytes: gzipSync(FEED) },
    { coding: 'deflate', bytes: deflateSync(FEED) },
    { coding: 'deflate', bytes: deflateRawSync(FEED) },
    { coding: 'br', bytes: brotliCompressSync(FEED) },
    { coding: 'zstd', bytes: zstdCompressSync(FEED) },
    { coding: 'gzip, br', bytes: brotliCompressSync(gzipSync(FEED)) },
  ])('$coding', async ({ coding, bytes }) => {
    const { fetch } = await paperWith(sends(bytes, { 'content-encoding': coding }))
    expect(bodyOf(await fetch())).toBe(FEED)
  })
})

describe('a coding that is not what it says', () => {
  test.each(['gzip', 'deflate', 'br', 'zstd', 'utf-8', 'none', Array(400).fill('gzip').join(', ')])(
    'is overlooked where the body plainly is text (%#)',
    async (coding) => {
      const { fetch } = await paperWith(sends(FEED, { 'content-encoding': coding }))
      expect(bodyOf(await fetch())).toBe(FEED)
    },
  )

  test.each([
    { name: 'bytes that cannot be unpacked', coding: 'br', bytes: new Uint8Array([0xff, 0xfe, 0xfd, 0xfc]) },
    { name: 'a stream that ends too soon', coding: 'gzip', bytes: gzipSync(FEED.repeat(50)).subarray(0, 60) },
    { name: 'a coding nobody knows', coding: 'lzma', bytes: gzipSync(FEED) },
    { name: 'three codings on one another', coding: 'gzip, gzip, gzip', bytes: gzipSync(gzipSync(gzipSync(FEED))) },
  ])('is a fault otherwise: $name', async ({ coding, bytes }) => {
    const { fetch } = await paperWith(sends(bytes, { 'content-encoding': coding }))
    expect(expectKind(await fetch(), 'failed').failure).toBe('encoding')
  })
})

describe('too much', () => {
  const endless: Handler = (_request, response) => {
    response.writeHead(200)
    const chunk = Buffer.alloc(65_536, 32)
    const push = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', push)
    }
    push()
  }

  test.each([
    { name: 'an endless body', handler: endless },
    { name: 'a length beyond the limit', handler: sends(' ', { 'content-length': '10737418240' }) },
    { name: 'a bomb in gzip', handler: sends(gzipSync(Buffer.alloc(30_000_000)), { 'content-encoding': 'gzip' }) },
    {
      name: 'a bomb in brotli',
      handler: sends(brotliCompressSync(Buffer.alloc(30_000_000)), { 'content-encoding': 'br' }),
    },
    {
      name: 'a bomb in zstd',
      handler: sends(zstdCompressSync(Buffer.alloc(30_000_000)), { 'content-encoding': 'zstd' }),
    },
  ])('$name is stopped at the limit', async ({ handler }) => {
    const { fetch } = await paperWith(handler)
    const outcome = expectKind(await fetch(), 'failed')
    expect(outcome.failure).toBe('too-large')
    expect(outcome.trace.bytes).toBeLessThanOrEqual(1_000_000)
  })

  test('headers without end are stopped', async () => {
    const { fetch } = await rawPaperWith((socket) => socket.end(`${HEAD}X-Pad: ${'a'.repeat(100_000)}\r\n\r\n`))
    expect(expectKind(await fetch(), 'failed')).toMatchObject({
      failure: 'protocol',
      reason: expect.stringMatching(/headers/),
    })
  })
})

describe('too slow', () => {
  const SHORT = { ...LIMITS, requestSeconds: 0.3 }

  function drip(socket: Socket, text: string): void {
    const timer = setInterval(() => socket.write(text), 30)
    socket.on('close', () => clearInterval(timer))
  }

  test.each([
    { name: 'no answer at all', speak: () => undefined },
    {
      name: 'one header line after another',
      speak: (socket: Socket) => drip(socket.write(HEAD) ? socket : socket, 'X: y\r\n'),
    },
    {
      name: 'half a body, then silence',
      speak: (socket: Socket) => socket.write(`${HEAD}Content-Length: 999\r\n\r\n<rss>`),
    },
    {
      name: 'one byte after another, which no idle timer sees',
      speak: (socket: Socket) => {
        socket.write(`${HEAD}Content-Length: 99999\r\n\r\n`)
        drip(socket, ' ')
      },
    },
  ])('$name ends at the deadline', async ({ speak }) => {
    const { fetch } = await rawPaperWith((socket) => void speak(socket), SHORT)
    const outcome = expectKind(await fetch(), 'failed')
    expect(outcome).toMatchObject({ failure: 'timeout', reason: expect.stringMatching(/0\.3 s/) })
    expect(outcome.trace.milliseconds).toBeLessThan(2_000)
  })

  test('the deadline is one for all hops together', async () => {
    const origin = await openOrigin({
      '/feed': (request, response) => {
        const hop = Number(new URL(request.url ?? '', 'http://x').searchParams.get('hop') ?? 0) + 1
        setTimeout(() => response.writeHead(302, { location: `/feed?hop=${hop}` }).end(), 120)
      },
    })
    const fetcher = fetcherFor([origin.host], { limits: SHORT })
    cleanUps.push(
      () => origin.close(),
      () => fetcher.close(),
    )
    const outcome = await fetcher.fetch(ask(`${origin.base}/feed`, { permitted: true }))
    expect(expectKind(outcome, 'failed').failure).toBe('timeout')
  })
})

describe('an answer that is no whole answer', () => {
  test.each([
    {
      name: 'reset in the body',
      speak: (s: Socket) => s.write(`${HEAD}Content-Length: 999\r\n\r\n<rss>`, () => s.resetAndDestroy()),
    },
    { name: 'a body shorter than its length', speak: (s: Socket) => s.end(`${HEAD}Content-Length: 999\r\n\r\n<rss/>`) },
    {
      name: 'a last chunk that never comes',
      speak: (s: Socket) => s.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\n6\r\n<rss/>`),
    },
    {
      name: 'a last chunk that never comes on a connection that ends',
      speak: (s: Socket) => s.end(`${HEAD}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n6\r\n<rss/>`),
    },
    { name: 'closed before a word', speak: (s: Socket) => s.end() },
  ])('$name is a broken connection', async ({ speak }) => {
    const { fetch } = await rawPaperWith((socket) => void speak(socket))
    expect(expectKind(await fetch(), 'failed').failure).toBe('connection')
  })

  test('what is no HTTP is named so', async () => {
    const { fetch } = await rawPaperWith((socket) => socket.end('HELLO\r\n\r\n'))
    expect(expectKind(await fetch(), 'failed').failure).toBe('protocol')
  })

  test('nobody listens', async () => {
    const origin = await openOrigin({})
    await origin.close()
    const fetcher = fetcherFor([origin.host])
    cleanUps.push(() => fetcher.close())
    const outcome = await fetcher.fetch(ask(`${origin.base}/feed`, { permitted: true }))
    expect(expectKind(outcome, 'failed')).toMatchObject({
      failure: 'connection',
      reason: expect.stringMatching(/refused/),
    })
  })

  test('TLS that is none', async () => {
    const origin = await openOrigin({})
    const fetcher = fetcherFor([origin.host])
    cleanUps.push(
      () => origin.close(),
      () => fetcher.close(),
    )
    const outcome = await fetcher.fetch(ask(`https://${origin.host}/feed`, { permitted: true }))
    expect(expectKind(outcome, 'failed').failure).toBe('tls')
  })

  test('a certificate that nobody vouches for is not accepted, and nothing is said to its server', async () => {
    const asked: string[] = []
    const server = createTlsServer(selfSigned('127.0.0.1'), (request, response) => {
      asked.push(request.url ?? '')
      response.end(FEED)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
    const fetcher = fetcherFor([`127.0.0.1:${port}`])
    cleanUps.push(
      () => new Promise((resolve) => server.close(() => resolve())),
      () => fetcher.close(),
    )
    const outcome = await fetcher.fetch(ask(`https://127.0.0.1:${port}/feed`, { permitted: true }))
    expect(expectKind(outcome, 'failed')).toMatchObject({
      failure: 'tls',
      reason: expect.stringMatching(/certificate.*SELF_SIGNED/u),
    })
    expect(asked).toEqual([])
  })

  test.each([
    { name: 'an empty 200 keeps what is stored', handler: sends(''), failure: 'protocol' },
    { name: 'a 204 keeps what is stored', handler: sends('', {}, 204), failure: 'status' },
    { name: 'a 206 nobody asked for is no feed', handler: sends('<rss/>', {}, 206), failure: 'status' },
    { name: 'a 500', handler: sends('oops', {}, 500), failure: 'status' },
    { name: 'a 403', handler: sends('no', {}, 403), failure: 'status' },
  ])('$name', async ({ handler, failure }) => {
    const { fetch } = await paperWith(handler)
    expect(expectKind(await fetch(), 'failed').failure).toBe(failure)
  })

  test('a 410 is gone', async () => {
    const { fetch } = await paperWith(sends('gone', {}, 410))
    expect((await fetch()).kind).toBe('gone')
  })
})

describe('nothing is retried inside one fetch', () => {
  test.each([429, 500, 503])('%i', async (status) => {
    const { origin, fetch } = await paperWith(sends('later', { 'retry-after': '1' }, status))
    await fetch()
    expect(origin.requests.length).toBe(1)
  })
})

test('closing ends what is under way, and nobody is blamed for it', async () => {
  const origin = await openOrigin({ '/feed': () => undefined })
  const fetcher = fetcherFor([origin.host], { limits: { ...LIMITS, requestSeconds: 60, perHostInFlight: 1 } })
  const outcomes = ['a', 'b', 'c'].map((query) =>
    fetcher.fetch(ask(`${origin.base}/feed?${query}`, { permitted: true })),
  )
  await expect.poll(() => origin.requests.length).toBe(1)
  await fetcher.close()
  const failures = (await Promise.all(outcomes)).map((outcome) => expectKind(outcome, 'failed').failure)
  expect(failures).toEqual(['resting', 'resting', 'resting'])
  await origin.close()
})
