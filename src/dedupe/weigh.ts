import type { Comparison } from '../domain/comparison.ts'
import {
  type FactMeasures,
  HEADLINES_TOLD_LEAST,
  type Measures,
  RELED_CONTAINED_LEAST,
  type WordMeasures,
} from './measures.ts'

/** From measures to a judgement with its reasons. A veto leaves the likeness below the mark. */
export function weigh(measures: Measures, veto: string | null): Comparison {
  const likeness = Math.max(
    copyLikeness(measures),
    reledLikeness(measures),
    rewriteLikeness(measures),
    retoldLikeness(measures),
  )
  const reasons = reasonsOf(measures)
  if (veto !== null) {
    return { relation: 'different', likeness: Math.min(likeness, VETOED), reasons: [...reasons, `but ${veto}`] }
  }
  if (likeness >= MARK) return { relation: 'duplicate', likeness, reasons }
  if (isSameAffair(measures)) return { relation: 'same-affair', likeness, reasons }
  return { relation: 'different', likeness, reasons }
}

/** What would be one report, but for a stage of the affair that only one of them knows of: each is news. */
export function asLater({ likeness, reasons }: Comparison, measures: Measures, stage: string): Comparison {
  return {
    relation: isSameAffair(measures) ? 'same-affair' : 'different',
    likeness: Math.min(likeness, VETOED),
    reasons: [...reasons, `but only one tells of ${stage}`],
  }
}

/** Whether two articles may be one or of one affair: where this says no by their words, no name, number or day says yes. */
export function mayRelate(words: WordMeasures): boolean {
  const { contained, headlinesTold } = words
  return copyLikeness(words) >= MARK || contained >= AFFAIR.contained || headlinesTold >= AFFAIR.headlinesTold
}

/** The same where names and numbers are known as well: no day, no hour and no other word says yes where this says no. */
export function mayRelateByFacts(words: WordMeasures, facts: FactMeasures): boolean {
  if (copyLikeness(words) >= MARK || words.headlinesTold >= HEADLINES_TOLD_LEAST) return true
  if (words.contained >= RELED_CONTAINED_LEAST && areReled(facts)) return true
  return isSameAffair({ ...words, ...facts })
}

const MARK = 0.5
const VETOED = 0.3

/**
 * A copy, whole, shortened or edited: much of the shorter text stands in the longer, and both open alike. A headline
 * counts only as far as the openings bear it out: follow-ups repeat headlines. The mark of 1.54 was set on 87 labelled
 * pairs of Vietnamese papers, between 1.53 and 1.56.
 */
function copyLikeness({ contained, openings, headlines }: WordMeasures): number {
  return logistic(6 * (contained + openings + Math.min(headlines, openings + 0.5) - 1.54))
}

/**
 * A copy under a lead and headline of its own. A follow-up, too, shares its background; but after its opening it goes on
 * with news, where a copy goes on with the report: there copies of the load kit share 0.90 and more (98 of 100), the
 * labelled follow-ups 0.83 and less. Within hours there is hardly a follow-up: then most of the text is enough.
 * A short text needs another proof: what it shares may be the paper's own words, given with every item.
 */
function reledLikeness(measures: Measures): number {
  const { contained, rest, facts, hours, length } = measures
  if (length < 120 || contained < RELED_CONTAINED_LEAST || !areReled(measures)) return 0
  const near = hours !== null && hours <= 12
  const copied = rest >= 0.87 && (hours === null || hours <= 72)
  return near || copied ? MARK + (1 - MARK) * contained * facts : 0
}

const RELED_FACTS_LEAST = 10

function areReled({ facts, factsFewer }: FactMeasures): boolean {
  return factsFewer >= RELED_FACTS_LEAST && facts >= 0.6
}

/** The same news in other words: leads, headlines, openings and the day agree. Set on the same pairs. */
function rewriteLikeness({ leads, openingWords, headlinesTold, days, length }: Measures): number {
  if (headlinesTold < HEADLINES_TOLD_LEAST || leads < 0.27) return 0
  const undated = days === 0 && length > 60 ? 0.25 : 0
  return logistic(6 * (openingWords + leads + 0.2 * days + 0.3 * headlinesTold - undated - 1.04))
}

/**
 * One report in wholly other words and another order, whatever its headline: it uses the same content words throughout, and
 * has the same names, numbers and day. A follow-up has words of its own: on 208 labelled pairs those share 0.34 and less
 * where a day is shared, such retellings 0.44 and more; where none is, 0.44 and less against 0.59 and more.
 */
function retoldLikeness(measures: Measures): number {
  const { wordsShared, days, facts } = measures
  const isRetold = days > 0 ? wordsShared >= 0.42 : wordsShared >= 0.52 && facts >= 0.8
  return isRetold && isSameAffair(measures) ? MARK + (1 - MARK) * wordsShared : 0
}

function isSameAffair({ factsShared, facts, headlinesTold, contained }: WordMeasures & FactMeasures): boolean {
  const alike = headlinesTold >= AFFAIR.headlinesTold || contained >= AFFAIR.contained
  return alike && factsShared >= 4 && facts >= 0.4
}

/** One of them at the least, below the marks that the other likenesses ask for. */
const AFFAIR = { headlinesTold: 0.4, contained: 0.25 } as const

function reasonsOf({ contained, openings, headlines, factsShared, factsFewer, hours }: Measures): string[] {
  return [
    `${percent(contained)} of the shorter text stands in the other`,
    ...(openings >= 0.3 ? [`the openings share ${percent(openings)}`] : []),
    ...(headlines === 1
      ? ['the same headline']
      : headlines >= 0.4
        ? [`the headlines share ${percent(headlines)}`]
        : []),
    ...(factsFewer > 0 ? [`${factsShared} of ${factsFewer} names and numbers are shared`] : []),
    ...(hours === null ? [] : [`published ${Math.round(hours)} hours apart`]),
  ]
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
