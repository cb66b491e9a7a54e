import { createHash } from 'node:crypto'
import type { Entry } from '../domain/types.ts'

/** An entry whose origin may have given no id. */
export type Unnamed = Omit<Entry, 'id'> & { readonly id: string | null }

/**
 * Gives every entry an id that is the same at the next reading: the origin's own; else its address; else a digest of its
 * title and date, or of its text where it has no title. Entries that share an id and differ in address are told
 * apart by a digest of the address, so that neither hides the other.
 */
export function nameEntries(entries: readonly Unnamed[]): Entry[] {
  const linkOfId = new Map<string, string | null>()
  return entries.map((entry) => {
    const id = entry.id ?? entry.link ?? digestId(entry)
    const holder = linkOfId.get(id)
    if (holder === undefined) linkOfId.set(id, entry.link)
    const clash = holder !== undefined && holder !== entry.link && entry.link !== null
    if (isNamed(entry) && !clash) return entry
    return { ...entry, id: clash ? `${id}#${digest(entry.link)}` : id }
  })
}

function isNamed(entry: Unnamed): entry is Entry {
  return entry.id !== null
}

function digestId(entry: Unnamed): string {
  const telling = entry.title ?? entry.summary ?? entry.content
  return `urn:entry:${digest(JSON.stringify([telling, entry.published]))}`
}

function digest(text: string | null): string {
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
    .slice(0, 24)
}
