import type { Bench, BenchRow } from './bench.ts'
import type { Cost } from './load/ours.ts'
import { median, type Played, playPapers, withOurs } from './load/played.ts'

const PAPERS = Number(process.env['PAPERS'] ?? 1000)
/** Few entries: what is measured is papers, not pages. */
const ENTRIES = 4
const ROUNDS = 5

/** Twice the papers, and ill ones among them: cost, memory and time beside the healthy thousand's, in one run. */
export const bench: Bench = {
  name: 'load-wide',
  run: async () => {
    const once = await roundsOf({ papers: PAPERS, entries: ENTRIES })
    const twice = await roundsOf({ papers: 2 * PAPERS, entries: ENTRIES })
    const slow = await roundsOf({ papers: PAPERS, entries: 1, latency: 200 })
    const ill = await roundsOf({ papers: PAPERS, entries: 1, latency: 200, dead: 0.05 })
    return [
      ...growthRows(once, twice),
      { what: 'all answers after 200 ms: wall of the cold round', value: slow.coldMs / 1000, unit: 's' },
      {
        what: 'the same with 5 % that never answer',
        value: ill.coldMs / 1000,
        unit: 's',
        note: 'a request may take 10 s',
      },
      { what: 'ill beyond 1.2 times the healthy', value: (ill.coldMs - 1.2 * slow.coldMs) / 1000, unit: 's' },
    ]
  },
}

interface Rounds {
  readonly coldMs: number
  /** CPU of a round with nothing new. */
  readonly quietMs: number
  readonly residentMegabytes: number
  readonly peakMegabytes: number
}

function growthRows(once: Rounds, twice: Rounds): BenchRow[] {
  return [
    { what: `nothing new, ${PAPERS} papers`, value: once.quietMs, unit: 'ms CPU' },
    { what: `nothing new, ${2 * PAPERS} papers`, value: twice.quietMs, unit: 'ms CPU' },
    { what: 'twice the papers, CPU', value: twice.quietMs / once.quietMs, unit: '×' },
    { what: `resident, ${PAPERS} papers`, value: once.residentMegabytes, unit: 'MB' },
    { what: `resident, ${2 * PAPERS} papers`, value: twice.residentMegabytes, unit: 'MB' },
    { what: 'twice the papers, resident', value: twice.residentMegabytes / once.residentMegabytes, unit: '×' },
    { what: 'twice the papers, resident at most', value: twice.peakMegabytes / once.peakMegabytes, unit: '×' },
  ]
}

function roundsOf(settings: { papers: number; entries: number; latency?: number; dead?: number }): Promise<Rounds> {
  return playPapers(settings, (played: Played) =>
    withOurs(played, {}, async (ours) => {
      const cold = await ours.ask<Cost>({ kind: 'round' })
      if (settings.dead !== undefined)
        return { coldMs: cold.wallMs, quietMs: 0, residentMegabytes: 0, peakMegabytes: 0 }
      const quiet: Cost[] = []
      for (let round = 0; round < ROUNDS; round += 1) quiet.push(await ours.ask<Cost>({ kind: 'round' }))
      return {
        coldMs: cold.wallMs,
        quietMs: median(quiet.map(({ cpuMs }) => cpuMs)),
        residentMegabytes: median(quiet.map(({ residentMegabytes }) => residentMegabytes)),
        peakMegabytes: quiet.at(-1)?.peakMegabytes ?? Number.NaN,
      }
    }),
  )
}
