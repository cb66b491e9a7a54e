import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDocumentSource } from '../../src/serve/documents.ts'
import type { RunningServer } from '../../src/serve/server.ts'
import { ask, FILES, file, SILENT, STATUS, sendRaw, startSample } from './client.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startSample({ metrics: () => 'rivermouth_up 1\n' })
})
afterAll(() => server.close())

describe('a feed', () => {
  test('comes with exact type, length, tag, date and how long it keeps', async () => {
    const { status, headers, body } = await ask(server, '/tre-em/feed.rss')
    expect(status).toBe(200)
    expect(body.toString()).toContain('trẻ em')
    expect(headers).toMatchObject({
      'content-type': 'application/rss+xml; charset=utf-8',
      'content-length': String(body.length),
      'last-modified': 'Fri, 20 Nov 2026 02:00:00 GMT',
      'cache-control': 'public, max-age=300',
      vary: 'Accept-Encoding, Accept',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(headers.etag).toMatch(/^"[^"]+"$/u)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain('sandbox')
  })

  test('comes compressed to who asks so, under another tag', async () => {
    const plain = await ask(server, '/tre-em/feed.rss')
    const zipped = await ask(server, '/tre-em/feed.rss', { 'Accept-Encoding': 'gzip' })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.body)).toEqual(plain.body)
    expect(zipped.headers.etag).not.toBe(plain.headers.etag)
    expect(zipped.headers['content-length']).toBe(String(zipped.body.length))
  })

  test.each(['identity', 'gzip', 'br'])('is not sent again to who has it (%s)', async (encoding) => {
    const accept = { 'Accept-Encoding': encoding }
    const { headers } = await ask(server, '/tre-em/feed.rss', accept)
    for (const tag of [headers.etag ?? '', `"x", W/${headers.etag}`, '*']) {
      const again = await ask(server, '/tre-em/feed.rss', { ...accept, 'If-None-Match': tag })
      expect(again.status).toBe(304)
      expect(again.body.length).toBe(0)
      expect(again.headers).toMatchObject({
        etag: headers.etag,
        vary: headers.vary,
        'cache-control': headers['cache-control'],
      })
      expect(again.headers['content-type']).toBeUndefined()
    }
  })

  test('is sent again to who has it in another encoding', async () => {
    const { headers } = await ask(server, '/tre-em/feed.rss')
    const again = await ask(server, '/tre-em/feed.rss', {
      'Accept-Encoding': 'gzip',
      'If-None-Match': headers.etag ?? '',
    })
    expect(again.status).toBe(200)
  })

  test('obeys If-Modified-Since only where no tag is sent', async () => {
    const since = { 'If-Modified-Since': 'Fri, 20 Nov 2026 02:00:00 GMT' }
    expect((await ask(server, '/tre-em/feed.rss', since)).status).toBe(304)
    expect((await ask(server, '/tre-em/feed.rss', { ...since, 'If-None-Match': '"x"' })).status).toBe(200)
  })

  test('answers HEAD with the same headers and no body', async () => {
    const got = await ask(server, '/tre-em/feed.rss')
    const head = await ask(server, '/tre-em/feed.rss', {}, 'HEAD')
    const { date: _one, ...expected } = got.headers
    const { date: _two, ...headers } = head.headers
    expect(head.body.length).toBe(0)
    expect(headers).toEqual(expected)
  })

  test('is plain XML in the window of a browser, and a feed for every reader', async () => {
    const browser = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }
    const shown = await ask(server, '/tre-em/feed.rss', browser)
    expect(shown.headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(shown.headers.etag).not.toBe((await ask(server, '/tre-em/feed.rss')).headers.etag)
    const reader = { Accept: 'application/rss+xml, text/html;q=0.5' }
    expect((await ask(server, '/tre-em/feed.rss', reader)).headers['content-type']).toContain('rss+xml')
    expect((await ask(server, '/tre-em/feed.json', browser)).headers['content-type']).toContain('feed+json')
  })

  test("answers the preflight of another site's script", async () => {
    const { status, headers } = await ask(server, '/tre-em/feed.json', { Origin: 'https://x.example' }, 'OPTIONS')
    expect(status).toBe(204)
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD' })
  })

  test('is found with a query, which changes nothing', async () => {
    expect((await ask(server, '/tre-em/feed.rss?utm_source=x&y=%00')).status).toBe(200)
  })
})

