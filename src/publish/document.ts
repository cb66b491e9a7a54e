import { createHash } from 'node:crypto'
import type { EditionDocument } from '../domain/edition.ts'
import { withoutMarks } from '../locale/plain-letters.ts'

/** The media types of what we publish, by format. */
export const CONTENT_TYPES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
} as const

/** One file of the output folder. The ETag is made of the bytes alone, so that equal bytes are one version. */
export function editionDocument(
  path: string,
  format: keyof typeof CONTENT_TYPES,
  text: string,
  updated: string,
): EditionDocument {
  const bytes = new TextEncoder().encode(text)
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  return { path, contentType: CONTENT_TYPES[format], bytes, etag: `"${digest}"`, updated }
}

/** A slug that may stand in a path: lower case, a-z, 0-9, "." and "-". */
export function pathPart(text: string): string {
  const slug = withoutMarks(text)
    .replace(/[^a-z0-9.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
  return slug === '' ? 'x' : slug
}
