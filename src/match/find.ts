import type { Topic, TopicField } from '../domain/settings.ts'
import type { CompiledTopic, PhraseNode, PhraseUse } from './compile.ts'
import type { Reading, Span } from './reading.ts'

/** A phrase of a topic found in an article. */
export interface Hit {
  /** Numbers of its first and last unit. */
  readonly start: number
  readonly end: number
  readonly field: TopicField
  readonly use: PhraseUse
}

/**
 * Every phrase of the topic in the fields it reads, by place, the longer first; what a mask covers is left out.
 * Cost: the distinct words of the article or of the topic, whichever are fewer, and the length of what begins alike:
 * more phrases do not make it slower.
 */
export function findPhrases(topic: Topic, compiled: CompiledTopic, reading: Reading): Hit[] {
  const spans = fieldSpans(topic, reading)
  const hits: Hit[] = []
  for (const [place, node] of openings(compiled.root, reading)) follow(place, node, reading, spans, hits)
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  return unmasked(hits)
}

/** Places where some phrase may begin, with the tree below its first unit. */
function openings(root: PhraseNode, reading: Reading): [number, PhraseNode][] {
  const found: [number, PhraseNode][] = []
  const put = (places: readonly number[], node: PhraseNode) => {
    for (const place of places) found.push([place, node])
  }
  if (root.next.size < reading.places.size) {
    for (const [unit, node] of root.next) put(reading.places.get(unit) ?? NOWHERE, node)
  } else {
    for (const [unit, places] of reading.places) {
      const node = root.next.get(unit)
      if (node !== undefined) put(places, node)
    }
  }
  return found
}

const NOWHERE: readonly number[] = []

function follow(start: number, opening: PhraseNode, reading: Reading, spans: FieldSpans, hits: Hit[]): void {
  let node: PhraseNode | undefined = opening
  for (let end = start; node !== undefined; end += 1) {
    for (const use of node.uses) {
      if (!standsAlone(use, start, end, reading.words)) continue
      const field = fieldAt(spans, start)
      if (field !== null) hits.push({ start, end, field, use })
    }
    node = node.next.get(reading.units[end + 1] ?? '')
  }
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

function unmasked(hits: Hit[]): Hit[] {
  const masks = hits.filter((hit) => hit.use.role === 'mask')
  if (masks.length === 0) return hits
  return hits.filter(
    (hit) => hit.use.role !== 'mask' && !masks.some((mask) => hit.start <= mask.end && hit.end >= mask.start),
  )
}
