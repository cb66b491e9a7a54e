import type { Transform } from 'node:stream'
import {
  brotliDecompressSync,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzipSync,
} from 'node:zlib'

/** A body within its limit, or why there is none. `cut` says that more would have come. */
export type BodyOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly cut: boolean }
  | { readonly ok: false; readonly failure: 'too-large' | 'encoding'; readonly reason: string; readonly read: number }

export interface BodyLimit {
  /** Counted after decompression, and before it as well. */
  readonly bytes: number
  /** What happens at the limit: the answer is refused, or what came so far is taken. */
  readonly beyond: 'refuse' | 'cut'
}

/** Reads all of a body, at most so many bytes; one that is to be refused is empty. Rejects as the stream does. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  limit: BodyLimit,
): Promise<{ readonly bytes: Uint8Array; readonly cut: boolean }> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit.bytes) return { bytes: join(chunks, limit.beyond === 'cut' ? limit.bytes : 0), cut: true }
  }
  return { bytes: join(chunks, size), cut: false }
}

/** More than two codings on one another are an attack, not a habit. */
const MOST_CODINGS = 2

/**
 * Undoes Content-Encoding. A label that is wrong does no harm where the bytes plainly are text: '<' or '{' can open
 * neither gzip, zlib, zstd nor brotli. Cost is bounded by the limit, whatever a bomb would grow to.
 */
export async function decodeBody(bytes: Uint8Array, contentEncoding: string, limit: BodyLimit): Promise<BodyOutcome> {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
  const applied = codings.filter((coding) => coding !== '' && coding !== 'identity').toReversed()
  if (applied.length === 0 || bytes.length === 0 || isPlainText(bytes)) return { ok: true, bytes, cut: false }
  if (applied.length > MOST_CODINGS) return encodingProblem(`${applied.length} codings on one another`, bytes)
  let current: BodyOutcome = { ok: true, bytes, cut: false }
  for (const coding of applied) {
    if (!current.ok) return current
    current = await undo(coding, current.bytes, limit)
  }
  return current
}

async function undo(coding: string, bytes: Uint8Array, limit: BodyLimit): Promise<BodyOutcome> {
  const small = undoAtOnce(coding, bytes, limit)
  if (small !== null) return { ok: true, bytes: small, cut: false }
  const decoder = createDecoder(coding, bytes)
  if (decoder === null) return encodingProblem(`the coding "${coding.slice(0, 20)}" is not known`, bytes)
  try {
    decoder.end(bytes)
    const body = await readBody(decoder, limit)
    if (!body.cut || limit.beyond === 'cut') return { ok: true, ...body }
    return { ok: false, failure: 'too-large', reason: tooLarge(limit, 'unpacked'), read: limit.bytes }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return encodingProblem(`the ${coding} body cannot be unpacked (${why})`, bytes)
  }
}

/**
 * Bytes: so much is unpacked in a millisecond or two, in which a stream would cost as much as the unpacking. What Node
 * unpacks with, its last chunk included, stays until the next collection of all: small chunks cost no more time.
 */
const SMALL = { packed: 64 * 1024, unpacked: 512 * 1024, chunk: 4 * 1024 } as const

/** A small body unpacked in one go; null where it is not small, grows too much or is broken: then the stream tells. */
function undoAtOnce(coding: string, bytes: Uint8Array, limit: BodyLimit): Uint8Array | null {
  if (bytes.length > SMALL.packed) return null
  const most = { maxOutputLength: Math.min(SMALL.unpacked, limit.bytes), chunkSize: SMALL.chunk }
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return gunzipSync(bytes, most)
    return coding === 'br' ? brotliDecompressSync(bytes, most) : null
  } catch {
    return null
  }
}

const CHUNK = { chunkSize: 64 * 1024 }

/** By RFC 9110, 8.4.1, with the raw deflate that some servers send for "deflate". */
function createDecoder(coding: string, bytes: Uint8Array): Transform | null {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip(CHUNK)
  if (coding === 'br') return createBrotliDecompress(CHUNK)
  if (coding === 'zstd') return createZstdDecompress(CHUNK)
  if (coding !== 'deflate') return null
  return ((bytes[0] ?? 0) & 0x0f) === 8 ? createInflate(CHUNK) : createInflateRaw(CHUNK)
}

/** Whether the first byte that is no white space or byte order mark opens markup or JSON. */
function isPlainText(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).replace(/^(?:\u00ef\u00bb\u00bf)?\s*/u, '')
  return /^(?:<[?!/a-z]|\{\s*"|\[\s*[{"])/iu.test(start)
}

export function tooLarge(limit: BodyLimit, how = 'long'): string {
  return `more than ${Math.round(limit.bytes / 1_000_000)} MB ${how}`
}

function encodingProblem(reason: string, bytes: Uint8Array): BodyOutcome {
  return { ok: false, failure: 'encoding', reason, read: bytes.length }
}

/** One array of its own (not of Node's shared pool), so that it can be handed to a worker thread. */
function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    if (at === size) break
    const part = chunk.length > size - at ? chunk.subarray(0, size - at) : chunk
    whole.set(part, at)
    at += part.length
  }
  return whole
}
