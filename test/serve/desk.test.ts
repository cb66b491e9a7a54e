import { afterEach, describe, expect, test } from 'vitest'
import type { Desk, DeskRequest } from '../../src/domain/desk.ts'
import { deskAccess } from '../../src/serve/desk-access.ts'
import type { RunningServer } from '../../src/serve/server.ts'
import { ask, startSample } from './client.ts'

const TOKEN = 'correct-horse-battery-staple'
const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

/** A server with a desk that writes down what reaches it. */
async function start(more: { token?: string; baseUrl?: string; host?: string } = {}) {
  const reached: DeskRequest[] = []
  const pages: Desk = {
    answer: async (request) => {
      reached.push(request)
      if (request.method === 'POST') return { kind: 'see', path: 'preview' }
      return { kind: 'page', status: 200, page: { html: '<!doctype html><title>Desk</title>', style: "'sha256-x'" } }
    },
    close: () => undefined,
  }
  const { token = null, baseUrl = 'http://127.0.0.1:8480/', host = '127.0.0.1' } = more
  const server = await startSample({ host, desk: { pages, token, baseUrl } })
  running.push(server)
  const own = `127.0.0.1:${new URL(server.url).port}`
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return { server: { url: `http://${own}/` }, own, reached, form }
}

const basic = (text: string) => ({ Authorization: `Basic ${Buffer.from(text).toString('base64')}` })

test('a page comes under a policy that lets in its own style sheet and nothing else, and is kept by nobody', async () => {
  const { server } = await start()
  const { status, headers } = await ask(server, '/desk/')
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'sha256-x'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  })
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['access-control-allow-origin']).toBeUndefined()
})

test('the path and the query reach it, the host does not', async () => {
  const { server, reached } = await start()
  await ask(server, '/desk/explain?of=https%3A%2F%2Fa.example%2F1&of=2')
  expect(reached).toEqual([{ method: 'GET', path: 'explain', values: new Map([['of', '2']]) }])
})

test('the address without its slash leads to the one with it', async () => {
  const { server } = await start()
  const { status, headers } = await ask(server, '/desk')
  expect([status, headers.location]).toEqual([308, './desk/'])
})

describe('without a token it is for this machine alone', () => {
  test.each(['127.0.0.1', 'localhost', '[::1]', '127.0.0.53'])('under its own name %s', async (name) => {
    const { server, own } = await start()
    const port = own.split(':')[1]
    expect((await ask(server, '/desk/', { Host: `${name}:${port}` })).status).toBe(200)
  })

  test.each([
    { name: 'a name that was rebound to it by DNS', headers: { Host: 'evil.example' } },
    { name: 'the same with its port', headers: { Host: 'evil.example:PORT' } },
    { name: 'another port', headers: { Host: '127.0.0.1:1' } },
    { name: 'a name that only begins like it', headers: { Host: '127.0.0.1.evil.example:PORT' } },
    { name: 'a name in the address', headers: { Host: 'localhost:PORT@evil.example' } },
    { name: 'a proxy', headers: { Host: '127.0.0.1:PORT', 'X-Forwarded-For': '127.0.0.1' } },
    { name: 'another proxy', headers: { Host: '127.0.0.1:PORT', Via: '1.1 proxy' } },
    { name: 'a third', headers: { Host: '127.0.0.1:PORT', Forwarded: 'for=127.0.0.1' } },
  ])('not for $name', async ({ headers }) => {
    const { server, own, reached } = await start()
    const port = own.split(':')[1] ?? ''
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value).replace('PORT', port)]),
    )
    const answer = await ask(server, '/desk/', sent)
    expect([400, 403]).toContain(answer.status)
    expect(answer.body.toString()).not.toContain('evil')
    expect(reached).toEqual([])
  })

  test.each([
    { name: 'a public address is set: a proxy stands before it', more: { baseUrl: 'https://news.example/' } },
    { name: 'it listens to everybody', more: { host: '0.0.0.0' } },
  ])('it is unknown where $name', async ({ more }) => {
    const { server, reached } = await start(more)
    expect((await ask(server, '/desk/')).status).toBe(404)
    expect(reached).toEqual([])
  })
})

