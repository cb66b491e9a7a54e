import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import type { Cost, Replayed } from './load/ours.ts'
import { playPapers, withOurs } from './load/played.ts'

const PAPERS = Number(process.env['PAPERS'] ?? 100)
/** What the figure is shown for. */
const SHOWN = 10_000

/**
 * `replay` of all that is stored through an unchanged config, of papers' pages of 30 to 150 kB with planted duplicates,
 * beside the round that stored them; and through one that changes how every page is read. What a change of topics costs is
 * what the unchanged config does: all is judged anew, no page is read.
 */
export const bench: Bench = {
  name: 'replay',
  run: () =>
    playPapers({ papers: PAPERS }, async (played) => {
      const folder = mkdtempSync(join(played.folder, 'replayed-'))
      mkdirSync(join(folder, 'out'))
      const stored = await withOurs(played, { folder }, (ours) => ours.ask<Cost>({ kind: 'round' }))
      // A command of its own, as people run it: without what a daemon is told about its heap.
      const replay = (pages: boolean) =>
        withOurs(played, { folder }, (ours) => ours.ask<Replayed>({ kind: 'replay', pages }), [])
      return [...rowsOf(stored, await replay(false)), ...rowsOfPages(await replay(true))]
    }),
}

function rowsOf(stored: Cost, replayed: Replayed): BenchRow[] {
  const { entries, changed, wallMs, cpuMs } = replayed
  return [
    { what: 'entries replayed', value: entries, unit: '' },
    {
      what: 'replay of 10,000',
      value: (wallMs / entries / 1000) * SHOWN,
      unit: 's',
      note: `by the clock, reckoned from ${entries}; at most 60`,
    },
    {
      what: 'an entry',
      value: cpuMs / entries,
      unit: 'ms CPU',
      note: `most memory ${replayed.peakMegabytes.toFixed(0)} MB`,
    },
    { what: 'replay / the round that fetched and stored', value: cpuMs / stored.cpuMs, unit: '×' },
    { what: 'verdicts changed by an unchanged config', value: changed, unit: '', note: 'none asked' },
  ]
}

function rowsOfPages({ entries, changed, wallMs, cpuMs }: Replayed): BenchRow[] {
  return [
    {
      what: 'every page read again: replay of 10,000',
      value: (wallMs / entries / 1000) * SHOWN,
      unit: 's',
      note: 'as after a new program or a change in every source',
    },
    { what: 'every page read again: an entry', value: cpuMs / entries, unit: 'ms CPU' },
    { what: 'every page read again: verdicts changed', value: changed, unit: '', note: 'none asked' },
  ]
}
