import type { Told } from '../../domain/types.ts'

/** So many articles are kept at hand: a day's news of some hundred papers, and the templates of officialese. */
const MOST = 1_000

/**
 * Articles lately compared, as the same objects again: whatever a comparison has prepared of one (words, facts) then
 * serves the next. The one used longest ago goes first.
 */
export class ToldCache {
  readonly #told = new Map<number, Told>()

  get(article: number, read: () => Told): Told {
    const told = this.#told.get(article) ?? read()
    this.#told.delete(article)
    this.#told.set(article, told)
    if (this.#told.size > MOST) this.#dropOldest()
    return told
  }

  /** To be called when an article changes. */
  forget(article: number): void {
    this.#told.delete(article)
  }

  #dropOldest(): void {
    for (const article of this.#told.keys()) {
      this.#told.delete(article)
      return
    }
  }
}
