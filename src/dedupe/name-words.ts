import { DEFAULT_LANGUAGE } from '../locale/default-language.ts'
import { primaryLanguage } from '../locale/fold.ts'
import { CAPITAL_NOUNS, NAME_TWINS } from '../locale/name-words.ts'
import { hashText } from './hash.ts'
import type { Prepared } from './prepare.ts'
import { wordHashes } from './words.ts'

/**
 * Whether each headline has a name that its own report has too and the other article has nowhere: one text with another
 * place or person in it. Who copies a report keeps its names, whatever his headline picks out of them.
 */
export function namesInHeadlinesDiffer(a: Prepared, b: Prepared): boolean {
  if (capitalsAreNouns(a)) return false
  return hasNameOfItsOwn(a, b) && hasNameOfItsOwn(b, a)
}

function hasNameOfItsOwn(a: Prepared, b: Prepared): boolean {
  const names = nameWordsOf(a)
  return a.headlineWords.some((word) => names.has(word) && !saysWord(b, word) && !saysTwin(b, word))
}

export function capitalsAreNouns({ told }: Prepared): boolean {
  return CAPITAL_NOUNS.has(primaryLanguage(told.language ?? DEFAULT_LANGUAGE))
}

export function saysWord({ words, headlineWords }: Prepared, word: number): boolean {
  return words.includes(word) || headlineWords.includes(word)
}

/** Whether the article has another name of the place that the word is part of. */
export function saysTwin(article: Prepared, word: number): boolean {
  return TWINS.some((twins) => {
    const isPart = twins.some((name) => name.includes(word))
    return isPart && twins.some((name) => !name.includes(word) && name.every((part) => saysWord(article, part)))
  })
}

const TWINS = NAME_TWINS.map((names) => names.map((name) => name.split(' ').map(hashText)))

const NAME_WORDS = new WeakMap<Prepared, ReadonlySet<number>>()

/** Hashes of the words of a report's names; of all its words in a script without capitals. Made once, when asked for. */
function nameWordsOf(prepared: Prepared): ReadonlySet<number> {
  const made = NAME_WORDS.get(prepared) ?? readNameWords(prepared)
  NAME_WORDS.set(prepared, made)
  return made
}

function readNameWords({ told, words, reportFacts }: Prepared): ReadonlySet<number> {
  if (isCaseless(told.text)) return new Set(words)
  const names = reportFacts.filter(({ isFigure }) => !isFigure).map(({ written }) => written)
  const language = told.language ?? DEFAULT_LANGUAGE
  const short = new Set(wordHashes((told.text.match(CAPITALS) ?? []).filter(isAbbreviation).join('\n'), language))
  return new Set(wordHashes(names.join('\n'), language).filter((word) => !short.has(word)))
}

const CAPITALS = /(?<![\p{L}\p{M}])\p{Lu}+(?![\p{L}\p{M}])/gu

/** "TP", "N", "UNICEF": stands for a name that another paper may write whole. */
export function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{1,6}$/u.test(word)
}

/** Most of what is written has neither capitals nor small letters. */
function isCaseless(text: string): boolean {
  const start = text.slice(0, 400)
  return start.replace(/[^\p{Lo}]/gu, '').length > start.replace(/[^\p{Ll}]/gu, '').length
}
