import { counted } from '../domain/counted.ts'
import type { Article, ExtractOutcome, PublishedDate } from '../domain/types.ts'
import { findBody } from './body.ts'
import { type PageDocument, readDocument } from './document.ts'
import type { ExtractAt } from './extract-at.ts'
import type { FoundBody } from './found-body.ts'
import { type Head, readHead } from './head.ts'
import { headlineAbove } from './headline-above.ts'
import { bodyHints } from './hints.ts'
import { withoutToldBefore } from './join-pages.ts'
import { type Directions, isInDays, type LeastBody, readByLayouts } from './layout.ts'
import { nextPages } from './next-pages.ts'
import { type Particulars, readParticulars } from './particulars.ts'
import { type PageRefusal, refuse } from './refusals.ts'
import { renderBody } from './render.ts'
import { bodyText, wordCount } from './text.ts'
import { type Block, isQuoted } from './walk.ts'

/** Reads the report out of its page, or says why there is none. Never throws on odd input. Cost: linear in the page. */
export function extractArticle(html: string, at: ExtractAt): ExtractOutcome {
  const read = readDocument(html, at.url)
  if (!read.ok) return { ok: false, reason: read.reason, refusal: 'hostile' }
  return readInDays(read.page, at, readHead(read.page, at))
}

/** By the first layout that fits and whose days the article's own date is in; each that is not leaves a doubt. */
function readInDays(page: PageDocument, at: ExtractAt, head: Head): ExtractOutcome {
  const outcome = readReport(page, at, head)
  const layouts = at.layouts ?? []
  const used = outcome.ok ? layouts.find((layout) => layout.id === outcome.layout) : undefined
  const day = outcome.ok && used !== undefined ? dayOf(outcome.article.published, at.timezone) : undefined
  if (used === undefined || day === undefined || isInDays(used, day)) return outcome
  const again = readInDays(page, { ...at, layouts: layouts.filter((layout) => layout !== used) }, head)
  return again.ok ? { ...again, doubts: [`layout ${used.id}: ${day} is not within its days`, ...again.doubts] } : again
}

/** The day on which readers are shown it: in the paper's own zone, whatever zone its date is written in. */
function dayOf(published: PublishedDate | null, timezone: string | undefined): string | undefined {
  if (published === null || published.precision === 'day' || timezone === undefined) return published?.at.slice(0, 10)
  try {
    return Temporal.Instant.from(published.at).toZonedDateTimeISO(timezone).toPlainDate().toString()
  } catch {
    // No instant, or a zone that nobody knows: the day as written.
    return published.at.slice(0, 10)
  }
}

function readReport(page: PageDocument, at: ExtractAt, head: Head): ExtractOutcome {
  const body = bodyOf(page, at, head)
  const refused = refuse(page, body.found, head.headlines)
  if (refused !== null) return { ok: false, ...refused }
  const headline = body.directions?.headline ?? printedHeadline(page, head, body.found)
  if (headline === null) return none('the page has no headline')
  if (body.found === null || body.found.kept.length === 0) return none('no text was found on it')
  return assemble(page, at, { headline, head, found: body.found, body })
}

/** As the head of the page found it; where only the title tells it, a line above the body may know better. */
function printedHeadline(page: PageDocument, head: Head, found: FoundBody | null): string | null {
  const told = head.headline
  if (found === null || told?.onlyTitle === false) return told?.text ?? firstHeading(page, found)
  return headlineAbove(page, found, told?.text ?? null) ?? told?.text ?? firstHeading(page, found)
}

/** The last heading above the first paragraph, for a page that names itself nowhere. */
function firstHeading(page: PageDocument, found: FoundBody | null): string | null {
  const above = page.blocks.slice(0, found?.kept[0]?.index ?? 0)
  return above.findLast((block) => /^h[1-3]$/u.test(block.box.name) && !block.hidden)?.text ?? page.title
}

function none(reason: string): { readonly ok: false } & PageRefusal {
  return { ok: false, refusal: 'empty', reason }
}

/** The body, by which layout it was found, and what kept the others from being used. */
interface ReadBody {
  readonly found: FoundBody | null
  readonly layout: string
  readonly directions: Directions | null
  readonly failures: readonly string[]
  /** Selectors of the layout that found nothing. */
  readonly idle: readonly string[]
}

/** Where the source's editor says nothing: below this an article is a doubt. */
const LEAST: LeastBody = { words: 20, paragraphs: 1 }

function bodyOf(page: PageDocument, at: ExtractAt, head: Head): ReadBody {
  const hints = bodyHints(page, at, head)
  const read = readByLayouts(page, at.layouts ?? [], hints, at.atLeast ?? LEAST)
  if (!read.ok)
    return { found: findBody(page, hints), layout: 'generic', directions: null, failures: read.failures, idle: [] }
  return { found: read.found, layout: read.layout.id, directions: read.directions, failures: [], idle: read.idle }
}

/** Everything that an article is put together from. */
interface Parts {
  readonly headline: string
  readonly head: Head
  readonly found: FoundBody
  readonly body: ReadBody
}

function assemble(page: PageDocument, at: ExtractAt, { headline, head, found, body }: Parts): ExtractOutcome {
  const particulars = readParticulars(page, at, head, found, body.directions)
  const kept = found.kept.filter(
    (block, place) => !(particulars.used.has(block.index) && isAtAnEnd(found, block, place)),
  )
  const own: FoundBody = kept.length === 0 ? found : { ...found, kept }
  const whole = at.earlier === undefined ? own : withoutToldBefore(own, at.earlier.told)
  const article = articleOf(page, headline, whole, particulars)
  const doubts = [...body.failures, ...particulars.doubts, ...shortness(whole, article.body.text, at.atLeast ?? LEAST)]
  const { bases, datesOutside } = particulars
  const further = nextPages(page, head.names, at.earlier)
  const { layout, idle } = body
  return {
    ok: true,
    article,
    layout,
    doubts,
    bases,
    nextPages: further,
    datesOutside,
    ...(idle.length > 0 && { idle }),
  }
}

/** Lines at either end; what signs an embedded post, or dates an event, stands between. */
const ENDS = { first: 4, last: 3, longest: 140 } as const

function isAtAnEnd(found: FoundBody, block: Block, place: number): boolean {
  if (found.turns.times.has(block.index) || found.turns.speakers.has(block.index)) return false
  if (block.text.length > ENDS.longest || isQuoted(block) || isSentence(block.text)) return false
  return place < ENDS.first || place >= found.kept.length - ENDS.last
}

/** Prose, though it may begin with a day: a line that signs or dates has few words, and no full stop after many. */
function isSentence(text: string): boolean {
  return /[.!?…]$/u.test(text) && wordCount(text) > 10
}

function articleOf(page: PageDocument, headline: string, found: FoundBody, particulars: Particulars): Article {
  const deck = bodyText(found.deck)
  const { doubts: _doubts, bases: _bases, used: _used, datesOutside: _datesOutside, ...rest } = particulars
  return {
    ...rest,
    headline,
    deck: deck === '' ? null : deck,
    lead: deck === '' ? (found.kept[0]?.text ?? null) : deck,
    body: { html: renderBody(page, found, particulars.language), text: bodyText(found.kept) },
  }
}

/** A doubt where a body is shorter than its source's articles are. */
function shortness(found: FoundBody, text: string, least: LeastBody): string[] {
  const words = wordCount(text)
  const enough = words >= least.words && found.kept.length >= least.paragraphs
  return enough ? [] : [`the body is short: ${counted(words, 'word')} in ${counted(found.kept.length, 'paragraph')}`]
}
