import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Parser from 'rss-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFeed } from '../../src/read/feed.ts'

const LAUNCH = fileURLToPath(new URL('../../src/launch.js', import.meta.url))
const DONE = 'The demo keeps running'

const folders: string[] = []
const children = new Set<ChildProcess>()
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-demo-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

interface Run {
  readonly child: ChildProcess
  readonly said: () => string
  readonly exited: Promise<number | null>
}

function startDemo(folder: string, papersPort: number): Run {
  const args = ['demo', '--pause', '0', '--port', '0', '--papers-port', String(papersPort), '--folder', folder]
  const child = spawn(process.execPath, [LAUNCH, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  return { child, said: () => text, exited }
}

async function until(run: Run, words: string): Promise<void> {
  for (let waited = 0; waited < 600; waited += 1) {
    if (run.said().includes(words)) return
    if (run.child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the demo never said “${words}”; it said: ${run.said()}`)
}

async function stop(run: Run): Promise<number | null> {
  run.child.kill('SIGINT')
  return run.exited
}

const atomOf = (folder: string) => readFileSync(join(folder, 'public', 'tre-em', 'feed.atom'), 'utf8')

function idsOf(folder: string): string[] {
  return [...atomOf(folder).matchAll(/<entry>[\s\S]*?<id>([^<]+)<\/id>/gu)].map((found) => found[1] ?? '')
}

/** Of every entry. A report told by several papers has the id of whichever was seen first, but one headline that leads. */
function headlinesOf(folder: string): Set<string> {
  return new Set(
    [...atomOf(folder).matchAll(/<entry>[\s\S]*?<title[^>]*>([^<]+)<\/title>/gu)].map((found) => found[1] ?? ''),
  )
}

const plain = { folder: '', ids: [] as string[], said: '', code: null as number | null }
beforeAll(async () => {
  plain.folder = newFolder()
  const run = startDemo(plain.folder, 18_491)
  await until(run, DONE)
  plain.code = await stop(run)
  plain.said = run.said()
  plain.ids = idsOf(plain.folder)
}, 90_000)

test('the demo says in plain words what happened and where to look, and stops cleanly on Ctrl-C', () => {
  expect(plain.said).toMatch(/6 papers polled, \d+ articles read, \d+ merged, \d+ on topic/u)
  expect(plain.said).toMatch(/Read it: +http:\/\/127\.0\.0\.1:\d+\/tre-em\//u)
  expect(plain.said).toContain('Stopped. Nothing is lost')
  expect(plain.code).toBe(0)
})

test('two independent parsers read the same entries out of the merged feed', async () => {
  const rss = readFileSync(join(plain.folder, 'public', 'tre-em', 'feed.rss'))
  const theirs = await new Parser().parseString(rss.toString())
  const ours = await readFeed(rss, { url: 'http://127.0.0.1/tre-em/feed.rss' })
  expect(ours.ok && ours.feed.entries.map((entry) => entry.id)).toEqual(theirs.items.map((item) => item.guid))
  expect(theirs.items.map((item) => item.guid)).toEqual(plain.ids)
  expect(new Set(plain.ids).size).toBe(plain.ids.length)
  expect(plain.ids.length).toBeGreaterThan(8)
})

test('killed with -9 again and again and started again, it loses nothing and doubles nothing', async () => {
  const folder = newFolder()
  for (const milliseconds of [900, 1400, 1100, 2000]) {
    const run = startDemo(folder, 18_491)
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    run.child.kill('SIGKILL')
    await run.exited
  }
  const run = startDemo(folder, 18_491)
  await until(run, DONE)
  await stop(run)
  const ids = idsOf(folder)
  expect(new Set(ids).size).toBe(ids.length)
  expect(headlinesOf(folder)).toEqual(headlinesOf(plain.folder))
  expect(ids).toHaveLength(plain.ids.length)
}, 120_000)
