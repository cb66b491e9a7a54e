import type { Article, ArticleBody, Bases, Byline, Entry, ExtractOutcome, PublishedDate } from '../domain/types.ts'
import { isAgency } from '../locale/agencies.ts'
import { firstSentenceBound } from '../locale/sentence-bounds.ts'
import { sourceOf } from '../locale/source-words.ts'
import { readDocument } from './document.ts'
import { findPictures } from './pictures.ts'
import { sanitiseHtml } from './sanitise.ts'
import { bodyText } from './text.ts'
import { entryByline } from './told-bylines.ts'

/**
 * The article made of its announcement alone, for a page that could not be had: the entry's title, its content or summary,
 * its date and authors. RSS and JSON Feed allow entries without a title: their first sentence stands for it, and is told
 * as a doubt. Refused as empty where the entry has no text either.
 */
export function articleFromEntry(
  entry: Entry,
  at: { readonly url: string; readonly language?: string; readonly timezone?: string },
): ExtractOutcome {
  const body = bodyOf(entry, at.url)
  const headline = entry.title ?? firstSentence(body.text)
  if (headline === '') return { ok: false, reason: 'the entry has neither a title nor a text', refusal: 'empty' }
  const article: Article = {
    headline,
    deck: null,
    lead: body.text.split('\n')[0] || null,
    byline: bylineOf(entry.authors),
    dateline: null,
    published: dateOf(entry.published),
    modified: entry.updated,
    image: pictureOf(entry, at.url),
    language: at.language ?? null,
    section: entry.categories[0] ?? null,
    canonicalUrl: null,
    kind: 'report',
    paywalled: false,
    body,
    ...creditOf(entry.authors),
  }
  const untitled = entry.title === null ? ['the entry has no title: its first sentence stands for the headline'] : []
  const doubts = ['made of the feed entry alone', ...untitled]
  return { ok: true, article, layout: 'entry', doubts, bases: basesOf(article), nextPages: [], datesOutside: [] }
}

/** Of the first line, at a word where it is cut; empty where there is no text. */
function firstSentence(text: string): string {
  const line = text.trimStart().split('\n')[0] ?? ''
  const next = firstSentenceBound(line)
  const sentence = (next < 0 ? line : line.slice(0, next)).trim()
  if (sentence.length <= LONGEST_HEADLINE) return sentence.replace(/(?<![.。])[.。]$/u, '')
  const cut = sentence.slice(0, LONGEST_HEADLINE + 1).replace(/\s+\S*$/u, '')
  return `${cut.slice(0, LONGEST_HEADLINE).replace(/[\s,;:–—-]+$/u, '')}…`
}

/** In characters: papers' own headlines are seldom longer. */
const LONGEST_HEADLINE = 100

/** The people whom the entry names, else the agencies; what only says whence it was taken, or that nobody is known, is none. */
function bylineOf(authors: readonly string[]): Byline | null {
  const read = entryByline(authors)
  const names = read.names.length > 0 ? read.names : read.others.filter(isAgency)
  return names.length === 0 ? null : { names, printed: authors.join(', ') }
}

/** Whence it was taken ("Theo TTXVN"), as printed. */
function creditOf(authors: readonly string[]): { readonly creditText?: string } {
  const printed = authors.find((author) => isAgency(sourceOf(author) ?? ''))
  return printed === undefined ? {} : { creditText: printed }
}

function basesOf(article: Article): Bases {
  const where = (value: unknown): string | null => (value === null ? null : 'the feed')
  return {
    headline: 'the feed',
    lead: where(article.lead),
    byline: where(article.byline),
    dateline: null,
    published: where(article.published),
    language: article.language === null ? null : 'the source',
    section: where(article.section),
    canonical: null,
    kind: null,
    paywall: null,
    picture: where(article.image),
  }
}

function bodyOf(entry: Entry, url: string): ArticleBody {
  const markup = entry.content ?? entry.summary ?? ''
  const read = readDocument(`<body><div>${markup}</div></body>`, url)
  if (!read.ok) return { html: '', text: '' }
  return { html: sanitiseHtml(markup, url), text: bodyText(read.page.blocks.filter((block) => !block.hidden)) }
}

function dateOf(published: string | null): PublishedDate | null {
  if (published === null) return null
  const precision = published.length <= 10 ? 'day' : 'second'
  return { at: published, precision, basis: 'feed' }
}

function pictureOf(entry: Entry, url: string): { readonly url: string } | null {
  const enclosed = entry.enclosures.find((enclosure) => enclosure.type?.startsWith('image/'))?.url
  const named = enclosed ?? entry.media[0]
  if (named !== undefined) return { url: named }
  const read = readDocument(entry.content ?? entry.summary ?? '', url)
  const body = read.ok ? read.page.boxes[0] : undefined
  const first =
    read.ok && body !== undefined ? findPictures(read.page, { ...body, end: read.page.boxes.length })[0] : undefined
  return first === undefined ? null : { url: first.url }
}
