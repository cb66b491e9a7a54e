import type { ArticleKind, Bases, Byline, Dateline, Picture, PublishedDate, SeenDate } from '../domain/types.ts'
import { AGENCIES } from '../locale/agencies.ts'
import { findDates, readDate } from '../locale/dates.ts'
import { isSignedBare } from '../locale/labels-byline.ts'
import { directedByline, type FoundByline, findByline, NO_PERSON } from './byline.ts'
import { creditOf } from './credit.ts'
import type { DatesContext } from './date-claims.ts'
import type { Anchor } from './date-ground.ts'
import { readDateline } from './dateline.ts'
import { dayOrderOf, printsMonthFirst } from './day-order.ts'
import type { PageDocument } from './document.ts'
import type { ExtractAt } from './extract-at.ts'
import type { FoundBody } from './found-body.ts'
import type { Head } from './head.ts'
import { findKind } from './kind.ts'
import type { Directions } from './layout.ts'
import { lettersOf } from './likeness-of-lines.ts'
import { openingDay } from './opening-day.ts'
import { findLanguage } from './page-language.ts'
import { findPicture, type PictureGround } from './picture.ts'
import { printedDates } from './printed-dates.ts'
import { type FoundDates, judgeDates } from './published.ts'
import { scriptDates } from './script-dates.ts'
import { boxesOf } from './select.ts'
import { findSignature } from './signature.ts'
import { signedLines } from './signed-lines.ts'
import { findCanonical, findPaywall, findSection, SOLD } from './surroundings.ts'
import { bodyText, wordCount } from './text.ts'
import { toldDates } from './told-dates.ts'
import { NO_TURNS } from './turns.ts'
import type { Judged } from './witness.ts'

/** Everything of the article that is not its body. */
export interface Particulars {
  readonly byline: Byline | null
  readonly dateline: Dateline | null
  readonly published: PublishedDate | null
  readonly modified: string | null
  readonly image: Picture | null
  readonly language: string | null
  readonly section: string | null
  readonly canonicalUrl: string | null
  readonly kind: ArticleKind
  readonly paywalled: boolean
  /** In an editor's words: where sources disagree, and what is known only by inference. */
  readonly doubts: readonly string[]
  /** What each was taken from. */
  readonly bases: Bases
  /** Dates printed outside the article, perhaps clocks. */
  readonly datesOutside: readonly SeenDate[]
  /** Blocks that are byline or date lines: no part of the body. */
  readonly used: ReadonlySet<number>
}

/** What the finders share about one page. */
interface Ground {
  readonly page: PageDocument
  readonly at: ExtractAt
  readonly head: Head
  readonly found: FoundBody | null
  readonly directions: Directions | null
}

/** Reads the particulars of a report whose head and body are known. Cost: linear in the page. */
export function readParticulars(
  page: PageDocument,
  at: ExtractAt,
  head: Head,
  found: FoundBody | null,
  directions: Directions | null = null,
): Particulars {
  const ground: Ground = { page, at, head, found, directions }
  const text = bodyText(found?.kept ?? [])
  const language = findLanguage(page, head.ld, text, at.language ?? null)
  const opening = openingOf(ground, language.value)
  const { dateline } = opening
  const byline = withoutAgency(bylineOf(ground, language.value), dateline)
  const dates = datesOf(ground, boundOf(dateline), language.value)
  const section = sectionOf(ground)
  const canonical = findCanonical(page, head.ld)
  const headline = head.headline?.text ?? ''
  const kind = findKind(page, {
    ld: head.ld,
    headline,
    section: section.value,
    opening: opening.text,
    words: wordCount(text),
    live: found?.turns.live ?? false,
  })
  const paywall = findPaywall(page, head.ld)
  const picture = findPicture(page, head.ld, pictureGround(ground))
  return {
    byline: byline.byline,
    ...creditOf(page, found, byline, { headline: head.headline?.box ?? null, sites: head.sites }),
    dateline,
    published: dates.published,
    modified: dates.modified,
    image: picture.picture,
    language: language.value,
    section: section.value,
    canonicalUrl: canonical.value,
    kind: kind.kind,
    paywalled: paywall.value === SOLD,
    doubts: [head.headline, byline, opening, dates, language, section, canonical, kind, paywall, picture]
      .flatMap((found) => found?.doubts ?? [])
      .concat(agencyDoubts(byline, dateline)),
    bases: {
      headline: directions?.headline == null ? (head.headline?.basis ?? 'a line above the body') : BY_LAYOUT,
      lead: found === null ? null : found.deck.length > 0 ? 'the deck' : 'the first paragraph',
      byline: byline.basis,
      dateline: opening.basis,
      published: dates.published?.basis ?? null,
      language: language.basis,
      section: section.basis,
      canonical: canonical.basis,
      kind: kind.basis,
      paywall: paywall.basis,
      picture: picture.basis,
    },
    datesOutside: dates.outside,
    used: new Set([...byline.blocks, ...dates.blocks]),
  }
}

