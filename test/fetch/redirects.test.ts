import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, bodyOf, expectKind, fetcherFor, type Origin, openOrigin, redirects, sends } from './origin.ts'

let origin: Origin
let fetcher: ReturnType<typeof fetcherFor>

beforeAll(async () => {
  origin = await openOrigin({
    '/feed': sends('<rss/>', { etag: '"f"' }),
    '/301': redirects(301, '/feed'),
    '/308': redirects(308, '/feed'),
    '/302': redirects(302, '/feed'),
    '/303': redirects(303, '/feed'),
    '/307': redirects(307, '/feed'),
    '/301-301': redirects(301, '/308'),
    '/302-301': redirects(302, '/301'),
    '/301-302': redirects(301, '/302'),
    '/loop': redirects(302, '/loop'),
    '/ping': redirects(302, '/pong'),
    '/pong': redirects(302, '/ping'),
    '/nowhere': (_request, response) => response.writeHead(302).end(),
    '/file': redirects(302, 'file:///etc/passwd'),
    '/data': redirects(302, 'data:text/xml,%3Crss%3E'),
    '/odd': redirects(302, 'http://[half/'),
    '/relative': redirects(302, 'feed#top'),
    '/raw': redirects(301, Buffer.from('/trẻ-em', 'utf8').toString('latin1')),
    '/tr%E1%BA%BB-em': sends('<rss/>'),
    '/latin': redirects(302, '/café'),
    '/caf%C3%A9': sends('<rss/>'),
  })
  fetcher = fetcherFor([origin.host])
})
afterAll(async () => {
  await fetcher.close()
  await origin.close()
})

describe('an address has moved', () => {
  test.each([
    { name: 'a 301 is for good', path: '/301', moved: true },
    { name: 'a 308 is for good', path: '/308', moved: true },
    { name: 'a chain of permanent hops is for good', path: '/301-301', moved: true },
    { name: 'a 302 is for now', path: '/302', moved: false },
    { name: 'a 303 is for now', path: '/303', moved: false },
    { name: 'a 307 is for now', path: '/307', moved: false },
    { name: 'a temporary hop before a permanent one is for now', path: '/302-301', moved: false },
    { name: 'a temporary hop after a permanent one is for now', path: '/301-302', moved: false },
    { name: 'a relative address is followed, without its fragment', path: '/relative', moved: false },
  ])('$name', async ({ path, moved }) => {
    const outcome = expectKind(await fetcher.fetch(ask(origin.base + path)), 'fresh')
    expect(bodyOf(outcome)).toBe('<rss/>')
    expect(outcome.movedTo).toBe(moved ? `${origin.base}/feed` : null)
    expect(outcome.trace.finalUrl).toBe(`${origin.base}/feed`)
  })
})

test.each([
  { name: 'an address sent in raw UTF-8 is meant so', path: '/raw', to: '/tr%E1%BA%BB-em' },
  { name: 'one in Latin-1 is left as it is', path: '/latin', to: '/caf%C3%A9' },
])('$name', async ({ path, to }) => {
  const outcome = expectKind(await fetcher.fetch(ask(origin.base + path)), 'fresh')
  expect(outcome.trace.finalUrl).toBe(origin.base + to)
})

describe('a redirect that leads nowhere', () => {
  test.each([
    { name: 'to itself', path: '/loop', says: /to itself/ },
    { name: 'in a circle', path: '/ping', says: /more than 5 redirects/ },
    { name: 'without an address', path: '/nowhere', says: /without an address/ },
    { name: 'to something that is no address', path: '/odd', says: /no address/ },
  ])('$name fails and says so', async ({ path, says }) => {
    const outcome = expectKind(await fetcher.fetch(ask(origin.base + path)), 'failed')
    expect(outcome.failure).toBe('redirects')
    expect(outcome.reason).toMatch(says)
  })

  test('a circle is left after the allowed number of hops', async () => {
    const before = origin.requests.length
    await fetcher.fetch(ask(`${origin.base}/ping`))
    expect(origin.requests.length - before).toBe(6)
  })

  test.each(['/file', '/data'])('another scheme is refused: %s', async (path) => {
    expect(expectKind(await fetcher.fetch(ask(origin.base + path)), 'refused').by).toBe('scheme')
  })
})

describe('validators on the way', () => {
  const validators = { etag: '"f"', lastModified: null }

  test('go along over temporary hops', async () => {
    await fetcher.fetch(ask(`${origin.base}/302`, { validators }))
    expect(origin.requests.at(-1)?.headers['if-none-match']).toBe('"f"')
  })

  test('stay behind at a permanent hop, so that the new address has to show a body', async () => {
    const outcome = expectKind(await fetcher.fetch(ask(`${origin.base}/301`, { validators })), 'fresh')
    expect(origin.requests.at(-1)?.headers['if-none-match']).toBeUndefined()
    expect(outcome.trace.sent).toBeNull()
  })
})

test('an answer to a POST is not followed elsewhere', async () => {
  const outcome = await fetcher.fetch(ask(`${origin.base}/302`, { kind: 'hub', form: { 'hub.mode': 'publish' } }))
  expect(expectKind(outcome, 'failed').reason).toMatch(/POST/)
  expect(origin.requests.at(-1)).toMatchObject({ method: 'POST', body: 'hub.mode=publish' })
})
