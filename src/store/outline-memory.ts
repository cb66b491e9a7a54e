import type { ArticleOutline } from '../domain/types.ts'

/** So many outlines are kept at hand, half a kilobyte each: somewhat more than a feed is chosen from. */
const MOST = 4000

/**
 * Outlines read lately. What one says stands deep in an article's row, and the same two thousand are asked for at every
 * publishing. `Key` names an article, and its revision where others may change it.
 */
export class OutlineMemory<Key> {
  readonly #known = new Map<Key, ArticleOutline>()

  /** Those of these that are at hand; the others have to be read. */
  known(keys: readonly Key[]): Map<Key, ArticleOutline> {
    const known = new Map<Key, ArticleOutline>()
    for (const key of keys) {
      const outline = this.#known.get(key)
      if (outline !== undefined) known.set(key, outline)
    }
    return known
  }

  /** Remembers what was read; all is forgotten where it grows too much. */
  put(read: ReadonlyMap<Key, ArticleOutline>): void {
    if (this.#known.size + read.size > MOST) this.#known.clear()
    if (read.size > MOST) return
    for (const [key, outline] of read) this.#known.set(key, outline)
  }

  /** To be called when an article changes. */
  forget(key: Key): void {
    this.#known.delete(key)
  }

  clear(): void {
    this.#known.clear()
  }
}
