import { afterEach, expect, test } from 'vitest'
import type { RunningServer } from '../../src/serve/server.ts'
import type { Watchers } from '../../src/serve/watchers.ts'
import { ask, startSample } from './client.ts'

const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

const TOKEN = 'a-long-secret'
const basic = (password: string) => `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`
const proxied = { 'X-Forwarded-For': '127.0.0.1' }

const rows: readonly {
  readonly name: string
  readonly watchers?: Watchers
  readonly headers: Readonly<Record<string, string>>
  readonly status: number
}[] = [
  { name: 'this machine may', headers: {}, status: 200 },
  { name: 'a proxy on this machine may not, whatever it says of its client', headers: proxied, status: 401 },
  { name: 'nor one that says it in the standard way', headers: { Forwarded: 'for=127.0.0.1' }, status: 401 },
  { name: 'no token was set, so none lets in', headers: { ...proxied, Authorization: 'Bearer ' }, status: 401 },
  {
    name: 'the token as a bearer lets in',
    watchers: { who: 'loopback', token: TOKEN },
    headers: { ...proxied, Authorization: `Bearer ${TOKEN}` },
    status: 200,
  },
  {
    name: 'the token as a password lets in',
    watchers: { who: 'loopback', token: TOKEN },
    headers: { ...proxied, Authorization: basic(TOKEN) },
    status: 200,
  },
  {
    name: 'another token does not',
    watchers: { who: 'loopback', token: TOKEN },
    headers: { ...proxied, Authorization: basic(`${TOKEN}!`) },
    status: 401,
  },
  {
    name: 'everybody may where ops want it so',
    watchers: { who: 'everybody', token: null },
    headers: proxied,
    status: 200,
  },
]

test.each(rows)('$name', async ({ watchers, headers, status }) => {
  const server = await startSample({ metrics: () => '', statusFeed: async () => '', ...(watchers && { watchers }) })
  running.push(server)
  const asked = ['/status', '/status.json', '/status.atom', '/metrics'].map((path) => ask(server, path, headers))
  expect((await Promise.all(asked)).map((answer) => answer.status)).toEqual([status, status, status, status])
  expect((await ask(server, '/healthz', headers)).status).toBe(200)
})
