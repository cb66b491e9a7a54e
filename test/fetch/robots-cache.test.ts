import { afterEach, describe, expect, test } from 'vitest'
import type { FetchOutcome } from '../../src/domain/fetching.ts'
import { createRobotsCache } from '../../src/fetch/robots-cache.ts'
import { ask, expectKind, fetcherFor, type Handler, type Origin, openOrigin, redirects, sends } from './origin.ts'

const HOUR_MS = 3_600_000

describe('robots.txt is asked', () => {
  const PAGE = new URL('https://paper.example/tin/1')

  function cacheWith(...outcomes: readonly Partial<FetchOutcome>[]) {
    const state = { asked: [] as string[], now: 0 }
    const cache = createRobotsCache(
      'Rivermouth',
      async (url) => {
        const outcome = outcomes[Math.min(state.asked.length, outcomes.length - 1)]
        state.asked.push(url)
        return outcomeOf(url, outcome ?? {})
      },
      () => state.now,
    )
    return { cache, state }
  }

  function outcomeOf(url: string, outcome: Partial<FetchOutcome>): FetchOutcome {
    const status = outcome.trace?.status ?? 200
    const trace = {
      url,
      finalUrl: url,
      kind: 'robots',
      startedAt: '',
      milliseconds: 0,
      status,
      bytes: 0,
      sent: null,
      received: null,
    } as const
    if (outcome.kind === 'failed') {
      return {
        failure: 'status',
        reason: 'no',
        retryAfterSeconds: null,
        freshSeconds: null,
        ...outcome,
        kind: 'failed',
        trace,
      }
    }
    const bytes = new TextEncoder().encode('User-agent: *\nDisallow: /tin/')
    const said = { contentType: null, contentLanguage: null, validators: null, movedTo: null, freshSeconds: null }
    return { ...said, ...outcome, kind: 'fresh', trace, bytes }
  }

  test('once, by all who need it at the same time', async () => {
    const { cache, state } = cacheWith({})
    await Promise.all([cache.rule(PAGE), cache.rule(PAGE), cache.rule(new URL('https://paper.example/'))])
    expect(state.asked).toEqual(['https://paper.example/robots.txt'])
  })

  test('for each scheme, host and port', async () => {
    const { cache, state } = cacheWith({})
    for (const url of [
      'http://paper.example/',
      'https://paper.example:8443/',
      'https://www.paper.example/',
      PAGE.href,
    ]) {
      await cache.rule(new URL(url))
    }
    expect(state.asked).toHaveLength(4)
  })

  test.each([
    { name: 'not again within a day', freshSeconds: null, hours: 23, times: 1 },
    { name: 'again after a day', freshSeconds: null, hours: 24, times: 2 },
    { name: 'after a day although it says a year', freshSeconds: 31_536_000, hours: 24, times: 2 },
    { name: 'sooner where it says so', freshSeconds: 7_200, hours: 2, times: 2 },
    { name: 'not within an hour although it says so', freshSeconds: 0, hours: 0.9, times: 1 },
  ])('$name', async ({ freshSeconds, hours, times }) => {
    const { cache, state } = cacheWith({ kind: 'fresh', freshSeconds })
    await cache.rule(PAGE)
    state.now = hours * HOUR_MS
    await cache.rule(PAGE)
    expect(state.asked).toHaveLength(times)
  })

  test('soon again where it could not be had, so that a host comes back by itself', async () => {
    const { cache, state } = cacheWith({ kind: 'failed', failure: 'timeout' }, {})
    expect(await cache.rule(PAGE)).toMatchObject({ kind: 'unknown', failure: 'timeout' })
    state.now = HOUR_MS
    expect(await cache.rule(PAGE)).toMatchObject({ kind: 'forbidden' })
  })
})

