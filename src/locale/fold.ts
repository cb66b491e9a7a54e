import { wordsOf } from './segment.ts'
import { SPELLING_RULES, type SpellingRule } from './spelling.ts'

/**
 * Text as a sequence of comparable syllables (words where a language has none; characters in Chinese and Japanese):
 * two writings of the same words come out alike whatever their Unicode form, case, tone placement, spelling twin and
 * punctuation. Accents stay: they carry meaning. Cost: linear, a few passes of regular expressions over the text.
 */
export function comparableSyllables(text: string, language: string): string[] {
  return wordsOf(foldText(text, language), language)
}

/** The same text with its spelling made one, in lower case; punctuation and line breaks stay. */
export function foldText(text: string, language: string): string {
  const primary = primaryLanguage(language)
  let folded = lowerCase(dropInvisible(text, primary).normalize(WIDTH_FOLDED.has(primary) ? 'NFKC' : 'NFC'), primary)
  for (const rule of rulesOf(primary)) folded = replaceAll(folded, rule)
  return folded
}

/** Letters without their accents, for an editor who asks for it and for slugs. Đ does not decompose: it goes by hand. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')
}

/** "vi" of "vi-VN"; lower case. */
export function primaryLanguage(language: string): string {
  const [primary = ''] = language.toLowerCase().split(/[-_]/, 1)
  return primary
}

/** U+200C and U+200D carry meaning in these: stripping them would join or part letters. */
const JOINERS_MEAN = new Set('fa ar ur ps sd ug ku ckb hi mr ne sa bn as pa gu or ta te kn ml si my km'.split(' '))

/** Full-width and half-width forms are one character here; elsewhere NFKC would fold too much (², ½, …). */
const WIDTH_FOLDED = new Set(['ja', 'zh', 'ko'])

/** Their lower case is not Unicode's: "I" is "ı" in Turkish. */
const OWN_CASE = new Set(['tr', 'az', 'lt'])

const INVISIBLE =
  /[\u00AD\u034F\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'g')
const JOINERS = /[\u200C\u200D]/g

function dropInvisible(text: string, primary: string): string {
  const bare = INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, '') : text
  return JOINERS_MEAN.has(primary) ? bare : bare.replace(JOINERS, '')
}

function lowerCase(text: string, primary: string): string {
  return OWN_CASE.has(primary) ? text.toLocaleLowerCase(primary) : text.toLowerCase()
}

const RULES_BY_LANGUAGE = Map.groupBy(SPELLING_RULES, (rule) => rule.language)

function rulesOf(primary: string): readonly SpellingRule[] {
  return RULES_BY_LANGUAGE.get(primary) ?? []
}

function replaceAll(text: string, { pattern, to }: SpellingRule): string {
  return typeof to === 'string' ? text.replace(pattern, to) : text.replace(pattern, to)
}
