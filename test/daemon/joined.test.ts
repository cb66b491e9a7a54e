import { expect, test } from 'vitest'
import { joined } from '../../src/daemon/joined.ts'

function counted() {
  const ends: PromiseWithResolvers<void>[] = []
  const work = joined(() => {
    const end = Promise.withResolvers<void>()
    ends.push(end)
    return end.promise
  })
  return { ends, work }
}

test('calls while the work runs share one run after it', async () => {
  const { ends, work } = counted()
  const first = work()
  const second = work()
  const third = work()
  expect(ends).toHaveLength(1)
  expect(third).toBe(second)
  ends[0]?.resolve()
  await first
  await Promise.resolve()
  expect(ends).toHaveLength(2)
  ends[1]?.resolve()
  await second
  expect(ends).toHaveLength(2)
})

test('a run that fails is told to its callers alone, and the next one runs', async () => {
  const { ends, work } = counted()
  const first = work()
  const second = work()
  ends[0]?.reject(new Error('disk full'))
  await expect(first).rejects.toThrow('disk full')
  await Promise.resolve()
  ends[1]?.resolve()
  await expect(second).resolves.toBeUndefined()
})
