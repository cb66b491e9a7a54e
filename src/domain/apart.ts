import { createHash } from 'node:crypto'
import type { Entry } from './types.ts'

/** The name of an entry whose own id others bear too: the id with a digest of its address. */
export function nameApart(id: string, link: string): string {
  return `${id}#${createHash('sha256').update(link).digest('hex').slice(0, DIGITS)}`
}

const DIGITS = 24
const APART = new RegExp(`#[0-9a-f]{${DIGITS}}$`)

/** The id under which an entry may meet others: without what tells it apart from them. */
export function idOfOrigin(id: string): string {
  return id.replace(APART, '')
}

/** An entry as one source announced it, and its canonical address. */
export interface Announced {
  readonly entry: Entry
  readonly address: string | null
}

/** An entry under a name of its own, where another one bears its id. */
export function toldApart<Entering extends Announced>(announced: Entering): Entering {
  const { entry } = announced
  return entry.link === null ? announced : { ...announced, entry: { ...entry, id: nameApart(entry.id, entry.link) } }
}

/**
 * Whether two entries under one id are two reports, and not one that has moved: another address, another time, and
 * headlines that share less than half of the shorter one's words, or are of two days. A report that moves keeps its
 * headline but for a correction, or its time to the second; a paper that gives all its entries one id keeps neither.
 */
export function isAnotherReport(before: Announced, now: Announced): boolean {
  if (before.address === null || now.address === null || before.address === now.address) return false
  const [old, fresh] = [before.entry, now.entry]
  if (old.title === null || fresh.title === null) return false
  const isOfOneTime = old.published !== null && old.published.length > DAY && old.published === fresh.published
  if (isOfOneTime) return false
  return sharedWords(old.title, fresh.title) < LEAST_SHARED || areOfTwoDays(old, fresh)
}

/**
 * Whether two entries of nearly one headline are two days' bulletins, two parts of a series: "Gold price on 1/12" and then
 * "on 2/12". A figure that is corrected is so within hours, and so is a day.
 */
function areOfTwoDays(old: Entry, fresh: Entry): boolean {
  const apartMs = timeApart(old, fresh)
  const [oldDays, freshDays] = [daysOf(old.title ?? ''), daysOf(fresh.title ?? '')]
  if (areOthers(oldDays, freshDays)) return apartMs === null || apartMs >= CORRECTED_WITHIN_MS
  if (apartMs === null || apartMs < ANOTHER_DAY_MS) return false
  return haveOtherFigures(old.title ?? '', fresh.title ?? '') || haveOtherSummaries(old, fresh)
}

/** A column that has one headline each day tells something else each day. */
function haveOtherSummaries({ summary: a }: Entry, { summary: b }: Entry): boolean {
  if (a === null || b === null) return false
  return sharedWords(a.replace(TAGS, ' '), b.replace(TAGS, ' ')) < LEAST_SHARED
}

const TAGS = /<[^>]*>/gu

const CORRECTED_WITHIN_MS = 2 * 3_600_000
const ANOTHER_DAY_MS = 12 * 3_600_000

/** Null where one of them does not tell it to the minute. */
function timeApart({ published: a }: Entry, { published: b }: Entry): number | null {
  if (a === null || b === null || a.length === DAY || b.length === DAY) return null
  return Math.abs(Date.parse(a) - Date.parse(b))
}

/** Days as figures: "1/12", "1/12/2026", "1-12-2026", "1.12.2026". A score ("2-1") is none. */
const DAYS = /(?<![\d/])\d{1,2}(?:\/\d{1,2}(?:\/\d{2,4})?|([.-])\d{1,2}\1\d{4})(?![\d/])/gu

function daysOf(headline: string): ReadonlySet<string> {
  return new Set([...headline.matchAll(DAYS)].map(([day]) => day.split(/[/.-]/u).slice(0, 2).map(Number).join('/')))
}

/** Each has a figure that the other has not: one that is only left out, or added, is a longer headline. */
function haveOtherFigures(a: string, b: string): boolean {
  const figures = (headline: string) => new Set(headline.match(/\p{N}+/gu)?.map(Number) ?? [])
  return areOthers(figures(a), figures(b))
}

function areOthers<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return [...a].some((one) => !b.has(one)) && [...b].some((one) => !a.has(one))
}

/** In characters. */
const DAY = 'YYYY-MM-DD'.length
/** Unlike headlines of one paper and one subject share a third at the most: its name, the place and small words. */
const LEAST_SHARED = 0.5

/** How many of the words of the one that has fewer the other has too, from 0 to 1; of two without words, 1. */
function sharedWords(a: string, b: string): number {
  const [fewer = new Set<string>(), more = new Set<string>()] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size)
  if (fewer.size === 0) return more.size === 0 ? 1 : 0
  return [...fewer].filter((word) => more.has(word)).length / fewer.size
}

/** Words in lower case; of scripts without spaces, each sign. */
const WORD =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|[\p{L}\p{M}\p{N}]+/gu

function wordsOf(headline: string): Set<string> {
  return new Set(headline.normalize('NFC').toLowerCase().match(WORD) ?? [])
}

/** How an entry stands in the store: its words by their digest, its canonical address, and the document that told it. */
export interface StandingEntry {
  readonly digest: string
  readonly address: string | null
  readonly targetUrl: string
}

/**
 * Whether an entry stands there as it is announced now: the same words, and, where the same document tells it, the same
 * page. Another query alone is no other page: some papers write a number of the day there.
 */
export function standsSo(
  standing: StandingEntry,
  { digest, address }: { readonly digest: string; readonly address: string | null },
  targetUrl: string,
): boolean {
  if (standing.digest !== digest) return false
  return standing.targetUrl !== targetUrl || !leadElsewhere(standing.address, address)
}

function leadElsewhere(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && pathOf(before) !== pathOf(now)
}

function pathOf(address: string): string {
  return bareAddress(address.replace(/[?#].*$/u, ''))
}

/** Whether two addresses are one page's but for the way in which they are written. */
export function isSamePage(address: string, other: string | null): boolean {
  return other !== null && bareAddress(address) === bareAddress(other)
}

/** Without what makes two writings of a page's address. */
function bareAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
}
