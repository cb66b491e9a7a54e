import { expect, test } from 'vitest'
import { limitTo } from '../../src/pipeline/limit.ts'

test('no more than so many go on at once, in the order in which they came, and each gets its own answer', async () => {
  const limit = limitTo(2)
  const ends: (() => void)[] = []
  const begun: number[] = []
  const all = [0, 1, 2, 3].map((number) =>
    limit(async () => {
      begun.push(number)
      await new Promise<void>((resolve) => ends.push(resolve))
      return number
    }),
  )
  expect(begun).toEqual([0, 1])
  ends.shift()?.()
  await all[0]
  expect(begun).toEqual([0, 1, 2])
  while (begun.length < 4 || ends.length > 0) {
    ends.shift()?.()
    await Promise.resolve()
  }
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3])
})

test('work that fails gives its place to the next', async () => {
  const limit = limitTo(1)
  await expect(limit(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await limit(async () => 'next')).toBe('next')
})
