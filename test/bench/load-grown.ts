import type { Bench, BenchRow } from './bench.ts'
import type { Child } from './load/child.ts'
import type { Cost } from './load/ours.ts'
import { median, playPapers, withOurs } from './load/played.ts'

const PAPERS = Number(process.env['PAPERS'] ?? 1000)
/** The larger store; the smaller has a tenth of it. */
const ARTICLES = Number(process.env['ARTICLES'] ?? 300_000)
const ROUNDS = 5

/** What a round costs when the store has grown ten times: it is to stay the same, and so is the memory. */
export const bench: Bench = {
  name: 'load-grown',
  run: () =>
    playPapers({ papers: PAPERS, entries: 1 }, ({ origin, ...played }) =>
      withOurs({ origin, ...played }, {}, async (ours) => {
        await ours.ask<Cost>({ kind: 'round' })
        const small = await roundsAt(ours, origin, ARTICLES / 10)
        const large = await roundsAt(ours, origin, ARTICLES - ARTICLES / 10)
        return [
          ...rowsOf(`${ARTICLES / 10} articles`, small),
          ...rowsOf(`${ARTICLES} articles`, large),
          { what: 'ten times the store: nothing new', value: large.quiet.cpuMs / small.quiet.cpuMs, unit: '×' },
          { what: 'ten times the store: one new each', value: large.busy.cpuMs / small.busy.cpuMs, unit: '×' },
          {
            what: 'ten times the store: resident',
            value: large.quiet.residentMegabytes / small.quiet.residentMegabytes,
            unit: '×',
          },
        ]
      }),
    ),
}

interface Rounds {
  readonly quiet: Cost
  readonly busy: Cost
}

async function roundsAt(ours: Child, origin: Child, more: number): Promise<Rounds> {
  await ours.ask({ kind: 'fill', articles: more })
  const quiet: Cost[] = []
  const busy: Cost[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    quiet.push(await ours.ask<Cost>({ kind: 'round' }))
    await origin.ask({ kind: 'publish', each: 1, minutes: 15 })
    busy.push(await ours.ask<Cost>({ kind: 'round' }))
  }
  return { quiet: middle(quiet), busy: middle(busy) }
}

function middle(costs: readonly Cost[]): Cost {
  const cpuMs = median(costs.map((cost) => cost.cpuMs))
  const found = costs.find((cost) => cost.cpuMs === cpuMs)
  if (found === undefined) throw new Error('there was no round')
  return found
}

function rowsOf(what: string, { quiet, busy }: Rounds): BenchRow[] {
  return [
    { what: `${what}: nothing new, a source`, value: quiet.cpuMs / PAPERS, unit: 'ms CPU' },
    { what: `${what}: one new each, a source`, value: busy.cpuMs / PAPERS, unit: 'ms CPU' },
    { what: `${what}: resident`, value: quiet.residentMegabytes, unit: 'MB' },
  ]
}
