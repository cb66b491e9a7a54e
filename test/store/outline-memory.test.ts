import { expect, test } from 'vitest'
import type { ArticleOutline } from '../../src/domain/types.ts'
import { OutlineMemory } from '../../src/store/outline-memory.ts'

const outlines = (from: number, to: number): Map<number, ArticleOutline> =>
  new Map(
    Array.from({ length: to - from }, (_, at) => {
      const number = from + at
      const article = { published: null, language: 'vi' }
      return [number, { number, id: `tag:${number}`, sourceId: 'bao', firstSeenAt: '', matches: [], article }]
    }),
  )
const numbers = (known: ReadonlyMap<number, ArticleOutline>) => [...known.keys()]

test('what was read is at hand until it changes', () => {
  const memory = new OutlineMemory<number>()
  memory.put(outlines(1, 4))
  expect(numbers(memory.known([1, 2, 3, 4]))).toEqual([1, 2, 3])
  memory.forget(2)
  expect(numbers(memory.known([1, 2, 3]))).toEqual([1, 3])
  memory.clear()
  expect(numbers(memory.known([1, 3]))).toEqual([])
})

test('what was had of it stays whole when others clear it meanwhile', () => {
  const memory = new OutlineMemory<number>()
  memory.put(outlines(1, 3))
  const known = memory.known([1, 2])
  memory.clear()
  expect(numbers(known)).toEqual([1, 2])
})

test('it does not grow without end', () => {
  const memory = new OutlineMemory<number>()
  memory.put(outlines(1, 3001))
  memory.put(outlines(3001, 5001))
  expect(numbers(memory.known([1, 3000, 3001, 5000]))).toEqual([3001, 5000])
  memory.put(outlines(5001, 15_001))
  expect(numbers(memory.known([3001, 5001, 15_000]))).toEqual([])
})
