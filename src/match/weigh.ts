import type { FieldWeight, Topic, TopicField, TopicNear, TopicTerm } from '../domain/settings.ts'
import type { Evidence } from '../domain/types.ts'
import type { CompiledTopic } from './compile.ts'
import type { Hit } from './find.ts'
import { type NearPlace, nearPlaces } from './near.ts'

/** What was found, by the number of its group: within a group the longest phrase counts, once for each place. */
export type Found = readonly (readonly Hit[])[]

/** The hits of each group in the fields that group looks in. */
export function groupHits(topic: Topic, hits: readonly Hit[]): Found {
  const found: Hit[][] = topic.groups.map(() => [])
  for (const hit of hits) {
    const list = found[hit.use.group]
    if (list === undefined || topic.groups[hit.use.group]?.fields.includes(hit.field) !== true) continue
    const last = list.at(-1)
    if (last === undefined || hit.start > last.end) list.push(hit)
  }
  return found
}

/** Every term and near rule that counts, with what it adds or takes: by field, the heaviest first; what takes stands last. */
export function weigh({ topic, groupIds }: CompiledTopic, found: Found, words: readonly number[]): Evidence[] {
  const isFound = (id: string) => (found[groupIds.get(id) ?? -1]?.length ?? 0) > 0
  const excused = (unless: readonly string[] = []) => unless.some(isFound)
  const accompanied = (others: readonly string[] = []) => others.length === 0 || others.some(isFound)
  const evidence: Evidence[] = []
  for (const [number, group] of topic.groups.entries()) {
    const hits = found[number] ?? []
    if (hits.length === 0 || excused(group.unless) || !accompanied(group.with)) continue
    evidence.push(...limited(termEvidence(topic, group.weight, hits), group.most))
  }
  for (const rule of topic.near ?? []) {
    const groups = rule.groups.map((id) => found[groupIds.get(id) ?? -1] ?? [])
    if (groups.some((hits) => hits.length === 0) || excused(rule.unless)) continue
    evidence.push(...limited(nearEvidence(topic, rule, nearPlaces(rule, groups, words)), rule.most))
  }
  return withinFields(topic, evidence)
}

/** What adds, cut to what its field may add; the heaviest goes first, so that the cut falls on what matters least. */
function withinFields(topic: Topic, evidence: readonly Evidence[]): Evidence[] {
  const against = evidence.filter(({ weight }) => weight < 0)
  const adding = evidence.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  const byField = Map.groupBy(adding, ({ field }) => field)
  return [...[...byField].flatMap(([field, pieces]) => limited(pieces, mostOf(topic, field))), ...against]
}

function mostOf(topic: Topic, field: Evidence['field']): number | null {
  return field === 'headline' || field === 'lead' || field === 'body' ? (topic.fields[field].most ?? null) : null
}

function termEvidence(topic: Topic, groupWeight: number, hits: readonly Hit[]): Evidence[] {
  const counted: { field: TopicField; term: TopicTerm; times: number }[] = []
  for (const { field, use } of hits) {
    const row = counted.find((known) => known.term === use.term && known.field === field)
    if (row === undefined) counted.push({ field, term: use.term, times: 1 })
    else row.times += 1
  }
  return counted.flatMap(({ field, term, times }) =>
    evidenceOf(term.phrase, field, (term.weight ?? groupWeight) * worth(topic, field, times), term.rule),
  )
}

function nearEvidence(topic: Topic, rule: TopicNear, places: readonly NearPlace[]): Evidence[] {
  const byField = Map.groupBy(places, ({ field }) => field)
  return [...byField].flatMap(([field, inField]) => {
    const term = `${rule.id}: ${inField[0]?.phrases.join(' … ') ?? ''}`
    return evidenceOf(term, field, rule.weight * worth(topic, field, inField.length), rule.rule)
  })
}

function evidenceOf(term: string, field: TopicField, weight: number, rule: string): Evidence[] {
  return weight === 0 ? [] : [{ term, field, weight: rounded(weight), rule }]
}

/** What a term found so many times in a field is multiplied by. */
function worth(topic: Topic, field: TopicField, times: number): number {
  const { weight, cap } = field === 'section' ? SECTION : topic.fields[field]
  return weight * Math.min(times, cap)
}

/** A section's name is said once and is no more than a hint. */
const SECTION: Pick<FieldWeight, 'weight' | 'cap'> = { weight: 1, cap: 1 }

/** Evidence in its order until it adds up to `most`; the piece that goes over is cut to what is left. */
function limited(evidence: readonly Evidence[], most: number | null): Evidence[] {
  if (most === null) return [...evidence]
  let left = Math.abs(most)
  return evidence.flatMap((piece) => {
    const taken = Math.min(left, Math.abs(piece.weight))
    left -= taken
    return taken === 0 ? [] : [{ ...piece, weight: rounded(Math.sign(piece.weight) * taken) }]
  })
}

/** To a hundredth, so that 0.1 + 0.2 is 0.3 for editors. */
export function rounded(score: number): number {
  return Math.round(score * 100) / 100
}
