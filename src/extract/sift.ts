import type { Trait } from '../locale/element-names.ts'
import { isCaptionLabel, isRelatedLabel, labelOf, noiseKind, withoutCredit } from '../locale/labels.ts'
import { partSignature } from './glued-signature.ts'
import type { Ground } from './ground.ts'
import type { BodyHints } from './hints.ts'
import { Insets } from './insets.ts'
import { isPictureNote } from './picture-notes.ts'
import { isSharing } from './share-address.ts'
import { bare } from './text.ts'
import type { ToldText } from './told-text.ts'
import { isMistaken, type Turns } from './turns.ts'
import { namesOf } from './vocabulary.ts'
import type { Block, Box } from './walk.ts'

/**
 * Why one block of a container is no part of the report, or null. `begun` tells whether a paragraph of it was kept
 * already: decks stand before, subheadings after.
 */
export function reasonToDrop(sieve: Sieve, block: Block, begun: boolean): string | null {
  if (block.hidden) return 'hidden'
  const place = reasonByPlace(sieve, block, begun)
  if (place !== null && isMistaken(sieve.turns, block.index, place)) return null
  if (place !== null && !(MISTAKABLE.has(place) && sieve.told.knows(block))) return place
  return reasonByText(sieve, block, begun)
}

/** What names say by mistake: a paragraph that the page itself counts as the report's is the report's. */
const MISTAKABLE: ReadonlySet<string> = new Set(['byline', 'share', 'tags', 'legal'])

/** What the blocks of one container are held against. */
export interface Sieve {
  readonly ground: Ground
  readonly container: Box
  /** Letters of the headline in every form, and of the decks. */
  readonly headlines: ReadonlySet<string>
  readonly decks: ReadonlySet<string>
  readonly told: ToldText
  readonly insets: Insets
  readonly turns: Turns
}

export function makeSieve(ground: Ground, container: Box, turns: Turns, hints: BodyHints): Sieve {
  const { headlines, decks, told } = hints
  const insets = new Insets(ground, container)
  return {
    ground,
    container,
    headlines: new Set(headlines.map(bare)),
    decks: new Set(decks.map(bare)),
    told,
    insets,
    turns,
  }
}

function reasonByPlace(sieve: Sieve, block: Block, begun: boolean): string | null {
  const { ground, container } = sieve
  const trait = boilerplateWithin(sieve, block, begun)
  if (trait === 'post') return null
  if (trait !== null) return trait
  if (block.box.name === 'h1' && !isSubheading(sieve, block, begun)) return 'headline'
  return !ground.readsCaptions && isPictureNote(ground, container, block) ? 'caption' : null
}

/** Whether an h1 is a part's: some editors set subheadings so, behind the headline or the first paragraph. */
function isSubheading({ ground, headlines }: Sieve, { index, text, linked }: Block, begun: boolean): boolean {
  const letters = bare(text)
  if (linked > 0 || text.length > LONGEST_SUBHEADING || headlines.has(letters)) return false
  if (begun) return true
  if ([...headlines].some((headline) => headline.includes(letters))) return false
  const above = ground.page.blocks.slice(Math.max(0, index - FARTHEST_HEADLINE), index)
  return above.some((block) => /^h[1-3]$/u.test(block.box.name) && headlines.has(bare(block.text)))
}

/** Characters. */
const LONGEST_SUBHEADING = 160
/** Blocks. */
const FARTHEST_HEADLINE = 30

/** What boilerplate a block lies in; `post` for the text of an embedded post, which is none whatever holds it. */
function boilerplateWithin({ ground, container, insets }: Sieve, block: Block, begun: boolean): string | null {
  const quoted = isQuoting(block.box)
  let found: string | null = null
  const table = ground.tables.dataTableOf(block.box)
  for (let at = table === null ? block.box : table.parent; at !== null && at !== container; at = at.parent) {
    if (at.name === 'figure' && quoted) continue
    const traits = ground.traits(at)
    if (traits.has('post')) return 'post'
    if (!begun && isDeckNamed(traits, block)) found ??= 'deck'
    const trait = isLeadNamed(traits, block) ? null : ground.ownBoilerplate(at)
    if (trait !== null && begun && insets.holds(at, trait)) found = withoutBoxName(found, block)
    else found ??= trait
  }
  return found
}

