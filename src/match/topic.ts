import type { Topic } from '../domain/settings.ts'
import type { Evidence, Match } from '../domain/types.ts'
import { type CompiledTopic, compileTopics } from './compile.ts'
import { hitsOf, type Met, searchTree } from './find.ts'
import { hasProspect } from './prospect.ts'
import { type Reading, readTold, type TopicTold } from './reading.ts'
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

/**
 * Every topic's claim on an article, in the order of the topics, sub-topics only where their topic keeps. `marks` are
 * the source's keep marks by topic id. The list is made ready once: hand in the same one for every article.
 */
export function scoreTopics(
  topics: readonly Topic[],
  told: TopicTold,
  marks: Readonly<Record<string, number>> = {},
): Match[] {
  const matches = new Map(judgeTopics(topics, told, marks).map(({ match }) => [match.topic, match]))
  const parents = new Map(topics.map((topic) => [topic.id, topic.within ?? null]))
  return topics.flatMap(({ id }) => {
    const match = matches.get(id)
    if (match === undefined) return []
    const outside = refusingParent(id, parents, matches)
    if (outside === null) return match
    const reason = `it is a part of ${outside}, which does not keep the article`
    return { ...match, verdict: 'drop', reason, rule: null, fellWith: outside }
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
  /** Whether more text of the article could yet make it a keep. */
  readonly hopeful: boolean
  readonly refusal: Refusal | null
}

export function judgeTopic(topic: Topic, told: TopicTold, mark?: number): TopicJudgement {
  const marks = mark === undefined ? {} : { [topic.id]: mark }
  const [judgement] = judgeTopics(aloneOf(topic), told, marks)
  return judgement ?? { match: byMark(topic, [], mark), hopeful: false, refusal: null }
}

/** The list that holds one topic only: always the same one, so that it is made ready once. */
function aloneOf(topic: Topic): readonly Topic[] {
  const known = ALONE.get(topic)
  if (known !== undefined) return known
  const alone = [topic]
  ALONE.set(topic, alone)
  return alone
}

const ALONE = new WeakMap<Topic, readonly Topic[]>()

function judgeTopics(
  topics: readonly Topic[],
  told: TopicTold,
  marks: Readonly<Record<string, number>>,
): TopicJudgement[] {
  return compileTopics(topics).flatMap((tree) => {
    const reading = readTold(told, tree)
    const met = searchTree(tree, reading)
    return tree.topics.map((compiled, number) => judge(compiled, { told, reading, met: met[number] ?? [] }, marks))
  })
}

interface Seen {
  readonly told: TopicTold
  readonly reading: Reading
  readonly met: readonly Met[]
}

function judge(compiled: CompiledTopic, seen: Seen, marks: Readonly<Record<string, number>>): TopicJudgement {
  const { topic } = compiled
  const { words } = seen.reading
  const hits = hitsOf(topic, seen.met, seen.reading)
  const found = groupHits(topic, hits)
  const evidence = hits.length === 0 ? [] : weigh(compiled, found, words)
  const match = byMark(topic, evidence, marks[topic.id])
  const refusal = refusalByRegion(topic, seen.told) ?? refusalByPhrase(hits) ?? refusalByGate(compiled, found, words)
  return {
    match: refusal === null ? match : { ...match, verdict: 'drop', reason: refusal.reason, rule: refusal.rule },
    hopeful: hasProspect(compiled, found, evidence),
    refusal,
  }
}

function byMark(topic: Topic, evidence: readonly Evidence[], mark: number | undefined): Match {
  const score = rounded(evidence.reduce((sum, { weight }) => sum + weight, 0))
  const keepAt = mark ?? topic.keepAt
  const reviewAt = topic.reviewAt + keepAt - topic.keepAt
  const told = { topic: topic.id, score, evidence, rule: againstKeeping(topic, evidence, mark) }
  const because = inWords(evidence)
  if (score >= keepAt)
    return {
      ...told,
      verdict: 'keep',
      reason: `score ${score}, keep mark ${keepAt}: ${because}`,
      rule: heaviestOf(evidence),
    }
  if (score >= reviewAt)
    return { ...told, verdict: 'review', reason: `score ${score}, below the keep mark ${keepAt}: ${because}` }
  return { ...told, verdict: 'drop', reason: `score ${score}, below the mark ${reviewAt}: ${because}` }
}

/** What kept it from a keep: the phrase that took most, else the topic's own mark. */
function againstKeeping(topic: Topic, evidence: readonly Evidence[], mark: number | undefined): string | null {
  const against = heaviestOf(evidence.filter(({ weight }) => weight < 0))
  return against ?? (mark === undefined ? (topic.markRule ?? null) : null)
}

/** The line of the weightiest piece; null where there is none. */
function heaviestOf(evidence: readonly Evidence[]): string | null {
  return [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))[0]?.rule ?? null
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
