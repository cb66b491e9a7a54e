import type { ServedFile } from './served-file.ts'

/** On every answer of ours, whatever it is. */
export const SAFETY_HEADERS: readonly string[] = ['X-Content-Type-Options', 'nosniff', 'Referrer-Policy', 'no-referrer']

/** On pages besides: what makes sense in a window only. */
export const PAGE_HEADERS: readonly string[] = [
  'X-Frame-Options',
  'DENY',
  'Cross-Origin-Opener-Policy',
  'same-origin',
  'Cross-Origin-Resource-Policy',
  'same-origin',
  'Permissions-Policy',
  'camera=(), geolocation=(), microphone=()',
]

/** What pages may do: our own style sheet and pictures over HTTP(S); a page without pictures narrows it in its head. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What a page of the desk may do: its own style sheet, which `style` names by its digest, and forms to the desk. */
export function deskPolicy(style: string): string {
  return `default-src 'none'; style-src ${style}; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`
}

/** What answers may do that are no pages: nothing (a sandbox bars forms, scripts and bases too); the style sheet is for feeds opened in a browser. */
export const DATA_POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; sandbox"

interface Given {
  readonly file: ServedFile
  readonly etag: string
  readonly vary: string
}

/** The headers that 200 and 304 share: every one more costs both. */
export function sharedHeaders({ file, etag, vary }: Given): string[] {
  return [
    'ETag',
    etag,
    'Cache-Control',
    cacheControl(file.path),
    'Vary',
    vary,
    ...(isFeedType(file.contentType) ? CORS_HEADERS : []),
  ]
}

/** The headers of 200 alone: with a 304 those of the copy hold, and its tag says more than a date (RFC 9110 section 15.4.5). */
export function ownHeaders({ contentType }: ServedFile, modifiedAtSeconds: number): string[] {
  const isPage = contentType.startsWith('text/html')
  return [
    'Last-Modified',
    new Date(modifiedAtSeconds * 1000).toUTCString(),
    ...SAFETY_HEADERS,
    'Content-Security-Policy',
    isPage ? PAGE_POLICY : DATA_POLICY,
    ...(isPage ? PAGE_HEADERS : []),
  ]
}

/** Whether a document is a feed or a list of feeds, which programs of other sites may read. */
export function isFeedType(contentType: string): boolean {
  return /^application\/(?:rss\+xml|atom\+xml|feed\+json)|^text\/x-opml/u.test(contentType)
}

/** Any page's script may read a public feed; it carries no cookie and needs none. */
const CORS_HEADERS = ['Access-Control-Allow-Origin', '*']

/** How long copies are good: archives never change, style sheets seldom, the rest with every round. */
function cacheControl(path: string): string {
  if (path.includes('/archive/')) return 'public, max-age=86400'
  if (/\.(?:css|svg)$/u.test(path)) return 'public, max-age=3600'
  return 'public, max-age=300'
}
