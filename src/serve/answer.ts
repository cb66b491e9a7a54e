import type { IncomingMessage, ServerResponse } from 'node:http'
import { isUnchanged } from './conditional.ts'
import type { Route, ServedDocument } from './documents.ts'
import { chooseEncoding } from './encoding.ts'
import { DATA_POLICY, SAFETY_HEADERS } from './headers.ts'
import type { VariantBody } from './variant.ts'

/**
 * Answers for an address that is known. All but the first to ask for a body in an encoding find it made, and are answered
 * at once: null. For the first it resolves when the answer was written, and rejects where the body cannot be made.
 */
export function answerRoute(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> | null {
  const { method } = request
  const reads = method === 'GET' || method === 'HEAD'
  if (reads && route.kind === 'document') return answerDocument(route.document, request, response)
  if (reads && route.kind === 'redirect') answerPlain(response, 308, 'moved', { Location: route.to })
  else answerMethod(route, request, response)
  return null
}

/** A short answer in plain text; it says nothing that the request said, and is kept by nobody. */
export function answerPlain(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = `${text}\n`
  response.writeHead(status, [
    ...SAFETY_HEADERS,
    'Content-Security-Policy',
    DATA_POLICY,
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    'no-store',
    ...Object.entries(headers).flat(),
  ])
  response.end(body)
}

/** A method that is not for reading: 405; for a feed's preflight by a page's script, what it may do. */
function answerMethod(route: Route, request: IncomingMessage, response: ServerResponse): void {
  const isFeed = route.kind === 'document' && route.document.isPublicFeed
  if (request.method !== 'OPTIONS' || !isFeed) {
    answerMethodNotAllowed(response)
    return
  }
  response.writeHead(204, {
    Allow: 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
    'Access-Control-Max-Age': '86400',
  })
  response.end()
}

/** The connection ends with it: a body that may follow is not worth reading. */
export function answerMethodNotAllowed(response: ServerResponse): void {
  answerPlain(response, 405, 'This address can only be read.', { Allow: 'GET, HEAD', Connection: 'close' })
}

function answerDocument(
  document: ServedDocument,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> | null {
  const { headers } = request
  const { plain, window } = document.servings
  const variants = window !== null && isWindow(headers.accept) ? window : plain
  const variant = variants[chooseEncoding(headers['accept-encoding'])]
  const ifNoneMatch = headers['if-none-match']
  const ifModifiedSince = headers['if-modified-since']
  if (isUnchanged(ifNoneMatch, ifModifiedSince, variant.etag, document.modifiedAtSeconds)) {
    response.writeHead(304, variant.headersUnchanged)
    response.end()
    return null
  }
  if (variant.ready === null) return variant.make().then((body) => answerBody(response, body))
  answerBody(response, variant.ready)
  return null
}

function answerBody(response: ServerResponse, { bytes, headers }: VariantBody): void {
  response.writeHead(200, headers)
  // node:http leaves the body out for HEAD.
  response.end(bytes)
}

/** Whether a person's browser asks for its window: it wants HTML and knows of no feeds. */
function isWindow(accept: string | undefined): boolean {
  return accept?.includes('text/html') === true && !/rss\+xml|atom\+xml|feed\+json/u.test(accept)
}
