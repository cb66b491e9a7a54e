import { afterEach, describe, expect, test } from 'vitest'
import type { Validators } from '../../src/domain/fetching.ts'
import { ask, expectKind, fetcherFor, type Handler, type Origin, openOrigin, sends } from './origin.ts'

let origin: Origin
let fetcher: ReturnType<typeof fetcherFor>

async function paperWith(handler: Handler): Promise<string> {
  origin = await openOrigin({ '/feed': handler })
  fetcher = fetcherFor([origin.host])
  return `${origin.base}/feed`
}

afterEach(async () => {
  await fetcher.close()
  await origin.close()
})

/** What the server got with the last request for the feed. */
function lastAsked(): { etag: string | undefined; modified: string | undefined } {
  const headers = origin.requests.findLast((asked) => asked.path === '/feed')?.headers
  return { etag: headers?.['if-none-match'], modified: headers?.['if-modified-since'] }
}

describe('a validator goes back byte for byte', () => {
  test.each([
    { name: 'a strong ETag with its quotes', header: 'etag', value: '"abc-1"' },
    { name: 'a weak ETag with its W/', header: 'etag', value: 'W/"weak"' },
    { name: 'an ETag without quotes', header: 'etag', value: 'plain' },
    { name: 'an ETag with commas and blanks', header: 'etag', value: '"a,b  c;--gzip"' },
    { name: 'an ETag of Latin-1 bytes', header: 'etag', value: '"caf\u00e9"' },
    { name: 'a date in no known form', header: 'last-modified', value: 'Mon, 3 Jun 2024 9:05:00 +0700' },
  ])('$name', async ({ header, value }) => {
    const url = await paperWith((request, response) => {
      const sent = request.headers[header === 'etag' ? 'if-none-match' : 'if-modified-since']
      sends('<rss/>', { [header]: value }, sent === value ? 304 : 200)(request, response)
    })
    const first = expectKind(await fetcher.fetch(ask(url)), 'fresh')
    const second = expectKind(await fetcher.fetch(ask(url, { validators: first.validators })), 'unchanged')
    expect(second.trace.sent).toEqual(first.trace.received)
    expect(second.validators).toEqual(first.validators)
  })
})

test('a first request has no made-up conditions, and nothing said is nothing kept', async () => {
  const url = await paperWith(sends('<rss/>'))
  const outcome = expectKind(await fetcher.fetch(ask(url)), 'fresh')
  expect(outcome.validators).toBeNull()
  expect(lastAsked()).toEqual({ etag: undefined, modified: undefined })
})

describe('a 304', () => {
  const stored: Validators = { etag: '"a"', lastModified: 'Mon, 03 Jun 2024 02:05:00 GMT' }

  test.each([
    { name: 'without validators keeps the stored ones', headers: {}, kept: stored },
    { name: 'with a new ETag renews it', headers: { etag: '"b"' }, kept: { ...stored, etag: '"b"' } },
    {
      name: 'with a new date renews it',
      headers: { 'last-modified': 'Tue, 04 Jun 2024 02:05:00 GMT' },
      kept: { ...stored, lastModified: 'Tue, 04 Jun 2024 02:05:00 GMT' },
    },
  ])('$name', async ({ headers, kept }) => {
    const url = await paperWith((_request, response) => response.writeHead(304, headers).end())
    const outcome = expectKind(await fetcher.fetch(ask(url, { validators: stored })), 'unchanged')
    expect(outcome.validators).toEqual(kept)
    expect(lastAsked()).toEqual({ etag: stored.etag, modified: stored.lastModified })
  })

  test('that nobody asked for is a fault, not "no change"', async () => {
    const url = await paperWith((_request, response) => response.writeHead(304).end())
    expect(expectKind(await fetcher.fetch(ask(url)), 'failed').failure).toBe('protocol')
  })

  test('says how long it holds', async () => {
    const url = await paperWith((_request, response) =>
      response.writeHead(304, { 'cache-control': 'max-age=7200' }).end(),
    )
    expect(expectKind(await fetcher.fetch(ask(url, { validators: stored })), 'unchanged').freshSeconds).toBe(7200)
  })
})

test.each([
  { name: 'a feed', handler: sends('<rss/>', { 'cache-control': 'max-age=7200' }) },
  { name: 'a 429', handler: sends('later', { 'cache-control': 'max-age=7200' }, 429) },
  { name: 'a 500', handler: sends('oops', { 'cache-control': 'max-age=7200' }, 500) },
  { name: 'one that is too long', handler: sends(' '.repeat(1_000_001), { 'cache-control': 'max-age=7200' }) },
])('every answer says how long it holds: $name', async ({ handler }) => {
  const url = await paperWith(handler)
  const outcome = await fetcher.fetch(ask(url, { permitted: true }))
  expect('freshSeconds' in outcome && outcome.freshSeconds).toBe(7200)
})

test('a validator that cannot be sent is left out', async () => {
  const url = await paperWith(sends('<rss/>'))
  expectKind(await fetcher.fetch(ask(url, { validators: { etag: '"a\u0001b"', lastModified: null } })), 'fresh')
  expect(lastAsked().etag).toBeUndefined()
})