function sectionOf({ page, head, directions }: Ground): Judged {
  const directed = directions?.section ?? null
  if (directed !== null) return { value: directed, basis: BY_LAYOUT, doubts: [] }
  return findSection(page, head.ld, head.nodes, head.sites)
}

/** What an editor's layout chose is no witness among others. */
const BY_LAYOUT = 'the layout'

function pictureGround({ head, found, directions }: Ground): PictureGround {
  const { names } = head
  if (directions?.picture != null) return { headline: null, container: directions.picture, names }
  const place = { headline: head.headline?.box ?? null, container: found?.container ?? null, names }
  return found === null ? place : { ...place, dropped: found.dropped }
}

/** The layout's line, else what the page tells or prints by the headline, else the signature at the end. */
function bylineOf(ground: Ground, language: string | null): FoundByline {
  const { page, at, head, found, directions } = ground
  const directed = directions?.byline ?? null
  if (directed !== null) return directedByline(directed, BY_LAYOUT)
  const headline = head.headline?.box ?? null
  const turns = found?.turns ?? NO_TURNS
  const known = {
    ld: head.ld,
    sites: head.sites,
    place: {
      headline,
      start: headline?.firstBlock ?? anchorOf(ground)?.firstBlock ?? 0,
      bodyEnd: bodyEndOf(ground),
      others: new Set([...turns.speakers, ...turns.times]),
    },
    entryAuthors: at.entry?.authors ?? [],
  }
  const near = findByline(page, head.names, known)
  const signature = findSignature(page, signedLines(page, found), isSignedBare(language))
  const blocks = [...near.blocks, ...(signature?.blocks ?? [])]
  const glued = found?.signedLine === undefined ? [] : [found.signedLine]
  const ending = [...(signature?.lines ?? []), ...glued, ...near.ending]
  const people = near.byline !== null && near.basis !== NO_PERSON
  if (people) return { ...near, blocks, ending }
  const signed = signature?.byline ?? found?.signed ?? null
  if (signed !== null) return { ...near, byline: signed, basis: 'the signature at the end', blocks, ending }
  return { ...near, blocks, ending }
}

/** The agency of the dateline is named there; it is nobody's name. */
function withoutAgency(found: FoundByline, dateline: Dateline | null): FoundByline {
  const agency = dateline?.agency ?? null
  if (found.byline === null || agency === null) return found
  const names = found.byline.names.filter((name) => lettersOf(name) !== lettersOf(agency))
  return { ...found, byline: { ...found.byline, names } }
}

/** How a report opens, and the dateline found there. */
interface Opening {
  readonly text: string
  readonly dateline: Dateline | null
  readonly basis: string | null
  readonly doubts: readonly string[]
}

/** Where a dateline stands: at the start of the body, on a line of its own before it, or in a deck that repeats it. */
function openingOf({ head, found }: Ground, language: string | null): Opening {
  const [first, second] = found?.kept ?? []
  const start = first?.text ?? ''
  const text = start.length < 40 && second !== undefined ? `${start} ${second.text}` : start
  const inBody = readDateline(text, language ?? undefined)
  const dateline = inBody ?? readDateline(found?.deck[0]?.text ?? '', language ?? undefined)
  if (dateline === null) return { text, dateline, basis: null, doubts: [] }
  return {
    text,
    dateline,
    basis: inBody === null ? 'the deck' : 'the first paragraph',
    doubts: placeDoubts(head, dateline),
  }
}