describe('with a token it is for whoever has it', () => {
  test.each([
    { name: 'as a password, under any name', headers: basic(`editor:${TOKEN}`) },
    { name: 'as a password without a name', headers: basic(`:${TOKEN}`) },
    { name: 'as a bearer', headers: { Authorization: `Bearer ${TOKEN}` } },
    {
      name: 'through a proxy',
      headers: { ...basic(`x:${TOKEN}`), Host: 'news.example', 'X-Forwarded-For': '10.0.0.1' },
    },
  ])('$name', async ({ headers }) => {
    const { server } = await start({ token: TOKEN, baseUrl: 'https://news.example/' })
    expect((await ask(server, '/desk/', headers)).status).toBe(200)
  })

  test.each([
    { name: 'nothing', headers: {} },
    { name: 'another', headers: basic('editor:correct-horse-battery-stapl') },
    { name: 'an empty one', headers: basic('editor:') },
    { name: 'the token as the name', headers: basic(TOKEN) },
    { name: 'another bearer', headers: { Authorization: 'Bearer x' } },
    { name: 'it in the address', headers: { 'X-Token': TOKEN, Cookie: `token=${TOKEN}` } },
    { name: 'a forged origin of the request', headers: { 'X-Forwarded-For': '127.0.0.1', 'X-Real-IP': '::1' } },
  ])('not for $name', async ({ headers }) => {
    const { server, reached } = await start({ token: TOKEN })
    const answer = await ask(server, `/desk/?token=${TOKEN}`, headers)
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toMatch(/^Basic realm="/u)
    expect(reached).toEqual([])
  })

  test('the other pages ask for none', async () => {
    const { server } = await start({ token: TOKEN })
    expect((await ask(server, '/tre-em/')).status).toBe(200)
    expect((await ask(server, '/healthz')).status).toBe(200)
  })
})

describe('a form', () => {
  test.each([
    { name: 'that a browser says is of the same origin', headers: { 'Sec-Fetch-Site': 'same-origin' } },
    { name: 'of our own origin', headers: { Origin: 'http://OWN' } },
  ])('is taken: one $name', async ({ headers }) => {
    const { server, own, reached, form } = await start()
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value).replace('OWN', own)]),
    )
    const answer = await ask(server, '/desk/preview', { ...form, ...sent }, 'POST', 'address=baolangson.vn')
    expect([answer.status, answer.headers.location]).toEqual([303, './preview'])
    expect(reached[0]?.values.get('address')).toBe('baolangson.vn')
  })

  test.each([
    { name: 'another site', headers: { 'Sec-Fetch-Site': 'cross-site' } },
    { name: 'a neighbour of the site', headers: { 'Sec-Fetch-Site': 'same-site' } },
    { name: 'another origin', headers: { Origin: 'https://evil.example' } },
    { name: 'another port of ours', headers: { Origin: 'http://127.0.0.1:1' } },
    { name: 'a hidden origin', headers: { Origin: 'null' } },
    { name: 'nobody', headers: {} },
    {
      name: 'another site that says it is the same origin',
      headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://OWN' },
    },
  ])('is refused from $name', async ({ headers }) => {
    const { server, own, reached, form } = await start()
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value).replace('OWN', own)]),
    )
    expect((await ask(server, '/desk/preview', { ...form, ...sent }, 'POST', 'address=x')).status).toBe(403)
    expect(reached).toEqual([])
  })

  test('with the token of a browser is refused from another site all the same', async () => {
    const { server, form } = await start({ token: TOKEN })
    const headers = { ...form, ...basic(`x:${TOKEN}`), Origin: 'https://evil.example' }
    expect((await ask(server, '/desk/preview', headers, 'POST', 'address=x')).status).toBe(403)
  })

  test('through a proxy is taken from the public address', async () => {
    const { server, form } = await start({ token: TOKEN, baseUrl: 'https://news.example/' })
    const headers = { ...form, ...basic(`x:${TOKEN}`), Origin: 'https://news.example' }
    expect((await ask(server, '/desk/preview', headers, 'POST', 'address=x')).status).toBe(303)
  })

  test('of a program with a bearer token is taken', async () => {
    const { server, form } = await start({ token: TOKEN })
    const headers = { ...form, Authorization: `Bearer ${TOKEN}` }
    expect((await ask(server, '/desk/preview', headers, 'POST', 'address=x')).status).toBe(303)
  })

  test('that is too long or no form is refused', async () => {
    const { server, reached, form } = await start()
    const same = { 'Sec-Fetch-Site': 'same-origin' }
    const long = await ask(server, '/desk/preview', { ...form, ...same }, 'POST', `address=${'x'.repeat(20_000)}`)
    const json = await ask(server, '/desk/preview', { ...same, 'Content-Type': 'application/json' }, 'POST', '{}')
    expect([long.status, json.status]).toEqual([413, 415])
    expect(reached).toEqual([])
  })
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no method of the desk', async (method) => {
  const { server, reached } = await start()
  const { status } = await ask(server, '/desk/preview', { 'Sec-Fetch-Site': 'same-origin' }, method)
  expect(status).toBe(405)
  expect(reached).toEqual([])
})

test('a page that breaks says nothing of why', async () => {
  const pages: Desk = { answer: () => Promise.reject(new Error('SELECT secret')), close: () => undefined }
  const server = await startSample({ desk: { pages, token: null, baseUrl: 'http://127.0.0.1/' } })
  running.push(server)
  const { status, body } = await ask(server, '/desk/')
  expect([status, body.toString()]).toEqual([500, 'Something went wrong here.\n'])
})

test.each([
  [{ token: null, host: '127.0.0.1', baseUrl: 'http://localhost:8480/' }, 'loopback'],
  [{ token: null, host: '::1', baseUrl: 'http://[::1]:8480/' }, 'loopback'],
  [{ token: null, host: '0.0.0.0', baseUrl: 'http://localhost:8480/' }, 'closed'],
  [{ token: null, host: '127.0.0.1', baseUrl: 'https://news.example/' }, 'closed'],
  [{ token: TOKEN, host: '0.0.0.0', baseUrl: 'https://news.example/' }, 'token'],
])('%o is %s', (settings, kind) => {
  expect(deskAccess(settings).kind).toBe(kind)
})
