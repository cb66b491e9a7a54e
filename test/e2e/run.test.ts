import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const LAUNCH = fileURLToPath(new URL('../../src/launch.js', import.meta.url))

let folder: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-run-'))
  for (const part of ['sources', 'topics']) mkdirSync(join(folder, 'config', part), { recursive: true })
  const ops = [
    `store: sqlite:${join(folder, 'store.sqlite')}`,
    `output: ${join(folder, 'public')}`,
    'listen: {host: 127.0.0.1, port: 0}',
    'tag: {authority: test.example, since: 2026-01-01}',
    'user-agent: {name: Rivermouth, contact: https://test.example/}',
  ]
  writeFileSync(join(folder, 'config', 'rivermouth.yaml'), `${ops.join('\n')}\n`)
  // ".invalid" has no address anywhere, with a network or without (RFC 6761).
  const source = 'name: Báo Không Có\nlanguage: vi\ntimezone: Asia/Ho_Chi_Minh\nfeeds: [https://bao.invalid/rss]\n'
  writeFileSync(join(folder, 'config', 'sources', 'bao.invalid.yaml'), source)
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function start(...words: string[]) {
  return startWith(process.env, ...words)
}

function startWith(env: NodeJS.ProcessEnv, ...words: string[]) {
  const child = spawn(process.execPath, [LAUNCH, ...words, '--config', join(folder, 'config')], { env })
  children.push(child)
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said.text += chunk.toString()))
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  return { child, said, exited }
}

function addressOf(server: Server): AddressInfo {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address
}

async function until(said: { readonly text: string }, words: string): Promise<void> {
  for (let waited = 0; waited < 200 && !said.text.includes(words); waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(said.text).toContain(words)
}

test('where nothing can be reached it says so for each paper and points to the demo, and SIGTERM ends it within five seconds', async () => {
  const { child, said, exited } = start('run')
  await until(said, 'npm run demo')
  expect(said.text).toMatch(/✗ Báo Không Có: .*bao\.invalid/u)
  const asked = performance.now()
  child.kill('SIGTERM')
  expect(await exited).toBe(0)
  expect(performance.now() - asked).toBeLessThan(5_000)
})

test.skipIf(process.platform !== 'linux')(
  'a daemon that was told nothing of memory begins again in its own place with what it needs; one that was is left at that (reads /proc)',
  async () => {
    const { MALLOC_ARENA_MAX: _, MALLOC_TRIM_THRESHOLD_: __, MALLOC_MMAP_THRESHOLD_: ___, ...bare } = process.env
    const plain = startWith(bare, 'run')
    await until(plain.said, 'npm run demo')
    expect(factsOf(plain.child)).toMatchObject({ arenas: '1', lean: true })
    plain.child.kill('SIGTERM')
    expect(await plain.exited).toBe(0)
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `store.sqlite${end}`), { force: true })
    const told = startWith({ ...bare, MALLOC_ARENA_MAX: '3' }, 'run')
    await until(told.said, 'npm run demo')
    expect(factsOf(told.child)).toMatchObject({ arenas: '3', lean: false })
  },
)

test.skipIf(process.platform !== 'linux')(
  'the first start of a version keeps what it compiled and begins again without the compiler, the next finds it made (reads /proc)',
  async () => {
    const { RIVERMOUTH_COMPILED: _, ...bare } = process.env
    const env = { ...bare, NODE_COMPILE_CACHE: join(folder, 'compiled') }
    const begins = async (more: NodeJS.ProcessEnv = {}) => {
      const { child, said, exited } = startWith({ ...env, ...more }, 'run')
      await until(said, 'npm run demo')
      const { compiled } = factsOf(child)
      child.kill('SIGTERM')
      expect(await exited).toBe(0)
      for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `store.sqlite${end}`), { force: true })
      return compiled
    }
    expect(await begins({ RIVERMOUTH_COMPILED: 'no' })).toBe('no')
    rmSync(env.NODE_COMPILE_CACHE, { recursive: true })
    expect(await begins()).toBe('1')
    expect(await begins()).toBeUndefined()
  },
  60_000,
)

/** What a running process was started with, as the system tells it. */
function factsOf({ pid }: ChildProcess) {
  const read = (what: string): string[] => readFileSync(`/proc/${pid}/${what}`, 'utf8').split('\0')
  const told = (name: string) =>
    read('environ')
      .find((line) => line.startsWith(`${name}=`))
      ?.slice(name.length + 1)
  const lean = read('cmdline').includes('--max-semi-space-size=4')
  return { arenas: told('MALLOC_ARENA_MAX'), lean, compiled: told('RIVERMOUTH_COMPILED') }
}

test('a second daemon on the same store is refused and told who holds it; status reads beside the first', async () => {
  const first = start('run')
  await until(first.said, 'npm run demo')
  const second = start('run')
  expect(await second.exited).toBe(1)
  expect(second.said.text).toMatch(/in use by process \d+ \(rivermouth run --config .+\) on \S+, since 2\d{3}-/u)
  const status = start('status')
  expect(await status.exited).toBe(1)
  expect(status.said.text).toMatch(/Báo Không Có: failing since/u)
})

