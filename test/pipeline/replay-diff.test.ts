import { describe, expect, test } from 'vitest'
import type { PendingEntry } from '../../src/domain/ports.ts'
import type { Config } from '../../src/domain/settings.ts'
import type { Article } from '../../src/domain/types.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { publishedBefore } from '../../src/pipeline/published-before.ts'
import { readOtherwise } from '../../src/pipeline/read-otherwise.ts'
import { diffFeeds, feedWords } from '../../src/pipeline/replay-diff.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleFeed, sampleSource, sampleTopic } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

const GIFTS = [
  'Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.',
  'Mỗi suất quà gồm sách vở, áo ấm và sữa, tổng trị giá hơn 30 triệu đồng do các nhà hảo tâm trong tỉnh đóng góp.',
]
/** Long enough to be told as the same report where two papers have it. */
const TOLD = [
  ...GIFTS,
  'Bà Nguyễn Thị Hạnh, chủ tịch hội, cho biết đây là lần thứ bảy chương trình được tổ chức kể từ khi trung tâm mở cửa năm 2003.',
  'Các em nhỏ đã hát tặng đoàn ba bài hát về thầy cô và mái trường, rồi cùng các cô chú trồng mười hai cây vải quanh sân chơi mới.',
]
const HOUSES = [
  'Sáng 9/11, huyện đoàn bàn giao hai căn nhà nhân ái cho các em là trẻ em mồ côi ở xã Thanh Lâm, mỗi căn rộng 48 mét vuông.',
  'Kinh phí xây dựng do đoàn viên, thanh niên trong huyện quyên góp suốt sáu tháng, cùng hàng trăm ngày công lao động.',
]
const ITEM = { date: 'Thu, 19 Nov 2026 08:00:00 +0700' }
const A = sampleSource('a.example', {
  name: 'Báo A',
  region: 'lang-son',
  feeds: [{ url: 'https://a.example/rss', section: null }],
})
const B = sampleSource('b.example', {
  name: 'Báo B',
  region: 'ha-giang',
  feeds: [{ url: 'https://b.example/rss', section: null }],
})
const feed = (fields: Parameters<typeof sampleFeed>[2] = {}) =>
  sampleFeed('tre-em', ['tre-em'], { days: 60, order: 'published', duplicateDays: 7, ...fields })
const PUBLISHED = sampleConfig({ sources: [A, B], feeds: [feed()] })

/** Two papers with one report, and one of them with an older report, published; then the feeds by another config. */
async function beside(change: Partial<Config>) {
  const world = createFakeWorld('2026-11-20T01:00:00.000Z', {
    'https://a.example/rss': rss('A', [
      { title: 'Tặng quà trẻ em mồ côi', link: 'https://a.example/1.html', ...ITEM },
      { title: 'Bàn giao nhà', link: 'https://a.example/2.html', date: 'Mon, 09 Nov 2026 08:00:00 +0700' },
    ]),
    'https://b.example/rss': rss('B', [{ title: 'Tặng quà trẻ em mồ côi', link: 'https://b.example/7.html', ...ITEM }]),
    'https://a.example/1.html': page('Tặng quà trẻ em mồ côi', TOLD),
    'https://a.example/2.html': page('Bàn giao nhà', HOUSES),
    'https://b.example/7.html': page('Tặng quà trẻ em mồ côi', TOLD),
  })
  // One after the other: the fake store judges no two at a time only where nobody asks it to.
  await runRound(world, makePlan({ ...PUBLISHED, sources: [A] }, 'w'))
  await runRound(world, makePlan(PUBLISHED, 'w'))
  const documents = [...world.published.values()].flatMap((edition) => edition.documents)
  const diffs = await diffFeeds({
    articles: world.articles,
    plan: makePlan({ ...PUBLISHED, ...change }, 'w'),
    before: publishedBefore(documents),
    changed: new Set(),
    now: '2026-11-20T01:00:00.000Z',
  })
  return diffs
}

