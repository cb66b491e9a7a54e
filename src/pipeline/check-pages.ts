import type { Source, SourceTest } from '../domain/settings.ts'
import type { Article, ExtractOutcome } from '../domain/types.ts'
import { extractArticle } from '../extract/article.ts'
import { decodeText } from '../read/decode.ts'
import type { PathProblem } from './check-sources.ts'

/** Reads one saved page as its source is set up, and compares what came out with what the editor expects. */
export function checkPage(source: Source, at: number, bytes: Uint8Array): PathProblem[] {
  const test = source.tests[at]
  if (test === undefined) return []
  const outcome = readSaved(source, test, bytes)
  return Object.entries(test.expect).flatMap(([key, wanted]) => {
    const expectation = EXPECTATIONS[key]
    const path = ['tests', at, 'expect', key]
    if (expectation === undefined) return [{ file: source.file, path, message: unknownKey(key) }]
    const message = outcome.ok ? expectation(outcome, wanted) : `no article was read from it: ${outcome.reason}`
    return message === null ? [] : [{ file: source.file, path, message: `${test.page}: ${message}` }]
  })
}

/** A saved page read offline: by the source's layouts, language and clocks. */
export function readSaved(source: Source, { url }: Pick<SourceTest, 'url'>, bytes: Uint8Array): ExtractOutcome {
  return extractArticle(decodeText(bytes, { charset: source.charset }).text, {
    url,
    layouts: source.article.layouts,
    ignoreDatesIn: source.article.ignoreDatesIn,
    atLeast: source.article.atLeast,
    language: source.language,
    timezone: source.timezone,
    sourceName: source.name,
  })
}

type Read = ExtractOutcome & { readonly ok: true }
/** What is wrong, or null. */
type Expectation = (read: Read, wanted: string | number) => string | null

/** Every word that may stand under `expect`. */
const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  headline: ({ article }, wanted) => sameText('the headline', article.headline, wanted),
  date: ({ article }, wanted) => sameDay(article, String(wanted)),
  byline: ({ article }, wanted) => sameText('the byline', article.byline?.names.join(', ') ?? null, wanted),
  deck: ({ article }, wanted) => sameText('the deck', article.deck, wanted),
  section: ({ article }, wanted) => sameText('the section', article.section, wanted),
  layout: ({ layout, doubts }, wanted) =>
    layout === wanted ? null : `it was read by ${layout}, not by ${wanted}: ${doubts.join('; ')}`,
  'body-starts': ({ article }, wanted) => starts(article.body.text, tidy(wanted)),
  'body-ends': ({ article }, wanted) => ends(article.body.text, tidy(wanted)),
  'body-once': ({ article }, wanted) => occurs(article.body.text, tidy(wanted), 1),
  'body-without': ({ article }, wanted) => occurs(article.body.text, tidy(wanted), 0),
  words: ({ article }, wanted) => wordsNear(article.body.text, Number(wanted)),
}

function unknownKey(key: string): string {
  return `"${key}" is nothing that can be expected; write one of ${Object.keys(EXPECTATIONS).join(', ')}`
}

function sameText(what: string, read: string | null, wanted: string | number): string | null {
  if (read !== null && tidy(read) === tidy(wanted)) return null
  return `${what} is ${read === null ? 'not there' : `“${read}”`}, expected “${wanted}”; mend the layout or what is expected`
}

/** A day, or a day with as much of the time as the editor wrote; "none" where the page has no date. */
function sameDay({ published }: Article, wanted: string): string | null {
  if (published === null) return wanted === 'none' ? null : `no date was found, expected ${wanted}`
  if (published.at.startsWith(wanted)) return null
  return `the date is ${published.at} (by ${published.basis}), expected ${wanted}; name the right element under date:, or the wrong one under ignore-dates-in:`
}

function starts(text: string, wanted: string): string | null {
  const body = tidy(text)
  return body.startsWith(wanted) ? null : `the body starts “${body.slice(0, 80)}…”, expected “${wanted}”`
}

function ends(text: string, wanted: string): string | null {
  const body = tidy(text)
  return body.endsWith(wanted) ? null : `the body ends “…${body.slice(-80)}”, expected “${wanted}”`
}

function occurs(text: string, wanted: string, times: number): string | null {
  const found = tidy(text).split(wanted).length - 1
  return found === times ? null : `“${wanted}” stands ${found} times in the body, expected ${times}`
}

/** A share of the expected number; a mended comma does not break a test, a lost paragraph does. */
const WORDS_WITHIN = 0.05

function wordsNear(text: string, wanted: number): string | null {
  const words = tidy(text)
    .split(' ')
    .filter((word) => word !== '').length
  return Math.abs(words - wanted) <= wanted * WORDS_WITHIN ? null : `the body has ${words} words, expected ${wanted}`
}

function tidy(text: string | number): string {
  return String(text).normalize('NFC').replace(/\s+/gu, ' ').trim()
}
