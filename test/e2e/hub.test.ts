import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Edition } from '../../src/domain/edition.ts'
import { makePlan, type Plan } from '../../src/pipeline/plan.ts'
import { tellHub } from '../../src/pipeline/upkeep.ts'
import { sampleConfig } from '../fakes/settings.ts'
import { openRealWorld, type RealWorld } from './real-world.ts'

const BEGIN = new Date('2026-11-20T00:00:00.000Z')
const ATOM = 'https://rivermouth.example/tre-em/feed.atom'

let hub: Server
let status = 204
let told: string[] = []
let keys: (string | string[] | undefined)[] = []
let real: RealWorld
let plan: Plan
let folder: string

beforeEach(async () => {
  status = 204
  told = []
  keys = []
  hub = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      keys.push(request.headers['idempotency-key'])
      told.push(`${request.method} ${request.headers['content-type']} ${body}`)
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address with one.
  const { port } = hub.address() as AddressInfo
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-hub-'))
  const { ops } = sampleConfig()
  const own = { hub: `http://127.0.0.1:${port}/`, allowHosts: [`127.0.0.1:${port}`], output: join(folder, 'public') }
  const config = sampleConfig({ ops: { ...ops, ...own } })
  real = await openRealWorld(config, BEGIN)
  plan = makePlan(config, 'test')
})

afterEach(async () => {
  await real.close()
  await new Promise((resolve) => hub.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

async function publish(text: string): Promise<void> {
  const document = {
    path: 'tre-em/feed.atom',
    contentType: 'application/atom+xml',
    bytes: Buffer.from(text),
    etag: `"${text}"`,
    updated: BEGIN.toISOString(),
  }
  const edition: Edition = { feedId: 'tre-em', updated: BEGIN.toISOString(), documents: [document] }
  await real.world.editions.save(edition, [ATOM], real.world.clock.now().toISOString())
}

test('the hub is told once of each change, in the form that WebSub hubs take', async () => {
  await publish('one')
  await publish('two')
  await tellHub(real.world, plan)
  await tellHub(real.world, plan)
  const form = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': ATOM, 'hub.topic': ATOM })
  expect(told).toEqual([`POST application/x-www-form-urlencoded ${form}`])
})

test('a hub that fails is told again, later and later, until it takes it', async () => {
  await publish('one')
  await publish('two')
  status = 503
  await tellHub(real.world, plan)
  await tellHub(real.world, plan)
  expect(told).toHaveLength(1)
  real.pass(1)
  await tellHub(real.world, plan)
  expect(told).toHaveLength(2)
  status = 202
  real.pass(24)
  await tellHub(real.world, plan)
  real.pass(24)
  await tellHub(real.world, plan)
  expect(told).toHaveLength(3)
  expect(new Set(keys).size).toBe(1)
})

test('each change has a key of its own, the same at every try, by which a receiver can drop a repeat', async () => {
  for (const text of ['one', 'two', 'three']) await publish(text)
  await tellHub(real.world, plan)
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(2)
  expect(keys[0]).toMatch(/^"[\w:.-]+\/\d+"$/u)
})

test('nothing new, nothing told', async () => {
  await publish('one')
  await publish('two')
  await tellHub(real.world, plan)
  await publish('two')
  await tellHub(real.world, plan)
  expect(told).toHaveLength(1)
})
