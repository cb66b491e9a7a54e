import type { LaterPage, PackedPage } from '../domain/packed.ts'
import type { PendingEntry } from '../domain/ports.ts'
import type { Source } from '../domain/settings.ts'
import type { Article, Bases, SeenDate, StoredArticle, Verdict } from '../domain/types.ts'
import type { Addresses } from './addresses.ts'

/** An entry on its way to a judgement: the article it announces, or why that needs no further look. */
export type Draft = SettledDraft | ArticleDraft

export interface SettledDraft {
  readonly kind: 'settled'
  readonly pending: PendingEntry
  readonly verdict: Verdict
  readonly retryAt: string | null
  /** Nothing was asked, for the host rests: this was no attempt. */
  readonly resting?: boolean
  /** Kept with the verdict, so that it can be decided anew without asking again. */
  readonly page?: PackedPage
  readonly unread?: UnreadPage
  readonly unhad?: string
  /** The article that it gave before and its paper has taken back. */
  readonly withdrawn?: StoredArticle
}

/** A page that came and held no report. */
export interface UnreadPage {
  readonly page: PackedPage
  readonly reason: string
}

export interface ArticleDraft extends Addresses {
  readonly kind: 'article'
  readonly pending: PendingEntry
  readonly source: Source
  readonly article: Article
  readonly url: string
  /** When its page, which could not be had, is asked for again; left out where it is not. */
  readonly retryAt?: string | null
  readonly layout: string
  readonly doubts: readonly string[]
  /** Names the program and the settings that read its page; null where it was not read from one. */
  readonly readBy: string | null
  /** What each particular was taken from; unknown where the article comes from the store. */
  readonly bases?: Bases
  /** Selectors of its layout that found nothing, in an editor's words. */
  readonly idle?: readonly string[]
  readonly page: PackedPage | null
  /** The pages on which the article goes on. */
  readonly later: readonly LaterPage[]
  /** The page that held no report where the article is told by the entry alone. */
  readonly unread?: UnreadPage
  /** Why its page was not to be had, in an operator's words; left out where it came, or was not asked for. */
  readonly unhad?: string
  /** What its page prints outside the article. */
  readonly datesOutside: readonly SeenDate[]
}
