import type { Comparison } from '../domain/comparison.ts'
import type { Told } from '../domain/types.ts'
import { factAgreement, measure, measureWords } from './measures.ts'
import { type Prepared, prepare } from './prepare.ts'
import { laterStage } from './stages.ts'
import { vetoOf } from './vetoes.ts'
import { asLater, mayRelate, mayRelateByFacts, weigh } from './weigh.ts'

/**
 * How two articles relate, and why, in an editor's words. `duplicate` (likeness at or above 0.5): one report, copied,
 * shortened, re-led or rewritten from one source; `same-affair`: the same people and events, but each tells news of its
 * own; else `different`. Symmetric in likeness and relation. Cost: linear; texts seen before are not read again.
 */
export function compareArticles(a: Told, b: Told): Comparison {
  return sameAddress(prepare(a), prepare(b)) ?? compareTexts(prepare(a), prepare(b))
}

/** The same; null for most that are different, which their words alone tell, or their names and numbers beside them. */
export function compareUnlessStrange(a: Told, b: Told): Comparison | null {
  const left = prepare(a)
  const right = prepare(b)
  return sameAddress(left, right) ?? (areStrange(left, right) ? null : compareTexts(left, right))
}

/** Names and numbers are read only where words do not tell. */
function areStrange(a: Prepared, b: Prepared): boolean {
  const words = measureWords(a, b)
  return !mayRelate(words) || !mayRelateByFacts(words, factAgreement(a.facts, b.facts))
}

function sameAddress(a: Prepared, b: Prepared): Comparison | null {
  if (a.address === null || a.address !== b.address) return null
  return { relation: 'duplicate', likeness: 1, reasons: ['the same address'] }
}

function compareTexts(a: Prepared, b: Prepared): Comparison {
  const measures = measure(a, b)
  const judged = weigh(measures, vetoOf(a, b, measures))
  const later = judged.relation === 'duplicate' ? laterStage(a, b, measures) : null
  return later === null ? judged : asLater(judged, measures, later)
}
