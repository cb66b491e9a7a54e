import { constants, gunzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Page } from './types.ts'

/** What waits in memory, goes to a thread and lies in the store; `pack` and `packedAsSent` make and `unpack` undoes it. */
export interface Packed {
  /** One zstd frame (RFC 8878), or gzip (RFC 1952) as a server sent it: the first bytes tell. */
  readonly bytes: Uint8Array
}

/** A page on its way to a judgement and the store: pages wait by the dozen, and packed they take a fifth of the room. */
export interface PackedPage extends Omit<Page, 'bytes'> {
  readonly packed: Packed
}

/** A later page of an article, with the address that was asked for. */
export interface LaterPage extends PackedPage {
  readonly asked: string
}

/**
 * By zstd of level 1: 0.43 ms of CPU and 36 kB for a page of 173 kB, where the usual level 3 takes 0.69 ms and 34 kB (mean of
 * a hundred papers' pages). Whatever level wrote it, it is unpacked alike. A copy, which holds no more than itself.
 */
export function pack(bytes: Uint8Array): Packed {
  return { bytes: new Uint8Array(zstdCompressSync(bytes, LEVEL)) }
}

/** Bytes. What Node packs with, its last chunk included, stays until the next collection of all; small ones take no longer. */
const CHUNK = 4 * 1024
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: CHUNK }

/**
 * A gzip body as a server sent it, kept so: unpacked here it would lie outside V8's heap and bring on collections of it
 * all, and to pack it again is as much work. Null for what is no gzip, or is large, or says that it grows large or to
 * nothing. Whether it is whole finds out who unpacks it. Cost: a copy.
 */
export function packedAsSent(body: Uint8Array): Packed | null {
  if (body.length > SENT.most || !isGzip(body)) return null
  const size = sizeToldBy(body)
  return size > 0 && size <= SENT.told ? { bytes: new Uint8Array(body) } : null
}

/**
 * Bytes of a body that is kept as it was sent, and of what may come out of it by its own word, and at all: gzip of several
 * members tells the size of the last one alone.
 */
const SENT = { most: 64 * 1024, told: 512 * 1024, grown: 8 * 1024 * 1024 } as const

/** Header and trailer of RFC 1952, 2.2, by deflate. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes.length >= 18 && bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

/** What gzip's last four bytes say of its size unpacked (ISIZE). */
function sizeToldBy({ buffer, byteOffset, length }: Uint8Array): number {
  return new DataView(buffer, byteOffset, length).getUint32(length - 4, true)
}

/** How many bytes come out of what was kept as it was sent, as it says itself. */
export function sizeUnpacked({ bytes }: Packed): number {
  return isGzip(bytes) ? sizeToldBy(bytes) : 0
}

/** Whether it is as a server sent it, and so may be torn; what we packed ourselves is not. */
export function isAsSent({ bytes }: Packed): boolean {
  return isGzip(bytes)
}

/** The same bytes again. Throws on what is neither, on gzip that is torn, and on such as grows beyond what is kept so. */
export function unpack({ bytes }: Packed): Uint8Array {
  if (isGzip(bytes)) return gunzipSync(bytes, { chunkSize: CHUNK, maxOutputLength: SENT.grown })
  return zstdDecompressSync(bytes, { chunkSize: CHUNK })
}

/** The page as it came. */
export function unpackPage<Kept extends PackedPage>({ packed, ...page }: Kept): Omit<Kept, 'packed'> & Page {
  return { ...page, bytes: unpack(packed) }
}

/**
 * Node cuts small buffers out of one of 64 kB, which stays as long as any of them; and whatever zlib was used for once, its
 * last chunk included, stays until the next collection of all. So each page that was unpacked or packed held 64 kB, which
 * brought that collection on; in cuts of 8 kB it comes less often. Counts for the thread that calls it.
 */
export function keepBuffersApart(): void {
  Buffer.poolSize = 8 * 1024
}
