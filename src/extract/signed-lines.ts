import type { PageDocument } from './document.ts'
import type { FoundBody } from './found-body.ts'
import { isSetRight } from './signature.ts'
import type { Block, Box } from './walk.ts'

/**
 * The lines among which a report may be signed: the body's, those left out at its end as too short, and one set to the
 * right behind it.
 */
export function signedLines(page: PageDocument, found: FoundBody | null): readonly Block[] {
  if (found === null) return []
  const first = found.kept[0]?.index ?? found.container.firstBlock
  const kept = new Set(found.kept)
  const { endBlock } = found.container
  const within = page.blocks.slice(first, endBlock).filter((block) => {
    const reason = found.dropped.get(block.index)
    return reason === undefined ? kept.has(block) : FRINGES.has(reason)
  })
  const behind = page.blocks[endBlock]
  return behind !== undefined && isSetRight(behind.box) && isInside(behind.box, found.container.parent)
    ? [...within, behind]
    : within
}

/** Whether a box lies in another, itself or through boxes around it. */
function isInside(box: Box, outer: Box | null): boolean {
  return outer !== null && outer.index < box.index && box.index < outer.end
}

const FRINGES: ReadonlySet<string> = new Set(['end', 'byline', 'date', 'caption'])
