import { readFile } from 'node:fs/promises'
import type { Position } from './document.ts'

export type TextOutcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly message: string; readonly at: Position }

/** A config file as text. One in another encoding is unreadable: read as UTF-8 it would publish garbled names. */
export async function readText(file: string): Promise<TextOutcome> {
  try {
    return decode(await readFile(file))
  } catch (cause) {
    if (isMissing(cause)) return { kind: 'missing' }
    return { kind: 'unreadable', message: `cannot be read: ${messageOf(cause)}`, at: { line: 1, column: 1 } }
  }
}

function decode(bytes: Uint8Array): TextOutcome {
  if (isUtf16(bytes)) {
    return { kind: 'unreadable', message: 'is UTF-16 ("Unicode"); save it as UTF-8', at: { line: 1, column: 1 } }
  }
  const text = asUtf8(bytes)
  if (text !== null) return { kind: 'text', text }
  return { kind: 'unreadable', message: 'is not UTF-8; save it as UTF-8', at: firstBad(bytes) }
}

/** By its mark, or by the zero that stands beside each plain letter; read as UTF-8 those would be control characters. */
function isUtf16(bytes: Uint8Array): boolean {
  const first = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (first === 0xfffe || first === 0xfeff) return true
  const start = bytes.subarray(0, 1000)
  return start.length > 3 && start.filter((byte) => byte === 0).length > start.length / 4
}

/** A line feed stands within no other sign of UTF-8, so each line can be read by itself. */
function firstBad(bytes: Uint8Array): Position {
  let start = 0
  for (let line = 1; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start)
    const written = bytes.subarray(start, end < 0 ? bytes.length : end)
    if (asUtf8(written) === null) return { line, column: columnOfBad(written) }
    if (end < 0) break
    start = end + 1
  }
  return { line: 1, column: 1 }
}

/** Its place among the line's own letters, of which none need be the one that stands for a lost one. */
function columnOfBad(line: Uint8Array): number {
  return new TextDecoder().decode(line).indexOf('\ufffd') + 1
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
