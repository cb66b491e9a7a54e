import { IDLE_WORDS, NUMBER_WORDS } from '../locale/common-words.ts'
import { comparableSyllables, primaryLanguage } from '../locale/fold.ts'
import { hashSet, hashText } from './hash.ts'

/** Hashes of the comparable syllables of a text, in its order; number words are digits. Cost: linear. */
export function wordHashes(text: string, language: string): Uint32Array {
  const spoken = NUMBERS.get(primaryLanguage(language))
  const words = comparableSyllables(text, language)
  const hashes = new Uint32Array(words.length)
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashText(words[at] ?? '')
    hashes[at] = spoken?.get(hash) ?? hash
  }
  return hashes
}

/** The set of those that say what a text is about: function words of the language are left out. */
export function contentSet(words: Uint32Array, language: string): Uint32Array {
  const idle = IDLE.get(primaryLanguage(language))
  return hashSet(idle === undefined ? words : words.filter((word) => !idle.has(word)))
}

const IDLE: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  IDLE_WORDS.map(({ language, words }) => [language, new Set(words.split(' ').map(hashText))]),
)

const NUMBERS: ReadonlyMap<string, ReadonlyMap<number, number>> = new Map(
  NUMBER_WORDS.map(({ language, words }) => {
    const pairs = [...words.matchAll(/(\S+) (\S+)/g)]
    return [language, new Map(pairs.map(([, word = '', digits = '']) => [hashText(word), hashText(digits)]))]
  }),
)
