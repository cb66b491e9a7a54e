import { BYLINE_ROWS } from './labels-byline.ts'

/** Words for editors that stand among the words for sources. */
const EDITORS = /^(?:biên tập|redak|redig|edit)/u

/** Words for sources, and no others that editors are named by. */
const sourcesOf = (rows: typeof BYLINE_ROWS): string =>
  [...new Set(rows.flatMap((row) => row.sources))]
    .filter((phrase) => /^\p{L}[\p{L} ]+$/u.test(phrase) && !EDITORS.test(phrase))
    .sort((a, b) => b.length - a.length)
    .join('|')

/** A line that opens with a word for sources and a colon: "Nguồn: TTXVN". */
export const SOURCE_LABEL = new RegExp(`^(?:${sourcesOf(BYLINE_ROWS)})\\s?[:：]\\s?`, 'iu')

/** "Theo TTXVN": where a bare name signs a report, so does a source without a colon. */
export const BARE_SOURCE = new RegExp(
  `^(?:${sourcesOf(BYLINE_ROWS.filter((row) => row.signedBare === true))})\\s(?=\\p{Lu}|\\S+\\.\\p{Ll})`,
  'iu',
)
