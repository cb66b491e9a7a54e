import type { Told } from '../domain/types.ts'
import { factWindows } from './fact-windows.ts'
import type { Facts } from './facts.ts'
import { hashText, mixBits, shingleHashes } from './hash.ts'
import { prepare } from './prepare.ts'

/**
 * The keys under which an article is looked up and found: at most 15 integers from 0 to 2^31 - 1, each once. Articles
 * that may be one share a key; the more they share, the likelier. Stable for ever: they are stored.
 *
 * Four scopes, each with its least hashes (bottom-k sampling: whoever shares the text of a scope shares its least
 * hashes): the opening finds teasers, the first parts shortened and re-led copies, the whole all others. Stretches of
 * names and numbers are sampled, which template texts do not share; runs of five syllables where a scope has too few of
 * them, and one in each opening. Openings give, besides, each day with each name, and names two by two ("Thanh Xuân
 * Nam" with "Đông Hương"): news told in other words.
 */
export function fingerprint(told: Told): readonly number[] {
  const { words, reportFacts, openingFacts } = prepare(told)
  const windows = factWindows(reportFacts)
  const runs = shingleHashes(words, RUN_SYLLABLES)
  const keys = new Set([...dayNameKeys(openingFacts), ...namePairKeys(openingFacts)])
  for (const { facts, texts, characters, syllables } of SCOPES) {
    const stretches = windows.filter(({ to }) => to < characters).map(({ hash }) => hash)
    const missing = facts - addLeast(keys, stretches, facts)
    addLeast(keys, runs.subarray(0, Math.max(0, syllables - RUN_SYLLABLES + 1)), missing + texts)
  }
  return [...new Set([...keys].map((key) => key >>> 1))]
}

/** At most so many keys has an article. */
export const KEYS_MOST = 15
const RUN_SYLLABLES = 5
const SCOPES = [
  { facts: 1, texts: 1, characters: 220, syllables: 24 },
  { facts: 3, texts: 0, characters: 900, syllables: 180 },
  { facts: 3, texts: 0, characters: 1800, syllables: 360 },
  { facts: 2, texts: 0, characters: Number.POSITIVE_INFINITY, syllables: Number.POSITIVE_INFINITY },
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

const DAY_NAMES_MOST = 2

function dayNameKeys({ days, names }: Facts): number[] {
  const [day] = days
  if (day === undefined) return []
  const seed = hashText(`day ${day}`)
  return [...names.subarray(0, DAY_NAMES_MOST)].map((name) => mixBits(seed ^ name))
}

const NAME_PAIRS_MOST = 3

/** The opening's names two by two, the least hashes first: a school and its ward, a victim and a village. */
function namePairKeys({ names }: Facts): number[] {
  const keys: number[] = []
  for (let at = 1; at < names.length && keys.length < NAME_PAIRS_MOST; at++) {
    const [left = 0, right = 0] = [names[at - 1], names[at]]
    keys.push(mixBits(PAIR_SEED ^ mixBits(left) ^ right))
  }
  return keys
}

const PAIR_SEED = hashText('two names')
