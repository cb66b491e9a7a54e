import type { EditionInput } from '../domain/edition.ts'
import { redactUrl } from '../domain/redact-url.ts'
import type { Source } from '../domain/settings.ts'
import type { Cluster, Enclosure, Match, Picture, StoredArticle } from '../domain/types.ts'
import { tidyHtml } from './body.ts'
import { normalInstant, type PublishedMoment, publishedMoment } from './dates.ts'
import { safeAddress, safeId, safeLanguage, safeLine, safeMediaType, safeName } from './guard.ts'

/** One cluster as it is published: guarded, complete, the same for every format. */
export interface EditionEntry {
  /** The minted tag URI. */
  readonly id: string
  /** The article at its paper; null only where the store holds no valid address. */
  readonly url: string | null
  readonly headline: string
  /** Plain text of at most about 400 characters; null where content is `link`. */
  readonly summary: string | null
  /** Safe HTML; null where only a summary or a link may be republished. */
  readonly contentHtml: string | null
  /** People of the byline; empty where nobody is named. */
  readonly names: readonly string[]
  /** Whom the report credits beside them, as printed; null where nobody is. */
  readonly credit: string | null
  readonly published: PublishedMoment
  /** ISO 8601 in UTC; moves only with a change of substance. */
  readonly updated: string
  /** `updated` with the article's number below the millisecond: no two entries of a document share it. */
  readonly updatedUnique: string
  readonly language: string
  readonly paper: Paper
  /** The paper's document that announced it, as it stood then. */
  readonly announcedBy: Announcing
  readonly image: Picture | null
  readonly enclosures: readonly PublishedEnclosure[]
  readonly categories: readonly string[]
  /** The place of the dateline as printed, where there is one. */
  readonly place: string | null
  readonly others: readonly OtherTelling[]
  readonly matches: readonly Match[]
}

/** A source as an entry names it. */
export interface Paper {
  readonly id: string
  readonly name: string
  readonly home: string
  /** The feed or page that is polled; the home page where there is none. */
  readonly feed: string
  readonly region: string | null
  readonly language: string
}

export interface Announcing {
  /** Where it is polled, without secrets. */
  readonly url: string
  /** An IRI: the feed's own id where it has one, else its address. */
  readonly id: string
  /** ISO 8601 in UTC; never after the entry's own. */
  readonly updated: string
}

/** The same report told by another paper of the cluster; each paper once. */
export interface OtherTelling {
  readonly url: string
  readonly headline: string
  readonly paper: string
  readonly language: string
}

export interface PublishedEnclosure {
  readonly url: string
  readonly type: string
  /** 0 where nobody said it, as RSS asks. */
  readonly length: number
}

/** Reads every cluster for publishing; one without members, or whose id came before, is left out. Order is kept. */
export function editionEntries(input: EditionInput): EditionEntry[] {
  const papers = new Map(input.sources.map((source) => [source.id, source]))
  const seen = new Set<string>()
  const entries: EditionEntry[] = []
  for (const cluster of input.clusters) {
    const lead = cluster.members[0]
    if (lead === undefined || seen.has(cluster.id)) continue
    seen.add(cluster.id)
    entries.push(editionEntry(input, cluster, lead, papers))
  }
  return entries
}

function editionEntry(
  input: EditionInput,
  cluster: Cluster,
  lead: StoredArticle,
  papers: ReadonlyMap<string, Source>,
): EditionEntry {
  const source = papers.get(lead.sourceId)
  const { article } = lead
  const updated = updatedOf(cluster, lead) ?? input.begunAt
  const url = safeAddress(lead.url)
  const paper = paperOf(lead, source)
  const content = stricter(input.feed.content, source?.content ?? 'link')
  const language = safeLanguage(article.language) ?? safeLanguage(source?.language) ?? input.feed.language
  return {
    id: safeId(cluster.id, input.feedTag),
    url,
    headline: safeLine(article.headline) || safeLine(lead.entry.title ?? '') || url || cluster.id,
    summary: content === 'link' ? null : summaryOf(lead),
    contentHtml: content === 'full' ? tidyHtml(article.body.html, url) : null,
    names: unique((article.byline?.names ?? []).map(safeName)),
    credit: safeLine(article.creditText ?? '') || null,
    published: publishedMoment(article.published, lead.firstSeenAt, source?.timezone ?? 'UTC'),
    updated,
    updatedUnique: updated.replace('Z', `${String(Math.abs(lead.number) % 1_000_000).padStart(6, '0')}Z`),
    language,
    paper,
    announcedBy: announcingOf(lead, paper, updated),
    image: content === 'link' ? null : pictureOf(lead, url),
    enclosures: content === 'link' ? [] : enclosuresOf(lead, url),
    categories: unique([article.section ?? '', ...lead.entry.categories].map(safeName)),
    place: article.dateline?.place ? safeLine(article.dateline.place) : null,
    others: othersOf(cluster, lead, papers, language),
    matches: lead.matches.filter((match) => match.verdict === 'keep'),
  }
}

/**
 * The lead's last change; never before the last correction of one that may have led before it came, so that it does not go
 * back where another leads. What is changed in one that came after it shows nowhere.
 */
