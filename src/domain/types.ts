import type { AnnouncingDocument, EntrySource } from './entry-source.ts'

/**
 * The words of the house. What is announced takes Atom's names (RFC 4287), the report schema.org NewsArticle's.
 * Plain readonly data; what is imported here is words too. Instants are ISO 8601 strings in UTC ("2011-04-28T02:00:00.000Z"),
 * days are ISO 8601 days ("2011-04-28"); null means "not said", never "unknown yet".
 */

/** One thing announced by a feed or a listing page; its teaser is not the article. */
export interface Entry {
  /** As the origin gave it, or made from what does not change where it gave none. Unique within a source. */
  readonly id: string
  /** Absolute, http or https. */
  readonly link: string | null
  /** Plain text, NFC. */
  readonly title: string | null
  /** HTML as announced, not yet sanitised. */
  readonly summary: string | null
  /** HTML as announced, not yet sanitised; null where the feed carries no full text. */
  readonly content: string | null
  readonly published: string | null
  readonly updated: string | null
  /** Names only, as printed. */
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly enclosures: readonly Enclosure[]
  /** Addresses of pictures and the like that media: elements name. */
  readonly media: readonly string[]
  /** The feed that this entry was first told by, where the entry names one (RSS source, Atom source). */
  readonly source: EntrySource | null
  /** The document that announced it, as it stood then; left out before a poll has noted it. */
  readonly announcedBy?: AnnouncingDocument
}

export interface Enclosure {
  readonly url: string
  readonly type: string | null
  /** Bytes, as announced. */
  readonly length: number | null
}

/** What one document says of itself at one fetch. */
export interface Feed {
  readonly title: string | null
  /** The home page it belongs to. */
  readonly link: string | null
  readonly description: string | null
  readonly language: string | null
  readonly updated: string | null
  readonly image: string | null
  readonly authors: readonly string[]
  readonly entries: readonly Entry[]
  /** The feed's own wishes about polling: RSS ttl, skipHours (0-23, GMT), skipDays (0 = Sunday), sy:update*. */
  readonly pace: FeedPace
  /** WebSub hubs and the self address the feed declares. */
  readonly hubs: readonly string[]
  readonly self: string | null
  /** The feed's own id (Atom), absolute where it is an address; left out where it has none. */
  readonly id?: string
  readonly published?: string
  readonly categories?: readonly string[]
}

export interface FeedPace {
  readonly ttlMinutes: number | null
  readonly skipHours: readonly number[]
  readonly skipDays: readonly number[]
}

export type ReadOutcome =
  | {
      readonly ok: true
      readonly feed: Feed
      readonly reader: 'strict' | 'tolerant' | 'json'
      readonly repairs: readonly string[]
      /** Where the rest of a list is: an index's newest sitemaps, or its next page. Feeds have none. */
      readonly further?: { readonly kind: 'sitemaps' | 'next'; readonly urls: readonly string[] }
      /** What tells each entry of the document from all others, in its order; left out where nothing does. Known ones are not read. */
      readonly marks?: readonly string[]
      /** Its times say Greenwich and lie ahead of now, so that they mean the paper's own zone; false: they mean Greenwich after all. */
      readonly ownZoneShown?: boolean
      /** Selectors of a list's rule that are in none of its entries, in an editor's words; left out where there are none. */
      readonly idle?: readonly string[]
      /** false where the document was cut off within an entry: its validators then say nothing of the whole. */
      readonly whole?: boolean
    }
  | { readonly ok: false; readonly reason: string }

/** What was fetched for an entry, as it came, with its final address. */
export interface Page {
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string | null
}

export type DateBasis = 'feed' | 'metadata' | 'page' | 'dateline' | 'url' | 'first-seen'

/** When a report was published, how exactly that is known, and by what evidence. Never a page's live clock. */
export interface PublishedDate {
  /** A day ("2011-04-28") where the precision is `day`, otherwise an instant with its zone ("2026-11-20T07:30:00+07:00"). */
  readonly at: string
  readonly precision: 'day' | 'minute' | 'second'
  readonly basis: DateBasis
}

/** A date that a page printed outside its article: a clock perhaps, perhaps the report's own. */
export interface SeenDate {
  /** As read, with the time of day where one is printed: "2019-08-23T09:25+07:00". */
  readonly date: string
  /** The page that printed it. */
  readonly url: string
  /** The ISO day that all else on that page tells of its report; null where nothing does. */
  readonly witness: string | null
  /** ISO day. */
  readonly fetchedOn: string
}

/** An agency's or a place's opening of a report: "LSO-Ngày 28/4/2011, tại TP Lạng Sơn". */
export interface Dateline {
  readonly printed: string
  readonly agency: string | null
  readonly place: string | null
  /** ISO day. A lower bound for the publication date. */
  readonly day: string | null
}

export interface Byline {
  /** People only: no roles, places or agencies; where none signs, the newsroom that metadata calls the author. */
  readonly names: readonly string[]
  readonly printed: string
}

export interface Picture {
  readonly url: string
  readonly width?: number
  readonly height?: number
  readonly caption?: string
}

