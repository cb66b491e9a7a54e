import { findContainer } from './container.ts'
import { findOpening } from './deck.ts'
import type { PageDocument } from './document.ts'
import { withoutEnds } from './ends.ts'
import { Ground } from './ground.ts'
import { relatedLines } from './related-lines.ts'
import { repeats } from './repeats.ts'
import { type BodyHints, reasonToDrop } from './sift.ts'
import type { Block, Box } from './walk.ts'

export type { BodyHints } from './sift.ts'

export interface FoundBody {
  readonly container: Box
  readonly kept: readonly Block[]
  /** The blocks of the deck, where it is printed apart and the body does not repeat it. */
  readonly deck: readonly Block[]
  /** Block index → why it is left out, for what lies in the container. */
  readonly dropped: ReadonlyMap<number, string>
}

/** Finds the report's body on a page; null where the page has no prose. Cost: linear. */
export function findBody(page: PageDocument, hints: BodyHints): FoundBody | null {
  const ground = new Ground(page)
  const container = findContainer(ground, hints.headlines)
  return container === null ? null : sift(ground, container, hints)
}

/** Leaves out of a container what is no report, step by step, each with its reason. */
export function sift(ground: Ground, container: Box, hints: BodyHints): FoundBody {
  const dropped = new Map<number, string>()
  let kept: readonly Block[] = ground.page.blocks.slice(container.firstBlock, container.endBlock)
  const without = (reasons: ReadonlyMap<number, string>) => {
    for (const [index, reason] of reasons) dropped.set(index, reason)
    kept = kept.filter((block) => !reasons.has(block.index))
  }
  without(reasonsOf(ground, container, kept, hints))
  without(relatedLines(ground.page, kept))
  without(repeats(kept))
  without(withoutEnds(kept, hints))
  const found = { container, kept, deck: [], dropped }
  const { deck, lead } = findOpening(ground, found, hints)
  return { ...found, kept: [...lead, ...kept], deck }
}

function reasonsOf(
  ground: Ground,
  container: Box,
  blocks: readonly Block[],
  hints: BodyHints,
): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>()
  let begun = false
  for (const block of blocks) {
    const reason = reasonToDrop(ground, container, block, hints, begun)
    if (reason !== null) reasons.set(block.index, reason)
    else begun ||= block.text.length >= 80
  }
  return reasons
}
