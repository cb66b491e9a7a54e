import type { AnnouncedEntry, Judgement } from '../../src/domain/ports.ts'
import type { Evidence, Match, Verdict } from '../../src/domain/types.ts'
import type { Store } from '../../src/store/store.ts'
import {
  announced,
  sampleArticle,
  sampleEntry,
  sampleJudgement,
  sampleRecord,
  sampleState,
} from '../contract/samples.ts'

/** Fills a store with articles as a year of polling would: through its own ports, a poll's worth in one transaction. */
export async function storeArticles(store: Store, options: Filling): Promise<void> {
  const { articles, sources, topic, lastDay } = options
  const polls = Math.ceil(articles / PER_POLL)
  for (let poll = 0; poll < polls; poll += 1) {
    const at = new Date(Date.parse(lastDay) - ((polls - poll) * DAYS * 86_400_000) / polls).toISOString()
    const source = sources[poll % sources.length] ?? ''
    const target = { sourceId: source, url: `https://${source}/rss`, kind: 'feed' } as const
    const entries = Array.from({ length: PER_POLL }, (_, n) => entryOf(source, poll * PER_POLL + n))
    await store.sources.savePolls([sampleRecord(sampleState(target, at), at, entries)])
    const pending = await store.articles.claimPending({ worker: 'w', now: at, leaseSeconds: 60, most: PER_POLL }, null)
    await store.articles.atomically(async (within) => {
      for (const { number } of pending) await within.saveJudgement(judgementOf(source, number, topic, at))
    })
  }
}

interface Filling {
  readonly articles: number
  readonly sources: readonly string[]
  /** The topic that keeps one in ten. */
  readonly topic: string
  /** ISO instant of the newest. */
  readonly lastDay: string
}

const PER_POLL = 50
const DAYS = 90

function entryOf(source: string, at: number): AnnouncedEntry {
  const title = `Công an tỉnh điều tra vụ việc số ${at} liên quan đến trẻ em trên địa bàn`
  return announced(
    sampleEntry(`https://${source}/${at}.html`, { link: `https://${source}/${at}.html`, title, summary: SENTENCE }),
  )
}

function judgementOf(source: string, number: number, topic: string, at: string): Judgement {
  const verdict = VERDICTS[number % VERDICTS.length] ?? KEPT
  const url = `https://${source}/${number - 1}.html`
  const article = sampleArticle(`Công an tỉnh điều tra vụ việc số ${number - 1} liên quan đến trẻ em trên địa bàn`, {
    published: { at: at.slice(0, 10), precision: 'day', basis: 'page' },
    byline: { names: ['Thúy Hường'], printed: 'Thúy Hường' },
    body: { html: `<p>${SENTENCE.repeat(12)}</p>`.repeat(3), text: SENTENCE.repeat(36) },
  })
  const judged = {
    id: `tag:bench.example,2026:article/${number}`,
    article,
    url,
    address: url,
    matches: [matchOf(topic, verdict)],
    keys: [number * 3, number * 3 + 1, number * 3 + 2],
  }
  return { ...sampleJudgement(number, judged, at), verdict }
}

function matchOf(topic: string, { kind, reason }: Verdict): Match {
  const evidence: Evidence[] = Array.from({ length: 8 }, (_, at) => ({
    term: `cụm từ ${at}`,
    field: 'body',
    weight: 1,
    rule: `topics/${topic}.yaml:${at + 10}`,
  }))
  return { topic, verdict: MATCHES[kind], score: 8, evidence, reason }
}

const MATCHES = { kept: 'keep', held: 'review', duplicate: 'keep', dropped: 'drop', broken: 'drop' } as const
const KEPT: Verdict = { kind: 'kept', stage: 'match', reason: 'score 8, kept from 7', rule: 'topics/tre-em.yaml:12' }
const DROPPED: Verdict = { kind: 'dropped', stage: 'match', reason: 'score 1, dropped below 4', rule: null }
const VERDICTS: readonly Verdict[] = [
  KEPT,
  { kind: 'held', stage: 'match', reason: 'score 5, kept from 7', rule: 'topics/tre-em.yaml:12' },
  { kind: 'duplicate', stage: 'dedupe', reason: 'told before by another paper: the same words', rule: null },
  ...Array.from({ length: 7 }, () => DROPPED),
]
const SENTENCE = 'Cơ quan chức năng đang làm rõ sự việc theo quy định của pháp luật về bảo vệ trẻ em. '
