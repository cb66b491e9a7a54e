import { expect, test } from 'vitest'
import type { Fetcher } from '../../src/domain/ports.ts'
import type { Config, Source } from '../../src/domain/settings.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { OLD_PAGE, page, rss } from './round-pages.ts'

const START = '2026-11-20T01:00:00.000Z'
const SON = 'https://bao-son.example'
const BIEN = 'https://bao-bien.example'
const HONG = 'https://bao-hong.example'

const wire = (place: string) => [
  `Ngày 19/11/2026, tại ${place}, Hội Bảo vệ quyền trẻ em tỉnh trao 120 suất học bổng cho trẻ em mồ côi, mỗi suất trị giá 2 triệu đồng.`,
  'Chương trình do Quỹ Bảo trợ trẻ em phối hợp với các nhà hảo tâm thực hiện nhằm giúp các em yên tâm đến trường trong năm học mới.',
  'Dịp này, ban tổ chức cũng tặng 45 xe đạp cho học sinh có hoàn cảnh đặc biệt khó khăn ở các xã vùng cao và thăm hỏi ba gia đình nhận nuôi trẻ.',
]

function world() {
  return createFakeWorld(START, {
    [`${SON}/rss`]: rss('Báo Sơn', [
      { title: 'Tập huấn công tác bảo vệ, chăm sóc trẻ em cho 180 cán bộ xã', link: `${SON}/1.html` },
      {
        title: 'Trao 120 suất học bổng cho trẻ em mồ côi',
        link: `${SON}/2.html`,
        date: 'Fri, 20 Nov 2026 07:00:00 +0700',
      },
      { title: 'Đội bóng tỉnh thắng 3-1 trên sân nhà', link: `${SON}/3.html`, date: 'Fri, 20 Nov 2026 06:00:00 +0700' },
    ]),
    [`${BIEN}/rss`]: rss('Báo Biển', [
      {
        title: 'Học bổng đến với trẻ mồ côi vùng cao',
        link: `${BIEN}/9.html`,
        date: 'Fri, 20 Nov 2026 07:30:00 +0700',
      },
    ]),
    [`${HONG}/rss`]: { status: 500 },
    [`${SON}/1.html`]: OLD_PAGE,
    [`${SON}/2.html`]: page('Trao 120 suất học bổng cho trẻ em mồ côi', wire('TP Sơn')),
    [`${SON}/3.html`]: page('Đội bóng tỉnh thắng 3-1 trên sân nhà', [
      'Chiều 19/11, trên sân vận động tỉnh, đội bóng của huấn luyện viên Trần Văn Bách đã có chiến thắng thuyết phục trước đội khách.',
      'Ba bàn thắng được ghi trong hiệp hai, trước sự cổ vũ của hơn năm nghìn khán giả đến sân dù trời mưa lớn từ đầu giờ chiều.',
    ]),
    [`${BIEN}/9.html`]: page('Học bổng đến với trẻ mồ côi vùng cao', wire('TP Sơn')),
  })
}

function config(): Config {
  const sources: Source[] = [
    sampleSource('bao-son.example', { name: 'Báo Sơn', feeds: [{ url: `${SON}/rss`, section: null }] }),
    sampleSource('bao-bien.example', { name: 'Báo Biển', feeds: [{ url: `${BIEN}/rss`, section: null }] }),
    sampleSource('bao-hong.example', { name: 'Báo Hỏng', feeds: [{ url: `${HONG}/rss`, section: null }] }),
  ]
  return sampleConfig({ sources })
}

function atom(from: ReturnType<typeof world>): string {
  const document = from.published.get('tre-em')?.documents.find((one) => one.path.endsWith('feed.atom'))
  return new TextDecoder().decode(document?.bytes)
}

test('one round does the whole job: two papers tell one report, one page is like the seed, one source is broken', async () => {
  const fake = world()
  const report = await runRound(fake, makePlan(config(), 'test'))
  expect(fake.events.filter(({ event }) => event.endsWith('broken'))).toEqual([])
  expect(report.polled.map((one) => [one.sourceId, one.outcome])).toEqual([
    ['bao-bien.example', 'fresh'],
    ['bao-hong.example', 'failed'],
    ['bao-son.example', 'fresh'],
  ])
  expect({ articles: report.articles, kept: report.kept, merged: report.merged }).toEqual({
    articles: 4,
    kept: 2,
    merged: 1,
  })
  const feed = atom(fake)
  expect(feed.match(/<entry>/gu)).toHaveLength(2)
  expect(feed).toContain('Tập huấn công tác bảo vệ, chăm sóc trẻ em cho 180 cán bộ xã')
  expect(feed).not.toContain('Đội bóng')
  expect(feed).not.toContain('500')
})

test('the page like the seed keeps its own day, agency, place and byline', async () => {
  const fake = world()
  await runRound(fake, makePlan(config(), 'test'))
  const article = (await fake.articles.byAddress(`${SON}/1.html`))?.article
  expect(article?.published).toEqual({ at: '2011-04-21', precision: 'day', basis: 'dateline' })
  expect(article?.dateline).toMatchObject({ agency: 'BSO', place: 'TP Sơn' })
  expect(article?.byline?.names).toEqual(['Minh Hiền'])
  expect(article?.body.text.split('\n')).toHaveLength(3)
})

