import { Element, type Text } from 'domhandler'
import { cleanLine } from '../locale/clean.ts'
import { MAYBE_AUTHOR, type Trait } from '../locale/element-names.ts'
import { isCaptionLabel, noiseKind } from '../locale/labels.ts'
import { LIVE_NAME } from '../locale/live-words.ts'
import { type Ground, SENTENCE_END } from './ground.ts'
import { isBylineLine, isDateLine } from './short-lines.ts'
import { namesOf } from './vocabulary.ts'
import type { Block, Box } from './walk.ts'

/** Lines that part a text into what each speaker says, or into what happened at each time. */
export interface Turns {
  /** Names, and what is said of them: of interviews, talks and chats. */
  readonly speakers: ReadonlySet<number>
  /** What follows these names, be it short and beside a portrait. */
  readonly spoken: ReadonlySet<number>
  /** Times of entries: of live reports and tickers. */
  readonly times: ReadonlySet<number>
  /** The page calls what these times part a live report. */
  readonly live: boolean
}

export const NO_TURNS: Turns = { speakers: new Set(), spoken: new Set(), times: new Set(), live: false }

/** How often each name comes, in the middle. */
const OFTEN = 2
/** How often a line of one making must come for it to part a text. */
const LEAST = 3

/**
 * The lines that part the text of a box into turns: short ones of one making, each with text behind it, that come again
 * and again. Those of speakers repeat each other; those of entries are times. Cost: linear in the blocks.
 */
export function turnsOf(ground: Ground, within: Box): Turns {
  const labels = ground.page.blocks
    .slice(within.firstBlock, within.endBlock)
    .filter((block) => opensText(ground, block))
  const times = groupsOf(labels.filter((block) => timeOf(block) !== null))
  const speakers = groupsOf(
    groupsOf(labels)
      .filter(isRepeated)
      .flat()
      .filter((block) => isSpeakerLike(ground, block)),
  )
  const live = times.some((group) => group.every((block) => isLiveNamed(ground, block)))
  const named = indexesOf(speakers.filter(isRepeated))
  return { speakers: named, spoken: spokenBehind(ground, named), times: indexesOf(times), live }
}

function isRepeated(group: readonly Block[]): boolean {
  return new Set(group.map(({ text }) => text)).size * OFTEN <= group.length
}

/** Whether a reason to leave a line out is but a guess by names and place, which its turns know better. */
export function isMistaken({ speakers, spoken, times }: Turns, index: number, reason: string): boolean {
  if (times.has(index)) return !FOREIGN.has(reason)
  if (spoken.has(index)) return reason === 'caption'
  return speakers.has(index) && GUESSED.has(reason)
}

const FOREIGN: ReadonlySet<string> = new Set<Trait>(['comments', 'related', 'advert', 'newsletter', 'navigation'])
const GUESSED: ReadonlySet<string> = new Set(['caption', 'byline', 'author-box', 'deck', 'end', 'head'])

/** The first lines behind names, up to the next name. */
function spokenBehind(ground: Ground, names: ReadonlySet<number>): ReadonlySet<number> {
  const spoken = new Set<number>()
  for (const name of names) {
    for (let index = name + 1; index <= name + NEAR && !names.has(index); index += 1) {
      const block = ground.page.blocks[index]
      if (block !== undefined && !isOfPicture(ground, block) && sharesBox(block, name)) spoken.add(index)
    }
  }
  return spoken
}

/** Whether the small box around a line holds the block of that index too. */
function sharesBox({ box }: Block, index: number): boolean {
  let at: Box | null = box
  while (at !== null && at.firstBlock > index) at = at.parent
  return at !== null && at.endBlock - at.firstBlock <= NEAR + 1
}

/** Whether a line is named, or tagged, as a caption, or opens like one. */
function isOfPicture(ground: Ground, { text, box }: Block): boolean {
  let at: Box | null = box
  for (let level = 0; at !== null && level < LEVELS; level += 1, at = at.parent) {
    if (at.name === 'figure' || at.name === 'figcaption' || ground.traits(at).has('caption')) return true
  }
  return isCaptionLabel(text)
}

const LEVELS = 4

/** The times of entries that the page's own names call live, outside of what is another's: those of the most frequent making. */
export function liveTimes(ground: Ground): readonly Block[] {
  const { blocks } = ground.page
  const times = blocks.filter(
    (block) => timeOf(block) !== null && opensText(ground, block) && isLiveNamed(ground, block),
  )
  return groupsOf(times).reduce((most, group) => (group.length > most.length ? group : most), [])
}

