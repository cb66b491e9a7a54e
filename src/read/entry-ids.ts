import { createHash } from 'node:crypto'
import { isSamePage, nameApart } from '../domain/apart.ts'
import type { Entry } from '../domain/types.ts'

/** An entry whose origin may have given no id. */
export type Unnamed = Omit<Entry, 'id'> & { readonly id: string | null }

/**
 * Gives every entry an id that is the same at the next reading: the origin's own; else its address; else a digest of its
 * title and date, or of its text where it has no title. Entries that share an id and differ in address are all told
 * apart by a digest of the address, so that none hides another, whichever stands first. The address of the channel's own
 * page (`home`) names no entry.
 */
export function nameEntries(entries: readonly Unnamed[], home: string | null): Entry[] {
  const named = entries.map((entry) => namedAlone(entry, home))
  const links = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, link } of named) {
    if (link === null) continue
    const first = links.get(id)
    if (first === undefined) links.set(id, link)
    else if (first !== link) shared.add(id)
  }
  if (shared.size === 0) return named
  return named.map((entry) =>
    entry.link === null || !shared.has(entry.id) ? entry : { ...entry, id: nameApart(entry.id, entry.link) },
  )
}

function namedAlone(entry: Unnamed, home: string | null): Entry {
  if (isNamed(entry) && !isSamePage(entry.id, home)) return entry
  return { ...entry, id: entry.link === null || isSamePage(entry.link, home) ? digestId(entry) : entry.link }
}

function isNamed(entry: Unnamed): entry is Entry {
  return entry.id !== null
}

function digestId(entry: Unnamed): string {
  const telling = entry.title ?? entry.summary ?? entry.content
  const digest = createHash('sha256')
    .update(JSON.stringify([telling, entry.published]))
    .digest('hex')
  return `urn:entry:${digest.slice(0, 24)}`
}
