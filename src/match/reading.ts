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
  /** Where each unit stands first. */
  readonly firstPlaces: ReadonlyMap<string, number>
  /** For each unit, where the same unit stands next; -1 for the last. */
  readonly nextPlaces: Int32Array
  /** One bit for each unit, by which most phrases that do not go on with it are told without looking it up. */
  readonly bits: Int32Array
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

/** Reads an article by a topic's language and folding. Fifty topics ask for the same reading: that of the last article is kept. */
export function readTold(told: TopicTold, { language, fold }: Pick<Topic, 'language' | 'fold'>): Reading {
  const key = readingKey({ language, fold })
  if (last.told !== told) last = { told, readings: new Map() }
  const known = last.readings.get(key)
  if (known !== undefined) return known
  const made = makeReading(told, language, fold)
  last.readings.set(key, made)
  return made
}

/** Topics of one key read an article alike. */
export function readingKey({ language, fold }: Pick<Topic, 'language' | 'fold'>): string {
  return fold ? `${language} folded` : language
}

/** Of the article read last. In a WeakMap the readings of all would stay until the next collection of the whole heap. */
let last: { readonly told: TopicTold | null; readonly readings: Map<string, Reading> } = {
  told: null,
  readings: new Map(),
}

/** Far more than any topic reads of an article; bounds what one hostile page can cost. */
const CHARACTERS_MOST = 40_000

/** A phrase or text, folded and cut. */
export function cutText(text: string, language: string, fold: boolean): Units {
  const folded = foldText(text.slice(0, CHARACTERS_MOST), language)
  return cutUnits(fold ? foldAccents(folded) : folded, language)
}

function makeReading(told: TopicTold, language: string, fold: boolean): Reading {
  const draft: Draft = { units: [], words: [], reach: [] }
  const add = (text: string | null | undefined) => append(draft, cutText(text ?? '', language, fold))
  const headline = add(told.headline)
  const lead = add(told.lead)
  const text = withoutLead(draft.units, lead, add(told.text))
  const parts = { headline, lead, text, section: add(told.section) }
  return { ...draft, ...placesOf(draft), parts }
}

/** One of 32 bits, by the unit's length, first and last letter. */
export function bitOf(unit: string): number {
  const last = unit.length - 1
  return 1 << (unit.charCodeAt(0) * 7 + unit.charCodeAt(last) * 3 + last)
}

interface Draft {
  readonly units: string[]
  readonly words: number[]
  readonly reach: number[]
}

function append(draft: Draft, cut: Units): Span {
  const from = draft.units.length
  let reach = 0
  for (let at = 0; at < cut.units.length; at += 1) {
    const unit = cut.units[at] ?? BREAK
    reach += unit.length + 1
    draft.units.push(unit)
    draft.words.push(cut.words[at] ?? -1)
    draft.reach.push(reach)
  }
  const to = draft.units.length
  draft.units.push(BREAK)
  draft.words.push(-1)
  draft.reach.push(reach)
  return { from, to }
}

/** From the end, so that every unit's chain of places ascends. */
function placesOf({ units, words }: Draft): Pick<Reading, 'firstPlaces' | 'nextPlaces' | 'bits'> {
  const firstPlaces = new Map<string, number>()
  const nextPlaces = new Int32Array(units.length).fill(-1)
  const bits = new Int32Array(units.length)
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const unit = units[at] ?? BREAK
    bits[at] = bitOf(unit)
    if (words[at] === -1) continue
    nextPlaces[at] = firstPlaces.get(unit) ?? -1
    firstPlaces.set(unit, at)
  }
  return { firstPlaces, nextPlaces, bits }
}

/** A body that opens with the lead would count it twice. */
function withoutLead(units: readonly string[], lead: Span, text: Span): Span {
  const length = lead.to - lead.from
  for (let at = 0; at < length; at += 1) {
    if (units[lead.from + at] !== units[text.from + at]) return text
  }
  return { from: text.from + length, to: text.to }
}