test('nothing new: validators are sent, no page is asked for again, and the bytes stay the same', async () => {
  const fake = world()
  const plan = makePlan(config(), 'test')
  await runRound(fake, plan)
  const before = atom(fake)
  fake.asked.length = 0
  fake.pass(26)
  const report = await runRound(fake, plan)
  expect(report.polled.filter((one) => one.outcome === 'unchanged')).toHaveLength(2)
  expect(fake.asked.every((request) => request.kind === 'feed')).toBe(true)
  expect(atom(fake)).toBe(before)
})

test('a feed that is gone for good is asked no more, and what it told stays published', async () => {
  const fake = world()
  const plan = makePlan(config(), 'test')
  await runRound(fake, plan)
  const before = atom(fake)
  fake.answers.set(`${SON}/rss`, { status: 410 })
  fake.pass(26)
  await runRound(fake, plan)
  expect(atom(fake)).toBe(before)
  const state = (await fake.sources.states()).find(({ url }) => url === `${SON}/rss`)
  expect(state?.health).toMatchObject({ kind: 'gone', note: expect.stringMatching(/410/u) })
  fake.asked.length = 0
  fake.pass(24 * 30)
  await runRound(fake, plan)
  expect(fake.asked.map(({ url }) => url)).not.toContain(`${SON}/rss`)
})

test('a correction updates in place: one entry, the same id, the new words', async () => {
  const fake = world()
  const plan = makePlan(config(), 'test')
  await runRound(fake, plan)
  const idOf = async () => (await fake.articles.byAddress(`${SON}/2.html`))?.id
  const id = await idOf()
  const corrected = wire('TP Sơn').map((line) => line.replace('120', '125'))
  fake.answers.set(`${SON}/2.html`, page('Trao 125 suất học bổng cho trẻ em mồ côi', corrected))
  fake.answers.set(
    `${SON}/rss`,
    rss('Báo Sơn', [
      {
        title: 'Trao 125 suất học bổng cho trẻ em mồ côi',
        link: `${SON}/2.html`,
        date: 'Fri, 20 Nov 2026 07:00:00 +0700',
      },
    ]),
  )
  fake.pass(26)
  await runRound(fake, plan)
  expect(await idOf()).toBe(id)
  const feed = atom(fake)
  expect(feed).toContain('Trao 125 suất')
  expect(feed).not.toContain('Trao 120 suất')
  expect(feed.match(/<entry>/gu)).toHaveLength(2)
})

test('an article announced again under another id is one article, and other words correct it', async () => {
  const fake = world()
  const plan = makePlan(config(), 'test')
  await runRound(fake, plan)
  const link = `${SON}/3.html?utm_campaign=2`
  const title = 'Đội bóng tỉnh thắng 3-2 trên sân nhà'
  fake.answers.set(link, page(title, ['Chiều 19/11, đội bóng tỉnh thắng đội khách với tỷ số 3-2 sau hai hiệp đấu.']))
  fake.answers.set(`${SON}/rss`, rss('Báo Sơn', [{ title, link, date: 'Fri, 20 Nov 2026 06:00:00 +0700' }]))
  fake.pass(26)
  await runRound(fake, plan)
  expect((await fake.articles.byAddress(`${SON}/3.html`))?.article.headline).toBe(title)
  expect((await fake.articles.counts()).articles).toBe(4)
  fake.answers.set(`${SON}/rss`, rss('Báo Sơn', [{ title, link: `${SON}/3.html?utm_campaign=3` }]))
  fake.pass(26)
  fake.asked.length = 0
  const report = await runRound(fake, plan)
  expect([report.again, report.polled.find((one) => one.sourceId === 'bao-son.example')?.fresh]).toEqual([0, 0])
  expect(fake.asked.filter((request) => request.kind === 'page')).toEqual([])
})

test('a page that fails now is held, and comes in when it answers again', async () => {
  const fake = world()
  const plan = makePlan(config(), 'test')
  const good = fake.answers.get(`${SON}/2.html`) ?? ''
  fake.answers.set(`${SON}/2.html`, { status: 503 })
  const first = await runRound(fake, plan)
  expect(first.held).toBe(1)
  fake.answers.set(`${SON}/2.html`, good)
  fake.pass(1)
  await runRound(fake, plan)
  expect((await fake.articles.byAddress(`${SON}/2.html`))?.article.headline).toBe(
    'Trao 120 suất học bổng cho trẻ em mồ côi',
  )
})

test('a paper that hangs holds up no other one', async () => {
  const names = Array.from({ length: 9 }, (_, at) => `bao-${at}.example`)
  const answers = Object.fromEntries(names.map((name) => [`https://${name}/rss`, rss(name, [])]))
  const fake = createFakeWorld(START, answers)
  const asked: string[] = []
  const fetcher: Fetcher = {
    fetch: async (request) => {
      asked.push(request.url)
      while (request.url.includes('bao-0') && asked.length < names.length) await new Promise(setImmediate)
      return fake.fetcher.fetch(request)
    },
  }
  const sources = names.map((name) => sampleSource(name, { feeds: [{ url: `https://${name}/rss`, section: null }] }))
  const base = sampleConfig({ sources })
  const plan = makePlan({ ...base, ops: { ...base.ops, parallelPolls: 2 } }, 'test')
  const report = await runRound({ ...fake, fetcher }, plan)
  expect(report.polled.map(({ sourceId }) => sourceId).sort()).toEqual(names)
})
