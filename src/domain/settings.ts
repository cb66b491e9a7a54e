import type { OpsSettings } from './ops-settings.ts'
/** What editors and ops wrote in config/, checked, with every default filled in. */

export interface Config {
  readonly ops: OpsSettings
  readonly sources: readonly Source[]
  readonly topics: readonly Topic[]
  readonly feeds: readonly PublishedFeed[]
}

/** A paper as an editor wrote it. */
export interface Source {
  /** The file's name without .yaml, by custom the paper's host. */
  readonly id: string
  readonly name: string
  readonly home: string
  /** A slug such as "lang-son", or null for a national paper. */
  readonly region: string | null
  /** BCP 47. */
  readonly language: string
  /** IANA. */
  readonly timezone: string
  readonly enabled: boolean
  /** Why an editor switched it off; null where it is on. */
  readonly offBecause: string | null
  readonly feeds: readonly FeedAddress[]
  readonly lists: readonly ListAddress[]
  readonly article: ArticleSettings
  readonly poll: PollSettings
  /** The encoding to assume where neither the bytes nor any label tell. */
  readonly charset: string | null
  /** Where the paper allowed what its robots.txt forbids: who said so and when; null obeys robots. */
  readonly permission: string | null
  /** How much of an article may be republished. */
  readonly content: 'full' | 'summary' | 'link'
  /** Domains the paper had before; their addresses count as its own. */
  readonly formerly: readonly string[]
  /** A lower keep mark or a higher one for this paper, by topic id. */
  readonly marks: Readonly<Record<string, number>>
  /** A re-poster: never leads a cluster that has a paper of its own in it. */
  readonly copies: boolean
  /** Saved pages and what must be read from them. */
  readonly tests: readonly SourceTest[]
  /** The file it was read from, as given to loadConfig. */
  readonly file: string
}

export interface FeedAddress {
  readonly url: string
  readonly section: string | null
}

export interface ListAddress {
  readonly page: string
  readonly section: string | null
  /** Null finds the list by its repeated structure. */
  readonly rule: ListRule | null
}

/** An editor's selectors for a listing page; each may be left out. */
export interface ListRule {
  /** One element for each entry. */
  readonly item?: string
  /** The link within it; the first link where left out. */
  readonly link?: string
  readonly title?: string
  readonly summary?: string
  readonly date?: string
  readonly next?: string
  /** Only addresses that this regular expression (RE2-like, checked by config) finds. */
  readonly address?: string
}

export interface ArticleSettings {
  readonly layouts: readonly Layout[]
  /** Selectors of elements whose dates are clocks. */
  readonly ignoreDatesIn: readonly string[]
  readonly atLeast: { readonly words: number; readonly paragraphs: number }
  /** Which entries' pages are fetched: all, only those whose headline and summary leave it open, or none. */
  readonly pages: 'all' | 'undecided' | 'none'
}

/** Selectors for one build of a paper's pages. A preset fills in what an editor leaves out. */
export interface Layout {
  readonly id: string
  /** Days; the layout is for articles published within them. */
  readonly since?: string
  readonly until?: string
  readonly preset?: string
  readonly headline?: string
  readonly deck?: string
  readonly body?: string
  readonly drop?: readonly string[]
  /** A selector, or where the byline stands. */
  readonly byline?: string | 'last-paragraph' | 'first-paragraph'
  /** A selector, or "dateline" with the agency's mark. */
  readonly date?: string | { readonly from: 'dateline'; readonly agency?: string }
  readonly image?: string
  readonly section?: string
  readonly atLeast?: { readonly words?: number; readonly paragraphs?: number }
}

export interface PollSettings {
  readonly everyMinutes: number
  /** Bounds of the adaptive interval. */
  readonly atLeastMinutes: number
  readonly atMostMinutes: number
}

export interface SourceTest {
  readonly page: string
  readonly url: string
  readonly expect: Readonly<Record<string, string | number>>
  /** `file:line` */
  readonly where: string
}

