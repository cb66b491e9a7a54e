import { expect, test } from 'vitest'
import type { PublishedFeed } from '../../src/domain/settings.ts'
import type { Choosing } from '../../src/pipeline/choose.ts'
import { chooseClusters, rememberClusters } from '../../src/pipeline/choose.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { publishFeeds, Written } from '../../src/pipeline/publish.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { findSurplus, type Search } from '../../src/pipeline/surplus.ts'
import { sampleConfig, sampleFeed, sampleSource } from '../fakes/settings.ts'
import { sampleCluster } from '../publish/sample.ts'
import { feedOf, ids, PAPER, paperOfFive } from './five-reports.ts'

test('what a feed has no room for at a first start is in its archive at once, in the order of its dates', async () => {
  const { fake, plan } = paperOfFive(5)
  await runRound(fake, plan)
  const shown = ids(fake, 'tre-em/feed.atom')
  expect(shown).toHaveLength(2)
  const archived = ids(fake, '2026-11-001.atom')
  const told = new Map(
    (await fake.articles.clusters(ALL)).map(({ id, members }) => [id, members[0]?.article.published]),
  )
  expect(archived.map((id) => told.get(id ?? '')?.at.slice(0, 10))).toEqual(['2026-11-03', '2026-11-02', '2026-11-01'])
  expect(new Set([...shown, ...archived]).size).toBe(5)
  const feed = fake.published.get('tre-em')?.documents.find((one) => one.path === 'tre-em/feed.atom')
  expect(new TextDecoder().decode(feed?.bytes)).toMatch(/rel="prev-archive" href="[^"]+\/archive\/2026-11-001\.atom"/u)
})

const ALL = { topics: ['tre-em'], since: '2026-01-01T00:00:00.000Z', most: 99 }

test('it is archived once: not at the next round, nor when it comes into the feed and leaves it', async () => {
  const { fake, plan } = paperOfFive(5)
  await runRound(fake, plan)
  const before = ids(fake, '.atom').length
  fake.pass(26)
  await runRound(fake, plan)
  expect(ids(fake, '.atom')).toHaveLength(before)
})

test('beside archives that stand, runs one after another make one archive a day of what there was no room for', async () => {
  const { fake, publish } = await paperOfTwo()
  for (const first of [3, 2]) {
    await publish(first)
    expect(archives(fake)).toEqual([0, 1])
  }
  fake.pass(20)
  await publish(1)
  expect(archives(fake)).toEqual([0, 1, 4])
})

test('a feed of one day does not wait: what waited would be too old for it', async () => {
  const { fake, publish } = await paperOfTwo({ days: 1 })
  await publish(3)
  expect(archives(fake)).toEqual([0, 1, 2])
})

/** A paper that has told two reports, of which the feed has room for the newer; it goes on with older ones. */
async function paperOfTwo(more: Partial<PublishedFeed> = {}) {
  const { fake, plan } = paperOfFive(5, { entries: 1, order: 'published', ...more })
  const publish = async (first: number): Promise<void> => {
    const items = feedOf(5).replace(new RegExp(`(?:<item>.*?</item>\\s*){${first - 1}}`, 'su'), '')
    fake.answers.set(`${PAPER}/rss`, items.replace(/0(\d) Nov 2026 08:/gu, '05 Nov 2026 1$1:'))
    fake.pass(2)
    await runRound(fake, plan)
  }
  await publish(4)
  return { fake, publish }
}

/** How many entries each archive document has. */
const archives = (fake: ReturnType<typeof paperOfFive>['fake']) =>
  [...fake.published.values()]
    .flatMap(({ documents }) => documents)
    .filter(({ path }) => /archive\/.+\.atom$/u.test(path))
    .map(({ bytes }) => new TextDecoder().decode(bytes).split('<entry>').length - 1)
    .sort()

test('what is older than a feed’s days, or not of it, is in no archive', async () => {
  const { fake, plan } = paperOfFive(5, { days: 4, order: 'published' })
  await runRound(fake, plan)
  expect(new Set(ids(fake, '.atom')).size).toBe(4)
  const elsewhere = paperOfFive(5, { regions: ['cao-bang'] })
  await runRound(elsewhere.fake, elsewhere.plan)
  expect(ids(elsewhere.fake, '.atom')).toEqual([])
})

test('what a paper has beyond its share is in the archive', async () => {
  const { fake, plan } = paperOfFive(5, { entries: 10, share: 0.2 })
  await runRound(fake, plan)
  expect(ids(fake, 'tre-em/feed.atom')).toHaveLength(2)
  expect(new Set(ids(fake, '.atom')).size).toBe(5)
})

test('it is searched for where nothing was written before and once an hour, not at every publishing', async () => {
  const { fake, plan } = paperOfFive(2, { days: 30 })
  await runRound(fake, plan)
  const written = new Written()
  let reads = 0
  const clusters: Choosing['clusters'] = (query) => {
    if (query.before !== undefined) reads += 1
    return fake.articles.clusters(query)
  }
  const world = { ...fake, articles: { ...fake.articles, clusters } }
  const publish = async (): Promise<number> => {
    reads = 0
    await publishFeeds(world, plan, written)
    return reads
  }
  const DAYS_IN_SIXES_OF_HOURS = 30 * 4
  expect([await publish(), await publish()]).toEqual([DAYS_IN_SIXES_OF_HOURS, 0])
  fake.answers.set(`${PAPER}/rss`, feedOf(5))
  fake.pass(26)
  await runRound(fake, plan)
  const HOURS_IN_SIXES = Math.ceil((26 + 1) / 6)
  expect([await publish(), await publish()]).toEqual([HOURS_IN_SIXES, 0])
})

