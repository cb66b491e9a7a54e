import { findDates } from '../locale/dates.ts'
import { PICTURE_NAME } from '../locale/element-names.ts'
import { labelOf } from '../locale/labels.ts'
import { INNER_SOURCE } from '../locale/source-words.ts'
import { partsByLabel } from './byline-phrases.ts'
import type { PageDocument } from './document.ts'
import type { FoundBody } from './found-body.ts'
import { SENTENCE_END } from './ground.ts'
import { namesOf } from './vocabulary.ts'
import type { Block, Box } from './walk.ts'

/**
 * The source that a line between the headline and the text names behind a label with its colon: "来源：林海日报", "Nguồn:
 * TTXVN". Only the label and what it names, up to the next label, date or bar, or the end of its element. All of them,
 * the first first.
 */
export function sourcesAbove(page: PageDocument, found: FoundBody, headline: Box | null): readonly string[] {
  // A date line may still stand among what is kept.
  const first = found.kept.find(({ text }) => text.length > LONGEST_LINE || SENTENCE_END.test(text))?.index ?? -1
  const start = headline?.endBlock ?? first - FARTHEST
  if (first - start > FARTHEST) return []
  return page.blocks
    .slice(Math.max(0, start), Math.max(0, first))
    .filter((block) => !block.hidden && block.text.length <= LONGEST && !isOfPicture(block))
    .flatMap(sourceIn)
}

/** Blocks. */
const FARTHEST = 20
/** Characters. */
const LONGEST_LINE = 80
const LONGEST = 200
const LONGEST_SOURCE = 40

function sourceIn({ nodes }: Block): string[] {
  const texts = nodes
    .map(({ data }) => data.normalize('NFC').replace(/\s+/gu, ' '))
    .filter((text) => text.trim() !== '')
  for (const [index, text] of texts.entries()) {
    const label = INNER_SOURCE.exec(text)
    if (label === null) continue
    const behind = text.slice(label.index + label[0].length)
    const source = firstPart(behind.trim() === '' ? (texts[index + 1] ?? '') : behind)
    return source === null ? [] : [`${label[0].trim()}${/\s$/u.test(label[0]) ? ' ' : ''}${source}`]
  }
  return []
}

function firstPart(text: string): string | null {
  const label = partsByLabel(`: ${text}`)[0]?.slice(2) ?? ''
  const date = findDates(label)[0]?.start ?? label.length
  const part = (label.slice(0, date).split(/[|｜•·\u3000]|\s[-–—]\s|\s\p{L}{2,12}\s?[:：]/u)[0] ?? '').trim()
  return part.length < 2 || part.length > LONGEST_SOURCE || labelOf(part) !== null ? null : part
}

function isOfPicture({ box }: Block): boolean {
  for (let at: Box | null = box, step = 0; at !== null && step < 3; at = at.parent, step += 1) {
    if (at.name === 'figure' || at.name === 'figcaption' || PICTURE_NAME.test(namesOf(at))) return true
  }
  return false
}
