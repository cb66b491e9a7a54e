import { sharedDays } from './facts.ts'
import { seriesPart } from './genres.ts'
import { hashSet, hashText, shareIn } from './hash.ts'
import type { Measures } from './measures.ts'
import { capitalsAreNouns, namesInHeadlinesDiffer } from './name-words.ts'
import type { Prepared } from './prepare.ts'
import { type Slot, slotsOf } from './slots.ts'

/** Why two articles that read alike are not one, in an editor's words; null where nothing speaks against it. */
export function vetoOf(a: Prepared, b: Prepared, measures: Measures): string | null {
  for (const veto of VETOES) {
    const reason = veto(a, b, measures)
    if (reason !== null) return reason
  }
  return null
}

type Veto = (a: Prepared, b: Prepared, measures: Measures) => string | null

/** Below this many syllables a text proves nothing: only address and headline count, and a headline alone never merges. */
const LEAST_SYLLABLES = 8
/** A text shorter than this may be the paper's talk of itself, given with every item. */
const SELF_TALK_SYLLABLES = 60
/** What is word for word the same has no window: an archive that is poured out again is known by its text. */
const VERBATIM = 0.97
/** From this length on three places in a hundred that differ are fewer than a template has. */
const LONG_SYLLABLES = 300
const COPY_HOURS = 45 * 24
const REWRITE_HOURS = 4 * 24

/**
 * A copy under a new lead names another day first, but nearly all else in it agrees; a copy that is given the day it is
 * printed on agrees in all else. The next day's report of one template has new numbers under the old lead.
 */
const MANY_FACTS = 10
const SAME_FACTS = 0.85
const SAME_LEAD = 0.6

const VETOES: readonly Veto[] = [
  tooShort,
  ownTalk,
  headlineNumbersDiffer,
  headlineNamesDiffer,
  partsDiffer,
  yearsDiffer,
  daysDiffer,
  factsDiffer,
  bulletinsDiffer,
  slotsDiffer,
  tooFarApart,
]

function tooShort(_a: Prepared, _b: Prepared, { length }: Measures): string | null {
  return length < LEAST_SYLLABLES ? `too short to tell: ${length} words` : null
}

function ownTalk(a: Prepared, b: Prepared, { length, headlines, contained }: Measures): string | null {
  if (length >= SELF_TALK_SYLLABLES || contained < 0.8 || headlines >= 0.5) return null
  return headlineKept(a) < 0.35 && headlineKept(b) < 0.35
    ? 'the shared text says nothing of either headline: it is the paper’s own'
    : null
}

/** The share of a headline's content words that its own text has. */
function headlineKept({ headlineWords, words }: Prepared): number {
  return shareIn(headlineWords, hashSet(words))
}

/**
 * A number in one headline that the other article has nowhere, and the other way round. What both headlines have, such as
 * a disease's or a class's number, tells nothing.
 */
function headlineNumbersDiffer(a: Prepared, b: Prepared, { headlines }: Measures): string | null {
  if (headlines < 0.3) return null
  const left = a.headlineFacts.figures.filter((figure) => !b.headlineFacts.figures.includes(figure))
  const right = b.headlineFacts.figures.filter((figure) => !a.headlineFacts.figures.includes(figure))
  if (left.length === 0 || right.length === 0) return null
  if (hasAny(b, Uint32Array.from(left, hashText)) || hasAny(a, Uint32Array.from(right, hashText))) return null
  return `the headlines’ numbers differ: ${left.join(', ')} and ${right.join(', ')}`
}

/** Number words are digits among the words. */
function hasAny({ facts, words, headlineWords }: Prepared, numbers: Uint32Array): boolean {
  return numbers.some(
    (number) => facts.numbers.includes(number) || words.includes(number) || headlineWords.includes(number),
  )
}

/** Two events of one template. Below such likeness names are told by the facts, since a rewrite chooses its own. */
function headlineNamesDiffer(a: Prepared, b: Prepared, { headlines, contained }: Measures): string | null {
  if (headlines < 0.3 || contained < 0.5) return null
  return namesInHeadlinesDiffer(a, b) ? 'each headline has a name that the other report has nowhere' : null
}

