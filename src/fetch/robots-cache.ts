import type { FetchFailure, FetchOutcome } from '../domain/fetching.ts'
import { judgeRobots } from './robots.ts'
import { parseRobots, type RobotsRules } from './robots-parse.ts'

/** What robots.txt says of one address. `unknown`: it could not be read, so nothing may be fetched yet. */
export type RobotsRuling =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'forbidden'; readonly reason: string }
  | {
      readonly kind: 'unknown'
      readonly failure: FetchFailure
      readonly reason: string
      readonly retryAfterSeconds: number | null
    }

export interface RobotsCache {
  rule(url: URL): Promise<RobotsRuling>
}

interface Known {
  readonly rules: RobotsRules | null
  readonly unknown: (RobotsRuling & { readonly kind: 'unknown' }) | null
}

/** RFC 9309, 2.4: no copy is used for longer than a day. */
const LONGEST_SECONDS = 24 * 60 * 60
const SHORTEST_SECONDS = 60 * 60
/** How soon robots.txt is asked again where it could not be had. */
const RETRY_SECONDS = 10 * 60
const MOST_KEPT = 2_000

/** One robots.txt for each scheme, host and port; two who ask at once share one request. Time is handed in, in ms. */
export function createRobotsCache(
  agent: string,
  load: (robotsUrl: string) => Promise<FetchOutcome>,
  nowMs: () => number,
): RobotsCache {
  const kept = new Map<string, { readonly until: number; readonly known: Promise<Known> }>()

  function knownFor(origin: string): Promise<Known> {
    const copy = kept.get(origin)
    if (copy !== undefined && copy.until > nowMs()) return copy.known
    if (kept.size >= MOST_KEPT) forgetOldest(kept)
    const known = load(`${origin}/robots.txt`).then((outcome) => {
      kept.set(origin, { until: nowMs() + keepSeconds(outcome) * 1000, known })
      return readOutcome(outcome, agent)
    })
    kept.delete(origin)
    kept.set(origin, { until: Number.POSITIVE_INFINITY, known })
    known.catch(() => kept.delete(origin))
    return known
  }

  return {
    async rule(url) {
      const { rules, unknown } = await knownFor(url.origin)
      if (unknown !== null) return unknown
      if (rules === null) return { kind: 'allowed' }
      const judgement = judgeRobots(rules, url.href)
      if (judgement.allowed) return { kind: 'allowed' }
      return { kind: 'forbidden', reason: `${url.origin}/robots.txt ${describe(judgement.rule)}` }
    },
  }
}

function describe(rule: { readonly line: number; readonly text: string } | null): string {
  return rule === null ? 'forbids it' : `line ${rule.line} forbids it: ${rule.text}`
}

/**
 * RFC 9309, 2.3.1: an answer of 4xx, or more than five redirects, is no robots.txt at all and allows everything; 5xx and
 * a host that cannot be reached forbid everything until they answer. 429 is counted with the latter: who asks for rest gets it.
 */
function readOutcome(outcome: FetchOutcome, agent: string): Known {
  if (outcome.kind === 'fresh') {
    return { rules: parseRobots(new TextDecoder().decode(outcome.bytes), agent), unknown: null }
  }
  if (outcome.kind === 'failed' && !meansNone(outcome)) return { rules: null, unknown: unknownBy(outcome) }
  return { rules: null, unknown: null }
}

function meansNone(outcome: FetchOutcome & { kind: 'failed' }): boolean {
  const status = outcome.trace.status ?? 0
  if (outcome.failure === 'status') return status < 500 && status !== 429
  return outcome.failure === 'redirects' || outcome.failure === 'encoding' || outcome.failure === 'too-large'
}

function unknownBy(outcome: FetchOutcome & { kind: 'failed' }): Known['unknown'] {
  const { failure, retryAfterSeconds } = outcome
  const host = new URL(outcome.trace.url).host
  const reason =
    failure === 'status'
      ? `robots.txt of ${host} answered ${outcome.trace.status}; until it can be read nothing may be fetched (RFC 9309)`
      : `robots.txt of ${host} could not be read: ${outcome.reason}`
  return { kind: 'unknown', failure, reason, retryAfterSeconds }
}

function keepSeconds(outcome: FetchOutcome): number {
  if (outcome.kind === 'failed' && !meansNone(outcome)) {
    return outcome.failure === 'resting' ? 0 : RETRY_SECONDS
  }
  if (outcome.kind !== 'fresh' || outcome.freshSeconds === null) return LONGEST_SECONDS
  return Math.min(Math.max(outcome.freshSeconds, SHORTEST_SECONDS), LONGEST_SECONDS)
}

function forgetOldest(kept: Map<string, unknown>): void {
  const oldest = kept.keys().next()
  if (!oldest.done) kept.delete(oldest.value)
}
