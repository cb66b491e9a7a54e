import type { Topic } from '../domain/settings.ts'
import type { CompiledTopic } from './compile.ts'
import type { Hit } from './find.ts'
import { gateInWords, gateIsOpen } from './gate.ts'
import type { TopicTold } from './reading.ts'
import type { Found } from './weigh.ts'

/** Why a topic does not take an article whatever its score. Only a gate may open yet when more of it is read. */
export interface Refusal {
  readonly by: 'region' | 'phrase' | 'gate'
  readonly reason: string
  /** `file:line` of what refuses; null where it stands in no line of its own. */
  readonly rule: string | null
}

export function refusalByRegion(topic: Topic, { region }: TopicTold): Refusal | null {
  const regions = topic.regions ?? []
  if (regions.length === 0 || typeof region !== 'string' || regions.includes(region)) return null
  return { by: 'region', reason: `its region is ${region}; the topic gathers ${regions.join(', ')}`, rule: topic.file }
}

/** A "never" phrase rules out by headline or lead; deep in the body it may stand in passing. */
export function refusalByPhrase(hits: readonly Hit[]): Refusal | null {
  const never = hits.find(({ use, field }) => use.role === 'never' && (field === 'headline' || field === 'lead'))
  if (never === undefined) return null
  const { phrase, rule } = never.use.term
  return { by: 'phrase', reason: `“${phrase}” in the ${never.field} rules it out`, rule }
}

export function refusalByGate(compiled: CompiledTopic, found: Found, words: readonly number[]): Refusal | null {
  if (gateIsOpen(compiled, found, words)) return null
  return {
    by: 'gate',
    reason: `the gate is closed: it needs ${gateInWords(compiled.topic)}`,
    rule: compiled.topic.gate[0]?.rule ?? null,
  }
}
