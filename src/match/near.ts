import type { TopicField } from '../domain/settings.ts'
import type { Hit } from './find.ts'

/** A place where phrases of all the groups stand together. */
export interface NearPlace {
  readonly field: TopicField
  /** As the editor wrote them, by the order of the groups. */
  readonly phrases: readonly string[]
}

/**
 * Places in one field where every group has a phrase, all of them beginning within so many syllables of the end of the
 * one that stands first, and in the order of the groups where the rule wants it. Places do not overlap. Each list must
 * be in the order of the article.
 */
export function nearPlaces(
  rule: { readonly syllables: number; readonly inOrder?: boolean; readonly fields: readonly TopicField[] },
  groups: readonly (readonly Hit[])[],
  words: readonly number[],
): NearPlace[] {
  const places: NearPlace[] = []
  let free = -1
  for (const first of groups.flat().sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (first.start <= free || !rule.fields.includes(first.field)) continue
    const company = groups.map((hits) => (hits.includes(first) ? first : companion(first, hits, rule.syllables, words)))
    if (!company.every((hit) => hit !== null) || (rule.inOrder === true && !isAscending(company))) continue
    places.push({ field: first.field, phrases: company.map((hit) => hit.use.term.phrase) })
    free = Math.max(...company.map((hit) => hit.end))
  }
  return places
}

function companion(first: Hit, hits: readonly Hit[], syllables: number, words: readonly number[]): Hit | null {
  const end = words[first.end] ?? 0
  for (const hit of hits) {
    if (hit.start <= first.end) continue
    if (hit.field !== first.field || (words[hit.start] ?? 0) - end > syllables) return null
    return hit
  }
  return null
}

function isAscending(hits: readonly Hit[]): boolean {
  return hits.every((hit, at) => at === 0 || hit.start > (hits[at - 1]?.start ?? 0))
}
