import type { FetchOutcome, FetchTrace } from '../domain/fetching.ts'

/** A page that came and is torn, told as the fetcher tells of a body that it unpacks itself: it could not be had. */
export function tornOutcome(trace: FetchTrace, reason: string): FetchOutcome & { readonly kind: 'failed' } {
  return { kind: 'failed', trace, failure: 'encoding', reason, retryAfterSeconds: null, freshSeconds: null }
}
