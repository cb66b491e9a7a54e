import type { FetchOutcome } from '../domain/fetching.ts'
import { hostOf } from './passage.ts'

/** So many times in a row a host may let us wait in vain. */
const MOST = 3

/** Counts the requests in a row that each host let run into their limit of time. */
export interface Silences {
  /** Takes note of how a request ended; tells which host is to rest, and why, or null. */
  after(url: string, outcome: FetchOutcome): { readonly host: string; readonly reason: string } | null
}

/** Then a host rests, so that what waits for it (forty pages, two at a time) holds up no other paper. */
export function createSilences(): Silences {
  const counts = new Map<string, number>()
  return {
    after(address, outcome) {
      const url = new URL(address)
      const host = hostOf(url)
      const isSilent = outcome.kind === 'failed' && outcome.failure === 'timeout'
      const times = isSilent ? (counts.get(host) ?? 0) + 1 : 0
      if (times > 0 && times < MOST) counts.set(host, times)
      else counts.delete(host)
      return times < MOST ? null : { host, reason: `${url.host} let ${times} requests in a row wait in vain` }
    },
  }
}
