import type { FetchRequest, Validators } from '../domain/fetching.ts'
import { redactUrl } from '../domain/redact-url.ts'
import type { Allowance } from './allowance.ts'
import type { BodyLimit } from './body.ts'
import type { Connections } from './connections.ts'
import { type Exchanged, exchange } from './exchange.ts'
import { requestHeaders } from './headers.ts'
import type { Passage } from './passage.ts'

/** How a fetch ended, after all its redirects. */
export type Journey = JourneyPath &
  (
    | { readonly kind: 'answered'; readonly answer: Exchanged & { readonly ok: true } }
    | { readonly kind: 'broken'; readonly answer: Exchanged & { readonly ok: false } }
    | { readonly kind: 'stopped'; readonly passage: Passage & { readonly open: false } }
    | { readonly kind: 'astray'; readonly status: number; readonly reason: string }
  )

export interface JourneyPath {
  readonly finalUrl: string
  /** The address that nothing but permanent redirects (301, 308) led to; null where the first hop was not one. */
  readonly movedTo: string | null
  /** What was sent with the last request. */
  readonly sent: Validators | null
}

export interface JourneyMeans {
  readonly connections: Connections
  readonly userAgent: string
  readonly redirects: number
  readonly limit: BodyLimit
  readonly allowance: Allowance
  /** Opens the way to an address, or says why not: scheme, guard, robots, the host's turn. */
  readonly pass: (url: URL) => Promise<Passage>
  /** Told of every answer before the next in line has his turn, so that a wish to be left alone holds at once. */
  readonly heed: (url: URL, answer: Exchanged) => void
}

/** Where a fetch stands before its next request. */
interface Hop {
  readonly url: URL
  readonly number: number
  readonly permanent: boolean
}

/**
 * Follows redirects by hand, each hop through the same door as the first. Validators go along over temporary hops, for
 * they came from the far end; after a permanent one the new address is asked for a whole body, by which it can be judged.
 */
export async function travel(request: FetchRequest, means: JourneyMeans): Promise<Journey> {
  let hop: Hop = { url: new URL(request.url), number: 0, permanent: true }
  for (;;) {
    const moved = hop.number > 0 && hop.permanent
    const path = {
      finalUrl: hop.url.href,
      movedTo: moved ? hop.url.href : null,
      sent: moved ? null : request.validators,
    }
    const passage = await means.pass(hop.url)
    if (!passage.open) return { kind: 'stopped', passage, ...path }
    const answer = await askAndLeave(request, hop.url, path.sent, means, passage.leave)
    if (!answer.ok) return { kind: 'broken', answer, ...path }
    const next = nextHop(hop, answer, request, means.redirects)
    if (next === null) return { kind: 'answered', answer, ...path }
    if (typeof next === 'string') return { kind: 'astray', status: answer.status, reason: next, ...path }
    hop = next
  }
}

async function askAndLeave(
  request: FetchRequest,
  url: URL,
  validators: Validators | null,
  means: JourneyMeans,
  leave: () => void,
): Promise<Exchanged> {
  try {
    const headers = requestHeaders(request, means.userAgent, validators)
    const form = request.form === undefined ? null : new URLSearchParams(request.form).toString()
    const ask = { url, headers, form, limit: means.limit, keepsPacked: request.keepsPacked === true }
    const answer = await exchange(means.connections, ask, means.allowance)
    means.heed(url, answer)
    return answer
  } finally {
    leave()
  }
}

/** A header's bytes are read as Latin-1; an address that was sent in raw UTF-8 is meant so. */
function asMeant(location = ''): string {
  if (!/[\u0080-\u00ff]/u.test(location) || /[^\0-\u00ff]/u.test(location)) return location
  const bytes = Uint8Array.from(location, (letter) => letter.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return location
  }
}

const PERMANENT: readonly number[] = [301, 308]
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

/** The next hop, null where this answer is the last, or why the journey ends here. */
function nextHop(hop: Hop, answer: Exchanged & { ok: true }, request: FetchRequest, most: number): Hop | string | null {
  if (!REDIRECTS.includes(answer.status)) return null
  const location = asMeant(answer.headers.get('location'))
  if (location === '') return `${answer.status} without an address to go to`
  if (request.form !== undefined) return `${answer.status} in answer to a POST is not followed`
  if (hop.number >= most) return `more than ${most} redirects, at last to ${redactUrl(hop.url.href)}`
  if (!URL.canParse(location, hop.url)) return `${answer.status} to something that is no address`
  const url = new URL(location, hop.url)
  url.hash = ''
  if (url.href === hop.url.href) return `${answer.status} to itself`
  return { url, number: hop.number + 1, permanent: hop.permanent && PERMANENT.includes(answer.status) }
}
