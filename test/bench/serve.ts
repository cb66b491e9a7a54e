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
 * nginx on the same file. Rounds take turns, and the best of each counts: the machine is rarely quiet.
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
const ROUNDS = 4
const ROUND_MILLISECONDS = 900

async function run(): Promise<BenchRow[]> {
  const peers = [await startOwn('bare'), await startOwn('ours'), await startNginx()].filter((peer) => peer !== null)
  try {
    const rows: BenchRow[] = []
    for (const mode of MODES) rows.push(...(await compare(peers, mode)))
    return rows
  } finally {
    for (const peer of peers) peer.stop()
  }
}

async function compare(peers: readonly Peer[], mode: (typeof MODES)[number]): Promise<BenchRow[]> {
  const best = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const peer of peers) {
      const rate = await measure(peer, mode.headers)
      if (round > 0) best.set(peer.name, Math.max(best.get(peer.name) ?? 0, rate))
    }
  }
  const bare = best.get('bare') ?? 0
  return peers.map((peer) => {
    const rate = best.get(peer.name) ?? 0
    const note = peer.name === 'ours' ? `${(rate / bare).toFixed(2)} of bare node:http; to stay at 0.9 or above` : ''
    return { what: `${mode.what}: ${peer.name}`, value: Math.round(rate), unit: 'requests per CPU s', note }
  })
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

async function startOwn(name: 'bare' | 'ours'): Promise<Peer> {
  const child = fork(fileURLToPath(new URL(`serve-peers/${name}.ts`, import.meta.url)))
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
  if (spawnSync('nginx', ['-v']).error !== undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-nginx-'))
  const port = await freePort()
  writeFileSync(join(folder, 'feed.rss'), sampleFeedBytes())
  writeFileSync(join(folder, 'feed.rss.gz'), gzipSync(sampleFeedBytes(), { level: 9 }))
  writeFileSync(join(folder, 'nginx.conf'), nginxConfig(folder, port))
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  await new Promise((resolve) => setTimeout(resolve, 500))
  const worker = spawnSync('pgrep', ['-P', String(child.pid)])
    .stdout.toString()
    .trim()
  if (worker === '') return null
  return {
    name: 'nginx',
    port,
    cpu: async () => cpuOf(worker),
    stop: () => {
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** CPU seconds of a process by /proc: its fields 14 and 15, in hundredths. */
function cpuOf(pid: string): number {
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
  return `daemon off; user root; worker_processes 1; pid ${folder}/nginx.pid;
events { worker_connections 256; }
http { access_log off; etag on; gzip_static on; keepalive_requests 1000000; root ${folder};
  types { application/rss+xml rss; }
  server { listen 127.0.0.1:${port}; } }
`
}
