import type { Fate } from '../domain/fates.ts'
import type { ReadAs } from '../pipeline/read-as.ts'
import { type Html, html } from '../publish/html.ts'

/** What editors call each fate. */
export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  kept: 'kept',
  review: 'review band',
  merged: 'merged',
  dropped: 'dropped',
  held: 'held',
  broken: 'broken',
  waiting: 'waiting',
}

/** What an address that is not in the config was read as. */
export const READ_AS: Readonly<Record<ReadAs, string>> = {
  feed: 'a feed',
  sitemap: 'a sitemap',
  list: 'a page that lists articles',
  article: 'an article',
}

/** A fate with its mark; the word says it too, so that nobody depends on the colour. */
export function fateMark(fate: Fate): Html {
  return html`<span class="fate ${fate}">${FATE_WORDS[fate]}</span>`
}

/** An instant as people say it, with the instant itself for programs and on hovering: "5 min ago", "in 2 h". */
export function moment(instant: string | null, now: string): Html {
  if (instant === null) return html`<span class="soft">never</span>`
  return html`<time datetime="${instant}" title="${utc(instant)}">${fromNow(instant, now)}</time>`
}

/** "2026-11-20 07:30 UTC" */
export function utc(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`
}

/** How far an instant is from now, in its largest unit. */
export function fromNow(instant: string, now: string): string {
  const minutes = Math.round((Date.parse(instant) - Date.parse(now)) / 60_000)
  if (minutes === 0) return 'now'
  const far = spanOf(Math.abs(minutes))
  return minutes < 0 ? `${far} ago` : `in ${far}`
}

function spanOf(minutes: number): string {
  if (minutes < 100) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`
}

/** "20 Nov" of an ISO day. */
export function shortDay(day: string): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "1 entry", "12,034 entries" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${digits(count)} ${count === 1 ? one : many}`
}

/** A number with its thousands apart. */
export function digits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length
}

/** The address of a page of the desk with its question, relative to any other page of it. */
export function linkTo(page: string, values: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== null) query.set(name, value)
  const text = query.toString()
  return text === '' ? page || './' : `${page}?${text}`
}
