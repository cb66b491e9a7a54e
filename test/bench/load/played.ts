import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, startChild } from './child.ts'
import type { OriginSettings } from './origin.ts'
import type { OursSettings } from './ours.ts'

/** Papers that are being played, and a folder that is gone when they close. */
export interface Played {
  readonly origin: Child
  readonly settings: OriginSettings
  readonly folder: string
}

export const PORT = 18_480
/** As src/launch.js starts a daemon; V8 takes it at the start of a process only. */
export const NURSERY = '--max-semi-space-size=4'
/** The same for malloc. */
export const MALLOC = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '32768' }
const BEGINS_AT = Date.parse('2026-11-20T00:00:00Z')
const DAY_MINUTES = 24 * 60

/** Plays papers, each with its feed full of the last day's reports, while the work goes on. */
export async function playPapers<T>(fields: Partial<OriginSettings>, work: (played: Played) => Promise<T>): Promise<T> {
  const settings = {
    seed: 'rivermouth',
    papers: 1000,
    entries: 30,
    port: PORT,
    beginsAt: BEGINS_AT,
    latency: 0,
    dead: 0,
    ...fields,
  }
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-load-'))
  const origin = await startChild('origin.ts', settings, ['--max-old-space-size=4096'])
  try {
    await origin.ask({ kind: 'publish', each: settings.entries, minutes: DAY_MINUTES })
    return await work({ origin, settings, folder })
  } finally {
    await origin.end()
    rmSync(folder, { recursive: true })
  }
}

/** The product as it would run against these papers, while the work goes on; as a daemon is started, or by other flags of Node's. */
export async function withOurs<T>(
  { settings, folder }: Played,
  fields: Partial<OursSettings>,
  work: (ours: Child) => Promise<T>,
  flags: readonly string[] = [NURSERY],
): Promise<T> {
  const { papers, port, beginsAt } = settings
  const place = mkdtempSync(join(folder, 'ours-'))
  mkdirSync(join(place, 'out'))
  const defaults = { folder: place, papers, port, beginsAt, requestSeconds: 10, pages: 'all' }
  // What a first start compiles with stays in its memory; a daemon begins anew without it, and so does this one.
  const compiled = mkdtempSync(join(folder, 'compiled-'))
  const first = await startChild('ours.ts', { ...defaults, ...fields, folder: compiled, papers: 0 }, flags, MALLOC)
  await first.ask({ kind: 'round' })
  await first.end()
  const ours = await startChild('ours.ts', { ...defaults, ...fields }, flags, MALLOC)
  try {
    return await work(ours)
  } finally {
    await ours.end()
  }
}

export function median(figures: readonly number[]): number {
  return [...figures].sort((left, right) => left - right)[Math.floor(figures.length / 2)] ?? Number.NaN
}
