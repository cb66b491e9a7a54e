import type { Config, Problem, Topic, TopicExample } from '../domain/settings.ts'
import type { Match } from '../domain/types.ts'
import { scoreTopics } from '../match/topic.ts'

/** Tries every topic's own examples; one that comes out otherwise is a problem at its own line. */
export function checkExamples({ topics }: Pick<Config, 'topics'>): Problem[] {
  return topics.flatMap((topic) => topic.examples.flatMap((example) => checkExample(topics, topic, example)))
}

function checkExample(topics: readonly Topic[], topic: Topic, example: TopicExample): Problem[] {
  const told = { url: '', headline: example.headline, text: example.text, language: topic.language }
  const match = scoreTopics(topics, told).find((one) => one.topic === topic.id)
  if (match === undefined || comesOutAsWritten(example, match)) return []
  const message = `“${example.headline}” should be ${example.verdict === 'keep' ? 'kept' : 'dropped'} but comes out as ${match.verdict} with ${match.score} (${match.reason}): ${whyOf(match)}. Change the phrases, the marks, or the example`
  return [{ file: topic.file, line: lineOf(example.where), column: 1, path: `examples.${example.verdict}`, message }]
}

/** What a person is to look at is not published: a drop example may end in the review band. */
function comesOutAsWritten(example: TopicExample, match: Match): boolean {
  return example.verdict === 'keep' ? match.verdict === 'keep' : match.verdict !== 'keep'
}

function whyOf(match: Match): string {
  const terms = match.evidence.map(
    (one) => `${one.weight > 0 ? '+' : ''}${one.weight} “${one.term}” in ${one.field} (${one.rule})`,
  )
  return terms.length === 0 ? 'no term was found' : terms.join(', ')
}

/** The line of a `file:line`. */
export function lineOf(where: string): number {
  const line = Number(where.slice(where.lastIndexOf(':') + 1))
  return Number.isInteger(line) && line > 0 ? line : 1
}
