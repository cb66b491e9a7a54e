import { cleanText } from '../locale/clean.ts'
import { isCaptionLabel, noiseKind } from '../locale/labels.ts'
import { CREDIT, SELF_TALK, SELF_TALK_WORD } from '../locale/self-talk.ts'

/**
 * The lines of a report that two papers would share: captions, further reading and the paper's talk of itself are off,
 * so is an agency's mark in front ("(PLO) - ", "LSO-") and the word that a teaser was cut in. NFC. Cost: linear.
 */
export function reportText(text: string): string {
  const kept: string[] = []
  for (const line of cleanText(text).split('\n')) {
    const bare = line.trim()
    if (bare === '' || isTrimming(bare)) continue
    const told = withoutSelfTalk(withoutCut(withoutCredits(bare.replace(AGENCY_MARK, ''))))
    if (told !== '') kept.push(told)
  }
  return kept.join('\n')
}

/** Labels stand on short lines; a paragraph is not asked. */
const MOST_TRIMMING = 200

function isTrimming(line: string): boolean {
  return line.length <= MOST_TRIMMING && (noiseKind(line) !== null || isCaptionLabel(line))
}

/** An agency or place in brackets or capitals, then a dash: "(Dân trí) - ", "TTO - ", "OFFENBACH (dpa) – ". */
const AGENCY_MARK =
  /^(?:\([^()]{2,40}\)\s*[-–—:]?\s*|[\p{Lu}\p{N}&.]{2,12}(?:\s\([^()]{2,20}\))?\s{0,3}[-–—]\s*|[-–—]\s+)/u

function withoutCredits(line: string): string {
  return line.includes('(') ? line.replace(CREDIT, ' ') : line
}

function withoutCut(line: string): string {
  const cut = line.endsWith('...') || line.endsWith('…')
  return cut ? line.slice(0, Math.max(0, line.lastIndexOf(' '))) : line
}

const SENTENCE_GAP = /(?<=[.!?…])\s+/u

function withoutSelfTalk(line: string): string {
  if (!SELF_TALK_WORD.test(line)) return line
  return line
    .split(SENTENCE_GAP)
    .filter((sentence) => !isSelfTalk(sentence))
    .join(' ')
}

/** A caption glued to a report's next sentence is not told from it. */
const MOST_CAPTION = 80

function isSelfTalk(sentence: string): boolean {
  if (SELF_TALK.some((pattern) => pattern.test(sentence))) return true
  return sentence.length <= MOST_CAPTION && isCaptionLabel(sentence)
}
