import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EditionStore } from '../../src/domain/edition.ts'

export interface TestedEditions {
  readonly editions: EditionStore
  close(): void | Promise<void>
}

const T0 = '2026-11-20T00:00:00.000Z'
const T1 = '2026-12-02T00:00:00.000Z'

/** What every store of editions must do; run against each of them. */
export function editionsContract(name: string, open: () => Promise<TestedEditions>): void {
  describe(`the contract of editions: ${name}`, () => {
    let store: TestedEditions
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    /** A cluster shown and closed into an archive document. */
    async function archived(clusterId: string, path: string, at = T0): Promise<void> {
      await store.editions.show('tre-em', [clusterId], at)
      await store.editions.close({ feedId: 'tre-em', documents: [], path, clusterIds: [clusterId] }, at)
    }
    const newest = async () => (await store.editions.show('tre-em', [], T1)).newestArchive

    test('what a feed has shown is known, archived or not, and is its own', async () => {
      await archived('a', 'tre-em/archive/2026-11-001.atom')
      await store.editions.show('tre-em', ['b'], T0)
      await store.editions.show('khac', ['c'], T0)
      expect(await store.editions.shownOf('tre-em', ['a', 'b', 'c', 'd'])).toEqual(new Set(['a', 'b']))
      expect(await store.editions.shownOf('tre-em', [])).toEqual(new Set())
      expect((await store.editions.show('tre-em', ['a', 'b'], T1)).open).toEqual([{ clusterId: 'b', shownAt: T0 }])
    })

    test('the newest archive is the last of its month, the thousandth too, and the next month’s first comes after it', async () => {
      expect(await newest()).toBeNull()
      for (const [id, path] of [
        ['a', 'tre-em/archive/2026-11-999.atom'],
        ['b', 'tre-em/archive/2026-11-1000.atom'],
        ['c', 'tre-em/archive/2026-11-998.atom'],
      ] as const)
        await archived(id, path)
      expect(await newest()).toBe('tre-em/archive/2026-11-1000.atom')
      await archived('d', 'tre-em/archive/2026-12-001.atom', T1)
      expect(await newest()).toBe('tre-em/archive/2026-12-001.atom')
    })
  })
}
