import type { Told } from '../domain/types.ts'

/** So many articles are kept at hand: those told lately, and those that many are compared with. */
const MOST = 200

/**
 * Articles lately compared, as the same objects again: whatever a comparison has prepared of one (words, facts) then
 * serves the next. The one used longest ago goes first. `Key` names an article, and its revision where others may change it.
 */
export class ToldCache<Key> {
  readonly #told = new Map<Key, Told>()

  get(article: Key, read: () => Told): Told {
    const told = this.#told.get(article) ?? read()
    this.put(article, told)
    return told
  }

  put(article: Key, told: Told): void {
    this.#told.delete(article)
    this.#told.set(article, told)
    if (this.#told.size > MOST) this.#dropOldest()
  }

  /** What is at hand, without making it the one used last. */
  peek(article: Key): Told | undefined {
    return this.#told.get(article)
  }

  clear(): void {
    this.#told.clear()
  }

  /** To be called when an article changes. */
  forget(article: Key): void {
    this.#told.delete(article)
  }

  #dropOldest(): void {
    for (const article of this.#told.keys()) {
      this.#told.delete(article)
      return
    }
  }
}
