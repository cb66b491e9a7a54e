import type { Article, ArticleBody, Bases, Entry, ExtractOutcome, PublishedDate } from '../domain/types.ts'
import { readDocument } from './document.ts'
import { findPictures } from './pictures.ts'
import { sanitiseHtml } from './sanitise.ts'
import { bodyText } from './text.ts'

/**
 * The article made of its announcement alone, for a page that could not be had: the entry's title, its content or summary,
 * its date and authors. Refused as empty where the entry has no title.
 */
export function articleFromEntry(
  entry: Entry,
  at: { readonly url: string; readonly language?: string; readonly timezone?: string },
): ExtractOutcome {
  if (entry.title === null) return { ok: false, reason: 'the entry has no title', refusal: 'empty' }
  const body = bodyOf(entry, at.url)
  const article: Article = {
    headline: entry.title,
    deck: null,
    lead: body.text.split('\n')[0] || null,
    byline: entry.authors.length === 0 ? null : { names: entry.authors, printed: entry.authors.join(', ') },
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
  }
  const doubts = ['made of the feed entry alone']
  return { ok: true, article, layout: 'entry', doubts, bases: basesOf(article), nextPages: [], datesOutside: [] }
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
