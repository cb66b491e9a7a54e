import { expect, test } from 'vitest'
import { boundFetcher } from '../../src/pipeline/bounded-fetcher.ts'
import { createFakeWorld } from '../fakes/world.ts'

const REQUEST = { url: 'https://a.example/1', kind: 'page', validators: null, permitted: false } as const

test('so many requests are let through, and no more', async () => {
  const { fetcher, asked } = createFakeWorld('2026-11-20T01:00:00.000Z', { [REQUEST.url]: 'x' })
  const bounded = boundFetcher(fetcher, 2, new AbortController().signal)
  const kinds = [await bounded.fetch(REQUEST), await bounded.fetch(REQUEST), await bounded.fetch(REQUEST)].map(
    ({ kind }) => kind,
  )
  expect(kinds).toEqual(['fresh', 'fresh', 'refused'])
  expect(asked).toHaveLength(2)
})

test('after the signal nothing is asked', async () => {
  const { fetcher, asked } = createFakeWorld('2026-11-20T01:00:00.000Z', { [REQUEST.url]: 'x' })
  const outcome = await boundFetcher(fetcher, 2, AbortSignal.abort()).fetch(REQUEST)
  expect(outcome).toMatchObject({ kind: 'refused', reason: 'there was no more time for it' })
  expect(asked).toHaveLength(0)
})
