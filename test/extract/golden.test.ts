import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article, ExtractOutcome } from '../../src/domain/types.ts'
import { extractArticle } from '../../src/extract/article.ts'

/** What a person approved of one page; what is left out is not looked at. */
interface Golden {
  readonly url: string
  readonly fetchedAt?: string
  readonly language?: string
  readonly timezone?: string
  /** A page that is no report. */
  readonly refusal?: string
  readonly headline?: string
  readonly deck?: string | null
  readonly byline?: readonly string[]
  readonly bylinePrinted?: string
  readonly dateline?: {
    readonly agency?: string | null
    readonly place?: string | null
    readonly day?: string | null
  } | null
  readonly published?: { readonly at: string; readonly precision?: string; readonly basis?: string } | null
  readonly modified?: string | null
  readonly image?: string | null
  readonly section?: string | null
  readonly kind?: string
  readonly paywalled?: boolean
  readonly bodyStarts?: string
  readonly bodyEnds?: string
  /** Lines of the body's text. */
  readonly paragraphs?: number | null
  /** In the body's text, and not in it; in its HTML, and not in it. */
  readonly contains?: readonly string[]
  readonly without?: readonly string[]
  readonly html?: readonly string[]
  readonly htmlWithout?: readonly string[]
  readonly nextPages?: readonly string[]
  /** The preset that must read the same body. */
  readonly preset?: string
}

const FOLDER = new URL('../golden/', import.meta.url)
const PAGES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => {
    const golden: Golden = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))
    return { name, golden, html: readFileSync(new URL(name.replace(/json$/u, 'html'), FOLDER), 'utf8') }
  })

describe('golden pages', () => {
  test.each(PAGES)('$name is read as a person approved', ({ golden, html }) => {
    const outcome = extractArticle(html, atOf(golden))
    if (golden.refusal !== undefined) {
      expect(outcome).toMatchObject({ ok: false, refusal: golden.refusal })
      return
    }
    const article = articleOf(outcome)
    expect(wholeOf(article, golden)).toEqual(wantedOf(golden))
    expectBody(article, golden)
    if (golden.nextPages !== undefined && outcome.ok) expect(outcome.nextPages).toEqual(golden.nextPages)
  })

  test.each(PAGES.filter(({ golden }) => golden.preset !== undefined))(
    '$name is read alike by its preset',
    ({ golden, html }) => {
      const generic = articleOf(extractArticle(html, atOf(golden)))
      const outcome = extractArticle(html, { ...atOf(golden), layouts: [{ id: 'own', preset: golden.preset ?? '' }] })
      expect(outcome).toMatchObject({ ok: true, layout: 'own' })
      expect(articleOf(outcome).body.text).toBe(generic.body.text)
    },
  )

  test('there are at least forty', () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(40)
  })
})

function atOf(golden: Golden): Parameters<typeof extractArticle>[1] {
  const { url, fetchedAt = '2026-11-21T02:00:00Z', language = 'en', timezone = 'UTC' } = golden
  return { url, fetchedAt, language, timezone }
}

function articleOf(outcome: ExtractOutcome): Article {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`)
  return outcome.article
}

/** The parts of an article that a golden speaks of, in its words. */
function wholeOf(article: Article, golden: Golden): Record<string, unknown> {
  const { headline, deck, modified, section, kind, paywalled } = article
  const all = { headline, deck, modified, section, kind, paywalled, image: article.image?.url ?? null }
  const told = { byline: article.byline?.names ?? [], bylinePrinted: article.byline?.printed ?? '' }
  return Object.fromEntries(Object.entries({ ...all, ...told }).filter(([key]) => Object.hasOwn(golden, key)))
}

function wantedOf(golden: Golden): Record<string, unknown> {
  const keys = ['headline', 'deck', 'modified', 'section', 'kind', 'paywalled', 'image', 'byline', 'bylinePrinted']
  return Object.fromEntries(Object.entries(golden).filter(([key]) => keys.includes(key)))
}

function expectBody(article: Article, golden: Golden): void {
  const { html, text } = article.body
  if (golden.dateline !== undefined) expect(article.dateline ?? {}).toMatchObject(golden.dateline ?? {})
  if (golden.published !== undefined) expect(article.published ?? {}).toMatchObject(golden.published ?? {})
  if (golden.bodyStarts !== undefined) expect(text.slice(0, golden.bodyStarts.length)).toBe(golden.bodyStarts)
  if (golden.bodyEnds !== undefined) expect(text.slice(-golden.bodyEnds.length)).toBe(golden.bodyEnds)
  if (typeof golden.paragraphs === 'number') expect(text.split('\n')).toHaveLength(golden.paragraphs)
  for (const part of golden.contains ?? []) expect(text).toContain(part)
  for (const part of golden.without ?? []) expect(text).not.toContain(part)
  for (const part of golden.html ?? []) expect(html).toContain(part)
  for (const part of golden.htmlWithout ?? []) expect(html).not.toContain(part)
}
