import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Daemon } from '../../src/daemon/daemon.ts'
import type { World } from '../../src/domain/ports.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { collectGarbage, keepHeapLean } from '../../src/ops/lean-heap.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { openStore } from '../../src/store/open.ts'
import { readProgram } from '../../src/version.ts'
import { Pool } from '../../src/workers/pool.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import type { Bench, BenchRow } from './bench.ts'
import { MALLOC, NURSERY } from './load/played.ts'

const SOURCES = 1_000
const ROUNDS = Number(process.env['ROUNDS'] ?? 100)
/** Longer than the fetcher keeps a connection and the pool an idle thread: an hour later neither is there. */
const AT_REST_MS = 35_000
const HOUR_AND_JITTER_MS = 70 * 60_000

/** The whole product with nothing new: schedule, fetch, store (on a disk), pool and daemon; the origin is another process. */
export const bench: Bench = {
  name: 'rounds',
  run: () => (process.execArgv.includes(NURSERY) ? runHere() : runAsDaemon()),
}

/** The same bench in a process that was started as a daemon is. */
async function runAsDaemon(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-rounds-'))
  const rows = join(folder, 'rows.json')
  const launch = fileURLToPath(new URL('../../src/launch.js', import.meta.url))
  const flags = [NURSERY, launch, '--tool', 'test/bench/main.ts', 'rounds', '--json', rows]
  const child = spawn(process.execPath, flags, {
    env: { ...process.env, ...MALLOC },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`the bench's own process ended with exit code ${code}`)
    return JSON.parse(readFileSync(rows, 'utf8')).results[0].rows
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function runHere(): Promise<BenchRow[]> {
  keepHeapLean()
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-rounds-'))
  const origin = await startOrigin()
  try {
    return await measure(folder, origin.port)
  } finally {
    origin.process.kill()
    rmSync(folder, { recursive: true })
  }
}

async function startOrigin(): Promise<{ readonly port: number; readonly process: ChildProcess }> {
  const path = fileURLToPath(new URL('../fixtures/fetch/origin-304.ts', import.meta.url))
  const child = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((resolve) => child.stdout.once('data', (line) => resolve(Number(line))))
  return { port, process: child }
}

async function measure(folder: string, port: number): Promise<BenchRow[]> {
  const { daemon, world, skipHour, close } = await openDaemon(folder, port)
  const round = async (): Promise<number> => {
    skipHour()
    return cpuOf(() => daemon.settle())
  }
  const first = await cpuOf(async () => {
    await daemon.start()
    await daemon.settle()
  })
  await round()
  const kept = await round()
  await setTimeout(AT_REST_MS)
  const fresh = await round()
  const before = residentMegabytes()
  let most = before
  for (let at = 0; at < ROUNDS; at += 1) {
    await round()
    most = Math.max(most, residentMegabytes())
  }
  const after = residentMegabytes()
  const states = await world.sources.states()
  const well = states.filter((state) => state.health.kind === 'well').length
  await close()
  const note = `${well} of ${SOURCES} well; to stay below 2.5`
  return [
    { what: 'a source new to us: robots.txt, feed, reading, storing', value: first / SOURCES, unit: 'ms CPU' },
    { what: 'a source with nothing new (304), at rest before', value: fresh / SOURCES, unit: 'ms CPU', note },
    { what: 'the same round upon round', value: kept / SOURCES, unit: 'ms CPU' },
    { what: `resident at most in ${ROUNDS} rounds`, value: most, unit: 'MB', note: 'to stay below 200' },
    { what: `resident grown over ${ROUNDS} rounds`, value: after - before, unit: 'MB' },
  ]
}

async function openDaemon(folder: string, port: number) {
  const hosts = Array.from({ length: SOURCES }, (_, n) => `paper-${n}.example:${port}`)
  const poll = { everyMinutes: 60, atLeastMinutes: 60, atMostMinutes: 60 }
  const sources = hosts.map((host) =>
    sampleSource(host, { feeds: [{ url: `http://${host}/feed`, section: null }], poll }),
  )
  const base = sampleConfig({ sources })
  const config = {
    ...base,
    ops: { ...base.ops, output: join(folder, 'out'), limits: { ...base.ops.limits, perHostInFlight: 8 } },
  }
  let skipped = 0
  const clock = { now: () => new Date(Date.now() + skipped) }
  const address = `sqlite:${join(folder, 'store.sqlite')}`
  const store = await openStore({
    address,
    outputFolder: config.ops.output,
    now: clock.now().toISOString(),
    log: SILENT,
  })
  const { userAgent, limits } = config.ops
  const resolve = async () => ['127.0.0.1']
  const fetcher = createFetcher({ userAgent, version: '0', limits, allowHosts: hosts, clock, log: SILENT, resolve })
  const workshop = new Pool({
    workers: 1,
    deadlineSeconds: 10,
    memoryMegabytes: 256,
    log: SILENT,
    program: readProgram,
    onRest: collectGarbage,
  })
  const world: World = { ...store, fetcher, workshop, clock, log: SILENT, chance: Math.random }
  const daemon = new Daemon({ world, plan: makePlan(config, 'bench'), onRound: () => undefined })
  const close = async () => {
    await daemon.stop()
    await fetcher.close()
    await workshop.close()
    await store.close()
  }
  const skipHour = () => {
    skipped += HOUR_AND_JITTER_MS
  }
  return { daemon, world, skipHour, close }
}

const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1000
}

function residentMegabytes(): number {
  return process.memoryUsage.rss() / 1e6
}
