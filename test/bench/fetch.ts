import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Agent, request } from 'undici'
import type { PollState } from '../../src/domain/fetching.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { afterPoll } from '../../src/schedule/next.ts'
import { newPollState, validatorsToSend } from '../../src/schedule/state.ts'
import type { Bench, BenchRow } from './bench.ts'

const SOURCES = 1_000
const MEMORY_ROUNDS = 30
const PARALLEL = 8
/** Longer than the fetcher keeps a connection. */
const CONNECTIONS_CLOSED_MS = 6_000

/** What a round costs in which every source answers 304: fetch and schedule, without store. The origin is another process. */
export const bench: Bench = {
  name: 'fetch',
  run: async () => {
    const origin = await startOrigin()
    try {
      return [...(await measureRounds(origin.port)), ...(await measurePeers(origin.port))]
    } finally {
      origin.process.kill()
    }
  },
}

async function startOrigin(): Promise<{ readonly port: number; readonly process: ChildProcess }> {
  const path = fileURLToPath(new URL('../fixtures/fetch/origin-304.ts', import.meta.url))
  const child = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((resolve) => child.stdout.once('data', (line) => resolve(Number(line))))
  return { port, process: child }
}

async function measureRounds(port: number): Promise<BenchRow[]> {
  const hosts = Array.from({ length: SOURCES }, (_, n) => `paper-${n}.example:${port}`)
  const fetcher = createFetcher({
    userAgent: { name: 'Rivermouth', contact: 'https://rivermouth.example/bot' },
    version: '0.0.1',
    limits: LIMITS,
    allowHosts: hosts,
    clock: { now: () => new Date() },
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    resolve: async () => ['127.0.0.1'],
  })
  const now = new Date().toISOString()
  let states = hosts.map((host) => newPollState({ sourceId: host, url: `http://${host}/feed`, kind: 'feed' }, now, 0))
  const first = await cpuOf(async () => {
    states = await pollAll(fetcher, states)
  })
  const kept = await cpuOf(async () => {
    states = await pollAll(fetcher, states)
  })
  await setTimeout(CONNECTIONS_CLOSED_MS)
  const hourLater = await cpuOf(async () => {
    states = await pollAll(fetcher, states)
  })
  const unchanged = states.filter((state) => state.health.kind === 'well').length
  const before = memoryMegabytes()
  for (let round = 0; round < MEMORY_ROUNDS; round += 1) states = await pollAll(fetcher, states)
  const after = memoryMegabytes()
  await fetcher.close()
  const well = `${unchanged} of ${SOURCES} well; to stay below 2.5`
  return [
    { what: 'a source new to us: robots.txt and a feed', value: first / SOURCES, unit: 'ms CPU' },
    { what: 'a source with nothing new (304), at rest before', value: hourLater / SOURCES, unit: 'ms CPU', note: well },
    { what: 'the same round upon round', value: kept / SOURCES, unit: 'ms CPU' },
    { what: `heap after ${MEMORY_ROUNDS + 3} rounds of ${SOURCES}`, value: after.heap, unit: 'MB' },
    { what: `heap grown over ${MEMORY_ROUNDS} rounds`, value: after.heap - before.heap, unit: 'MB' },
    {
      what: 'resident at the end',
      value: after.resident,
      unit: 'MB',
      note: 'with garbage V8 has not returned; --optimize-for-size: 160',
    },
  ]
}

const LIMITS = {
  requestSeconds: 20,
  feedMegabytes: 15,
  pageMegabytes: 5,
  redirects: 5,
  perHostInFlight: 8,
  perHostSeconds: 0,
  pagesPerPoll: 40,
  parseSeconds: 10,
  parseMegabytes: 256,
}
const SETTINGS = { everyMinutes: 60, atLeastMinutes: 30, atMostMinutes: 1440 }

async function pollAll(fetcher: ReturnType<typeof createFetcher>, states: readonly PollState[]): Promise<PollState[]> {
  return inParallel(states, async (state) => {
    const now = new Date().toISOString()
    const validators = validatorsToSend(state, now)
    const outcome = await fetcher.fetch({ url: state.url, kind: 'feed', validators, permitted: false })
    const pace = { ttlMinutes: null, skipHours: [], skipDays: [] }
    const reading = outcome.kind === 'fresh' ? { ok: true as const, entryIds: ['1'], pace, bodyHash: '' } : null
    return afterPoll(state, { now, jitter: 0.5, settings: SETTINGS, language: 'vi', outcome, reading })
  })
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const lane = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: PARALLEL }, lane))
  return results
}

/** Bare undici in the same process and minute, as the measure of what the network alone costs. */
async function measurePeers(port: number): Promise<BenchRow[]> {
  const kept = new Agent({ connections: 8 })
  const keptMs = await cpuOf(() => askBare(kept, port, {}))
  await kept.destroy()
  const fresh = new Agent({ connections: 8 })
  const freshMs = await cpuOf(() => askBare(fresh, port, { reset: true }))
  await fresh.destroy()
  return [
    { what: 'bare undici 304, kept connection', value: keptMs / SOURCES, unit: 'ms CPU', note: 'peer' },
    { what: 'bare undici 304, new connection', value: freshMs / SOURCES, unit: 'ms CPU', note: 'peer' },
  ]
}

async function askBare(dispatcher: Agent, port: number, options: { readonly reset?: boolean }): Promise<void> {
  await inParallel(Array.from({ length: SOURCES }), async () => {
    const headers = { 'if-none-match': '"1"' }
    const answer = await request(`http://127.0.0.1:${port}/feed`, { dispatcher, headers, ...options })
    await answer.body.dump()
  })
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1000
}

/** So that the heap is what is held, not what V8 has not yet swept. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

function memoryMegabytes(): { readonly heap: number; readonly resident: number } {
  collectGarbage()
  const usage = process.memoryUsage()
  return { heap: usage.heapUsed / 1e6, resident: usage.rss / 1e6 }
}
