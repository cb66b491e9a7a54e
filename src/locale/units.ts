import { segmentationOf, wordsOf } from './segment.ts'

/** Text cut so that phrases can be looked up in it. Phrase and text must be cut for the same language. */
export interface Units {
  /** Syllables where words stand apart; characters where they grow together or have no spaces. */
  readonly units: readonly string[]
  /** The number of the word that each unit belongs to, ascending; -1 for what parts words. */
  readonly words: readonly number[]
}

/** Stands where a sentence ends: no phrase reaches over it. Commas, quotes and brackets do not part. */
export const BREAK = '\n'

/** A colon parts as a sentence end does, but may itself be asked for: "Nga:" at the head of a headline is the country. */
export const COLON = ':'

/** How far a sentence's end parts two words: what is said in one sentence belongs together more than in two. */
const SENTENCE_END_SYLLABLES = 4

/** Cuts text that foldText made. Cost: linear. */
export function cutUnits(folded: string, language: string): Units {
  const segmentation = segmentationOf(language)
  if (segmentation === 'spaced') return numbered(folded.match(WORDS_AND_BREAKS) ?? [])
  if (segmentation === 'characters') return numbered(folded.match(CHARACTERS_AND_BREAKS) ?? [])
  return letters(folded, language, segmentation === 'compound' ? ' ' : '')
}

const WORDS_AND_BREAKS = /[\p{L}\p{M}\p{N}\u200C\u200D]+|[!?;:…\n।۔؟]|\.(?=[\s"”’»)\]]|$)/gu
const CHARACTERS_AND_BREAKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{N}+|[!?;:…\n。！？；：]/gu
const SENTENCE_ENDS = /[!?;:…\n]|\.(?=\s|$)/u
const SENTENCE_MARKS = new Set('.!?;:…\n।۔؟。！？；：')

function numbered(pieces: readonly string[]): Units {
  const units: string[] = []
  const words: number[] = []
  let count = 0
  for (const piece of pieces) {
    // Marks are one character long; most words are not looked up, which would hash them.
    const isWord = piece.length > 1 || !SENTENCE_MARKS.has(piece)
    units.push(isWord ? piece : piece === COLON ? COLON : BREAK)
    words.push(isWord ? count : -1)
    count += isWord ? 1 : piece === COLON ? 0 : SENTENCE_END_SYLLABLES
  }
  return { units, words }
}

/** One unit a character; `apart` stands between the words of a sentence. */
function letters(folded: string, language: string, apart: string): Units {
  const units: string[] = []
  const words: number[] = []
  let count = 0
  const put = (unit: string, word: number) => {
    units.push(unit)
    words.push(word)
  }
  for (const sentence of folded.split(SENTENCE_ENDS)) {
    for (const [at, word] of wordsOf(sentence, language).entries()) {
      if (at > 0 && apart !== '') put(apart, -1)
      for (const letter of word) put(letter, count)
      count += 1
    }
    put(BREAK, -1)
    count += SENTENCE_END_SYLLABLES
  }
  return { units, words }
}
