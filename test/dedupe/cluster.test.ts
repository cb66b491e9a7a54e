import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseLead, clusterArticles, partByDays, type Tie } from '../../src/dedupe/cluster.ts'
import { compareArticles } from '../../src/dedupe/likeness.ts'
import { LABELLED_PAIRS } from '../fixtures/dedupe/pairs.ts'
import { articleWith, storedWith } from './stored.ts'

describe('clusterArticles', () => {
  test.each([
    { name: 'lonely articles', ties: [], clusters: [1, 2, 3, 4] },
    { name: 'a pair', ties: [[4, 2]], clusters: [1, 2, 3, 2] },
    {
      name: 'a chain',
      ties: [
        [4, 3],
        [3, 2],
        [1, 2],
      ],
      clusters: [1, 1, 1, 1],
    },
    {
      name: 'two pairs',
      ties: [
        [1, 3],
        [4, 2],
      ],
      clusters: [1, 2, 1, 2],
    },
    { name: 'a tie to itself', ties: [[3, 3]], clusters: [1, 2, 3, 4] },
  ] satisfies { name: string; ties: Tie[]; clusters: number[] }[])(
    'names $name by their oldest',
    ({ ties, clusters }) => {
      expect([...clusterArticles([1, 2, 3, 4], ties).values()]).toEqual(clusters)
    },
  )

  test('gives the same clusters in any order of articles and ties', () => {
    const ties = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 40 })
    const numbers = Array.from({ length: 30 }, (_, number) => number)
    fc.assert(
      fc.property(ties, fc.infiniteStream(fc.nat()), (given, chance) => {
        const plain = clusterArticles(numbers, given)
        const shuffled = clusterArticles(
          shuffle(numbers, chance),
          shuffle(given, chance).map(([a, b]) => [b, a] as const),
        )
        expect(new Map([...shuffled].sort(([a], [b]) => a - b))).toEqual(plain)
      }),
    )
  })

  test('never hands a name on: a cluster that grows keeps the oldest name of its parts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 }), (ties) => {
        const numbers = Array.from({ length: 20 }, (_, number) => number)
        for (let count = 1; count <= ties.length; count++) {
          const before = clusterArticles(numbers, ties.slice(0, count - 1))
          const after = clusterArticles(numbers, ties.slice(0, count))
          for (const number of numbers) expect(after.get(number)).toBeLessThanOrEqual(before.get(number) ?? -1)
          expect(new Set(after.values()).size).toBeGreaterThanOrEqual(new Set(before.values()).size - 1)
        }
      }),
    )
  })

  test('groups a stream of reports alike in any order of arrival', () => {
    const stream = LABELLED_PAIRS.slice(0, 14).flatMap(({ a, b }, at) => [
      { url: `https://baovung.vn/${at}`, ...a },
      { url: `https://baobien.vn/${at}`, ...b },
    ])
    const groups = (order: readonly number[]): string[] => {
      const ties: Tie[] = []
      order.forEach((left, at) => {
        for (const right of order.slice(0, at)) {
          const [one, other] = [stream[left], stream[right]]
          if (one !== undefined && other !== undefined && compareArticles(one, other).relation === 'duplicate')
            ties.push([left, right])
        }
      })
      return [...clusterArticles(order, ties)].map(([article, cluster]) => `${article} in ${cluster}`).sort()
    }
    const inOrder = stream.map((_, at) => at)
    const plain = groups(inOrder)
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (chance) => {
        expect(groups(shuffle(inOrder, chance))).toEqual(plain)
      }),
      { numRuns: 10 },
    )
  })
})

describe('chooseLead', () => {
  const early = storedWith({ number: 3, sourceId: 'early', article: dated('2026-11-19T23:00:00Z') })
  const first = storedWith({ number: 1, sourceId: 'first', article: dated('2026-11-19T23:30:00Z') })
  const copier = storedWith({ number: 2, sourceId: 'copier', article: dated('2026-11-19T20:00:00Z') })
  const undated = storedWith({ number: 4, sourceId: 'undated' })
  const future = storedWith({ number: 5, sourceId: 'future', article: dated('2027-01-01T00:00:00Z') })
  const copies = new Set(['copier'])

  test.each([
    { name: 'the earliest published', members: [first, early], prefer: [], lead: early },
    { name: 'the paper the editor prefers', members: [first, early], prefer: ['first'], lead: first },
    { name: 'the first of those preferred', members: [first, early], prefer: ['none', 'early', 'first'], lead: early },
    { name: 'a preferred re-poster all the same', members: [first, copier], prefer: ['copier'], lead: copier },
    { name: 'a paper of its own before a re-poster', members: [copier, first], prefer: [], lead: first },
    { name: 'a re-poster where there is no other', members: [copier], prefer: [], lead: copier },
    { name: 'a dated one before an undated one seen then', members: [undated, first], prefer: [], lead: first },
    { name: 'the first seen of equal ones', members: [future, undated], prefer: [], lead: undated },
  ])('takes $name, in any order', ({ members, prefer, lead }) => {
    expect(chooseLead(members, prefer, copies)?.number).toBe(lead.number)
    expect(chooseLead([...members].reverse(), prefer, copies)?.number).toBe(lead.number)
  })

  test('has none for none', () => {
    expect(chooseLead([], [], copies)).toBeNull()
  })
})

describe('partByDays', () => {
  const members = ['2026-11-01', '2026-11-03', '2026-11-20', '2026-11-22'].map((day, at) =>
    storedWith({ number: at + 1, id: `tag:${at + 1}`, article: dated(`${day}T00:00:00Z`) }),
  )
  const cluster = { id: 'tag:1', members }

  test.each([
    { name: 'no limit', days: null, parts: ['tag:1 of 1 2 3 4'] },
    { name: 'a week', days: 7, parts: ['tag:1 of 1 2', 'tag:3 of 3 4'] },
    { name: 'a day', days: 1, parts: ['tag:1 of 1', 'tag:2 of 2', 'tag:3 of 3', 'tag:4 of 4'] },
  ])('$name: what is told again later is an entry of its own, by its oldest', ({ days, parts }) => {
    const shapes = partByDays({ ...cluster, members: [...members].reverse() }, days).map(
      (part) =>
        `${part.id} of ${part.members
          .map((member) => member.number)
          .sort()
          .join(' ')}`,
    )
    expect(shapes).toEqual(parts)
  })
})

function dated(at: string) {
  return articleWith({ published: { at, precision: 'minute', basis: 'feed' } })
}

function shuffle<Item>(items: readonly Item[], chance: fc.Stream<number>): Item[] {
  const keys = [...chance.take(items.length)]
  return items
    .map((item, at) => ({ item, key: keys[at] ?? 0, at }))
    .sort((a, b) => a.key - b.key || a.at - b.at)
    .map(({ item }) => item)
}
