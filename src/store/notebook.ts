import type { FetchOutcome, NotedFetch } from '../domain/fetching.ts'
import type { Housekeeping } from '../domain/housekeeping.ts'
import type { HostPace, Log, SourceStore } from '../domain/ports.ts'

/** What the fetcher tells and nobody waits for: rows of the fetch log and the hosts' paces, written together now and then. */
export interface Notebook {
  onFetch(outcome: FetchOutcome): void
  onPace(pace: HostPace): void
  /** Writes what is noted; what cannot be written (a full disk) is kept for the next time. */
  flush(): Promise<void>
  /** Ends the writing now and then, and writes the rest. */
  close(): Promise<void>
}

/** Feeds and listing pages leave their rows with their polls. */
const NOTED: readonly string[] = ['page', 'robots', 'hub']
const FLUSH_EVERY_MS = 5_000
/** While nothing can be written, the newest so many are kept. */
const MOST_KEPT = 10_000

/** A kill loses at most five seconds of it: rows that explain, and spacing that the due times in the store hold as well. */
export function createNotebook(
  store: { readonly sources: SourceStore; readonly housekeeping: Housekeeping },
  log: Log,
): Notebook {
  const paces = new Map<string, HostPace>()
  let fetches: NotedFetch[] = []

  async function flush(): Promise<void> {
    const [notedFetches, notedPaces] = [fetches, [...paces.values()]]
    fetches = []
    paces.clear()
    try {
      if (notedFetches.length > 0) await store.housekeeping.noteFetches(notedFetches)
      if (notedPaces.length > 0) await store.sources.saveHostPaces(notedPaces)
    } catch (cause) {
      fetches = [...notedFetches, ...fetches].slice(-MOST_KEPT)
      for (const pace of notedPaces) if (!paces.has(pace.host)) paces.set(pace.host, pace)
      log.error('notes.unsaved', { cause, what: 'kept, and tried again in 5 s' })
    }
  }

  const writing = setInterval(() => void flush(), FLUSH_EVERY_MS)
  writing.unref()
  return {
    onFetch(outcome) {
      if (NOTED.includes(outcome.trace.kind)) fetches.push({ trace: outcome.trace, problem: problemOf(outcome) })
    },
    onPace: (pace) => void paces.set(pace.host, pace),
    flush,
    async close() {
      clearInterval(writing)
      await flush()
    },
  }
}

function problemOf(outcome: FetchOutcome): string | null {
  if (outcome.kind === 'gone') return 'gone for good (410)'
  return outcome.kind === 'failed' || outcome.kind === 'refused' ? outcome.reason : null
}
