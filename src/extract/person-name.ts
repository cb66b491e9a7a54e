import { bylineWords } from '../locale/byline-words.ts'
import { labelOf } from '../locale/labels.ts'

/** What vouches for a name besides its looks: metadata that calls it an author, a word such as "By", or nothing. */
export type Trust = 'sure' | 'labelled' | 'none'

/**
 * Whether a text may be a person's name: two to five words, each with a capital or a particle ("van den", "de la"), or
 * a short run of a script without capitals. Initials ("T.VY", "P.H.") are names; other single words only where something vouches for
 * them, small letters only where metadata does.
 */
export function isPersonName(text: string, trust: Trust): boolean {
  if (text.length < 2 || text.length > 48 || NEVER.test(text)) return false
  const words = text.split(' ')
  if (words.length > 6 || words.some((word) => UNNAMED.has(word.toLowerCase()))) return false
  if (UNCASED.test(text)) return isUncasedName(text, trust)
  if (words.length === 1) return isSingleName(text, trust !== 'none')
  if (!words.every((word) => CAPITAL.test(word) || PARTICLES.has(word.toLowerCase())))
    return trust === 'sure' && isSmallName(words)
  return CAPITAL.test(words.at(-1) ?? '') && words.filter((word) => CAPITAL.test(word)).length >= 2
}

const UNNAMED: ReadonlySet<string> = new Set(bylineWords('unnamed'))
/** Sentence marks among them, of every script. */
const NEVER =
  /[\p{N}@:?!"“”„«»<>=+*#%$€£_…。．！？，、；：،؟।։።។]|\.\.|\p{L}{20}|(?:^| )(?:©|the|The|THE)(?: |$)|['’]s(?: |$)/u
const CAPITAL = /^(?:[dlDLOoMm]['’]|al-|el-|bin-|ben-|Mc|Mac)?\p{Lu}[\p{L}\p{M}.'’‘-]*$/u
const UNCASED =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Thai}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Hebrew}]/u
const PARTICLES = new Set(
  `van von der den de del della di da das dos do du la le los las el al ten ter te zu zum zur af av y e i und bin binti ibn bint ben abu
   ul mac mc st. st san santa vom d' der. 't op in 'n jr jr. sr sr. ii iii dr. prof. o'`.split(/\s+/u),
)

function isSingleName(word: string, sure: boolean): boolean {
  if (ACRONYM.test(word)) return false
  if (INITIALS.test(word)) return true
  return sure && /^[\p{L}\p{M}.'’-]{2,20}$/u.test(word) && !/^[\p{Ll}]{6,}$/u.test(word)
}

/** "TTVC", "AFP": agencies. Two capitals may be somebody's initials. */
const ACRONYM = /^\p{Lu}{3,}$/u
/** "T.VY", "P.H.", "M.G", "N.Thùy", "H.Bình", "HT". */
const INITIALS = /^(?:(?:\p{Lu}\p{Ll}?\.){1,3}\s?[\p{L}\p{M}]*\.?|\p{Lu}{2})$/u

/** "viktor hedlund": some systems print all names small. */
function isSmallName(words: readonly string[]): boolean {
  return words.length === 2 && words.every((word) => /^\p{Ll}{3,14}$/u.test(word))
}

function isUncasedName(text: string, trust: Trust): boolean {
  if (labelOf(text)?.rest === '') return false
  const letters = text.replace(/[\s・·.]/gu, '')
  const foreign = /[・·]/u.test(text) ? LONGEST_FOREIGN : 4
  if (/^[\p{Script=Han}]+$/u.test(letters)) return letters.length >= 2 && letters.length <= foreign
  if (/^[\p{Script=Hangul}]+$/u.test(letters)) return letters.length >= 2 && letters.length <= foreign
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(letters))
    return letters.length >= 3 && letters.length <= 10 && (trust === 'sure' || !isKanaPhrase(letters))
  if (UNSPACED.test(text)) return isUnspacedName(text, trust)
  return words(text) <= 4 && letters.length >= 4 && letters.length <= 30
}

/** Letters of a name from abroad, whose parts a dot parts: "马克·吐温". */
const LONGEST_FOREIGN = 12
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Particles tell a short sentence from a name such as "田中はるか". */
function isKanaPhrase(letters: string): boolean {
  const particles = letters.match(/[はがに]/gu)?.length ?? 0
  return /を/u.test(letters) || particles > 1 || (particles === 1 && letters.length > 6)
}

/** A given name and a surname, parted by a space; what runs on may be a whole sentence. */
function isUnspacedName(text: string, trust: Trust): boolean {
  if (!/^\p{Script=Thai}[\p{Script=Thai} .]*$/u.test(text)) return trust === 'sure' && /\p{Script=Latin}/u.test(text)
  const longest = Math.max(...text.split(' ').map((word) => word.length))
  return longest <= 18 && (words(text) === 2 || (trust !== 'none' && words(text) <= 4 && text.length >= 4))
}

function words(text: string): number {
  return text.split(' ').length
}
