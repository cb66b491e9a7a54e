import type { FetchKind, FetchRequest, Validators } from '../domain/fetching.ts'
import type { PushOffer } from '../domain/subscriptions.ts'
import { readHttpDate } from './http-date.ts'

/** An answer's header fields by lower-case name, values as bytes in Latin-1; of a field sent twice the first counts, but for lists. */
export type Headers = ReadonlyMap<string, string>

/** No publisher's hint reaches further than this: sites tend to misconfigure (a year of max-age is common). */
export const LONGEST_HINT_SECONDS = 24 * 60 * 60

const ACCEPT: Readonly<Record<FetchKind, string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  list: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, */*;q=0.5',
  robots: 'text/plain, */*;q=0.5',
  hub: '*/*',
}

/** What we say of ourselves: no cookie, no referrer, nothing that a browser would say. */
export function requestHeaders(request: FetchRequest, userAgent: string, validators: Validators | null): string[] {
  const headers = [
    'user-agent',
    userAgent,
    'accept',
    ACCEPT[request.kind],
    'accept-encoding',
    'gzip, deflate, br, zstd',
  ]
  if (validators?.etag != null && isSendable(validators.etag)) headers.push('if-none-match', validators.etag)
  if (validators?.lastModified != null && isSendable(validators.lastModified)) {
    headers.push('if-modified-since', validators.lastModified)
  }
  if (request.form !== undefined) headers.push('content-type', 'application/x-www-form-urlencoded')
  if (request.idempotencyKey !== undefined) headers.push('idempotency-key', `"${request.idempotencyKey}"`)
  return headers
}

/** A field value by RFC 9110, 5.5; undici throws at anything else. */
function isSendable(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]+$/u.test(value)
}

export function readHeaders(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Map<string, string>()
  for (const [name, value] of Object.entries(raw)) {
    const first = typeof value === 'string' ? value : name === 'link' ? value?.join(', ') : value?.[0]
    if (first !== undefined) headers.set(name, first)
  }
  return headers
}

/** ETag and Last-Modified exactly as they came; null where neither did. An empty field says nothing. */
export function readValidators(headers: Headers): Validators | null {
  const etag = headers.get('etag') || null
  const lastModified = headers.get('last-modified') || null
  return etag === null && lastModified === null ? null : { etag, lastModified }
}

/** The stored validators, renewed by what a 304 said (RFC 9111, 3.2 and 4.3.4). */
export function renewValidators(stored: Validators | null, received: Validators | null): Validators | null {
  if (stored === null || received === null) return received ?? stored
  return { etag: received.etag ?? stored.etag, lastModified: received.lastModified ?? stored.lastModified }
}

/**
 * Cache-Control max-age, else Expires, in seconds from now, at most a day; null where neither is said or can be read.
 * Age is left out on purpose: a copy that a cache has kept for long is no reason to come sooner.
 */
export function readFreshSeconds(headers: Headers, now: number): number | null {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/iu.exec(headers.get('cache-control') ?? '')?.[1]
  if (maxAge !== undefined) return bounded(Number(maxAge))
  const expires = readHttpDate(headers.get('expires') ?? '')
  return expires === null ? null : bounded((expires - serverNow(headers, now)) / 1000)
}

/** Retry-After in either form (RFC 9110, 10.2.3), in seconds, at most a day; null where missing or garbage. */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const seconds = retryAfterAsSaid(headers, now)
  return seconds === null ? null : bounded(seconds)
}

/**
 * How long the whole host is left alone for what one of its addresses said. More than a day is no wish but a mistake, or
 * the malice of one page against its neighbours: it is then not believed for the host, and null.
 */
export function readHostRest(headers: Headers, now: number): number | null {
  const seconds = retryAfterAsSaid(headers, now)
  return seconds === null || seconds > LONGEST_HINT_SECONDS ? null : bounded(seconds)
}

function retryAfterAsSaid(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/u.test(value)) return Number(value)
  const date = readHttpDate(value)
  return date === null ? null : (date - serverNow(headers, now)) / 1000
}

/** The server's own clock where it tells it, so that a wrong clock on either side does no harm. */
function serverNow(headers: Headers, now: number): number {
  return readHttpDate(headers.get('date') ?? '') ?? now
}

function bounded(seconds: number): number {
  return Math.ceil(Math.min(Math.max(seconds, 0), LONGEST_HINT_SECONDS))
}

/** The hub and the own address that Link fields name (RFC 8288; W3C WebSub, section 4), absolute; null where either is missing. */
export function readPushOffer(headers: Headers, base: string): PushOffer | null {
  const links = [...(headers.get('link') ?? '').slice(0, LONGEST_LINKS).matchAll(LINK)]
  const target = (relation: string): string | null => {
    const link = links.find(([, , parameters = '']) => relationsOf(parameters).includes(relation))
    const url = link === undefined ? null : URL.parse(link[1] ?? '', base)
    return url === null || !/^https?:$/u.test(url.protocol) ? null : url.href
  }
  const [hub, topic] = [target('hub'), target('self')]
  return hub === null || topic === null ? null : { hub, topic }
}

const LONGEST_LINKS = 8_000
const LINK = /<([^<>]{1,2000})>((?:\s*;\s*[\w*-]{1,40}\s*(?:=\s*(?:"[^"]{0,500}"|[^\s",;]{1,500}))?)*)/gu

function relationsOf(parameters: string): readonly string[] {
  const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/iu.exec(parameters)
  return (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/u)
}
