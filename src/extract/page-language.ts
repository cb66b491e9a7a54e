import { LANGUAGE_SIGNS } from '../locale/language-signs.ts'
import type { PageDocument } from './document.ts'
import type { LdArticle } from './ld-article.ts'
import { metaText } from './metadata.ts'
import { type Judged, judge, witnessesOf } from './witness.ts'

/**
 * The report's language, BCP 47: what the page says of itself, unless the text's own letters say otherwise; then what
 * the source is written in; then what its words are. Null where nothing tells.
 */
export function findLanguage(page: PageDocument, ld: LdArticle | null, text: string, source: string | null): Judged {
  const told = witnessesOf([
    ['the page', tagOf(page.language)],
    ['JSON-LD', tagOf(ld?.language ?? null)],
    ['a meta tag', tagOf(metaText(page, ['og:locale', 'content-language', 'dc.language', 'language']))],
  ])
  const said = judge('language', told, (a, b) => primaryOf(a) === primaryOf(b))
  const written = languageOfLetters(text)
  const own = tagOf(source)
  const claimed = said.value ?? own
  if (written !== null && claimed !== null && primaryOf(claimed) !== written) {
    const who = said.basis ?? 'the source'
    return {
      value: written,
      basis: 'its letters',
      doubts: [`language: ${who} says ${claimed}, its letters are ${written}`],
    }
  }
  // Letters that bear the page out settle what its own tags dispute.
  if (said.value !== null) return written === null ? said : { ...said, doubts: [] }
  if (own !== null) return { value: own, basis: 'the source', doubts: [] }
  const byWords = written ?? languageOfWords(text)
  return { value: byWords, basis: byWords === null ? null : written === null ? 'its words' : 'its letters', doubts: [] }
}

/** "eng-GB" is "en" too. */
function primaryOf(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0]?.split('-')[0] ?? tag
}

/** Characters that are read, and matches that a language's own letters need among them. */
const READ = 600
const LEAST_SHARE = 0.04

/** The language whose own letters a text is full of; Latin ones with few of their own are not told. */
function languageOfLetters(text: string): string | null {
  const start = text.slice(0, READ)
  const letters = start.match(/[\p{L}\p{M}]/gu)?.length ?? 0
  if (letters < 40) return null
  const found = OWN_LETTERS.find(
    (row) => row.letters !== null && (start.match(row.letters)?.length ?? 0) / letters > LEAST_SHARE,
  )
  if (found !== undefined) return found.language
  return mostlyHan(start) ? 'zh' : null
}

function mostlyHan(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 2
}

const OWN_LETTERS = LANGUAGE_SIGNS.filter((row) => row.tells === true)

/** The language most of whose common words stand in a text. */
function languageOfWords(text: string): string | null {
  const found =
    text
      .slice(0, READ)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  const counts = LANGUAGE_SIGNS.map((row) => ({
    language: row.language,
    count: found.filter((word) => row.words.has(word)).length,
  }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return found.length >= 8 && best.count / found.length > 0.12 ? best.language : scriptOf(text)
}

function scriptOf(text: string): string | null {
  const start = text.slice(0, READ)
  const row = LANGUAGE_SIGNS.find(
    ({ letters }) => letters !== null && (start.match(letters)?.length ?? 0) > start.length / 3,
  )
  return row?.language ?? (mostlyHan(start) ? 'zh' : null)
}

/** "und", and what stands where a language should: "utf-8". */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'utf', 'iso'])

/** "vi_VN" and "VI-vn" as "vi-VN"; null for what is no tag ("unknown", "x-default"). */
function tagOf(value: string | null): string | null {
  if (value === null) return null
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?(?:[-_,;].*)?$/iu.exec(value.trim())
  if (match?.[1] === undefined || NO_LANGUAGE.has(match[1].toLowerCase())) return null
  return [match[1].toLowerCase(), match[2], match[3]?.toUpperCase()].filter((part) => part !== undefined).join('-')
}
