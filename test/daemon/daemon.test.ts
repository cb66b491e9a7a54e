import { afterEach, expect, test, vi } from 'vitest'
import { Daemon } from '../../src/daemon/daemon.ts'
import type { EditionStore } from '../../src/domain/edition.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import type { RoundReport } from '../../src/pipeline/report.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld, type FakeWorld } from '../fakes/world.ts'
import { page, rss } from '../pipeline/round-pages.ts'

const START = '2026-11-20T01:00:00.000Z'
const TEXT = [
  'Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.',
  'Mỗi suất quà gồm sách vở, áo ấm và sữa, tổng trị giá hơn 30 triệu đồng do các nhà hảo tâm trong tỉnh đóng góp.',
]

const began = Date.now() - performance.now()
const running: Daemon[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((daemon) => daemon.stop()))
})

function world(): FakeWorld {
  return createFakeWorld(START, {
    'https://a.example/rss': rss('A', [{ title: 'Tặng quà trẻ em mồ côi', link: 'https://a.example/1.html' }]),
    'https://a.example/1.html': page('Tặng quà trẻ em mồ côi', TEXT),
    'https://b.example/rss': 'this is no feed',
  })
}

function start(fake: FakeWorld): { daemon: Daemon; reports: RoundReport[] } {
  const sources = ['a.example', 'b.example'].map((id) =>
    sampleSource(id, { feeds: [{ url: `https://${id}/rss`, section: null }] }),
  )
  const reports: RoundReport[] = []
  const plan = makePlan(sampleConfig({ sources }), 'test')
  const daemon = new Daemon({ world: fake, plan, onRound: (report) => reports.push(report) })
  running.push(daemon)
  return { daemon, reports }
}

const entries = (fake: FakeWorld) =>
  new TextDecoder()
    .decode(fake.published.get('tre-em')?.documents.find((one) => one.path.endsWith('.atom'))?.bytes)
    .match(/<entry>/gu)?.length ?? 0

test('a day of work is polled, judged and published, and a source that sends no feed takes nothing from the others', async () => {
  const fake = world()
  const { daemon, reports } = start(fake)
  await daemon.start()
  await daemon.settle()
  expect(entries(fake)).toBe(1)
  const polled = reports.flatMap((report) => report.polled)
  expect(polled.map((one) => [one.sourceId, one.outcome]).sort()).toEqual([
    ['a.example', 'fresh'],
    ['b.example', 'unreadable'],
  ])
})

test('nothing is polled again before its time', async () => {
  const fake = world()
  const { daemon } = start(fake)
  await daemon.start()
  await daemon.settle()
  const asked = fake.asked.length
  await daemon.tick()
  await daemon.settle()
  expect(fake.asked).toHaveLength(asked)
})

test('nor after a restart: what is due stands in the store', async () => {
  const fake = world()
  const first = start(fake).daemon
  await first.start()
  await first.settle()
  await first.stop()
  fake.pass(0.99)
  fake.asked.length = 0
  const second = start(fake).daemon
  await second.start()
  await second.settle()
  expect(fake.asked).toEqual([])
  fake.pass(0.02)
  await second.settle()
  expect(fake.asked.map(({ url }) => url).toSorted()).toEqual(['https://a.example/rss', 'https://b.example/rss'])
})

test('papers that are polled together are not due together again', async () => {
  const fake = world()
  let drawn = 0
  const { daemon } = start({ ...fake, chance: () => (drawn++ % 2) / 2 })
  await daemon.start()
  await daemon.settle()
  const due = (await fake.sources.states()).map(({ nextPollAt }) => Date.parse(nextPollAt))
  expect(Math.abs((due[0] ?? 0) - (due[1] ?? 0))).toBeGreaterThanOrEqual(3 * 60_000)
})

test('where nothing is new nothing is rendered or written', async () => {
  const fake = world()
  const { daemon } = start(fake)
  await daemon.start()
  await daemon.settle()
  fake.published.clear()
  fake.pass(3)
  await daemon.settle()
  expect(fake.events.filter(({ event }) => event === 'poll.done').length).toBeGreaterThan(1)
  expect([...fake.published.keys()]).toEqual([])
})

test('what is gone from the output folder is written again without news, and looked for each minute', async () => {
  const fake = world()
  let lost: string[] = []
  const editions: EditionStore = {
    ...fake.editions,
    alone: (work) => work(editions),
    lost: async () => lost,
    save: (...saved) => {
      lost = []
      return fake.editions.save(...saved)
    },
  }
  const { daemon } = start({ ...fake, editions })
  await daemon.start()
  await daemon.settle()
  fake.published.clear()
  lost = ['tre-em/feed.atom']
  const minute = vi.spyOn(performance, 'now').mockImplementation(() => Date.now() - began + 61_000)
  try {
    await daemon.settle()
  } finally {
    minute.mockRestore()
  }
  expect([...fake.published.keys()]).toContain('tre-em')
})

