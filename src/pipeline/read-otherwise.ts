import { counted } from '../domain/counted.ts'
import type { PendingEntry } from '../domain/ports.ts'
import type { Article } from '../domain/types.ts'
import { dateInFull } from './date-words.ts'

/** An article that the config on disk, or a newer program, reads otherwise than it is stored. */
export interface ReadOtherwise {
  readonly url: string
  readonly title: string
  /** At least one. */
  readonly changes: readonly ReadingChange[]
}

export interface ReadingChange {
  readonly what: 'headline' | 'date' | 'byline' | 'words'
  /** In an editor's words, cut where it is long. */
  readonly was: string
  readonly becomes: string
}

/** What is read otherwise of an entry's article than before; null where nothing is, or it had none. */
export function readOtherwise(
  { before, firstSeenAt }: PendingEntry,
  now: Article,
  timezone: string,
): ReadOtherwise | null {
  if (before === null) return null
  const was = before.article
  const date = ({ published }: Article): string => dateInFull(published, firstSeenAt, timezone)
  const told: readonly ReadingChange[] = [
    { what: 'headline', was: was.headline, becomes: now.headline },
    { what: 'date', was: date(was), becomes: date(now) },
    { what: 'byline', was: was.byline?.printed ?? 'none', becomes: now.byline?.printed ?? 'none' },
    { what: 'words', ...firstDifference(was.body.text, now.body.text) },
  ]
  const changes = told.filter((one) => one.was !== one.becomes)
  return changes.length === 0 ? null : { url: before.url, title: was.headline, changes }
}

/** How many words two texts have, and of each where they begin to differ; the same twice where the texts are. */
function firstDifference(was: string, becomes: string): { readonly was: string; readonly becomes: string } {
  if (was === becomes) return { was: '', becomes: '' }
  const [left, right] = [was.split('\n'), becomes.split('\n')]
  const at = left.findIndex((paragraph, number) => paragraph !== right[number])
  const number = at === -1 ? left.length : at
  const [before, after] = [left[number] ?? '', right[number] ?? '']
  const from = sharedLength(before, after)
  return { was: quoted(was, before, from), becomes: quoted(becomes, after, from) }
}

/** How many characters two paragraphs open with alike, back to the start of a word. */
function sharedLength(before: string, after: string): number {
  let shared = 0
  while (shared < before.length && before[shared] === after[shared]) shared += 1
  return before.lastIndexOf(' ', shared - 1) + 1
}

function quoted(text: string, paragraph: string, from: number): string {
  const words = text.split(/\s+/u).filter((word) => word !== '').length
  const said = counted(words, 'word')
  const rest = paragraph.slice(from)
  if (rest === '') return `${said}; here it ends`
  const opening = rest.length > QUOTED ? `${rest.slice(0, QUOTED).toWellFormed()}…` : rest
  return `${said}: “${from === 0 ? '' : '… '}${opening}”`
}

/** Characters of a paragraph that are quoted. */
const QUOTED = 80
