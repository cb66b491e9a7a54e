import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const NGINX = ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find((place) => existsSync(place))
const SAMPLE = fileURLToPath(new URL('../../config/deploy/nginx.conf', import.meta.url))

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

// Skipped where nginx is not installed (Debian: apt-get install nginx-light), which the test's name says.
test.skipIf(NGINX === undefined)(
  'nginx serves the output folder as config/deploy/nginx.conf says (needs nginx)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rivermouth-nginx-'))
    const port = await freePort()
    const hub = createHttpServer((request, response) => response.end(request.url)).listen(0, '127.0.0.1')
    await once(hub, 'listening')
    const { port: server } = hub.address() as AddressInfo
    mkdirSync(join(folder, 'out', 'tre-em'), { recursive: true })
    writeFileSync(join(folder, 'out', 'tre-em', 'feed.atom'), '<feed/>')
    writeFileSync(join(folder, 'out', 'index.html'), '<p>Trang chủ</p>')
    const site = readFileSync(SAMPLE, 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('YOUR.HOST', 'localhost')
      .replace('127.0.0.1:8480', `127.0.0.1:${server}`)
      .replace('/PATH/TO/data/out', join(folder, 'out'))
    const own = `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${site} }`
    writeFileSync(join(folder, 'nginx.conf'), own)
    const config = ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]
    execFileSync(NGINX ?? '', [...config, '-t'], { stdio: 'ignore' })
    const nginx = spawn(NGINX ?? '', config)
    try {
      const ask = async (path: string) => {
        for (let tries = 0; ; tries += 1) {
          try {
            return await fetch(`http://127.0.0.1:${port}${path}`)
          } catch (cause) {
            if (tries > 50) throw cause
            await new Promise((resolve) => setTimeout(resolve, 50))
          }
        }
      }
      const feed = await ask('/tre-em/feed.atom')
      expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
      expect(feed.headers.get('access-control-allow-origin')).toBe('*')
      const page = await ask('/')
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(page.headers.get('access-control-allow-origin')).toBeNull()
      expect((await ask('/')).headers.get('x-content-type-options')).toBe('nosniff')
      expect(await (await ask('/websub/x?hub.mode=subscribe')).text()).toBe('/websub/x?hub.mode=subscribe')
    } finally {
      nginx.kill('SIGKILL')
      hub.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
