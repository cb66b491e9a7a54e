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

    test('the latest `updated` of what was saved of a feed is kept, also where an earlier one is saved after it', async () => {
      expect(await store.editions.updatedAt('tre-em')).toBeNull()
      for (const [feedId, updated] of [
        ['tre-em', T0],
        ['tre-em', T1],
        ['tre-em', T0],
        ['khac', T0],
      ] as const) {
        await store.editions.begunAt(feedId, T0)
        await store.editions.save({ feedId, updated, documents: [] }, [], T1)
      }
      expect(await store.editions.updatedAt('tre-em')).toBe(T1)
      expect(await store.editions.updatedAt('khac')).toBe(T0)
    })

    const OLD = 'tre-em/archive/2026-11-001'
    const document = (path: string, words: string) => ({
      path,
      contentType: 'application/atom+xml',
      bytes: Buffer.from(words),
      etag: `"${words.length}-${words.slice(0, 8)}"`,
      updated: T0,
    })
    const closed = async (words: string) => {
      await store.editions.show('tre-em', ['a', 'b'], T0)
      const documents = ['atom', 'rss'].map((ending) => document(`${OLD}.${ending}`, words))
      await store.editions.close({ feedId: 'tre-em', documents, path: `${OLD}.atom`, clusterIds: ['a', 'b'] }, T0)
    }

    test('a closed archive is never written over with other words; with the same it is as before', async () => {
      await closed('as it was')
      await closed('as it was')
      await expect(closed('otherwise')).rejects.toThrow(
        /2026-11-001\.atom stands .*with other words.* never written over/u,
      )
    })

    test('an archive tells what it holds and which was before it', async () => {
      await closed('one')
      await archived('c', 'tre-em/archive/2026-11-002.atom', T1)
      const shownAt = T0
      expect(await store.editions.archived('tre-em', `${OLD}.atom`)).toEqual({
        clusters: [
          { clusterId: 'a', shownAt },
          { clusterId: 'b', shownAt },
        ],
        previous: null,
      })
      const second = await store.editions.archived('tre-em', 'tre-em/archive/2026-11-002.atom')
      expect(second).toEqual({ clusters: [{ clusterId: 'c', shownAt: T1 }], previous: `${OLD}.atom` })
      expect((await store.editions.archived('tre-em', 'tre-em/archive/2026-12-001.atom')).clusters).toEqual([])
    })

    test('a feed that is removed goes with its archives; what it has shown stays known, and its archives can be filled again', async () => {
      await closed('one')
      const feed = { feedId: 'tre-em', updated: T0, documents: [document('tre-em/feed.atom', 'feed')] }
      await store.editions.save(feed, [], T0)
      await store.editions.save({ ...feed, feedId: 'khac', documents: [document('khac/feed.atom', 'other')] }, [], T0)
      expect(await store.editions.feeds()).toEqual(['khac', 'tre-em'])
      expect(await store.editions.lost(['khac', 'tre-em'])).toEqual([])
      expect(await store.editions.remove('tre-em')).toEqual([`${OLD}.atom`, `${OLD}.rss`, 'tre-em/feed.atom'])
      expect(await store.editions.feeds()).toEqual(['khac'])
      expect(await store.editions.shownOf('tre-em', ['a', 'b'])).toEqual(new Set(['a', 'b']))
      expect(await store.editions.lost(['khac', 'tre-em'])).toEqual([`${OLD}.atom`])
      const again = [document(`${OLD}.atom`, 'one again'), document(`${OLD}.rss`, 'one again')]
      expect(await store.editions.refill('tre-em', again, T1)).toEqual([`${OLD}.atom`, `${OLD}.rss`])
      expect(await store.editions.refill('tre-em', [document(`${OLD}.atom`, 'third')], T1)).toEqual([])
      expect(await store.editions.lost(['khac', 'tre-em'])).toEqual([])
    })
  })
}
