import type { FetchOutcome } from '../domain/fetching.ts'
import { type LaterPage, type PackedPage, pack } from '../domain/packed.ts'
import type { ExtractOutcome } from '../domain/types.ts'
import { joinPages, MOST_PAGES, type PagePlace, type ReadPage, toldBy } from '../extract/join-pages.ts'
import { tornOutcome } from './torn.ts'

/** An article with all of its pages; `missing` is the answer for one that could not be had, at which reading stopped. */
export interface WholeArticle {
  readonly extracted: ReadPage
  readonly later: readonly LaterPage[]
  readonly missing: Exclude<FetchOutcome, { kind: 'fresh' }> | null
}

/** How one page is had: asked for as politely as any other, and read. */
export interface PageReader {
  readonly fetch: (url: string) => Promise<FetchOutcome>
  readonly read: (page: PackedPage, earlier: PagePlace & { readonly told: string }) => Promise<ExtractOutcome>
}

/**
 * Reads on where an article says that it goes on, one page after another, ten in all. It ends at a page that leads back
 * to one that was read, tells nothing new or is on another host; a page that is missing is a doubt, and the answer for it
 * is handed back, so that the article can be held for a later try.
 */
export async function readLaterPages(first: ReadPage, page: PackedPage, reader: PageReader): Promise<WholeArticle> {
  const read: ReadPage[] = [first]
  const later: LaterPage[] = []
  const seen = new Set([page.url])
  const ended = (doubts: readonly string[], missing: WholeArticle['missing']): WholeArticle => {
    const whole = joinPages(first, read.slice(1))
    return { extracted: { ...whole, doubts: [...whole.doubts, ...doubts] }, later, missing }
  }
  for (let asked = nextOf(read, seen); asked !== null; asked = nextOf(read, seen)) {
    const number = read.length + 1
    const outcome = await reader.fetch(asked)
    seen.add(asked)
    if (outcome.kind !== 'fresh') return ended([cutAt(number, asked, reasonOf(outcome))], outcome)
    const url = outcome.trace.finalUrl
    if (asked !== url && seen.has(url)) break
    seen.add(url)
    if (hostOf(url) !== hostOf(page.url)) return ended([cutAt(number, asked, `it is on another host, ${url}`)], null)
    const { bytes, packed = pack(bytes), contentType } = outcome
    const next = { url, asked, packed, contentType }
    const told = read.map(({ article }) => toldBy(article)).join('\n')
    const extracted = await reader.read(next, { url: page.url, number, told })
    if (!extracted.ok) {
      const missing = extracted.refusal === 'torn' ? tornOutcome(outcome.trace, extracted.reason) : null
      return ended([cutAt(number, asked, extracted.reason)], missing)
    }
    later.push(next)
    if (extracted.article.body.text === '') break
    read.push(extracted)
  }
  return ended([], null)
}

/** The next address that the last page read, or one before it, names and that was not asked for yet. */
function nextOf(read: readonly ReadPage[], seen: ReadonlySet<string>): string | null {
  if (read.length >= MOST_PAGES) return null
  return read.flatMap(({ nextPages }) => nextPages).find((url) => !seen.has(url)) ?? null
}

function cutAt(number: number, url: string, reason: string): string {
  return `page ${number} of it is missing (${url}): ${reason}`
}

function reasonOf(outcome: Exclude<FetchOutcome, { kind: 'fresh' }>): string {
  if (outcome.kind === 'gone') return 'it is gone for good (410)'
  return outcome.kind === 'unchanged' ? 'it answered 304 to a plain request' : outcome.reason
}

/** With its port; empty where an address is none. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? ''
}
