import type { Config, Problem, Topic, TopicExample } from '../domain/settings.ts'
import { scoreTopic } from '../match/topic.ts'

/** Tries every topic's own examples; one that comes out otherwise is a problem at its own line. */
export function checkExamples(config: Config): Problem[] {
  return config.topics.flatMap((topic) => topic.examples.flatMap((example) => checkExample(topic, example)))
}

function checkExample(topic: Topic, example: TopicExample): Problem[] {
  const match = scoreTopic(topic, { url: '', headline: example.headline, text: example.text, language: topic.language })
  if (match.verdict === example.verdict) return []
  const terms = match.evidence.map(
    (one) => `${one.weight > 0 ? '+' : ''}${one.weight} “${one.term}” in ${one.field} (${one.rule})`,
  )
  const why = terms.length === 0 ? 'no term was found' : terms.join(', ')
  return [
    {
      file: topic.file,
      line: lineOf(example.where),
      column: 1,
      path: `examples.${example.verdict}`,
      message: `“${example.headline}” should be ${example.verdict === 'keep' ? 'kept' : 'dropped'} but comes out as ${match.verdict} with ${match.score} (${match.reason}): ${why}. Change the phrases, the marks, or the example`,
    },
  ]
}

function lineOf(where: string): number {
  const line = Number(where.slice(where.lastIndexOf(':') + 1))
  return Number.isInteger(line) && line > 0 ? line : 1
}
