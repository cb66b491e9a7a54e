import { gunzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { guessCharset, guessVietnamese } from './charset-guess.ts'
import { codecOf } from './charset-labels.ts'
import { cleaned } from './dirt.ts'
import { isSettled } from './settled.ts'
import { decodeVni } from './vni.ts'

/** What the bytes themselves may not say. */
export interface CharsetHints {
  readonly contentType?: string | null | undefined
  /** The source's own encoding, for bytes that neither are UTF-8 nor carry a label. */
  readonly charset?: string | null | undefined
}

export interface DecodedText {
  /** NFC, without a byte order mark. */
  readonly text: string
  /** As decided, in lower case: a label, not necessarily the one that was sent. */
  readonly charset: string
  /** What was mended, in an operator's words; empty for labelled, whole bytes. */
  readonly repairs: readonly string[]
}

/** No document inflates beyond this: a gzip bomb stops here and is read as it is. */
const MOST_INFLATED_BYTES = 64_000_000
/** Where labels stand: an XML declaration is at the top, HTML asks for its meta within 1,024 bytes, and is not always obeyed. */
const HEAD_BYTES = 4096

/**
 * Bytes of a feed or a page as text. In this order: gzip nobody declared; byte order marks and the shape of UTF-16 and
 * UTF-32; valid UTF-8, whatever any label says; the HTTP charset; the XML declaration or HTML meta; the source's own;
 * a guess by common letters. UTF-8 with some bad bytes stays UTF-8. Never throws. Cost: linear.
 */
export function decodeText(bytes: Uint8Array, hints: CharsetHints = {}): DecodedText {
  const repairs: string[] = []
  const plain = inflate(bytes, repairs)
  const found = decodeMarked(plain) ?? decodeUtf8(plain, hints) ?? decodeLabelled(plain, hints) ?? decodeGuessed(plain)
  return { text: composed(found.text), charset: found.charset, repairs: [...repairs, ...found.repairs] }
}

function inflate(bytes: Uint8Array, repairs: string[]): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    const inflated = gunzipSync(bytes, { maxOutputLength: MOST_INFLATED_BYTES })
    repairs.push('was gzip, undeclared')
    return inflated
  } catch {
    repairs.push('began like gzip and could not be inflated')
    return bytes
  }
}

/** A byte order mark, or the zeros that "<" has in wide encodings; the first row that fits wins. */
const MARKS: readonly { readonly bytes: readonly number[]; readonly charset: string; readonly skip: number }[] = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], charset: 'utf-32le', skip: 4 },
  { bytes: [0x00, 0x00, 0xfe, 0xff], charset: 'utf-32be', skip: 4 },
  { bytes: [0x3c, 0x00, 0x00, 0x00], charset: 'utf-32le', skip: 0 },
  { bytes: [0x00, 0x00, 0x00, 0x3c], charset: 'utf-32be', skip: 0 },
  { bytes: [0xff, 0xfe], charset: 'utf-16le', skip: 2 },
  { bytes: [0xfe, 0xff], charset: 'utf-16be', skip: 2 },
  { bytes: [0x3c, 0x00], charset: 'utf-16le', skip: 0 },
  { bytes: [0x00, 0x3c], charset: 'utf-16be', skip: 0 },
]

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const mark = MARKS.find((row) => row.bytes.every((byte, index) => bytes[index] === byte))
  if (mark === undefined) return null
  const text = decodeAs(bytes.subarray(mark.skip), mark.charset)
  if (text === null) return null
  return { text, charset: mark.charset, repairs: mark.skip === 0 ? [`read as ${mark.charset} by its shape`] : [] }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const laxUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

function decodeUtf8(bytes: Uint8Array, hints: CharsetHints): DecodedText | null {
  const { body, marked } = withoutUtf8Marks(bytes)
  const label = labelOf(body, hints)
  if (label !== null && SEVEN_BIT.test(label) && !marked) return null
  try {
    const text = strictUtf8.decode(body)
    const lied = label !== null && codecOf(label) !== 'utf-8' && /[^\0-\x7f]/.test(text)
    return { text, charset: 'utf-8', repairs: lied ? [`labelled ${label}, is UTF-8`] : [] }
  } catch {
    return decodeDamagedUtf8(body)
  }
}

/** Encodings whose bytes are all valid UTF-8, so that only the label tells. */
const SEVEN_BIT = /^(?:iso-2022|hz|utf-7|x-user-defined)/i

