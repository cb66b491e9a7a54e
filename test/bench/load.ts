import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import type { Child } from './load/child.ts'
import type { Counts } from './load/origin.ts'
import type { Cost, ReadReport } from './load/ours.ts'
import { floorPass, ordinaryPass, type Peer, peersOf } from './load/peers.ts'
import { median, type Played, playPapers, withOurs } from './load/played.ts'
import type { LoadTruth } from './load/press.ts'
import { scoreReads } from './load/score.ts'

/** How many papers are played, each on a loopback address of its own, which only Linux has by itself. */
const PAPERS = Number(process.env['PAPERS'] ?? 1000)
const SEED = process.env['SEED'] ?? 'rivermouth'
/** Peers that read bodies are slow: they get so many papers, enough for their code to grow warm, and are compared by the page. */
const PAPERS_FOR_JSDOM = 15
const PAPERS_FOR_FLOOR = 100
const ROUNDS = 3

/**
 * The whole product beside what a user would otherwise run, against the same played papers, in turn: a cold round, rounds
 * with nothing new, rounds with one new report in each paper. It says what CPU that takes and what was read, lost or
 * doubled; it does not say what a real network does, and requests to one host are not spaced.
 */
export const bench: Bench = {
  name: 'load',
  run: () =>
    playPapers({ papers: PAPERS, seed: SEED }, async (played) => [
      ...(await withOurs(played, {}, (ours) => wholeRows(played, ours))),
      ...(await withOurs(played, { pages: 'none' }, (ours) => feedsOnlyRows(played, ours))),
    ]),
}

async function wholeRows(played: Played, ours: Child): Promise<BenchRow[]> {
  const peers = peersOf(played)
  const cold = await coldRows(played, ours)
  for (const peer of peers) await peer.pass()
  return [
    ...cold,
    ...(await turnRows(played, ours, peers, 'nothing new')),
    ...(await turnRows(played, ours, peers, 'one new each')),
    ...(await steadyRows(played, ours)),
    await restRow(ours),
    ...(await truthRows(played, ours)),
  ]
}

async function coldRows(played: Played, ours: Child): Promise<BenchRow[]> {
  await played.origin.ask({ kind: 'counts' })
  const cost = await ours.ask<Cost>({ kind: 'round' })
  const counts = await played.origin.ask<Counts>({ kind: 'counts' })
  const page = cost.cpuMs / counts.pages
  const asked = `${counts.pages} pages, ${counts.requests} requests, ${Math.round(counts.bytes / 1e6)} MB`
  return [
    { what: 'cold: a page with all that follows', value: page, unit: 'ms CPU', note: asked },
    { what: 'cold: wall', value: cost.wallMs / 1000, unit: 's' },
    { what: 'cold: cores used', value: cost.cpuMs / cost.wallMs, unit: 'cores', note: 'the papers take some too' },
    { what: 'cold: the own thread’s part of a page', value: cost.ownMs / counts.pages, unit: 'ms CPU' },
    delayRow('cold', cost),
    { what: 'cold: pages asked for more than once', value: counts.pagesAgain, unit: 'pages' },
    { what: 'cold: resident at most, threads included', value: cost.peakMegabytes, unit: 'MB' },
    ...(await pageRows(played, page)),
  ]
}

function delayRow(what: string, { loopP99Ms }: Cost): BenchRow {
  return { what: `${what}: event loop delay, 99 of 100 below`, value: loopP99Ms, unit: 'ms' }
}

/** So many new reports a paper are a working day's. */
const STEADY_EACH = 7

/** Pages beside a store that is full, code that is warm and papers that are known. */
async function steadyRows({ origin }: Played, ours: Child): Promise<BenchRow[]> {
  await origin.ask({ kind: 'publish', each: STEADY_EACH, minutes: 60 })
  await origin.ask({ kind: 'counts' })
  const cost = await ours.ask<Cost>({ kind: 'round' })
  const { pages } = await origin.ask<Counts>({ kind: 'counts' })
  return [
    { what: 'steady: a page with all that follows', value: cost.cpuMs / pages, unit: 'ms CPU', note: `${pages} pages` },
    { what: 'steady: the own thread’s part of a page', value: cost.ownMs / pages, unit: 'ms CPU' },
    delayRow('steady', cost),
  ]
}

