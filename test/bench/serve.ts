import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Bench, BenchRow } from './bench.ts'
import { putLoad } from './serve-peers/load.ts'
import { sampleFeedBytes } from './serve-peers/peer.ts'

/**
 * Requests per CPU second of the server's process for a feed of 100 kB, beside bare node:http with prebuilt bytes and
 * nginx on the same file. Peers take turns in short rounds; medians over the rounds, and of the ratios within each
 * round, count: the machine is rarely quiet. Four fifths of the time is the kernel's writev, whoever calls it.
 */
export const bench: Bench = { name: 'serve', run }

interface Peer {
  readonly name: string
  readonly port: number
  /** CPU seconds used so far. */
  readonly cpu: () => Promise<number>
  readonly stop: () => void
}

const MODES = [
  { what: '200, whole', headers: {} },
  { what: '200, gzip', headers: { 'Accept-Encoding': 'gzip' } },
  { what: '304', headers: { 'If-None-Match': '"sample"' } },
] as const
const BARE = new URL('./serve-peers/bare.ts', import.meta.url)
const OURS = new URL('./serve-peers/ours.ts', import.meta.url)
const NGINX = 'nginx'
const ROUNDS = 7
const ROUND_MILLISECONDS = 600

async function run(): Promise<BenchRow[]> {
  const peers = [await startOwn('bare', BARE), await startOwn('ours', OURS), await startNginx()].filter(
    (peer) => peer !== null,
  )
  try {
    const rows: BenchRow[] = []
    for (const mode of MODES) rows.push(...(await compare(peers, mode)))
    return rows
  } finally {
    for (const peer of peers) peer.stop()
  }
}

async function compare(peers: readonly Peer[], mode: (typeof MODES)[number]): Promise<BenchRow[]> {
  const rounds: Map<string, number>[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const rates = new Map<string, number>()
    // Each round in the other order, so that no peer always comes first.
    for (const peer of round % 2 === 0 ? peers : peers.toReversed()) {
      rates.set(peer.name, await measure(peer, mode.headers))
    }
    if (round > 0) rounds.push(rates)
  }
  return peers.map(({ name }) => {
    const ratio = median(rounds.map((rates) => (rates.get(name) ?? 0) / (rates.get('bare') ?? 1)))
    return {
      what: `${mode.what}: ${name}`,
      value: Math.round(median(rounds.map((rates) => rates.get(name) ?? 0))),
      unit: 'requests per CPU s',
      note: `${ratio.toFixed(2)} of bare node:http${name === 'ours' ? '; to stay at 0.9 or above' : ''}`,
    }
  })
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

async function measure(peer: Peer, headers: Readonly<Record<string, string>>): Promise<number> {
  const before = await peer.cpu()
  const asked = { ...headers }
  if (peer.name === 'nginx' && 'If-None-Match' in asked) asked['If-None-Match'] = '*'
  const answers = await putLoad({
    port: peer.port,
    path: '/feed.rss',
    headers: asked,
    connections: 32,
    milliseconds: ROUND_MILLISECONDS,
  })
  return answers / ((await peer.cpu()) - before)
}

async function startOwn(name: string, script: URL): Promise<Peer> {
  const child = fork(fileURLToPath(script))
  const port = await nextNumber(child)
  return {
    name,
    port,
    cpu: () => {
      const told = nextNumber(child)
      child.send('cpu')
      return told
    },
    stop: () => child.disconnect(),
  }
}

async function nextNumber(child: ChildProcess): Promise<number> {
  const [message] = await once(child, 'message')
  return Number(message)
}

/** nginx as Debian packs it, with a copy of the feed beside its gzip; null where there is none. */
async function startNginx(): Promise<Peer | null> {
  if (spawnSync(NGINX, ['-v']).error !== undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-nginx-'))
  const port = await freePort()
  writeFileSync(join(folder, 'feed.rss'), sampleFeedBytes())
  writeFileSync(join(folder, 'feed.rss.gz'), gzipSync(sampleFeedBytes(), { level: 9 }))
  writeFileSync(join(folder, 'nginx.conf'), nginxConfig(folder, port))
  const child = spawn(NGINX, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  await new Promise((resolve) => setTimeout(resolve, 500))
  if (child.pid === undefined || child.exitCode !== null) return null
  const { pid } = child
  return {
    name: 'nginx',
    port,
    cpu: async () => cpuOf(pid),
    stop: () => {
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** CPU seconds of a process by /proc: its fields 14 and 15, in hundredths. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function nginxConfig(folder: string, port: number): string {
  return `daemon off; master_process off; pid ${folder}/nginx.pid;
events { worker_connections 256; }
http { access_log off; etag on; gzip_static on; keepalive_requests 1000000; root ${folder};
  types { application/rss+xml rss; }
  server { listen 127.0.0.1:${port}; } }
`
}
