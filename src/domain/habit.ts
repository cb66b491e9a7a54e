/** What a source's pages usually give, so that something else is noticed. */

/** What one page gave, in measures that tell a report from something else. */
export interface PageMeasures {
  /** The layout that read it; `generic` where none did. */
  readonly layout: string
  readonly words: number
  readonly paragraphs: number
  /** The page itself says when it was published. */
  readonly dated: boolean
  /** Somebody signs it. */
  readonly signed: boolean
  /** The share of the headline's words that stand in the body, from 0 to 1. */
  readonly echo: number
}

/** One reading of one page. */
export interface PageReading extends PageMeasures {
  /** ISO instant. */
  readonly readAt: string
  readonly url: string
  /** A short digest of the headline: the same report under two addresses has one. */
  readonly title: string
  /** Short digests of its longest paragraphs. */
  readonly lines: readonly string[]
  /** Its body says no more than what announced it. */
  readonly saysSummary: boolean
  /** Its body has what announced it, and be it only the beginning: it is that report, whatever the headline is about. */
  readonly tellsSummary: boolean
  /** A gallery, a video, a ticker: few words by its nature. */
  readonly visual: boolean
  /** Why the page held no report; null where it did. */
  readonly unread: string | null
  /** What is odd about it beside the habit. */
  readonly oddities: readonly Oddity[]
}

export type Oddity =
  /** No layout of the editor's fits, where one usually does. */
  | 'unmatched'
  /** The page held no report, where pages usually do. */
  | 'unread'
  /** Its text stands on other pages as well. */
  | 'repeated'
  /** Only the summary, where there usually is more. */
  | 'summary'
  /** The body says nothing of what the headline is about, where bodies usually do, nor of what announced it. */
  | 'unrelated'
  /** Far shorter than usual. */
  | 'short'

export type AlarmKind = Oddity | 'undated' | 'unsigned'

/** What was learnt of one source. */
export interface SourceHabit {
  readonly sourceId: string
  /** A digest of what the editor wrote under `article:`; another one means that all is learnt anew. */
  readonly settings: string
  /** The last readings in which nothing was odd, oldest first. */
  readonly sound: readonly PageMeasures[]
  /** The last readings, odd ones too, oldest first, each page once. */
  readonly recent: readonly PageReading[]
  readonly alarms: readonly LayoutAlarm[]
  /** The pages that were refused since the last one that came; left out where the last one came. */
  readonly refusals?: Refusals
}

/** Pages of one source that were refused in a row. */
export interface Refusals {
  readonly told: PagesRefused
  /** Short digests of the pages' addresses, the newest last: a page that is asked for again is the same page. */
  readonly pages: readonly string[]
  /** Whether they are enough to be told. */
  readonly isAlarm: boolean
}

/** That a source's pages do not come, so that its reports are told by its feed's words alone. */
export interface PagesRefused {
  readonly sourceId: string
  /** ISO instant of the first refusal since a page came. */
  readonly since: string
  /** How many pages were asked for since, each counted once: none of them came. */
  readonly pages: number
  /** What the newest refusal said, in an operator's words. */
  readonly reason: string
  /** Address of the newest page that was refused. */
  readonly example: string
}

/** A layout, or the generic extractor, that yields something else than it did. */
export interface LayoutAlarm {
  readonly sourceId: string
  readonly layout: string
  readonly kind: AlarmKind
  /** The selector to look at; null for the generic extractor. */
  readonly selector: string | null
  /** ISO instant of the first page that was odd. */
  readonly since: string
  /** Address of the newest page that was odd. */
  readonly example: string
  /** What is wrong, what is done about it and what to do, in an editor's words. */
  readonly note: string
}

/** What each source usually yields, so that something else is noticed. */
export interface HabitStore {
  /** Null where nothing was learnt of the source yet. */
  habit(sourceId: string): Promise<SourceHabit | null>
  /** Takes the place of what was learnt before. */
  saveHabit(habit: SourceHabit): Promise<void>
  /** Every alarm that is up, by source. */
  alarms(): Promise<readonly LayoutAlarm[]>
  /** Every source whose pages do not come, as far as that is to be told, by source. */
  pagesRefused(): Promise<readonly PagesRefused[]>
  /** Makes due now what a source's pages were held for at `extract`. Resolves to how many. */
  releaseDoubtful(sourceId: string, now: string): Promise<number>
}
