import type { Element } from 'domhandler'
import type { Entry } from '../domain/types.ts'
import { type DateContext, findDates, readDate } from '../locale/dates.ts'
import { webAddress } from './addresses.ts'
import { escapeText, tidyLine } from './markup.ts'
import { elementsOf, lineOf } from './page-tree.ts'

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
    summary: item.summary === null || item.summary === item.title ? null : escapeText(item.summary),
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
  return item.box === null ? null : dateIn(item.box, item.title, context)
}

/** A time element's own instant, else the one date printed in the box and not in the headline. */
function dateIn(box: Element, title: string, context: ListContext): string | null {
  for (const element of elementsOf(box)) {
    if (element.name !== 'time') continue
    const read = readDate(element.attribs['datetime'] ?? lineOf(element), context)
    if (read !== null) return read.at
  }
  const printed = lineOf(box).replaceAll(title, ' ')
  const [first, ...others] = findDates(printed, context)
  if (first !== undefined) return others.length === 0 || isShort(printed, first.start) ? first.at : null
  return (
    shortLines(box)
      .map((line) => readDate(line, context)?.at ?? null)
      .find((read) => read !== null) ?? null
  )
}

/** Of several dates, one near the start or the end is the item's own; those amid a teaser are its story's. */
function isShort(printed: string, start: number): boolean {
  return start < 30 || printed.length - start < 40
}

/** Relative dates ("3 giờ trước") stand alone in small elements. */
function shortLines(box: Element): string[] {
  return [...elementsOf(box)]
    .filter(
      (element) =>
        element.name === 'span' || element.name === 'time' || element.name === 'small' || element.name === 'em',
    )
    .map((element) => lineOf(element))
    .filter((line) => line.length > 3 && line.length < 40)
}

function picturesIn(box: Element, base: string): string[] {
  const addresses = [...elementsOf(box)]
    .filter((element) => element.name === 'img')
    .map((image) => webAddress(tidyLine(image.attribs['data-src'] ?? image.attribs['src'] ?? ''), base))
    .filter((address) => address !== null)
  return [...new Set(addresses)].slice(0, 3)
}
