import { isRegionName } from './regions.ts'

/** Where papers sign by a single word, how the syllables of their names are written. */
export interface OneWordNames {
  /** BCP 47, primary subtag. */
  readonly language: string
  /** Marks of tones: taken off before a syllable is read. */
  readonly tones: RegExp
  /** One syllable without its tone. */
  readonly syllable: RegExp
  /** A syllable that bears one of `stoppedTones`, or is none. Decomposed. */
  readonly stopped: RegExp
  readonly stoppedTones: RegExp
  /** Single words that are places. */
  readonly places: readonly string[]
  /** Two names as printed side by side, and a place that is none; read by the tests. */
  readonly example: { readonly whole: string; readonly single: string; readonly place: string }
}

/** To add a language, add a row: the tests read `example`. */
export const ONE_WORD_NAMES: readonly OneWordNames[] = [
  {
    language: 'vi',
    tones: /[\u0300\u0301\u0303\u0309\u0323]/gu,
    syllable:
      /^(?:[bcdđghklmnrstvx]|[ckt]h|ngh?|nh|gh|gi|ph|qu|tr)?(?:(?:iê|oa|oă|oe|uâ|uê|uô|ươ|uy|uyê|yê|[aăâeêioôơuưy])(?:[cmnpt]|ch|nh|ng)?|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|iêu|oai|oay|oeo|uây|uôi|uya|uyu|ươi|ươu|yêu)$/iu,
    stopped: /(?:[cpt]|ch)$/iu,
    stoppedTones: /[\u0301\u0323]/u,
    places: ['Huế', 'Vinh'],
    example: { whole: 'Hà Vân', single: 'Tú', place: 'Huế' },
  },
]

/** Whether a single word is a writer's name beside another's, by the language of that other: "Tú" beside "Hà Vân". */
export function isOneWordName(word: string, beside: string): boolean {
  if (!/^\p{Lu}\p{L}*$/u.test(word) || isRegionName(word)) return false
  return ONE_WORD_NAMES.some((row) => {
    return !row.places.includes(word) && isSyllable(word, row) && isMarkedName(beside, row)
  })
}

/** All its words are syllables of the language, and one has a mark that plain letters have not. */
function isMarkedName(name: string, row: OneWordNames): boolean {
  return /\p{M}|[đĐ]/u.test(name.normalize('NFD')) && name.split(' ').every((word) => isSyllable(word, row))
}

function isSyllable(word: string, { tones, syllable, stopped, stoppedTones }: OneWordNames): boolean {
  const marks = word.normalize('NFD')
  const bare = marks.replace(tones, '')
  return syllable.test(bare.normalize('NFC')) && (!stopped.test(bare) || stoppedTones.test(marks))
}
