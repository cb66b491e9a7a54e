import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import {
  announced,
  keptMatch,
  sampleArticle,
  sampleEntry,
  sampleJudgement,
  sampleRecord,
  sampleState,
} from '../contract/samples.ts'

const OLD = '2026-01-01T00:00:00.000Z'
const NEW = '2026-11-20T00:00:00.000Z'
const TARGET = { sourceId: 'bao.example', url: 'https://bao.example/rss', kind: 'feed' } as const
const silent = () => undefined

let store: Store
beforeEach(async () => {
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  store = await openStore({ address: 'sqlite::memory:', outputFolder: 'unused', now: OLD, log })
})
afterEach(() => store.close())

/** One entry seen and judged at an instant; kept entries become articles. */
async function seen(id: string, at: string, kind: 'kept' | 'dropped'): Promise<void> {
  await store.sources.syncTargets([sampleState(TARGET, at)])
  const claim = { worker: 'w', now: at, leaseSeconds: 1, most: 9 }
  const [state] = await store.sources.claimDue(claim)
  if (state === undefined) throw new Error('nothing due')
  await store.sources.savePolls([
    sampleRecord({ ...state, nextPollAt: at }, at, [announced(sampleEntry(id, { summary: 'words' }))]),
  ])
  const [pending] = await store.articles.claimPending(claim, null)
  const address = `https://bao.example/${id}.html`
  const page = { url: address, bytes: Buffer.from('<p>page</p>'), contentType: 'text/html' }
  const judged = {
    id: `tag:t,2026:${id}`,
    address,
    url: address,
    keys: [1, 2],
    matches: [keptMatch('tre-em')],
    article: sampleArticle(id),
  }
  const judgement = sampleJudgement(pending?.number ?? 0, kind === 'kept' ? judged : null, at)
  await store.articles.saveJudgement({ ...judgement, page, verdict: { ...judgement.verdict, kind } })
}

const forget = (pages: string, verdicts: string, articles: string) =>
  store.housekeeping.forget({ pages, verdicts, articles })

test('nothing is forgotten before its time', async () => {
  await seen('1', NEW, 'kept')
  expect(await forget(OLD, OLD, OLD)).toBe(0)
})

test('an article past its time goes with its keys, and its entry is still known', async () => {
  await seen('1', OLD, 'kept')
  await seen('2', NEW, 'kept')
  expect(await forget(OLD, OLD, '2026-06-01T00:00:00.000Z')).toBe(1)
  expect((await store.articles.candidates([1], 9)).map((candidate) => candidate.told.headline)).toEqual(['2'])
  const again = sampleRecord((await store.sources.states())[0] ?? never(), NEW, [announced(sampleEntry('1'))])
  expect(await store.sources.savePolls([again])).toMatchObject([{ fresh: 0, known: 1 }])
})

test('words of what was dropped go, its identity and verdict stay, and it is forgotten once', async () => {
  await seen('1', OLD, 'dropped')
  const june = '2026-06-01T00:00:00.000Z'
  expect(await forget(june, june, june)).toBeGreaterThan(0)
  expect(await forget(june, june, june)).toBe(0)
  const [chain] = await store.articles.find('1')
  expect(chain?.verdict).toMatchObject({ kind: 'dropped' })
  expect(chain?.entry).toEqual({ ...sampleEntry('1'), title: 'Tin 1' })
})

function never(): never {
  throw new Error('no state')
}
