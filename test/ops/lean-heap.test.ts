import { execFileSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
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

test('after a rest the main thread’s nursery becomes as wide again as the command line lets it', () => {
  const script = fileURLToPath(new URL('nursery-after-rest.ts', import.meta.url))
  const widthAt = (megabytes: number) =>
    Number(execFileSync(process.execPath, [`--max-semi-space-size=${megabytes}`, script], { encoding: 'utf8' }))
  expect(widthAt(8)).toBeGreaterThan(3 * widthAt(1))
})
