import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { collectGarbage } from '../../src/ops/lean-heap.ts'

test('what nobody holds is gone, and what somebody holds is not', async () => {
  const held = { page: 'one' }
  const refs = { held: new WeakRef(held), left: new WeakRef({ page: 'two' }) }
  // What a WeakRef has named stays until the task ends.
  await setTimeout(0)
  collectGarbage()
  expect(refs.left.deref()).toBeUndefined()
  expect(refs.held.deref()).toBe(held)
  collectGarbage()
  expect('gc' in globalThis).toBe(false)
})
