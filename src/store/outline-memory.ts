import type { ArticleOutline } from '../domain/types.ts'

/** So many outlines are kept at hand, half a kilobyte each: somewhat more than a feed is chosen from. */
const MOST = 4000

/**
 * Outlines read lately. What one says stands deep in an article's row, and the same two thousand are asked for at every
 * publishing. `Key` names an article, and its revision where others may change it.
 */
export class OutlineMemory<Key> {
  readonly #known = new Map<Key, ArticleOutline>()

  /** Those of these that have to be read. */
  missing(keys: readonly Key[]): Key[] {
    return keys.filter((key) => !this.#known.has(key))
  }

  /** What is at hand and what was just read of the missing, which is remembered; all is forgotten where it grows too much. */
  with(read: ReadonlyMap<Key, ArticleOutline>): ReadonlyMap<Key, ArticleOutline> {
    if (this.#known.size + read.size > MOST) {
      const all = new Map([...this.#known, ...read])
      this.#known.clear()
      return all
    }
    for (const [key, outline] of read) this.#known.set(key, outline)
    return this.#known
  }

  /** To be called when an article changes. */
  forget(key: Key): void {
    this.#known.delete(key)
  }

  clear(): void {
    this.#known.clear()
  }
}
