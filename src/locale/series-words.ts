/** How the headlines of one series of reports name its parts. To add a language, add a row: the tests read `examples`. */
export interface SeriesWords {
  readonly language: string
  /** Lower-case NFC alternatives of an expression. */
  readonly words: string
  /** Parts that are told without digits. */
  readonly parts: string
  readonly examples: readonly string[]
}

const SERIES_WORDS: readonly SeriesWords[] = [
  {
    language: 'vi',
    words: 'bài|kỳ|kì|phần|tập',
    parts: 'cuối|một|hai|ba|bốn|năm',
    examples: ['Bám bản - Bài cuối: Ngày về', '(Kỳ 2) Bám bản'],
  },
  {
    language: 'en',
    words: 'part',
    parts: 'one|two|three|four|five',
    examples: ['Left behind, Part 3', 'Part two: The road home'],
  },
  {
    language: 'de',
    words: 'teil|folge',
    parts: 'eins|zwei|drei',
    examples: ['Arme Kinder (Teil 2)', 'Folge 4: Am Ziel'],
  },
  {
    language: 'fr',
    words: 'partie|épisode|volet',
    parts: 'un|deux|trois',
    examples: ['Placés, épisode 2 : le départ'],
  },
  { language: 'es', words: 'parte|capítulo|entrega', parts: 'uno|dos|tres', examples: ['Los olvidados. Parte 2'] },
  { language: 'th', words: 'ตอนที่|ตอน', parts: 'จบ', examples: ['เด็กไร้สัญชาติ (ตอนที่ 2)'] },
]

export const SERIES_EXAMPLES: readonly string[] = SERIES_WORDS.flatMap(({ examples }) => examples)

/** Looked for in a lower-case NFC headline: the part stands alone, at an end or between signs ("kỳ họp thứ 2" is none). */
export const SERIES_PARTS: readonly RegExp[] = SERIES_WORDS.map(
  ({ words, parts }) =>
    new RegExp(
      String.raw`(?:^|[-–—:(\[|.,…?!])\s*(?:${words})\s?(?<part>\d{1,2}|${parts})(?=\s*(?:$|[-–—:)\]|…?!]|[.,](?!\d)))`,
      'u',
    ),
)
