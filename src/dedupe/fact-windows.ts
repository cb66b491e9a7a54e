import { foldText } from '../locale/fold.ts'
import { hashText, mixBits } from './hash.ts'

/** A stretch of facts in the order of the text that together are rare: two reports that share it tell of one thing. */
export interface FactWindow {
  readonly hash: number
  /** Where in the text it begins and ends, in characters. */
  readonly from: number
  readonly to: number
}

/**
 * From each fact (a run of capitalised words, a number, a day) on, as many of those that follow as make it rare. Words
 * between them do not count, so synonyms and small edits change nothing. `text` in NFC. Cost: linear.
 */
export function factWindows(text: string, language: string): FactWindow[] {
  const facts = factsInOrder(text, language)
  const windows: FactWindow[] = []
  for (let first = 0; first < facts.length; first++) {
    let rarity = 0
    let hash = 0
    for (let next = first; next < facts.length && next < first + MOST_FACTS; next++) {
      const fact = facts[next]
      if (fact === undefined) break
      rarity += fact.rarity
      hash = mixBits(Math.imul(hash, 31) ^ fact.hash)
      if (rarity < RARE) continue
      windows.push({ hash, from: facts[first]?.at ?? 0, to: fact.at })
      break
    }
  }
  return windows
}

/** Rarity is about decimal digits: a window that has 5 is met by chance in one of 100,000 places. */
const RARE = 5
const MOST_FACTS = 6

interface Fact {
  readonly hash: number
  readonly rarity: number
  readonly at: number
}

const FACT = /\p{Lu}[\p{L}\p{M}]*(?:\s+\p{Lu}[\p{L}\p{M}]*)*|\d+(?:[.,/-]\d+)*/gu
const SENTENCE_START = /(?:^|[.!?…:;“”"\n(])\s*$/u

function factsInOrder(text: string, language: string): Fact[] {
  const found = [...text.matchAll(FACT)].filter((match) => !isOrdinary(text, match[0], match.index))
  const folded = foldText(found.map((match) => match[0].replace(/\s+/g, ' ')).join('\n'), language).split('\n')
  return found.map((match, at) => {
    const written = folded[at] ?? ''
    return { hash: hashText(written), rarity: rarityOf(written), at: match.index }
  })
}

/** A lone capitalised word at the start of a sentence is an ordinary word. */
function isOrdinary(text: string, fact: string, at: number): boolean {
  return !/[\s\d]/.test(fact) && SENTENCE_START.test(text.slice(Math.max(0, at - 4), at))
}

function rarityOf(fact: string): number {
  if (/^\d/.test(fact)) return Math.min(3, fact.replace(/\D/g, '').length)
  const words = fact.split(' ').length
  return Math.min(3, words)
}
