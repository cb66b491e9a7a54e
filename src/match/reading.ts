import type { Topic } from '../domain/settings.ts'
import type { Told } from '../domain/types.ts'
import { foldAccents, foldText } from '../locale/fold.ts'
import { cutUnits, type Units } from '../locale/units.ts'
import { type Lexicon, UNKNOWN } from './lexicon.ts'

/** An article as topics read it. Where no lead is given, the opening of the text serves as one. */
export interface TopicTold extends Told {
  readonly lead?: string | null
  readonly region?: string | null
  readonly section?: string | null
}

/** What a reading is made for: topics of one language and folding, and the units of their phrases, numbered. */
export interface Reader extends Pick<Topic, 'language' | 'fold'> {
  readonly units: Pick<Lexicon, 'numberOf'>
}

/** An article cut into units, its parts one after the other with breaks between them. */
export interface Reading {
  /** The reader's number of each unit; -1 for a unit that stands in no phrase. */
  readonly units: readonly number[]
  /** The number of the word that each unit belongs to, ascending within a part; -1 for what parts words. */
  readonly words: readonly number[]
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

/** Topics of one key read an article alike. */
export function readingKey({ language, fold }: Pick<Topic, 'language' | 'fold'>): string {
  return fold ? `${language} folded` : language
}

/** Far more than any topic reads of an article; bounds what one hostile page can cost. */
const CHARACTERS_MOST = 40_000

/** A phrase or text, folded and cut. */
export function cutText(text: string, language: string, fold: boolean): Units {
  const folded = foldText(text.slice(0, CHARACTERS_MOST), language)
  return cutUnits(fold ? foldAccents(folded) : folded, language)
}

/** Reads an article for all topics of a reader at once. Cost: linear in the article's length, one look-up for each unit. */
export function readTold(told: TopicTold, { language, fold, units }: Reader): Reading {
  const draft: Draft = { known: units, units: [], words: [], reach: [] }
  const cut = (text: string | null | undefined) => cutText(text ?? '', language, fold)
  const headline = append(draft, cut(told.headline))
  const leadCut = cut(told.lead)
  const lead = append(draft, leadCut)
  const textCut = cut(told.text)
  const text = withoutLead(leadCut, textCut, append(draft, textCut))
  const parts = { headline, lead, text, section: append(draft, cut(told.section)) }
  return { units: draft.units, words: draft.words, reach: draft.reach, parts }
}

interface Draft {
  readonly known: Reader['units']
  readonly units: number[]
  readonly words: number[]
  readonly reach: number[]
}

function append(draft: Draft, cut: Units): Span {
  const from = draft.units.length
  let reach = 0
  for (let at = 0; at < cut.units.length; at += 1) {
    const unit = cut.units[at] ?? ''
    reach += unit.length + 1
    draft.units.push(draft.known.numberOf(unit))
    draft.words.push(cut.words[at] ?? -1)
    draft.reach.push(reach)
  }
  const to = draft.units.length
  draft.units.push(UNKNOWN)
  draft.words.push(-1)
  draft.reach.push(reach)
  return { from, to }
}

/** A body that opens with the lead would count it twice. */
function withoutLead(lead: Units, text: Units, span: Span): Span {
  const opensWithIt = lead.units.every((unit, at) => unit === text.units[at])
  return opensWithIt ? { from: span.from + lead.units.length, to: span.to } : span
}
