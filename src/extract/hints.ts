import { isSignedBare } from '../locale/labels-byline.ts'
import type { PageDocument } from './document.ts'
import type { ExtractAt } from './extract-at.ts'
import type { Head } from './head.ts'
import { plainText } from './json-ld.ts'
import { metaText } from './metadata.ts'
import { findLanguage } from './page-language.ts'
import { ToldText } from './told-text.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is already known of the report when its body is looked for. */
export interface BodyHints {
  /** Has read the names of the page's elements already, in part. */
  readonly names: Vocabulary
  /** The headline in every form the page and the feed give it. */
  readonly headlines: readonly string[]
  /** The page's description. */
  readonly description: string | null
  /** The report in brief, as the page's description and the feed's summary give it. */
  readonly decks: readonly string[]
  /** Names of those who wrote it, as any metadata gives them. */
  readonly authors: readonly string[]
  /** The report's own text, as JSON-LD's articleBody and the feed's content give it. */
  readonly told: ToldText
  /** Whether a bare name behind the last sentence signs, by the custom of the language that the report's text is in. */
  readonly isSignedBare: (text: string) => boolean
  /** The page says that it is an article, or a feed tells of it. */
  readonly reports: boolean
  /** The page says that it is a live blog. */
  readonly live: boolean
}

/** Gathers from head and feed entry what helps to find the body. */
export function bodyHints(page: PageDocument, at: ExtractAt, { names, headlines, authors, ld }: Head): BodyHints {
  const summary = plainOf(at.entry?.summary)
  const description = metaText(page, ['og:description', 'description'])
  const decks = [description, summary].filter((text) => text !== null)
  const told = [ld?.articleBody ?? null, plainOf(at.entry?.content)].filter((text) => text !== null)
  const isBare = (text: string) => isSignedBare(findLanguage(page, ld, text, at.language ?? null).value)
  const reports = ld !== null || summary !== null || told.length > 0 || saysArticle(page)
  const live = ld?.types.includes('LiveBlogPosting') === true
  return {
    names,
    headlines,
    description,
    decks,
    authors,
    told: new ToldText(told),
    isSignedBare: isBare,
    live,
    reports,
  }
}

function saysArticle(page: PageDocument): boolean {
  return /article/iu.test(metaText(page, ['og:type']) ?? '') || metaText(page, ['article:published_time']) !== null
}

function plainOf(markup: string | null | undefined): string | null {
  return markup === null || markup === undefined ? null : plainText(markup)
}
