import { type LaterPage, type PackedPage, pack, unpackPage } from '../domain/packed.ts'
import type { Page } from '../domain/types.ts'

/** The content type of several pages that are kept as one. */
const BUNDLE = 'application/vnd.rivermouth.pages'

/** The pages of one article as one that the store keeps: a line of JSON that says what follows, then their bytes. */
export function bundlePages(first: PackedPage, later: readonly LaterPage[]): PackedPage {
  if (later.length === 0) return first
  const pages = [{ ...first, asked: first.url }, ...later].map(unpackPage)
  const heads = pages.map(({ url, asked, contentType, bytes }) => ({ url, asked, contentType, length: bytes.length }))
  const head = new TextEncoder().encode(`${JSON.stringify(heads)}\n`)
  const bytes = new Uint8Array(head.length + pages.reduce((sum, page) => sum + page.bytes.length, 0))
  let at = 0
  for (const part of [head, ...pages.map((page) => page.bytes)]) {
    bytes.set(part, at)
    at += part.length
  }
  return { url: first.url, packed: pack(bytes), contentType: BUNDLE }
}

/** A page with the address that was asked for. */
export interface AskedPage extends Page {
  readonly asked: string
}

/** The pages that the store keeps as one; a page that is no bundle is the only one. */
export function pagesOf(kept: Page): readonly AskedPage[] {
  if (kept.contentType !== BUNDLE) return [{ ...kept, asked: kept.url }]
  const end = kept.bytes.indexOf(10)
  const heads: unknown = JSON.parse(new TextDecoder().decode(kept.bytes.subarray(0, end)))
  let at = end + 1
  return (Array.isArray(heads) ? heads.filter(isHead) : []).map(({ url, asked, contentType, length }) => {
    const bytes = kept.bytes.subarray(at, at + length)
    at += length
    return { url, asked, contentType, bytes }
  })
}

interface Head {
  readonly url: string
  readonly asked: string
  readonly contentType: string | null
  readonly length: number
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false
  if (!('url' in value && 'asked' in value && 'contentType' in value && 'length' in value)) return false
  const { url, asked, contentType, length } = value
  const typed = contentType === null || typeof contentType === 'string'
  return typeof url === 'string' && typeof asked === 'string' && typeof length === 'number' && typed
}
