import { bylineWords } from '../locale/byline-words.ts'

/** What vouches for a name besides its looks: metadata that calls it an author, a word such as "By", or nothing. */
export type Trust = 'sure' | 'labelled' | 'none'

/**
 * Whether a text may be a person's name: two to five words, each with a capital or a particle ("van den", "de la"), or
 * a short run of a script without capitals. Initials ("T.VY", "P.H.") are names; other single words only where something vouches for
 * them, small letters only where metadata does.
 */
export function isPersonName(text: string, trust: Trust): boolean {
  if (text.length < 2 || text.length > 48 || NEVER.test(text)) return false
  if (UNCASED.test(text)) return isUncasedName(text)
  const words = text.split(' ')
  if (words.length > 6 || words.some((word) => UNNAMED.has(word.toLowerCase()))) return false
  if (words.length === 1) return isSingleName(text, trust !== 'none')
  if (!words.every((word) => CAPITAL.test(word) || PARTICLES.has(word.toLowerCase())))
    return trust === 'sure' && isSmallName(words)
  return CAPITAL.test(words.at(-1) ?? '') && words.filter((word) => CAPITAL.test(word)).length >= 2
}

const UNNAMED: ReadonlySet<string> = new Set(bylineWords('unnamed'))
const NEVER = /[\p{N}@:?!"“”„«»<>=+*#%$€£_…]|\.\.|\p{L}{20}|(?:^| )(?:©|the|The|THE)(?: |$)/u
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

function isUncasedName(text: string): boolean {
  const letters = text.replace(/[\s・·.]/gu, '')
  if (/^[\p{Script=Han}]+$/u.test(letters)) return letters.length >= 2 && letters.length <= 4
  if (/^[\p{Script=Hangul}]+$/u.test(letters)) return letters.length >= 2 && letters.length <= 4
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(letters))
    return letters.length >= 3 && letters.length <= 10
  return text.split(' ').length <= 4 && letters.length >= 4 && letters.length <= 30
}
