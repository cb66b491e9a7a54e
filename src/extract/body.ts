import { isCaptionLabel, isRelatedLabel, labelOf, noiseKind } from '../locale/labels.ts'
import { findContainer } from './container.ts'
import type { PageDocument } from './document.ts'
import { Ground, SENTENCE_END } from './ground.ts'
import { bare } from './text.ts'
import type { Block, Box } from './walk.ts'

/** What is already known of the report when its body is looked for. */
export interface BodyHints {
  readonly headline: string | null
  readonly deck: string | null
  /** Names of those who wrote it, as any metadata gives them. */
  readonly authors: readonly string[]
}

export interface FoundBody {
  readonly container: Box
  readonly kept: readonly Block[]
  /** Block index → why it is left out, for what lies in the container. */
  readonly dropped: ReadonlyMap<number, string>
}

export function findBody(page: PageDocument, hints: BodyHints): FoundBody | null {
  const ground = new Ground(page)
  const container = findContainer(ground)
  return container === null ? null : sift(ground, container, hints)
}

/** Leaves out of a container what is no report. */
export function sift(ground: Ground, container: Box, hints: BodyHints): FoundBody {
  const dropped = new Map<number, string>()
  const kept: Block[] = []
  for (const block of ground.page.blocks.slice(container.firstBlock, container.endBlock)) {
    const reason = reasonToDrop(ground, container, block, hints)
    if (reason === null) kept.push(block)
    else dropped.set(block.index, reason)
  }
  return { container, kept: trimEnds(kept, dropped), dropped }
}

function reasonToDrop(ground: Ground, container: Box, block: Block, hints: BodyHints): string | null {
  const { text } = block
  if (block.hidden) return 'hidden'
  const trait = boilerplateWithin(ground, container, block.box)
  if (trait !== null) return trait
  if (block.box.name === 'h1') return 'headline'
  if (hints.headline !== null && sameText(text, hints.headline)) return 'headline'
  if (hints.deck !== null && isDeckLike(ground, block) && sameText(text, hints.deck)) return 'deck'
  if (isLinkLine(block)) return 'link'
  if (text.length < 160 && isRelatedLabel(text) && (block.linked > 0 || labelOf(text)?.rest === '')) return 'related'
  if (text.length < 160 && isCaptionLabel(text)) return 'caption'
  return noiseKind(text)
}

/** What boilerplate a box within a container is or lies in; an embedded post's text is none, whatever holds it. */
function boilerplateWithin(ground: Ground, container: Box, box: Box): string | null {
  let found: string | null = null
  for (let at: Box | null = box; at !== null && at !== container; at = at.parent) {
    if (at.name === 'figure' && QUOTING.has(box.name)) continue
    const traits = ground.traits(at)
    if (traits.has('post')) return null
    if (traits.has('deck') && ground.prose(at) < 0.3 * ground.prose(container)) found ??= 'deck'
    found ??= ground.ownBoilerplate(at)
  }
  return found
}

const QUOTING = new Set(['blockquote', 'td', 'th', 'li'])

/** Whether a block is set apart as decks are: a heading, or named one. */
function isDeckLike(ground: Ground, block: Block): boolean {
  return /^h[2-6]$/u.test(block.box.name) || ground.traits(block.box).has('deck')
}

function isLinkLine(block: Block): boolean {
  return block.linked > 0.8 * block.text.length && !SENTENCE_END.test(block.text) && !/^https?:/u.test(block.text)
}

function sameText(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

/** Takes short lines that are no sentences off both ends; a longer run of them is a list that belongs to the report. */
function trimEnds(kept: readonly Block[], dropped: Map<number, string>): readonly Block[] {
  const first = fringe(kept)
  const last = kept.length - fringe([...kept].reverse())
  for (const block of [...kept.slice(0, first), ...kept.slice(Math.max(first, last))])
    dropped.set(block.index, 'fringe')
  return kept.slice(first, last)
}

const MOST_FRINGE = 4

function fringe(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => !isFringe(block))
  return end <= MOST_FRINGE && end !== -1 ? end : 0
}

function isFringe(block: Block): boolean {
  return block.text.length < 90 && !SENTENCE_END.test(block.text) && block.box.name !== 'li'
}
