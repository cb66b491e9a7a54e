import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PlayedSource } from './papers.ts'

const LAUNCH = fileURLToPath(new URL('../../src/launch.js', import.meta.url))

/** The real program over one config folder and one database: as many processes of it as a test wants. */
export interface Stage {
  start(...words: string[]): Player
  close(): Promise<void>
}

export interface Player {
  readonly process: ChildProcess
  /** Its log, one JSON object a line. */
  readonly said: { text: string }
  readonly exited: Promise<number | null>
  /** Resolves to the first line of its log that holds this. */
  until(words: string): Promise<string>
}

export interface SetStage {
  readonly store: string
  readonly sources: readonly PlayedSource[]
  readonly leaseSeconds: number
  readonly spacingSeconds: number
  readonly parallelPolls: number
}

export function setStage(set: SetStage): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-workers-'))
  writeConfig(join(folder, 'config'), set)
  const players: Player[] = []
  return {
    start: (...words) => {
      const player = startPlayer([...words, '--json', '--config', join(folder, 'config')])
      players.push(player)
      return player
    },
    close: async () => {
      for (const { process } of players) process.kill('SIGKILL')
      await Promise.all(players.map(({ exited }) => exited))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function startPlayer(words: readonly string[]): Player {
  const child = spawn(process.execPath, [LAUNCH, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said.text += chunk.toString()
    })
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  return { process: child, said, exited, until: (text) => lineWith(said, text) }
}

async function lineWith(said: { readonly text: string }, words: string): Promise<string> {
  for (let waited = 0; waited < 600; waited += 1) {
    const line = said.text.split('\n').find((one) => one.includes(words))
    if (line !== undefined) return line
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`never said ${words}; said: ${said.text.slice(-2_000)}`)
}

function writeConfig(folder: string, set: SetStage): void {
  for (const part of ['sources', 'topics']) mkdirSync(join(folder, part), { recursive: true })
  const hosts = [...new Set(set.sources.map(({ host }) => host))]
  const ops = [
    `store: ${JSON.stringify(set.store)}`,
    'listen: {host: 127.0.0.1, port: 0}',
    'base-url: https://rivermouth.example/',
    'tag: {authority: test.example, since: 2026-01-01}',
    'user-agent: {name: Rivermouth, contact: https://test.example/}',
    `allow-hosts: [${hosts.map((host) => `"${host}"`).join(', ')}]`,
    `limits: {per-host-seconds: ${set.spacingSeconds}, request-seconds: 60}`,
    `lease-seconds: ${set.leaseSeconds}`,
    `parallel-polls: ${set.parallelPolls}`,
    'tick-seconds: 1',
    'workers: 1',
    'defaults: {language: vi, timezone: Asia/Ho_Chi_Minh}',
  ]
  writeFileSync(join(folder, 'rivermouth.yaml'), `${ops.join('\n')}\n`)
  for (const { id, url } of set.sources) {
    const source = `name: ${id}\nfeeds: [${url}]\narticle: {pages: none}\npoll: {every-minutes: 60, at-least-minutes: 60}\n`
    writeFileSync(join(folder, 'sources', `${id}.yaml`), source)
  }
  const topic = 'title: Trẻ em\nlanguage: vi\nkeep-at: 3\ngroups:\n  tre-em:\n    weight: 5\n    terms: [trẻ em]\n'
  writeFileSync(join(folder, 'topics', 'tre-em.yaml'), topic)
  const feeds = 'feeds:\n  tre-em: {title: Trẻ em, topics: [tre-em], entries: 50}\n'
  writeFileSync(join(folder, 'feeds.yaml'), feeds)
}
