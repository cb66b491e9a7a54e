/**
 * The units of all phrases of a tree, numbered. A Map of strings would have the engine intern every word of every article
 * before it is looked up; here a word is hashed, and compared only with the one that has its hash.
 */
export class Lexicon {
  readonly #units: string[] = []
  /** Numbers by hash: of the first unit that has it. */
  readonly #byHash = new Map<number, number>()
  /** Units whose hash another had before. */
  readonly #others = new Map<string, number>()

  /** The number of a unit, -1 where it has none. */
  numberOf(unit: string): number {
    const number = this.#byHash.get(hashOf(unit))
    if (number === undefined) return UNKNOWN
    return this.#units[number] === unit ? number : (this.#others.get(unit) ?? UNKNOWN)
  }

  /** The number of a unit, which has one from now on. */
  add(unit: string): number {
    const known = this.numberOf(unit)
    if (known !== UNKNOWN) return known
    const number = this.#units.push(unit) - 1
    const hash = hashOf(unit)
    if (this.#byHash.has(hash)) this.#others.set(unit, number)
    else this.#byHash.set(hash, number)
    return number
  }
}

/** Stands for a unit that is in no phrase. */
export const UNKNOWN = -1

/** 30 bits, which the engine keeps as small integers. */
function hashOf(unit: string): number {
  let hash = unit.length
  for (let at = 0; at < unit.length; at += 1) hash = (Math.imul(hash, 31) + unit.charCodeAt(at)) | 0
  return hash & 0x3fffffff
}
