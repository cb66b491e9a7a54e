import type { FetchTrace, PollState, PollTarget } from '../../src/domain/fetching.ts'
import type { AlarmKind, SourceHabit } from '../../src/domain/habit.ts'
import type { AnnouncedEntry, JudgedArticle, Judgement, PollRecord } from '../../src/domain/ports.ts'
import type { Article, Entry, Match } from '../../src/domain/types.ts'

/** Plain values for tests; each takes what the test is about and fills in the rest. */
export function sampleEntry(id: string, fields: Partial<Entry> = {}): Entry {
  return {
    id,
    link: `https://bao.example/${id}.html`,
    title: `Tin ${id}`,
    summary: null,
    content: null,
    published: null,
    updated: null,
    authors: [],
    categories: [],
    enclosures: [],
    media: [],
    source: null,
    ...fields,
  }
}

export function sampleArticle(headline: string, fields: Partial<Article> = {}): Article {
  return {
    headline,
    deck: null,
    lead: null,
    byline: null,
    dateline: null,
    published: { at: '2026-11-20', precision: 'day', basis: 'page' },
    modified: null,
    image: null,
    language: 'vi',
    section: null,
    canonicalUrl: null,
    kind: 'report',
    paywalled: false,
    body: { html: `<p>${headline}</p>`, text: headline },
    ...fields,
  }
}

/** An address never polled and due. */
export function sampleState(target: PollTarget, now: string): PollState {
  const never = { lastPolledAt: null, lastGoodAt: null, lastNewsAt: null, lastFullAt: null }
  const health = { kind: 'new', since: null, note: '' } as const
  const next = { nextPollAt: now, nextPollReason: 'never polled', intervalMinutes: 0 }
  return { target, url: target.url, validators: null, bodyHash: null, failuresInARow: 0, ...never, ...next, health }
}

export function sampleTrace(url: string, startedAt: string): FetchTrace {
  return {
    url,
    finalUrl: url,
    kind: 'feed',
    startedAt,
    milliseconds: 12,
    status: 200,
    bytes: 1000,
    sent: null,
    received: { etag: '"a"', lastModified: null },
  }
}

export function announced(entry: Entry, digest = 'd1'): AnnouncedEntry {
  return { entry, address: entry.link, digest, heldBecause: null }
}

export function sampleRecord(state: PollState, at: string, entries: readonly AnnouncedEntry[]): PollRecord {
  return {
    state,
    trace: sampleTrace(state.url, at),
    entries,
    reader: 'strict',
    repairs: [],
    problem: null,
  }
}

/** What was learnt of a source, with an alarm of each of these kinds. */
export function sampleHabit(sourceId: string, kinds: readonly AlarmKind[]): SourceHabit {
  const measures = { layout: '2011', words: 300, paragraphs: 5, dated: true, signed: true, echo: 0.8 }
  const alarms = kinds.map((kind) => ({
    sourceId,
    layout: '2011',
    kind,
    selector: '#content',
    since: '2026-11-20T00:00:00.000Z',
    example: `https://${sourceId}/1.html`,
    note: 'layout 2011 (#content) fits no page any more',
  }))
  return { sourceId, settings: 'a', sound: [measures], recent: [], alarms }
}

/** The same of a source none of whose pages comes. */
export function sampleRefused(sourceId: string, isAlarm = true): SourceHabit {
  const since = '2026-11-20T00:00:00.000Z'
  const told = { sourceId, since, pages: 5, reason: 'answered 403', example: `https://${sourceId}/5.html` }
  return { ...sampleHabit(sourceId, []), refusals: { told, pages: ['a', 'b'], isAlarm } }
}

export function keptMatch(topic: string): Match {
  return { topic, verdict: 'keep', score: 9, evidence: [], reason: 'score 9, kept from 7' }
}

export function sampleJudgement(
  entryNumber: number,
  judged: Partial<JudgedArticle> | null,
  decidedAt: string,
): Judgement {
  return {
    entryNumber,
    verdict: { kind: 'kept', stage: 'match', reason: 'score 9', rule: 'topic.yaml:3' },
    decidedAt,
    retryAt: null,
    page: null,
    article: judged === null ? null : { ...BARE, ...judged },
  }
}

const BARE: JudgedArticle = {
  corrects: null,
  id: 'tag:test,2026:article/0',
  article: sampleArticle('Tin'),
  url: 'https://bao.example/0.html',
  address: 'https://bao.example/0.html',
  keys: [],
  sketch: null,
  matches: [],
  layout: 'generic',
  doubts: [],
  readBy: null,
  substanceChanged: false,
  duplicateOf: [],
  sameAffairAs: [],
}