describe('beside what is published', () => {
  test('the same config changes nothing', async () => {
    expect((await beside({})).map(feedWords)).toEqual(['0 gained, 0 lost, 0 merged; 2 entries published, 2 after'])
  })

  test('fewer days lose what is older, and say so', async () => {
    const [diff] = await beside({ feeds: [feed({ days: 5 })] })
    expect(diff?.entries).toEqual({ before: 2, after: 1 })
    expect(diff?.lost).toMatchObject([{ headline: 'Bàn giao nhà', why: 'older than 5 days' }])
  })

  test('fewer entries, and another region', async () => {
    const [fewer] = await beside({ feeds: [feed({ entries: 1 })] })
    expect(fewer?.lost).toMatchObject([{ why: expect.stringMatching(/^no room/u) }])
    const [region] = await beside({ feeds: [feed({ regions: ['ha-giang'] })] })
    expect(region?.lost).toMatchObject([{ headline: 'Bàn giao nhà', why: expect.stringContaining('region') }])
  })

  test('a preferred paper leads: told as such, and nothing is lost', async () => {
    const [a] = await beside({ feeds: [feed({ prefer: ['a.example'] })] })
    const [b] = await beside({ feeds: [feed({ prefer: ['b.example'] })] })
    const led = [...(a?.led ?? []), ...(b?.led ?? [])]
    expect(led).toHaveLength(1)
    expect(led[0]?.why).toMatch(/^led by Báo [AB], before by Báo [AB]: “Tặng quà/u)
    expect([a?.lost, a?.gained, b?.lost, b?.gained]).toEqual([[], [], [], []])
  })

  test('a paper that only has another name still leads', async () => {
    const [diff] = await beside({
      sources: [
        { ...A, name: 'A mới' },
        { ...B, name: 'B mới' },
      ],
    })
    expect(diff?.led).toEqual([])
  })

  test('a feed that has another name is new, and the former one has left', async () => {
    const diffs = await beside({ feeds: [sampleFeed('tin', ['tre-em'], { days: 60 })] })
    expect(diffs).toMatchObject([
      { feedId: 'tin', state: 'new', entries: { before: 0, after: 2 }, gained: [{ why: 'the feed is new' }, {}] },
      { feedId: 'tre-em', state: 'left', entries: { before: 2, after: 0 } },
    ])
    expect(diffs.map(feedWords)[1]).toContain('no longer in the config, 2 entries published')
  })

  test('a topic that has another name, before anything is decided by it, shows as all lost', async () => {
    const topics = [sampleTopic('em', ['trẻ em mồ côi'])]
    const [diff] = await beside({ topics, feeds: [sampleFeed('tre-em', ['em'], { days: 60 })] })
    expect(diff?.lost).toMatchObject([{ why: 'no topic of this feed keeps it (em)' }, {}])
  })

  test('a feed turned over is in another order', async () => {
    const [diff] = await beside({ feeds: [feed({ order: 'first-seen' })] })
    expect(feedWords(diff ?? never())).toMatch(/merged(?:, in another order)?; 2 entries published, 2 after$/u)
  })
})

function never(): never {
  throw new Error('no feed')
}

test('documents that cannot be read, archives and other kinds are no feeds', () => {
  const document = (path: string, text: string) => ({
    path,
    contentType: '',
    bytes: new TextEncoder().encode(text),
    etag: '""',
    updated: '2026-11-20T01:00:00.000Z',
  })
  const item = { id: 'tag:1', title: 'Tin', url: 'https://a.example/1', _source: { name: 'Báo A' } }
  const feeds = publishedBefore([
    document('torn/feed.json', '{"items":['),
    document('list/feed.json', '[1]'),
    document('tin/archive/2026-10-001.json', JSON.stringify({ items: [item] })),
    document('tin/feed.atom', '<feed/>'),
    document('tin/feed.json', JSON.stringify({ items: [item, { title: 'no id' }, 7, { id: 'tag:2' }] })),
  ])
  expect([...feeds]).toEqual([
    [
      'tin',
      [
        { id: 'tag:1', headline: 'Tin', url: 'https://a.example/1', paper: 'Báo A' },
        { id: 'tag:2', headline: '', url: null, paper: '' },
      ],
    ],
  ])
})

describe('what is read otherwise', () => {
  const article = (fields: Partial<Article>): Article => ({
    headline: 'Tặng quà',
    deck: null,
    lead: null,
    body: { html: '', text: `${GIFTS.join('\n')}` },
    byline: { printed: 'Hà Vân', names: ['Hà Vân'] },
    published: { at: '2026-11-19T17:30:00.000Z', precision: 'minute', basis: 'metadata' },
    dateline: null,
    image: null,
    section: null,
    language: 'vi',
    modified: null,
    canonicalUrl: null,
    kind: 'report',
    paywalled: false,
    ...fields,
  })
  const pending = (was: Article): PendingEntry =>
    ({
      firstSeenAt: '2026-11-20T01:00:00.000Z',
      before: { url: 'https://a.example/1.html', article: was },
    }) as unknown as PendingEntry
  const changes = (now: Partial<Article>) =>
    readOtherwise(pending(article({})), article(now), 'Asia/Ho_Chi_Minh')?.changes ?? null

  const ROWS: readonly { name: string; now: Partial<Article>; told: unknown }[] = [
    { name: 'nothing', now: {}, told: null },
    {
      name: 'the headline',
      now: { headline: 'Báo A' },
      told: [{ what: 'headline', was: 'Tặng quà', becomes: 'Báo A' }],
    },
    {
      name: 'the day, in the paper’s zone',
      now: { published: { at: '2026-11-18T17:30:00.000Z', precision: 'minute', basis: 'metadata' } as const },
      told: [
        {
          what: 'date',
          was: '2026-11-20 00:30 Asia/Ho_Chi_Minh (minute, by metadata)',
          becomes: '2026-11-19 00:30 Asia/Ho_Chi_Minh (minute, by metadata)',
        },
      ],
    },
    { name: 'the byline', now: { byline: null }, told: [{ what: 'byline', was: 'Hà Vân', becomes: 'none' }] },
    {
      name: 'a word deep in a paragraph, as many words as before',
      now: { body: { html: '', text: [GIFTS[0], GIFTS[1]?.replace('đóng góp', 'quyên góp')].join('\n') } },
      told: [{ what: 'words', was: '53 words: “… đóng góp.”', becomes: '53 words: “… quyên góp.”' }],
    },
    {
      name: 'a paragraph less',
      now: { body: { html: '', text: GIFTS[0] ?? '' } },
      told: [
        {
          what: 'words',
          was: expect.stringMatching(/^53 words: “Mỗi suất/u),
          becomes: '27 words; here it ends',
        },
      ],
    },
  ]
  test.each(ROWS)('$name', ({ now, told }) => {
    expect(changes(now)).toEqual(told)
  })
})
