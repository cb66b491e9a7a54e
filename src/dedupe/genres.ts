import { BULLETINS, GENERIC_HEADLINES } from '../locale/genres.ts'

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
