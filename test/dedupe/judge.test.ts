import { expect, test } from 'vitest'
import { judgeDuplicates } from '../../src/dedupe/judge.ts'
import type { Candidate } from '../../src/domain/ports.ts'
import { LABELLED_PAIRS, type Written } from '../fixtures/dedupe/pairs.ts'

function candidate(number: number, written: Written): Candidate {
  const told = { url: `https://baobien.vn/${number}`, language: 'vi', ...written }
  return { number, clusterNumber: number, sourceId: 'bien', told, firstSeenAt: '2026-11-20T00:00:00Z', sharedKeys: 1 }
}

function pair(name: string): { a: Written; b: Written } {
  const found = LABELLED_PAIRS.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no pair ${name}`)
  return found
}

test('judgeDuplicates puts the likeliest first, the oldest of equals, and leaves out what is different', () => {
  const { a, b } = pair('an arrest, told by two papers')
  const told = { url: 'https://baovung.vn/1', language: 'vi', ...a }
  const candidates = [candidate(9, b), candidate(8, a), candidate(7, a), candidate(6, pair('nothing in common').b)]
  const { duplicateOf, sameAffairAs } = judgeDuplicates(told, candidates)
  expect(duplicateOf.map(({ number }) => number)).toEqual([7, 8, 9])
  expect(sameAffairAs).toEqual([])
  expect(duplicateOf.every(({ reasons }) => reasons.length > 0)).toBe(true)
})

test('judgeDuplicates has nothing to say without candidates', () => {
  expect(judgeDuplicates({ url: '', headline: '', text: '' }, [])).toEqual({ duplicateOf: [], sameAffairAs: [] })
})
