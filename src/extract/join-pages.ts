import type { Article, ExtractOutcome } from '../domain/types.ts'
import { briefOrReport } from './brief.ts'
import type { FoundBody } from './found-body.ts'
import { bare, wordCount } from './text.ts'
import type { Block } from './walk.ts'

/** A page that was read. */
export type ReadPage = ExtractOutcome & { readonly ok: true }

/** So many pages of one article are joined at most. */
export const MOST_PAGES = 10

/** Which page of its article this one is; of a first page nothing is said. */
export interface PagePlace {
  /** The first page's address. */
  readonly url: string
  /** From 2. */
  readonly number: number
}

/** Letters; a shorter line may be said twice. */
const LEAST = 25

/** A later page's body without what the pages before it told: the deck, the teaser (cut off or not), a repeated paragraph. */
export function withoutToldBefore(found: FoundBody, told: string): FoundBody {
  const before = bare(told)
  const isTold = (block: Block): boolean => {
    const text = bare(block.text)
    return text.length >= LEAST && before.includes(text.slice(0, Math.floor(0.95 * text.length)))
  }
  return { ...found, deck: [], kept: found.kept.filter((block) => !isTold(block)) }
}

/** All that a page tells, for `withoutToldBefore`. */
export function toldBy({ headline, deck, body }: Article): string {
  return `${headline}\n${deck ?? ''}\n${body.text}`
}

/** One article of its pages, in their order: the first tells of it, all together are its body, the last may be signed. */
export function joinPages(first: ReadPage, later: readonly ReadPage[]): ReadPage {
  const pages = [first, ...later]
  const text = pages.map(({ article }) => article.body.text).filter((part) => part !== '')
  const html = pages.map(({ article }) => article.body.html).join('')
  const byline = pages.map(({ article }) => article.byline).find((signed) => signed !== null) ?? null
  const body = { html, text: text.join('\n') }
  const kind = briefOrReport(first.article.kind, wordCount(body.text))
  return { ...first, article: { ...first.article, byline, kind, body }, nextPages: [] }
}