function withoutUtf8Marks(bytes: Uint8Array): { readonly body: Uint8Array; readonly marked: boolean } {
  let start = 0
  while (bytes[start] === 0 || bytes[start] === 0x20 || bytes[start] === 0x0a || bytes[start] === 0x0d) start += 1
  if (bytes[start] !== 0xef || bytes[start + 1] !== 0xbb) start = 0
  const from = start
  while (bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf) start += 3
  return { body: bytes.subarray(start), marked: start > from }
}

/** Bad bytes among many good sequences mean damaged UTF-8, not another encoding: at most one bad to four good. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = laxUtf8.decode(bytes)
  const bad = text.match(/\ufffd/g)?.length ?? 0
  const good = (text.match(/[^\0-\x7f]/g)?.length ?? 0) - bad
  if (bad * 4 >= good) return null
  return { text, charset: 'utf-8', repairs: [`${bad} bytes that are no UTF-8`] }
}

function decodeLabelled(bytes: Uint8Array, hints: CharsetHints): DecodedText | null {
  for (const label of labelsOf(bytes, hints)) {
    const text = decodeAs(bytes, label)
    const font = codecOf(label) === 'windows-1252' ? guessVietnamese(bytes, decodeAs) : null
    if (font !== null) return { ...decodeSure(bytes, font), repairs: [`labelled ${label}, is ${font}`] }
    if (text !== null && isPlausible(text)) return { text, charset: label.toLowerCase(), repairs: [] }
  }
  return null
}

/** Few replacement characters and few C1 controls: a label that gives many of either is a lie. */
function isPlausible(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const wrong = text.match(/[\ufffd\x80-\x9f]/g)?.length ?? 0
  return wrong * 5 <= foreign
}

function decodeGuessed(bytes: Uint8Array): DecodedText {
  const charset = guessCharset(bytes, decodeAs)
  return { ...decodeSure(bytes, charset), repairs: [`no usable label, read as ${charset}`] }
}

function decodeSure(bytes: Uint8Array, charset: string): { readonly text: string; readonly charset: string } {
  return { text: decodeAs(bytes, charset) ?? laxUtf8.decode(bytes), charset }
}

/** Labels in the order in which they are believed; UTF-8 was tried before. Latin-1 from HTTP is a server's default. */
function labelsOf(bytes: Uint8Array, hints: CharsetHints): string[] {
  const http = httpCharset(hints.contentType)
  const inside = insideCharset(bytes)
  const said = [http, inside, hints.charset ?? null].filter((label) => label !== null)
  const usable = said.filter((label) => codecOf(label) !== null && codecOf(label) !== 'utf-8')
  const [first, ...rest] = usable
  const isDefault = first !== undefined && first === http && codecOf(first) === 'windows-1252' && rest.length > 0
  return isDefault ? [...rest, first] : usable
}

function labelOf(bytes: Uint8Array, hints: CharsetHints): string | null {
  return httpCharset(hints.contentType) ?? insideCharset(bytes)
}

function httpCharset(contentType: string | null | undefined): string | null {
  return /charset\s*[=:]\s*["']?\s*([^"';\s]+)/i.exec(contentType ?? '')?.[1] ?? null
}

function insideCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1')
  const xml = /<\?xml[^>]{0,200}?\bencoding\s*=\s*["']\s*([^"'\s>]+)/i.exec(head)?.[1]
  return xml ?? /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([^"'\s/>;]+)/i.exec(head)?.[1] ?? null
}

/** The bytes in one encoding, or null where nobody knows its label. */
function decodeAs(bytes: Uint8Array, label: string): string | null {
  const codec = codecOf(label)
  if (codec === null) return null
  if (codec === 'vni') return decodeVni(bytes)
  if (iconv.encodingExists(codec)) return iconv.decode(bytes, codec)
  try {
    return new TextDecoder(codec).decode(bytes)
  } catch {
    return null
  }
}

/**
 * NFC, without what no text has: controls, bidi overrides and isolates, byte order marks. An overlay on a sign of markup
 * (U+0338 after "<") would become one letter with it, and is dropped first.
 */
function composed(text: string): string {
  if (isSettled(text)) return text
  const bare = cleaned(text)
  return (bare.includes('\u0338') ? bare.replace(/([<>=])\u0338+/g, '$1') : bare).normalize('NFC')
}
