import { DEFAULT_LANGUAGE } from '../locale/default-language.ts'
import { capitalsAreNouns, isAbbreviation, saysTwin, saysWord } from './name-words.ts'
import type { Prepared } from './prepare.ts'
import { reportText } from './report-text.ts'
import { wordHashes } from './words.ts'

/** A place where two texts of one wording have each a name or number of its own, between the same words. */
export interface Slot {
  readonly left: string
  readonly right: string
  readonly isNumber: boolean
  /** Whole names of two words and more on either side, with no word in common: two people, two places. */
  readonly isWholeName: boolean
}

/** Each once, of what stands within the first words of both. Cost: quadratic in those. */
export function slotsOf(a: Prepared, b: Prepared): readonly Slot[] {
  const [left, right] = [readTokens(a), readTokens(b)]
  const found = new Map<string, Slot>()
  for (const gap of gapsOf(left, right)) {
    const [ours, theirs] = [gap.left.filter(isOwn(b)), gap.right.filter(isOwn(a))]
    for (const slot of readSlots(ours, theirs, capitalsAreNouns(a))) found.set(`${slot.left} / ${slot.right}`, slot)
  }
  return [...found.values()]
}

interface Token {
  readonly word: string
  readonly hash: number
  readonly kind: 'number' | 'name' | 'word'
  readonly isShort: boolean
}

const TOKENS_MOST = 150
const CHARACTERS_MOST = 1200
const TOKEN = /\d+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
const SENTENCE_START = /(?:^|[.!?…:;“”"\n])\s*$/u

function readTokens({ told }: Prepared): Token[] {
  const text = reportText(told.text).slice(0, CHARACTERS_MOST)
  const matches = [...text.matchAll(TOKEN)].slice(0, TOKENS_MOST)
  return matches.map((match, at) => {
    const raw = match[0].replace(/['’]/g, '')
    const word = raw.toLowerCase().replace(/^0+(?=\d)/, '')
    const startsSentence = SENTENCE_START.test(text.slice(Math.max(0, match.index - 3), match.index))
    const isLone = !/^\p{Lu}/u.test(matches[at + 1]?.[0] ?? '')
    return {
      word,
      hash: wordHashes(word, told.language ?? DEFAULT_LANGUAGE)[0] ?? 0,
      kind: /^\d/.test(raw) ? 'number' : /^\p{Lu}/u.test(raw) && !(startsSentence && isLone) ? 'name' : 'word',
      isShort: isAbbreviation(raw),
    }
  })
}

/** Words that the other article has nowhere, by whatever name. */
function isOwn(other: Prepared): (token: Token) => boolean {
  return ({ kind, hash, isShort }) => kind !== 'word' && !isShort && !saysWord(other, hash) && !saysTwin(other, hash)
}

/** Names apart from numbers: "Khang (6 tuổi" and "Khôi (9 tuổi" are two slots. */
function readSlots(left: readonly Token[], right: readonly Token[], areNouns: boolean): Slot[] {
  return (['name', 'number'] as const).flatMap((kind) => {
    const [ours, theirs] = [wordsOf(left, kind), wordsOf(right, kind)]
    if (ours.length === 0 || theirs.length === 0) return []
    const isNumber = kind === 'number'
    const isWholeName = !isNumber && !areNouns && ours.length >= 2 && theirs.length >= 2
    return [{ left: ours.join(' '), right: theirs.join(' '), isNumber, isWholeName }]
  })
}

function wordsOf(tokens: readonly Token[], kind: Token['kind']): string[] {
  return tokens.filter((token) => token.kind === kind).map(({ word }) => word)
}

interface Gap {
  readonly left: readonly Token[]
  readonly right: readonly Token[]
}

const GAP_MOST = 7
const SAME_AROUND = 2

/** Where the two differ, both in a few words, between words that are the same. */
function gapsOf(left: readonly Token[], right: readonly Token[]): Gap[] {
  const gaps: Gap[] = []
  const pairs = alignedPairs(left, right)
  for (let at = SAME_AROUND; at + SAME_AROUND <= pairs.length; at++) {
    const [before, after] = [pairs[at - 1], pairs[at]]
    if (before === undefined || after === undefined) continue
    const gap = { left: left.slice(before[0] + 1, after[0]), right: right.slice(before[1] + 1, after[1]) }
    const isSmall = gap.left.length <= GAP_MOST && gap.right.length <= GAP_MOST
    if (isSmall && gap.left.length > 0 && gap.right.length > 0) gaps.push(gap)
  }
  return gaps
}

type Pair = readonly [number, number]

/** The longest common subsequence of words, as places in both. */
function alignedPairs(left: readonly Token[], right: readonly Token[]): Pair[] {
  const width = right.length + 1
  const longest = new Uint16Array((left.length + 1) * width)
  const longestFrom = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        left[i]?.hash === right[j]?.hash
          ? longestFrom(i + 1, j + 1) + 1
          : Math.max(longestFrom(i + 1, j), longestFrom(i, j + 1))
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i]?.hash === right[j]?.hash) pairs.push([i++, j++])
    else if (longestFrom(i + 1, j) >= longestFrom(i, j + 1)) i++
    else j++
  }
  return pairs
}
