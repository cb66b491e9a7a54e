import type { Element } from 'domhandler'
import type { Entry } from '../domain/types.ts'
import { type DateContext, findDates, readDate } from '../locale/dates.ts'
import { webAddress } from './addresses.ts'
import { escapeText, tidyLine } from './markup.ts'
import { elementsOf, lineOf } from './page-tree.ts'
import { readTeaser } from './teaser.ts'

/** What all items of one listing page share. */
export interface ListContext extends DateContext {
  readonly base: string
  readonly url: string
}

/** One announced article, as found on the page. */
export interface ListItem {
  readonly link: string
  readonly title: string
  readonly summary: string | null
  /** A date field's text, or null to look in `box`. */
  readonly date: string | null
  /** The element that holds all that belongs to this item and to no other. */
  readonly box: Element | null
}

/** Entries in the order of the page, each address once: the first that has a title and a date wins what it has. */
export function toEntries(items: readonly ListItem[], context: ListContext, addressPattern?: string): Entry[] {
  const accepts = addressTest(addressPattern)
  const byAddress = new Map<string, Entry>()
  for (const item of items) {
    const address = canonical(item.link)
    if (!accepts(address)) continue
    const entry = toEntry(item, address, context)
    const before = byAddress.get(address)
    byAddress.set(address, before === undefined ? entry : merged(before, entry))
  }
  return [...byAddress.values()]
}

/** A pattern that is none accepts nothing, so that the list is empty and the editor is told. */
function addressTest(pattern: string | undefined): (address: string) => boolean {
  if (pattern === undefined) return () => true
  try {
    const expression = new RegExp(pattern, 'u')
    return (address) => expression.test(address)
  } catch {
    return () => false
  }
}

/** A fragment is a place in the article. */
export function canonical(link: string): string {
  const address = new URL(link)
  address.hash = ''
  return address.href
}

function toEntry(item: ListItem, address: string, context: ListContext): Entry {
  return {
    id: address,
    link: address,
    title: item.title === '' ? null : item.title,
    summary:
      item.summary === null || item.summary === item.title ? null : escapeText(withoutDay(item.summary, context)),
    content: null,
    published: publishedOf(item, context),
    updated: null,
    authors: [],
    categories: [],
    enclosures: [],
    media: item.box === null ? [] : picturesIn(item.box, context.base),
    source: null,
  }
}

/** A teaser without the day in brackets before it: "(20/11/2026 08:15) Sáng nay, …". */
function withoutDay(teaser: string, context: ListContext): string {
  const bracketed = /^[([]([^()[\]]{6,40})[)\]]\s+(?=\S)/u.exec(teaser)
  if (bracketed === null || !isAllDate(bracketed[1] ?? '', context)) return teaser
  return teaser.slice(bracketed[0].length)
}

/** Characters of a weekday's name beside a day. */
const MOST_BESIDE = 12

function merged(before: Entry, after: Entry): Entry {
  return {
    ...before,
    title: (before.title ?? '').length >= (after.title ?? '').length ? before.title : after.title,
    summary: before.summary ?? after.summary,
    published: before.published ?? after.published,
    media: before.media.length > 0 ? before.media : after.media,
  }
}

function publishedOf(item: ListItem, context: ListContext): string | null {
  if (item.date !== null) return readDate(item.date, context)?.at ?? null
  return item.box === null ? null : dateIn(item.box, item, context)
}

/** A time element's own instant, else the one date printed in the box and not in what is told there. */
function dateIn(box: Element, { title, summary }: ListItem, context: ListContext): string | null {
  const teaser = summary ?? readTeaser(box, title)
  for (const element of elementsOf(box)) {
    if (element.name !== 'time') continue
    const read = readDate(element.attribs['datetime'] ?? lineOf(element), context)
    if (read !== null) return read.at
  }
  const whole = lineOf(box)
  const told = teaser === null ? whole : whole.replace(teaser, () => ` ${datesAtEdges(teaser, context)} `)
  const printed = told.replaceAll(title, ' ')
  const [first, ...others] = findDates(printed, context)
  const alone = others.length === 0 ? null : dateAlone(box, title, context)
  if (alone !== null) return alone
  if (first !== undefined) return others.length === 0 || isShort(printed, first.start) ? first.at : null
  return (
    shortLines(box, title)
      .map((line) => readDate(line, context)?.at ?? null)
      .find((read) => read !== null) ?? null
  )
}

/** The date that is all of a small element: of several, the item's own. */
function dateAlone(box: Element, title: string, context: ListContext): string | null {
  const lines = shortLines(box, title).filter((line) => isAllDate(line, context))
  return lines.map((line) => readDate(line, context)?.at ?? null).find((read) => read !== null) ?? null
}

function isAllDate(line: string, context: ListContext): boolean {
  const [read] = findDates(line, context)
  return read !== undefined && read.end - read.start >= line.trim().length - MOST_BESIDE
}

/** A teaser's own dates are its story's ("LSO-Ngày 28/4/2011, tại …"), but for one set off at its start or its end. */
function datesAtEdges(teaser: string, context: ListContext): string {
  const dates = findDates(teaser, context)
  const [first, last] = [dates[0], dates.at(-1)]
  const atStart =
    first !== undefined && /^[([\s]*$/.test(teaser.slice(0, first.start)) && SET_OFF.test(teaser.slice(first.end))
  const atEnd =
    last !== undefined && /[-–—|•([]\s*$/.test(teaser.slice(0, last.start)) && ENDING.test(teaser.slice(last.end))
  return [atStart ? first.printed : '', atEnd ? last.printed : ''].join(' ').trim()
}

const SET_OFF = /^\s*(?:[)\]|•:]|[-–—]\s)/
const ENDING = /^[\s)\].]*$/

/** Of several dates, one near the start or the end is the item's own; those amid a teaser are its story's. */
function isShort(printed: string, start: number): boolean {
  return start < 30 || printed.length - start < 40
}

/** Relative dates ("3 giờ trước") stand alone in small elements, or between an author and a count of comments. */
function shortLines(box: Element, title: string): string[] {
  return [...elementsOf(box)].flatMap((element) => {
    if (element.name === 'a') return []
    const line = lineOf(element, LONGEST_LINE + 1)
    if (line.length > LONGEST_LINE || (title !== '' && (title.includes(line) || line.includes(title)))) return []
    const alone = SMALL.has(element.name) && line.length > 3 && line.length < 40 ? [line] : []
    return [...alone, ...line.split(BETWEEN).filter(mayBeRelative)]
  })
}

const SMALL: ReadonlySet<string> = new Set(['span', 'time', 'small', 'em'])
/** In characters. */
const LONGEST_LINE = 60
const BETWEEN = /\s*(?:\s[-–—]\s|[|•·,()[\]])\s*/u

/** A few words with a number and nothing else: "vor 3 Stunden"; of more words a story may be made. */
function mayBeRelative(piece: string): boolean {
  return /\d/.test(piece) && piece.length > 3 && piece.split(' ').length <= 3
}

function picturesIn(box: Element, base: string): string[] {
  const addresses = [...elementsOf(box)]
    .filter((element) => element.name === 'img')
    .map((image) => webAddress(tidyLine(image.attribs['data-src'] ?? image.attribs['src'] ?? ''), base))
    .filter((address) => address !== null)
  return [...new Set(addresses)].slice(0, 3)
}
