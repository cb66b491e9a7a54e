/**
 * What our own pages and feeds say in one language. To add a language, write a file beside interface-vi.ts and add
 * its row to `INTERFACES` in interface.ts; the tests hold every row to the same keys and try every function.
 */
export interface Interface {
  /** BCP 47. */
  readonly language: string
  /** Heading of a day; the day is ISO 8601 ("2011-04-28"). */
  readonly longDay: (day: string) => string
  /** The day within a line, for machines' sake still unmistakable: the month is never a bare number in English. */
  readonly shortDay: (day: string) => string
  /** "07:30" as it is printed. */
  readonly time: (time: string) => string
  readonly count: (entries: number) => string
  readonly text: InterfaceText
}

/** Plain text; none of it holds markup. */
export interface InterfaceText {
  readonly allRegions: string
  readonly allPapers: string
  readonly regions: string
  readonly papers: string
  readonly filter: string
  readonly national: string
  readonly alsoIn: string
  readonly source: string
  readonly by: string
  readonly why: string
  readonly topic: string
  readonly score: string
  readonly foundIn: string
  readonly fields: Readonly<Record<'headline' | 'lead' | 'body' | 'section' | 'region', string>>
  readonly dateUnknown: string
  readonly timeUnknown: string
  readonly dateFromDateline: string
  readonly updated: string
  readonly subscribe: string
  readonly subscribeHow: string
  readonly formats: Readonly<Record<'rss' | 'atom' | 'json' | 'opml', string>>
  readonly opmlHow: string
  readonly empty: string
  readonly skip: string
  readonly allFeeds: string
  readonly latest: string
  readonly aboutText: string
  readonly navigation: string
  /** What leads to a film, to a recording, that a report shows. */
  readonly video: string
  readonly audio: string
}
