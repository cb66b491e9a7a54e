import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nameApart } from '../../src/domain/apart.ts'
import type { FateQuery, FateStore } from '../../src/domain/fates.ts'
import type { PollState, PollTarget } from '../../src/domain/fetching.ts'
import type { HabitStore } from '../../src/domain/habit.ts'
import type { HostMemory } from '../../src/domain/host-memory.ts'
import type { Housekeeping } from '../../src/domain/housekeeping.ts'
import type { ArticleStore, PendingEntry, SourceStore } from '../../src/domain/ports.ts'
import type { SubscriptionStore } from '../../src/domain/subscriptions.ts'
import {
  announced,
  keptMatch,
  sampleArticle,
  sampleEntry,
  sampleHabit,
  sampleJudgement,
  sampleRecord,
  sampleRefused,
  sampleState,
  sampleTrace,
} from './samples.ts'

export interface TestedStore {
  readonly sources: SourceStore
  readonly articles: ArticleStore
  readonly habits: HabitStore
  readonly housekeeping: Housekeeping
  readonly hosts: HostMemory
  readonly fates: FateStore
  readonly subscriptions: SubscriptionStore
  close(): void | Promise<void>
}

const T0 = '2026-11-20T00:00:00.000Z'
const T1 = '2026-11-20T01:00:00.000Z'
const T9 = '2026-11-20T09:00:00.000Z'
const FEED = { sourceId: 'bao.example', url: 'https://bao.example/rss', kind: 'feed' } as const
const OTHER = { sourceId: 'dai.example', url: 'https://dai.example/rss', kind: 'feed' } as const
const claim = (now: string, worker = 'w1') => ({ worker, now, leaseSeconds: 600, most: 50 })

