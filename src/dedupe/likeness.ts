import type { Comparison, Told } from '../domain/types.ts'
import { measure, measureWords } from './measures.ts'
import { type Prepared, prepare } from './prepare.ts'
import { vetoOf } from './vetoes.ts'
import { mayRelate, weigh } from './weigh.ts'

/**
 * How two articles relate, and why, in an editor's words. `duplicate` (likeness at or above 0.5): one report, copied,
 * shortened, re-led or rewritten from one source; `same-affair`: the same people and events, but each tells news of its
 * own; else `different`. Symmetric in likeness and relation. Cost: linear; texts seen before are not read again.
 */
export function compareArticles(a: Told, b: Told): Comparison {
  return sameAddress(prepare(a), prepare(b)) ?? compareTexts(prepare(a), prepare(b))
}

/** The same; null for most that are different, which their words alone tell, so that nothing else of them is read. */
export function compareUnlessStrange(a: Told, b: Told): Comparison | null {
  const left = prepare(a)
  const right = prepare(b)
  return sameAddress(left, right) ?? (mayRelate(measureWords(left, right)) ? compareTexts(left, right) : null)
}

function sameAddress(a: Prepared, b: Prepared): Comparison | null {
  if (a.address === null || a.address !== b.address) return null
  return { relation: 'duplicate', likeness: 1, reasons: ['the same address'] }
}

function compareTexts(a: Prepared, b: Prepared): Comparison {
  const measures = measure(a, b)
  return weigh(measures, vetoOf(a, b, measures))
}
