import type { Topic } from '../domain/settings.ts'
import type { Told } from '../domain/types.ts'
import { foldAccents, foldText } from '../locale/fold.ts'
import { BREAK, cutUnits, type Units } from '../locale/units.ts'

/** An article as topics read it. Where no lead is given, the opening of the text serves as one. */
export interface TopicTold extends Told {
  readonly lead?: string | null
  readonly region?: string | null
  readonly section?: string | null
}

/** An article cut into units, its parts one after the other with breaks between them. */
export interface Reading extends Units {
  /** Where each unit stands. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Characters of its part up to the end of each unit, counted on the folded text. */
  readonly reach: readonly number[]
  readonly parts: Readonly<Record<Part, Span>>
}

type Part = 'headline' | 'lead' | 'text' | 'section'

/** Unit numbers, `to` not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Reads an article by a topic's language. Fifty topics ask for the same reading: it is kept as long as the article. */
export function readTold(told: TopicTold, topic: Topic): Reading {
  const key = topic.fold ? `${topic.language} folded` : topic.language
  const kept = READINGS.get(told) ?? new Map<string, Reading>()
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = makeReading(told, topic.language, topic.fold)
  READINGS.set(told, kept.set(key, made))
  return made
}

const READINGS = new WeakMap<TopicTold, Map<string, Reading>>()

/** Far more than any topic reads of an article; bounds what one hostile page can cost. */
const CHARACTERS_MOST = 40_000

/** A phrase or text, folded and cut. */
export function cutText(text: string, language: string, fold: boolean): Units {
  const folded = foldText(text.slice(0, CHARACTERS_MOST), language)
  return cutUnits(fold ? foldAccents(folded) : folded, language)
}

function makeReading(told: TopicTold, language: string, fold: boolean): Reading {
  const draft = {
    units: [] as string[],
    words: [] as number[],
    reach: [] as number[],
    places: new Map<string, number[]>(),
  }
  const add = (text: string | null | undefined) => append(draft, cutText(text ?? '', language, fold))
  const headline = add(told.headline)
  const lead = add(told.lead)
  const text = withoutLead(draft.units, lead, add(told.text))
  return { ...draft, parts: { headline, lead, text, section: add(told.section) } }
}

interface Draft {
  readonly units: string[]
  readonly words: number[]
  readonly reach: number[]
  readonly places: Map<string, number[]>
}

function append(draft: Draft, cut: Units): Span {
  const from = draft.units.length
  let reach = 0
  for (const [at, unit] of cut.units.entries()) {
    reach += unit.length + 1
    put(draft, unit, cut.words[at] ?? -1, reach)
  }
  const to = draft.units.length
  put(draft, BREAK, -1, reach)
  return { from, to }
}

function put(draft: Draft, unit: string, word: number, reach: number): void {
  if (word >= 0) {
    const places = draft.places.get(unit)
    if (places === undefined) draft.places.set(unit, [draft.units.length])
    else places.push(draft.units.length)
  }
  draft.units.push(unit)
  draft.words.push(word)
  draft.reach.push(reach)
}

/** A body that opens with the lead would count it twice. */
function withoutLead(units: readonly string[], lead: Span, text: Span): Span {
  const length = lead.to - lead.from
  for (let at = 0; at < length; at += 1) {
    if (units[lead.from + at] !== units[text.from + at]) return text
  }
  return { from: text.from + length, to: text.to }
}
