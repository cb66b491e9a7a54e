import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pack } from '../../src/domain/packed.ts'
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
  sampleTrace,
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
  const page = { url: address, packed: pack(Buffer.from('<p>page</p>')), contentType: 'text/html' }
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
  store.housekeeping.forget({ pages, fetches: verdicts, verdicts, articles })

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

test('room that was forgotten goes back to the disk in steps, where much is empty', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-room-'))
  const file = join(folder, 's.sqlite')
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const kept = await openStore({ address: `sqlite:${file}`, outputFolder: folder, now: OLD, log })
  try {
    const trace = { ...sampleTrace('https://bao.example/', OLD), finalUrl: 'x'.repeat(3000) }
    await kept.housekeeping.noteFetches(Array.from({ length: 2000 }, () => ({ trace, problem: null })))
    const full = emptyAndAll(file)
    const before = { pages: OLD, fetches: NEW, verdicts: OLD, articles: OLD }
    let steps = 0
    while ((await kept.housekeeping.forget(before)) > 0) steps += 1
    expect(steps).toBe(40)
    for (let minute = 0; minute < 10; minute += 1) await kept.housekeeping.forget(before)
    const after = emptyAndAll(file)
    expect(after.all).toBeLessThan(full.all / 4)
    expect(after.empty).toBeLessThanOrEqual(after.all)
  } finally {
    await kept.close()
    rmSync(folder, { recursive: true })
  }
})

function emptyAndAll(file: string): { empty: number; all: number } {
  const db = new DatabaseSync(file, { readOnly: true })
  const pragma = (name: string) => Number(db.prepare(`PRAGMA ${name}`).get()?.[name])
  const counted = { empty: pragma('freelist_count'), all: pragma('page_count') }
  db.close()
  return counted
}
