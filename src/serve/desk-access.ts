import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface DeskSettings {
  /** Asked for everywhere; null serves the desk to this machine alone. */
  readonly token: string | null
  /** The public address. */
  readonly baseUrl: string
  /** What the server listens on. */
  readonly host: string
}

/** Who may see the desk. */
export type DeskAccess =
  | { readonly kind: 'token'; readonly digest: Buffer; readonly baseUrl: string }
  | { readonly kind: 'loopback' }
  /** In an operator's words. */
  | { readonly kind: 'closed'; readonly why: string }

/**
 * With a token the desk is for whoever has it. Without one it is for this machine alone, and not even that where a
 * public address is set: a proxy on this machine would then show it to everybody.
 */
export function deskAccess({ token, baseUrl, host }: DeskSettings): DeskAccess {
  if (token !== null) return { kind: 'token', digest: digestOf(token), baseUrl }
  if (!isLoopback(host)) return { kind: 'closed', why: `it listens on ${host}` }
  const publicHost = URL.parse(baseUrl)?.hostname ?? ''
  if (!isLoopback(publicHost)) return { kind: 'closed', why: `base-url is ${baseUrl}` }
  return { kind: 'loopback' }
}

export type DeskRefusal = 'unknown' | 'unauthorised' | 'elsewhere' | 'cross-origin'

/**
 * Why a request may not reach the desk; null where it may. A token is sent with each request (Basic, as any browser asks
 * for it, or Bearer), so there is no cookie and no session to steal or to forget. What the network says of a request
 * (X-Forwarded-For and its kin) opens nothing; without a token its mere presence closes, since it tells of a proxy.
 */
export function refuseDesk(access: DeskAccess, request: IncomingMessage): DeskRefusal | null {
  if (access.kind === 'closed') return 'unknown'
  if (access.kind === 'loopback' && !isFromHere(request)) return 'elsewhere'
  if (access.kind === 'token' && !carriesToken(request, access.digest)) return 'unauthorised'
  if (request.method === 'GET' || request.method === 'HEAD') return null
  return isSameOrigin(access, request) ? null : 'cross-origin'
}

/** Asked by this machine, through nobody, for a name that is this machine's own: a name rebound to it by DNS is not. */
export function isFromHere({ headers, socket }: IncomingMessage): boolean {
  if (!isLoopback(socket.remoteAddress ?? '')) return false
  if (FORWARDED.some((name) => headers[name] !== undefined)) return false
  const asked = URL.parse(`http://${headers.host ?? ''}/`)
  return asked !== null && isLoopback(asked.hostname) && Number(asked.port || '80') === socket.localPort
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

function isLoopback(host: string): boolean {
  const bare = host
    .toLowerCase()
    .replace(/^\[|\]$/gu, '')
    .replace(/^::ffff:/u, '')
  return bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(bare)
}

/** Compared as digests, so that the time it takes tells nothing, not even the length. */
export function carriesToken({ headers }: IncomingMessage, digest: Buffer): boolean {
  const [, scheme = '', credentials = ''] = /^(basic|bearer) +(\S+)$/iu.exec(headers.authorization ?? '') ?? []
  const given = scheme.toLowerCase() === 'basic' ? passwordOf(credentials) : credentials
  return timingSafeEqual(digestOf(given), digest) && given !== ''
}

/** Of "name:password" in base64; whatever the name is. */
function passwordOf(credentials: string): string {
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? '' : text.slice(colon + 1)
}

export function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/**
 * Whether a form was sent from a page of our own. Browsers say so (Sec-Fetch-Site), or name the page's origin; a program
 * that names neither is no browser, and nobody's page can make it send a Bearer token.
 */
function isSameOrigin(access: DeskAccess, { headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = headers
  if (origin === undefined) return /^bearer /iu.test(headers.authorization ?? '')
  const given = URL.parse(origin)
  if (given === null) return false
  return given.host === headers.host || (access.kind === 'token' && given.origin === URL.parse(access.baseUrl)?.origin)
}
