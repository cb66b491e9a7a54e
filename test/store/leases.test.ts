import { expect, test } from 'vitest'
import { createArticleStore } from '../../src/store/sqlite/article-store.ts'
import { openDatabase } from '../../src/store/sqlite/database.ts'
import { Leases } from '../../src/store/sqlite/leases.ts'
import { createSourceStore } from '../../src/store/sqlite/source-store.ts'
import { announced, sampleEntry, sampleJudgement, sampleRecord, sampleState } from '../contract/samples.ts'

const T0 = '2026-11-20T00:00:00.000Z'
const T1 = '2026-11-20T00:10:00.000Z'
const CLAIM = { worker: 'w', now: T0, leaseSeconds: 600, most: 9 }
const TARGET = { sourceId: 'bao.example', url: 'https://bao.example/rss', kind: 'feed' } as const

test('a lease holds until it ends, by time, by hand, or as one of a clock that was ahead', async () => {
  const leases = new Leases<string>()
  await leases.taking(async (take) => ['a', 'b', 'c'].forEach((key) => void take(key, CLAIM)))
  expect([leases.isFree('a', T0), leases.isFree('a', T1), leases.isFree('d', T0)]).toEqual([false, true, true])
  leases.end(['a'])
  expect([leases.has('a'), leases.has('b'), leases.size]).toEqual([false, true, 2])
  leases.endBeyond(T1)
  expect(leases.size).toBe(2)
  leases.endBeyond(T0)
  expect(leases.size).toBe(0)
})

test('what was taken in a transaction that came to nothing is free again', async () => {
  const leases = new Leases<string>()
  const failing = leases.taking(async (take) => {
    take('a', CLAIM)
    throw new Error('the disk is full')
  })
  await expect(failing).rejects.toThrow('full')
  expect(leases.isFree('a', T0)).toBe(true)
})

test('what could not be written is not begun again before its lease ends: a full disk costs a paper no request', async () => {
  const db = openDatabase(':memory:')
  const leases = { targets: new Leases<string>(), entries: new Leases<number>() }
  const sources = createSourceStore(db, leases.targets)
  const articles = createArticleStore(db, undefined, leases.entries)
  await sources.syncTargets([sampleState(TARGET, T0)])
  const [state] = await sources.claimDue(CLAIM)
  if (state === undefined) throw new Error('nothing was due')
  const refuse = (table: string): void =>
    void db.run(`CREATE TRIGGER refuse_${table} BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'disk full'); END`)
  refuse('target')
  const record = sampleRecord({ ...state, nextPollAt: T0 }, T0, [announced(sampleEntry('1'))])
  await expect(sources.savePolls([record])).rejects.toThrow('disk full')
  expect(await sources.claimDue(CLAIM)).toEqual([])
  db.run('DROP TRIGGER refuse_target')
  await sources.savePolls([record])
  expect(await sources.claimDue(CLAIM)).toHaveLength(1)

  const [entry] = await articles.claimPending(CLAIM, null)
  if (entry === undefined) throw new Error('nothing waited')
  const judgement = { ...sampleJudgement(entry.number, null, T0), retryAt: T0 }
  refuse('entry')
  await expect(articles.atomically((store) => store.saveJudgement(judgement))).rejects.toThrow('disk full')
  expect(await articles.claimPending(CLAIM, null)).toEqual([])
  db.run('DROP TRIGGER refuse_entry')
  await articles.atomically((store) => store.saveJudgement(judgement))
  expect(await articles.claimPending(CLAIM, null)).toHaveLength(1)
  db.close()
})
