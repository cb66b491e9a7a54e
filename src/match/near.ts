import type { TopicField } from '../domain/settings.ts'
import type { Hit } from './find.ts'

/** A place where phrases of all the groups stand together. */
export interface NearPlace {
  readonly field: TopicField
  /** As the editor wrote them, by the order of the groups. */
  readonly phrases: readonly string[]
}

/** What a near rule and a near gate have in common. */
export interface Nearness {
  readonly syllables: number
  readonly inOrder?: boolean
  readonly fields: readonly TopicField[]
}

/**
 * Places in one field where every group has a phrase, all of them beginning within so many syllables of the end of the
 * one that stands first, and in the order of the groups where the rule wants it. Places do not overlap. Each list must
 * be in the order of the article. Cost: n log n in the number of hits.
 */
export function nearPlaces(rule: Nearness, groups: readonly (readonly Hit[])[], words: readonly number[]): NearPlace[] {
  const places: NearPlace[] = []
  let free = -1
  for (const { hit: first, group } of inArticleOrder(groups)) {
    if (first.start <= free || !rule.fields.includes(first.field)) continue
    const company = groups.map((hits, at) => (at === group ? first : companion(first, hits, rule.syllables, words)))
    if (!company.every((hit) => hit !== null) || (rule.inOrder === true && !isAscending(company))) continue
    places.push({ field: first.field, phrases: company.map((hit) => hit.use.term.phrase) })
    free = Math.max(...company.map((hit) => hit.end))
  }
  return places
}

function inArticleOrder(groups: readonly (readonly Hit[])[]): { readonly hit: Hit; readonly group: number }[] {
  const all = groups.flatMap((hits, group) => hits.map((hit) => ({ hit, group })))
  return all.sort((a, b) => a.hit.start - b.hit.start || a.hit.end - b.hit.end || a.group - b.group)
}

/** The first hit after another one, where it is near enough and in the same field. */
function companion(first: Hit, hits: readonly Hit[], syllables: number, words: readonly number[]): Hit | null {
  const hit = hits[firstAfter(hits, first.end)]
  if (hit === undefined || hit.field !== first.field) return null
  return (words[hit.start] ?? 0) - (words[first.end] ?? 0) > syllables ? null : hit
}

function firstAfter(hits: readonly Hit[], place: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hits[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

function isAscending(hits: readonly Hit[]): boolean {
  return hits.every((hit, at) => at === 0 || hit.start > (hits[at - 1]?.start ?? 0))
}
