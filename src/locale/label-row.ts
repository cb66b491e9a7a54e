/** What a label announces. `related` to `legal` are noise in a report; the others are its trimmings. */
export type LabelKind =
  | 'related'
  | 'share'
  | 'comment'
  | 'newsletter'
  | 'subscribe'
  | 'advert'
  | 'tags'
  | 'navigation'
  | 'author'
  | 'legal'
  | 'caption'
  | 'published'
  | 'modified'

/** The labels of one kind in one language. */
export interface LabelRow {
  /** BCP 47, primary subtag. */
  readonly language: string
  readonly kind: LabelKind
  /** Lower case, NFC, without colon; each stands alone on a line or before a colon. */
  readonly phrases: readonly string[]
  /** A line as papers print it, read by the tests. */
  readonly example: string
}

/** A whole line that is no part of a report, known by its wording. */
export interface NoisePattern {
  readonly language: string
  readonly kind: LabelKind
  /** Anchored, so that prose which merely mentions the matter is let alone. */
  readonly pattern: RegExp
  /** A line as papers print it, read by the tests. */
  readonly example: string
}

/** What a language's papers print around the names of those who wrote. Phrases in lower case, NFC. */
export interface BylineRow {
  readonly language: string
  /** Stand before a name, with or without a colon: "By", "Von", "Bài, ảnh". The longest is tried first. */
  readonly before: readonly string[]
  /** Name whence a report was taken or who edited it, not who wrote it: "Theo", "Quelle". */
  readonly sources: readonly string[]
  /** What people are, not who: dropped beside a name. */
  readonly roles: readonly string[]
  /** Words of a newsroom's or a company's name. */
  readonly newsroom: readonly string[]
  /** A report is signed by custom with a bare name in its last line, unmarked. */
  readonly signedBare?: true
  /** The words of `newsroom` lead an office's name; elsewhere in a name they are syllables like others. */
  readonly officeFirst?: true
  /** Lines as printed, with the names that are in them; read by the tests. */
  readonly examples: readonly { readonly line: string; readonly names: readonly string[] }[]
}

/** Reads a list of phrases as the tables write it: parted by " | ", over as many lines as it takes. */
export function phrases(list: string): readonly string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
