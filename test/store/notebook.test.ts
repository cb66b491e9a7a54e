import { expect, test } from 'vitest'
import type { FetchOutcome } from '../../src/domain/fetching.ts'
import { createNotebook } from '../../src/store/notebook.ts'
import { sampleTrace } from '../contract/samples.ts'
import { createMemoryStore } from '../fakes/memory-store.ts'

const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const AT = '2026-11-20T00:00:00.000Z'

const gone = (kind: FetchOutcome['trace']['kind'], url: string): FetchOutcome => ({
  kind: 'gone',
  trace: { ...sampleTrace(url, AT), kind },
})
const pace = { host: 'bao.example:443', notBefore: AT, reason: 'spacing' }

test('pages, robots.txt and hubs leave rows; feeds, which have theirs from their polls, leave no second one', async () => {
  const store = createMemoryStore()
  const notes = createNotebook(store, SILENT)
  for (const kind of ['page', 'robots', 'hub', 'feed', 'list'] as const)
    notes.onFetch(gone(kind, `https://bao.example/${kind}`))
  notes.onPace(pace)
  await notes.close()
  const rows = await Promise.all(
    ['page', 'robots', 'hub', 'feed', 'list'].map((kind) => store.sources.fetches(`https://bao.example/${kind}`, 5)),
  )
  expect(rows.map((found) => found.length)).toEqual([1, 1, 1, 0, 0])
  expect(await store.sources.hostPaces()).toEqual([pace])
})

test('what cannot be written is kept, told, and written later', async () => {
  const store = createMemoryStore()
  const told: string[] = []
  const state = { full: true }
  const housekeeping = {
    ...store.housekeeping,
    noteFetches: async (...noted: Parameters<typeof store.housekeeping.noteFetches>) => {
      if (state.full) throw new Error('database or disk is full')
      return store.housekeeping.noteFetches(...noted)
    },
  }
  const notes = createNotebook({ ...store, housekeeping }, { ...SILENT, error: (event) => told.push(event) })
  notes.onFetch(gone('page', 'https://bao.example/1'))
  notes.onPace(pace)
  await notes.flush()
  expect(told).toEqual(['notes.unsaved'])
  state.full = false
  await notes.close()
  expect(await store.sources.fetches('https://bao.example/1', 5)).toHaveLength(1)
  expect(await store.sources.hostPaces()).toEqual([pace])
})
