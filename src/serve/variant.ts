import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './encoding.ts'
import { ownHeaders, sharedHeaders } from './headers.ts'
import type { ServedFile } from './served-file.ts'

/** One document in one encoding, with its headers written down beforehand. */
export interface Variant {
  readonly bytes: Uint8Array
  /** Of these bytes in this encoding under this type: no two variants share one. */
  readonly etag: string
  /** Name, value, name, value: as node:http takes them without copying. */
  readonly headers: string[]
  /** For 304: the same without those of the body. */
  readonly headersUnchanged: string[]
}

export type Variants = Readonly<Record<Encoding, Variant>>

/** What a document is served as. */
export interface Servings {
  readonly plain: Variants
  /**
   * RSS and Atom for a browser's window: plain XML, which browsers show by the feed's style sheet; as feeds they show
   * them as source text or not at all. The same bytes. Null for all other documents.
   */
  readonly window: Variants | null
}

/** Compresses a document once and writes down the headers of every variant. Cost: 10 ms of CPU for 300 kB. */
export async function makeServings(file: ServedFile, modifiedAtSeconds: number): Promise<Servings> {
  const [gzipBytes, brotliBytes] = await Promise.all([
    gzipped(file.bytes, { level: 9 }),
    brotlied(file.bytes, brotliOptions(file.bytes.length)),
  ])
  const bodies = { identity: file.bytes, gzip: gzipBytes, br: brotliBytes }
  const isShownByWindow = XML_FEED.test(file.contentType)
  const make = (contentType: string, mark: string): Variants => {
    const one = (encoding: Encoding) =>
      variant({ file, encoding, bytes: bodies[encoding], contentType, mark, modifiedAtSeconds, isShownByWindow })
    return { identity: one('identity'), gzip: one('gzip'), br: one('br') }
  }
  return {
    plain: make(file.contentType, ''),
    window: isShownByWindow ? make('application/xml; charset=utf-8', '-xml') : null,
  }
}

interface Making {
  readonly file: ServedFile
  readonly encoding: Encoding
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly mark: string
  readonly modifiedAtSeconds: number
  readonly isShownByWindow: boolean
}

function variant(making: Making): Variant {
  const { file, encoding, bytes, contentType, mark, modifiedAtSeconds, isShownByWindow } = making
  const coding = encoding === 'identity' ? '' : `-${encoding}`
  const etag = `${file.etag.slice(0, -1)}${mark}${coding}"`
  const vary = isShownByWindow ? 'Accept-Encoding, Accept' : 'Accept-Encoding'
  const kept = sharedHeaders({ file, etag, vary })
  const ofBody = ['Content-Type', contentType, 'Content-Length', String(bytes.length)]
  const ofCoding = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  return {
    bytes,
    etag,
    headers: [...kept, ...ownHeaders(file, modifiedAtSeconds), ...ofBody, ...ofCoding],
    headersUnchanged: kept,
  }
}

/** Brotli's best takes many times the time of its middle for a few percent: only small documents get it. */
function brotliOptions(size: number) {
  const quality = size < 64_000 ? 9 : 6
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size } }
}

const XML_FEED = /^application\/(?:rss|atom)\+xml/u
const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)