/** Parts of one series share headline and teaser. */
function partsDiffer(a: Prepared, b: Prepared): string | null {
  const [left, right] = [seriesPart(a.told.headline), seriesPart(b.told.headline)]
  return left === null || right === null || left === right ? null : `two parts of a series: ${left} and ${right}`
}

function yearsDiffer(a: Prepared, b: Prepared): string | null {
  const [left, right] = [a.openingFacts.years, b.openingFacts.years]
  if (left.length === 0 || right.length === 0 || left.some((year) => b.facts.years.includes(year))) return null
  if (right.some((year) => a.facts.years.includes(year))) return null
  return `the years differ: ${left.join(', ')} and ${right.join(', ')}`
}

function daysDiffer(a: Prepared, b: Prepared, measures: Measures): string | null {
  const [left, right] = [a.openingFacts, b.openingFacts]
  if (left.days.length === 0 || right.days.length === 0) return null
  if (agreesInAllElse(measures)) return null
  if (sharedDays(left, b.facts) > 0 || sharedDays(right, a.facts) > 0) return null
  return `the days differ: ${left.days.map(printDay).join(', ')} and ${right.days.map(printDay).join(', ')}`
}

function agreesInAllElse({ facts, factsShared, factsFewer, openings }: Measures): boolean {
  if (factsFewer < MANY_FACTS) return false
  return factsShared === factsFewer || (facts >= SAME_FACTS && openings < SAME_LEAD)
}

/**
 * The more two texts share word for word, the more their facts must agree: else both were written from one template. A long
 * text told again word for word under its headline is none, though a caption or two have other names.
 */
function factsDiffer(
  _a: Prepared,
  _b: Prepared,
  { facts, factsShared, factsFewer, contained, headlines, length }: Measures,
): string | null {
  if (factsFewer < 4) return null
  if (contained >= VERBATIM && headlines === 1 && length >= LONG_SYLLABLES) return null
  return facts < Math.min(0.62, 0.35 + contained / 2)
    ? `names and numbers differ: only ${factsShared} of ${factsFewer} are shared`
    : null
}

function bulletinsDiffer(a: Prepared, b: Prepared, { contained }: Measures): string | null {
  if (a.bulletin === null || a.bulletin !== b.bulletin) return null
  if (contained >= 0.9 && !(hasOwnNumber(a, b) && hasOwnNumber(b, a))) return null
  return `two of a kind that comes every day: ${a.bulletin}`
}

/** The next day's bulletin is the same but for some of its numbers. */
function hasOwnNumber(a: Prepared, b: Prepared): boolean {
  return a.facts.numbers.some((number) => !hasAny(b, Uint32Array.of(number)))
}

/** Short reports of one wording, with other names and numbers in the same places. */
function slotsDiffer(a: Prepared, b: Prepared, { contained, openings, length }: Measures): string | null {
  if (contained < 0.6 || openings < 0.6 || length > SHORT_SYLLABLES) return null
  const slots = slotsOf(a, b)
  return areOthers(slots, capitalsAreNouns(a))
    ? `other names and numbers in the same places: ${slots.map(({ left, right }) => `${left} / ${right}`).join('; ')}`
    : null
}

const SHORT_SYLLABLES = 200

/** One name or number may be a correction or a paper's own way of writing; several are another event. */
function areOthers(slots: readonly Slot[], areNouns: boolean): boolean {
  const numbers = slots.filter(({ isNumber }) => isNumber).length
  const names = slots.length - numbers
  if (areNouns) return names >= 1 && numbers >= 1
  if (slots.some(({ isWholeName }) => isWholeName)) return true
  return (names >= 1 && slots.length >= 2) || numbers >= 3
}

function tooFarApart(_a: Prepared, _b: Prepared, { hours, contained }: Measures): string | null {
  if (hours === null || contained >= VERBATIM) return null
  const most = contained >= 0.5 ? COPY_HOURS : REWRITE_HOURS
  return hours > most ? `published ${Math.round(hours / 24)} days apart` : null
}

function printDay(day: number): string {
  return `${day % 100}/${Math.floor(day / 100)}`
}
