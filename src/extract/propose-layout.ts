import type { Layout } from '../domain/settings.ts'
import type { Article } from '../domain/types.ts'
import { extractArticle } from './article.ts'
import { findBody } from './body.ts'
import { readDocument } from './document.ts'
import { readHead } from './head.ts'
import { bodyHints } from './hints.ts'
import { PRESETS } from './presets.ts'
import { boxesOf } from './select.ts'
import { wordCount } from './text.ts'
import type { Box } from './walk.ts'

/** A page of a paper, as text. */
export interface SamplePage {
  readonly html: string
  readonly url: string
}

/** What is known of the paper that the pages are of. */
export interface SampleAt {
  readonly language?: string
  readonly timezone?: string
}

export interface ProposedLayout {
  readonly layout: Layout
  /** How much of what the generic extractor reads it reads too, on all pages: 0 to 1. */
  readonly agreement: number
  readonly basis: 'preset' | 'selector'
}

export interface Proposal {
  /** The best layout, null where none agrees with what is read without one. */
  readonly proposed: ProposedLayout | null
  /** Pages that hold an article. */
  readonly articles: number
}

/** Below it a layout reads something else than the generic extractor, and one of the two is wrong. */
const AGREEMENT_LEAST = 0.9
const SELECTORS_MOST = 8

/**
 * A layout for a paper from a few of its pages: the preset of a family, or the selector of the element that holds the
 * body on all of them. Each is tried and compared with what is read without it. Cost: some twenty readings of each page.
 */
export function proposeLayout(pages: readonly SamplePage[], at: SampleAt, id: string): Proposal {
  const read = pages.flatMap((page) => {
    const outcome = extractArticle(page.html, { ...at, url: page.url })
    return outcome.ok ? [{ page, article: outcome.article }] : []
  })
  if (read.length === 0) return { proposed: null, articles: 0 }
  const presets = PRESETS.map((preset) => tried(read, at, { id: preset.id, preset: preset.id }, 'preset'))
  // A preset that fits says of more than the body where it stands: it goes before a selector of our own making.
  const known = best(presets)
  if (known !== null) return { proposed: known, articles: read.length }
  const selectors = commonSelectors(read.map(({ page }) => page)).slice(0, SELECTORS_MOST)
  const made = selectors.map((body) => tried(read, at, { id, body }, 'selector'))
  return { proposed: best(made), articles: read.length }
}

interface ReadPage {
  readonly page: SamplePage
  readonly article: Article
}

/** The one that agrees most; of equals the first. */
function best(layouts: readonly ProposedLayout[]): ProposedLayout | null {
  const fitting = layouts.filter(({ agreement }) => agreement >= AGREEMENT_LEAST)
  return fitting.reduce<ProposedLayout | null>(
    (found, one) => (found === null || one.agreement > found.agreement ? one : found),
    null,
  )
}

function tried(
  read: readonly ReadPage[],
  at: SampleAt,
  layout: Layout,
  basis: ProposedLayout['basis'],
): ProposedLayout {
  const agreements = read.map(({ page, article }) => {
    const outcome = extractArticle(page.html, { ...at, url: page.url, layouts: [layout] })
    return outcome.ok && outcome.layout === layout.id ? agreementOf(outcome.article, article) : 0
  })
  return { layout, basis, agreement: Math.min(...agreements) }
}

/** The share of words in lines that both have; less where the headline, the date or the byline is another one. */
function agreementOf(one: Article, other: Article): number {
  const lines = new Set(other.body.text.split('\n'))
  const shared = one.body.text.split('\n').filter((line) => lines.has(line))
  const words = Math.max(wordCount(one.body.text), wordCount(other.body.text), 1)
  const same =
    (one.headline === other.headline ? 1 : 0.5) *
    (one.published?.at === other.published?.at ? 1 : 0.8) *
    (one.byline?.names.join() === other.byline?.names.join() ? 1 : 0.85)
  return (wordCount(shared.join('\n')) / words) * same
}

/** Selectors that choose the element of the body, or one around it, on every page; the most telling first. */
function commonSelectors(pages: readonly SamplePage[]): string[] {
  const chosen = pages.map(selectorsOn)
  const [first = [], ...others] = chosen
  return first.filter((selector) => others.every((selectors) => selectors.includes(selector)))
}

/** Elements above the body's own that may hold it as well. */
const LEVELS = 3

function selectorsOn({ html, url }: SamplePage): string[] {
  const document = readDocument(html, url)
  if (!document.ok) return []
  const { page } = document
  const head = readHead(page, {})
  const found = findBody(page, bodyHints(page, { url }, head))
  const selectors: string[] = []
  let box: Box | null = found?.container ?? null
  for (let level = 0; level < LEVELS && box !== null && box.name !== 'body'; level += 1) {
    const holder: Box = box
    selectors.push(...namesOf(holder).filter((selector) => boxesOf(page, selector)[0]?.index === holder.index))
    box = box.parent
  }
  return selectors
}

/** Names of an element that its build gives it, and not the one page: those with long numbers are the page's own. */
function namesOf({ name, element }: Box): string[] {
  const { id, class: classes, itemprop } = element.attribs
  const own = (classes ?? '').split(/\s+/u).filter(isLasting)
  return [
    ...(itemprop === 'articleBody' ? ['[itemprop="articleBody"]'] : []),
    ...(id !== undefined && isLasting(id) ? [`#${id}`] : []),
    ...own.map((one) => `.${one}`),
    ...(own.length > 1 ? [`.${own.join('.')}`] : []),
    ...(name === 'article' ? ['article'] : []),
  ]
}

function isLasting(name: string): boolean {
  return /^[a-z][\w-]*$/iu.test(name) && !/\d{3,}/u.test(name)
}
