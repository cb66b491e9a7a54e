import { allMatches } from '../locale/all-matches.ts'
import { bare, WIDE } from './text.ts'
import type { Block } from './walk.ts'

/** Letters by which a paragraph is known: fewer are alike by chance. */
const RUN = 24
/** Characters of a told text that are read; what goes beyond is as good as any. */
const MOST = 60_000
/** Characters of a block that surely hold so many letters. */
const REACH = 3 * RUN

/**
 * Texts of the report as it is told elsewhere than in the page's body: in JSON-LD's articleBody, in the feed. They are often
 * cut, glued together or mixed with captions, so they are no text to copy; but a block that begins as they do at a word
 * is the report's. Cost: linear, in the texts once and in each block asked for.
 */
export class ToldText {
  readonly #runs = new Set<string>()
  readonly #ends: readonly string[]

  constructor(texts: readonly string[]) {
    const told = texts.map((text) => text.slice(0, MOST))
    const letters = told.map((text) => this.#addRuns(text))
    this.#ends = letters.filter((each) => each.length >= RUN).map((each) => each.slice(-RUN))
  }

  get isEmpty(): boolean {
    return this.#ends.length === 0
  }

  /** Whether a block begins as the told texts do somewhere. */
  knows(block: Block): boolean {
    if (this.isEmpty) return false
    const start = bare(block.text.slice(0, REACH)).slice(0, RUN)
    return start.length === RUN && this.#runs.has(start)
  }

  /** Whether a told text ends where a block does. */
  endsWith(block: Block): boolean {
    if (this.isEmpty) return false
    const end = bare(block.text.slice(-REACH))
    return this.#ends.some((each) => end.endsWith(each))
  }

  /** The text's letters, once all that a block may begin with are known. */
  #addRuns(text: string): string {
    const letters = bare(text)
    for (const start of WIDE.test(text) ? letters.split('').keys() : wordStarts(text)) {
      this.#runs.add(letters.slice(start, start + RUN))
    }
    return letters
  }
}

/** Where each word begins among a text's letters alone. */
function wordStarts(text: string): number[] {
  const starts: number[] = []
  let [before, from] = [0, -1]
  for (const { 0: part, index } of allMatches(text, LETTERS)) {
    const parted = from === -1 || /\s/u.test(text.slice(from, index))
    if (parted) starts.push(before)
    before += part.length
    from = index + part.length
  }
  return starts
}

const LETTERS = /[\p{L}\p{N}]+/gu
