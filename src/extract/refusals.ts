import type { Refusal } from '../domain/types.ts'
import { isAdvertMark, refusalOf } from '../locale/refusal-words.ts'
import type { PageDocument } from './document.ts'
import type { FoundBody } from './found-body.ts'
import { isScrambled } from './letters.ts'
import { wordCount } from './text.ts'
import type { Block, Box } from './walk.ts'

export interface PageRefusal {
  readonly refusal: Refusal
  /** In an operator's words. */
  readonly reason: string
}

/** Words; a page with more may speak of cookies and of pages that are not found. */
const FEW_WORDS = 120

/** Why a page holds no report that may be published, or null where it does. */
export function refuse(page: PageDocument, found: FoundBody | null, headlines: readonly string[]): PageRefusal | null {
  const text = found === null ? '' : found.kept.map((block) => block.text).join('\n')
  const words = wordCount(text)
  return (
    refusedByHeadline(headlines, words) ??
    refusedByWords(page, found, words) ??
    refusedAsAdvert(page, found, headlines) ??
    refusedAsFront(page) ??
    refusedAsListing(page, found) ??
    (isScrambled(text) ? { refusal: 'scrambled', reason: 'its letters are scrambled, for subscribers only' } : null) ??
    (words === 0 ? emptiness(page) : null)
  )
}

function refusedByHeadline(headlines: readonly string[], words: number): PageRefusal | null {
  if (words >= FEW_WORDS) return null
  for (const headline of headlines) {
    const refusal = refusalOf(headline)
    if (refusal !== null && refusal !== 'advert') return { refusal, reason: `its headline is "${headline}"` }
  }
  return null
}

/** A page of few words is what most of them say it is. */
function refusedByWords(page: PageDocument, found: FoundBody | null, words: number): PageRefusal | null {
  if (words >= FEW_WORDS) return null
  const body = found === null || found.kept.length === 0 ? page.blocks.slice(0, 40) : found.kept
  const whole = wordCount(body.map((block) => block.text).join(' '))
  for (const block of body) {
    const refusal = refusalOf(block.text)
    const share = wordCount(block.text) / Math.max(1, whole)
    if (refusal !== null && refusal !== 'advert' && share > 0.2)
      return { refusal, reason: `it says "${excerpt(block.text)}"` }
  }
  return null
}

/** Marked as an advert in the headline, in the line above it, or where a dateline stands. */
function refusedAsAdvert(
  page: PageDocument,
  found: FoundBody | null,
  headlines: readonly string[],
): PageRefusal | null {
  const lines = [...headlines, ...(found === null ? [] : [found.deck[0]?.text ?? '', found.kept[0]?.text ?? ''])]
  const section = page.metas.find((meta) => meta.name === 'article:section')?.content
  if (section !== undefined) lines.push(section)
  const mark = lines.find(isAdvertMark) ?? markAbove(page)
  return mark === undefined ? null : { refusal: 'advert', reason: `it is marked as an advert: "${excerpt(mark)}"` }
}

/** The line right above or below the first h1, where it marks the page as an advert; in a list it is a section's name. */
function markAbove(page: PageDocument): string | undefined {
  const h1 = page.byName.get('h1')?.[0]
  if (h1 === undefined) return undefined
  const around = page.blocks.slice(Math.max(0, h1.firstBlock - 2), h1.endBlock + 2)
  return around.find((block) => block.text.length < 60 && block.box.name !== 'li' && isAdvertMark(block.text))?.text
}

/** The root of a site that calls itself one; front pages say when they were published, too. */
function refusedAsFront(page: PageDocument): PageRefusal | null {
  const url = URL.parse(page.url)
  if (url === null || url.search !== '' || !/^\/(?:index\.\w+)?$/u.test(url.pathname)) return null
  const types = page.metas.filter(({ name }) => name === 'og:type').map(({ content }) => content.trim().toLowerCase())
  const isSite = types.includes('website') && !types.includes('article')
  return isSite ? { refusal: 'listing', reason: 'it is the front page of a site' } : null
}

/** Reports; a page that leads to as many, and has no paragraph of its own, is a list of them. */
const LISTED = 6
const PARAGRAPH_LENGTH = 60

function refusedAsListing(page: PageDocument, found: FoundBody | null): PageRefusal | null {
  if (isArticleByMeta(page)) return null
  const listed = (page.byName.get('a') ?? []).filter((link) => isHeadingLink(page, link)).length
  if (listed < LISTED) return null
  const paragraphs = (found?.kept ?? []).filter((block) => block.text.length >= PARAGRAPH_LENGTH)
  const own = paragraphs.filter((block) => !isTeaser(page, block)).length
  if (own > 1 || own > 0.4 * paragraphs.length) return null
  return { refusal: 'listing', reason: `it lists ${listed} reports and has ${own} paragraphs of its own` }
}

/** Whether a block stands in a small box with a heading that links: the teaser of another report. */
function isTeaser(page: PageDocument, block: Block): boolean {
  let box: Box | null = block.box
  for (let level = 0; level < 4 && box !== null && box.endBlock - box.firstBlock <= 4; level += 1) {
    const links = page.boxes.slice(box.index, box.end).some((each) => each.name === 'a' && isHeadingLink(page, each))
    if (links) return true
    box = box.parent
  }
  return false
}

function isArticleByMeta(page: PageDocument): boolean {
  return page.metas.some(
    (meta) => (meta.name === 'og:type' && meta.content === 'article') || meta.name === 'article:published_time',
  )
}

function isHeadingLink(page: PageDocument, link: Box): boolean {
  if (link.parent !== null && HEADINGS.has(link.parent.name)) return true
  for (let at = link.index + 1; at < link.end; at += 1) if (HEADINGS.has(page.boxes[at]?.name ?? '')) return true
  return false
}

const HEADINGS: ReadonlySet<string> = new Set(['h2', 'h3', 'h4'])

function emptiness(page: PageDocument): PageRefusal {
  const scripts = page.byName.get('script')?.length ?? 0
  const words = wordCount(page.blocks.map((block) => block.text).join(' '))
  if (scripts > 0 && words < 60)
    return { refusal: 'shell', reason: 'its text is made by scripts; the page itself is empty' }
  return { refusal: 'empty', reason: 'no text was found on it' }
}

function excerpt(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
