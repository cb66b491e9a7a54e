import type { LanguageSigns } from '../locale/language-signs-row.ts'
import { remember } from '../locale/remember.ts'
import type { PageDocument } from './document.ts'
import type { LdArticle } from './ld-article.ts'
import { metaText } from './metadata.ts'
import { type Judged, judge, witnessesOf } from './witness.ts'
import { isFor, languageAgainst, languageOfWords, signsOfLetters } from './written-language.ts'

/**
 * The report's language, BCP 47: what the page says of itself, else what the source is written in, unless the text's own
 * letters or its words clearly say otherwise; where neither is told, what letters and words say. Null where nothing tells.
 */
export function findLanguage(page: PageDocument, ld: LdArticle | null, text: string, source: string | null): Judged {
  const told = witnessesOf([
    ['the page', tagOf(page.language)],
    ['JSON-LD', tagOf(ld?.language ?? null)],
    ['a meta tag', tagOf(metaText(page, ['og:locale', 'content-language', 'dc.language', 'language']))],
  ])
  const said = judge('language', told, (a, b) => primaryOf(a) === primaryOf(b))
  const own = tagOf(source)
  const claimed = said.value === null && own !== null ? { value: own, basis: 'the source', doubts: [] } : said
  const letters = signsOfLetters(text)
  if (claimed.value === null) return letters === null ? byWords(text) : byLetters(letters)
  const { value } = claimed
  // Letters that bear the page out settle what its own tags dispute.
  if (letters !== null)
    return isFor(letters, primaryOf(value)) ? { ...claimed, doubts: [] } : byLetters(letters, claimed)
  const shown = languageAgainst(text, primaryOf(value), own === null ? null : primaryOf(own))
  if (shown === null) return claimed
  const language = own !== null && primaryOf(own) === shown ? own : shown
  return { value: language, basis: 'its words', doubts: [dispute(claimed, 'words', language)] }
}

function byLetters({ language }: LanguageSigns, claimed: Judged | null = null): Judged {
  const doubts = claimed === null ? [] : [dispute(claimed, 'letters', language)]
  return { value: language, basis: 'its letters', doubts }
}

function byWords(text: string): Judged {
  const value = languageOfWords(text)
  return { value, basis: value === null ? null : 'its words', doubts: [] }
}

function dispute({ basis, value }: Judged, signs: 'letters' | 'words', language: string): string {
  return `language: ${basis} says ${value}, its ${signs} are ${language}`
}

/** "eng-GB" is "en" too. Remembered, since what looks it up takes as long as some twenty lines of a page. */
const primaryOf = remember((tag) => Intl.getCanonicalLocales(tag)[0]?.split('-')[0] ?? tag, 50)

/** "und", and what stands where a language should: "utf-8". */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'utf', 'iso'])

/** "vi_VN" and "VI-vn" as "vi-VN"; null for what is no tag ("unknown", "x-default"). */
function tagOf(value: string | null): string | null {
  if (value === null) return null
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?(?:[-_,;].*)?$/iu.exec(value.trim())
  if (match?.[1] === undefined || NO_LANGUAGE.has(match[1].toLowerCase())) return null
  return [match[1].toLowerCase(), match[2], match[3]?.toUpperCase()].filter((part) => part !== undefined).join('-')
}
