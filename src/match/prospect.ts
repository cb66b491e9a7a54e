import type { Evidence } from '../domain/types.ts'
import type { CompiledTopic } from './compile.ts'
import type { Found } from './weigh.ts'

/**
 * Whether more text could yet make the topic keep an article: what was found so far adds up to something, or all the
 * groups of a rule that adds are there, if too far apart. Else the topic has only met words that are in every paper.
 */
export function hasProspect({ topic, groupIds }: CompiledTopic, found: Found, evidence: readonly Evidence[]): boolean {
  const adding = evidence.reduce((sum, { weight }) => sum + Math.max(0, weight), 0)
  if (adding > 0 && adding >= topic.reviewAt * SHARE_OF_REVIEW_MARK) return true
  const isMet = (id: string) => (found[groupIds.get(id) ?? -1]?.length ?? 0) > 0
  return (topic.near ?? []).some(({ weight, groups }) => weight > 0 && groups.every(isMet))
}

/** Below half of the review mark by headline and summary, none of 139 labelled articles was kept by its full text. */
const SHARE_OF_REVIEW_MARK = 0.5