/** The parts of a box are named after it: "infobox-title". */
function withoutBoxName(found: string | null, { box }: Block): string | null {
  return found === 'furniture' && !isControl(box) ? null : found
}

/** Whether a line only opens or closes a box; a button that has text is the box's heading. */
function isControl(box: Box): boolean {
  return box.name !== 'button' && /toggle|button|btn|link|trigger|control|close|icon|arrow/u.test(namesOf(box))
}

function isDeckNamed(traits: ReadonlySet<Trait>, block: Block): boolean {
  if (block.box.name === 'li') return false
  return traits.has('deck') || (traits.has('intro') && !isLeadParagraph(block))
}

function isLeadNamed(traits: ReadonlySet<Trait>, block: Block): boolean {
  return traits.has('intro') && isLeadParagraph(block)
}

/**
 * Whether an introduction is the report's first paragraph rather than a deck: no heading, and as long as paragraphs are.
 * 120 characters: on zyte's pages decks are shorter or set as headings, on trafilatura's such introductions are body.
 */
export function isLeadParagraph(block: Block): boolean {
  return block.text.length >= 120 && !/^h[1-6]$/u.test(block.box.name)
}

function isQuoting({ name, parent }: Box): boolean {
  return QUOTING.has(name) || parent?.name === 'blockquote'
}

const QUOTING = new Set(['blockquote', 'td', 'th', 'li'])

function reasonByText(sieve: Sieve, block: Block, begun: boolean): string | null {
  if (sieve.ground.tables.dataTableOf(block.box) !== null) return null
  const opening = begun ? null : reasonAtOpening(sieve, block)
  if (opening !== null) return opening === 'lead' ? null : opening
  const { text } = block
  if (text.length > LONGEST_NOISE) return null
  return reasonByLabel(block, sieve.ground.readsCaptions) ?? noiseKind(text) ?? (isSharing(block) ? 'share' : null)
}

/** Headline and deck told again before the first paragraph; `lead` for a deck that is that paragraph. */
function reasonAtOpening({ ground, headlines, decks }: Sieve, block: Block): 'headline' | 'deck' | 'lead' | null {
  const letters = bare(block.text)
  if (headlines.has(letters)) return 'headline'
  if (!decks.has(letters) || !isSetApart(ground, block)) return null
  return isLeadParagraph(block) ? 'lead' : 'deck'
}

function reasonByLabel(block: Block, readsCaptions: boolean): string | null {
  const { text, linked } = block
  if (text.length < LONGEST_LABELLED) {
    const label = labelOf(text)
    if (label?.kind === 'published' || label?.kind === 'modified') return 'date'
    if (isRelatedLabel(text) && (linked > 0 || label?.rest === '')) return 'related'
  }
  if (readsCaptions) return isCaptionLabel(text) ? 'caption' : null
  return text.length < LONGEST_CAPTION && isCaption(block) ? 'caption' : null
}

/** A line that opens with a credit or closes with one; "… ở cơ sở. Tin, ảnh: Phú Xuyên" is a report's last paragraph, signed. */
function isCaption(block: Block): boolean {
  const { text } = block
  if (isCaptionLabel(text)) return true
  return /[:：]/u.test(text) && withoutCredit(text) !== text && !isSigned(block)
}

function isSigned(block: Block): boolean {
  const printed = partSignature(block, false)?.byline?.printed
  return printed !== undefined && labelOf(printed)?.kind !== 'caption'
}

/** Characters. */
const LONGEST_LABELLED = 160
const LONGEST_CAPTION = 220
/** Characters; labels and requests to readers are shorter. */
const LONGEST_NOISE = 400

/** Whether a block is set apart as decks are: a heading, or named one, or wholly bold or italic. */
function isSetApart(ground: Ground, block: Block): boolean {
  const styled = Math.max(block.bold, block.italic) > 0.9 * block.text.length
  return styled || ground.traits(block.box).has('deck')
}