/** What an editor wants gathered. */
export interface Topic {
  readonly id: string
  readonly title: string
  readonly language: string
  /** At or above this score an article is kept. */
  readonly keepAt: number
  /** From here to the keep mark a person decides. */
  readonly reviewAt: number
  /** `file:line` of the keep mark; the file alone where the editor wrote none. */
  readonly markRule?: string
  readonly fields: TopicFields
  readonly groups: readonly TopicGroup[]
  /** Phrases taken out of the text before anything else is looked for. */
  readonly masks: readonly TopicTerm[]
  /** An article with one of these in its headline or lead is dropped whatever its score. */
  readonly never: readonly TopicTerm[]
  /** At least one must hold, else the article is dropped; empty: open. */
  readonly gate: readonly Gate[]
  /** Groups that count where they stand near each other. */
  readonly near?: readonly TopicNear[]
  /** The topic that this one is a part of: it holds only where that one keeps. */
  readonly within?: string | null
  /** Regions it is gathered from; all where empty or left out. An article whose region is not said is not refused. */
  readonly regions?: readonly string[]
  /** Fold accents away before matching; off, since accents carry meaning. */
  readonly fold: boolean
  readonly examples: readonly TopicExample[]
  readonly file: string
}

/** How much a term counts in each field, how often at most, and how much of the field is read. */
export interface TopicFields {
  readonly headline: FieldWeight
  readonly lead: FieldWeight
  readonly body: FieldWeight
}

export interface FieldWeight {
  readonly weight: number
  /** A term counts at most so many times in this field. */
  readonly cap: number
  /** Only the first so many characters are read. */
  readonly chars: number
  /** The most that everything found in it may add; null or left out: no limit. What speaks against is not limited. */
  readonly most?: number | null
}

export type TopicField = 'headline' | 'lead' | 'body' | 'section'

export interface TopicGroup {
  readonly id: string
  /** Below 0 it speaks against; 0 makes it a mere word list for gates and near rules. */
  readonly weight: number
  /** Fields it is looked for in: headline, lead and body where the editor names none. */
  readonly fields: readonly TopicField[]
  /** The most a group may add (or take) over all fields; null: no limit. */
  readonly most: number | null
  /** Where one of these groups is found anywhere, this one counts nothing. */
  readonly unless?: readonly string[]
  /** Where none of these groups is found anywhere, this one counts nothing; left out or empty: it stands alone. */
  readonly with?: readonly string[]
  readonly terms: readonly TopicTerm[]
}

/** Scored wherever all of its groups stand within so many syllables of each other in one field. */
export interface TopicNear {
  /** What it is called in the evidence. */
  readonly id: string
  readonly groups: readonly string[]
  readonly syllables: number
  /** They must stand in the order of `groups`; any order where left out. */
  readonly inOrder?: boolean
  readonly weight: number
  readonly fields: readonly TopicField[]
  readonly most: number | null
  readonly unless?: readonly string[]
  /** `file:line` */
  readonly rule: string
}

export interface TopicTerm {
  readonly phrase: string
  /** Own weight; null takes the group's. */
  readonly weight: number | null
  /** `file:line` */
  readonly rule: string
}

/** `any`: one of the groups is found; `near`: all of them within so many syllables of each other in one field. */
export type Gate =
  | { readonly kind: 'any'; readonly groups: readonly string[]; readonly rule: string }
  | { readonly kind: 'all'; readonly groups: readonly string[]; readonly rule: string }
  | { readonly kind: 'near'; readonly groups: readonly string[]; readonly syllables: number; readonly rule: string }

export interface TopicExample {
  readonly verdict: 'keep' | 'drop'
  readonly headline: string
  readonly text: string
  /** `file:line` */
  readonly where: string
}

/** One feed that we publish. */
export interface PublishedFeed {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly language: string
  readonly topics: readonly string[]
  /** Empty: all. */
  readonly regions: readonly string[]
  readonly sources: readonly string[]
  readonly languages: readonly string[]
  readonly entries: number
  readonly days: number
  readonly content: 'full' | 'summary' | 'link'
  readonly order: 'published' | 'first-seen'
  /** The largest share of entries one paper may have, from above 0 to 1. */
  readonly share: number
  /** Source ids in the order in which they lead a cluster; the earliest leads where none is named. */
  readonly prefer: readonly string[]
  /** The same report told again more than so many days later is an entry of its own; null: one entry for ever. */
  readonly duplicateDays: number | null
  /** Whether the page shows the papers' pictures, which the reader's browser asks the papers for. */
  readonly pictures: boolean
  readonly split: 'region' | null
}

/** Something wrong in config/, in the editor's words; `line` and `column` start at 1. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Such as `article.layouts[0].body`. */
  readonly path: string
  /** What is wrong and what to write instead. */
  readonly message: string
}

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  | {
      readonly ok: false
      readonly problems: readonly Problem[]
      /** What could be read all the same, so that its own problems are found in the same run; never to be used for work. */
      readonly readable?: Config
    }
