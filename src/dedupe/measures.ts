import { DEFAULT_LANGUAGE } from '../locale/default-language.ts'
import { sharedDays } from './facts.ts'
import { type Hashes, hashSet, sharedCount, shareIn, shingleHashes } from './hash.ts'
import { OPENING_SYLLABLES, openingOf, type Prepared } from './prepare.ts'
import { hoursApart } from './time-window.ts'
import { contentSet } from './words.ts'

/** What two articles have in common by their words alone; shares are from 0 to 1. */
export interface WordMeasures {
  /** Share of the shorter text that the longer has, by runs of three syllables. */
  readonly contained: number
  /** The lesser share of one's opening that the other has anywhere. */
  readonly openings: number
  /** Jaccard index of the headlines' content words. */
  readonly headlines: number
  /** Share of the content words of each headline that the other's headline or opening has, the mean of both. */
  readonly headlinesTold: number
}

/** What two articles have in common by the names and numbers in them. */
export interface FactMeasures {
  /** Agreement of names and numbers, of the one that has fewer, from 0 to 1. */
  readonly facts: number
  readonly factsShared: number
  readonly factsFewer: number
}

/** What two articles have in common; shares are from 0 to 1. */
export interface Measures extends WordMeasures, FactMeasures {
  /** Syllables of the shorter report. */
  readonly length: number
  /** Share of what follows the shorter text's opening that the longer has; 0 where that is little or `contained` is. */
  readonly rest: number
  /** Jaccard index of the openings' content words. */
  readonly openingWords: number
  /**
   * The lesser share of one's lead that the other has anywhere, by runs of two syllables; 0 where the headlines are not
   * told by the other, since it then decides nothing.
   */
  readonly leads: number
  /**
   * Jaccard index of all content words; 0 where much is shared word for word or few names and numbers are, since it then
   * decides nothing.
   */
  readonly wordsShared: number
  /** 1: the openings name one day; 0.5: one opening's day stands in the other text; 0: no day said, or none shared. */
  readonly days: number
  /** Hours between the two publications; null where one is not known. */
  readonly hours: number | null
}

export function measureWords(a: Prepared, b: Prepared): WordMeasures {
  const [short, long] = byLength(a, b)
  return {
    contained: shareOfSmaller(short.shingleSet, long.shingleSet),
    openings: Math.min(openingShare(short, long), openingShare(long, short)),
    headlines: jaccard(a.headlineWords, b.headlineWords),
    headlinesTold: (headlineTold(a, b) + headlineTold(b, a)) / 2,
  }
}

export function measure(a: Prepared, b: Prepared): Measures {
  const [short, long] = byLength(a, b)
  const words = measureWords(a, b)
  const facts = factAgreement(a.facts, b.facts)
  return {
    ...words,
    ...facts,
    length: short.length,
    rest: words.contained < RELED_CONTAINED_LEAST ? 0 : restShare(short, long),
    openingWords: jaccard(a.openingWords, b.openingWords),
    leads: words.headlinesTold < HEADLINES_TOLD_LEAST ? 0 : Math.min(leadShare(a, b), leadShare(b, a)),
    days: dayAgreement(a, b),
    wordsShared: mayBeRetold(words, facts) ? jaccard(contentSetOf(a), contentSetOf(b)) : 0,
    hours: hoursApart(a.told.published ?? null, b.told.published ?? null),
  }
}

function byLength(a: Prepared, b: Prepared): readonly [Prepared, Prepared] {
  return a.length <= b.length ? [a, b] : [b, a]
}

/** Only as much of the opening counts as the other text could hold: a teaser is shorter than an opening. */
function openingShare(opened: Prepared, whole: Prepared): number {
  const opening =
    whole.length < OPENING_SYLLABLES ? openingOf(opened.shingles, Math.max(3, whole.length)) : opened.openingSet
  return shareIn(opening, whole.shingleSet)
}

/** Below this a text is no copy under a new lead. */
export const RELED_CONTAINED_LEAST = 0.42
const REST_SYLLABLES_LEAST = 70

