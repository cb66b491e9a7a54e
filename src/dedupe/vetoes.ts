import { sharedDays } from './facts.ts'
import { hashSet, shareIn } from './hash.ts'
import type { Measures } from './measures.ts'
import type { Prepared } from './prepare.ts'

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
const COPY_HOURS = 45 * 24
const REWRITE_HOURS = 4 * 24

/** A copy under a new lead names another day first, but all else in it agrees. */
const MANY_FACTS = 10
const SAME_FACTS = 0.85

const VETOES: readonly Veto[] = [
  tooShort,
  ownTalk,
  headlineNumbersDiffer,
  yearsDiffer,
  daysDiffer,
  factsDiffer,
  bulletinsDiffer,
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

/** A number in one headline that the other article has nowhere, and the other way round. */
function headlineNumbersDiffer(a: Prepared, b: Prepared, { headlines }: Measures): string | null {
  const [left, right] = [a.headlineFacts, b.headlineFacts]
  if (headlines < 0.3 || left.figures.length === 0 || right.figures.length === 0) return null
  if (hasAny(b, left.numbers) || hasAny(a, right.numbers)) return null
  return `the headlines’ numbers differ: ${left.figures.join(', ')} and ${right.figures.join(', ')}`
}

/** Number words are digits among the words. */
function hasAny({ facts, words, headlineWords }: Prepared, numbers: Uint32Array): boolean {
  return numbers.some(
    (number) => facts.numbers.includes(number) || words.includes(number) || headlineWords.includes(number),
  )
}

function yearsDiffer(a: Prepared, b: Prepared): string | null {
  const [left, right] = [a.openingFacts.years, b.openingFacts.years]
  if (left.length === 0 || right.length === 0 || left.some((year) => b.facts.years.includes(year))) return null
  if (right.some((year) => a.facts.years.includes(year))) return null
  return `the years differ: ${left.join(', ')} and ${right.join(', ')}`
}

function daysDiffer(a: Prepared, b: Prepared, { facts, factsFewer }: Measures): string | null {
  const [left, right] = [a.openingFacts, b.openingFacts]
  if (left.days.length === 0 || right.days.length === 0) return null
  if (factsFewer >= MANY_FACTS && facts >= SAME_FACTS) return null
  if (sharedDays(left, b.facts) > 0 || sharedDays(right, a.facts) > 0) return null
  return `the days differ: ${left.days.map(printDay).join(', ')} and ${right.days.map(printDay).join(', ')}`
}

/** The more two texts share word for word, the more their facts must agree: else both were written from one template. */
function factsDiffer(
  _a: Prepared,
  _b: Prepared,
  { facts, factsShared, factsFewer, contained }: Measures,
): string | null {
  if (factsFewer < 4) return null
  return facts < Math.min(0.62, 0.35 + contained / 2)
    ? `names and numbers differ: only ${factsShared} of ${factsFewer} are shared`
    : null
}

function bulletinsDiffer(a: Prepared, b: Prepared, { contained }: Measures): string | null {
  if (a.bulletin === null || a.bulletin !== b.bulletin || contained >= 0.9) return null
  return `two of a kind that comes every day: ${a.bulletin}`
}

function tooFarApart(_a: Prepared, _b: Prepared, { hours, contained }: Measures): string | null {
  if (hours === null || contained >= VERBATIM) return null
  const most = contained >= 0.5 ? COPY_HOURS : REWRITE_HOURS
  return hours > most ? `published ${Math.round(hours / 24)} days apart` : null
}

function printDay(day: number): string {
  return `${day % 100}/${Math.floor(day / 100)}`
}
