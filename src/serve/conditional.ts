/**
 * Whether a client's copy is still good (RFC 9110 section 13.2.2): If-None-Match decides alone where it is there, by
 * weak comparison, with lists and "*"; else If-Modified-Since, in whole seconds.
 */
export function isUnchanged(
  ifNoneMatch: string | undefined,
  ifModifiedSince: string | undefined,
  etag: string,
  modifiedAtSeconds: number,
): boolean {
  if (ifNoneMatch !== undefined) return ifNoneMatch === etag || listMatches(ifNoneMatch, etag)
  if (ifModifiedSince === undefined) return false
  const since = readHttpDate(ifModifiedSince)
  return since !== null && modifiedAtSeconds <= since
}

function listMatches(header: string, etag: string): boolean {
  if (header.trim() === '*') return true
  for (const match of header.matchAll(ENTITY_TAG)) if (match[1] === etag) return true
  return false
}

/** Seconds since 1970, or null: only RFC 9110's own form of a date is read, others are ignored as it asks. */
function readHttpDate(text: string): number | null {
  if (!HTTP_DATE.test(text)) return null
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000)
}

/** An entity tag, its strength left aside; a comma within quotes is part of it. */
const ENTITY_TAG = /(?:W\/)?("[^"]*")/gu
const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/u
