import type { Candidate, Likeness } from '../domain/ports.ts'
import type { Told } from '../domain/types.ts'
import { compareUnlessStrange } from './likeness.ts'

export interface DuplicateJudgement {
  /** The likeliest first; of equal ones the oldest. */
  readonly duplicateOf: readonly Likeness[]
  readonly sameAffairAs: readonly Likeness[]
}

/** What an article is, compared with each candidate: a duplicate of some, of one affair with others. */
export function judgeDuplicates(told: Told, candidates: readonly Candidate[]): DuplicateJudgement {
  const compared = candidates.flatMap(({ number, told: other }) => {
    const comparison = compareUnlessStrange(told, other)
    return comparison === null ? [] : { number, ...comparison }
  })
  const likenesses = (relation: string): Likeness[] =>
    compared
      .filter((one) => one.relation === relation)
      .map(({ number, likeness, reasons }) => ({ number, likeness, reasons }))
      .sort((a, b) => b.likeness - a.likeness || a.number - b.number)
  return { duplicateOf: likenesses('duplicate'), sameAffairAs: likenesses('same-affair') }
}
