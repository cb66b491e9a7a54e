import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './encoding.ts'
import { ownHeaders, sharedHeaders } from './headers.ts'
import type { ServedFile } from './served-file.ts'

/** One document in one encoding; of its headers all that its body does not decide is written down beforehand. */
export interface Variant {
  /** Of these bytes in this encoding under this type: no two variants share one. */
  readonly etag: string
  /** For 304: name, value, name, value, as node:http takes them without copying; those of the body are not among them. */
  readonly headersUnchanged: string[]
  /** The body, where it was made before. */
  readonly ready: VariantBody | null
  /** Makes the body at the first call; all that ask meanwhile get the same. Cost: 10 ms of CPU for 300 kB, in a thread of its own. */
  make(): Promise<VariantBody>
}

export interface VariantBody {
  readonly bytes: Uint8Array
  /** All headers of a 200. */
  readonly headers: string[]
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

/** The variants of a document. It is compressed when one asks for it so, once: most of an edition is asked for by nobody. */
export function makeServings(file: ServedFile, modifiedAtSeconds: number): Servings {
  const bodies = {
    identity: async () => file.bytes,
    gzip: once(() => gzipped(file.bytes, { level: 9 })),
    br: once(() => brotlied(file.bytes, brotliOptions(file.bytes.length))),
  }
  const isShownByWindow = XML_FEED.test(file.contentType)
  const make = (contentType: string, mark: string): Variants => {
    const one = (encoding: Encoding) =>
      variant({ file, encoding, compress: bodies[encoding], contentType, mark, modifiedAtSeconds, isShownByWindow })
    return { identity: one('identity'), gzip: one('gzip'), br: one('br') }
  }
  return {
    plain: make(file.contentType, ''),
    window: isShownByWindow ? make('application/xml; charset=utf-8', '-xml') : null,
  }
}

/** The same promise at every call, but after one that was rejected. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make().catch((cause: unknown) => {
      made = null
      throw cause
    })
    return made
  }
}

interface Making {
  readonly file: ServedFile
  readonly encoding: Encoding
  readonly compress: () => Promise<Uint8Array>
  readonly contentType: string
  readonly mark: string
  readonly modifiedAtSeconds: number
  readonly isShownByWindow: boolean
}

function variant(making: Making): Variant {
  const { file, encoding, compress, contentType, mark, modifiedAtSeconds, isShownByWindow } = making
  const coding = encoding === 'identity' ? '' : `-${encoding}`
  const etag = `${file.etag.slice(0, -1)}${mark}${coding}"`
  const vary = isShownByWindow ? 'Accept-Encoding, Accept' : 'Accept-Encoding'
  const kept = sharedHeaders({ file, etag, vary })
  let ready: VariantBody | null = null
  return {
    etag,
    headersUnchanged: kept,
    get ready() {
      return ready
    },
    async make() {
      const bytes = await compress()
      const ofBody = ['Content-Type', contentType, 'Content-Length', String(bytes.length)]
      const ofCoding = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
      ready ??= { bytes, headers: [...kept, ...ownHeaders(file, modifiedAtSeconds), ...ofBody, ...ofCoding] }
      return ready
    },
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
