import { expect, test } from 'vitest'
import type { PollRecord, SourceStore } from '../../src/domain/ports.ts'
import { groupPolls } from '../../src/store/grouped-polls.ts'
import { announced, sampleEntry, sampleRecord, sampleState } from '../contract/samples.ts'
import { createMemoryStore } from '../fakes/memory-store.ts'

const AT = '2026-11-20T00:00:00.000Z'

function recordOf(paper: number): PollRecord {
  const target = { sourceId: `bao-${paper}`, url: `https://bao-${paper}.example/rss`, kind: 'feed' } as const
  return sampleRecord(sampleState(target, AT), AT, [announced(sampleEntry(`entry of ${paper}`))])
}

/** The store, with a note of how many polls each transaction held; one with a poll of paper 13 fails as a whole. */
function watched() {
  const { sources, articles } = createMemoryStore()
  const transactions: number[] = []
  const savePolls: SourceStore['savePolls'] = async (records) => {
    transactions.push(records.length)
    if (records.some((record) => record.state.target.sourceId === 'bao-13')) throw new Error('bad poll')
    return sources.savePolls(records)
  }
  return { grouped: groupPolls({ ...sources, savePolls }), transactions, articles }
}

test('polls that end together are one transaction, and each is told of its own', async () => {
  const { grouped, transactions } = watched()
  const saved = await Promise.all([1, 2, 3].map((paper) => grouped.savePolls([recordOf(paper)])))
  expect(transactions).toEqual([3])
  expect(saved.map((polls) => polls.map((poll) => [poll.targetUrl, poll.fresh]))).toEqual(
    [1, 2, 3].map((paper) => [[`https://bao-${paper}.example/rss`, 1]]),
  )
})

test('a poll that ends later is the next transaction, and nobody hears that it is saved before it is', async () => {
  const { grouped, transactions, articles } = watched()
  await grouped.savePolls([recordOf(1)])
  expect((await articles.counts()).entries).toBe(1)
  const second = grouped.savePolls([recordOf(2)])
  expect((await articles.counts()).entries).toBe(1)
  await second
  expect((await articles.counts()).entries).toBe(2)
  expect(transactions).toEqual([1, 1])
})

test('a poll that cannot be saved harms none of its group', async () => {
  const { grouped } = watched()
  const outcomes = await Promise.allSettled([1, 13, 2].map((paper) => grouped.savePolls([recordOf(paper)])))
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
