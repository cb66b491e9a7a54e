import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SAMPLE = fileURLToPath(new URL('../../config/deploy/Caddyfile', import.meta.url))
const hasCaddy = spawnSync('caddy', ['version']).status === 0

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await fetch(address, { headers })
    } catch (cause) {
      if (tries > 100) throw cause
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

// Skipped where caddy is not installed (Debian: apt-get install caddy), which the test's name says.
test.skipIf(!hasCaddy)('Caddy serves the output folder as config/deploy/Caddyfile says (needs caddy)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-caddy-'))
  const output = join(folder, 'out')
  mkdirSync(join(output, 'tre-em'), { recursive: true })
  writeFileSync(join(output, 'tre-em', 'feed.atom'), '<feed/>')
  writeFileSync(join(output, 'index.html'), '<p>Trang chủ</p>')
  const site = `http://127.0.0.1:${await freePort()}`
  const hub = createHttpServer((request, response) => response.end(request.url)).listen(0, '127.0.0.1')
  await once(hub, 'listening')
  const { port: server } = hub.address() as AddressInfo
  const env = {
    ...process.env,
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
    SITE: site,
    SERVER: `127.0.0.1:${server}`,
    OUTPUT: output,
  }
  const caddy = spawn('caddy', ['run', '--config', SAMPLE, '--adapter', 'caddyfile'], { env, stdio: 'ignore' })
  try {
    const feed = await ask(`${site}/tre-em/feed.atom`)
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(feed.headers.get('access-control-allow-origin')).toBe('*')
    const again = await ask(`${site}/tre-em/feed.atom`, { 'If-None-Match': feed.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    const page = await ask(`${site}/`)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('access-control-allow-origin')).toBeNull()
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await ask(`${site}/status`)).status).toBe(404)
    expect(await (await ask(`${site}/websub/x?hub.mode=subscribe`)).text()).toBe('/websub/x?hub.mode=subscribe')
  } finally {
    caddy.kill('SIGKILL')
    hub.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
