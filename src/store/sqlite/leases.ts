import type { Claim } from '../../domain/ports.ts'

/**
 * Who works at what, in memory: one process writes to an SQLite store, and what it had claimed ends with it.
 */
export class Leases<Key> {
  /** ISO: when each ends. */
  readonly #until = new Map<Key, string>()

  /** How many rows at the most are to be passed over to find one that is free. */
  get size(): number {
    return this.#until.size
  }

  has(key: Key): boolean {
    return this.#until.has(key)
  }

  isFree(key: Key, now: string): boolean {
    const until = this.#until.get(key)
    return until === undefined || until <= now
  }

  /** Takes leases while `work` goes on, and gives them back where it fails: its transaction may not have been begun, or ended. */
  async taking<Claimed>(work: (take: (key: Key, claim: Claim) => void) => Promise<Claimed>): Promise<Claimed> {
    const taken: Key[] = []
    try {
      return await work((key, { now, leaseSeconds }) => {
        taken.push(key)
        this.#until.set(key, new Date(Date.parse(now) + leaseSeconds * 1000).toISOString())
      })
    } catch (cause) {
      this.end(taken)
      throw cause
    }
  }

  /** To be called once what came of it is on the disk: what could not be written is not to be begun again at once. */
  end(keys: Iterable<Key>): void {
    for (const key of keys) this.#until.delete(key)
  }

  /** Ends those that were taken on a clock which was ahead. */
  endBeyond(latest: string): void {
    for (const [key, until] of this.#until) if (until > latest) this.#until.delete(key)
  }
}
