import { BULLETINS, GENERIC_HEADLINES } from '../locale/genres.ts'
import { SERIES_PARTS } from '../locale/series-words.ts'

/** `headline` folded. */
export function isGenericHeadline(headline: string): boolean {
  return GENERIC_HEADLINES.some((pattern) => pattern.test(headline))
}

/** The kind of bulletin that headline and opening (folded) are, or null. */
export function bulletinKind(opening: string): string | null {
  for (const { kind, words, atLeast } of BULLETINS) {
    if (new Set(opening.match(words) ?? []).size >= atLeast) return kind
  }
  return null
}

/** What part of a series a headline says it is, as it is written there in small letters; null for none. */
export function seriesPart(headline: string): string | null {
  const written = headline.normalize('NFC').toLowerCase()
  for (const pattern of SERIES_PARTS) {
    const part = pattern.exec(written)?.groups?.['part']
    if (part !== undefined) return part
  }
  return null
}
