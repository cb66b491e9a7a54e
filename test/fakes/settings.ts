import type { Config, PublishedFeed, Source, Topic } from '../../src/domain/settings.ts'

/** Settings for tests; each takes what the test is about and fills in the rest. */
export function sampleSource(id: string, fields: Partial<Source> = {}): Source {
  return {
    id,
    name: id,
    home: `https://${id}/`,
    region: null,
    language: 'vi',
    timezone: 'Asia/Ho_Chi_Minh',
    enabled: true,
    offBecause: null,
    feeds: [],
    lists: [],
    article: { layouts: [], ignoreDatesIn: [], atLeast: { words: 20, paragraphs: 1 }, pages: 'all' },
    poll: { everyMinutes: 60, atLeastMinutes: 30, atMostMinutes: 1440 },
    charset: null,
    permission: null,
    content: 'full',
    formerly: [],
    marks: {},
    copies: false,
    tests: [],
    file: `sources/${id}.yaml`,
    ...fields,
  }
}

const FIELD = { cap: 2, chars: 4000 }

/** A topic of one strong group: enough for a test that is not about topics. */
export function sampleTopic(id: string, phrases: readonly string[]): Topic {
  const terms = phrases.map((phrase, at) => ({ phrase, weight: null, rule: `topics/${id}.yaml:${at + 5}` }))
  return {
    id,
    title: id,
    language: 'vi',
    keepAt: 6,
    reviewAt: 4,
    fields: { headline: { weight: 3, ...FIELD }, lead: { weight: 2, ...FIELD }, body: { weight: 1, ...FIELD } },
    groups: [{ id: 'strong', weight: 3, fields: ['headline', 'lead', 'body'], most: null, terms }],
    masks: [],
    never: [],
    gate: [],
    fold: false,
    examples: [],
    file: `topics/${id}.yaml`,
  }
}

export function sampleFeed(id: string, topics: readonly string[], fields: Partial<PublishedFeed> = {}): PublishedFeed {
  return {
    id,
    title: id,
    description: id,
    language: 'vi',
    topics,
    regions: [],
    sources: [],
    languages: [],
    entries: 50,
    days: 3650 * 2,
    content: 'full',
    order: 'first-seen',
    share: 1,
    prefer: [],
    duplicateDays: null,
    pictures: true,
    split: null,
    ...fields,
  }
}

export function sampleConfig(fields: Partial<Config> = {}): Config {
  return {
    sources: [],
    topics: [sampleTopic('tre-em', ['bảo vệ, chăm sóc trẻ em', 'trẻ em mồ côi', 'trẻ mồ côi'])],
    feeds: [sampleFeed('tre-em', ['tre-em'])],
    ops: {
      store: 'sqlite::memory:',
      output: 'unused',
      listen: { host: '127.0.0.1', port: 0, status: 'loopback' },
      baseUrl: 'https://rivermouth.example/',
      tag: { authority: 'rivermouth.example', since: '2026-01-01' },
      userAgent: { name: 'Rivermouth', contact: 'editors@rivermouth.example' },
      limits: {
        requestSeconds: 10,
        feedMegabytes: 15,
        pageMegabytes: 5,
        redirects: 10,
        perHostInFlight: 2,
        perHostSeconds: 0,
        pagesPerPoll: 30,
        parseSeconds: 10,
        parseMegabytes: 256,
      },
      allowHosts: [],
      hub: null,
      websubCallback: null,
      desk: { token: null },
      keep: { pagesDays: 30, fetchesDays: 30, verdictsDays: 365, articlesDays: 3650 },
      log: 'info',
      tickSeconds: 15,
      parallelPolls: 8,
      leaseSeconds: 60,
      workers: 1,
    },
    ...fields,
  }
}
