import type { Comparison, Told } from '../domain/types.ts'
import { measure } from './measures.ts'
import { prepare } from './prepare.ts'
import { vetoOf } from './vetoes.ts'
import { weigh } from './weigh.ts'

/**
 * How two articles relate, and why, in an editor's words. `duplicate` (likeness at or above 0.5): one report, copied,
 * shortened, re-led or rewritten from one source; `same-affair`: the same people and events, but each tells news of its
 * own; else `different`. Symmetric in likeness and relation. Cost: linear; texts seen before are not read again.
 */
export function compareArticles(a: Told, b: Told): Comparison {
  const left = prepare(a)
  const right = prepare(b)
  if (left.address !== null && left.address === right.address) {
    return { relation: 'duplicate', likeness: 1, reasons: ['the same address'] }
  }
  const measures = measure(left, right)
  return weigh(measures, vetoOf(left, right, measures))
}
