import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPostgres, refuseBesideWorkers } from '../../src/store/postgres/open.ts'
import { copyForTrial } from '../../src/store/postgres/trial.ts'
import { announced, keptMatch, sampleEntry, sampleJudgement, sampleRecord, sampleState } from '../contract/samples.ts'
import { NEEDS_POSTGRES, openTestDatabase, POSTGRES, type TestDatabase } from '../postgres/database.ts'

const T0 = '2026-11-20T00:00:00.000Z'
const FEED = { sourceId: 'bao.example', url: 'https://bao.example/rss', kind: 'feed' } as const
const claim = { worker: 'w', now: T0, leaseSeconds: 600, most: 9 }
const silent = () => undefined
const log = { debug: silent, info: silent, warn: silent, error: silent }
const clock = { now: () => new Date(T0) }

describe.skipIf(POSTGRES === undefined)(NEEDS_POSTGRES, () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await openTestDatabase()
  })
  afterEach(() => database.drop())

  const open = (address = database.address) => openPostgres({ address, clock, leaseSeconds: 60, log })

  test('a replay is tried on a copy that is gone afterwards; the store stays as it is', async () => {
    const store = await open()
    await store.sources.syncTargets([sampleState(FEED, T0)])
    const [state] = await store.sources.claimDue(claim)
    if (state === undefined) throw new Error('nothing was due')
    await store.sources.savePolls([sampleRecord(state, T0, [announced(sampleEntry('1')), announced(sampleEntry('2'))])])
    const [pending] = await store.articles.claimPending(claim, null)
    const judged = { id: 'tag:1', keys: [7], matches: [keptMatch('tre-em')] }
    await store.articles.saveJudgement(sampleJudgement(pending?.number ?? 0, judged, T0))

    const copy = await copyForTrial(database.address, log)
    const trial = await open(copy.address)
    expect(await trial.articles.counts()).toEqual(await store.articles.counts())
    const order = await trial.replay.order(T0)
    expect(order).toHaveLength(1)
    const again = await trial.articles.atomically(async () => {
      await trial.replay.reset(T0)
      return trial.replay.read(order)
    })
    expect(again.map(({ pending: { before } }) => before?.id)).toEqual(['tag:1'])
    expect(await trial.articles.candidates([7], 9)).toEqual([])
    expect(await store.articles.candidates([7], 9)).toHaveLength(1)
    await trial.close()
    await copy.remove()
    const [schema] = /trial_[0-9a-f]+/u.exec(copy.address) ?? []
    const left = await database.query(`SELECT 1 FROM pg_namespace WHERE nspname = '${schema}'`)
    expect(left).toEqual([])
    await store.close()
  })

  test('what changes everything at once is refused while workers are at work, and told which', async () => {
    const worker = await open()
    await worker.sources.claimDue(claim)
    const asked = { address: database.address, clock, leaseSeconds: 60, log }
    await expect(refuseBesideWorkers(asked)).rejects.toThrow(/workers are at work on .* \(.+\/\d+\): stop them first/u)
    await worker.close()
    await expect(refuseBesideWorkers(asked)).resolves.toBeUndefined()
  })
})