describe('a page', () => {
  test('is for people: no script, no frame, no other site', async () => {
    const { headers } = await ask(server, '/tre-em/')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  test('is reached without its slash by one step that stays here', async () => {
    const { status, headers } = await ask(server, '/tre-em')
    expect(status).toBe(308)
    expect(headers.location).toBe('./tre-em/')
  })
})

describe('other methods are refused', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s', async (method) => {
    for (const path of ['/tre-em/', '/status', '/nothing']) {
      const { status, headers } = await ask(server, path, {}, method)
      expect(status).toBe(405)
      expect(headers.allow).toBe('GET, HEAD')
    }
  })

  test('a body that comes with one is not waited for', async () => {
    const answer = await sendRaw(
      server,
      'POST /tre-em/feed.rss HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nabc',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 405 /u)
    expect(answer).toContain('Connection: close')
  })
})

describe('nothing from a request reaches the disk or the answer', () => {
  test.each([
    '/../../etc/passwd',
    '/tre-em/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%c0%ae%c0%ae/etc/passwd',
    '/%',
    '/%zz',
    '/\\..\\x',
    '//evil.example/',
    '/\\evil.example',
    '/tre-em/feed.rss/',
    '/tre-em//feed.rss',
    '/tre-em/feed.rss%00.html',
    '/__proto__',
    '/constructor',
    '/<script>alert(1)</script>',
  ])('%s', async (path) => {
    const { status, headers, body } = await ask(server, path)
    expect(status).toBe(404)
    expect(headers.location).toBeUndefined()
    expect(body.toString()).toBe('There is nothing at this address.\n')
  })

  test('a forged host changes nothing', async () => {
    const plain = await ask(server, '/tre-em/feed.rss')
    const forged = await ask(server, '/tre-em/feed.rss', {
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'gopher',
      'X-Forwarded-For': '127.0.0.1',
      'X-Original-URL': '/status',
    })
    expect(forged.body).toEqual(plain.body)
    expect(forged.headers.etag).toBe(plain.headers.etag)
    const redirect = await ask(server, '/tre-em', { Host: 'evil.example' })
    expect(redirect.headers.location).toBe('./tre-em/')
  })

  test('a whole address as the target is read by its path', async () => {
    const answer = await sendRaw(
      server,
      'GET http://evil.example/tre-em/feed.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 200 /u)
    expect(answer).not.toContain('evil')
  })
})

describe('odd requests change nothing', () => {
  test.each([
    [
      'an upgrade',
      'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      /^HTTP\/1\.1 200 /u,
    ],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n', /^$/u],
    [
      'an expectation',
      'GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 417 /u,
    ],
    ['HTTP/1.0', 'GET /tre-em/feed.json HTTP/1.0\r\n\r\n', /^HTTP\/1\.1 200 /u],
    [
      'two at once',
      'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      /200.+200/su,
    ],
  ])('%s', async (_name, text, answer) => {
    const own = await startSample({ limits: { headers: 300, request: 300, keepAlive: 200, sweep: 50 } })
    expect(await sendRaw(own, text)).toMatch(answer)
    expect((await ask(own, '/healthz')).status).toBe(200)
    await own.close()
  })
})

describe('too much is refused', () => {
  test('a long address', async () => {
    expect((await ask(server, `/${'a'.repeat(3000)}`)).status).toBe(414)
  })

  test('long headers', async () => {
    expect(await sendRaw(server, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /u,
    )
  })

  test.each([
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['no HTTP', 'hello <script>\r\n\r\n'],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('%s', async (_name, text) => {
    const answer = await sendRaw(server, text)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u)
    expect(answer).not.toContain('script')
  })
})

/** Bytes of an answer that come to one who begins to read long after it was due to be cut. */
function takenLate({ url }: RunningServer, request: string): Promise<number> {
  let taken = 0
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request))
    socket.pause()
    socket.on('data', (chunk) => (taken += chunk.length))
    // The cut shows only to who reads again.
    setTimeout(() => socket.resume(), 3_000)
    socket.on('error', () => resolve(taken))
    socket.on('close', () => resolve(taken))
  })
}

