import { afterEach, describe, expect, test } from 'vitest'
import type { HostPace } from '../../src/domain/ports.ts'
import type { FetcherSettings } from '../../src/fetch/fetcher.ts'
import { ask, expectKind, fetcherFor, type Handler, LIMITS, type Origin, openOrigin, sends } from './origin.ts'

const NOON = '2026-11-23T12:00:00.000Z'
const origins: Origin[] = []
const fetchers: ReturnType<typeof fetcherFor>[] = []
afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()))
  await Promise.all(origins.splice(0).map((origin) => origin.close()))
})

async function openPaper(handlers: Readonly<Record<string, Handler>>): Promise<Origin> {
  const origin = await openOrigin(handlers)
  origins.push(origin)
  return origin
}

function open(hosts: readonly Origin[], more: Partial<FetcherSettings> = {}) {
  const fetcher = fetcherFor(
    hosts.map((origin) => origin.host),
    more,
  )
  fetchers.push(fetcher)
  return fetcher
}

const slow: Handler = (_request, response) => {
  setTimeout(() => response.end('<rss/>'), 40)
}

describe('what is said of ourselves', () => {
  test('an honest name with a contact, and neither cookie nor referrer', async () => {
    const origin = await openPaper({ '/feed': sends('<rss/>', { 'set-cookie': 'sid=1; Path=/' }) })
    const fetcher = open([origin])
    await fetcher.fetch(ask(`${origin.base}/feed`, { permitted: true }))
    await fetcher.fetch(ask(`${origin.base}/feed`, { permitted: true }))
    const headers = origin.requests[1]?.headers ?? {}
    expect(headers['user-agent']).toBe('Rivermouth/0.0.1 (+https://rivermouth.example/bot)')
    expect(headers['accept-encoding']).toBe('gzip, deflate, br, zstd')
    expect(Object.keys(headers).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  })

  test('the address is asked exactly as it was written', async () => {
    const origin = await openPaper({ '/feed': sends('<rss/>') })
    await open([origin]).fetch(ask(`${origin.base}/feed?b=2&a=1&a=%20x`, { permitted: true }))
    expect(origin.requests.map((asked) => asked.path)).toEqual(['/feed?b=2&a=1&a=%20x'])
  })

  test('one fetch is one GET, and one for robots.txt', async () => {
    const origin = await openPaper({ '/feed': sends('<rss/>') })
    await open([origin]).fetch(ask(`${origin.base}/feed`))
    expect(origin.requests.map((asked) => `${asked.method} ${asked.path}`)).toEqual(['GET /robots.txt', 'GET /feed'])
  })
})

describe('a host is not crowded', () => {
  test('two requests at a time, however many are wanted', async () => {
    const origin = await openPaper({ '/page': slow })
    const fetcher = open([origin])
    const wanted = Array.from({ length: 12 }, (_, n) =>
      fetcher.fetch(ask(`${origin.base}/page?${n}`, { kind: 'page' })),
    )
    const outcomes = await Promise.all(wanted)
    expect(outcomes.every((outcome) => outcome.kind === 'fresh')).toBe(true)
    expect(origin.mostAtOnce()).toBe(2)
  })

  test('so much time between two requests, robots.txt included', async () => {
    const origin = await openPaper({ '/page': sends('<p>') })
    const fetcher = open([origin], { limits: { ...LIMITS, perHostSeconds: 0.05 } })
    await Promise.all([1, 2, 3].map((n) => fetcher.fetch(ask(`${origin.base}/page?${n}`, { kind: 'page' }))))
    const gaps = origin.requests.slice(1).map((asked, n) => asked.at - (origin.requests[n]?.at ?? 0))
    expect(gaps).toHaveLength(3)
    // The server's own clock sees a few milliseconds less where an earlier request was slow to arrive.
    expect(Math.min(...gaps)).toBeGreaterThan(35)
  })

  test('papers on one machine share its patience', async () => {
    const [one, two] = [await openPaper({ '/page': slow }), await openPaper({ '/page': slow })]
    const fetcher = open([one, two])
    const urls = [1, 2, 3].flatMap((n) => [`${one.base}/page?${n}`, `${two.base}/page?${n}`])
    const started = performance.now()
    await Promise.all(urls.map((url) => fetcher.fetch(ask(url, { kind: 'page', permitted: true }))))
    // Six pages of 40 ms, two at a time over both.
    expect(performance.now() - started).toBeGreaterThan(100)
  })

  test('waiting for a turn is not counted against the deadline', async () => {
    const origin = await openPaper({ '/page': slow })
    const fetcher = open([origin], { limits: { ...LIMITS, requestSeconds: 0.2, perHostInFlight: 1 } })
    const urls = Array.from({ length: 8 }, (_, n) => `${origin.base}/page?${n}`)
    const outcomes = await Promise.all(urls.map((url) => fetcher.fetch(ask(url, { permitted: true }))))
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(Array(8).fill('fresh'))
  })
})

describe('a host that wants to be left alone', () => {
  test.each([
    { name: 'seconds on a 429', status: 429, value: '7200', seconds: 7200 },
    { name: 'seconds on a 503', status: 503, value: '7200', seconds: 7200 },
    { name: 'a date on a 429', status: 429, value: 'Mon, 23 Nov 2026 14:00:00 GMT', seconds: 7200 },
    { name: 'three thousand years, cut to a day', status: 429, value: '99999999999', seconds: 86_400 },
    { name: 'garbage, which says nothing', status: 503, value: '-5; soon', seconds: null },
    { name: 'nothing', status: 503, value: '', seconds: null },
  ])('$name', async ({ status, value, seconds }) => {
    const date = 'Mon, 23 Nov 2026 12:00:00 GMT'
    const origin = await openPaper({ '/feed': sends('later', { 'retry-after': value, date }, status) })
    const outcome = await open([origin]).fetch(ask(`${origin.base}/feed`, { permitted: true }))
    expect(expectKind(outcome, 'failed').retryAfterSeconds).toBe(seconds)
  })

  test.each(['0', 'Mon, 23 Nov 2026 11:00:00 GMT'])(
    'to be asked again at once (%s) is no answer to too many',
    async (value) => {
      const date = 'Mon, 23 Nov 2026 12:00:00 GMT'
      const origin = await openPaper({ '/feed': sends('later', { 'retry-after': value, date }, 429) })
      const fetcher = open([origin])
      await fetcher.fetch(ask(`${origin.base}/feed`, { permitted: true }))
      const again = await fetcher.fetch(ask(`${origin.base}/feed`, { permitted: true }))
      expect(expectKind(again, 'failed')).toMatchObject({ failure: 'resting' })
      expect(origin.requests).toHaveLength(1)
    },
  )

  test('or that lets three requests in a row wait in vain rests, and what waits for it is told at once', async () => {
    const origin = await openPaper({ '/page': () => undefined, '/well': sends('<p>') })
    const fetcher = open([origin], { limits: { ...LIMITS, requestSeconds: 0.1, perHostInFlight: 1 } })
    const failuresOf = async (paths: readonly string[]) => {
      const asked = paths.map((path) => fetcher.fetch(ask(`${origin.base}${path}`, { permitted: true })))
      return (await Promise.all(asked)).map((outcome) => (outcome.kind === 'failed' ? outcome.failure : outcome.kind))
    }
    expect(await failuresOf(['/page?1', '/page?2', '/well', '/page?3', '/page?4'])).toEqual([
      'timeout',
      'timeout',
      'fresh',
      'timeout',
      'timeout',
    ])
    // One more was let in when the third was given up.
    expect(await failuresOf(['/page?5', '/page?6', '/page?7', '/well'])).toEqual([
      'timeout',
      'timeout',
      'resting',
      'resting',
    ])
  })

  test('is not asked for anything else meanwhile, and the reason says until when', async () => {
    const origin = await openPaper({
      '/feed': sends('later', { 'retry-after': '7200' }, 429),
      '/other': sends('<rss/>'),
    })
    const fetcher = open([origin])
    await fetcher.fetch(ask(`${origin.base}/feed`, { permitted: true }))
    const outcome = expectKind(await fetcher.fetch(ask(`${origin.base}/other`, { permitted: true })), 'failed')
    expect(outcome).toMatchObject({ failure: 'resting', reason: expect.stringMatching(/429.*until 2026-11-23T14:00/) })
    expect(outcome.retryAfterSeconds).toBeGreaterThan(7190)
    expect(origin.requests).toHaveLength(1)
  })

  test('those who already wait for their turn are told too', async () => {
    const origin = await openPaper({ '/feed': sends('later', { 'retry-after': '7200' }, 429) })
    const fetcher = open([origin], { limits: { ...LIMITS, perHostInFlight: 1 } })
    const urls = [1, 2, 3, 4].map((n) => `${origin.base}/feed?${n}`)
    const outcomes = await Promise.all(urls.map((url) => fetcher.fetch(ask(url, { permitted: true }))))
    expect(outcomes.map((outcome) => expectKind(outcome, 'failed').failure)).toEqual([
      'status',
      'resting',
      'resting',
      'resting',
    ])
    expect(origin.requests).toHaveLength(1)
  })

  test.each([
    { name: 'says nothing', headers: {} },
    {
      name: 'says three thousand years, which one page shall not wish for its neighbours',
      headers: { 'retry-after': '99999999999' },
    },
  ])('a 429 that $name gives the host ten minutes', async ({ headers }) => {
    const origin = await openPaper({ '/feed': sends('later', { ...headers }, 429) })
    const fetcher = open([origin])
    await fetcher.fetch(ask(`${origin.base}/feed`, { permitted: true }))
    const outcome = expectKind(await fetcher.fetch(ask(`${origin.base}/feed`, { permitted: true })), 'failed')
    expect(outcome).toMatchObject({ failure: 'resting', retryAfterSeconds: 600 })
  })

  test('another port of the same name is another host', async () => {
    const [busy, idle] = [
      await openPaper({ '/feed': sends('later', {}, 429) }),
      await openPaper({ '/feed': sends('<rss/>') }),
    ]
    const fetcher = open([busy, idle])
    await fetcher.fetch(ask(`${busy.base}/feed`, { permitted: true }))
    expect((await fetcher.fetch(ask(`${idle.base}/feed`, { permitted: true }))).kind).toBe('fresh')
  })
})

describe('over a restart', () => {
  test('every fetch is told, robots.txt and what was refused included', async () => {
    const origin = await openPaper({ '/feed': sends('later', {}, 503) })
    const told: string[] = []
    const onFetch: FetcherSettings['onFetch'] = (outcome) => told.push(`${outcome.trace.kind} ${outcome.kind}`)
    const fetcher = open([origin], { onFetch })
    await fetcher.fetch(ask(`${origin.base}/feed`))
    await fetcher.fetch(ask('ftp://bao.example/feed'))
    await fetcher.fetch(ask('no address'))
    expect(told).toEqual(['robots failed', 'feed failed', 'feed refused', 'feed refused'])
  })

  test('what a host asked for is told, and kept by the next fetcher', async () => {
    const origin = await openPaper({ '/feed': sends('later', { 'retry-after': '3600' }, 503) })
    const paces: HostPace[] = []
    await open([origin], { onPace: (pace) => paces.push(pace) }).fetch(ask(`${origin.base}/feed`, { permitted: true }))
    expect(paces.at(-1)).toMatchObject({ host: origin.host, notBefore: '2026-11-23T13:00:00.000Z' })
    const outcome = await open([origin], { paces }).fetch(ask(`${origin.base}/feed`, { permitted: true }))
    expect(expectKind(outcome, 'failed').failure).toBe('resting')
    expect(origin.requests).toHaveLength(1)
  })

  test('the space between two requests is no longer after a clock that was hours ahead', async () => {
    const origin = await openPaper({ '/feed': sends('<rss/>') })
    const paces = [{ host: origin.host, notBefore: '2026-11-23T19:00:00.000Z', reason: 'spacing' }]
    expect((await open([origin], { paces }).fetch(ask(`${origin.base}/feed`, { permitted: true }))).kind).toBe('fresh')
  })

  test.each([
    { name: 'a pace that is over is forgotten', notBefore: '2026-11-23T11:59:00.000Z', kind: 'fresh', wait: 0 },
    {
      name: 'a pace written on a clock a year ahead counts for a day',
      notBefore: '2027-11-23T12:00:00.000Z',
      kind: 'failed',
      wait: 86_400,
    },
  ])('$name', async ({ notBefore, kind, wait }) => {
    const origin = await openPaper({ '/feed': sends('<rss/>') })
    const paces = [{ host: origin.host, notBefore, reason: 'asked for it' }]
    const outcome = await open([origin], { paces }).fetch(ask(`${origin.base}/feed`, { permitted: true }))
    expect(outcome.kind).toBe(kind)
    expect(outcome.kind === 'failed' ? outcome.retryAfterSeconds : 0).toBe(wait)
  })
})

test('neither reason nor log holds a secret of an address', async () => {
  const lines: string[] = []
  const keep = (event: string, fields?: unknown) => lines.push(`${event} ${JSON.stringify(fields)}`)
  const origin = await openPaper({})
  const fetcher = open([origin], { log: { debug: keep, info: keep, warn: keep, error: keep } })
  const url = `${origin.base.replace('//', '//editor:hunter2@')}/feed?api_key=hunter2`
  const outcome = expectKind(await fetcher.fetch(ask(url, { permitted: true })), 'failed')
  expect(lines).toHaveLength(1)
  expect(lines.join() + outcome.reason).not.toMatch(/hunter2/)
})

test.each([
  { name: 'what is no address', url: 'hello', reason: /not an address/ },
  {
    name: 'an address of megabytes',
    url: `https://paper.example/${'x'.repeat(2_000_000)}`,
    reason: /2000022 characters/,
  },
  { name: 'another scheme', url: 'ftp://paper.example/', reason: /ftp:/ },
])('$name is refused without a look at the network', async ({ url, reason }) => {
  expect(expectKind(await open([]).fetch(ask(url)), 'refused')).toMatchObject({
    by: 'scheme',
    reason: expect.stringMatching(reason),
  })
})

test('every outcome says when, what, how long and how much', async () => {
  const origin = await openPaper({ '/feed': sends('<rss/>', { etag: '"1"' }) })
  const { trace } = await open([origin]).fetch(ask(`${origin.base}/feed`))
  expect(trace).toEqual({
    url: `${origin.base}/feed`,
    finalUrl: `${origin.base}/feed`,
    kind: 'feed',
    startedAt: NOON,
    milliseconds: expect.any(Number),
    status: 200,
    bytes: 6,
    sent: null,
    received: { etag: '"1"', lastModified: null },
  })
})