/** What a page costs those who read bodies, feeds and all; they store, judge and publish nothing. */
async function pageRows({ settings, folder }: Played, page: number): Promise<BenchRow[]> {
  const { port } = settings
  const seenFile = join(folder, 'jsdom.json')
  const jsdom = await ordinaryPass({ papers: Math.min(PAPERS, PAPERS_FOR_JSDOM), port, bodies: 'jsdom', seenFile })
  const floors: number[] = []
  for (let pass = 0; pass < FLOOR_PASSES; pass += 1) {
    const file = join(folder, `floor-${pass}.sqlite`)
    const { cpuMs, fresh } = await floorPass({ papers: Math.min(PAPERS, PAPERS_FOR_FLOOR), port, file })
    floors.push(cpuMs / fresh)
  }
  const floor = median(floors)
  return [
    { what: 'cold: jsdom with Readability, a page', value: jsdom.cpuMs / jsdom.fresh, unit: 'ms CPU' },
    { what: 'cold: rivermouth / jsdom with Readability', value: (page * jsdom.fresh) / jsdom.cpuMs, unit: '×' },
    { what: 'cold: a naive look on cheerio, a page', value: floor, unit: 'ms CPU', note: told(floors) },
    { what: 'cold: rivermouth / a naive look', value: page / floor, unit: '×' },
  ]
}

/** The machine may run one pass at half the speed of the next. */
const FLOOR_PASSES = 3

function told(figures: readonly number[]): string {
  return `median of ${figures.map((figure) => figure.toFixed(1)).join(', ')}`
}

/** Ours and the peers in turn, several times over: the median of each, and ours beside it. */
async function turnRows(
  { origin }: Played,
  ours: Child,
  peers: readonly Peer[],
  what: 'nothing new' | 'one new each',
): Promise<BenchRow[]> {
  const costs: Cost[] = []
  const theirs = peers.map((): number[] => [])
  let told = ''
  for (let round = 0; round < ROUNDS; round += 1) {
    if (what === 'one new each') await origin.ask({ kind: 'publish', each: 1, minutes: 15 })
    await origin.ask({ kind: 'counts' })
    costs.push(await ours.ask<Cost>({ kind: 'round' }))
    const { feeds, notModified, pages } = await origin.ask<Counts>({ kind: 'counts' })
    told = `${feeds} feeds asked, ${notModified} answered 304, ${pages} pages`
    for (const [at, peer] of peers.entries()) theirs[at]?.push(await peer.pass())
  }
  const cpu = median(costs.map(({ cpuMs }) => cpuMs)) / PAPERS
  return [
    { what: `${what}: a source`, value: cpu, unit: 'ms CPU', note: told },
    { what: `${what}: wall`, value: median(costs.map(({ wallMs }) => wallMs)) / 1000, unit: 's' },
    { what: `${what}: resident`, value: costs.at(-1)?.residentMegabytes ?? Number.NaN, unit: 'MB' },
    ...peers.flatMap((peer, at) => peerRows(what, peer, cpu, median(theirs[at] ?? []) / PAPERS)),
  ]
}

function peerRows(what: string, { name, does }: Peer, ours: number, theirs: number): BenchRow[] {
  return [
    { what: `${what}: ${name}, a source`, value: theirs, unit: 'ms CPU', note: does },
    { what: `${what}: rivermouth / ${name}`, value: ours / theirs, unit: '×' },
  ]
}

/** The same without pages: every entry is judged by what its feed says. */
async function feedsOnlyRows({ origin }: Played, ours: Child): Promise<BenchRow[]> {
  await ours.ask<Cost>({ kind: 'round' })
  const costs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await origin.ask({ kind: 'publish', each: 1, minutes: 15 })
    costs.push((await ours.ask<Cost>({ kind: 'round' })).cpuMs)
  }
  return [{ what: 'one new each, feeds only: a source', value: median(costs) / PAPERS, unit: 'ms CPU' }]
}

/** With its reading threads ended what is left is the main process alone. */
async function restRow(ours: Child): Promise<BenchRow> {
  const { residentMegabytes } = await ours.ask<Cost>({ kind: 'rest' })
  return { what: 'at rest: resident, no reading thread', value: residentMegabytes, unit: 'MB' }
}

async function truthRows({ origin }: Played, ours: Child): Promise<BenchRow[]> {
  const truth = await origin.ask<LoadTruth[]>({ kind: 'truth' })
  const read = await ours.ask<ReadReport[]>({ kind: 'read', urls: truth.map(({ url }) => url) })
  return Object.entries(scoreReads(truth, read)).map(([what, value]) => ({
    what: `truth: ${what}`,
    value,
    unit: 'of 1',
  }))
}