describe('the slow do no harm', () => {
  const limits = { headers: 200, request: 300, keepAlive: 200, answer: 300, sweep: 50 }

  test('headers that never end are cut, while others are served', async () => {
    const own = await startSample({ limits })
    const slow = Array.from({ length: 100 }, () => sendRaw(own, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '))
    expect((await ask(own, '/tre-em/feed.rss')).status).toBe(200)
    for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1\.1 408 |^$/u)
    await own.close()
  })

  test('a connection that never asks is cut', async () => {
    const own = await startSample({ limits })
    const started = performance.now()
    await sendRaw(own, '')
    expect(performance.now() - started).toBeLessThan(2_000)
    await own.close()
  })

  test('a kept connection is closed when it is idle', async () => {
    const own = await startSample({ limits })
    const answer = await sendRaw(own, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 200 /u)
    await own.close()
  })

  test.each(['identity', 'gzip'])(
    'an answer that nobody takes is cut, the first in %s and the next',
    async (encoding) => {
      const noise = randomBytes(16 * 1024 * 1024).toString('latin1')
      const big = file('big.json', 'application/feed+json; charset=utf-8', noise)
      const own = await startSample({ limits }, [big])
      for (const which of ['first', 'next']) {
        const taken = await takenLate(own, `GET /big.json HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${encoding}\r\n\r\n`)
        expect({ which, cut: taken > 0 && taken < noise.length }).toEqual({ which, cut: true })
      }
      await own.close()
    },
  )

  test('more connections than the limit are turned away', async () => {
    const patient = { headers: 5_000, request: 5_000, connections: 2 }
    const own = await startSample({ limits: patient, drainMilliseconds: 50 })
    const held = [1, 2].map(() => sendRaw(own, 'GET / HTTP/1.1\r\nHost: x\r\nX: '))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await sendRaw(own, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('')
    await own.close()
    await Promise.all(held)
  })
})

describe('about ourselves', () => {
  test('health answers without asking anything', async () => {
    const own = await startSample({ status: () => Promise.reject(new Error('the store is gone')) })
    expect((await ask(own, '/healthz')).body.toString()).toBe('ok\n')
    const broken = await ask(own, '/status')
    expect(broken.status).toBe(500)
    expect(broken.body.toString()).toBe('Something went wrong here.\n')
    await own.close()
  })

  test('the status is there for scripts and for people, escaped', async () => {
    const json = await ask(server, '/status.json')
    expect(JSON.parse(json.body.toString())).toEqual(STATUS)
    expect(json.headers['access-control-allow-origin']).toBeUndefined()
    expect(json.headers['cache-control']).toBe('no-store')
    const page = await ask(server, '/status')
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.body.toString()).toContain('Báo &lt;An&gt; &amp; Ninh')
    expect(page.body.toString()).not.toContain('<script>')
  })

  test('metrics are there where they are kept', async () => {
    const { headers, body } = await ask(server, '/metrics')
    expect(body.toString()).toBe('rivermouth_up 1\n')
    expect(headers['content-type']).toContain('text/plain')
    const own = await startSample()
    expect((await ask(own, '/metrics')).status).toBe(404)
    await own.close()
  })

  test('every answer carries what keeps a browser safe', async () => {
    for (const path of [
      '/',
      '/tre-em/feed.rss',
      '/page.css',
      '/nothing',
      '/status',
      '/status.json',
      '/healthz',
      '/tre-em',
    ]) {
      const { headers } = await ask(server, path)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    }
  })
})

test('a body that cannot be made is told and answered with an error', async () => {
  const told: string[] = []
  const log = { ...SILENT, error: (event: string) => void told.push(event) }
  const source = createDocumentSource()
  source.replace(FILES)
  const route = source.find('/tre-em/feed.json')
  if (route?.kind !== 'document') throw new Error('no document')
  const { servings } = route.document
  const identity = { ...servings.plain.identity, ready: null, make: () => Promise.reject(new Error('no memory')) }
  const broken = { ...route.document, servings: { ...servings, plain: { ...servings.plain, identity } } }
  const documents = { ...source, find: () => ({ kind: 'document', document: broken }) as const }
  const own = await startSample({ documents, log })
  expect((await ask(own, '/tre-em/feed.json')).status).toBe(500)
  expect(told).toEqual(['serve.failed'])
  await own.close()
})

test('a new edition is served at once and whole', async () => {
  const documents = createDocumentSource()
  documents.replace(FILES)
  const own = await startSample({ documents, log: SILENT })
  const before = await ask(own, '/tre-em/feed.json')
  documents.replace([file('tre-em/feed.json', 'application/feed+json; charset=utf-8', '{"new":true}')])
  const after = await ask(own, '/tre-em/feed.json', { 'If-None-Match': before.headers.etag ?? '' })
  expect(after.status).toBe(200)
  expect(after.body.toString()).toBe('{"new":true}')
  expect((await ask(own, '/tre-em/feed.rss')).status).toBe(404)
  await own.close()
})

test('closing cuts idle connections and lets no new ones in', async () => {
  const own = await startSample({ drainMilliseconds: 300 })
  const idle = sendRaw(own, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  await ask(own, '/healthz')
  const started = performance.now()
  await own.close()
  expect(performance.now() - started).toBeLessThan(2_000)
  expect(await idle).toMatch(/^HTTP\/1\.1 200 /u)
  await expect(ask(own, '/healthz')).rejects.toThrow()
})

test('an address that is taken is said, not waited for', async () => {
  await expect(startSample({ port: Number(new URL(server.url).port) })).rejects.toThrow(/EADDRINUSE/u)
})
