import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Origin, openOrigin } from '../fetch/origin.ts'
import { page, rss } from '../pipeline/round-pages.ts'

const SCRIPT = fileURLToPath(new URL('../fixtures/e2e/daemon-by-the-hour.ts', import.meta.url))

interface Told {
  readonly url: string
  readonly ready: string | null
  readonly alive: boolean
  readonly errors: readonly string[]
}

let folder: string
let paper: Origin
let daemon: ChildProcess
let lines: NodeJS.EventEmitter
let reports = 1

beforeEach(async () => {
  reports = 1
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-full-'))
  paper = await openOrigin({
    '/rss': (request, response) => response.end(rss('Báo', entries(`http://${request.headers.host}`))),
    ...Object.fromEntries(
      [1, 2].map((n) => [
        `/${n}.html`,
        (_request: unknown, response: { end(text: string): void }) => response.end(page(headline(n), words(n))),
      ]),
    ),
  })
  // Writes past the limit then fail (EFBIG), as they do on a full disk, in place of ending the process.
  const command = `trap '' XFSZ; exec "${process.execPath}" "${SCRIPT}" "${folder}" "${paper.base}/rss"`
  daemon = spawn('sh', ['-c', command], { stdio: ['pipe', 'pipe', 'inherit'] })
  if (daemon.stdout === null) throw new Error('no output to read')
  lines = createInterface({ input: daemon.stdout })
})

afterEach(async () => {
  daemon.kill('SIGKILL')
  await paper.close()
  rmSync(folder, { recursive: true, force: true })
})

const headline = (n: number) =>
  ['', 'Tặng quà trẻ em mồ côi huyện Bình Gia', 'Khám bệnh cho trẻ em mồ côi thị trấn Na Sầm'][n] ?? ''
const words = (n: number) => [
  `${headline(n)}: ngày ${n + 3}/11, hội đã trao ${n * 40} suất quà gồm sách vở, áo ấm và sữa cho các cháu.`,
  `Đây là lần thứ ${n} hội tổ chức việc này, với sự đóng góp của ${n * 13} nhà hảo tâm trong và ngoài tỉnh.`,
]

function entries(base: string) {
  return Array.from({ length: reports }, (_, at) => ({ title: headline(at + 1), link: `${base}/${at + 1}.html` }))
}

async function nextReport(): Promise<Told> {
  const [line] = await once(lines, 'line')
  return JSON.parse(String(line))
}

async function twoHoursLater(): Promise<Told> {
  daemon.stdin?.write('\n')
  return nextReport()
}

async function published({ url }: Told): Promise<string[]> {
  const feed = await (await fetch(`${url}tre-em/feed.json`)).json()
  return feed.items.map(({ title }: { title: string }) => title)
}

function limitFiles(to: string): void {
  execFileSync('prlimit', ['--pid', String(daemon.pid), `--fsize=${to}`])
}

test.runIf(process.platform === 'linux')(
  'on a full disk the last whole feeds are served, the fault is told, and it heals by itself',
  async () => {
    const before = await nextReport()
    expect(await published(before)).toEqual([headline(1)])

    reports = 2
    limitFiles('1:unlimited')
    const full = await twoHoursLater()
    expect(full.errors.join('\n')).toMatch(/(?:tick|round|source|publish)\.(?:failed|broken)/u)
    expect(full.alive).toBe(true)
    expect(await published(full)).toEqual([headline(1)])

    limitFiles('unlimited:unlimited')
    const healed = await twoHoursLater()
    expect(healed.errors).toEqual([])
    expect(await published(healed)).toEqual([headline(2), headline(1)])
  },
  120_000,
)
