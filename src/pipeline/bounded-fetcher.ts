import type { FetchOutcome } from '../domain/fetching.ts'
import type { Fetcher } from '../domain/ports.ts'

/** A fetcher for something that a person waits for: at most so many requests, and none after the signal. */
export function boundFetcher(fetcher: Fetcher, most: number, signal: AbortSignal): Fetcher {
  let asked = 0
  return {
    fetch: async (request) => {
      asked += 1
      if (signal.aborted) return refusal(request.url, request.kind, 'there was no more time for it')
      return asked > most ? refusal(request.url, request.kind, `${most} requests were enough`) : fetcher.fetch(request)
    },
  }
}

function refusal(url: string, kind: FetchOutcome['trace']['kind'], reason: string): FetchOutcome {
  const nothing = { milliseconds: 0, status: null, bytes: 0, sent: null, received: null }
  return { kind: 'refused', by: 'guard', reason, trace: { url, finalUrl: url, kind, startedAt: '', ...nothing } }
}
