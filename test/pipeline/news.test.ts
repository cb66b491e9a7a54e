import { expect, test } from 'vitest'
import { bringsNews } from '../../src/pipeline/news.ts'
import { sampleCluster } from '../publish/sample.ts'

const FIRST = new Map([['a.example', '2026-11-20T08:00:00.000Z']])
const BEFORE = { sourceId: 'a.example', firstSeenAt: '2026-11-20T07:59:00.000Z' }
const AFTER = { sourceId: 'a.example', firstSeenAt: '2026-11-20T09:00:00.000Z' }
const UNKNOWN = { sourceId: 'off.example', firstSeenAt: '2026-11-20T07:00:00.000Z' }

test.each([
  { name: 'what a first reading brought is no news', come: [sampleCluster(1, BEFORE)], news: false },
  { name: 'what came later is', come: [sampleCluster(1, AFTER)], news: true },
  { name: 'among much that is old too', come: [sampleCluster(1, BEFORE), sampleCluster(2, AFTER)], news: true },
  { name: 'as is what another paper tells anew', come: [sampleCluster(1, BEFORE, AFTER)], news: true },
  { name: 'of a source that is not polled nothing is held back', come: [sampleCluster(1, UNKNOWN)], news: true },
  { name: 'a change by which nothing came is a correction, and told', come: [], news: true },
])('$name', ({ come, news }) => {
  expect(bringsNews(come, FIRST)).toBe(news)
})
