import type { Layout } from '../domain/settings.ts'
import type { Article, Entry, ExtractOutcome } from '../domain/types.ts'
import { type BodyHints, type FoundBody, findBody } from './body.ts'
import { boxText, type PageDocument, readDocument } from './document.ts'
import { type LeastBody, readByLayouts } from './layout.ts'
import { nextPages } from './next-pages.ts'
import { refuse } from './refusals.ts'
import { renderBody } from './render.ts'
import { bodyText, wordCount } from './text.ts'

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
  const hints = hintsOf(page)
  const least = at.atLeast ?? { words: 20, paragraphs: 1 }
  const byLayout = readByLayouts(page, at.layouts ?? [], hints, least)
  const found = byLayout.ok ? byLayout.found : findBody(page, hints)
  const refused = refuse(page, found, hints.headlines)
  if (refused !== null) return { ok: false, ...refused }
  const headline = hints.headlines[0] ?? at.entry?.title ?? null
  if (headline === null || headline === '') return { ok: false, reason: 'the page has no headline', refusal: 'empty' }
  if (found === null || found.kept.length === 0) return { ok: false, reason: 'the page has no text', refusal: 'empty' }
  const article = assemble(page, found, headline)
  const layout = byLayout.ok ? byLayout.layout.id : 'generic'
  const doubts = [...(byLayout.ok ? [] : byLayout.failures), ...shortness(article.body.text, found, least)]
  return { ok: true, article, layout, doubts, nextPages: nextPages(page) }
}

function assemble(page: PageDocument, found: FoundBody, headline: string): Article {
  const deck = found.deck.map((block) => block.text).join('\n')
  return {
    headline,
    deck: deck === '' ? null : deck,
    lead: deck === '' ? (found.kept[0]?.text ?? null) : deck,
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
    body: { html: renderBody(page, found), text: bodyText(found.kept) },
  }
}

/** A doubt where a body is shorter than its source's articles are. */
function shortness(text: string, found: FoundBody, least: LeastBody): string[] {
  const words = wordCount(text)
  const enough = words >= least.words && found.kept.length >= least.paragraphs
  return enough ? [] : [`the body is short: ${words} words in ${found.kept.length} paragraphs`]
}

function hintsOf(page: PageDocument): BodyHints {
  const titles = page.metas.filter((meta) => /:title$/u.test(meta.name)).map((meta) => meta.content)
  const h1 = (page.byName.get('h1') ?? []).map((box) => boxText(page, box)).filter((text) => text !== '')
  const deck = metaOf(page, 'og:description') ?? metaOf(page, 'description')
  const bareTitles = [...titles, page.title ?? ''].flatMap(withoutSiteName)
  return { headlines: [...bareTitles, ...h1].filter((text) => text !== ''), deck, authors: [] }
}

/** A title as it stands, and without what follows its last separator. */
function withoutSiteName(title: string): string[] {
  const cut = title.replace(/\s+[-|–—•:»]{1,2}\s+[^|]{2,60}$/u, '')
  return cut === title || cut.length < 15 ? [title] : [cut, title]
}

function metaOf(page: PageDocument, name: string): string | null {
  return page.metas.find((meta) => meta.name === name)?.content ?? null
}
