/**
 * The whole product against the played papers, in a process of its own: real config, fetcher, threads, store on a disk,
 * published folder. Only the clock is moved on by hand, so that an hour passes between two rounds.
 */
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Daemon } from '../../../src/daemon/daemon.ts'
import type { World } from '../../../src/domain/ports.ts'
import type { Config } from '../../../src/domain/settings.ts'
import { createFetcher } from '../../../src/fetch/fetcher.ts'
import { collectGarbage, keepHeapLean, letGarbageDieYoung } from '../../../src/ops/lean-heap.ts'
import { makePlan } from '../../../src/pipeline/plan.ts'
import { replay } from '../../../src/pipeline/replay.ts'
import { openStore } from '../../../src/store/open.ts'
import { readProgram } from '../../../src/version.ts'
import { readConfigApart } from '../../../src/workers/config-reader.ts'
import { Pool } from '../../../src/workers/pool.ts'
import { openReplay } from '../../../src/world.ts'
import { sampleConfig, sampleFeed, sampleSource } from '../../fakes/settings.ts'
import { fillStore } from './fill.ts'
import { hostOf } from './paper.ts'

export interface OursSettings {
  readonly folder: string
  readonly papers: number
  readonly port: number
  readonly beginsAt: number
  readonly requestSeconds: number
  /** 'none': every entry is judged by what its feed says. */
  readonly pages: 'all' | 'none'
}

export type OursOrder =
  | { readonly kind: 'round' }
  | { readonly kind: 'fill'; readonly articles: number }
  | { readonly kind: 'read'; readonly urls: readonly string[] }
  /** Waits until the reading threads have ended for want of work. */
  | { readonly kind: 'rest' }
  /** `pages`: by a config under which every page is read again, and read the same. */
  | { readonly kind: 'replay'; readonly pages: boolean }

/** What one round cost the process, threads included. */
export interface Cost {
  readonly cpuMs: number
  /** What of it the process' own thread took; the others read pages. */
  readonly ownMs: number
  readonly wallMs: number
  /** Resident at most since the process began, and now. */
  readonly peakMegabytes: number
  readonly residentMegabytes: number
  /** 99 of 100 times the process' own thread kept others waiting no longer than so. */
  readonly loopP99Ms: number
}

/** What a replay of all that is stored cost, and what it came to. */
export interface Replayed extends Cost {
  readonly entries: number
  readonly changed: number
}

/** How one report was read and judged. */
export interface ReadReport {
  readonly url: string
  readonly headline: string
  readonly published: string
  readonly author: string
  readonly body: string
  readonly cluster: string
  /** The topics that keep it. */
  readonly topics: readonly string[]
}

const ROUND_APART_MS = 70 * 60_000
const QUIET = () => undefined

/** The monitor's own wait, which it counts as delay. */
const LOOP_RESOLUTION_MS = 5
const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS })
loop.enable()

letGarbageDieYoung()
const settings: OursSettings = JSON.parse(process.argv[2] ?? '{}')
const errors: string[] = []
const config = await configOf()
const { daemon, world, pass } = await open()
let begun = false
process.on('message', (order: OursOrder) => void obey(order).then((answer) => process.send?.(answer)))
process.on('disconnect', () => process.exit())
// It is ended by a signal, and what it compiled would be compiled again by the next.
flushCompileCache()
process.send?.('ready')

async function obey(order: OursOrder): Promise<unknown> {
  if (order.kind === 'replay') return replayed(order.pages ? withPagesReadAgain(config) : config)
  if (order.kind === 'read') return Promise.all(order.urls.map(readOf)).then((all) => all.filter((one) => one !== null))
  const cost = await costOf(workOf(order))
  if (errors.length > 0) throw new Error(`the daemon told of errors: ${errors.slice(0, 3).join('; ')}`)
  return cost
}

function workOf(order: OursOrder): () => Promise<void> {
  if (order.kind === 'fill') return () => fill(order.articles)
  return order.kind === 'rest' ? rest : round
}

/** Threads end after half a minute. */
const REST_MS = 40_000

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS))
}

let filled = 0

async function fill(articles: number): Promise<void> {
  await fillStore(world, articles, filled)
  filled += articles
}

async function round(): Promise<void> {
  pass(begun ? ROUND_APART_MS : 0)
  if (!begun) {
    keepHeapLean()
    await daemon.start()
  }
  begun = true
  await daemon.settle()
}

