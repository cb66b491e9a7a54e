import type { Told } from '../domain/types.ts'
import { hashSet, hashText, shareIn } from './hash.ts'
import {
  type ContentWords,
  type FactSets,
  factAgreement,
  headlineTold,
  jaccard,
  shareOfSmaller,
  type WordMeasures,
} from './measures.ts'
import { OPENING_SYLLABLES, prepare } from './prepare.ts'
import { mayRelate, mayRelateByFacts } from './weigh.ts'

/**
 * A told article in two kilobytes, kept beside it: enough to say of most that another article is none of its kind, so
 * that their words are not read and prepared again. Runs of syllables, words, names and numbers are kept by the upper half
 * of their hashes, each as often as it stands there: two sketches share at least as many as the articles do, and have as
 * many, so every share that they give is too high or right. Stored: a change of layout takes a new VERSION.
 *
 * Sixteen-bit numbers in the machine's order: version, counts (opening, headline, opening words), syllables and address
 * hash in two each, counts (names, numbers); then the opening's runs in the order of the text (32 bits), headline words,
 * opening words, names, numbers, all runs.
 */
export function sketchOf(told: Told): Uint8Array {
  const { shingles, headlineWords, openingWords, shingleSet, length, address, facts } = prepare(told)
  const { names, numbers } = facts
  const opening = shingles.subarray(0, OPENING_SYLLABLES - 2)
  const sets = [headlineWords, openingWords, names, numbers, shingleSet]
  const lists = HEADER + 2 * opening.length
  const sketch = new Uint16Array(sets.reduce((sum, set) => sum + set.length, lists))
  const wide = new Uint32Array(sketch.buffer, 0, lists / 2)
  sketch.set([VERSION, opening.length, headlineWords.length, openingWords.length])
  wide.set([length, addressHash(address)], 2)
  sketch.set([names.length, numbers.length], 8)
  wide.set(opening, HEADER / 2)
  let at = lists
  for (const set of sets) for (const hash of set) sketch[at++] = upperHalf(hash)
  return new Uint8Array(sketch.buffer)
}

/**
 * Tells, by an article's sketch and that of another, whether the two may be one or of one affair. No is certain: they
 * would be found `different` by their words. Yes where a sketch is of another version. Cost: linear in the sketches.
 */
export function mayRelateTo(sketch: Uint8Array): (other: Uint8Array) => boolean {
  const own = viewOf(sketch)
  return (bytes) => {
    const other = viewOf(bytes)
    return own === null || other === null || sameAddress(own, other) || mayBeAlike(own, other)
  }
}

/** Openings, names and numbers are compared where they could decide, which is seldom. */
function mayBeAlike(own: Sketch, other: Sketch): boolean {
  const openingsAtMost = measuresOf(own, other, 1)
  if (!mayRelate(openingsAtMost)) return false
  const openings = Math.min(openingShare(own, other), openingShare(other, own))
  const words = { ...openingsAtMost, openings }
  return mayRelate(words) && mayRelateByFacts(words, factAgreement(own, other))
}

const VERSION = 2
/** Sixteen-bit numbers before the first list. */
const HEADER = 10

interface Sketch extends ContentWords, FactSets {
  readonly length: number
  readonly addressHash: number
  readonly opening: Uint32Array
  readonly shingles: Uint16Array
}

/** Null for a sketch that this program did not make. */
function viewOf(bytes: Uint8Array): Sketch | null {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const sketch = new Uint16Array(buffer, byteOffset, byteLength >> 1)
  const [version, openings = 0, headlines = 0, words = 0] = sketch
  const openingWords = HEADER + 2 * openings + headlines
  const names = openingWords + words
  const numbers = names + (sketch[8] ?? 0)
  const shingles = numbers + (sketch[9] ?? 0)
  if (version !== VERSION || shingles > sketch.length) return null
  const [length = 0, address = 0] = new Uint32Array(buffer, byteOffset + 8, 2)
  return {
    length,
    addressHash: address,
    headlineWords: sketch.subarray(HEADER + 2 * openings, openingWords),
    openingWords: sketch.subarray(openingWords, names),
    shingles: sketch.subarray(shingles),
    // Seldom asked for.
    get opening() {
      return new Uint32Array(buffer, byteOffset + 2 * HEADER, openings)
    },
    get names() {
      return sketch.subarray(names, numbers)
    },
    get numbers() {
      return sketch.subarray(numbers, shingles)
    },
  }
}

function sameAddress(a: Sketch, b: Sketch): boolean {
  return a.addressHash !== 0 && a.addressHash === b.addressHash
}

function addressHash(address: string | null): number {
  return address === null ? 0 : hashText(address)
}

function measuresOf(a: Sketch, b: Sketch, openings: number): WordMeasures {
  return {
    contained: shareOfSmaller(a.shingles, b.shingles),
    openings,
    headlines: jaccard(a.headlineWords, b.headlineWords),
    headlinesTold: (headlineTold(a, b) + headlineTold(b, a)) / 2,
  }
}

function openingShare({ opening }: Sketch, whole: Sketch): number {
  const runs = whole.length < OPENING_SYLLABLES ? Math.max(3, whole.length) - 2 : opening.length
  return shareIn(Uint16Array.from(hashSet(opening.subarray(0, runs)), upperHalf), whole.shingles)
}

function upperHalf(hash: number): number {
  return hash >>> 16
}