const NOW = '2026-11-20T00:00:00.000Z'
/** What the sample clusters are of. */
const TOPIC = 'bao-ve-tre-em'
const seen = (number: number, hoursAgo: number, sourceId = 'bao.example') =>
  sampleCluster(number, { sourceId, firstSeenAt: new Date(Date.parse(NOW) - hoursAgo * 3_600_000).toISOString() })

async function allOf<Item>(generator: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of generator) all.push(item)
  return all
}

/** A store that holds these clusters and nothing else, those that came last first. */
function holding(clusters: readonly ReturnType<typeof sampleCluster>[]): Choosing {
  const members = clusters.flatMap((cluster) => cluster.members)
  return {
    clusters: async ({ since, before = '9999', most }) => {
      const kept = clusters.flatMap((one) => one.members.map((member) => ({ one, at: member.firstSeenAt })))
      const looked = kept.filter(({ at }) => at >= since && at < before).slice(0, most)
      return [...new Set(looked.map(({ one }) => one))]
    },
    stored: async (numbers) => numbers.flatMap((number) => members.find((one) => one.number === number) ?? []),
  }
}

test('what stands in a feed as a part of another report, or stood there on its own, is no surplus', async () => {
  const { editions } = paperOfFive().fake
  const [alone, other] = [seen(1, 30), seen(2, 3)]
  const merged = { ...seen(3, 40), members: [...seen(3, 40).members, ...alone.members] }
  await editions.show('tre-em', [alone.id], NOW)
  const plan = makePlan(sampleConfig({ sources: [sampleSource('bao.example')] }), 'test')
  const world = { editions, articles: { ...paperOfFive().fake.articles, ...holding([other, merged]) } }
  const feed = sampleFeed('tre-em', [TOPIC])
  const found = async (selected: Search['selected']) =>
    (await allOf(findSurplus(world, plan, feed, { selected, now: NOW, since: null, isPatient: false })))
      .flat()
      .map(({ id }) => id)
  expect(await found([])).toEqual([other.id])
  expect(await found([other])).toEqual([])
})

test('it comes a hundred at a time, those that came first first, each once', async () => {
  const clusters = Array.from({ length: 250 }, (_, at) => seen(250 - at, at))
  const plan = makePlan(sampleConfig({ sources: [sampleSource('bao.example')] }), 'test')
  const { editions, articles } = paperOfFive().fake
  const world = { editions, articles: { ...articles, ...holding(clusters) } }
  const lotsOf = (since: string | null) =>
    allOf(findSurplus(world, plan, sampleFeed('tre-em', [TOPIC]), { selected: [], now: NOW, since, isPatient: false }))
  const lots = await lotsOf(null)
  expect(lots.map((lot) => lot.length)).toEqual([100, 100, 50])
  const numbers = lots.flat().map(({ members }) => members[0]?.number)
  const lately = await lotsOf(seen(0, 119).members[0]?.firstSeenAt ?? '')
  expect(lately.map((lot) => lot.map(({ members }) => members[0]?.number))).toEqual([numbers.slice(130, 230)])
  expect(numbers).toEqual(Array.from({ length: 250 }, (_, at) => at + 1))
})

test('a feed of one region keeps its reports however many came after them elsewhere', async () => {
  const own = seen(1, 40)
  // Told by two papers each: so many kept articles are half as many clusters.
  const others = Array.from({ length: 750 }, (_, at) => {
    const [one, other] = [seen(2 * at + 2, 1, 'khac.example'), seen(2 * at + 3, 1, 'khac.example')]
    return { ...one, members: [...one.members, ...other.members] }
  })
  const sources = [sampleSource('bao.example', { region: 'lang-son' }), sampleSource('khac.example')]
  const plan = makePlan(sampleConfig({ sources }), 'test')
  const feed = sampleFeed('tre-em', [TOPIC], { regions: ['lang-son'] })
  const asked: number[] = []
  const all = holding([...others, own])
  const choosing: Choosing = {
    ...all,
    clusters: (query) => {
      asked.push(query.most)
      return all.clusters(query)
    },
  }
  const chosen = await chooseClusters(choosing, plan, feed, NOW)
  expect(chosen.map(({ id }) => id)).toEqual([own.id])
  expect(asked).toEqual([200, 800, 2000])
  asked.length = 0
  expect(await chooseClusters(choosing, plan, sampleFeed('tre-em', [TOPIC]), NOW)).toHaveLength(50)
  expect(asked).toEqual([200])
})

test('feeds that are chosen from the same reports read them once in a publishing', async () => {
  const { fake, plan } = paperOfFive(5)
  await runRound(fake, plan)
  const feeds = ['tre-em', 'khac'].map((id) => sampleFeed(id, ['tre-em'], { days: 30 }))
  let reads = 0
  const clusters: Choosing['clusters'] = (query) => {
    if (query.before === undefined) reads += 1
    return fake.articles.clusters(query)
  }
  const world = { ...fake, articles: { ...fake.articles, clusters } }
  await publishFeeds(world, { ...plan, config: { ...plan.config, feeds } })
  expect(reads).toBe(1)
  expect(ids(fake, 'khac/feed.atom')).toHaveLength(5)
})

test('feeds of one publishing share what they are chosen from; what could not be read is read again', async () => {
  let reads = 0
  const choosing = rememberClusters({
    ...holding([]),
    clusters: async () => {
      reads += 1
      if (reads === 1) throw new Error('the disk')
      return []
    },
  })
  const query = { topics: ['tre-em'], since: NOW, most: 9 }
  await expect(choosing.clusters(query)).rejects.toThrow('the disk')
  expect([await choosing.clusters(query), await choosing.clusters(query)]).toEqual([[], []])
  await choosing.clusters({ ...query, most: 10 })
  expect(reads).toBe(3)
})