function updatedOf({ members }: Cluster, lead: StoredArticle): string | null {
  const corrected = members.filter(
    ({ updatedAt, firstSeenAt, arrivedAt = firstSeenAt }) => updatedAt !== arrivedAt && firstSeenAt <= lead.firstSeenAt,
  )
  const changes = [lead, ...corrected].map(({ updatedAt }) => normalInstant(updatedAt)).filter((at) => at !== null)
  return changes.sort().at(-1) ?? normalInstant(lead.firstSeenAt)
}

/** The more restrictive of what the feed wants and what the paper allows. */
function stricter(left: ContentLevel, right: ContentLevel): ContentLevel {
  return LEVELS.indexOf(left) < LEVELS.indexOf(right) ? left : right
}

/** The deck or lead; else the start of the body. Cut at a word, where it is too long, with an ellipsis. */
function summaryOf(lead: StoredArticle): string | null {
  const { article } = lead
  const text = safeLine(article.lead ?? article.deck ?? article.body.text.split('\n', 1)[0] ?? '')
  if (text === '') return null
  if (text.length <= SUMMARY_CHARACTERS) return text
  const cut = text.slice(0, SUMMARY_CHARACTERS)
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), SUMMARY_CHARACTERS / 2))
    .toWellFormed()
    .replace('\uFFFD', '')}…`
}

/** The paper as it is configured; one that left the configuration is named by its host. */
function paperOf(lead: StoredArticle, source: Source | undefined): Paper {
  const fallback = safeAddress('/', lead.url) ?? 'https://invalid.example/'
  const home = safeAddress(source?.home) ?? fallback
  return {
    id: lead.sourceId,
    name: safeName(source?.name ?? '') || new URL(home).hostname,
    home,
    feed: publicAddress(source?.feeds[0]?.url ?? source?.lists[0]?.page) ?? home,
    region: source?.region ?? null,
    language: safeLanguage(source?.language) ?? 'und',
  }
}

/** What the poll noted of it; of an older entry, its paper's first feed. */
function announcingOf({ entry }: StoredArticle, paper: Paper, entryUpdated: string): Announcing {
  const { announcedBy } = entry
  const url = publicAddress(announcedBy?.url) ?? paper.feed
  const updated = normalInstant(announcedBy?.updated)
  return {
    url,
    id: announcingId(announcedBy?.id ?? null, url),
    updated: updated === null || updated > entryUpdated ? entryUpdated : updated,
  }
}

function announcingId(id: string | null, url: string): string {
  if (id === null) return url
  return /^https?:/iu.test(id) ? (publicAddress(id) ?? url) : safeId(id, url)
}

/** An address as subscribers may see it: of one with a password or a token in it, what stands before its query. */
function publicAddress(address: string | undefined): string | null {
  return safeAddress(address === undefined ? null : withoutSecrets(address))
}

function withoutSecrets(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  url.hash = ''
  const shown = redactUrl(address)
  return shown === url.href ? address : shown.replace(/[?#].*$/u, '')
}

function pictureOf(lead: StoredArticle, base: string | null): Picture | null {
  const { image } = lead.article
  const url = safeAddress(image?.url, base ?? undefined)
  if (image === null || url === null) return null
  return {
    url,
    ...(isSize(image.width) ? { width: image.width } : {}),
    ...(isSize(image.height) ? { height: image.height } : {}),
    ...(image.caption ? { caption: safeLine(image.caption) } : {}),
  }
}

function isSize(pixels: number | undefined): pixels is number {
  return pixels !== undefined && Number.isInteger(pixels) && pixels > 0
}

function enclosuresOf(lead: StoredArticle, base: string | null): PublishedEnclosure[] {
  return lead.entry.enclosures.map((enclosure) => publishable(enclosure, base)).filter((made) => made !== null)
}

/** An enclosure whose type is said or plain from its address; others cannot be announced validly. */
function publishable(enclosure: Enclosure, base: string | null): PublishedEnclosure | null {
  const url = safeAddress(enclosure.url, base ?? undefined)
  if (url === null) return null
  const extension = /\.([a-z0-9]+)$/iu.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''
  const type = safeMediaType(enclosure.type) ?? MEDIA_TYPES[extension]
  if (type === undefined) return null
  const length = enclosure.length ?? 0
  return { url, type, length: Number.isSafeInteger(length) && length > 0 ? length : 0 }
}

function othersOf(
  cluster: Cluster,
  lead: StoredArticle,
  papers: ReadonlyMap<string, Source>,
  language: string,
): OtherTelling[] {
  const seen = new Set([lead.sourceId])
  const others: OtherTelling[] = []
  for (const member of cluster.members) {
    const url = safeAddress(member.url)
    if (url === null || seen.has(member.sourceId)) continue
    seen.add(member.sourceId)
    const paper = paperOf(member, papers.get(member.sourceId))
    const headline = safeLine(member.article.headline) || paper.name
    others.push({ url, headline, paper: paper.name, language: safeLanguage(member.article.language) ?? language })
  }
  return others
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}

type ContentLevel = 'full' | 'summary' | 'link'
const LEVELS: readonly ContentLevel[] = ['link', 'summary', 'full']

/** Long enough for a lead as papers print it (40-70 words), short enough to quote. */
const SUMMARY_CHARACTERS = 480

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/opus',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
}
