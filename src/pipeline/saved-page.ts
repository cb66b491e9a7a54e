import type { FetchOutcome } from '../domain/fetching.ts'
import type { Fetcher, World } from '../domain/ports.ts'
import type { Page } from '../domain/types.ts'
import { pagesOf } from './page-bundle.ts'

/** A page that was saved earlier, as it came. */
export interface SavedPage {
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string | null
  /** ISO instant: dates such as "two hours ago" count from here. */
  readonly fetchedAt: string
}

/**
 * The world at the time a page was saved: whatever is asked for first is that page, later its further pages as far as they
 * were kept, and the network is never asked.
 */
export function worldOfPage(world: World, page: SavedPage): World {
  return { ...world, fetcher: savedFetcher(page), clock: { now: () => new Date(page.fetchedAt) } }
}

/** A world in which no page can be had, for this reason; `onAsked` hears of each that was wanted. */
export function worldWithoutPages(world: World, at: string, reason: string, onAsked: () => void): World {
  const fetcher: Fetcher = {
    fetch: async ({ url }) => {
      onAsked()
      return { kind: 'refused', by: 'guard', reason, trace: traceOf(url, at) }
    },
  }
  return { ...world, fetcher, clock: { now: () => new Date(at) } }
}

function savedFetcher(saved: SavedPage): Fetcher {
  const [first, ...later] = pagesOf(saved)
  let asked = 0
  return {
    fetch: async ({ url }) => {
      asked += 1
      const page = asked === 1 ? first : later.find((each) => each.asked === url)
      if (page === undefined) return notKept(url, saved.fetchedAt)
      return { ...ANSWERED, trace: { ...traceOf(page.url, saved.fetchedAt), ...sizeOf(page) }, ...page }
    },
  }
}

const ANSWERED = { kind: 'fresh', contentLanguage: null, validators: null, movedTo: null, freshSeconds: null } as const

function sizeOf({ bytes }: Page): { readonly status: number; readonly bytes: number } {
  return { status: 200, bytes: bytes.length }
}

function notKept(url: string, at: string): FetchOutcome {
  return { kind: 'refused', by: 'guard', reason: 'it was not kept', trace: traceOf(url, at) }
}

function traceOf(url: string, startedAt: string) {
  const nothing = { milliseconds: 0, status: null, bytes: 0, sent: null, received: null }
  return { url, finalUrl: url, kind: 'page', startedAt, ...nothing } as const
}