describe('a page', () => {
  let origin: Origin
  let fetcher: ReturnType<typeof fetcherFor>
  afterEach(async () => {
    await fetcher.close()
    await origin.close()
  })

  async function fetchPage(robots: Handler, more: Readonly<Record<string, Handler>> = {}, permitted = false) {
    origin = await openOrigin({ '/robots.txt': robots, '/tin': sends('<p>Tin</p>'), '/feed': sends('<rss/>'), ...more })
    fetcher = fetcherFor([origin.host])
    return fetcher.fetch(ask(`${origin.base}/tin`, { kind: 'page', permitted }))
  }
  const FORBIDS = sends('User-agent: *\nDisallow: /tin')

  test('that robots.txt forbids is not asked for, and the reason names the rule', async () => {
    const outcome = expectKind(await fetchPage(FORBIDS), 'refused')
    expect(outcome).toMatchObject({
      by: 'robots',
      reason: `${origin.base}/robots.txt line 2 forbids it: Disallow: /tin`,
    })
    expect(origin.requests.map((asked) => asked.path)).toEqual(['/robots.txt'])
  })

  test("is fetched with the paper's recorded permission, without asking robots.txt", async () => {
    expect((await fetchPage(FORBIDS, {}, true)).kind).toBe('fresh')
    expect(origin.requests.map((asked) => asked.path)).toEqual(['/tin'])
  })

  test('that a redirect leads to is asked about as well', async () => {
    await fetchPage(FORBIDS, { '/short': redirects(302, '/tin') })
    const outcome = await fetcher.fetch(ask(`${origin.base}/short`, { kind: 'page' }))
    expect(expectKind(outcome, 'refused').by).toBe('robots')
  })

  test('or a feed: robots.txt counts for both', async () => {
    await fetchPage(sends('User-agent: *\nDisallow: /feed'))
    expect(expectKind(await fetcher.fetch(ask(`${origin.base}/feed`)), 'refused').by).toBe('robots')
  })

  test.each([
    { name: '404 allows', robots: sends('no', {}, 404), kind: 'fresh' },
    { name: '403 allows', robots: sends('no', {}, 403), kind: 'fresh' },
    { name: '410 allows', robots: sends('no', {}, 410), kind: 'fresh' },
    { name: '500 forbids', robots: sends('no', {}, 500), kind: 'failed' },
    { name: '503 forbids', robots: sends('no', {}, 503), kind: 'failed' },
    { name: '429 forbids', robots: sends('no', {}, 429), kind: 'failed' },
    { name: 'a page for people in its place allows', robots: sends('<html>Trang chủ</html>'), kind: 'fresh' },
    { name: 'an empty one allows', robots: sends(''), kind: 'fresh' },
    {
      name: 'a closed connection forbids',
      robots: (request: { destroy(): unknown }) => void request.destroy(),
      kind: 'failed',
    },
    { name: 'a circle of redirects allows', robots: redirects(302, '/robots.txt?again'), kind: 'fresh' },
  ])('by robots.txt: $name', async ({ robots, kind }) => {
    expect((await fetchPage(robots)).kind).toBe(kind)
  })

  test.each([429, 503])('a robots.txt that answers %i says so, and nothing else is asked', async (status) => {
    const outcome = expectKind(await fetchPage(sends('no', {}, status)), 'failed')
    expect(outcome.reason).toMatch(`robots.txt of ${origin.host} answered ${status}`)
    expect(origin.requests.map((asked) => asked.path)).toEqual(['/robots.txt'])
  })

  test('robots.txt may lie five redirects away', async () => {
    const hops = Object.fromEntries([1, 2, 3, 4].map((n) => [`/r${n}`, redirects(302, `/r${n + 1}`)]))
    const outcome = await fetchPage(redirects(302, '/r1'), { ...hops, '/r5': FORBIDS })
    expect(expectKind(outcome, 'refused').by).toBe('robots')
  })

  test('a robots.txt without end is read as far as 512 KiB', async () => {
    const outcome = await fetchPage(sends(`User-agent: *\nDisallow: /tin\n${'# pad\n'.repeat(500_000)}`))
    expect(expectKind(outcome, 'refused').by).toBe('robots')
  })
})
