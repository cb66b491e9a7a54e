import type { Topic, TopicField } from '../domain/settings.ts'
import { bitOf, type PhraseNode, type PhraseTree, type PhraseUse } from './compile.ts'
import { UNKNOWN } from './lexicon.ts'
import type { Reading, Span } from './reading.ts'

/** A phrase of a topic found in an article. */
export interface Hit {
  /** Numbers of its first and last unit. */
  readonly start: number
  readonly end: number
  readonly field: TopicField
  readonly use: PhraseUse
}

/** A phrase met anywhere in an article. */
export type Met = Omit<Hit, 'field'>

/**
 * Every phrase of the tree met in the article, apart by the number of its topic.
 * Cost: the units of the article, and the length of what begins alike: more phrases do not make it slower.
 */
export function searchTree({ root, topics }: PhraseTree, reading: Reading): readonly (readonly Met[])[] {
  const met: Met[][] = topics.map(() => [])
  for (let place = 0; place < reading.units.length; place += 1) {
    const opening = reading.words[place] === -1 ? undefined : nextNode(root, reading.units[place])
    if (opening !== undefined) follow(place, opening, reading, met)
  }
  return met
}

/** What was met in the fields that the topic reads, by place, the longer first; what a mask covers is left out. */
export function hitsOf(topic: Topic, met: readonly Met[], reading: Reading): Hit[] {
  if (met.length === 0) return []
  const spans = fieldSpans(topic, reading)
  const hits: Hit[] = []
  for (const { start, end, use } of met) {
    const field = fieldAt(spans, start)
    if (field !== null) hits.push({ start, end, use, field })
  }
  return unmasked(hits.sort((a, b) => a.start - b.start || b.end - a.end))
}

function follow(start: number, opening: PhraseNode, reading: Reading, met: readonly Met[][]): void {
  let node: PhraseNode | undefined = opening
  for (let end = start; node !== undefined; end += 1) {
    for (const use of node.uses) {
      if (standsAlone(use, start, end, reading.words)) met[use.topic]?.push({ start, end, use })
    }
    node = nextNode(node, reading.units[end + 1])
  }
}

/** Most units stand in no phrase, and most others do not go on this one: one bit tells. */
function nextNode({ next, bits }: PhraseNode, unit = UNKNOWN): PhraseNode | undefined {
  return unit !== UNKNOWN && (bits & bitOf(unit)) !== 0 ? next.get(unit) : undefined
}

/** Begins and ends with a word, unless it is loose. */
function standsAlone(use: PhraseUse, start: number, end: number, words: readonly number[]): boolean {
  const opens = use.looseStart || words[start] !== words[start - 1]
  return opens && (use.looseEnd || words[end] !== words[end + 1])
}

type FieldSpans = readonly { readonly field: TopicField; readonly span: Span }[]

function fieldSpans(topic: Topic, reading: Reading): FieldSpans {
  const { headline, lead, text, section } = reading.parts
  const { fields } = topic
  const told = lead.to > lead.from
  const split = told ? text.from : upTo(reading, text, fields.lead.chars).to
  const leadSpan = told ? upTo(reading, lead, fields.lead.chars) : { from: text.from, to: split }
  return [
    { field: 'headline', span: upTo(reading, headline, fields.headline.chars) },
    { field: 'lead', span: leadSpan },
    { field: 'body', span: { from: split, to: upTo(reading, text, fields.body.chars).to } },
    { field: 'section', span: section },
  ]
}

/** The part of a span that its first so many characters fill; a unit begun within them counts. */
function upTo(reading: Reading, span: Span, characters: number): Span {
  let low = span.from
  let high = span.to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((reading.reach[middle] ?? 0) <= characters) low = middle + 1
    else high = middle
  }
  return { from: span.from, to: low }
}

function fieldAt(spans: FieldSpans, place: number): TopicField | null {
  for (const { field, span } of spans) if (place >= span.from && place < span.to) return field
  return null
}

/** A mask that is itself part of a longer phrase of the topic does not count: "lao động trẻ" in "lao động trẻ em". */
function unmasked(hits: Hit[]): Hit[] {
  if (!hits.some(isMask)) return hits
  const phrases = hits.filter((hit) => !isMask(hit))
  const masks = hits.filter((hit) => isMask(hit) && !phrases.some((phrase) => holds(phrase, hit)))
  return phrases.filter((hit) => !masks.some((mask) => hit.start <= mask.end && hit.end >= mask.start))
}

function isMask(hit: Hit): boolean {
  return hit.use.role === 'mask'
}

function holds(outer: Hit, inner: Hit): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
}