test('a feed whose documents stand though the config has it no more is told at the start', async () => {
  const fake = world()
  await fake.editions.save({ feedId: 'bo-di', updated: START, documents: [] }, [], START)
  const { daemon } = start(fake)
  await daemon.start()
  expect(fake.events.filter(({ event }) => event === 'feed.left')).toMatchObject([{ fields: { feed: 'bo-di' } }])
})

test('the feeds stand published before the first poll ends', async () => {
  const fake = world()
  const { daemon, reports } = start(fake)
  await daemon.start()
  expect(reports[0]?.documents).toContain('tre-em/feed.atom')
})

test('a new config is taken up: a source that left is polled no more', async () => {
  const fake = world()
  const { daemon } = start(fake)
  await daemon.start()
  await daemon.settle()
  await daemon.adopt(makePlan(sampleConfig({ sources: [] }), 'test'))
  fake.pass(100)
  fake.asked.length = 0
  await daemon.settle()
  expect(fake.asked).toEqual([])
})

test('a store that fails at a tick is told, and the next tick tries again', async () => {
  const fake = world()
  const broken = { ...fake, sources: { ...fake.sources, claimDue: () => Promise.reject(new Error('disk full')) } }
  const daemon = new Daemon({ world: broken, plan: makePlan(sampleConfig(), 'test'), onRound: () => undefined })
  running.push(daemon)
  await daemon.tick()
  expect(fake.events).toMatchObject([{ event: 'tick.failed' }])
})

test('it is ready once a tick went well, and no more when it stops', async () => {
  const { daemon } = start(world())
  expect(daemon.notReadyBecause()).toMatch(/first tick/u)
  await daemon.start()
  expect(daemon.notReadyBecause()).toBeNull()
  await daemon.stop()
  expect(daemon.notReadyBecause()).toMatch(/stopping/u)
})

test('however many ask for it at once, one publishing ends before the next begins', async () => {
  const fake = world()
  let going = 0
  let most = 0
  const alone: typeof fake.editions.alone = async (work) => {
    going += 1
    most = Math.max(most, going)
    await new Promise((resolve) => setTimeout(resolve, 5))
    going -= 1
    return fake.editions.alone(work)
  }
  const { daemon } = start({ ...fake, editions: { ...fake.editions, alone } })
  const plan = makePlan(sampleConfig(), 'test')
  await Promise.all([daemon.start(), daemon.adopt(plan), daemon.adopt(plan), daemon.adopt(plan)])
  expect(most).toBe(1)
})

test('on a full disk it goes on trying, and publishes what waited when there is room again', async () => {
  const fake = world()
  const disk = { full: true }
  const save: FakeWorld['editions']['save'] = async (...given) => {
    if (disk.full) throw new Error('ENOSPC: no space left on device')
    return fake.editions.save(...given)
  }
  const editions = { ...fake.editions, save }
  const { daemon } = start({ ...fake, editions: { ...editions, alone: async (work) => work(editions) } })
  await daemon.start()
  await daemon.settle()
  expect(daemon.isAlive()).toBe(true)
  expect(daemon.notReadyBecause()).toMatch(/could not be written/u)
  expect(entries(fake)).toBe(0)
  disk.full = false
  await daemon.settle()
  expect(entries(fake)).toBe(1)
  expect(daemon.notReadyBecause()).toBeNull()
})

test('a clock that was a year on for an hour silences no paper', async () => {
  const fake = world()
  const { daemon } = start(fake)
  await daemon.start()
  const YEAR_HOURS = 8_760
  fake.pass(YEAR_HOURS)
  await daemon.settle()
  fake.pass(-YEAR_HOURS)
  await daemon.settle()
  const asked = fake.asked.length
  fake.pass(25)
  await daemon.settle()
  expect(fake.asked.slice(asked).map(({ url }) => url)).toContain('https://a.example/rss')
  expect(fake.events.filter(({ event }) => event === 'clock.set-back')).toHaveLength(1)
})

test('what was put off on a clock that was a year on goes on when it is set back', async () => {
  const fake = world()
  fake.answers.set('https://a.example/1.html', { status: 500 })
  const { daemon } = start(fake)
  const YEAR_HOURS = 8_760
  fake.pass(YEAR_HOURS)
  await daemon.start()
  await daemon.settle()
  expect(entries(fake)).toBe(0)
  fake.answers.set('https://a.example/1.html', page('Tặng quà trẻ em mồ côi', TEXT))
  fake.pass(-YEAR_HOURS)
  await daemon.settle()
  expect(entries(fake)).toBe(1)
  expect(fake.events).toContainEqual(
    expect.objectContaining({ event: 'clock.was-ahead', fields: expect.objectContaining({ waiting: 1 }) }),
  )
})

