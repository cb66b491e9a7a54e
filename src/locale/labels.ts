import { anyOf } from './any-of.ts'
import type { LabelKind, LabelRow } from './label-row.ts'
import { ADVERT_LABELS } from './labels-advert.ts'
import { CAPTION_LABELS } from './labels-caption.ts'
import { COMMENT_LABELS } from './labels-comment.ts'
import { EAST_LABELS } from './labels-east.ts'
import { MIDDLE_LABELS } from './labels-middle.ts'
import { NAVIGATION_LABELS } from './labels-navigation.ts'
import { NOISE_PATTERNS } from './labels-noise.ts'
import { NORTH_LABELS } from './labels-north.ts'
import { RELATED_LABELS } from './labels-related.ts'
import { SHARE_LABELS } from './labels-share.ts'
import { SIGNUP_LABELS } from './labels-signup.ts'
import { SOUTH_LABELS } from './labels-south.ts'
import { TAG_LABELS } from './labels-tags.ts'
import { TIME_LABELS } from './labels-time.ts'
import { FURTHER_TIME_LABELS } from './labels-time-further.ts'
import { remember } from './remember.ts'
import { withoutEnd } from './without-end.ts'

/** A label that opens a line, or is the whole of it. */
export interface Label {
  readonly kind: LabelKind
  /** What follows the label and its colon on the line; empty where the line is only the label. */
  readonly rest: string
}

/**
 * The label that a line of text opens with: the whole line ("Tin liên quan"), or what stands before its first colon
 * ("Foto: dpa", "(Ảnh: TTXVN)", "Baca juga: …"). Languages are not told apart: such a label is used as another's word
 * too seldom, and pages mislabel their language too often. Null for prose. Cost: constant, only the first 60 characters
 * are read.
 */
export function labelOf(line: string): Label | null {
  return READ_LABEL(line)
}

const READ_LABEL = remember(readLabel, 500)

function readLabel(line: string): Label | null {
  const bare = bareLine(line)
  if (bare.length <= MOST_LABEL) {
    const whole = KIND_OF.get(foldLabel(bare))
    if (whole !== undefined) return { kind: whole, rest: '' }
  }
  return labelBefore(bare, endOfLabel(bare.slice(0, MOST_LABEL + 2)))
}

/** A colon, or the full stop that stands for it. Most lines have none: to look for the bare sign is cheaper. */
function endOfLabel(start: string): RegExpExecArray | null {
  const colon = start.includes(':') || start.includes('：') ? COLON.exec(start) : null
  if (colon !== null) return colon
  const stop = start.indexOf('.')
  return stop >= 2 && stop <= FARTHEST_STOP ? ABBREVIATED.exec(start) : null
}

/**
 * The kind of noise a whole line is, by its label or by its wording ("Follow us on …", "Theo dõi … trên Google News");
 * null for anything that may belong to a report, captions and date lines included. Give it one block's text on one line.
 */
export function noiseKind(line: string): LabelKind | null {
  const label = labelOf(line)
  if (label !== null && NOISE_KINDS.has(label.kind)) return label.kind
  if (line.length > MOST_NOISE || !MAY_BE_NOISE(line)) return null
  return NOISE_PATTERNS.find((row) => row.pattern.test(line))?.kind ?? null
}

const MAY_BE_NOISE = anyOf(NOISE_PATTERNS.map(({ pattern }) => pattern))

/** Whether a line announces further reading: a label with or without its link, or an arrow (">> …"). */
export function isRelatedLabel(line: string): boolean {
  return ARROWS.test(line) || labelOf(line)?.kind === 'related'
}

/** Whether a line is a caption's credit ("Ảnh: TTXVN", "Foto: dpa", "© AFP", "Getty Images"), or opens with one. */
export function isCaptionLabel(line: string): boolean {
  return CREDIT.test(line) || labelOf(line)?.kind === 'caption'
}

/** Takes a closing credit off a caption or a line: "Quang cảnh lớp học. Ảnh: TTXVN" → "Quang cảnh lớp học." */
export function withoutCredit(line: string): string {
  const end = line.match(CLOSING)
  if (end?.index === undefined || labelOf(end[0].replace(/^[\s([|–—/-]+/u, ''))?.kind !== 'caption') return line
  return line.slice(0, end.index).trimEnd()
}

const MOST_LABEL = 60
const MOST_NOISE = 400

const COLON = /\s?[:：]\s?/u
/** "Fot. PAP", "Ph. Ansa": the full stop of a short label is its colon. */
const ABBREVIATED = /(?<=^\p{L}{2,3})\.\s/u
/** Behind three letters of two code units each. */
const FARTHEST_STOP = 6
const ARROWS = /^\s*(?:>>+|»+|►|▶|▸|☞|👉|⇒|==?>)\s*\S/u
const CREDIT =
  /^[\s([]*(?:©|\(c\)\s|copyright\b)|^[\s([]*[\p{L} .&'-]{0,40}(?:\/\s?)?(?:getty images|shutterstock|istock|unsplash|imago|picture[ -]alliance|epa-efe|adobe stock|depositphotos|dreamstime|pixabay|pexels|alamy)[\p{L} .,/&'-]{0,40}[\s)\]]*$/iu
const CLOSING = /[\s([|–—/-]+[^\s:：.([|–—/]{2,14}(?: [^\s:：.([|–—/]{1,12}){0,2}\s?[:：]\s?[^:：]{2,60}$/u

const NOISE_KINDS: ReadonlySet<LabelKind> = new Set([
  'related',
  'share',
  'comment',
  'newsletter',
  'subscribe',
  'advert',
  'tags',
  'navigation',
  'author',
  'legal',
])

/** Every table, for the tests. */
export const LABEL_ROWS: readonly LabelRow[] = [
  ...RELATED_LABELS,
  ...SHARE_LABELS,
  ...COMMENT_LABELS,
  ...SIGNUP_LABELS,
  ...ADVERT_LABELS,
  ...TAG_LABELS,
  ...NAVIGATION_LABELS,
  ...CAPTION_LABELS,
  ...TIME_LABELS,
  ...FURTHER_TIME_LABELS,
  ...NORTH_LABELS,
  ...MIDDLE_LABELS,
  ...EAST_LABELS,
  ...SOUTH_LABELS,
]

const KIND_OF: ReadonlyMap<string, LabelKind> = new Map(
  LABEL_ROWS.flatMap((row) => row.phrases.map((phrase) => [phrase, row.kind] as const)),
)

function labelBefore(bare: string, colon: RegExpExecArray | null): Label | null {
  if (colon === null) return null
  const kind = KIND_OF.get(foldLabel(bare.slice(0, colon.index)))
  return kind === undefined ? null : { kind, rest: bare.slice(colon.index + colon[0].length).trim() }
}

/** Brackets, bullets and arrows around a line say nothing about what it is. */
function bareLine(line: string): string {
  return withoutEnd(line.replace(/^[\s([【{*•·■●►▶▸☞>»«<|_–—-]+/u, ''), /[\s)\]】}*>»«<|_–—-]/u)
}

function foldLabel(label: string): string {
  const bare = withoutEnd(label, /[\s.…!:：|]/u)
  const counted = /\d/u.test(bare.charAt(bare.length - 1))
  return (counted ? bare.replace(/[\s(]+\d{1,5}$/u, '') : bare)
    .replace(/[\s\u00A0]+/gu, ' ')
    .toLowerCase()
    .trim()
}
