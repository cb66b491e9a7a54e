import { hash } from 'node:crypto'
import { idOfOrigin } from '../domain/apart.ts'
import type { KnownMarks } from '../domain/jobs.ts'
import type { Entry } from '../domain/types.ts'
import { LEAST_ENTRIES, tailNumber } from './boilerplate.ts'

/** Where one entry stands in a document, from its first "<" to behind its last ">". */
export interface EntryPlace {
  readonly start: number
  readonly end: number
}

/**
 * Where the entries of a feed stand, in its order; null where that is not certain without reading it: one within another,
 * one without an end, or under another name than item or entry. Cost: one look at each "<" outside CDATA and comments.
 */
export function placeEntries(text: string): EntryPlace[] | null {
  const places: EntryPlace[] = []
  let open: { readonly name: string; readonly start: number } | null = null
  for (let at = text.indexOf('<'), from = 0; at >= 0; at = text.indexOf('<', from)) {
    from = passFenced(text, at)
    if (from < 0) return null
    if (from > at + 1) continue
    const name = NAMES.find((known) => isTag(text, at + 1, known))
    if (name !== undefined) {
      if (open !== null) return null
      open = { name, start: at }
    } else if (open !== null && text.startsWith(`/${open.name}>`, at + 1)) {
      from = at + open.name.length + 3
      places.push({ start: open.start, end: from })
      open = null
    }
  }
  return open !== null || places.length === 0 ? null : places
}

const NAMES = ['item', 'entry']
const FENCES = [
  { opens: '<![CDATA[', closes: ']]>' },
  { opens: '<!--', closes: '-->' },
] as const

function isTag(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && /[\s>]/.test(text.charAt(at + name.length))
}

/** Behind CDATA or a comment that begins here, behind "<" where none does, -1 where it has no end. */
function passFenced(text: string, at: number): number {
  if (text.charAt(at + 1) !== '!') return at + 1
  const fence = FENCES.find(({ opens }) => text.startsWith(opens, at))
  if (fence === undefined) return at + 1
  const close = text.indexOf(fence.closes, at + fence.opens.length)
  return close < 0 ? -1 : close + fence.closes.length
}

/** What tells an entry's own text from any other's; another seed makes another stamp of the same text. */
export function stampOf(text: string, { start, end }: EntryPlace, seed: string): string {
  return hash('sha256', `${seed} ${text.slice(start, end)}`, 'hex').slice(0, 12)
}

/**
 * A mark: the stamp, and what has to be known of an entry while others beside it are read without it: its id as the origin
 * gave it, and how summary and content end. Opaque to all but this folder.
 */
export function markOf(stamp: string, { id, summary, content }: Entry): string {
  return [stamp, idDigest(id), tailOf(summary), tailOf(content)].join(' ')
}

function idDigest(id: string): string {
  return hash('sha256', idOfOrigin(id), 'hex').slice(0, 10)
}

function tailOf(text: string | null): string {
  return text === null ? NO_TEXT : tailNumber(text).toString(36)
}

const NO_TEXT = '.'

/** The marks of the last reading by their stamps. */
export function byStamp({ marks }: KnownMarks): ReadonlyMap<string, string> {
  return new Map(marks.map((mark) => [mark.slice(0, mark.indexOf(' ')), mark]))
}

/**
 * Whether entries can be read without those beside them that are known: none takes the id of one, and no three end alike,
 * which might be what the channel prints under each.
 */
export function standAlone(marks: readonly string[], known: ReadonlySet<string>): boolean {
  const parts = marks.map((mark) => mark.split(' '))
  const knownIds = new Set(parts.flatMap(([, id], at) => (known.has(marks[at] ?? '') ? [id] : [])))
  const takes = parts.some(([, id], at) => !known.has(marks[at] ?? '') && knownIds.has(id))
  return !takes && [2, 3].every((field) => !endAlike(parts.map((part) => part[field] ?? NO_TEXT)))
}

function endAlike(tails: readonly string[]): boolean {
  const counts = new Map<string, number>()
  for (const tail of tails) if (tail !== NO_TEXT) counts.set(tail, (counts.get(tail) ?? 0) + 1)
  return [...counts.values()].some((count) => count >= LEAST_ENTRIES)
}
