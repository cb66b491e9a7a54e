import type { Layout } from '../domain/settings.ts'
import type { Article, Entry, ExtractOutcome } from '../domain/types.ts'
import { findBody } from './body.ts'
import { type PageDocument, readDocument } from './document.ts'
import { renderBody } from './render.ts'
import { bodyText } from './text.ts'

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
}

/** Reads the report out of its page, or says why there is none. Never throws on odd input. Cost: linear in the page. */
export function extractArticle(html: string, at: ExtractAt): ExtractOutcome {
  const read = readDocument(html, at.url)
  if (!read.ok) return { ok: false, reason: read.reason, refusal: 'hostile' }
  return draft(read.page, at)
}

function draft(page: PageDocument, at: ExtractAt): ExtractOutcome {
  const headline = metaOf(page, 'og:title') ?? page.title ?? at.entry?.title ?? null
  const deck = metaOf(page, 'og:description') ?? metaOf(page, 'description')
  const headlines = [
    ...page.metas.filter((meta) => /:title$/u.test(meta.name)).map((meta) => meta.content),
    page.title ?? '',
  ]
  const found = findBody(page, { headlines, deck, authors: [] })
  if (headline === null) return { ok: false, reason: 'the page has no headline', refusal: 'empty' }
  if (found === null || found.kept.length === 0) return { ok: false, reason: 'the page has no text', refusal: 'empty' }
  const body = { html: renderBody(page, found), text: bodyText(found.kept) }
  const article: Article = {
    headline,
    deck: found.deck.map((block) => block.text).join('\n') || null,
    lead: found.kept[0]?.text ?? null,
    byline: null,
    dateline: null,
    published: null,
    modified: null,
    image: null,
    language: page.language,
    section: null,
    canonicalUrl: null,
    kind: 'report',
    paywalled: false,
    body,
  }
  return { ok: true, article, layout: 'generic', doubts: [], nextPages: [] }
}

function metaOf(page: PageDocument, name: string): string | null {
  return page.metas.find((meta) => meta.name === name)?.content ?? null
}