async function replayed(by: Config): Promise<Replayed> {
  const { clock, log } = world
  const over = await openReplay({ config: by, log, now: () => clock.now() }, 'copy')
  let found = { entries: 0, changed: 0 }
  const cost = await costOf(async () => {
    const since = new Date(settings.beginsAt - DAY_MS).toISOString()
    const report = await replay(over.world, over.replay, makePlan(by, 'replay'), {
      since,
      documents: [],
      onProgress: QUIET,
    })
    found = { entries: report.entries, changed: report.changed.length }
  })
  await over.close()
  return { ...cost, ...found }
}

/** The same config but for a selector that finds nothing. */
function withPagesReadAgain(known: Config): Config {
  const ignoreDatesIn = ['.in-no-page']
  return {
    ...known,
    sources: known.sources.map((source) => ({ ...source, article: { ...source.article, ignoreDatesIn } })),
  }
}

const DAY_MS = 86_400_000

async function open(): Promise<{ daemon: Daemon; world: World; pass: (milliseconds: number) => void }> {
  let ahead = settings.beginsAt + ROUND_APART_MS - Date.now()
  const clock = { now: () => new Date(Date.now() + ahead) }
  const log = {
    debug: QUIET,
    info: QUIET,
    warn: QUIET,
    error: (event: string, fields?: object) => void errors.push(`${event} ${JSON.stringify(fields)}`),
  }
  const { ops } = config
  const store = await openStore({ address: ops.store, outputFolder: ops.output, now: clock.now().toISOString(), log })
  const { userAgent, limits, allowHosts } = ops
  const fetcher = createFetcher({ userAgent, version: '0', limits, allowHosts, clock, log })
  const workshop = new Pool({
    workers: ops.workers,
    deadlineSeconds: 10,
    memoryMegabytes: 256,
    log,
    program: readProgram,
    onRest: collectGarbage,
  })
  const opened = { ...store, fetcher, workshop, clock, log, chance: Math.random }
  const run = new Daemon({ world: opened, plan: makePlan(config, 'bench'), onRound: QUIET })
  const pass = (milliseconds: number): void => {
    ahead += milliseconds
  }
  return { daemon: run, world: opened, pass }
}

/** Defaults, but for the spacing of two requests to one host, which would make the bench wait and cost nothing. */
async function configOf(): Promise<Config> {
  const shipped = await readConfigApart('config')
  if (!shipped.ok) throw new Error(`config/ has problems: ${shipped.problems[0]?.message ?? ''}`)
  const { ops, topics, feeds } = shipped.config
  const poll = { everyMinutes: 60, atLeastMinutes: 60, atMostMinutes: 60 }
  const hosts = Array.from({ length: settings.papers }, (_, number) => `${hostOf(number)}:${settings.port}`)
  const article = { ...sampleSource('any').article, pages: settings.pages }
  const sources = hosts.map((host) =>
    sampleSource(host, { feeds: [{ url: `http://${host}/rss`, section: null }], poll, article }),
  )
  return sampleConfig({
    sources,
    topics,
    feeds: feeds.map((feed) => sampleFeed(feed.id, feed.topics, { entries: 100 })),
    ops: {
      ...ops,
      store: `sqlite:${join(settings.folder, 'store.sqlite')}`,
      output: join(settings.folder, 'out'),
      allowHosts: hosts,
      limits: { ...ops.limits, perHostSeconds: 0, requestSeconds: settings.requestSeconds },
    },
  })
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const before = process.cpuUsage()
  const ownBefore = process.threadCpuUsage()
  const began = performance.now()
  loop.reset()
  await work()
  const { user, system } = process.cpuUsage(before)
  const own = process.threadCpuUsage(ownBefore)
  return {
    cpuMs: (user + system) / 1000,
    ownMs: (own.user + own.system) / 1000,
    wallMs: performance.now() - began,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    residentMegabytes: process.memoryUsage.rss() / 2 ** 20,
    loopP99Ms: Math.max(0, loop.percentile(99) / 1e6 - LOOP_RESOLUTION_MS),
  }
}

async function readOf(url: string): Promise<ReadReport | null> {
  const [chain] = await world.articles.find(url)
  const stored = chain?.stored ?? null
  if (stored === null) return null
  const { article, matches } = stored
  const topics = matches.filter(({ verdict }) => verdict === 'keep').map(({ topic }) => topic)
  return {
    url,
    headline: article.headline,
    published: article.published?.at ?? '',
    author: article.byline?.names.join(', ') ?? '',
    body: article.body.text,
    cluster: chain?.cluster?.id ?? stored.id,
    topics,
  }
}
