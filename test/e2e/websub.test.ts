import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Subscription } from '../../src/domain/subscriptions.ts'
import { createHubCalls } from '../../src/pipeline/hub-calls.ts'
import { makePlan, type Plan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { keepSubscriptions } from '../../src/pipeline/subscribe.ts'
import { createDocumentSource } from '../../src/serve/documents.ts'
import { type RunningServer, startServer } from '../../src/serve/server.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { rss } from '../pipeline/round-pages.ts'
import { openRealWorld, type RealWorld } from './real-world.ts'

const BEGIN = new Date('2026-11-20T00:00:00.000Z')

/** A paper with its hub on one port: the feed, and what the hub was asked. */
let paper: Server
let origin: string
let items: readonly string[]
let names: 'in the feed' | 'in its header' | 'nowhere'
let asked: URLSearchParams[]
let hubStatus: number
let real: RealWorld
let ours: RunningServer
let plan: Plan
let folder: string

function feed(): string {
  const links = `<atom:link rel="hub" href="${origin}/hub"/><atom:link rel="self" href="${origin}/rss"/>`
  const text = rss(
    'Báo',
    items.map((name) => ({ title: `Trẻ em mồ côi xã ${name} nhận quà`, link: `${origin}/${name}.html` })),
  ).replace('<rss ', '<rss xmlns:atom="http://www.w3.org/2005/Atom" ')
  return names === 'in the feed' ? text.replace('<item>', `${links}<item>`) : text
}

beforeEach(async () => {
  items = ['A']
  names = 'in the feed'
  asked = []
  hubStatus = 202
  paper = createServer((request, response) => {
    if (request.url !== '/hub') {
      const link = `<${origin}/hub>; rel="hub", <${origin}/rss>; rel=self`
      if (names === 'in its header') response.setHeader('Link', link)
      response.writeHead(request.url === '/rss' ? 200 : 404, { 'Content-Type': 'application/rss+xml' }).end(feed())
      return
    }
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      asked.push(new URLSearchParams(body))
      response.writeHead(hubStatus).end()
    })
  })
  await new Promise<void>((resolve) => paper.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address with one.
  const host = `127.0.0.1:${(paper.address() as AddressInfo).port}`
  origin = `http://${host}`
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-websub-'))
  const article = { layouts: [], ignoreDatesIn: [], atLeast: { words: 3, paragraphs: 1 }, pages: 'none' } as const
  const source = sampleSource('bao', { home: origin, feeds: [{ url: `${origin}/rss`, section: null }], article })
  const { ops } = sampleConfig()
  const own = { websubCallback: 'https://feeds.example/', allowHosts: [host], output: join(folder, 'out') }
  const config = sampleConfig({ sources: [source], ops: { ...ops, ...own } })
  real = await openRealWorld(config, BEGIN)
  plan = makePlan(config, 'test')
  const { world } = real
  ours = await startServer({
    host: '127.0.0.1',
    port: 0,
    documents: createDocumentSource(),
    status: () => Promise.reject(new Error('not asked here')),
    log: world.log,
    hubs: createHubCalls(world),
  })
})