test('what an older Node handed over to is gone when that is killed, and the next start has the store', async () => {
  const older = `Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.0.0"}})`
  const { RIVERMOUTH_HANDED_OVER: _, ...env } = process.env
  const words = [LAUNCH, 'run', '--config', join(folder, 'config')]
  const launcher = spawn(process.execPath, ['--import', `data:text/javascript,${older}`, ...words], { env })
  children.push(launcher)
  const said = { text: '' }
  for (const stream of [launcher.stdout, launcher.stderr]) stream.on('data', (chunk) => (said.text += String(chunk)))
  await until(said, 'Rivermouth serves')
  expect(said.text).not.toContain('needs Node.js')
  // Its streams close when nobody holds them any more.
  const closed = once(launcher, 'close')
  launcher.kill('SIGKILL')
  await closed
  const next = start('run')
  await until(next.said, 'Rivermouth serves')
})

test('a config with a problem is named by file, line and column, and nothing starts', async () => {
  writeFileSync(join(folder, 'config', 'sources', 'x.yaml'), 'name: X\nfeedz: [https://x.invalid/]\n')
  const { said, exited } = start('run')
  expect(await exited).toBe(1)
  expect(said.text).toMatch(/sources\/x\.yaml:2:1 feedz: .*did you mean "feed"/u)
})

test('a change in config/ is taken up while it runs, and a bad one is told and left', async () => {
  const { said } = start('run', '--json')
  await until(said, 'daemon.started')
  writeFileSync(join(folder, 'config', 'sources', 'neu.invalid.yaml'), 'name: Neu\nfeeds: [https://neu.invalid/]\n')
  await until(said, 'config.reloaded')
  const bad = join(folder, 'config', 'sources', 'bad.yaml')
  writeFileSync(bad, 'name: [\n')
  await until(said, 'the last good config stays in use')
  const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(said.text)?.[0] ?? ''
  const shown = async (path: string) => (await fetch(`${url}${path}`)).text()
  for (const path of ['/status', '/desk/', '/desk/replay']) {
    expect(await shown(path)).toMatch(/The config on disk is refused[\s\S]*sources\/bad\.yaml:1:/u)
  }
  expect(JSON.parse(await shown('/status.json')).refused.problems).toContain('sources/bad.yaml:')
  expect(await shown('/metrics')).toContain('rivermouth_config_refused 1')
  rmSync(bad)
  await until(said, 'config.mended')
  expect(await shown('/desk/')).not.toContain('refused')
  expect(await shown('/metrics')).toContain('rivermouth_config_refused 0')
})

test('SIGHUP reads the config anew, and what only a restart can change is named', async () => {
  const { child, said } = start('run', '--json')
  await until(said, 'round.done')
  child.kill('SIGHUP')
  await until(said, 'config.reloaded')
  const ops = join(folder, 'config', 'rivermouth.yaml')
  writeFileSync(ops, `${readFileSync(ops, 'utf8')}tick-seconds: 20\n`)
  await until(said, '"keys":["tick-seconds"],"what":"these take effect at the next start"')
})

test('a client that never takes its answer and a paper that never answers do not hold SIGTERM up', async () => {
  const mute = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(mute, 'listening')
  const asksMute = once(mute, 'connection')
  const { port } = addressOf(mute)
  const ops = join(folder, 'config', 'rivermouth.yaml')
  writeFileSync(ops, `${readFileSync(ops, 'utf8')}allow-hosts: ["127.0.0.1:${port}"]\n`)
  writeFileSync(join(folder, 'config', 'sources', 'mute.yaml'), `name: Mute\nfeeds: [http://127.0.0.1:${port}/rss]\n`)
  const { child, said, exited } = start('run', '--json')
  await until(said, 'round.done')
  const client = connect(Number(/127\.0\.0\.1:(\d+)\//u.exec(said.text)?.[1]), '127.0.0.1')
  client.on('error', () => undefined)
  client.write('GET / HTTP/1.1\r\n')
  await asksMute
  const asked = performance.now()
  child.kill('SIGTERM')
  await exited
  expect(performance.now() - asked).toBeLessThan(5_000)
  expect(said.text).toContain('daemon.cut-short')
  client.destroy()
  mute.close()
})

test('a running daemon tells its metrics, that it is ready, and its status as a feed', async () => {
  const { said } = start('run', '--json')
  await until(said, 'round.done')
  const url = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said.text)?.[0] ?? ''
  await until(said, 'poll.failed')
  await vi.waitFor(async () => expect((await fetch(`${url}readyz`)).status).toBe(200), 10_000)
  const metrics = await (await fetch(`${url}metrics`)).text()
  expect(metrics).toMatch(/^rivermouth_polls_total\{outcome="failed"\} 1$/mu)
  expect(metrics).toMatch(/^rivermouth_store_bytes [1-9]/mu)
  expect(await (await fetch(`${url}status.atom`)).text()).toContain('ops-status</id>')
})

test('started on a full disk it serves what was published last, says why, and goes on when there is room', async () => {
  const first = start('run')
  await until(first.said, 'npm run demo')
  first.child.kill('SIGTERM')
  await first.exited
  const limited = `trap '' XFSZ; ulimit -S -f 0; exec "${process.execPath}" "${LAUNCH}" run --json --config "${join(folder, 'config')}"`
  const child = spawn('sh', ['-c', limited])
  children.push(child)
  const said = { text: '' }
  child.stderr.on('data', (chunk: Buffer) => (said.text += chunk.toString()))
  await until(said, '"store.unwritable"')
  await until(said, '"serve.started"')
  const url = /"url":"([^"]+)"/u.exec(said.text)?.[1] ?? ''
  expect((await fetch(url)).status).toBe(200)
  const ready = await fetch(`${url}readyz`)
  expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('make room on the disk')])
  execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited'])
  await until(said, '"daemon.started"')
  child.kill('SIGTERM')
  await once(child, 'exit')
})
