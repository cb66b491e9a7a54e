/** What two articles are to each other. */
type Relation = 'duplicate' | 'same-affair' | 'different'

export interface Comparison {
  readonly relation: Relation
  /** From 0 (nothing shared) to 1 (the same words). */
  readonly likeness: number
  /** In an editor's words, vetoes included. */
  readonly reasons: readonly string[]
}
