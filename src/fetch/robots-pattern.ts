/** A rule's path, as written and as RFC 9309, 2.2.2 compares it. */
export interface Pattern {
  /** Non-ASCII characters escaped, nothing else changed. */
  readonly written: string
  /** The same with escaped unreserved characters unescaped. */
  readonly decoded: string
}

export function foldPattern(value: string): Pattern {
  const written = escapeNonAscii(value)
  return { written, decoded: unescapeUnreserved(written) }
}

/** Non-ASCII as UTF-8 octets in %XX, and every %xx in capitals. */
export function escapeNonAscii(value: string): string {
  const escaped = value.replaceAll(/[^\x00-\x7f]+/gu, (run) => encodeURIComponent(run.toWellFormed()))
  return escaped.replaceAll(/%[0-9a-f]{2}/giu, (octet) => octet.toUpperCase())
}

/** %7E and the like are written plainly; what is reserved stays escaped, for "/" and "%2F" are not the same. */
export function unescapeUnreserved(value: string): string {
  return value.replaceAll(/%(?<hex>[0-9a-f]{2})/giu, (octet, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return /[\w.~-]/u.test(character) ? character : octet.toUpperCase()
  })
}

/**
 * Whether a path begins with a pattern, in which "*" stands for anything and a closing "$" for the end.
 * Cost: at most the product of the two lengths; no pattern makes it worse.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const first = pieces[0] ?? ''
  if (!path.startsWith(first)) return false
  if (pieces.length === 1) return !anchored || path.length === first.length
  let at = first.length
  const last = anchored ? pieces.pop() : undefined
  for (const piece of pieces.slice(1)) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return last === undefined || (path.length - last.length >= at && path.endsWith(last))
}