function restShare(short: Prepared, long: Prepared): number {
  const rest = short.shingles.subarray(OPENING_SYLLABLES)
  return rest.length < REST_SYLLABLES_LEAST ? 0 : shareIn(hashSet(rest), long.shingleSet)
}

/** Below this the rest of two openings is not compared: they tell other news. */
export const HEADLINES_TOLD_LEAST = 0.6
const LEAD_SYLLABLES = 40

function leadShare(led: Prepared, whole: Prepared): number {
  const pairs = hashSet(shingleHashes(led.words.subarray(0, LEAD_SYLLABLES), 2))
  return shareIn(pairs, pairSetOf(whole))
}

/** All that a report told in wholly other words shares with the other: who, where, when and how many, but no runs of words. */
export function mayBeRetold({ contained }: WordMeasures, { facts, factsShared }: FactMeasures): boolean {
  return contained < RETOLD_CONTAINED_MOST && facts >= 0.7 && factsShared >= 6
}

/** Who shares more runs of words copied the background: a later report of the affair, or one of the same template. */
const RETOLD_CONTAINED_MOST = 0.35

const CONTENT_SETS = new WeakMap<Prepared, Uint32Array>()

/** Seldom asked for, so it is made when it is, once. */
function contentSetOf(prepared: Prepared): Uint32Array {
  const made = CONTENT_SETS.get(prepared) ?? contentSet(prepared.words, prepared.told.language ?? DEFAULT_LANGUAGE)
  CONTENT_SETS.set(prepared, made)
  return made
}

const PAIR_SETS = new WeakMap<Prepared, Uint32Array>()

/** Seldom asked for, so it is made when it is, once. */
function pairSetOf(prepared: Prepared): Uint32Array {
  const made = PAIR_SETS.get(prepared) ?? hashSet(shingleHashes(prepared.words, 2))
  PAIR_SETS.set(prepared, made)
  return made
}

export function shareOfSmaller(a: Hashes, b: Hashes): number {
  return a.length <= b.length ? shareIn(a, b) : shareIn(b, a)
}

export function jaccard(a: Hashes, b: Hashes): number {
  const shared = sharedCount(a, b)
  const all = a.length + b.length - shared
  return all === 0 ? 0 : shared / all
}

/** Content words of an article's headline and opening. */
export interface ContentWords {
  readonly headlineWords: Hashes
  readonly openingWords: Hashes
}

/** The share of a headline's words that the other's headline or opening has. */
export function headlineTold({ headlineWords }: ContentWords, by: ContentWords): number {
  return headlineWords.length === 0 ? 0 : sharedWithEither(headlineWords, by) / headlineWords.length
}

function sharedWithEither(words: Hashes, by: ContentWords): number {
  let shared = 0
  for (const word of words) if (by.headlineWords.includes(word) || by.openingWords.includes(word)) shared += 1
  return shared
}

function dayAgreement(a: Prepared, b: Prepared): number {
  if (sharedDays(a.openingFacts, b.openingFacts) > 0) return 1
  return sharedDays(a.openingFacts, b.facts) > 0 || sharedDays(b.openingFacts, a.facts) > 0 ? 0.5 : 0
}

/** Names and numbers of an article, each list ascending. */
export interface FactSets {
  readonly names: Hashes
  readonly numbers: Hashes
}

/** Names and numbers weigh alike, since a template's names (offices, titles) agree by themselves. */
export function factAgreement(a: FactSets, b: FactSets): FactMeasures {
  const names = sharedCount(a.names, b.names)
  const numbers = sharedCount(a.numbers, b.numbers)
  const fewerNames = Math.min(a.names.length, b.names.length)
  const fewerNumbers = Math.min(a.numbers.length, b.numbers.length)
  const shares = [
    ...(fewerNames >= 2 ? [names / fewerNames] : []),
    ...(fewerNumbers >= 2 ? [numbers / fewerNumbers] : []),
  ]
  return {
    facts: shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    factsShared: names + numbers,
    factsFewer: fewerNames + fewerNumbers,
  }
}
