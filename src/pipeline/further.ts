import { canonicalAddress } from '../dedupe/address.ts'
import type { PollState } from '../domain/fetching.ts'
import type { World } from '../domain/ports.ts'
import type { ReadOutcome } from '../domain/types.ts'

/** So many next pages of a list are asked for when a poll missed more than one page holds. */
const PAGES_MOST = 3

/** Fetches and reads one more document of the same target; null where it cannot be had. */
export type ReadAt = (url: string) => Promise<ReadOutcome | null>

/**
 * A list with the rest of it that is due: the sitemaps of an index always; next pages only where not one entry of a list
 * polled before is known, so that news fell off its first page. A source's first poll is one request.
 */
export async function readFurther(
  world: World,
  state: PollState,
  read: ReadOutcome,
  readAt: ReadAt,
): Promise<ReadOutcome> {
  if (!read.ok || read.further === undefined) return read
  if (read.further.kind === 'sitemaps') return withEntries(read, await readAll(read.further.urls, readAt))
  if (state.lastGoodAt === null || (await anyKnown(world, state, read))) return read
  return withEntries(read, await readNext(world, state, read, readAt))
}

async function readAll(urls: readonly string[], readAt: ReadAt): Promise<Read[]> {
  const outcomes: Read[] = []
  for (const url of urls) {
    const outcome = await readAt(url)
    if (outcome?.ok === true) outcomes.push(outcome)
  }
  return outcomes
}

type Read = ReadOutcome & { readonly ok: true }

async function readNext(world: World, state: PollState, first: Read, readAt: ReadAt): Promise<Read[]> {
  const pages: Read[] = []
  let next = first.further?.urls[0]
  while (next !== undefined && pages.length < PAGES_MOST) {
    const page = await readAt(next)
    if (page?.ok !== true) break
    pages.push(page)
    next = (await anyKnown(world, state, page)) ? undefined : page.further?.urls[0]
  }
  return pages
}

async function anyKnown(world: World, state: PollState, read: Read): Promise<boolean> {
  const entries = read.feed.entries.map((entry) => ({
    entry,
    address: entry.link === null ? null : canonicalAddress(entry.link),
  }))
  return (await world.sources.known(state.target.sourceId, entries)).size > 0
}

/** The first document with the others' entries behind its own, each id once. */
function withEntries(read: Read, others: readonly Read[]): ReadOutcome {
  const entries = new Map(read.feed.entries.map((entry) => [entry.id, entry]))
  for (const entry of others.flatMap((other) => other.feed.entries)) {
    if (!entries.has(entry.id)) entries.set(entry.id, entry)
  }
  const told =
    others.length === 0 ? [] : [`read on over ${others.length} more ${others.length === 1 ? 'page' : 'pages'}`]
  return { ...read, feed: { ...read.feed, entries: [...entries.values()] }, repairs: [...read.repairs, ...told] }
}
