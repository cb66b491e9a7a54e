import type { Match } from '../domain/types.ts'

/**
 * The topic that speaks for an article: the most favourable, then the highest. A sub-topic that is dropped only together
 * with the topic around it says nothing of its own.
 */
export function speakingMatch(matches: readonly Match[]): Match | undefined {
  const own = matches.filter(({ fellWith }) => fellWith === undefined)
  return own.toSorted((a, b) => RANK[a.verdict] - RANK[b.verdict] || b.score - a.score)[0]
}

const RANK = { keep: 0, review: 1, drop: 2 } as const
