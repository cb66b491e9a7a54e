import { hash } from 'node:crypto'
import type { PageReading } from '../domain/habit.ts'
import type { Article, ArticleKind, Entry } from '../domain/types.ts'
import { bareSummary, tellsAnnounced, tellsSummary } from './announced.ts'
import { daysBetween } from './date-claims.ts'
import { bare, wordCount } from './text.ts'

/** What is measured of a page that was read; what is odd about it is said later, beside the habit. */
export type MeasuredPage = Omit<PageReading, 'oddities'>

/** Where, when and by what a page was read. */
export interface ReadAt {
  readonly url: string
  /** ISO instant. */
  readonly readAt: string
  readonly layout: string
  readonly entry: Entry
}

/** Measures the article that a page gave. Cost: linear in its text. */
export function measurePage(article: Article, at: ReadAt): MeasuredPage {
  const { text } = article.body
  const lines = text.split('\n')
  const body = bare(text)
  return {
    layout: at.layout,
    url: at.url,
    readAt: at.readAt,
    words: wordCount(text),
    paragraphs: text === '' ? 0 : lines.length,
    dated: isDated(article, at),
    signed: article.byline !== null,
    echo: echoOf(article.headline, text),
    title: shortDigest(bare(titleOf(article, at.entry))),
    lines: longestOf(lines).map((line) => shortDigest(bare(line))),
    saysSummary: saysSummary(body, [article.deck, at.entry.summary]),
    tellsSummary: tellsSummary(body, at.entry.summary),
    visual: VISUAL_KINDS.has(article.kind),
    unread: null,
  }
}

/** Its headline; what was announced, where the page tells none of it: one page that stands in for many is then found out. */
function titleOf(article: Article, entry: Entry): string {
  return tellsAnnounced(article, entry) === false ? (entry.title ?? article.headline) : article.headline
}

/** A page that held no report, for this reason. */
export function measureUnread(reason: string, at: ReadAt): MeasuredPage {
  return {
    layout: at.layout,
    url: at.url,
    readAt: at.readAt,
    words: 0,
    paragraphs: 0,
    dated: false,
    signed: false,
    echo: 0,
    title: shortDigest(bare(at.entry.title ?? at.url)),
    lines: [],
    saysSummary: false,
    tellsSummary: false,
    visual: false,
    unread: reason,
  }
}

/** A page that is read on its day may print that day where clocks stand, and it is then told by the feed alone. */
function isDated({ published }: Article, { readAt }: ReadAt): boolean {
  if (published === null) return false
  if (!TOLD_ELSEWHERE.has(published.basis)) return true
  const daysAgo = Math.abs(daysBetween(published.at.slice(0, 10), readAt.slice(0, 10)))
  return published.basis !== 'first-seen' && daysAgo <= 1
}

/** Dates that the page itself does not tell. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['feed', 'first-seen', 'url'])
const VISUAL_KINDS: ReadonlySet<ArticleKind> = new Set(['gallery', 'video', 'live'])

/** Below so many words a headline says too little to be looked for. */
const HEADLINE_LEAST = 4

function echoOf(headline: string, text: string): number {
  const words = new Set(headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  if (words.size < HEADLINE_LEAST) return 1
  const body = text.toLowerCase()
  const found = [...words].filter((word) => body.includes(word)).length
  return Math.round((found / words.size) * 100) / 100
}

/** So many paragraphs tell one text from another. */
const LINES_MOST = 5
/** Characters; a shorter paragraph stands on many pages of a paper. */
const LINE_LEAST = 40

function longestOf(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line.length >= LINE_LEAST)
    .sort((a, b) => b.length - a.length)
    .slice(0, LINES_MOST)
}

function saysSummary(body: string, told: readonly (string | null)[]): boolean {
  return told.some((one) => {
    const summary = bareSummary(one)
    return summary !== '' && body !== '' && (summary.includes(body) || body === summary)
  })
}

function shortDigest(text: string): string {
  return hash('sha256', text).slice(0, 10)
}
