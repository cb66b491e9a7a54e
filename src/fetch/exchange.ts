import { type Packed, packedAsSent, sizeUnpacked } from '../domain/packed.ts'
import type { Allowance } from './allowance.ts'
import { type BodyLimit, decodeBody, readBody, tooLarge } from './body.ts'
import type { Connections } from './connections.ts'
import { explainFailure, type Failure } from './failure.ts'
import { type Headers, readHeaders } from './headers.ts'

/** One request to one address, as it goes out. */
export interface Ask {
  readonly url: URL
  readonly headers: string[]
  readonly form: string | null
  readonly limit: BodyLimit
  /** Whether a small gzip body is handed on as it was sent. */
  readonly keepsPacked: boolean
}

/** One answer, or why there is none. */
export type Exchanged =
  | {
      readonly ok: true
      readonly status: number
      readonly headers: Headers
      /** Empty where `packed` is given. */
      readonly bytes: Uint8Array
      readonly packed?: Packed
    }
  | (Failure & { readonly ok: false; readonly status: number | null; readonly headers: Headers; readonly read: number })

/** Asks once, follows nothing, retries nothing, and stops when the allowance of time is used up. Never rejects. */
export async function exchange(connections: Connections, ask: Ask, allowance: Allowance): Promise<Exchanged> {
  try {
    return await allowance.within((signal) => askOnce(connections, ask, signal))
  } catch (error) {
    const failure = allowance.isSpent()
      ? { failure: 'timeout' as const, reason: `not done within ${allowance.totalSeconds} s` }
      : explainFailure(error)
    return { ok: false, ...failure, status: null, headers: new Map(), read: 0 }
  }
}

async function askOnce(connections: Connections, ask: Ask, signal: AbortSignal): Promise<Exchanged> {
  const answer = await connections.request(ask.url, {
    method: ask.form === null ? 'GET' : 'POST',
    headers: ask.headers,
    body: ask.form,
    signal,
  })
  const headers = readHeaders(answer.headers)
  const status = answer.statusCode
  if (!carriesBody(status)) {
    await answer.body.dump({ limit: DUMP_BYTES, signal })
    return { ok: true, status, headers, bytes: new Uint8Array(0) }
  }
  const announced = Number(headers.get('content-length') ?? 0)
  if (announced > ask.limit.bytes && ask.limit.beyond === 'refuse') {
    answer.body.destroy()
    return tooLong(ask.limit, status, headers, 0)
  }
  const body = await readBody(answer.body, ask.limit)
  if (body.cut && ask.limit.beyond === 'refuse') return tooLong(ask.limit, status, headers, ask.limit.bytes)
  const packed = ask.keepsPacked && isOnceGzipped(headers) ? packedAsSent(body.bytes) : null
  if (packed !== null && sizeUnpacked(packed) <= ask.limit.bytes)
    return { ok: true, status, headers, bytes: new Uint8Array(0), packed }
  return unpack(body.bytes, ask.limit, status, headers)
}

function isOnceGzipped(headers: Headers): boolean {
  return /^\s*(?:x-)?gzip\s*$/iu.test(headers.get('content-encoding') ?? '')
}

/** Only these are read; of an error page or a redirect's body nothing is wanted. */
function carriesBody(status: number): boolean {
  return status === 200 || status === 203
}

/** Read off to keep the connection; a longer one is closed. */
const DUMP_BYTES = 64 * 1024

function tooLong(limit: BodyLimit, status: number, headers: Headers, read: number): Exchanged {
  return { ok: false, failure: 'too-large', reason: tooLarge(limit), status, headers, read }
}

async function unpack(raw: Uint8Array, limit: BodyLimit, status: number, headers: Headers): Promise<Exchanged> {
  const body = await decodeBody(raw, headers.get('content-encoding') ?? '', limit)
  if (body.ok) return { ok: true, status, headers, bytes: body.bytes }
  return { ok: false, failure: body.failure, reason: body.reason, status, headers, read: body.read }
}
