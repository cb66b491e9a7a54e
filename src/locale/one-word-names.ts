import { isRegionName } from './regions.ts'

/** Where papers sign by a single word, what such a name looks like. */
export interface OneWordNames {
  /** BCP 47, primary subtag. */
  readonly language: string
  /** Letters that tell the language in a name beside it. */
  readonly letters: RegExp
  /** The single word: one syllable as the language writes it. */
  readonly word: RegExp
  /** Single words that are places. */
  readonly places: readonly string[]
  /** Two names as printed side by side, and a place that is none; read by the tests. */
  readonly example: { readonly whole: string; readonly single: string; readonly place: string }
}

/** To add a language, add a row: the tests read `example`. */
export const ONE_WORD_NAMES: readonly OneWordNames[] = [
  {
    language: 'vi',
    letters: /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu,
    word: /^(?:[bcdghklmnpqrstvxđ]|[cgknpt]h|ngh?|gi|kh|ph|qu|tr)?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:[cmnpt]|ch|nh|ng)?$/iu,
    places: ['Huế', 'Vinh'],
    example: { whole: 'Hà Vân', single: 'Tú', place: 'Huế' },
  },
]

/** Whether a single word is a writer's name beside another's, by the language of that other: "Tú" beside "Hà Vân". */
export function isOneWordName(word: string, beside: string): boolean {
  if (!/^\p{Lu}\p{L}*$/u.test(word) || isRegionName(word)) return false
  return ONE_WORD_NAMES.some((row) => row.letters.test(beside) && row.word.test(word) && !row.places.includes(word))
}
