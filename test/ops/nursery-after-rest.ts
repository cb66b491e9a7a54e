/** Rests as a daemon does, then works again, and tells how wide its nursery became, in kilobytes. */
import { getHeapSpaceStatistics } from 'node:v8'
import { collectGarbage, keepHeapLean } from '../../src/ops/lean-heap.ts'

const held: object[] = []
keepHeapLean()
collectGarbage()
for (let made = 0; made < 400_000; made += 1) {
  held.push({ made, near: [made, made + 1, made + 2] })
  if (held.length > 40_000) held.length = 0
}
const nursery = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')
process.stdout.write(String(Math.round((nursery?.space_size ?? 0) / 1024)))
