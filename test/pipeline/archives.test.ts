import { expect, test } from 'vitest'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleFeed, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld, type FakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

const PAPER = 'https://bao.example'
const PLACES = ['Bắc Sơn', 'Nam Hải', 'Đông Hà', 'Tây Ninh Thượng', 'Trung Lương']

/** Five reports with nothing in common but their topic. */
const headlineOf = (number: number) => `${PLACES[number - 1]}: ${number * 37} trẻ em mồ côi có nơi nương tựa`
const textOf = (number: number) => [
  `Ngày ${number}/11/2026, huyện ${PLACES[number - 1]} bàn giao nhà nuôi dưỡng cho ${number * 37} trẻ em mồ côi, kinh phí ${number * 3 + 1} tỷ đồng.`,
  `Công trình số ${number * 11} rộng ${number * 140} mét vuông do ${number + 4} doanh nghiệp ở ${PLACES[number - 1]} góp tiền xây dựng suốt ${number + 7} tháng.`,
]

function feedOf(upTo: number): string {
  const items = Array.from({ length: upTo }, (_, at) => ({
    title: headlineOf(at + 1),
    link: `${PAPER}/${at + 1}.html`,
    date: `${String(at + 1).padStart(2, '0')} Nov 2026 08:00:00 +0700`,
  }))
  return rss('Báo', items)
}

const ids = (fake: FakeWorld, ending: string) =>
  [...fake.published.values()].flatMap((edition) =>
    edition.documents
      .filter((document) => document.path.endsWith(ending))
      .flatMap((document) =>
        [...new TextDecoder().decode(document.bytes).matchAll(/<entry>[\s\S]*?<id>([^<]+)/gu)].map((found) => found[1]),
      ),
  )

/** A paper whose five reports are told one after another, and a feed of the two newest. */
function paperOfFive() {
  const pages = Object.fromEntries(
    PLACES.map((_, at) => [`${PAPER}/${at + 1}.html`, page(headlineOf(at + 1), textOf(at + 1))]),
  )
  const fake = createFakeWorld('2026-11-06T00:00:00.000Z', { ...pages, [`${PAPER}/rss`]: feedOf(2) })
  const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }] })
  const plan = makePlan(
    sampleConfig({ sources: [source], feeds: [sampleFeed('tre-em', ['tre-em'], { entries: 2 })] }),
    'test',
  )
  return { fake, plan }
}

test('what leaves the feed is in its archive: together they hold all that was ever shown, each once', async () => {
  const { fake, plan } = paperOfFive()
  for (const upTo of [2, 4, 5]) {
    fake.answers.set(`${PAPER}/rss`, feedOf(upTo))
    await runRound(fake, plan)
    fake.pass(26)
  }
  const current = ids(fake, 'tre-em/feed.atom')
  const archived = ids(fake, '.atom').filter((id) => !current.includes(id))
  expect(current).toHaveLength(2)
  expect(new Set([...current, ...archived]).size).toBe(5)
  const feed = new TextDecoder().decode(
    fake.published.get('tre-em')?.documents.find((one) => one.path.endsWith('.atom'))?.bytes,
  )
  expect(feed).toMatch(/rel="prev-archive" href="[^"]+\/archive\/2026-11-\d{3}\.atom"/u)
})

test('what became a part of an older report after it was shown is looked up for a month, then no more', async () => {
  const { fake, plan } = paperOfFive()
  const lookedUp: string[] = []
  let merged = ''
  let older = ''
  const find: typeof fake.articles.find = async (what) => {
    lookedUp.push(what)
    return fake.articles.find(what === merged ? older : what)
  }
  const world = { ...fake, articles: { ...fake.articles, find } }
  const round = async (upTo: number): Promise<void> => {
    lookedUp.length = 0
    fake.answers.set(`${PAPER}/rss`, feedOf(upTo))
    await runRound(world, plan)
  }
  await round(2)
  const [newest = '', oldest = ''] = ids(fake, 'tre-em/feed.atom')
  merged = newest
  older = oldest
  fake.pass(26)
  await round(4)
  expect(lookedUp).toContain(merged)
  const opened = async () =>
    (await fake.editions.show('tre-em', [], fake.clock.now().toISOString())).open.map(({ clusterId }) => clusterId)
  expect(await opened()).toContain(merged)
  const archived = () => ids(fake, '.atom').filter((id) => id === merged)
  expect(archived()).toEqual([])
  fake.pass(31 * 24)
  await round(5)
  expect(await opened()).not.toContain(merged)
  expect(archived()).toEqual([])
})
