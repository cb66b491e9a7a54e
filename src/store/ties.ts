import type { JudgedArticle } from '../domain/ports.ts'

/** Two articles of which one was judged a duplicate of the other, by their numbers. */
export interface Tie {
  readonly article: number
  readonly other: number
}

/** A cluster in two. */
export interface Parted {
  readonly own: readonly number[]
  readonly rest: readonly number[]
}

/** What a corrected article is still alike: a tie to any other article no longer holds once its substance has changed. */
export function stillAlike({ duplicateOf, sameAffairAs }: JudgedArticle): number[] {
  return [...duplicateOf, ...sameAffairAs].map(({ number }) => number)
}

/**
 * A cluster parted into the members that these ties join to an article, directly or by others, and those that go on without
 * it; null where all are joined to it. The rest stays one: what became of its own ties was not looked at.
 */
export function partFrom(article: number, members: readonly number[], ties: readonly Tie[]): Parted | null {
  const own = new Set([article])
  for (let before = 0; before < own.size; ) {
    before = own.size
    for (const tie of ties) if (own.has(tie.article) || own.has(tie.other)) own.add(tie.article).add(tie.other)
  }
  const rest = members.filter((member) => !own.has(member))
  return rest.length === 0 ? null : { own: members.filter((member) => own.has(member)), rest }
}
