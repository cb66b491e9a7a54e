import type { Fact } from './facts.ts'
import { hashText, mixBits } from './hash.ts'

/** A stretch of facts in the order of the text that together are rare: two reports that share it tell of one thing. */
export interface FactWindow {
  readonly hash: number
  /** Where in the text its last fact begins, in characters. */
  readonly to: number
}

/**
 * From each fact (a run of capitalised words, a number, a day) on, as many of those that follow as make it rare. Words
 * between them do not count, so synonyms and small edits change nothing. Cost: linear.
 */
export function factWindows(facts: readonly Fact[]): FactWindow[] {
  const hashes = facts.map((fact) => hashText(fact.written))
  const rarities = facts.map(rarityOf)
  return facts.flatMap((_, first) => windowFrom(facts, hashes, rarities, first) ?? [])
}

/** Rarity is about decimal digits: a window that has 5 is met by chance in one of 100,000 places. */
const RARE = 5
const MOST_FACTS = 6

function windowFrom(
  facts: readonly Fact[],
  hashes: readonly number[],
  rarities: readonly number[],
  first: number,
): FactWindow | null {
  let rarity = 0
  let hash = 0
  for (let next = first; next < Math.min(facts.length, first + MOST_FACTS); next++) {
    rarity += rarities[next] ?? 0
    hash = mixBits(Math.imul(hash, 31) ^ (hashes[next] ?? 0))
    if (rarity >= RARE) return { hash, to: facts[next]?.at ?? 0 }
  }
  return null
}

function rarityOf({ written, isFigure }: Fact): number {
  return Math.min(3, isFigure ? written.replace(/\D/g, '').length : written.split(' ').length)
}
