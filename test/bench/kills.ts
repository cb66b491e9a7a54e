import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Bench, BenchRow } from './bench.ts'
import { chanceOf } from './load/chance.ts'
import { startChild } from './load/child.ts'
import type { Counts } from './load/origin.ts'
import type { Cost, OursSettings, ReadReport } from './load/ours.ts'
import { type Played, playPapers, withOurs } from './load/played.ts'
import type { LoadTruth } from './load/press.ts'
import { type OutputWatch, type Seen, watchOutput } from './load/watch-output.ts'

/** A feed of `config/feeds.yaml`, and the one topic that fills it. */
const FEED = 'tre-em'
const TOPIC = 'bao-ve-tre-em'
const KILLS = Number(process.env['KILLS'] ?? 100)
const SEED = process.env['SEED'] ?? 'rivermouth'
const PAPERS = 20
/** So many kills may follow one another without a poll of a paper before its feed lets anything go. */
const ENTRIES = 40
/** The daemon lives so long after its start before it is killed, in milliseconds: from its first poll to its last file. */
const LIVES: readonly [number, number] = [20, 1_200]
/** Rounds without a kill, at the end, in which all that was put off is done. */
const CALM_ROUNDS = 12
const ROUND_MS = 70 * 60_000

/**
 * A daemon that is killed with -9 at chance moments while its papers bring news, started again on what it left, and killed
 * again, while another process reads its published files without a pause. Then it is left in peace, and what it has stored
 * and published is held against what the papers told. It does not cut the power: what a disk forgets is not tried.
 */
export const bench: Bench = {
  name: 'kills',
  run: () => playPapers({ papers: PAPERS, entries: ENTRIES, seed: SEED }, killRows),
}

async function killRows(played: Played): Promise<BenchRow[]> {
  const place = join(played.folder, 'ours')
  mkdirSync(join(place, 'out'), { recursive: true })
  // What a feed lets go before anybody has polled it is nobody's loss: the first reading is in peace.
  await withOurs(played, { folder: place }, (ours) => ours.ask<Cost>({ kind: 'round' }))
  const watch = watchOutput(join(place, 'out'), FEED)
  try {
    await killAgainAndAgain(played, place)
    return await lookAfterwards(played, place, watch)
  } finally {
    await watch.end()
  }
}

async function killAgainAndAgain({ origin, settings }: Played, place: string): Promise<void> {
  const chance = chanceOf(`${SEED}/kills`)
  for (let kill = 0; kill < KILLS; kill += 1) {
    await origin.ask({ kind: 'publish', each: 1, minutes: 15 })
    await liveAndDie(
      { ...oursOf(settings), folder: place, beginsAt: settings.beginsAt + (kill + 1) * ROUND_MS },
      chance.between(...LIVES),
    )
  }
}

async function lookAfterwards(played: Played, place: string, watch: OutputWatch): Promise<BenchRow[]> {
  const { origin, settings } = played
  const beginsAt = settings.beginsAt + (KILLS + 1) * ROUND_MS
  return withOurs(played, { folder: place, beginsAt }, async (ours) => {
    for (let round = 0; round < CALM_ROUNDS; round += 1) await ours.ask<Cost>({ kind: 'round' })
    const truth = await origin.ask<readonly LoadTruth[]>({ kind: 'truth' })
    const read = await ours.ask<readonly ReadReport[]>({ kind: 'read', urls: truth.map(({ url }) => url) })
    const counts = await origin.ask<Counts>({ kind: 'counts' })
    return rowsOf(truth, read, await watch.end(), counts)
  })
}

function oursOf({ papers, port }: Played['settings']): Omit<OursSettings, 'folder' | 'beginsAt'> {
  return { papers, port, requestSeconds: 10, pages: 'all' }
}

/** A start on what the last one left must succeed: what it rejects with ends the bench. */
async function liveAndDie(settings: OursSettings, milliseconds: number): Promise<void> {
  const ours = await startChild('ours.ts', settings)
  const round = ours.ask<Cost>({ kind: 'round' }).then(
    () => undefined,
    () => undefined,
  )
  await setTimeout(milliseconds)
  await ours.kill()
  await round
}

function rowsOf(truth: readonly LoadTruth[], read: readonly ReadReport[], seen: Seen, counts: Counts): BenchRow[] {
  const readAt = new Map(read.map((report) => [report.url, report]))
  const lost = truth.filter(({ url }) => !readAt.has(url))
  const clusters = new Set(read.filter(({ topics }) => topics.includes(TOPIC)).map(({ cluster }) => cluster))
  const published = seen.entries.map(({ url }) => readAt.get(url)?.cluster ?? `nothing that was read, at ${url}`)
  const count = (what: string, value: number, note?: string): BenchRow => ({
    what,
    value,
    unit: '',
    ...(note === undefined ? {} : { note }),
  })
  return [
    count('kills', KILLS, `each daemon lived ${LIVES.join(' to ')} ms after its start`),
    count('published files read meanwhile', seen.reads),
    count('of them torn', seen.torn.length, seen.torn[0]),
    count('entries that were in a feed, and in the end in none', seen.vanished.length, seen.vanished[0]),
    count('reports told', truth.length, `${counts.pagesAgain} pages were asked for again`),
    count('reports lost', lost.length, lost[0]?.url),
    count('reports of the topic, duplicates counted once', clusters.size),
    count('of them not published', [...clusters].filter((cluster) => !published.includes(cluster)).length),
    count('entries published twice', published.length - new Set(published).size),
    count('entries published of nothing that was kept', published.filter((cluster) => !clusters.has(cluster)).length),
  ]
}
