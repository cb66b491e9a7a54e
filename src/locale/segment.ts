/**
 * How a language's text is cut. `spaced`: runs of letters and digits, which are syllables in Vietnamese and words
 * elsewhere. `dictionary`: no spaces, cut by Unicode's word dictionaries. `characters`: one by one.
 * `compound`: spaced, and words grow together ("Kinderschutzbund").
 */
export type Segmentation = 'spaced' | 'dictionary' | 'characters' | 'compound'

/** Of every other language: `spaced`. */
const SEGMENTATIONS: Readonly<Record<string, Segmentation>> = {
  th: 'dictionary',
  lo: 'dictionary',
  km: 'dictionary',
  my: 'dictionary',
  zh: 'characters',
  ja: 'characters',
  de: 'compound',
  nl: 'compound',
  sv: 'compound',
  da: 'compound',
  nb: 'compound',
  nn: 'compound',
  no: 'compound',
  fi: 'compound',
  is: 'compound',
  hu: 'compound',
}

export function segmentationOf(language: string): Segmentation {
  return SEGMENTATIONS[language.toLowerCase().split(/[-_]/, 1)[0] ?? ''] ?? 'spaced'
}

/** The words of folded text, without punctuation, in order. Cost: linear; `dictionary` some ten times the others'. */
export function wordsOf(folded: string, language: string): string[] {
  const segmentation = segmentationOf(language)
  if (segmentation === 'dictionary') return dictionaryWords(folded, language)
  return folded.match(segmentation === 'characters' ? CHARACTERS : WORDS) ?? []
}

/** Joiners stay within a word: foldText leaves them only where they carry meaning. */
const WORDS = /[\p{L}\p{M}\p{N}\u200C\u200D]+/gu

/** Han and kana one by one; runs of anything else ("PTA", "2024", Hangul) whole. */
const CHARACTERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{N}+/gu

function dictionaryWords(folded: string, language: string): string[] {
  return [...segmenterOf(language).segment(folded)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  )
}

/** Making a segmenter costs milliseconds, so one is kept for each of the few languages that need it. */
const SEGMENTERS = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const kept = SEGMENTERS.get(language)
  if (kept !== undefined) return kept
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  SEGMENTERS.set(language, made)
  return made
}
