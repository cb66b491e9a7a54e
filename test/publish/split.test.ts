import { expect, test } from 'vitest'
import { splitFeed } from '../../src/publish/split.ts'
import { sampleFeed, sampleSource } from './sample.ts'

const SOURCES = [
  sampleSource({ id: 'a', region: 'lang-son' }),
  sampleSource({ id: 'b', region: 'cao-bang' }),
  sampleSource({ id: 'c', region: 'lang-son' }),
  sampleSource({ id: 'd', region: null }),
]

test('a feed that is not split stands for itself', () => {
  const feed = sampleFeed()
  expect(splitFeed(feed, SOURCES)).toEqual([feed])
})

test('a split feed stands for itself and one feed a region, in order', () => {
  const [whole, ...parts] = splitFeed(sampleFeed({ split: 'region', share: 0.2 }), SOURCES)
  expect(whole?.id).toBe('tre-em')
  expect(parts.map(({ id, regions, title, share, split }) => ({ id, regions, title, share, split }))).toEqual([
    { id: 'tre-em/region/cao-bang', regions: ['cao-bang'], title: 'Bảo vệ trẻ em – Cao Bằng', share: 1, split: null },
    { id: 'tre-em/region/lang-son', regions: ['lang-son'], title: 'Bảo vệ trẻ em – Lạng Sơn', share: 1, split: null },
  ])
})

test('only regions of papers that the feed takes get a feed', () => {
  const ids = (changes: Parameters<typeof sampleFeed>[0]) =>
    splitFeed(sampleFeed({ split: 'region', ...changes }), SOURCES).map((feed) => feed.id)
  expect(ids({ regions: ['cao-bang'] })).toEqual(['tre-em', 'tre-em/region/cao-bang'])
  expect(ids({ sources: ['a', 'd'] })).toEqual(['tre-em', 'tre-em/region/lang-son'])
})
