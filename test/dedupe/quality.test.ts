import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/dedupe/fingerprint.ts'
import { hashText } from '../../src/dedupe/hash.ts'
import { compareArticles } from '../../src/dedupe/likeness.ts'
import type { Told } from '../../src/domain/types.ts'
import { COPYING, chanceOf, officialese, reportOf } from '../fixtures/dedupe/newsprint.ts'
import { LABELLED_PAIRS } from '../fixtures/dedupe/pairs.ts'

/** What the floors below were measured on. Whoever changes the data measures again and sets both anew. */
const LABELLED_DIGEST = 3744851555
const PRINTED_DIGEST = 2772897479

const REPORTS = 80
const chance = chanceOf(11)
const reports = Array.from({ length: REPORTS }, (_, at) => reportOf(chance, at))
const official = Array.from({ length: 40 }, (_, at) => officialese(chance, at))

const FLOORS: Readonly<Record<string, number>> = {
  exact: 1,
  'under another headline': 1,
  teaser: 0.98,
  shortened: 0.99,
  're-led': 0.98,
  'shortened and re-led': 0.9,
}

describe('quality', () => {
  test('is measured on the data it was set on', () => {
    expect(hashText(JSON.stringify(LABELLED_PAIRS))).toBe(LABELLED_DIGEST)
    expect(hashText(JSON.stringify([...reports, ...official]))).toBe(PRINTED_DIGEST)
  })

  test.each(Object.entries(COPYING))('merges and finds copies: %s', (kind, copy) => {
    const own = chanceOf(hashText(kind))
    const copies = reports.map((told): [Told, Told] => [
      told,
      { ...told, ...copy(own, told), url: `${told.url}?copy=1` },
    ])
    const merged = copies.filter(([a, b]) => compareArticles(a, b).relation === 'duplicate')
    expect(merged.length / REPORTS).toBeGreaterThanOrEqual(FLOORS[kind] ?? 1)
    const found = merged.filter(([a, b]) => fingerprint(a).some((key) => fingerprint(b).includes(key)))
    expect(found.length / merged.length).toBeGreaterThanOrEqual(0.985)
  })

  test('merges no two reports that are not one', () => {
    const all = [...reports, ...official]
    const wrong = all.flatMap((a, at) =>
      all
        .slice(0, at)
        .filter((b) => compareArticles(a, b).relation === 'duplicate')
        .map((b) => `${a.url} ${b.url}`),
    )
    expect(wrong).toEqual([])
  })
})
