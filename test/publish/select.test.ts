import { describe, expect, test } from 'vitest'
import type { PublishedFeed } from '../../src/domain/settings.ts'
import type { Cluster } from '../../src/domain/types.ts'
import { selectClusters } from '../../src/publish/select.ts'
import { sampleArticle, sampleCluster, sampleFeed, sampleMatch, sampleSource } from './sample.ts'

const NOW = '2026-11-23T00:00:00.000Z'
const SOURCES = [
  sampleSource({ id: 'a', region: 'lang-son', language: 'vi' }),
  sampleSource({ id: 'b', region: 'cao-bang', language: 'vi' }),
  sampleSource({ id: 'c', region: null, language: 'en' }),
]

function at(number: number, sourceId: string, day: string, language: string | null = null): Cluster {
  const published = { at: `${day}T00:00:00Z`, precision: 'second', basis: 'feed' } as const
  return sampleCluster(number, {
    sourceId,
    firstSeenAt: '2026-11-22T00:00:00.000Z',
    article: sampleArticle({ published, language }),
  })
}

/** Published on the 20th, and judged two days and a half after its first sight. */
function late(number: number): Cluster {
  const cluster = at(number, 'b', '2026-11-20')
  const waited = { firstSeenAt: '2026-11-20T00:00:00.000Z', arrivedAt: '2026-11-22T12:00:00.000Z' }
  return { ...cluster, members: cluster.members.map((one) => ({ ...one, ...waited })) }
}

const CLUSTERS = [
  at(1, 'a', '2026-11-20'),
  at(2, 'b', '2026-11-22'),
  at(3, 'c', '2026-11-21', 'en'),
  at(4, 'a', '2026-06-01'),
]

describe('a feed shows', () => {
  test.each<{ name: string; feed: Partial<PublishedFeed>; clusters?: Cluster[]; shown: number[] }>([
    { name: 'the newest first, and not what is too old', feed: {}, shown: [2, 3, 1] },
    { name: 'what its days reach', feed: { days: 365 }, shown: [2, 3, 1, 4] },
    { name: 'at most as many as it wants', feed: { entries: 2 }, shown: [2, 3] },
    { name: 'only its regions', feed: { regions: ['lang-son'] }, shown: [1] },
    { name: 'only its papers', feed: { sources: ['b', 'c'] }, shown: [2, 3] },
    { name: 'only its languages, whatever their region', feed: { languages: ['en-GB'] }, shown: [3] },
    { name: 'only its topics', feed: { topics: ['khac'] }, shown: [] },
    { name: 'by first sight, the later number first', feed: { order: 'first-seen', days: 365 }, shown: [4, 3, 2, 1] },
    {
      name: 'what waited long for its verdict as if published as much later',
      feed: { entries: 3 },
      clusters: [...CLUSTERS.slice(0, 3), late(5)],
      shown: [5, 2, 3],
    },
    {
      name: 'by first sight, what waited long by when it came',
      feed: { order: 'first-seen', entries: 2 },
      clusters: [...CLUSTERS.slice(0, 3), late(0)],
      shown: [0, 3],
    },
    {
      name: 'no paper above its share of its places',
      feed: { entries: 4, share: 0.5 },
      clusters: [1, 2, 3, 4, 5].map((number) => at(number, 'a', '2026-11-20')).concat(at(6, 'b', '2026-11-01')),
      shown: [5, 4, 6],
    },
    {
      name: 'all of one paper where the feed has room within its share',
      feed: { entries: 10, share: 0.5 },
      clusters: [1, 2, 3].map((number) => at(number, 'a', '2026-11-20')),
      shown: [3, 2, 1],
    },
    { name: 'one of each paper, however small the share', feed: { entries: 2, share: 0.1 }, shown: [2, 3] },
  ])('$name', ({ feed, clusters = CLUSTERS, shown }) => {
    const selected = selectClusters(sampleFeed(feed), clusters, SOURCES, NOW)
    expect(selected.map((cluster) => cluster.members[0]?.number)).toEqual(shown)
  })

  test.each<{ name: string; feed: Partial<PublishedFeed>; leads: string[] }>([
    { name: 'whoever leads where all fit', feed: {}, leads: ['c'] },
    { name: 'the paper of its region', feed: { regions: ['lang-son'] }, leads: ['a'] },
    { name: 'the paper it lists', feed: { sources: ['b', 'a'] }, leads: ['a'] },
    { name: 'the one in its language', feed: { languages: ['vi'] }, leads: ['a'] },
    { name: 'nobody where each fits in part', feed: { languages: ['en'], regions: ['lang-son'] }, leads: [] },
  ])('of a report that several papers tell, $name', ({ feed, leads }) => {
    const english = sampleArticle({ language: 'en' })
    const shared = sampleCluster(1, { sourceId: 'c', article: english }, { sourceId: 'a' }, { sourceId: 'b' })
    const selected = selectClusters(sampleFeed(feed), [shared], SOURCES, NOW)
    expect(selected.map((cluster) => cluster.members[0]?.sourceId)).toEqual(leads)
    for (const { id, members } of selected) expect([id, members.length]).toEqual([shared.id, 3])
  })

  test('nothing that its topic only holds for review or drops', () => {
    const review = sampleCluster(1, { sourceId: 'a', matches: [sampleMatch({ verdict: 'review' })] })
    expect(selectClusters(sampleFeed(), [review], SOURCES, NOW)).toEqual([])
  })

  test('the same order whatever order it is given', () => {
    const equal = [1, 2, 3, 4].map((number) => at(number, 'a', '2026-11-20'))
    const forwards = selectClusters(sampleFeed(), equal, SOURCES, NOW)
    expect(selectClusters(sampleFeed(), equal.toReversed(), SOURCES, NOW)).toEqual(forwards)
  })
})