function isLiveNamed(ground: Ground, block: Block): boolean {
  let live = false
  for (let box: Box | null = block.box; box !== null && box.name !== 'body'; box = box.parent) {
    const trait = ground.ownBoilerplate(box)
    if (trait !== null && (FOREIGN.has(trait) || trait === 'caption')) return false
    live ||= LIVE_NAME.test(namesOf(box))
  }
  return live
}

function groupsOf(labels: readonly Block[]): readonly (readonly Block[])[] {
  return [...Map.groupBy(labels, makingOf).values()].filter((group) => group.length >= LEAST)
}

function makingOf({ box }: Block): string {
  return `${box.name}.${classOf(box)}<${box.parent === null ? '' : classOf(box.parent)}`
}

function classOf(box: Box): string {
  return box.element.attribs['class'] ?? ''
}

function indexesOf(groups: readonly (readonly Block[])[]): ReadonlySet<number> {
  return new Set(groups.flat().map(({ index }) => index))
}

/** Characters. */
const LONGEST = 80

/** Whether a short line has text behind it, at most two other short lines further on. */
function opensText(ground: Ground, block: Block): boolean {
  if (block.hidden || block.linked > 0 || block.text.length > LONGEST || SENTENCE_END.test(block.text)) return false
  const [next, ...further] = ground.page.blocks.slice(block.index + 1, block.index + 1 + NEAR)
  if (next === undefined || next.linked > MOST_LINKED * next.text.length) return false
  return [next, ...further].some((each) => ground.weight(each) > 0)
}

const NEAR = 3
const MOST_LINKED = 0.5

/** The lines, those that open an entry without whoever wrote it: "10:32" of "10:32Anna Martel", two elements side by side. */
export function withTimesAlone(blocks: readonly Block[], { times }: Turns): readonly Block[] {
  return blocks.map((block) => {
    const time = times.has(block.index) ? timeOf(block) : null
    return time === null || time === block.text ? block : { ...block, text: time, nodes: block.nodes.slice(0, 1) }
  })
}

/** The time that a line is, or opens with where else it has but who wrote the entry; null where it is none. */
function timeOf({ text, nodes }: Block): string | null {
  if (!/^\d/u.test(text) || text.length > LONGEST) return null
  if (isClock(text)) return text
  const [first, ...rest] = nodes
  if (first === undefined || !isClock(cleanLine(first.data))) return null
  const others = rest.filter(({ data }) => data.trim() !== '')
  return others.length > 0 && others.every(isAuthors) ? cleanLine(first.data) : null
}

function isAuthors({ parent }: Text): boolean {
  return parent instanceof Element && MAYBE_AUTHOR.test(parent.attribs['class'] ?? '')
}

/** "10:32", "10.32 Uhr", "10h32", "10:32 am, 12/11/2026", and the minutes of a match: "45'+2". */
function isClock(text: string): boolean {
  return (
    text.length <= LONGEST_CLOCK && (CLOCK.test(text) || MINUTE.test(text) || (OPENS.test(text) && isDateLine(text)))
  )
}

const LONGEST_CLOCK = 40
const CLOCK =
  /^(?:[01]?\d|2[0-3])(?:\s?[:：hHg]\s?[0-5]\d(?:[:：][0-5]\d)?(?:\s?(?:uhr|h|[ap]\.?m\.?|\p{Lu}{2,4}))?|\.[0-5]\d\s?(?:uhr|h|[ap]\.?m\.?))$/iu
const OPENS = /^(?:[01]?\d|2[0-3])\s?[:：h]\s?[0-5]\d(?!\d)/iu
const MINUTE = /^\d{1,3}\s?(?:\+\s?\d{1,2}\s?)?['’′](?:\s?\+\s?\d{1,2}\s?['’′]?)?$/u

/** A name, or who somebody is: no label of the page's, no caption, no signature. */
function isSpeakerLike(ground: Ground, block: Block): boolean {
  const { text, box } = block
  if (
    !/^\p{L}/u.test(text) ||
    /\d|\.\p{Ll}{2}/u.test(text) ||
    box.name === 'li' ||
    (box.name === 'p' && classOf(box) === '')
  )
    return false
  // The writer of another report, below its headline.
  const above = ground.page.blocks[block.index - 1]
  if (/byline/u.test(namesOf(box)) || (above !== undefined && above.linked > MOST_LINKED * above.text.length))
    return false
  return noiseKind(text) === null && !isBylineLine(text) && !isOfPicture(ground, block)
}