/** What every store behind the ports must do; run against each of them. */
export function storeContract(name: string, open: () => Promise<TestedStore>): void {
  describe(`the store's contract: ${name}`, () => {
    let store: TestedStore
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    /** Polls a target that announces these entries, and resolves to those that wait then. */
    async function poll(at: string, ids: readonly string[], digest = 'd1'): Promise<readonly PendingEntry[]> {
      await store.sources.syncTargets([sampleState(FEED, at)])
      const [state] = await store.sources.claimDue(claim(at))
      if (state === undefined) throw new Error('nothing was due')
      const entries = ids.map((id) => announced(sampleEntry(id), digest))
      await store.sources.savePolls([sampleRecord({ ...state, nextPollAt: at }, at, entries)])
      return store.articles.claimPending(claim(at), null)
    }

    async function keep(pending: PendingEntry | undefined, id: string, more: object = {}): Promise<number> {
      if (pending === undefined) throw new Error('no entry waits')
      const judged = {
        id: `tag:test,2026:article/${id}`,
        article: sampleArticle(`Tin ${id}`),
        url: `https://bao.example/${id}.html`,
        address: `https://bao.example/${id}.html`,
        matches: [keptMatch('tre-em')],
        ...more,
      }
      const saved = await store.articles.saveJudgement(sampleJudgement(pending.number, judged, T1))
      return saved.kind === 'saved' ? (saved.article ?? -1) : -1
    }

    test('a new target is due at once, and only one worker gets it', async () => {
      await store.sources.syncTargets([sampleState(FEED, T0), sampleState(OTHER, T0)])
      expect((await store.sources.claimDue(claim(T0))).map((state) => state.url)).toEqual([FEED.url, OTHER.url])
      expect(await store.sources.claimDue(claim(T0, 'w2'))).toEqual([])
    })

    test('a lease that ended gives the target to the next worker', async () => {
      await store.sources.syncTargets([sampleState(FEED, T0)])
      await store.sources.claimDue(claim(T0))
      expect(await store.sources.claimDue(claim(T1, 'w2'))).toHaveLength(1)
    })

    test('a target that left the config is not due, and comes back with what was known of it', async () => {
      await poll(T0, [])
      const [before] = await store.sources.states()
      await store.sources.syncTargets([sampleState(OTHER, T0)])
      expect((await store.sources.states()).map((state) => state.url)).toEqual([OTHER.url])
      await store.sources.syncTargets([sampleState(FEED, T0), sampleState(OTHER, T0)])
      expect((await store.sources.states())[0]).toEqual(before)
    })

    test('a given state replaces the stored one, but not while a worker has it', async () => {
      await store.sources.syncTargets([sampleState(FEED, T0)])
      const later = { ...sampleState(FEED, T0), nextPollAt: T9 }
      await store.sources.syncTargets([later])
      expect(await store.sources.claimDue(claim(T0))).toEqual([])
      await store.sources.claimDue(claim(T9))
      await store.sources.syncTargets([sampleState(FEED, T0)])
      expect(await store.sources.states()).toEqual([later])
    })

    test('when it is due next survives, and each fetch leaves a row', async () => {
      await store.sources.syncTargets([sampleState(FEED, T0)])
      const [state] = await store.sources.claimDue(claim(T0))
      if (state === undefined) throw new Error('nothing was due')
      await store.sources.savePolls([sampleRecord({ ...state, nextPollAt: T9 }, T0, [])])
      expect(await store.sources.claimDue(claim(T1))).toEqual([])
      expect(await store.sources.claimDue(claim(T9))).toHaveLength(1)
      expect(await store.sources.fetches(FEED.url, 5)).toHaveLength(1)
    })

    test('the same entries announced twice wait once; changed words make one wait again', async () => {
      expect(await poll(T0, ['1', '2'])).toHaveLength(2)
      expect(await poll(T1, ['1', '2'])).toHaveLength(2)
      const [first, second] = await poll(T9, ['1', '2'])
      for (const pending of [first, second]) await keep(pending, pending?.entry.id ?? '')
      expect(await poll(T9, ['1', '2'])).toEqual([])
      const again = await poll(T9, ['2'], 'd2')
      expect(again.map((pending) => [pending.entry.id, pending.before?.id])).toEqual([['2', 'tag:test,2026:article/2']])
    })

    test('the same words at the same address under a new id are known; other words there are new', async () => {
      await poll(T0, ['1'])
      const again = async (id: string, digest: string) => {
        const [state] = await store.sources.states()
        if (state === undefined) throw new Error('no state')
        const renamed = announced(sampleEntry(id, { link: 'https://bao.example/1.html' }), digest)
        expect(await store.sources.known('bao.example', [renamed])).toEqual(new Set([id]))
        return (await store.sources.savePolls([sampleRecord(state, T1, [renamed])]))[0]
      }
      expect(await again('new', 'd1')).toMatchObject({ fresh: 0, changed: 0, known: 1 })
      expect(await again('newer', 'd2')).toMatchObject({ fresh: 1, changed: 0, known: 0 })
      expect((await store.articles.counts()).entries).toBe(2)
    })

    test('the same id with another address and headline is another report; one that has moved is a change', async () => {
      await poll(T0, ['1'])
      const again = async (title: string, link: string, digest: string, id = '1') => {
        const [state] = await store.sources.states()
        if (state === undefined) throw new Error('no state')
        const told = announced(sampleEntry(id, { title, link }), digest)
        const [saved] = await store.sources.savePolls([sampleRecord(state, T1, [told])])
        return [saved?.fresh, saved?.changed, saved?.known]
      }
      const bridge = 'https://bao.example/cau.html'
      expect(await again('Tin 1 sửa', 'https://bao.example/moi.html', 'd2')).toEqual([0, 1, 0])
      expect(await again('Khánh thành cầu treo', bridge, 'd3')).toEqual([1, 0, 0])
      expect(await again('Khánh thành cầu treo', bridge, 'd3')).toEqual([0, 0, 1])
      expect(await again('Khánh thành cầu treo dài', bridge, 'd4')).toEqual([0, 1, 0])
      expect(await again('Tin 1 sửa', 'https://bao.example/moi.html', 'd2')).toEqual([0, 0, 1])
      const apart = nameApart('1', 'https://bao.example/moi.html')
      expect(await again('Tin 1 sửa lại', 'https://bao.example/moi.html', 'd5', apart)).toEqual([0, 1, 0])
      const waiting = await store.articles.claimPending(claim(T9), null)
      expect(waiting.map(({ entry }) => entry.title)).toEqual(['Tin 1 sửa lại', 'Khánh thành cầu treo dài'])
    })

    test('the dates that a host prints beside its articles are remembered, the last of them', async () => {
      const seen = (date: string) => ({
        date,
        url: `https://bao.example/${date}`,
        witness: null,
        fetchedOn: '2026-11-20',
      })
      expect(await store.hosts.datesSeen('bao.example')).toEqual([])
      await store.hosts.noteDates('bao.example', [seen('2019-08-23'), seen('2019-08-24')], 3)
      await store.hosts.noteDates('bao.example', [seen('2019-08-25'), seen('2019-08-26')], 3)
      await store.hosts.noteDates('khac.example', [seen('2011-01-01')], 3)
      const kept = await store.hosts.datesSeen('bao.example')
      expect(kept.map(({ date }) => date)).toEqual(['2019-08-24', '2019-08-25', '2019-08-26'])
      expect(kept[0]).toEqual(seen('2019-08-24'))
    })

    test('a held entry waits until its time', async () => {
      const [pending] = await poll(T0, ['1'])
      const held = { kind: 'held', stage: 'fetch', reason: 'its page timed out', rule: null } as const
      const judgement = { ...sampleJudgement(pending?.number ?? 0, null, T0), verdict: held, retryAt: T9 }
      await store.articles.saveJudgement(judgement)
      expect(await store.articles.claimPending(claim(T1), null)).toEqual([])
      const [again] = await store.articles.claimPending(claim(T9), 'bao.example')
      expect(again?.attempts).toBe(1)
      await store.articles.saveJudgement({ ...judgement, untried: true })
      expect((await store.articles.claimPending(claim(T9), null))[0]?.attempts).toBe(1)
    })

    test('what came from a source goes on under its new name, where the old one is given no longer', async () => {
      const [a] = await poll(T0, ['1'])
      await keep(a, '1')
      const sourceOf = async () => (await store.articles.find('tag:test,2026:article/1'))[0]
      const publishedBy = async () =>
        (await store.articles.clusters({ topics: ['tre-em'], since: T0, most: 9 })).map(
          ({ members }) => members[0]?.sourceId,
        )
      expect(await publishedBy()).toEqual(['bao.example'])
      const named = (sourceId: string, url: string = FEED.url) => ({ ...sampleState({ ...FEED, sourceId, url }, T0) })
      await store.sources.syncTargets([named('moi.example')])
      const chain = await sourceOf()
      expect([chain?.sourceId, chain?.stored?.sourceId]).toEqual(['moi.example', 'moi.example'])
      expect(await publishedBy()).toEqual(['moi.example'])
      await store.sources.syncTargets([named('khac.example'), named('moi.example', OTHER.url)])
      expect((await sourceOf())?.sourceId).toBe('moi.example')
    })

    test('what was put off on a clock that was ahead is due when it is counted again, and leases end', async () => {
      const [a, b] = await poll(T0, ['1', '2'])
      const held = { kind: 'held', stage: 'fetch', reason: 'its page timed out', rule: null } as const
      const hold = (number: number | undefined, retryAt: string) =>
        store.articles.saveJudgement({ ...sampleJudgement(number ?? 0, null, T0), verdict: held, retryAt })
      const aYearOn = '2027-11-20T00:00:00.000Z'
      await hold(a?.number, aYearOn)
      await hold(b?.number, T9)
      await store.sources.syncTargets([sampleState(OTHER, T0)])
      await store.sources.claimDue(claim(aYearOn))
      expect(await store.housekeeping.recountWaits(T1, T9)).toBe(1)
      expect((await store.articles.claimPending(claim(T1), null)).map(({ entry }) => entry.id)).toEqual(['1'])
      expect((await store.sources.claimDue(claim(T1))).map(({ url }) => url)).toEqual([OTHER.url])
      expect(await store.housekeeping.recountWaits(T1, T9)).toBe(0)
    })

    test('a kept article that was seen on a clock that was ahead counts as come when it is counted again', async () => {
      const aYearOn = '2027-11-20T00:00:00.000Z'
      const [early] = await poll(aYearOn, ['1'])
      await keep(early, '1')
      const come = () => store.articles.clusters({ topics: ['tre-em'], since: T0, before: T9, most: 9 })
      expect(await come()).toEqual([])
      await store.housekeeping.recountWaits(T1, T9)
      expect((await come()).map(({ members }) => members[0]?.arrivedAt)).toEqual([T1])
    })

    test('hours ahead are ahead too; a minute is how far the clocks of workers may be apart', async () => {
      const [early, near] = await poll('2026-11-20T06:02:00.000Z', ['1', '2'])
      await keep(early, '1')
      await keep(near, '2')
      const arrived = async () =>
        (await store.articles.clusters({ topics: ['tre-em'], since: T0, before: T9, most: 9 })).map(
          ({ members }) => members[0]?.arrivedAt,
        )
      await store.housekeeping.recountWaits('2026-11-20T06:01:00.000Z', '2026-11-22T06:01:00.000Z')
      expect(await arrived()).toEqual([undefined, undefined])
      await store.housekeeping.recountWaits(T1, '2026-11-22T01:00:00.000Z')
      expect(await arrived()).toEqual([T1, T1])
    })

    test('a kept article is found by address and id, with its verdict, and in its cluster', async () => {
      const [pending] = await poll(T0, ['1'])
      await keep(pending, '1')
      expect((await store.articles.byAddress('https://bao.example/1.html'))?.article.headline).toBe('Tin 1')
      const [chain] = await store.articles.find('tag:test,2026:article/1')
      expect(chain?.verdict).toEqual({ kind: 'kept', stage: 'match', reason: 'score 9', rule: 'topic.yaml:3' })
      const clusters = await store.articles.clusters({ topics: ['tre-em'], since: T0, most: 10 })
      expect(clusters.map((cluster) => cluster.id)).toEqual(['tag:test,2026:article/1'])
      expect(await store.articles.clusters({ topics: ['khac'], since: T0, most: 10 })).toEqual([])
    })

    test('candidates share keys, the likeliest first', async () => {
      const pending = await poll(T0, ['1', '2', '3'])
      const keys = [[11, 12, 13], [12, 13, 14], [99]]
      for (const [at, entry] of pending.entries()) await keep(entry, entry.entry.id, { keys: keys[at] })
      const found = await store.articles.candidates([12, 13, 11], 10)
      expect(found.map((candidate) => [candidate.told.headline, candidate.sharedKeys])).toEqual([
        ['Tin 1', 3],
        ['Tin 2', 2],
      ])
      expect(await store.articles.candidates([5], 10)).toEqual([])
    })

    test('candidates are passed over by their sketch, which a correction replaces; without one none is', async () => {
      const pending = await poll(T0, ['1', '2', '3'])
      const sketches = [Uint8Array.of(1, 2, 3), Uint8Array.of(200), null]
      const numbers: number[] = []
      for (const [at, entry] of pending.entries())
        numbers.push(await keep(entry, entry.entry.id, { keys: [11], sketch: sketches[at] ?? null }))
      const found = async (mayRelate?: (sketch: Uint8Array) => boolean) =>
        (await store.articles.candidates([11], 10, mayRelate)).map(({ told }) => told.headline).sort()
      expect(await found()).toEqual(['Tin 1', 'Tin 2', 'Tin 3'])
      expect(await found((sketch) => [...sketch].join() === '1,2,3')).toEqual(['Tin 1', 'Tin 3'])
      await keep(pending[1], '2', { corrects: numbers[1] ?? null, keys: [11], sketch: Uint8Array.of(7) })
      expect(await found((sketch) => [...sketch].join() === '7')).toEqual(['Tin 2', 'Tin 3'])
    })

    test('a cluster tells in outline what decides where it is shown, and its articles are had by their numbers', async () => {
      const [a, b] = await poll(T0, ['1', '2'])
      const published = { at: '2026-11-19T08:30:00+07:00', precision: 'minute', basis: 'page' } as const
      const one = await keep(a, '1', { article: sampleArticle('Tin 1', { published, language: 'lo' }) })
      const two = await keep(b, '2', { article: sampleArticle('Tin 2', { published: null, language: null }) })
      const [second, first] = await store.articles.clusters({ topics: ['tre-em'], since: T0, most: 10 })
      expect(first?.members).toMatchObject([
        { number: one, id: first?.id, firstSeenAt: T0, article: { published, language: 'lo' } },
      ])
      expect(first?.members[0]?.matches.map(({ topic }) => topic)).toEqual(['tre-em'])
      expect(second?.members).toMatchObject([{ number: two, article: { published: null, language: null } }])
      const stored = await store.articles.stored([two, 99_999, one])
      expect(stored.map(({ article }) => article.headline)).toEqual(['Tin 2', 'Tin 1'])
      expect(await store.articles.stored([])).toEqual([])
    })

    test('clusters that a third article joins become one, under the oldest id', async () => {
      const [a, b, c] = await poll(T0, ['1', '2', '3'])
      const one = await keep(a, '1')
      const two = await keep(b, '2')
      const likeness = { likeness: 0.9, reasons: ['nine tenths of the words'] }
      await keep(c, '3', {
        duplicateOf: [
          { number: two, ...likeness },
          { number: one, ...likeness },
        ],
      })
      const clusters = await store.articles.clusters({ topics: ['tre-em'], since: T0, most: 10 })
      expect(clusters.map((cluster) => [cluster.id, cluster.members.length])).toEqual([['tag:test,2026:article/1', 3]])
    })

    test('what is told alike is named from both sides', async () => {
      const [a, b] = await poll(T0, ['1', '2'])
      const one = await keep(a, '1')
      const likeness = { likeness: 0.4, reasons: ['the same people, another day'] }
      await keep(b, '2', { sameAffairAs: [{ number: one, ...likeness }] })
      const [first] = await store.articles.find('tag:test,2026:article/1')
      const [second] = await store.articles.find('tag:test,2026:article/2')
      expect(second?.sameAffairAs).toMatchObject([
        { number: one, id: 'tag:test,2026:article/1', headline: 'Tin 1', ...likeness },
      ])
      expect(first?.sameAffairAs).toMatchObject([{ headline: 'Tin 2', ...likeness }])
      expect(first?.sameAffairAs[0]?.url).toBe(second?.stored?.url)
      expect(first?.duplicateOf).toEqual([])
    })

    test('a correction keeps number and id, and updates only with substance', async () => {
      const [pending] = await poll(T0, ['1'])
      const number = await keep(pending, '1')
      const corrected = {
        corrects: number,
        article: sampleArticle('Tin 1, sửa'),
        address: 'https://bao.example/moi.html',
      }
      await keep(pending, '1', corrected)
      const quiet = await store.articles.byAddress('https://bao.example/1.html')
      expect([quiet?.article.headline, quiet?.updatedAt]).toEqual(['Tin 1, sửa', T0])
      await keep(pending, '1', { ...corrected, substanceChanged: true })
      expect((await store.articles.byAddress('https://bao.example/1.html'))?.updatedAt).toBe(T1)
      expect((await store.articles.counts()).articles).toBe(1)
    })

    test('a correction that tells another thing leaves its cluster; the others stay one, and ids stay', async () => {
      const pending = await poll(T0, ['1', '2', '3'])
      const alike = (numbers: readonly number[]) =>
        numbers.map((number) => ({ number, likeness: 0.9, reasons: ['97 %'] }))
      const one = await keep(pending[0], '1')
      const two = await keep(pending[1], '2', { duplicateOf: alike([one]) })
      const three = await keep(pending[2], '3', { duplicateOf: alike([one, two]) })
      const members = async () => {
        const clusters = await store.articles.clusters({ topics: ['tre-em'], since: T0, most: 10 })
        return clusters.map(({ id, members }) => [id.at(-1), members.map(({ number }) => number)]).sort()
      }
      expect(await members()).toEqual([['1', [one, two, three]]])
      await keep(pending[1], '2', { corrects: two, sameAffairAs: alike([one]), substanceChanged: true })
      expect(await members()).toEqual([['1', [one, two, three]]])
      await keep(pending[0], '1', { corrects: one, substanceChanged: false })
      expect(await members()).toEqual([['1', [one, two, three]]])
      await keep(pending[0], '1', { corrects: one, substanceChanged: true })
      expect(await members()).toEqual([
        ['1', [one]],
        ['2', [two, three]],
      ])
      const [chain] = await store.articles.find('tag:test,2026:article/1')
      expect(chain?.duplicateOf).toEqual([])
      await keep(pending[0], '1', { corrects: one, duplicateOf: alike([three]), substanceChanged: true })
      expect(await members()).toEqual([['1', [one, two, three]]])
    })

    test('a report that moved is found at its first address, and told at its new one', async () => {
      const [pending] = await poll(T0, ['1'])
      const number = await keep(pending, '1')
      const moved = 'https://bao.example/moi/1.html'
      await keep(pending, '1', { corrects: number, url: moved, address: moved })
      expect((await store.articles.byAddress('https://bao.example/1.html'))?.url).toBe(moved)
    })

    test('an article whose verdict came late tells when, and is among the newest that a topic kept', async () => {
      const T30 = '2026-11-21T06:00:00.000Z'
      const [late, soon] = await poll(T0, ['1', '2'])
      const judged = { id: 'tag:test,2026:article/1', matches: [keptMatch('tre-em')] }
      await store.articles.saveJudgement(sampleJudgement(late?.number ?? 0, judged, T30))
      await keep(soon, '2')
      const newest = { topics: ['tre-em'], since: T0, most: 1 }
      const [first] = await store.articles.clusters({ ...newest, since: T1 })
      expect(first?.members).toMatchObject([{ id: judged.id, firstSeenAt: T0, arrivedAt: T30 }])
      const [chain] = await store.articles.find(judged.id)
      expect(chain?.stored).toMatchObject({ firstSeenAt: T0, arrivedAt: T30, updatedAt: T30 })
      const corrects = chain?.stored?.number ?? 0
      await store.articles.saveJudgement(sampleJudgement(late?.number ?? 0, { ...judged, corrects }, T1))
      expect((await store.articles.find(judged.id))[0]?.stored?.arrivedAt).toBe(T30)
      expect((await store.articles.find('tag:test,2026:article/2'))[0]?.stored).not.toHaveProperty('arrivedAt')
    })

    test('an outline tells what a correction changed, and nothing of what was taken back', async () => {
      const [a, b] = await poll(T0, ['1', '2'])
      const number = await keep(a, '1')
      const dates = async () => {
        const clusters = await store.articles.clusters({ topics: ['tre-em'], since: T0, most: 10 })
        return clusters.map(({ members }) => members[0]?.article.published?.at ?? null)
      }
      const dated = (at: string) => ({
        article: sampleArticle('Tin', { published: { at, precision: 'day', basis: 'page' } }),
      })
      expect(await dates()).toEqual(['2026-11-20'])
      await keep(a, '1', { corrects: number, ...dated('2026-11-18') })
      expect(await dates()).toEqual(['2026-11-18'])
      const broken = store.articles.atomically(async (within) => {
        const judged = { id: 'tag:test,2026:article/2', matches: [keptMatch('tre-em')], ...dated('2026-11-17') }
        await within.saveJudgement(sampleJudgement(b?.number ?? 0, judged, T1))
        await within.clusters({ topics: ['tre-em'], since: T0, most: 10 })
        throw new Error('taken back')
      })
      await expect(broken).rejects.toThrow('taken back')
      await keep(b, '2', dated('2026-11-16'))
      expect(await dates()).toEqual(['2026-11-16', '2026-11-18'])
    })

    test('clusters are had by when they came, from one instant until before another', async () => {
      const [early] = await poll(T0, ['1'])
      await keep(early, '1')
      const [later] = await poll(T1, ['1', '2'])
      await keep(later, '2')
      const between = async (since: string, before: string) =>
        (await store.articles.clusters({ topics: ['tre-em'], since, before, most: 10 })).map(({ id }) => id)
      expect(await between(T0, T1)).toEqual(['tag:test,2026:article/1'])
      expect(await between(T1, T9)).toEqual(['tag:test,2026:article/2'])
      expect(await between(T0, T9)).toHaveLength(2)
      expect(await between(T0, T0)).toEqual([])
    })

    test('what was decided before and is kept by another decision days later has not come late', async () => {
      const [entry] = await poll(T0, ['1'])
      const dropped = { kind: 'dropped', stage: 'match', reason: 'nothing of any topic', rule: null } as const
      await store.articles.saveJudgement({ ...sampleJudgement(entry?.number ?? 0, null, T1), verdict: dropped })
      const judged = { id: 'tag:test,2026:article/1', matches: [keptMatch('tre-em')] }
      await store.articles.saveJudgement(sampleJudgement(entry?.number ?? 0, judged, '2026-11-23T00:00:00.000Z'))
      const [chain] = await store.articles.find(judged.id)
      expect(chain?.stored).toMatchObject({ firstSeenAt: T0, updatedAt: T0 })
      expect(chain?.stored).not.toHaveProperty('arrivedAt')
    })

    test('what an article was read by is kept, and replaced with its reading', async () => {
      const [pending] = await poll(T0, ['1'])
      const number = await keep(pending, '1', { readBy: 'program and settings' })
      const readBy = async () => (await store.articles.byAddress('https://bao.example/1.html'))?.readBy
      expect(await readBy()).toBe('program and settings')
      await keep(pending, '1', { corrects: number, readBy: null })
      expect(await readBy()).toBeNull()
    })

    test('judgements made atomically see each other, and a failure takes all back', async () => {
      const [a, b] = await poll(T0, ['1', '2'])
      const broken = store.articles.atomically(async (within) => {
        await within.saveJudgement(sampleJudgement(a?.number ?? 0, { keys: [7] }, T1))
        expect(await within.candidates([7], 5)).toHaveLength(1)
        throw new Error('killed here')
      })
      await expect(broken).rejects.toThrow('killed here')
      expect(await store.articles.candidates([7], 5)).toEqual([])
      expect((await store.articles.counts()).articles).toBe(0)
      await keep(b, '2')
      expect((await store.articles.counts()).articles).toBe(1)
    })

    test('what was taken back is not remembered under the number that another article gets', async () => {
      const [a, b] = await poll(T0, ['1', '2'])
      const told = (headline: string) => ({ url: 'https://bao.example/1.html', headline, text: '', published: null })
      const broken = store.articles.atomically(async (within) => {
        await within.saveJudgement(sampleJudgement(a?.number ?? 0, { keys: [7], told: told('taken back') }, T1))
        throw new Error('killed here')
      })
      await expect(broken).rejects.toThrow('killed here')
      await keep(b, '2', { keys: [7] })
      const headlines = async () => (await store.articles.candidates([7], 5)).map((one) => one.told.headline)
      expect(await headlines()).toEqual(['Tin 2'])
      await keep(a, '1', { keys: [7], told: told('Tin 1') })
      expect((await headlines()).sort()).toEqual(['Tin 1', 'Tin 2'])
    })

    test('a target is changed in one step, unless a worker has it now or nothing is to be changed', async () => {
      await store.sources.syncTargets([sampleState(FEED, T0)])
      const later = (state: PollState) => ({ ...state, nextPollAt: T1, nextPollReason: 'changed' })
      expect(await store.sources.amend(FEED.url, () => null)).toBe(false)
      expect(await store.sources.amend('https://bao.example/unknown', later)).toBe(false)
      expect(await store.sources.amend(FEED.url, later)).toBe(true)
      expect(await store.sources.states()).toMatchObject([{ nextPollAt: T1, nextPollReason: 'changed' }])
      expect(await store.sources.claimDue(claim(T0))).toEqual([])
      expect(await store.sources.claimDue(claim(T1))).toHaveLength(1)
      expect(await store.sources.amend(FEED.url, later)).toBe(false)
    })

    test('subscriptions are begun once, taken by one worker, saved while they are known, and forgotten', async () => {
      const { subscriptions } = store
      const offer = { hub: 'https://hub.example/', topic: FEED.url }
      const [one, same] = [
        await subscriptions.begin(FEED.url, offer, T0),
        await subscriptions.begin(FEED.url, offer, T1),
      ]
      expect(same).toEqual(one)
      expect(one).toMatchObject({ ...offer, targetUrl: FEED.url, awaits: null, askAt: T0, attempts: 0 })
      expect(await subscriptions.byId(one.id)).toEqual(one)
      const taken = await subscriptions.take(one, T1)
      expect(taken).toEqual({ ...one, awaits: 'subscribe', askAt: T1, attempts: 1 })
      expect(await subscriptions.take(one, T1)).toBeNull()
      const ending = { ...one, awaits: 'unsubscribe' } as const
      await subscriptions.save(ending)
      const next = await subscriptions.begin(FEED.url, offer, T1)
      expect(next.id).not.toBe(one.id)
      expect(new Set(await subscriptions.all())).toEqual(new Set([ending, next]))
      await subscriptions.forget(one.id)
      await subscriptions.save(ending)
      expect(await subscriptions.all()).toEqual([next])
      expect(await subscriptions.byId(one.id)).toBeNull()
    })

    test('an entry held back by the flood guard is known and does not wait', async () => {
      await store.sources.syncTargets([sampleState(FEED, T0)])
      const [state] = await store.sources.claimDue(claim(T0))
      if (state === undefined) throw new Error('nothing was due')
      const flood = { ...announced(sampleEntry('1')), heldBecause: 'a flood of 400 entries' }
      await store.sources.savePolls([sampleRecord(state, T0, [flood, announced(sampleEntry('2'))])])
      expect((await store.articles.claimPending(claim(T0), null)).map((pending) => pending.entry.id)).toEqual(['2'])
      const asked = ['1', '2', '3'].map((id) => announced(sampleEntry(id)))
      expect(await store.sources.known('bao.example', asked)).toEqual(new Set(['1', '2']))
      expect((await store.articles.find('1'))[0]?.verdict).toMatchObject({
        kind: 'held',
        reason: 'a flood of 400 entries',
      })
    })

    test('a fetch that belongs to no poll leaves a row as well', async () => {
      const robots = { ...sampleTrace('https://bao.example/robots.txt', T0), kind: 'robots' } as const
      await store.housekeeping.noteFetches([
        { trace: robots, problem: null },
        { trace: { ...robots, startedAt: T1, status: 503 }, problem: 'answered 503' },
      ])
      const rows = await store.sources.fetches(robots.url, 5)
      expect(rows.map(({ startedAt, status }) => [startedAt, status])).toEqual([
        [T1, 503],
        [T0, 200],
      ])
      expect(await store.sources.states()).toEqual([])
    })

    test('entries are listed newest first by fate, source and day, a page at a time in both directions', async () => {
      const [a, b, c] = await poll(T0, ['a', 'b', 'c'])
      await keep(a, 'a')
      const held = { kind: 'held', stage: 'match', reason: 'score 5, kept from 7', rule: 'topic.yaml:3' } as const
      await store.articles.saveJudgement({ ...sampleJudgement(b?.number ?? 0, null, T1), verdict: held })
      const open = { fate: null, sourceId: null, day: null, from: null, most: 2 } as const
      const names = async (query: Partial<FateQuery>) => {
        const { rows, newer, older } = await store.fates.list({ ...open, ...query })
        return [rows.map(({ name, fate }) => `${name.at(-6)} ${fate}`).join(', '), newer, older]
      }
      expect(await names({})).toEqual(['c waiting, b review', false, true])
      expect(await names({ from: { side: 'older', than: b?.number ?? 0 } })).toEqual(['a kept', true, false])
      expect(await names({ from: { side: 'newer', than: a?.number ?? 0 } })).toEqual([
        'c waiting, b review',
        false,
        true,
      ])
      expect(await names({ from: { side: 'newer', than: a?.number ?? 0 }, most: 1 })).toEqual(['b review', true, true])
      expect(await names({ fate: 'kept' })).toEqual(['a kept', false, false])
      expect(await names({ fate: 'review', sourceId: FEED.sourceId, day: '2026-11-20' })).toEqual([
        'b review',
        false,
        false,
      ])
      expect(await names({ sourceId: OTHER.sourceId })).toEqual(['', false, false])
      expect(await names({ day: '2026-11-19' })).toEqual(['', false, false])
      const [first] = (await store.fates.list({ ...open, fate: 'kept' })).rows
      expect(first).toMatchObject({ number: a?.number, title: 'Tin a', firstSeenAt: T0, verdict: { kind: 'kept' } })
      expect(c).toBeDefined()
    })

    test('entries are counted by day, source and fate', async () => {
      const [a] = await poll(T0, ['a', 'b'])
      await keep(a, 'a')
      await poll('2026-11-21T00:00:00.000Z', ['c'])
      const { sourceId } = FEED
      expect(await store.fates.perDay('2026-11-20')).toEqual([
        { day: '2026-11-20', sourceId, fate: 'kept', entries: 1 },
        { day: '2026-11-20', sourceId, fate: 'waiting', entries: 1 },
        { day: '2026-11-21', sourceId, fate: 'waiting', entries: 1 },
      ])
      expect(await store.fates.perDay('2026-11-21')).toHaveLength(1)
    })

    test('what was learnt of a source is kept, and with it the alarms that are up', async () => {
      expect(await store.habits.habit('bao.example')).toBeNull()
      await store.habits.saveHabit(sampleHabit('bao.example', ['unmatched']))
      await store.habits.saveHabit(sampleHabit('dai.example', []))
      expect((await store.habits.alarms()).map(({ sourceId, kind }) => [sourceId, kind])).toEqual([
        ['bao.example', 'unmatched'],
      ])
      const well = sampleHabit('bao.example', [])
      await store.habits.saveHabit(well)
      expect(await store.habits.habit('bao.example')).toEqual(well)
      expect(await store.habits.alarms()).toEqual([])
    })

    test('an entry of the same words that leads to another page has changed; by another feed it is known', async () => {
      const at = async (link: string, now: string, target: PollTarget = FEED) => {
        const state = sampleState(target, now)
        const [saved] = await store.sources.savePolls([
          sampleRecord(state, now, [announced(sampleEntry('1', { link }))]),
        ])
        return saved
      }
      const other = { ...FEED, url: 'https://bao.example/khac.rss' }
      await store.sources.syncTargets([sampleState(FEED, T0), sampleState(other, T0)])
      expect(await at('https://bao.example/cu/1.html', T0)).toMatchObject({ fresh: 1 })
      expect(await at('https://bao.example/moi/1.html', T1)).toMatchObject({ fresh: 0, changed: 1, known: 0 })
      expect(await at('https://bao.example/moi/1.html', T1)).toMatchObject({ changed: 0, known: 1 })
      expect(await at('https://bao.example/khac/1.html', T1, other)).toMatchObject({ changed: 0, known: 1 })
      expect((await store.articles.claimPending(claim(T9), null)).map(({ entry }) => entry.link)).toEqual([
        'https://bao.example/moi/1.html',
      ])
    })

    test('of pages that do not come, what is to be told is told until they come', async () => {
      await store.habits.saveHabit(sampleRefused('bao.example'))
      await store.habits.saveHabit(sampleRefused('dai.example', false))
      const [told, ...others] = await store.habits.pagesRefused()
      expect(told).toEqual(sampleRefused('bao.example').refusals?.told)
      expect(others).toEqual([])
      expect(await store.habits.habit('dai.example')).toEqual(sampleRefused('dai.example', false))
      await store.habits.saveHabit(sampleHabit('bao.example', []))
      expect(await store.habits.pagesRefused()).toEqual([])
    })

    test('what is learnt with judgements is taken back with them', async () => {
      const broken = store.articles.atomically(async (_, habits) => {
        await habits.saveHabit(sampleHabit('bao.example', ['repeated']))
        expect(await habits.habit('bao.example')).not.toBeNull()
        throw new Error('killed here')
      })
      await expect(broken).rejects.toThrow('killed here')
      expect(await store.habits.habit('bao.example')).toBeNull()
    })

    test('what is held for a doubt about its page is due at once when the doubt is over; what waits for its host is not', async () => {
      const [doubtful, resting] = await poll(T0, ['1', '2'])
      for (const [pending, stage] of [
        [doubtful, 'extract'],
        [resting, 'fetch'],
      ] as const) {
        const verdict = { kind: 'held', stage, reason: 'wait', rule: null } as const
        const judgement = sampleJudgement(pending?.number ?? 0, null, T0)
        await store.articles.saveJudgement({ ...judgement, verdict, retryAt: T9 })
      }
      expect(await store.habits.releaseDoubtful('dai.example', T1)).toBe(0)
      expect(await store.habits.releaseDoubtful('bao.example', T1)).toBe(1)
      expect((await store.articles.claimPending(claim(T1), null)).map(({ entry }) => entry.id)).toEqual(['1'])
    })

    test('host paces survive', async () => {
      const pace = { host: 'bao.example:443', notBefore: T9, reason: 'Retry-After' }
      await store.sources.saveHostPaces([pace, { ...pace, notBefore: T1 }])
      expect(await store.sources.hostPaces()).toEqual([{ ...pace, notBefore: T1 }])
    })
  })
}
