import { afterEach, expect, test } from 'vitest'
import type { RunningServer } from '../../src/serve/server.ts'
import { ask, startSample } from './client.ts'

const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})
async function start(options: Parameters<typeof startSample>[0]): Promise<RunningServer> {
  const server = await startSample(options)
  running.push(server)
  return server
}

test('/readyz answers 200 while rounds go on, and 503 with the reason where they do not', async () => {
  const told = { problem: null as string | null }
  const server = await start({ ready: () => told.problem })
  expect((await ask(server, '/readyz')).status).toBe(200)
  told.problem = 'no tick went well for 90 s'
  const answer = await ask(server, '/readyz')
  expect([answer.status, answer.body.toString()]).toEqual([503, 'not ready: no tick went well for 90 s\n'])
  expect((await ask(server, '/healthz')).status).toBe(200)
})

test('/status.atom is served as Atom and kept by no cache', async () => {
  const answer = await ask(await start({ statusFeed: async () => '<feed/>' }), '/status.atom')
  expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  expect([answer.headers['cache-control'], answer.body.toString()]).toEqual(['no-store', '<feed/>'])
})

test.each(['/readyz', '/status.atom', '/metrics'])('%s is unknown where nobody tells it', async (path) => {
  expect((await ask(await start({}), path)).status).toBe(404)
})
