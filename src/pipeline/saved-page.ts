import type { Fetcher, World } from '../domain/ports.ts'

/** A page that was saved earlier, as it came. */
export interface SavedPage {
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string | null
  /** ISO instant: dates such as "two hours ago" count from here. */
  readonly fetchedAt: string
}

/** The world at the time a page was saved: whatever is asked for is that page, and the network is never asked. */
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

function savedFetcher(page: SavedPage): Fetcher {
  return {
    fetch: async () => ({
      kind: 'fresh',
      trace: { ...traceOf(page.url, page.fetchedAt), status: 200, bytes: page.bytes.length },
      bytes: page.bytes,
      contentType: page.contentType,
      contentLanguage: null,
      validators: null,
      movedTo: null,
      freshSeconds: null,
    }),
  }
}

function traceOf(url: string, startedAt: string) {
  const nothing = { milliseconds: 0, status: null, bytes: 0, sent: null, received: null }
  return { url, finalUrl: url, kind: 'page', startedAt, ...nothing } as const
}