/** Metadata that names no person may name an agency. */
function agencyDoubts({ byline }: FoundByline, dateline: Dateline | null): string[] {
  const told = dateline?.agency ?? null
  const other = byline?.names.find((name) => AGENCIES.has(lettersOf(name)) && lettersOf(name) !== lettersOf(told ?? ''))
  return told === null || other === undefined
    ? []
    : [`agency: the dateline says “${told}”, the metadata says “${other}”`]
}

/** JSON-LD may name the place too. */
function placeDoubts({ ld }: Head, { place }: Dateline): string[] {
  const told = ld?.place ?? null
  if (told === null || place === null) return []
  const [left, right] = [lettersOf(told), lettersOf(place)]
  if (left.includes(right) || right.includes(left)) return []
  return [`place: the dateline says “${place}”, JSON-LD says “${told}”`]
}

/**
 * The dateline's day as a bound. Where no agency signs it, "Ngày 2/9/2005, tại Hà Nội, …" may as well open a look back:
 * then its day is evidence like that of any first sentence.
 */
function boundOf(dateline: Dateline | null): string | null {
  if (dateline === null || (dateline.agency === null && findDates(dateline.printed).length > 0)) return null
  return dateline.day
}

function datesOf(ground: Ground, datelineDay: string | null, language: string | null): FoundDates {
  const { page, at, head, found, directions } = ground
  const feed = at.entry?.published == null ? null : readDate(at.entry.published, { timezone: at.timezone })
  const context: DatesContext = {
    timezone: at.timezone,
    ...dayOrderOf(page, language, at.timezone),
    monthFirst: feed !== null && printsMonthFirst(page.blocks, feed, at.timezone),
    now: at.fetchedAt,
    fetchedAt: at.fetchedAt,
    knownClocks: at.knownClocks,
  }
  const entries = [...(found?.turns.times ?? [])].flatMap((index) => page.blocks[index]?.box ?? [])
  const ignored = new Set([...(at.ignoreDatesIn ?? []).flatMap((selector) => boxesOf(page, selector)), ...entries])
  const headline = head.headline?.box ?? null
  const bodyEnd = bodyEndOf(ground)
  const { names, headlines } = head
  const anchor = headline ?? anchorOf(ground)
  const bodyStart = found?.kept[0]?.index ?? -1
  const dateGround = { page, names, headlines, headline, anchor, bodyStart, bodyEnd, ignored }
  const directed = directions?.dateText == null ? null : readDate(directions.dateText, context)
  const told = toldDates(page, head.ld, context)
  const toldDay = told.some((claim) => claim.says === 'published')
  const near = printedDates({ ...dateGround, wide: false, told: toldDay }, context)
  const isTold = [...told, ...near].some((claim) => claim.says !== 'modified' && claim.place !== 'loose')
  const wide = isTold ? near : printedDates({ ...dateGround, wide: true, told: false }, context)
  const claims = [...told, ...wide, ...(isTold || feed !== null ? [] : scriptDates(page, context))]
  return judgeDates(claims, {
    ...context,
    datelineDay,
    openingDay: openingDay(head.headline?.text ?? '', found?.kept[0]?.text ?? '', { ...context, isTold }),
    url: page.url,
    headlines,
    feed,
    directed: directions?.dateline == null ? directed : dayRead(datelineDay),
  })
}

function dayRead(day: string | null): ReturnType<typeof readDate> {
  return day === null ? null : { at: day, local: day, precision: 'day' }
}

function bodyEndOf({ found }: Ground): number {
  return found?.kept.at(-1)?.index ?? -1
}

/** How far above the body a date line may stand where the headline is not printed, in blocks. */
const ABOVE_BODY = 8

function anchorOf({ page, found }: Ground): Anchor | null {
  const first = found?.kept[0]?.index ?? page.blocks.find((block) => block.text.length > 140)?.index
  if (first === undefined) return null
  const start = Math.max(0, first - ABOVE_BODY)
  return { firstBlock: start, endBlock: start }
}
