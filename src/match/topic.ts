import type { Topic } from '../domain/settings.ts'
import type { Evidence, Match } from '../domain/types.ts'
import { compileTopic } from './compile.ts'
import { findPhrases } from './find.ts'
import { readTold, type TopicTold } from './reading.ts'
import { type Refusal, refusalByGate, refusalByPhrase, refusalByRegion } from './refusal.ts'
import { groupHits, rounded, weigh } from './weigh.ts'

/**
 * A topic's claim on an article, with every term, field and weight that made it. `mark` is the keep mark of the
 * article's source, where an editor set one; the review band moves with it. Cost: linear in the article's length
 * whatever the number of phrases; the article is read once for all topics of one language.
 * A sub-topic is scored as if its topic kept the article: scoreTopics knows better.
 */
export function scoreTopic(topic: Topic, told: TopicTold, mark?: number): Match {
  return judgeTopic(topic, told, mark).match
}

/** Every topic's claim on an article, in the order of the topics. `marks` are the source's keep marks by topic id. */
export function scoreTopics(
  topics: readonly Topic[],
  told: TopicTold,
  marks: Readonly<Record<string, number>> = {},
): Match[] {
  const matches = topics.map((topic) => scoreTopic(topic, told, marks[topic.id]))
  const byId = new Map(matches.map((match) => [match.topic, match]))
  const parents = new Map(topics.map((topic) => [topic.id, topic.within ?? null]))
  return matches.map((match) => {
    const outside = refusingParent(match.topic, parents, byId)
    return outside === null ? match : dropped(match, `it is a part of ${outside}, which does not keep the article`)
  })
}

/** The nearest topic around this one that does not keep the article. */
function refusingParent(
  id: string,
  parents: ReadonlyMap<string, string | null>,
  matches: ReadonlyMap<string, Match>,
): string | null {
  const seen = new Set([id])
  for (
    let parent = parents.get(id) ?? null;
    parent !== null && !seen.has(parent);
    parent = parents.get(parent) ?? null
  ) {
    if (matches.get(parent)?.verdict !== 'keep') return parent
    seen.add(parent)
  }
  return null
}

/** A match, and what the first phase needs to know of how it came about. */
export interface TopicJudgement {
  readonly match: Match
  /** Whether any phrase of the topic, word lists included, was met at all. */
  readonly touched: boolean
  readonly refusal: Refusal | null
}

export function judgeTopic(topic: Topic, told: TopicTold, mark?: number): TopicJudgement {
  const compiled = compileTopic(topic)
  const reading = readTold(told, topic)
  const hits = findPhrases(topic, compiled, reading)
  const found = groupHits(topic, hits)
  const evidence = hits.length === 0 ? [] : weigh(topic, compiled, found, reading.words)
  const match = byMark(topic, evidence, mark)
  const refusal =
    refusalByRegion(topic, told) ?? refusalByPhrase(hits) ?? refusalByGate(topic, compiled, found, reading.words)
  return { match: refusal === null ? match : dropped(match, refusal.reason), touched: hits.length > 0, refusal }
}

function byMark(topic: Topic, evidence: readonly Evidence[], mark: number | undefined): Match {
  const score = rounded(evidence.reduce((sum, { weight }) => sum + weight, 0))
  const keepAt = mark ?? topic.keepAt
  const reviewAt = topic.reviewAt + keepAt - topic.keepAt
  const told = { topic: topic.id, score, evidence }
  const because = inWords(evidence)
  if (score >= keepAt) return { ...told, verdict: 'keep', reason: `score ${score}, keep mark ${keepAt}: ${because}` }
  if (score >= reviewAt)
    return { ...told, verdict: 'review', reason: `score ${score}, below the keep mark ${keepAt}: ${because}` }
  return { ...told, verdict: 'drop', reason: `score ${score}, below the mark ${reviewAt}: ${because}` }
}

/** How many pieces of evidence a reason names. */
const NAMED_MOST = 4

function inWords(evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return 'nothing that counts was found'
  const heaviest = [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, NAMED_MOST)
  const named = heaviest.map(({ term, field, weight }) => `“${term}” in the ${field} ${weight > 0 ? '+' : ''}${weight}`)
  const more = evidence.length - heaviest.length
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}

function dropped(match: Match, reason: string): Match {
  return { ...match, verdict: 'drop', reason }
}
