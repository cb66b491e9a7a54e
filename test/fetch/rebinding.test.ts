import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, expect, test, vi } from 'vitest'
import { ask, expectKind, fetcherFor, LIMITS, type Origin, openOrigin, redirects, sends } from './origin.ts'

const LONGER_THAN_ANY_ANSWER_IS_REMEMBERED_MS = 60_000

let origin: Origin
let fetcher: ReturnType<typeof fetcherFor> | undefined
afterEach(async () => {
  vi.useRealTimers()
  await fetcher?.close()
  fetcher = undefined
  await origin.close()
})

test('a name that turns private between the check and the connection is refused at the connection', async () => {
  origin = await openOrigin({ '/feed': sends('secret') })
  vi.useFakeTimers({ toFake: ['performance'] })
  const answers = [['203.162.0.1'], ['127.0.0.1']]
  fetcher = fetcherFor([], {
    limits: { ...LIMITS, perHostSeconds: 0.001 },
    resolve: async () => answers.shift() ?? [],
    // Told when the host's turn has come: after the check, before the connection.
    onPace: () => void vi.advanceTimersByTime(LONGER_THAN_ANY_ANSWER_IS_REMEMBERED_MS),
  })
  const url = `http://paper.example:${origin.host.split(':')[1]}/feed`
  const outcome = expectKind(await fetcher.fetch(ask(url, { permitted: true })), 'refused')
  expect(outcome).toMatchObject({ by: 'guard', reason: expect.stringMatching(/^paper\.example: 127\.0\.0\.1 /) })
  expect(answers).toEqual([])
  expect(origin.requests).toEqual([])
})

test('a connection that is kept open serves nobody once its name has turned private', async () => {
  origin = await openOrigin({ '/feed': sends('<rss/>'), '/next': sends('secret') })
  const port = origin.host.split(':')[1]
  vi.useFakeTimers({ toFake: ['performance'] })
  // The guard is opened for the one name only, so the other one's answer is judged.
  fetcher = fetcherFor([`paper.example:${port}`], { resolve: async () => ['127.0.0.1'] })
  expect((await fetcher.fetch(ask(`http://paper.example:${port}/feed`, { permitted: true }))).kind).toBe('fresh')
  const other = await fetcher.fetch(ask(`http://other.example:${port}/next`, { permitted: true }))
  expect(expectKind(other, 'refused').by).toBe('guard')
  expect(origin.requests.map(({ path }) => path)).toEqual(['/feed'])
})

test.each([
  { name: 'robots.txt', kind: 'feed', path: '/robots.txt' },
  { name: 'a feed', kind: 'feed', path: '/feed' },
  { name: 'a list', kind: 'list', path: '/feed' },
  { name: 'a page', kind: 'page', path: '/feed' },
  { name: 'a hub', kind: 'hub', path: '/feed' },
] as const)('$name that redirects to a name with a private address leads nowhere', async ({ kind, path }) => {
  const secret = await openOrigin({ '/': sends('User-agent: *\nDisallow:') })
  const port = secret.host.split(':')[1]
  origin = await openOrigin({ [path]: redirects(302, `http://intranet.example:${port}/`) })
  fetcher = fetcherFor([origin.host], { resolve: async () => ['127.0.0.1'] })
  const outcome = await fetcher.fetch(ask(`${origin.base}/feed`, { kind }))
  expect(outcome.kind).not.toBe('fresh')
  expect(secret.requests).toEqual([])
  await secret.close()
})

test.each([
  { name: 'the usual variables', env: {} },
  { name: "Node's own switch for them", env: { NODE_USE_ENV_PROXY: '1' } },
])('no proxy is asked, whatever the environment says: $name', async ({ env }) => {
  origin = await openOrigin({ '/feed': sends('<rss/>') })
  const proxy = await openOrigin({})
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy']
  const variables = Object.fromEntries(names.map((name) => [name, proxy.base]))
  const script = fileURLToPath(new URL('../fixtures/fetch/ask-once.ts', import.meta.url))
  const asked = await promisify(execFile)(process.execPath, [script, `${origin.base}/feed`], {
    env: { ...process.env, ...variables, ...env, NO_PROXY: '', no_proxy: '' },
  })
  expect(asked.stdout).toBe('fresh')
  expect(proxy.requests).toEqual([])
  await proxy.close()
})
