import type { FetchFailure } from '../domain/fetching.ts'
import type { Locator } from './resolver.ts'
import type { RobotsRuling } from './robots-cache.ts'
import type { Turnstile } from './turnstile.ts'

/** The way to one address: open, with a turn that must be left, or closed, with the reason in an operator's words. */
export type Passage =
  | { readonly open: true; readonly leave: () => void }
  | {
      readonly open: false
      readonly as: 'refused'
      readonly by: 'robots' | 'guard' | 'scheme'
      readonly reason: string
    }
  | {
      readonly open: false
      readonly as: 'failed'
      readonly failure: FetchFailure
      readonly reason: string
      readonly retryAfterSeconds: number | null
    }

export interface Doors {
  readonly locator: Locator
  readonly turnstile: Turnstile
  /** Null where robots.txt is not asked: for itself, for hubs, and where a paper gave its permission. */
  readonly robots: ((url: URL) => Promise<RobotsRuling>) | null
}

/** Scheme, address guard, robots, the host's turn: in this order, so that nothing is sent to an address not yet checked. */
export async function pass(url: URL, doors: Doors): Promise<Passage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { open: false, as: 'refused', by: 'scheme', reason: `${url.protocol} is neither http: nor https:` }
  }
  const located = await doors.locator.locate(url.hostname, portOf(url))
  if (!located.ok) {
    return located.by === 'guard'
      ? { open: false, as: 'refused', by: 'guard', reason: located.reason }
      : { open: false, as: 'failed', failure: 'dns', reason: located.reason, retryAfterSeconds: null }
  }
  const ruling = doors.robots === null ? ALLOWED : await doors.robots(url)
  if (ruling.kind === 'forbidden') return { open: false, as: 'refused', by: 'robots', reason: ruling.reason }
  if (ruling.kind === 'unknown') return { open: false, as: 'failed', ...ruling }
  return takeTurn(url, located.addresses[0] ?? url.hostname, doors.turnstile)
}

const ALLOWED: RobotsRuling = { kind: 'allowed' }

async function takeTurn(url: URL, address: string, turnstile: Turnstile): Promise<Passage> {
  const turn = await turnstile.enter(hostOf(url), address)
  if (turn.granted) return { open: true, leave: turn.leave }
  const reason = `not asked: ${turn.reason}`
  return { open: false, as: 'failed', failure: 'resting', reason, retryAfterSeconds: turn.waitSeconds }
}

/** `host:port`, the default port included. */
export function hostOf(url: URL): string {
  return `${url.hostname}:${portOf(url)}`
}

function portOf(url: URL): string {
  if (url.port !== '') return url.port
  return url.protocol === 'https:' ? '443' : '80'
}
