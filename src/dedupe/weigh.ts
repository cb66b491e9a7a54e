import type { Comparison } from '../domain/types.ts'
import { HEADLINES_TOLD_LEAST, type Measures } from './measures.ts'

/** From measures to a judgement with its reasons. A veto leaves the likeness below the mark. */
export function weigh(measures: Measures, veto: string | null): Comparison {
  const likeness = Math.max(copyLikeness(measures), relatedLikeness(measures), rewriteLikeness(measures))
  const reasons = reasonsOf(measures)
  if (veto !== null) {
    return { relation: 'different', likeness: Math.min(likeness, VETOED), reasons: [...reasons, `but ${veto}`] }
  }
  if (likeness >= MARK) return { relation: 'duplicate', likeness, reasons }
  if (isSameAffair(measures)) return { relation: 'same-affair', likeness, reasons }
  return { relation: 'different', likeness, reasons }
}

const MARK = 0.5
const VETOED = 0.3

/**
 * A copy, whole, shortened or edited: much of the shorter text stands in the longer, and both open alike. A headline
 * counts only as far as the openings bear it out: follow-ups repeat headlines. The mark of 1.54 was set on 87 labelled
 * pairs of Vietnamese papers, between 1.53 and 1.56.
 */
function copyLikeness({ contained, openings, headlines }: Measures): number {
  return logistic(6 * (contained + openings + Math.min(headlines, openings + 0.5) - 1.54))
}

/**
 * A copy under a lead and headline of its own: told from a follow-up, which shares as much background, only by the time.
 * Copies come within hours.
 */
function relatedLikeness({ contained, facts, factsFewer, hours, length }: Measures): number {
  if (hours === null || hours > 12 || length < 60 || factsFewer < 4) return 0
  return contained >= 0.42 && facts >= 0.6 ? MARK + (1 - MARK) * contained * facts : 0
}

/** The same news in other words: leads, headlines, openings and the day agree. Set on the same pairs. */
function rewriteLikeness({ leads, openingWords, headlinesTold, days, length }: Measures): number {
  if (headlinesTold < HEADLINES_TOLD_LEAST || leads < 0.27) return 0
  const undated = days === 0 && length > 60 ? 0.25 : 0
  return logistic(6 * (openingWords + leads + 0.2 * days + 0.3 * headlinesTold - undated - 1.04))
}

function isSameAffair({ factsShared, facts, headlinesTold, contained }: Measures): boolean {
  return factsShared >= 4 && facts >= 0.4 && (headlinesTold >= 0.4 || contained >= 0.25)
}

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
