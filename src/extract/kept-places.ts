import type { Block, Box } from './walk.ts'

/** Which of a page's blocks are kept. */
export class KeptPlaces {
  /** How many are kept before a block, by its index. */
  readonly #before: Uint32Array

  constructor(blocks: number, kept: readonly Block[]) {
    this.#before = new Uint32Array(blocks + 1)
    for (const { index } of kept) this.#before[index + 1] = 1
    for (let at = 1; at <= blocks; at += 1) this.#before[at] = this.before(at) + this.before(at - 1)
  }

  /** How many lie within a box. */
  within({ firstBlock, endBlock }: Box): number {
    return this.before(endBlock) - this.before(firstBlock)
  }

  /** How many lie before a block. */
  before(index: number): number {
    return this.#before[index] ?? 0
  }
}
