import type { Bench, BenchRow } from './bench.ts'
import type { Child } from './load/child.ts'
import type { Cost } from './load/ours.ts'
import { median, PORT, playPapers, withOurs } from './load/played.ts'

const PAPERS = Number(process.env['PAPERS'] ?? 1000)
/** Few entries: what is measured is papers, not pages. */
const ENTRIES = 4
const ROUNDS = 15

/** Twice the papers, and ill ones among them: cost, memory and time beside the healthy thousand's, in one run. */
export const bench: Bench = {
  name: 'load-wide',
  run: async () => [...(await growthRows()), ...(await illRows())],
}

/** What so many rounds with nothing new took and held. */
interface Quiet {
  readonly cpuMs: number
  readonly residentMegabytes: number
  readonly peakMegabytes: number
}

/**
 * A round of the one and of the other in turn: a machine that is slower for a while is so for both. The reading threads of
 * both have ended by then: the first to have read would otherwise be compared without its thread.
 */
async function growthRows(): Promise<BenchRow[]> {
  const [once, twice] = await withPapers(PAPERS, PORT, (few) =>
    withPapers(2 * PAPERS, PORT + 1, async (many) => {
      await Promise.all([few.ask<Cost>({ kind: 'rest' }), many.ask<Cost>({ kind: 'rest' })])
      const rounds: (readonly [Cost, Cost])[] = []
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push([await few.ask<Cost>({ kind: 'round' }), await many.ask<Cost>({ kind: 'round' })])
      return [quietOf(rounds.map(([cost]) => cost)), quietOf(rounds.map(([, cost]) => cost))] as const
    }),
  )
  return [
    { what: `nothing new, ${PAPERS} papers`, value: once.cpuMs, unit: 'ms CPU', note: `median of ${ROUNDS} rounds` },
    { what: `nothing new, ${2 * PAPERS} papers`, value: twice.cpuMs, unit: 'ms CPU' },
    { what: 'twice the papers, CPU', value: twice.cpuMs / once.cpuMs, unit: '×' },
    { what: `resident, ${PAPERS} papers`, value: once.residentMegabytes, unit: 'MB' },
    { what: `resident, ${2 * PAPERS} papers`, value: twice.residentMegabytes, unit: 'MB' },
    { what: 'twice the papers, resident', value: twice.residentMegabytes / once.residentMegabytes, unit: '×' },
    { what: 'twice the papers, resident at most', value: twice.peakMegabytes / once.peakMegabytes, unit: '×' },
  ]
}

/** The product that has read all of these papers once, while the work goes on. */
function withPapers<T>(papers: number, port: number, work: (ours: Child) => Promise<T>): Promise<T> {
  return playPapers({ papers, entries: ENTRIES, port }, (played) =>
    withOurs(played, {}, async (ours) => {
      await ours.ask<Cost>({ kind: 'round' })
      return work(ours)
    }),
  )
}

function quietOf(rounds: readonly Cost[]): Quiet {
  return {
    cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
    residentMegabytes: median(rounds.map(({ residentMegabytes }) => residentMegabytes)),
    peakMegabytes: rounds.at(-1)?.peakMegabytes ?? Number.NaN,
  }
}

async function illRows(): Promise<BenchRow[]> {
  const slow = await coldSeconds({ latency: 200 })
  const ill = await coldSeconds({ latency: 200, dead: 0.05 })
  return [
    { what: 'all answers after 200 ms: wall of the cold round', value: slow, unit: 's' },
    { what: 'the same with 5 % that never answer', value: ill, unit: 's', note: 'a request may take 10 s' },
    { what: 'ill beyond 1.2 times the healthy', value: ill - 1.2 * slow, unit: 's' },
  ]
}

function coldSeconds(settings: { latency: number; dead?: number }): Promise<number> {
  return playPapers({ papers: PAPERS, entries: 1, ...settings }, (played) =>
    withOurs(played, {}, async (ours) => (await ours.ask<Cost>({ kind: 'round' })).wallMs / 1000),
  )
}
