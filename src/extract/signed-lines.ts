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
  const last = found.kept.at(-1)?.index ?? first
  const foot = page.blocks.slice(last, endBlock).find((block) => isFoot(block, found))
  const within = page.blocks.slice(first, foot?.index ?? endBlock).filter((block) => {
    const reason = found.dropped.get(block.index)
    if (reason === undefined) return kept.has(block)
    return FRINGES.has(reason) && !(reason === 'byline' && block.text.length > LONGEST_SIGNED)
  })
  const behind = page.blocks[endBlock]
  return foot === undefined &&
    behind !== undefined &&
    isSetRight(behind.box) &&
    isInside(behind.box, found.container.parent)
    ? [...within, behind]
    : within
}

/** Whether a box lies in another, itself or through boxes around it. */
function isInside(box: Box, outer: Box | null): boolean {
  return outer !== null && outer.index < box.index && box.index < outer.end
}

const FRINGES: ReadonlySet<string> = new Set(['end', 'byline', 'date', 'caption'])
/** What stands over other reports or over comments: below it nothing signs this one. "See also" with its link may stand above a name. */
function isFoot({ index, linked }: Block, { dropped }: FoundBody): boolean {
  return linked === 0 && FEET.has(dropped.get(index) ?? '')
}

const FEET: ReadonlySet<string> = new Set(['related', 'comment', 'comments'])
/** Characters: a longer line tells when and where a report was published. */
const LONGEST_SIGNED = 80