afterEach(async () => {
  expect(real.errors).toEqual([])
  await ours.close()
  await real.close()
  await new Promise((resolve) => paper.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

const subscriptions = () => real.world.subscriptions.all()
const one = async (): Promise<Subscription> => {
  const [first] = await subscriptions()
  if (first === undefined) throw new Error('no subscription')
  return first
}
const reach = (id: string, query: Readonly<Record<string, string>> = {}, init: RequestInit = {}) =>
  fetch(`${ours.url}websub/${id}?${new URLSearchParams(query)}`, init)
const verify = (id: string, more: Readonly<Record<string, string>> = {}) =>
  reach(id, {
    'hub.mode': 'subscribe',
    'hub.topic': `${origin}/rss`,
    'hub.challenge': 'c-1',
    'hub.lease_seconds': '864000',
    ...more,
  })
const push = (id: string, headers: Readonly<Record<string, string>> = {}, body = '<rss/>') =>
  reach(id, {}, { method: 'POST', body, headers })

/** Polled, asked for and verified. */
async function subscribed(): Promise<Subscription> {
  await runRound(real.world, plan)
  await keepSubscriptions(real.world, plan)
  expect((await verify((await one()).id)).status).toBe(200)
  return one()
}
const isDue = async () => {
  const [state] = await real.world.sources.states()
  return (state?.nextPollAt ?? '') <= real.world.clock.now().toISOString()
}

test.each([{ where: 'in the feed' }, { where: 'in its header' }] as const)(
  'a hub that is named $where is asked, verifies, pushes, and the news is polled and stored',
  async ({ where }) => {
    names = where
    await runRound(real.world, plan)
    await keepSubscriptions(real.world, plan)
    const { id, leaseUntil: none } = await one()
    expect(none).toBeNull()
    expect(asked.map((form) => Object.fromEntries(form))).toEqual([
      {
        'hub.mode': 'subscribe',
        'hub.topic': `${origin}/rss`,
        'hub.callback': `https://feeds.example/websub/${id}`,
        'hub.lease_seconds': '604800',
      },
    ])
    const answer = await verify(id)
    expect([
      await answer.text(),
      answer.headers.get('content-type'),
      answer.headers.get('x-content-type-options'),
    ]).toEqual(['c-1', expect.stringMatching(/^text\/plain/u), 'nosniff'])
    expect((await one()).leaseUntil).toMatch(/^2026-11-30T/u)
    items = ['B', 'A']
    real.pass(0.1)
    expect(await isDue()).toBe(false)
    expect((await push(id)).status).toBe(204)
    expect(await isDue()).toBe(true)
    const report = await runRound(real.world, plan)
    expect(report.polled).toMatchObject([{ fresh: 1 }])
    expect((await real.world.articles.find(`${origin}/B.html`)).length).toBe(1)
  },
)

test('two pushes within a minute are one poll, and the second is not forgotten', async () => {
  const { id } = await subscribed()
  real.pass(0.1)
  await push(id)
  await runRound(real.world, plan)
  await push(id)
  expect(await isDue()).toBe(false)
  real.pass(0.05)
  await keepSubscriptions(real.world, plan)
  expect(await isDue()).toBe(true)
})

test('a push ends no back-off', async () => {
  const { id } = await subscribed()
  const [state] = await real.world.sources.states()
  await real.world.sources.amend(`${origin}/rss`, (known) => ({ ...known, failuresInARow: 2 }))
  expect(state?.failuresInARow).toBe(0)
  real.pass(0.1)
  await push(id)
  expect(await isDue()).toBe(false)
})

test('what is not signed as agreed is answered alike and ignored', async () => {
  const { id } = await subscribed()
  await real.world.subscriptions.save({ ...(await one()), secret: 'agreed' })
  real.pass(0.1)
  const sign = (secret: string, method = 'sha256') => ({
    'X-Hub-Signature': `${method}=${createHmac(method, secret).update('<rss/>').digest('hex')}`,
  })
  const wrong = [
    {},
    sign('guessed'),
    { 'X-Hub-Signature': 'sha256=00' },
    { 'X-Hub-Signature': 'md5=00' },
    sign('agreed', 'md5'),
  ]
  for (const headers of wrong) expect((await push(id, headers)).status).toBe(204)
  expect(await isDue()).toBe(false)
  expect((await one()).pushedAt).toBeNull()
  expect((await push(id, sign('agreed'), '<rss>other words</rss>')).status).toBe(204)
  expect(await isDue()).toBe(false)
  for (const method of ['sha1', 'sha256', 'sha384', 'sha512']) {
    await real.world.subscriptions.save({ ...(await one()), pushedAt: null })
    await push(id, sign('agreed', method))
    expect((await one()).pushedAt).not.toBeNull()
  }
  expect(await isDue()).toBe(true)
})

test('only what we ask for is verified, under an id that nobody can guess', async () => {
  await runRound(real.world, plan)
  await keepSubscriptions(real.world, plan)
  const { id } = await one()
  expect(id).toMatch(/^[\w-]{32}$/u)
  const refused = [
    verify('another'),
    verify(id, { 'hub.topic': `${origin}/other` }),
    verify(id, { 'hub.mode': 'unsubscribe' }),
    verify(id, { 'hub.mode': 'publish' }),
    verify(id, { 'hub.challenge': '' }),
    push(id),
    push('another'),
  ]
  expect((await Promise.all(refused)).map(({ status }) => status)).toEqual(refused.map(() => 404))
  expect((await one()).leaseUntil).toBeNull()
  expect((await reach(id, {}, { method: 'PUT', body: 'x' })).status).toBe(405)
  expect((await push(id, {}, 'x'.repeat(5_000_000))).status).toBe(413)
})

test('a lease is renewed before its end; a lost verification is asked for again', async () => {
  const { id } = await subscribed()
  real.pass(7 * 24)
  await keepSubscriptions(real.world, plan)
  expect(asked).toHaveLength(1)
  real.pass(25)
  await keepSubscriptions(real.world, plan)
  expect(asked.map((form) => form.get('hub.mode'))).toEqual(['subscribe', 'subscribe'])
  await keepSubscriptions(real.world, plan)
  expect(asked).toHaveLength(2)
  real.pass(1.1)
  await keepSubscriptions(real.world, plan)
  expect(asked).toHaveLength(3)
  await verify(id)
  expect((await one()).leaseUntil).toMatch(/^2026-12-08T/u)
})

test('a turn that was reckoned on a clock that was a year ahead does not wait for that year', async () => {
  await subscribed()
  await real.world.subscriptions.save({ ...(await one()), askAt: '2027-11-20T00:00:00.000Z' })
  await keepSubscriptions(real.world, plan)
  expect(asked).toHaveLength(2)
})

test('a hub that fails is asked later and later, and one that refuses a day later; the feed is polled as ever', async () => {
  hubStatus = 500
  await runRound(real.world, plan)
  await keepSubscriptions(real.world, plan)
  const failed = await one()
  expect([failed.note, failed.askAt.slice(0, 13)]).toEqual([expect.stringContaining('500'), '2026-11-20T01'])
  real.pass(1.1)
  await keepSubscriptions(real.world, plan)
  expect((await one()).askAt.slice(0, 13)).toBe('2026-11-20T03')
  const denied = await verify(failed.id, { 'hub.mode': 'denied', 'hub.challenge': '', 'hub.reason': 'not here' })
  expect(denied.status).toBe(200)
  expect(await one()).toMatchObject({ leaseUntil: null, note: 'the hub refuses: not here' })
  expect((await one()).askAt.slice(0, 13)).toBe('2026-11-21T01')
  expect((await runRound(real.world, plan)).polled.length).toBeLessThanOrEqual(1)
})

test('a feed that names no hub any more ends its subscription, once and verified', async () => {
  const { id } = await subscribed()
  names = 'nowhere'
  real.pass(26)
  await runRound(real.world, plan)
  await keepSubscriptions(real.world, plan)
  expect(asked.at(-1)?.get('hub.mode')).toBe('unsubscribe')
  expect((await verify(id, { 'hub.mode': 'subscribe' })).status).toBe(404)
  const ended = await verify(id, { 'hub.mode': 'unsubscribe' })
  expect([ended.status, await ended.text()]).toEqual([200, 'c-1'])
  expect(await subscriptions()).toEqual([])
  expect((await push(id)).status).toBe(404)
})

test('a hub at a private address is never asked, and nobody is where ops gave no address of ours', async () => {
  await runRound(real.world, plan)
  const none = { ...plan.config, ops: { ...plan.config.ops, websubCallback: null } }
  await keepSubscriptions(real.world, makePlan(none, 'test'))
  expect(await subscriptions()).toEqual([])
  const push = { hub: 'http://10.0.0.1/hub', topic: `${origin}/rss` }
  await real.world.sources.amend(`${origin}/rss`, (state) =>
    state.habits === undefined ? null : { ...state, habits: { ...state.habits, push } },
  )
  await keepSubscriptions(real.world, plan)
  expect(asked).toEqual([])
  expect((await one()).note).toMatch(/private|10\.0\.0\.1/u)
})

test('a secret goes to hubs that are asked over https, another one to each', async () => {
  let papers = 0
  const begun = (hub: string) => {
    papers += 1
    return real.world.subscriptions.begin(`https://a.example/${papers}/rss`, { hub, topic: 'x' }, '')
  }
  const plain = await begun('http://h.example/')
  const first = await begun('https://h.example/')
  const second = await begun('https://h.example/')
  expect(plain.secret).toBeNull()
  expect(first.secret).toMatch(/^[0-9a-f]{64}$/u)
  expect(second.secret).not.toBe(first.secret)
  expect(second.id).not.toBe(first.id)
})
