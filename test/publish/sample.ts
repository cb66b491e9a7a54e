import type { EditionInput } from '../../src/domain/edition.ts'
import type { PublishedFeed, Source } from '../../src/domain/settings.ts'
import type { Article, Cluster, Entry, Match, StoredArticle } from '../../src/domain/types.ts'

/** Small makers of whole values for the tests of publish/: each takes only what its test is about. */

export function sampleSource(changes: Partial<Source> = {}): Source {
  return {
    id: 'baolangson.example',
    name: 'Báo Lạng Sơn',
    home: 'https://baolangson.example/',
    region: 'lang-son',
    language: 'vi',
    timezone: 'Asia/Ho_Chi_Minh',
    enabled: true,
    offBecause: null,
    feeds: [{ url: 'https://baolangson.example/rss/xa-hoi.rss', section: null }],
    lists: [],
    article: { layouts: [], ignoreDatesIn: [], atLeast: { words: 60, paragraphs: 2 }, pages: 'all' },
    poll: { everyMinutes: 60, atLeastMinutes: 30, atMostMinutes: 720 },
    charset: null,
    permission: null,
    content: 'full',
    formerly: [],
    marks: {},
    copies: false,
    tests: [],
    file: 'sources/baolangson.example.yaml',
    ...changes,
  }
}

export function sampleFeed(changes: Partial<PublishedFeed> = {}): PublishedFeed {
  return {
    id: 'tre-em',
    title: 'Bảo vệ trẻ em',
    description: 'Tin về bảo vệ trẻ em từ báo các địa phương.',
    language: 'vi',
    topics: ['bao-ve-tre-em'],
    regions: [],
    sources: [],
    languages: [],
    entries: 100,
    days: 90,
    content: 'full',
    order: 'published',
    share: 1,
    prefer: [],
    duplicateDays: null,
    pictures: false,
    split: null,
    ...changes,
  }
}

export function sampleArticle(changes: Partial<Article> = {}): Article {
  return {
    headline: 'Tập huấn công tác bảo vệ trẻ em',
    deck: null,
    lead: 'Gần 300 cán bộ dự lớp tập huấn về công tác bảo vệ, chăm sóc trẻ em tại thành phố Lạng Sơn.',
    byline: { names: ['Thúy Hường'], printed: 'Thúy Hường' },
    dateline: null,
    published: { at: '2026-11-20T07:30:00+07:00', precision: 'minute', basis: 'metadata' },
    modified: null,
    image: null,
    language: 'vi',
    section: 'Xã hội',
    canonicalUrl: null,
    kind: 'report',
    paywalled: false,
    body: {
      html: '<p>Gần 300 cán bộ dự lớp tập huấn.</p><p>Lớp học kéo dài hai ngày.</p>',
      text: 'Gần 300 cán bộ dự lớp tập huấn.\nLớp học kéo dài hai ngày.',
    },
    ...changes,
  }
}

export function sampleEntry(changes: Partial<Entry> = {}): Entry {
  return {
    id: 'entry-1',
    link: 'https://baolangson.example/xa-hoi/tap-huan-1.html',
    title: 'Tập huấn công tác bảo vệ trẻ em',
    summary: null,
    content: null,
    published: null,
    updated: null,
    authors: [],
    categories: [],
    enclosures: [],
    media: [],
    source: null,
    ...changes,
  }
}

export function sampleMatch(changes: Partial<Match> = {}): Match {
  return {
    topic: 'bao-ve-tre-em',
    verdict: 'keep',
    score: 12,
    evidence: [
      { term: 'bảo vệ trẻ em', field: 'headline', weight: 8, rule: 'topics/bao-ve-tre-em.yaml:12' },
      { term: 'trẻ em', field: 'lead', weight: 4, rule: 'topics/bao-ve-tre-em.yaml:14' },
    ],
    reason: '',
    ...changes,
  }
}

export function sampleStored(number: number, changes: Partial<StoredArticle> = {}): StoredArticle {
  return {
    number,
    id: `tag:rivermouth.example,2026:${number}`,
    sourceId: 'baolangson.example',
    url: `https://baolangson.example/xa-hoi/tap-huan-${number}.html`,
    entryId: `entry-${number}`,
    article: sampleArticle(),
    entry: sampleEntry({ id: `entry-${number}` }),
    firstSeenAt: '2026-11-20T02:00:00.000Z',
    updatedAt: '2026-11-20T02:00:00.000Z',
    matches: [sampleMatch()],
    layout: 'generic',
    doubts: [],
    readBy: null,
    ...changes,
  }
}

export function sampleCluster(number: number, ...members: readonly Partial<StoredArticle>[]): Cluster {
  const whole = (members.length === 0 ? [{}] : members).map((changes, at) => sampleStored(number + at * 1000, changes))
  return { id: `tag:rivermouth.example,2026:${number}`, members: whole }
}

export function sampleInput(changes: Partial<EditionInput> = {}): EditionInput {
  return {
    feed: sampleFeed(),
    baseUrl: 'https://rivermouth.example/',
    feedTag: 'tag:rivermouth.example,2026:feed/tre-em',
    generator: 'Rivermouth 0.1.0',
    hub: null,
    clusters: [sampleCluster(1)],
    sources: [sampleSource()],
    begunAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  }
}
