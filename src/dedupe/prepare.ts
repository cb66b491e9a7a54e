import type { Told } from '../domain/types.ts'
import { comparableSyllables, foldText } from '../locale/fold.ts'
import { canonicalAddress } from './address.ts'
import { contentHashes } from './content-words.ts'
import { DEFAULT_LANGUAGE } from './default-language.ts'
import { type Facts, factsOf } from './facts.ts'
import { bulletinKind, isGenericHeadline } from './genres.ts'
import { hashSet, hashText, shareIn, shingleHashes } from './hash.ts'
import { reportText } from './report-text.ts'

/** A told article made ready to be compared: sets are hashes, ascending, each once. */
export interface Prepared {
  readonly told: Told
  readonly address: string | null
  /** The report without captions and the like; NFC. */
  readonly text: string
  /** Hashes of its syllables, in their order. */
  readonly words: Uint32Array
  /** How many syllables it has. */
  readonly length: number
  /** Hashes of each run of three syllables, in the order of the text. */
  readonly shingles: Uint32Array
  readonly shingleSet: Uint32Array
  /** Those of the opening. */
  readonly openingSet: Uint32Array
  /** Runs of two syllables of headline and report. */
  readonly pairSet: Uint32Array
  /** Those of the lead. */
  readonly leadPairs: Uint32Array
  /** Content words; empty for a generic headline. */
  readonly headlineWords: Uint32Array
  readonly openingWords: Uint32Array
  /** Share of the headline's content words that its own text has. */
  readonly headlineKept: number
  readonly headlineFacts: Facts
  /** Of headline and opening. */
  readonly openingFacts: Facts
  readonly facts: Facts
  readonly bulletin: string | null
}

/** The lead and the start of what follows: what happened, to whom, where, when. */
export const OPENING_SYLLABLES = 80
const OPENING_CHARACTERS = 400
const LEAD_SYLLABLES = 40

/** Remembers what it made for as long as the article itself is remembered. Cost: linear, some 0.2 ms for 3 kB. */
export function prepare(told: Told): Prepared {
  const known = PREPARED.get(told)
  if (known !== undefined) return known
  const made = makePrepared(told)
  PREPARED.set(told, made)
  return made
}

const PREPARED = new WeakMap<Told, Prepared>()

function makePrepared(told: Told): Prepared {
  const language = told.language ?? DEFAULT_LANGUAGE
  const text = reportText(told.text)
  const headline = reportText(told.headline)
  const opening = `${headline}\n${text.slice(0, OPENING_CHARACTERS)}`
  return {
    told,
    address: canonicalAddress(told.url),
    text,
    ...prepareWords(headline, text, language),
    headlineFacts: factsOf(headline, language),
    openingFacts: factsOf(opening, language),
    facts: factsOf(`${headline}\n${text}`, language),
    bulletin: bulletinKind(foldText(opening, language)),
  }
}

type PreparedWords = Omit<
  Prepared,
  'told' | 'address' | 'text' | 'headlineFacts' | 'openingFacts' | 'facts' | 'bulletin'
>

function prepareWords(headline: string, text: string, language: string): PreparedWords {
  const syllables = comparableSyllables(text, language)
  const headlineSyllables = comparableSyllables(headline, language)
  const words = Uint32Array.from(syllables, hashText)
  const shingles = shingleHashes(words, 3)
  const generic = isGenericHeadline(headlineSyllables.join(' '))
  const headlineWords = contentHashes(generic ? [] : headlineSyllables, language)
  return {
    words,
    length: words.length,
    shingles,
    shingleSet: hashSet(shingles),
    openingSet: openingOf(shingles, OPENING_SYLLABLES),
    pairSet: hashSet(shingleHashes(Uint32Array.from([...headlineSyllables, ...syllables], hashText), 2)),
    leadPairs: hashSet(shingleHashes(words.subarray(0, LEAD_SYLLABLES), 2)),
    headlineWords,
    openingWords: contentHashes(syllables.slice(0, OPENING_SYLLABLES), language),
    headlineKept: shareIn(headlineWords, contentHashes(syllables, language)),
  }
}

/** The set of the shingles that lie within the first so many syllables. */
export function openingOf(shingles: Uint32Array, syllables: number): Uint32Array {
  return hashSet(shingles.subarray(0, Math.max(0, syllables - 2)))
}