test('targets that the store could not take at the start are taken at the next tick', async () => {
  const fake = world()
  const disk = { full: true }
  const syncTargets: FakeWorld['sources']['syncTargets'] = async (states) => {
    if (disk.full) throw new Error('database or disk is full')
    return fake.sources.syncTargets(states)
  }
  const { daemon } = start({ ...fake, sources: { ...fake.sources, syncTargets } })
  await daemon.start()
  expect(fake.asked).toEqual([])
  disk.full = false
  await daemon.settle()
  expect(fake.asked.length).toBeGreaterThan(0)
})

test('polls that end together are followed by one claim', async () => {
  const fake = world()
  const claims = { made: 0 }
  const claimDue: FakeWorld['sources']['claimDue'] = (claim) => {
    claims.made += 1
    return fake.sources.claimDue(claim)
  }
  const ids = Array.from({ length: 24 }, (_, n) => `p${n}.example`)
  const sources = ids.map((id) => sampleSource(id, { feeds: [{ url: `https://${id}/rss`, section: null }] }))
  const plan = makePlan(sampleConfig({ sources }), 'test')
  const given = { ...fake, sources: { ...fake.sources, claimDue } }
  const daemon = new Daemon({ world: given, plan, onRound: () => undefined })
  running.push(daemon)
  await daemon.start()
  await daemon.settle()
  expect(fake.events.filter(({ event }) => event === 'poll.failed')).toHaveLength(24)
  expect(claims.made).toBeLessThan(12)
})

test('a tick that finds no room leaves the claiming to the polls that end', async () => {
  const fake = world()
  const hung: (() => void)[] = []
  const fetch: FakeWorld['fetcher']['fetch'] = async (request) => {
    if (fake.asked.length + hung.length < ROOM) await new Promise<void>((resolve) => hung.push(resolve))
    return fake.fetcher.fetch(request)
  }
  const sources = ['p', 'q', 'r', 's', 't'].map((id) =>
    sampleSource(`${id}.example`, { feeds: [{ url: `https://${id}.example/rss`, section: null }] }),
  )
  const sample = sampleConfig({ sources })
  const plan = makePlan({ ...sample, ops: { ...sample.ops, parallelPolls: ROOM } }, 'test')
  const daemon = new Daemon({ world: { ...fake, fetcher: { fetch } }, plan, onRound: () => undefined })
  running.push(daemon)
  await daemon.start()
  await vi.waitFor(() => expect(hung).toHaveLength(ROOM))
  await daemon.tick()
  for (const go of hung) go()
  await vi.waitFor(() => expect(fake.asked).toHaveLength(sources.length))
})

const ROOM = 2

test('a tick that is missed since the last one still runs is told in our own log', async () => {
  vi.useFakeTimers({ now: new Date(START) })
  const fake = world()
  const { daemon } = start(fake)
  daemon.tick = () => new Promise<void>(() => undefined)
  await vi.advanceTimersByTimeAsync(45_000)
  vi.useRealTimers()
  expect(fake.events.filter(({ event }) => event === 'tick.missed')).not.toEqual([])
})

test('news of no topic leaves every feed as it was written; a changed one is written anew', async () => {
  const fake = world()
  const saved: string[] = []
  const editions: EditionStore = {
    ...fake.editions,
    alone: <T>(work: (own: EditionStore) => Promise<T>) => work(editions),
    save: (...[edition, ...rest]: Parameters<EditionStore['save']>) => {
      if (edition.feedId === 'tre-em') saved.push(edition.updated)
      return fake.editions.save(edition, ...rest)
    },
  }
  const { daemon } = start({ ...fake, editions })
  const news = async (number: number, title: string, text: readonly string[]) => {
    const items = [{ title, link: `https://a.example/${number}.html` }]
    fake.answers.set('https://a.example/rss', rss('A', items))
    fake.answers.set(`https://a.example/${number}.html`, page(title, text))
    fake.pass(1.1)
    await daemon.settle()
  }
  await daemon.start()
  await daemon.settle()
  const before = saved.length
  const bridge =
    'Cây cầu treo dài 62 mét bắc qua suối Nà Lầu nối ba thôn vùng cao với trung tâm xã, hoàn thành trước mùa mưa.'
  await news(2, 'Khởi công cầu treo Nà Lầu', [bridge, bridge.replace('62 mét', '62 mét, rộng 2 mét,')])
  expect((await fake.articles.counts()).articles).toBe(2)
  expect(saved).toHaveLength(before)
  await news(3, 'Trao học bổng cho trẻ em mồ côi', [
    'Hội khuyến học huyện trao 25 suất học bổng cho trẻ em mồ côi của xã vùng cao trước lễ khai giảng năm học mới.',
    'Mỗi suất một triệu đồng do doanh nghiệp trong tỉnh ủng hộ, trao tận tay từng em tại nhà văn hóa xã.',
  ])
  expect(saved).toHaveLength(before + 1)
  expect(entries(fake)).toBe(2)
})
