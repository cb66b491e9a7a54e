import type { Told } from '../domain/types.ts'
import { factWindows } from './fact-windows.ts'
import type { Facts } from './facts.ts'
import { hashText, mixBits, shingleHashes } from './hash.ts'
import { prepare } from './prepare.ts'

/**
 * The keys under which an article is looked up and found: at most 12 integers from 0 to 2^31 - 1, each once. Articles
 * that may be one share a key; the more they share, the likelier. Stable for ever: they are stored.
 *
 * Three scopes, each with its least hashes (bottom-k sampling: whoever shares the text of a scope shares its least
 * hashes): the opening finds teasers, the first part shortened and re-led copies, the whole all others. What is sampled
 * is stretches of names and numbers, which template texts do not share; where a scope has too few, runs of five
 * syllables. Openings give, besides, each day with each name: news told in other words.
 */
export function fingerprint(told: Told): readonly number[] {
  const { words, reportFacts, openingFacts } = prepare(told)
  const windows = factWindows(reportFacts)
  const runs = shingleHashes(words, RUN_SYLLABLES)
  const keys = new Set(dayNameKeys(openingFacts))
  for (const { most, characters, syllables } of SCOPES) {
    const facts = windows.filter(({ to }) => to < characters).map(({ hash }) => hash)
    const missing = most - addLeast(keys, facts, most)
    addLeast(keys, runs.subarray(0, Math.max(0, syllables - RUN_SYLLABLES + 1)), missing)
  }
  return [...new Set([...keys].map((key) => key >>> 1))]
}

/** At most so many keys has an article. */
export const KEYS_MOST = 12
const RUN_SYLLABLES = 5
const SCOPES = [
  { most: 3, characters: 220, syllables: 32 },
  { most: 3, characters: 1200, syllables: 240 },
  { most: 3, characters: Number.POSITIVE_INFINITY, syllables: Number.POSITIVE_INFINITY },
] as const

/** Adds so many of the least hashes that are not yet there; answers how many it added. Cost: linear for a small `most`. */
function addLeast(keys: Set<number>, hashes: ArrayLike<number>, most: number): number {
  let added = 0
  for (; added < most; added++) {
    let least = Number.POSITIVE_INFINITY
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? least
      if (hash < least && !keys.has(hash)) least = hash
    }
    if (least === Number.POSITIVE_INFINITY) break
    keys.add(least)
  }
  return added
}

const DAY_NAMES_MOST = 3

function dayNameKeys({ days, names }: Facts): number[] {
  const [day] = days
  if (day === undefined) return []
  const seed = hashText(`day ${day}`)
  return [...names.subarray(0, DAY_NAMES_MOST)].map((name) => mixBits(seed ^ name))
}
