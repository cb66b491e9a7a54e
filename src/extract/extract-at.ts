import type { Layout } from '../domain/settings.ts'
import type { Entry } from '../domain/types.ts'
import type { PagePlace } from './join-pages.ts'

/** What is known of a page besides its bytes. */
export interface ExtractAt {
  readonly url: string
  readonly layouts?: readonly Layout[]
  readonly language?: string
  readonly timezone?: string
  /** ISO instant: when the page was fetched; a date that equals it is a clock. */
  readonly fetchedAt?: string
  readonly entry?: Entry
  readonly ignoreDatesIn?: readonly string[]
  readonly atLeast?: { readonly words: number; readonly paragraphs: number }
  readonly sourceName?: string
  /** Dates, as read ("2019-08-23T09:25+07:00"), that other pages of the host print too: clocks, and stopped ones. */
  readonly knownClocks?: readonly string[]
  /** Set for a later page of an article: which it is, and what the pages before it told. */
  readonly earlier?: PagePlace & { readonly told: string }
}