export type ArticleKind = 'report' | 'brief' | 'live' | 'gallery' | 'video' | 'advert' | 'opinion'

/** The report read from a page. */
export interface Article {
  readonly headline: string
  /** The standfirst (sapo), where it is printed apart from the body and does not repeat it. */
  readonly deck: string | null
  /** The opening paragraph: the deck where there is one, else the first of the body. */
  readonly lead: string | null
  readonly byline: Byline | null
  /** Whom it credits beside people, as printed (schema.org): "Theo TTXVN". Absent where nobody is. */
  readonly creditText?: string
  readonly dateline: Dateline | null
  readonly published: PublishedDate | null
  readonly modified: string | null
  readonly image: Picture | null
  readonly language: string | null
  readonly section: string | null
  readonly canonicalUrl: string | null
  readonly kind: ArticleKind
  readonly paywalled: boolean
  readonly body: ArticleBody
}

export interface ArticleBody {
  /** Safe HTML, by the allow-list of extract/sanitise.ts. */
  readonly html: string
  /** One paragraph a line, without headline, deck, byline, date line, captions, related links. */
  readonly text: string
}

export type ExtractOutcome =
  | {
      readonly ok: true
      readonly article: Article
      readonly layout: string
      readonly doubts: readonly string[]
      readonly bases: Bases
      /** The next pages of the same article, absolute, in order; empty where none follows. */
      readonly nextPages: readonly string[]
      /** What was printed outside the article and is not about today, for `knownClocks` on the host's next page. */
      readonly datesOutside: readonly SeenDate[]
      /** Selectors of its layout that found nothing on the page, in an editor's words; left out where there are none. */
      readonly idle?: readonly string[]
    }
  | { readonly ok: false; readonly reason: string; readonly refusal?: Refusal }

/** What each particular was taken from, in an editor's words; null where there is none. */
export interface Bases {
  readonly headline: string | null
  readonly lead: string | null
  readonly byline: string | null
  readonly dateline: string | null
  readonly published: string | null
  readonly language: string | null
  readonly section: string | null
  readonly canonical: string | null
  readonly kind: string | null
  readonly paywall: string | null
  readonly picture: string | null
}

/** What a page is that holds no report: one removed is not published at all, one torn or unavailable is asked for again. */
export type Refusal =
  | 'not-found'
  | 'unavailable'
  | 'consent'
  | 'shell'
  | 'scrambled'
  | 'listing'
  | 'advert'
  | 'empty'
  | 'hostile'
  | 'torn'

/** An article as the two judgements (dedupe, match) see it. */
export interface Told {
  readonly url: string
  readonly headline: string
  readonly text: string
  readonly published?: string | null
  readonly language?: string
}

/** One term of a topic found in one field of an article. */
export interface Evidence {
  readonly term: string
  readonly field: 'headline' | 'lead' | 'body' | 'section' | 'region'
  /** What it added to (or took from) the score. */
  readonly weight: number
  /** Where an editor wrote it: `file:line`. */
  readonly rule: string
}

export interface Match {
  readonly topic: string
  readonly verdict: 'keep' | 'review' | 'drop'
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** Why the verdict is what it is where the score alone does not say: a closed gate, a `never` phrase. */
  readonly reason: string
  /** `file:line` of the phrase, gate or mark that decided; null where it stands in no line, left out in what is older. */
  readonly rule?: string | null
  /** The topic around it, where it is dropped only because that one does not keep the article. */
  readonly fellWith?: string
}

export type Stage = 'fetch' | 'read' | 'extract' | 'dedupe' | 'match' | 'publish'

/** What became of an entry, at which stage, why, and the config line that decided. */
export interface Verdict {
  readonly kind: 'kept' | 'dropped' | 'duplicate' | 'held' | 'broken'
  readonly stage: Stage
  readonly reason: string
  /** `file:line` of the rule that decided, where one did. */
  readonly rule: string | null
}

/** Articles that are one report told by several papers; the first leads. */
export type Cluster = ClusterOf<StoredArticle>

export interface ClusterOf<Member> {
  /** The minted tag URI (RFC 4151), the same for ever. */
  readonly id: string
  readonly members: readonly Member[]
}

/** What of a stored article decides where it is shown: its words are not read for that. */
export interface ArticleOutline {
  /** The store's own number, ascending in the order of first sight. */
  readonly number: number
  /** The tag URI minted at first sight. */
  readonly id: string
  readonly sourceId: string
  readonly firstSeenAt: string
  /** When it was first judged, where that was late; left out where it was judged at once. */
  readonly arrivedAt?: string
  readonly matches: readonly Match[]
  readonly article: Pick<Article, 'published' | 'language'>
}

/** An article as the store keeps it. */
export interface StoredArticle extends ArticleOutline {
  readonly url: string
  readonly entryId: string
  readonly article: Article
  readonly entry: Entry
  /** Moves only with a change of substance. */
  readonly updatedAt: string
  /** The layout that read it, and what was doubtful. */
  readonly layout: string
  readonly doubts: readonly string[]
  /** Names the program and the settings that read its page; null where there was none, or they are not known. */
  readonly readBy: string | null
}
