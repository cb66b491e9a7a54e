import { fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FloorSettings } from './floor.ts'
import type { OrdinarySettings } from './ordinary.ts'
import { feedsOf } from './paper.ts'
import type { PassCost } from './pass.ts'
import type { Played } from './played.ts'
import { cpuOfCommand, isInstalled, PROGRAMS } from './programs.ts'

/** Somebody else's way to poll the same feeds. */
export interface Peer {
  readonly name: string
  /** What it does, and what it does not. */
  readonly does: string
  /** One pass over all feeds; resolves to its CPU in milliseconds. */
  pass(): Promise<number>
}

/** The script that a user would otherwise write, and the programs that are installed here. */
export function peersOf({ settings, folder }: Played): readonly Peer[] {
  const { papers, port } = settings
  const feeds = feedsOf(settings)
  const installed = PROGRAMS.filter(({ name }) => isInstalled(name)).map(({ name, does, prepare }) => {
    const place = join(folder, name)
    mkdirSync(place)
    const command = prepare(place, feeds)
    return { name, does, pass: () => cpuOfCommand(command, place) }
  })
  const script = { papers, port, bodies: 'none', seenFile: join(folder, 'seen.json') } as const
  return [
    ...installed,
    {
      name: 'rss-parser with a pool',
      does: 'a Set of ids, feeds only',
      pass: async () => (await ordinaryPass(script)).cpuMs,
    },
  ]
}

/** One pass of the script. */
export function ordinaryPass(settings: OrdinarySettings): Promise<PassCost> {
  return passOf('ordinary.ts', settings)
}

/** One pass of bare packages. */
export function floorPass(settings: FloorSettings): Promise<PassCost> {
  return passOf('floor.ts', settings)
}

/** In a process of its own, which tells its cost as its only word. */
function passOf(file: string, settings: unknown): Promise<PassCost> {
  const child = fork(new URL(file, import.meta.url), [JSON.stringify(settings)])
  return new Promise((resolve, reject) => {
    // It is this folder's own script: its only word is its cost.
    child.once('message', (cost) => resolve(cost as PassCost))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it told its cost`)))
  })
}
