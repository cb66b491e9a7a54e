import { bare } from './text.ts'
import type { Block } from './walk.ts'

/** Letters: shorter texts are alike by chance. */
const LEAST = { teaser: 60, repeat: 50 } as const
/** Letters between a teaser and the body that it opens: bylines and dates at most. */
const NEAR = 200
/** How many blocks at the beginning may be teasers, and how many are read for what they repeat. */
const TEASERS = 3
const OPENING = 10

/**
 * Blocks told twice: a teaser at the beginning that the body repeats, glued and cut off with "..." as it may be, and a
 * block that says word for word what the one before it said. Compared by letters and digits only.
 */
export function repeats(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>()
  const opening = blocks.slice(0, OPENING).map((block) => bare(block.text))
  const whole = opening.join('')
  let before = 0
  for (const [place, block] of blocks.slice(0, TEASERS).entries()) {
    const text = opening[place] ?? ''
    before += text.length
    if (isTeaser(text, whole, before)) reasons.set(block.index, 'teaser')
  }
  for (const index of adjacentRepeats(blocks, reasons)) reasons.set(index, 'repeat')
  return reasons
}

/** Whether a text, but for where it was cut, stands again further on. */
function isTeaser(text: string, whole: string, after: number): boolean {
  if (text.length < LEAST.teaser) return false
  const again = whole.indexOf(text.slice(0, Math.floor(0.95 * text.length)), after)
  return again !== -1 && again - after <= NEAR
}

/** A block that says what the one right before it said: a list of answers may repeat itself, a paragraph does not. */
function adjacentRepeats(blocks: readonly Block[], known: ReadonlyMap<number, string>): number[] {
  return blocks.flatMap((block, place) => {
    const before = blocks[place - 1]
    if (before === undefined || known.has(before.index)) return []
    return block.text.length >= LEAST.repeat && block.text === before.text ? [block.index] : []
  })
}
