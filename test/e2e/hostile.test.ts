import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Daemon } from '../../src/daemon/daemon.ts'
import type { Source } from '../../src/domain/settings.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { createDocumentSource } from '../../src/serve/documents.ts'
import { readFolder } from '../../src/serve/folder.ts'
import { type RunningServer, startServer } from '../../src/serve/server.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { type Origin, openOrigin, sends } from '../fetch/origin.ts'
import { page, rss } from '../pipeline/round-pages.ts'
import { SILENT, STATUS } from '../serve/client.ts'
import { type HostileOrigin, MALICE, openHostileOrigin } from './hostile-origin.ts'
import { openRealWorld, type RealWorld } from './real-world.ts'

const BEGIN = new Date('2026-11-20T00:00:00.000Z')
const TEXT = [
  'Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.',
  'Mỗi suất quà gồm sách vở, áo ấm và sữa, tổng trị giá hơn 30 triệu đồng do các nhà hảo tâm trong tỉnh đóng góp.',
]

let hostile: HostileOrigin
let good: Origin
let real: RealWorld
let daemon: Daemon
let server: RunningServer
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-hostile-'))
  hostile = await openHostileOrigin()
  good = await openOrigin({
    '/rss': (request, response) =>
      response.end(
        rss('Báo Lành', [{ title: 'Tặng quà trẻ em mồ côi', link: `http://${request.headers.host}/1.html` }]),
      ),
    '/1.html': sends(page('Tặng quà trẻ em mồ côi', TEXT), { 'content-type': 'text/html; charset=utf-8' }),
  })
  const { ops } = sampleConfig()
  const limits = { ...ops.limits, requestSeconds: 1, perHostInFlight: 8 }
  const own = { output: join(folder, 'public'), limits, allowHosts: [hostile.host, good.host] }
  const config = sampleConfig({ sources: [...MALICE.map(sourceOf), goodSource()], ops: { ...ops, ...own } })
  real = await openRealWorld(config, BEGIN)
  daemon = new Daemon({ world: real.world, plan: makePlan(config, 'test'), onRound: () => undefined })
  const documents = createDocumentSource()
  server = await startServer({ host: '127.0.0.1', port: 0, documents, log: SILENT, status: async () => STATUS })
  await daemon.start()
  await daemon.settle()
  documents.replace(await readFolder(own.output))
}, 120_000)

afterEach(async () => {
  await daemon.stop()
  await server.close()
  await real.close()
  await hostile.close()
  await good.close()
  rmSync(folder, { recursive: true, force: true })
})

function sourceOf({ name, kind }: (typeof MALICE)[number]): Source {
  const url = `${hostile.base}/${name}`
  return sampleSource(name, kind === 'feed' ? { feeds: [{ url, section: null }] } : listOf(url))
}

function listOf(url: string): Partial<Source> {
  return { lists: [{ page: url, section: null, rule: null }] }
}

function goodSource(): Source {
  return sampleSource('bao-lanh', { feeds: [{ url: `${good.base}/rss`, section: null }] })
}

test('one daemon with every hostile endpoint as a source goes on polling, publishing and serving', async () => {
  const states = await real.world.sources.states()
  expect(states.filter(({ lastPolledAt }) => lastPolledAt === null)).toEqual([])
  expect(real.errors).toEqual([])
  const feed = await (await fetch(`${server.url}tre-em/feed.json`)).json()
  expect(feed.items.map(({ title }: { title: string }) => title)).toEqual(['Tặng quà trẻ em mồ côi'])
  const silent = states.filter(({ health }) => health.kind !== 'well' && health.note === '')
  expect(silent.map(({ target }) => target.url)).toEqual([])
  real.pass(30)
  const askedBefore = good.requests.length
  await daemon.settle()
  expect(good.requests.length).toBeGreaterThan(askedBefore)
}, 120_000)
