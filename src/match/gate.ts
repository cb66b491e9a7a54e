import type { Gate, Topic, TopicField } from '../domain/settings.ts'
import type { CompiledTopic } from './compile.ts'
import { nearPlaces } from './near.ts'
import type { Found } from './weigh.ts'

/** Whether the article may pass: one gate holds, or the topic has none. */
export function gateIsOpen(compiled: CompiledTopic, found: Found, words: readonly number[]): boolean {
  const { topic } = compiled
  return topic.gate.length === 0 || topic.gate.some((gate) => holds(gate, compiled, found, words))
}

/** What the gates ask for, in an editor's words; where there are several, each with its line. */
export function gateInWords(topic: Topic): string {
  const [only, ...others] = topic.gate
  if (only !== undefined && others.length === 0) return conditionInWords(only)
  return topic.gate.map(({ rule, ...gate }) => `${conditionInWords(gate)} (${rule})`).join(', or ')
}

function conditionInWords(gate: Pick<Gate, 'kind' | 'groups'> & { readonly syllables?: number }): string {
  if (gate.kind === 'any') return `a phrase of ${gate.groups.join(' or ')}`
  if (gate.kind === 'all') return `phrases of ${gate.groups.join(' and ')}`
  return `phrases of ${gate.groups.join(' and ')} within ${gate.syllables} syllables`
}

const EVERY_FIELD: readonly TopicField[] = ['headline', 'lead', 'body', 'section']

function holds(gate: Gate, compiled: CompiledTopic, found: Found, words: readonly number[]): boolean {
  const groups = gate.groups.map((id) => found[compiled.groupIds.get(id) ?? -1] ?? [])
  if (gate.kind === 'any') return groups.some((hits) => hits.length > 0)
  if (gate.kind === 'all') return groups.every((hits) => hits.length > 0)
  return nearPlaces({ syllables: gate.syllables, fields: EVERY_FIELD }, groups, words).length > 0
}
