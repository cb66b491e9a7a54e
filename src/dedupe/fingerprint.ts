import type { Told } from '../domain/types.ts'
import { DEFAULT_LANGUAGE } from './default-language.ts'
import { type FactWindow, factWindows } from './fact-windows.ts'
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
  const { words, text } = prepare(told)
  const language = told.language ?? DEFAULT_LANGUAGE
  const windows = factWindows(text, language)
  const runs = shingleHashes(words, RUN_SYLLABLES)
  const keys = new Set<number>(dayNameKeys(told))
  for (const { most, characters, syllables } of SCOPES) {
    const facts = windows.filter(({ to }) => to < characters).map(({ hash }: FactWindow) => hash)
    addLeast(keys, facts, most)
    const missing = most - Math.min(most, facts.length)
    addLeast(keys, runs.subarray(0, Math.max(0, syllables - RUN_SYLLABLES + 1)), missing)
  }
  return [...keys].map((key) => key >>> 1).slice(0, KEYS_MOST)
}

export const KEYS_MOST = 12
const RUN_SYLLABLES = 5
const SCOPES = [
  { most: 3, characters: 220, syllables: 32 },
  { most: 3, characters: 1200, syllables: 240 },
  { most: 3, characters: Number.POSITIVE_INFINITY, syllables: Number.POSITIVE_INFINITY },
] as const

/** Adds so many of the least hashes that are not yet there. */
function addLeast(keys: Set<number>, hashes: Iterable<number>, most: number): void {
  let added = 0
  for (const hash of Uint32Array.from(new Set(hashes)).sort()) {
    if (added >= most) return
    if (keys.has(hash)) continue
    keys.add(hash)
    added++
  }
}

const DAY_NAMES_MOST = 3

function dayNameKeys(told: Told): number[] {
  const { openingFacts } = prepare(told)
  const [day] = openingFacts.days
  if (day === undefined) return []
  const seed = hashText(`day ${day}`)
  return [...openingFacts.names].slice(0, DAY_NAMES_MOST).map((name) => mixBits(seed ^ name))
}
