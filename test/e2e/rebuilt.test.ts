import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Config } from '../../src/domain/settings.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { publishFeeds } from '../../src/pipeline/publish.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { tellHub } from '../../src/pipeline/upkeep.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { type Origin, openOrigin } from '../fetch/origin.ts'
import { page, rss } from '../pipeline/round-pages.ts'
import { openRealWorld, type RealWorld } from './real-world.ts'

const BEGIN = new Date('2026-11-20T00:00:00.000Z')
const PLACES = ['Bắc Sơn', 'Nam Hải', 'Đông Hà', 'Trung Lương']
const titleOf = (at: number) => `${PLACES[at]}: ${at * 37 + 20} trẻ em mồ côi có nơi nương tựa`
const textOf = (at: number) => [
  `Ngày ${at + 1}/11/2026, huyện ${PLACES[at]} bàn giao nhà nuôi dưỡng cho ${at * 37 + 20} trẻ em mồ côi, kinh phí ${at * 3 + 1} tỷ đồng.`,
]

let folder: string
let outside: Origin
let config: Config
let real: RealWorld
let announced: number

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-rebuilt-'))
  announced = 2
  const pages = PLACES.map((_, at) => [
    `/${at}.html`,
    (_request: unknown, response: { end(body: string): unknown }) => response.end(page(titleOf(at), textOf(at))),
  ])
  outside = await openOrigin({
    ...Object.fromEntries(pages),
    '/rss': (request, response) => {
      const items = PLACES.slice(0, announced).map((_, at) => ({
        title: titleOf(at),
        link: `http://${request.headers.host}/${at}.html`,
      }))
      response.end(rss('Báo', items))
    },
    '/hub': (_request, response) => response.writeHead(204).end(),
  })
  const { ops } = sampleConfig()
  const store = `sqlite:${join(folder, 's.sqlite')}`
  const own = { store, hub: `${outside.base}/hub`, allowHosts: [outside.host], output: join(folder, 'public') }
  const sources = [sampleSource('bao.example', { feeds: [{ url: `${outside.base}/rss`, section: null }] })]
  config = sampleConfig({ sources, ops: { ...ops, ...own } })
  real = await openRealWorld(config, BEGIN)
})

afterEach(async () => {
  await real.close()
  await outside.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A start and a round as the daemon makes them, after which the hub is told; resolves to how often it was. */
async function roundAndTell(): Promise<number> {
  const before = toldOf(outside)
  const plan = makePlan(config, 'test')
  await publishFeeds(real.world, plan)
  await runRound(real.world, plan)
  await tellHub(real.world, plan)
  real.pass(25)
  return toldOf(outside) - before
}

const toldOf = ({ requests }: Origin) => requests.filter(({ path }) => path === '/hub').length

const shown = async () =>
  (await real.world.articles.clusters({ topics: ['tre-em'], since: '', most: 99 })).map(({ id }) => id)

test('a store that is damaged is filled again with the same ids, and nobody is told of old things anew', async () => {
  expect(await roundAndTell()).toBe(0)
  announced = 3
  expect(await roundAndTell()).toBe(3)
  const before = await shown()
  await real.close()
  writeFileSync(join(folder, 's.sqlite'), 'this was a database once'.repeat(400))
  real = await openRealWorld(config, new Date('2026-11-24T00:00:00.000Z'))
  expect(await roundAndTell()).toBe(0)
  expect(await roundAndTell()).toBe(0)
  expect((await shown()).toSorted()).toEqual(before.toSorted())
  expect(readdirSync(folder).some((name) => name.startsWith('s.sqlite.corrupt-'))).toBe(true)
  announced = 4
  expect(await roundAndTell()).toBe(3)
}, 60_000)
