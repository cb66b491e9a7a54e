import { expect, test } from 'vitest'
import type { Source } from '../../src/domain/settings.ts'
import type { SourceStatus } from '../../src/domain/status.ts'
import { probeAll, probeSource } from '../../src/pipeline/probe.ts'
import { worstHealth } from '../../src/pipeline/source-health.ts'
import { sampleHabit, sampleRefused, sampleState } from '../contract/samples.ts'
import { sampleSource } from '../fakes/settings.ts'
import { type Answer, createFakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

const PAPER = 'https://bao.example'
const TEXT = [
  'Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.',
  'Mỗi suất quà gồm sách vở, áo ấm và sữa, tổng trị giá hơn 30 triệu đồng do các nhà hảo tâm trong tỉnh đóng góp.',
]
const LINKS = [1, 2, 3, 4].map((number) => `${PAPER}/bai-viet-${number}001.html`)
const FEED = rss(
  'Báo',
  LINKS.map((link, at) => ({ title: `Tặng quà trẻ em mồ côi lần ${at}`, link })),
)
const ARTICLES = Object.fromEntries(LINKS.map((link) => [link, page('Tặng quà trẻ em mồ côi', TEXT)]))
const HOME = `<html><head><link rel="alternate" type="application/rss+xml" href="/moi.rss"></head><body></body></html>`

function look(answers: Readonly<Record<string, Answer>>, source: Partial<Source> = {}) {
  const world = createFakeWorld('2026-11-20T01:00:00.000Z', answers)
  const feeds = [{ url: `${PAPER}/rss`, section: null }]
  const paper = sampleSource('bao.example', { home: `${PAPER}/`, feeds, ...source })
  return { world, paper, probed: () => probeSource(world, paper) }
}

test.each([
  {
    name: 'a paper that is off and well is to be switched on',
    answers: { [`${PAPER}/rss`]: FEED, ...ARTICLES },
    source: { enabled: false, offBecause: 'not verified' },
    verdict: 'ready',
    advice: ['switch it on: remove enabled: false and off-because:'],
  },
  {
    name: 'a paper that is on and well needs nothing',
    answers: { [`${PAPER}/rss`]: FEED, ...ARTICLES },
    source: {},
    verdict: 'ready',
    advice: [],
  },
  {
    name: 'one of two addresses is dead',
    answers: { [`${PAPER}/rss`]: FEED, ...ARTICLES },
    source: { feeds: [`${PAPER}/rss`, `${PAPER}/cu.rss`].map((url) => ({ url, section: null })) },
    verdict: 'mend',
    advice: [`mend or remove ${PAPER}/cu.rss: answered 404`],
  },
  {
    name: 'the feed is elsewhere, and the home page declares where',
    answers: { [`${PAPER}/`]: HOME, [`${PAPER}/moi.rss`]: FEED, ...ARTICLES },
    source: {},
    verdict: 'mend',
    advice: [`mend or remove ${PAPER}/rss: answered 404`, `write ${PAPER}/moi.rss into its file: 4 entries`],
  },
  {
    name: 'its articles cannot be read',
    answers: { [`${PAPER}/rss`]: FEED },
    source: {},
    verdict: 'mend',
    advice: ['none of its articles could be read: look with preview'],
  },
  {
    name: 'its layout fits nothing',
    answers: { [`${PAPER}/rss`]: FEED, ...ARTICLES },
    source: {
      article: {
        layouts: [{ id: 'cu', body: '.cu' }],
        ignoreDatesIn: [],
        atLeast: { words: 20, paragraphs: 1 },
        pages: 'all',
      },
    } as const,
    verdict: 'ready',
    advice: ['layout cu fits none of 3 articles: mend its selectors'],
  },
  { name: 'nothing answers', answers: {}, source: {}, verdict: 'silent', advice: ['nothing answers: answered 404'] },
])('$name', async ({ answers, source, verdict, advice }) => {
  const { world, probed } = look(answers, source)
  const found = await probed()
  expect({ verdict: found.verdict, advice: found.advice }).toEqual({ verdict, advice })
  expect(world.asked.length).toBeLessThanOrEqual(16)
  expect(world.asked.filter(({ validators }) => validators !== null)).toEqual([])
})

test('robots.txt forbids it: nothing else is asked, and the way out is told', async () => {
  const { world, paper } = look({})
  const asked: string[] = []
  const fetcher: typeof world.fetcher = {
    fetch: async ({ url }) => {
      asked.push(url)
      const trace = {
        url,
        finalUrl: url,
        kind: 'feed',
        startedAt: '',
        milliseconds: 0,
        status: null,
        bytes: 0,
        sent: null,
        received: null,
      } as const
      return { kind: 'refused', by: 'robots', reason: 'robots.txt forbids /', trace }
    },
  }
  const found = await probeSource({ ...world, fetcher }, paper)
  expect(found.verdict).toBe('forbidden')
  expect(found.advice.join()).toContain('record its permission')
  expect(asked).toEqual([`${PAPER}/rss`])
})

test('many papers are looked at at once and told in their order', async () => {
  const papers = Array.from({ length: 30 }, (_, at) =>
    sampleSource(`bao-${at}.example`, { home: `https://bao-${at}.example/` }),
  )
  const seen: number[] = []
  const probed = await probeAll(createFakeWorld('2026-11-20T01:00:00.000Z', {}), papers, (done) => seen.push(done))
  expect(probed.map(({ sourceId }) => sourceId)).toEqual(papers.map(({ id }) => id))
  expect(seen).toHaveLength(30)
})

const NOW = '2026-11-20T01:00:00.000Z'
const target = (kind: SourceStatus['targets'][number]['health']['kind']) => ({
  ...sampleState({ sourceId: 'a', url: `https://a.example/${kind}`, kind: 'feed' }, NOW),
  health: { kind, since: NOW, note: `it is ${kind}` },
})
const statusOf = (more: Partial<SourceStatus>): SourceStatus => ({
  id: 'a',
  name: 'Báo A',
  enabled: true,
  offBecause: null,
  targets: [],
  alarms: [],
  pagesRefused: null,
  todo: [],
  ...more,
})

test.each([
  {
    name: 'off goes before all',
    status: statusOf({ enabled: false, targets: [target('gone')] }),
    kind: 'off',
    ill: false,
  },
  {
    name: 'the worst address speaks',
    status: statusOf({ targets: [target('well'), target('failing'), target('gone')] }),
    kind: 'gone',
    ill: true,
  },
  {
    name: 'a layout alarm',
    status: statusOf({ targets: [target('well')], alarms: sampleHabit('a', ['unmatched']).alarms }),
    kind: 'layout',
    ill: true,
  },
  {
    name: 'a layout alarm goes before a move',
    status: statusOf({ targets: [target('moved')], alarms: sampleHabit('a', ['unmatched']).alarms }),
    kind: 'layout',
    ill: true,
  },
  {
    name: 'pages that do not come',
    status: statusOf({ targets: [target('moved')], pagesRefused: sampleRefused('a').refusals?.told ?? null }),
    kind: 'pages',
    ill: true,
  },
  { name: 'well', status: statusOf({ targets: [target('well'), target('new')] }), kind: 'well', ill: false },
  { name: 'never polled', status: statusOf({}), kind: 'new', ill: false },
])('health of a paper: $name', ({ status, kind, ill }) => {
  expect(worstHealth(status)).toMatchObject({ kind, ill })
})
